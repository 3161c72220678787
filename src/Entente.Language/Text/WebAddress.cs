using static System.StringComparison;

namespace Entente.Language;

/// <summary>Web and e-mail addresses and hashtags, which are one word each.</summary>
internal static class WebAddress
{
    private static readonly string[] Domains = [".com", ".org", ".net", ".gov", ".edu", ".info", ".co.uk"];

    /// <summary>The address within a run of characters without white space, without the punctuation around it; empty where there is none.</summary>
    public static Span In(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 3) return default;
        if (chunk[0] is '#' or '@' && char.IsAsciiLetter(chunk[1]) && !chunk.Contains('.')) return Trimmed(chunk, 0, NameEnd(chunk, 1));
        var start = Start(chunk);
        if (start < 0) return default;
        var end = start;
        while (end < chunk.Length && chunk[end] is not ('<' or '>' or '"' or '\u201D')) end++;
        return Trimmed(chunk, start, end);
    }

    /// <summary>Whether the address of a page begins at <paramref name="at"/>.</summary>
    public static bool Opens(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest.StartsWith("http://", OrdinalIgnoreCase) || rest.StartsWith("https://", OrdinalIgnoreCase) || rest.StartsWith("www.", OrdinalIgnoreCase);
    }

    private static int Start(ReadOnlySpan<char> chunk)
    {
        var colon = chunk.IndexOf("://", Ordinal);
        if (colon > 0)
        {
            var scheme = colon;
            while (scheme > 0 && char.IsAsciiLetter(chunk[scheme - 1])) scheme--;
            if (scheme < colon) return scheme;
        }

        var www = chunk.IndexOf("www.", OrdinalIgnoreCase);
        if (www >= 0 && (www == 0 || !char.IsLetterOrDigit(chunk[www - 1]))) return www;
        var at = chunk.IndexOf('@');
        if (at > 0 && at + 1 < chunk.Length && IsNameChar(chunk[at + 1]) && (IsNameChar(chunk[at - 1]) || chunk[at - 1] == '.')) return NameStart(chunk, at);
        if (!chunk.Contains('.')) return -1;
        foreach (var domain in Domains)
        {
            var i = chunk.IndexOf(domain, OrdinalIgnoreCase);
            if (i > 0 && IsNameChar(chunk[i - 1]) && (i + domain.Length == chunk.Length || !char.IsLetterOrDigit(chunk[i + domain.Length]))) return NameStart(chunk, i);
        }

        return -1;
    }

    private static Span Trimmed(ReadOnlySpan<char> chunk, int start, int end)
    {
        while (end > start && chunk[end - 1] != '/' && !char.IsLetterOrDigit(chunk[end - 1])) end--;
        if (end - start > 2 && chunk[end - 1] == 's' && Characters.IsApostrophe(chunk[end - 2])) end -= 2;
        return new Span(start, end);
    }

    private static int NameStart(ReadOnlySpan<char> chunk, int i)
    {
        while (i > 0 && (IsNameChar(chunk[i - 1]) || chunk[i - 1] is '.' or '-' or '%' or '+' or '/' or ':')) i--;
        while (chunk[i] is '.' or '-' or '/' or ':') i++;
        return i;
    }

    private static int NameEnd(ReadOnlySpan<char> chunk, int i)
    {
        while (i < chunk.Length && IsNameChar(chunk[i])) i++;
        return i;
    }

    private static bool IsNameChar(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
