using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using Entente.Coding;
using Entente.Coding.Ontology;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Cli.Output;

/// <summary>
/// Briefs as one self-contained page: each brief beside its report's text, whose sentences are numbered and whose coded words are marked.
/// All that comes from a report goes through <see cref="Encode"/>: untrusted text stays text.
/// </summary>
internal sealed class BriefHtmlWriter : BriefWriter
{
    private static readonly string[] QuadNames = ["", "words that bring together", "deeds that help", "words that set apart", "deeds that hurt"];

    private readonly StreamWriter _html;
    private readonly World.World _world;
    private readonly PloverOntology _ontology;
    private int _report;

    /// <summary>Writes to a stream.</summary>
    public BriefHtmlWriter(Stream output, World.World world, PloverOntology ontology)
    {
        (_world, _ontology) = (world, ontology);
        _html = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
    }

    /// <inheritdoc/>
    public override void Write(CodedReport coded)
    {
        var document = DocumentReader.Read(coded.Report.Text);
        var content = new BriefContent(coded, document, _world, _ontology);
        var brief = content.Read();
        if (_report++ == 0) Begin(brief.Title);
        _html.WriteLine("<article>");
        _html.WriteLine($"<header><h1>{Encode(brief.Title)}</h1><p class=\"dim\">{Encode(string.Join(" · ", brief.Facts))}{Link(coded.Report.Url)}</p></header>");
        _html.WriteLine("<div class=\"sides\">");
        _html.WriteLine("<section class=\"brief\" aria-label=\"Brief\">");
        if (brief.Sections.Count == 0) _html.WriteLine($"<p>{Encode(BriefTextWriter.Nothing)}</p>");
        foreach (var section in brief.Sections) Section(section);
        _html.WriteLine("</section>");
        _html.WriteLine("<section class=\"text\" aria-label=\"Report\">");
        Text(coded.Report.Text, document, Marks(coded, content));
        _html.WriteLine("</section>");
        _html.WriteLine("</div>");
        _html.WriteLine("</article>");
        _html.Flush();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (_report == 0) Begin("Nothing was read");
        _html.WriteLine("</body>");
        _html.WriteLine("</html>");
        _html.Dispose();
        base.Dispose();
    }

    private void Begin(string title)
    {
        using var style = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("brief.css")!);
        _html.WriteLine($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="color-scheme" content="light dark">
            <title>{Encode(title)}</title>
            <style>
            {style.ReadToEnd().ReplaceLineEndings("\n")}</style>
            </head>
            <body>
            <p class="legend">Marked: {string.Join(' ', Enumerable.Range(1, 4).Select(q => $"<mark class=\"q{q}\">{QuadNames[q]}</mark>"))} <mark class="tie">standing ties</mark> <mark class="judgement">judgements</mark> <mark class="office">offices</mark></p>
            """.ReplaceLineEndings("\n"));
    }

    private void Section(BriefSection section)
    {
        _html.WriteLine($"<h2>{Encode(section.Title)}</h2>");
        _html.WriteLine("<ul>");
        foreach (var line in section.Lines)
        {
            var lead = line.Lead.Length > 0 ? $"<span class=\"lead\">{Encode(line.Lead)}</span> " : "";
            _html.Write($"<li>{lead}{Runs(line)}");
            if (line.Details.Count > 0) _html.Write($"<ul>{string.Concat(line.Details.Select(d => $"<li>{Runs(d)}</li>"))}</ul>");
            _html.WriteLine("</li>");
        }
        _html.WriteLine("</ul>");
    }

    private string Runs(BriefLine line)
    {
        var html = new StringBuilder();
        foreach (var run in line.Runs) html.Append(Class(run.Look) is { } name ? $"<span class=\"{name}\">{Encode(run.Text)}</span>" : Encode(run.Text));
        foreach (var s in line.Sentences) html.Append(CultureInfo.InvariantCulture, $" <a class=\"n\" href=\"#{Anchor(s)}\">{s}</a>");
        return html.ToString();
    }

    private static string? Class(Look look) => look switch
    {
        Look.Dim => "dim",
        Look.Cyan => "q1",
        Look.Green => "q2",
        Look.Yellow => "q3",
        Look.Red => "q4",
        _ => null,
    };

    private void Text(string text, Document document, List<Mark> marks)
    {
        var at = 0;
        foreach (var (block, sentences) in document.Blocks.Select((b, i) => (b, document.Sentences.Where(s => s.BlockIndex == i))))
        {
            var kind = block.Kind switch
            {
                BlockKind.Heading => "heading",
                BlockKind.ListItem => "item",
                BlockKind.Boilerplate => "dim",
                _ => "paragraph",
            };
            _html.Write($"<p class=\"{kind}\">");
            if (at < block.Span.Start && string.IsNullOrWhiteSpace(text[at..block.Span.Start])) at = block.Span.Start;
            foreach (var sentence in sentences)
            {
                Between(text, at, sentence.Span.Start, marks);
                _html.Write(string.Create(CultureInfo.InvariantCulture, $"<span class=\"s\" id=\"{Anchor(sentence.Index + 1)}\"><span class=\"n\">{sentence.Index + 1}</span> "));
                Marked(text, sentence.Span, marks);
                _html.Write("</span>");
                at = sentence.Span.End;
            }
            Between(text, at, block.Span.End, marks);
            at = Math.Max(at, block.Span.End);
            _html.WriteLine("</p>");
        }
        if (!string.IsNullOrWhiteSpace(text[at..]))
        {
            _html.Write("<p class=\"dim\">");
            Between(text, at, text.Length, marks);
            _html.WriteLine("</p>");
        }
    }

    /// <summary>Text that belongs to no sentence: a dateline, the sign of a list's item, blanks.</summary>
    private void Between(string text, int start, int end, List<Mark> marks)
    {
        if (start >= end) return;
        if (string.IsNullOrWhiteSpace(text[start..end]))
        {
            _html.Write(' ');
            return;
        }
        _html.Write("<span class=\"dim\">");
        Marked(text, new Span(start, end), marks);
        _html.Write("</span> ");
    }

    /// <summary>Writes a stretch of text, cut where marks begin and end: marks may overlap.</summary>
    private void Marked(string text, Span span, List<Mark> marks)
    {
        var here = marks.Where(m => m.Span.Overlaps(span)).ToList();
        int[] cuts = [.. here.SelectMany(m => new[] { m.Span.Start, m.Span.End }).Where(c => c > span.Start && c < span.End).Append(span.Start).Append(span.End).Distinct().Order()];
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var part = new Span(cuts[i], cuts[i + 1]);
            var over = here.Where(m => m.Span.Overlaps(part)).ToList();
            if (over.Count == 0) _html.Write(Encode(part.Of(text)));
            else
            {
                var classes = string.Join(' ', over.Select(m => m.Class).Distinct(StringComparer.Ordinal));
                var title = string.Join(" | ", over.Select(m => m.Title).Distinct(StringComparer.Ordinal));
                _html.Write($"<mark class=\"{classes}\" title=\"{Encode(title)}\">{Encode(part.Of(text))}</mark>");
            }
        }
    }

    private sealed record Mark(Span Span, string Class, string Title);

    private static List<Mark> Marks(CodedReport coded, BriefContent content)
    {
        List<Mark> marks = [];
        foreach (var e in coded.Events)
        {
            var title = $"{EventWriter.What(e)}: {Codes(e.Actors)} → {Codes(e.Recipients)}, {(e.DateEdtf.Length > 0 ? e.DateEdtf : "no date")}"
                + (e.SameAs is null ? "" : ", told before");
            foreach (var t in e.Trigger) marks.Add(new Mark(t, string.Create(CultureInfo.InvariantCulture, $"q{e.QuadCode}"), title));
        }
        foreach (var t in coded.Ties)
            foreach (var e in t.Evidence)
                foreach (var w in e.Words) marks.Add(new Mark(w, "tie", $"{content.Title(t)}, {e.State}"));
        foreach (var j in coded.Judgements) marks.Add(new Mark(j.Words, "judgement", j.Speaker is { } speaker ? $"judgement of {speaker.EntityName ?? speaker.Text}" : "judgement"));
        foreach (var o in coded.Offices)
            foreach (var span in new[] { o.PersonSpan, o.OfficeSpan }) marks.Add(new Mark(span, "office", $"{o.Person}: {o.Office} ({o.Standing}){(o.Code is { } code ? ", " + code : "")}"));
        return marks;
    }

    private static string Codes(IReadOnlyList<PartyRecord> parties) => parties.Count == 0 ? "nobody" : string.Join("; ", parties.Select(EventWriter.Code));

    private string Anchor(int sentence) => string.Create(CultureInfo.InvariantCulture, $"r{_report}s{sentence}");

    private static string Link(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? $" · <a rel=\"noreferrer\" href=\"{Encode(uri.AbsoluteUri)}\">{Encode(uri.Host)}</a>" : "";

    private static string Encode(string text) => WebUtility.HtmlEncode(Page.Clean(text));
}
