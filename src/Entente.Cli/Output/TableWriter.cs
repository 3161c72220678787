using System.Globalization;
using System.Text;
using Entente.Coding;
using Entente.Coding.Records;

namespace Entente.Cli.Output;

/// <summary>Events to read: a heading for each report; each sentence that tells an event, its trigger words marked; under it a line for each event.</summary>
internal sealed class TableWriter : EventWriter
{
    private const int TextColumn = 5;
    private const int WhatWidth = 24;
    private const int WideEnough = 110;
    private const int LongestName = 48;

    private static readonly Look[] Quads = [Look.Plain, Look.Cyan, Look.Green, Look.Yellow, Look.Red];
    private readonly StreamWriter _text;
    private readonly Page _page;

    /// <summary>Writes to a stream, in the width of the terminal.</summary>
    public TableWriter(Stream output)
    {
        _text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        _page = new Page(_text, Terminal.Width, Terminal.Colours);
    }

    /// <inheritdoc/>
    public override void Write(CodedReport coded)
    {
        var report = coded.Report;
        _page.Write(0, Heading(report));
        var sentences = coded.Events.GroupBy(e => e.Sequence).ToList();
        _page.Write(0, new Run(coded.Events.Count == 0 ? "no event" : $"{Number(coded.Events.Count, "event")} in {Number(sentences.Count, "sentence")}", Look.Dim));
        _page.Blank();
        var numbers = coded.Events.ToDictionary(e => e.Id, e => e.Sequence, StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            var first = sentence.First();
            _page.Numbered(first.Sequence, TextColumn, Sentence(report, sentence));
            foreach (var e in sentence) Event(e, e.SameAs is { } same && numbers.TryGetValue(same, out var n) ? n : 0);
            _page.Blank();
        }
        _text.Flush();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _text.Dispose();
        base.Dispose();
    }

    private void Event(EventRecord e, int again)
    {
        var what = new Run(What(e), Quads[e.QuadCode]);
        var (parties, facts) = (Parties(e), Facts(e, again));
        var rest = _page.Width - TextColumn - WhatWidth;
        var start = TextColumn + WhatWidth;
        if (_page.Width >= WideEnough)
        {
            var half = rest * 11 / 20;
            _page.Columns((TextColumn, WhatWidth - 1, [what]), (start, half - 2, parties), (start + half, rest - half, [facts]));
        }
        else _page.Columns((TextColumn, WhatWidth - 1, [what]), (start, rest, [.. parties, Run.Break, facts]));
    }

    private static List<Run> Heading(Report report)
    {
        List<Run> runs = [new(report.Id, Look.Bold)];
        if (report.Published is { } day) runs.Add(new Run(" · " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (report.Title is { Length: > 0 } title) runs.Add(new Run(" · " + title));
        return runs;
    }

    /// <summary>The sentence, the words that made us code it underlined.</summary>
    private static List<Run> Sentence(Report report, IEnumerable<EventRecord> events)
    {
        var sentence = events.First().Text;
        List<Run> runs = [];
        var at = sentence.Start;
        foreach (var t in events.SelectMany(e => e.Trigger).Where(t => t.Start >= sentence.Start && t.End <= sentence.End).OrderBy(t => t.Start).ThenBy(t => t.End))
        {
            if (t.Start < at) continue;
            runs.Add(new Run(report.Text[at..t.Start]));
            runs.Add(new Run(t.Of(report.Text), Look.Underlined));
            at = t.End;
        }
        runs.Add(new Run(report.Text[at..sentence.End]));
        return runs;
    }

    private static List<Run> Parties(EventRecord e)
    {
        List<Run> runs = [new(e.Actors.Count == 0 ? "?" : Names(e.Actors))];
        if (e.Recipients.Count > 0) runs.Add(new Run(" → " + Names(e.Recipients)));
        if (e.Concerning.Count > 0) runs.Add(new Run(", about " + Names(e.Concerning)));
        return runs;
    }

    /// <summary>When, where, how many, who says so, and whether it was told before.</summary>
    private static Run Facts(EventRecord e, int again)
    {
        List<string> facts = [e.DateEdtf.Length > 0 ? e.DateEdtf : "no date"];
        if (e.Place is { } p) facts.Add(p.CountryCode.Length == 0 || p.Resolution == 1 ? p.Resolved : $"{p.Resolved} {p.CountryCode}");
        foreach (var c in e.Size) facts.Add(string.Create(CultureInfo.InvariantCulture, $"{(c.Max is null ? $"at least {c.Min}" : c.Min == c.Max ? $"{c.Min}" : $"{c.Min}-{c.Max}")} {c.Name}"));
        var by = e.Attribution.By is { } speaker ? Name(speaker) : null;
        switch (e.Attribution.Kind)
        {
            case "alleged":
                facts.Add(by is null ? "alleged" : $"alleged by {by}");
                break;
            case "quoted" or "reported":
                facts.Add(by is null ? e.Attribution.Kind : $"says {by}");
                break;
        }
        if (e.SameAs is not null) facts.Add(again > 0 && again != e.Sequence ? $"again, as in {again}" : "again");
        return new Run(string.Join(" · ", facts), Look.Dim);
    }

    private static string Names(IReadOnlyList<PartyRecord> parties) => string.Join("; ", parties.Select(Name));

    /// <summary>A party as the report names it, with its code; in brackets where the sentence does not name it.</summary>
    private static string Name(PartyRecord p)
    {
        if (p.Inferred) return $"[{Code(p)}]";
        var text = p.Text.Length <= LongestName ? p.Text : p.Text[..LongestName].TrimEnd() + "…";
        return $"{text} {Code(p)}";
    }

    private static string Number(int n, string noun) => $"{n.ToString(CultureInfo.InvariantCulture)} {noun}{(n == 1 ? "" : "s")}";
}
