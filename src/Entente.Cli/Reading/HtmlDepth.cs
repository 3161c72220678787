namespace Entente.Cli.Reading;

/// <summary>How deep the tags of a page are nested, told without parsing it: parsers need time that grows with the square of the depth.</summary>
internal static class HtmlDepth
{
    /// <summary>Depth that no page for people reaches.</summary>
    public const int Deepest = 1_000;

    // Elements that have no content, or that the next one of their kind closes.
    private static readonly HashSet<string> Flat = new(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The line on which tags are nested deeper than <see cref="Deepest"/>, or 0.</summary>
    public static int LineTooDeep(ReadOnlySpan<char> html)
    {
        var flat = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        for (var i = 0; i + 1 < html.Length; i++)
        {
            if (html[i] != '<') continue;
            var closing = html[i + 1] == '/';
            var start = closing ? i + 2 : i + 1;
            var end = start;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
            if (end == start || flat.Contains(html[start..end])) continue;
            depth = closing ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest) return html[..i].Count('\n') + 1;
        }
        return 0;
    }
}
