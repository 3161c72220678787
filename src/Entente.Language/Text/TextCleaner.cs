using System.Globalization;

namespace Entente.Language;

/// <summary>Makes text safe to read without moving it: the cleaned text has the length of the original, and every offset means the same in both. Thread safe; linear time.</summary>
public static class TextCleaner
{
    /// <summary>
    /// Replaces control characters and odd spaces by a space, line and paragraph separators by a newline, and halves of surrogate pairs by U+FFFD.
    /// Invisible characters (soft hyphens, joiners, direction marks) become a space unless they stand within a word: there they stay, and <see cref="Tokenizer"/> leaves them out of the word's form.
    /// Returns <paramref name="text"/> itself where there is nothing to replace.
    /// </summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var i = 0;
        while (i < text.Length && Replacement(text, i) == text[i]) i++;
        return i == text.Length ? text : string.Create(text.Length, (text, i), static (to, from) =>
        {
            from.text.AsSpan(0, from.i).CopyTo(to);
            for (var k = from.i; k < to.Length; k++) to[k] = Replacement(from.text, k);
        });
    }

    private static char Replacement(string text, int i)
    {
        var c = text[i];
        if (c is >= ' ' and < '\u007F' or '\n') return c;
        if (c < '\u00A0')
        {
            return c switch
            {
                '\r' => i + 1 < text.Length && text[i + 1] == '\n' ? ' ' : '\n',
                '\v' or '\f' or '\u0085' => '\n',
                _ => ' ',
            };
        }

        if (char.IsSurrogate(c)) return IsPaired(text, i) ? c : '\uFFFD';
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\n',
            UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => ' ',
            UnicodeCategory.Format => IsWithinWord(text, i) ? c : ' ',
            _ => c,
        };
    }

    private static bool IsPaired(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);

    // Only the direct neighbours count: a run of invisible characters is no part of a word, and looking no further keeps the time linear.
    private static bool IsWithinWord(string text, int i) =>
        i > 0 && i + 1 < text.Length && IsVisiblePart(text[i - 1]) && IsVisiblePart(text[i + 1]);

    private static bool IsVisiblePart(char c) => !Characters.IsInvisible(c) && Characters.IsWord(c);
}
