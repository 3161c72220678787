namespace Entente.Language;

/// <summary>Marks before the items of a list.</summary>
internal static class ListMark
{
    /// <summary>Length of the mark and the space after it at the start of a line ("- ", "• ", "1. ", "(a) "), or 0. The whole line's length where the line is a mark and nothing else.</summary>
    public static int Length(string text, Span line)
    {
        var (i, end) = (line.Start, line.End);
        var c = text[i];
        if (c is '-' or '\u2013' or '\u2014' or '*' or '\u2022' or '\u00B7' or '\u25CF' or '\u25E6' or '\u25AA' or '\u25A0' or '\u25BA' or '\u2023' or '\u2043' or '\u2192' or '>')
        {
            while (i < end && text[i] == c) i++;
            if (i - line.Start > 3) return 0;
            if (i < end && !char.IsWhiteSpace(text[i]) && c is not ('\u2022' or '\u25CF' or '\u25E6' or '\u25AA' or '\u25A0' or '\u25BA' or '\u2023')) return 0;
        }
        else
        {
            var bracket = c == '(';
            if (bracket) i++;
            var begin = i;
            while (i < end && i < begin + 2 && char.IsAsciiDigit(text[i])) i++;
            if (i == begin && i < end && char.IsAsciiLetterLower(text[i]) && bracket) i++;
            if (i == begin || i >= end || text[i] is not ('.' or ')') || (bracket && text[i] == '.')) return 0;
            i++;
            if (i >= end || !char.IsWhiteSpace(text[i])) return 0;
        }

        while (i < end && char.IsWhiteSpace(text[i])) i++;
        return i - line.Start;
    }
}
