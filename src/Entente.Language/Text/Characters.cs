using System.Globalization;

namespace Entente.Language;

/// <summary>Classes of characters that the readers of raw text share.</summary>
internal static class Characters
{
    /// <summary>A character that shows nothing by itself (soft hyphen, joiners, direction marks): no part of a word's form.</summary>
    public static bool IsInvisible(char c) => c >= '\u00AD' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>A character that a word may consist of: letters, digits, combining marks, halves of surrogate pairs that are letters count as words of their own.</summary>
    public static bool IsWord(char c)
    {
        if (c < 128) return char.IsAsciiLetterOrDigit(c);
        switch (char.GetUnicodeCategory(c))
        {
            case UnicodeCategory.UppercaseLetter:
            case UnicodeCategory.LowercaseLetter:
            case UnicodeCategory.TitlecaseLetter:
            case UnicodeCategory.ModifierLetter:
            case UnicodeCategory.OtherLetter:
            case UnicodeCategory.DecimalDigitNumber:
            case UnicodeCategory.LetterNumber:
            case UnicodeCategory.NonSpacingMark:
            case UnicodeCategory.SpacingCombiningMark:
            case UnicodeCategory.EnclosingMark:
            case UnicodeCategory.Format:
                return !IsApostrophe(c);
            default:
                return false;
        }
    }

    /// <summary>A letter of any script.</summary>
    public static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c) && !IsApostrophe(c);

    /// <summary>A mark that belongs to the character before it.</summary>
    public static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>The straight and the curly apostrophe and the characters typed for them.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '`' or '\u00B4' or '\u2018' or '\u201B' or '\uFF07';

    /// <summary>A mark that ends a sentence.</summary>
    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or '\u2026' or '\u203C' or '\u203D' or '\u2047' or '\u2048' or '\u2049' or '\u3002' or '\uFF01' or '\uFF1F' or '\u061F' or '\u06D4' or '\u0964';

    /// <summary>A quotation mark or bracket that may follow the end of a sentence and still belong to it.</summary>
    public static bool IsCloser(char c) => c is '"' or '\'' or '\u201D' or '\u2019' or ')' or ']' or '}' or '\u00BB' or '\u203A' or '\uFF02' or '\u201C';

    /// <summary>A quotation mark or bracket that may stand before the first word of a sentence.</summary>
    public static bool IsOpener(char c) => c is '"' or '\'' or '\u201C' or '\u2018' or '(' or '[' or '{' or '\u00AB' or '\u2039' or '\u201E' or '\u201A' or '\u201D' or '`' or '\u00BF' or '\u00A1';

    /// <summary>A dash that sets off, as opposed to a hyphen that joins.</summary>
    public static bool IsDash(char c) => c is '-' or '\u2013' or '\u2014' or '\u2015' or '\u2012' or '_' or '\u2212';
}
