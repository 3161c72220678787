using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Entente.Coding;

namespace Entente.Cli.Reading;

/// <summary>A report as a web page: the paragraphs of its article, its title and its day of publication where the page states it.</summary>
internal static class HtmlPage
{
    private const string Blocks = "p, h2, h3, h4, li, blockquote";

    /// <summary>Reads a page.</summary>
    public static ReadReport Read(string path, string id, string html, DateOnly? published)
    {
        if (HtmlDepth.LineTooDeep(html) is > 0 and var line) return ReadReport.Failed($"{path}:{line}", $"its tags are nested more than {HtmlDepth.Deepest} deep: that is no page to read");
        using var document = new HtmlParser().ParseDocument(html);
        foreach (var noise in document.QuerySelectorAll("script, style, nav, footer, aside, form, noscript").ToList()) noise.Remove();
        var article = document.QuerySelector("article") ?? document.QuerySelector("main") ?? (IElement?)document.Body;
        var text = new StringBuilder();
        foreach (var block in article?.QuerySelectorAll(Blocks) ?? Enumerable.Empty<IElement>())
        {
            if (block.QuerySelector(Blocks) is not null) continue;
            var words = string.Join(' ', block.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (words.Length > 0) text.Append(words).Append('\n');
        }
        if (text.Length == 0 && article is not null) text.Append(article.TextContent.Trim());
        var day = document.QuerySelector("meta[property='article:published_time'], meta[name='date'], meta[name='pubdate']")?.GetAttribute("content") ?? document.QuerySelector("time[datetime]")?.GetAttribute("datetime");
        var title = string.IsNullOrWhiteSpace(document.Title) ? null : document.Title.Trim();
        return ReadReport.Of(path, new Report(id, text.ToString(), title, day is not null && IsoDate.TryRead(day, out var own) ? own : published));
    }
}
