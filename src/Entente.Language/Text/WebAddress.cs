namespace Entente.Language;

/// <summary>Web and e-mail addresses, which are one word each.</summary>
internal static class WebAddress
{
    private static readonly string[] Domains = [".com", ".org", ".net", ".gov", ".edu", ".info", ".co.uk"];

    /// <summary>The address within a run of characters without white space, without the punctuation around it; empty where there is none.</summary>
    public static Span In(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 5 || !IsAddress(chunk)) return default;
        var start = 0;
        var end = chunk.Length;
        while (start < end && !char.IsLetterOrDigit(chunk[start]) && chunk[start] is not ('@' or '#')) start++;
        while (end > start && chunk[end - 1] is not '/' && !char.IsLetterOrDigit(chunk[end - 1])) end--;
        var bracket = chunk[start..end].IndexOfAny('<', '>', '"');
        if (bracket > 0) end = start + bracket;
        var possessive = chunk[start..end];
        if (possessive.Length > 2 && possessive[^1] == 's' && Characters.IsApostrophe(possessive[^2])) end -= 2;
        return new Span(start, end);
    }

    private static bool IsAddress(ReadOnlySpan<char> chunk)
    {
        var colon = chunk.IndexOf("://");
        if (colon > 0 && char.IsAsciiLetter(chunk[colon - 1])) return true;
        if (chunk.IndexOf("www.", StringComparison.OrdinalIgnoreCase) is 0 or 1) return true;
        var at = chunk.IndexOf('@');
        if (at >= 0 && at + 1 < chunk.Length && IsNameChar(chunk[at + 1]) && (at == 0 || IsNameChar(chunk[at - 1]) || chunk[at - 1] is '.' or '(' or '"')) return true;
        if (chunk[0] == '#' && char.IsAsciiLetter(chunk[1])) return true;
        if (chunk.IndexOf('.') < 0) return false;
        foreach (var domain in Domains)
        {
            var i = chunk.IndexOf(domain, StringComparison.OrdinalIgnoreCase);
            if (i > 0 && IsNameChar(chunk[i - 1]) && (i + domain.Length == chunk.Length || !char.IsLetterOrDigit(chunk[i + domain.Length]))) return true;
        }

        return false;
    }

    private static bool IsNameChar(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
