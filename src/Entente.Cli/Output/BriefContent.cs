using System.Buffers;
using System.Globalization;
using System.Text;
using Entente.Coding;
using Entente.Coding.Ontology;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Cli.Output;

/// <summary>Says in plain sentences what was read from a report, in sections. One per report.</summary>
internal sealed class BriefContent
{
    private const int ExcerptLength = 44;
    private const int LongestExcerpt = 60;
    private const int StemLength = 4;

    private static readonly SearchValues<char> Pauses = SearchValues.Create(",;:()—–“”\"\n");
    private static readonly Look[] Quads = [Look.Plain, Look.Cyan, Look.Green, Look.Yellow, Look.Red];
    private static readonly Dictionary<string, string> Ends = new(StringComparer.Ordinal)
    {
        ["fulfilled"] = "with its purpose fulfilled",
        ["expired"] = "by expiry",
        ["replaced"] = "by replacement",
        ["withdrawn"] = "by withdrawal",
        ["expelled"] = "by expulsion",
        ["compelled"] = "under compulsion",
        ["regime_change"] = "by change of regime",
    };

    private readonly CodedReport _coded;
    private readonly Report _report;
    private readonly Document _document;
    private readonly PloverOntology _ontology;
    private readonly BriefNames _names;

    /// <summary>Takes a report and its records.</summary>
    /// <param name="coded">The report and its records.</param>
    /// <param name="document">Its text in blocks.</param>
    /// <param name="world">Names of countries.</param>
    /// <param name="ontology">How events are told.</param>
    public BriefContent(CodedReport coded, Document document, World.World world, PloverOntology ontology)
    {
        _coded = coded;
        _report = coded.Report;
        _document = document;
        _ontology = ontology;
        _names = new BriefNames(world, ontology, coded.Report.Text);
    }

    /// <summary>What was read.</summary>
    public Brief Read()
    {
        List<string> facts = [];
        if (_report.Title is { Length: > 0 }) facts.Add(_report.Id);
        if (_report.Published is { } day) facts.Add(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (_report.Publication is { Length: > 0 } publication) facts.Add(publication);
        if (_document.Blocks.Select(b => b.Dateline).FirstOrDefault(d => d is not null) is { } dateline) facts.Add(dateline.Of(_report.Text).Trim(' ', '-', '–', '—', '\n', '\r', '\t'));

        var first = _coded.Events.Where(e => e.SameAs is null).ToList();
        var repeats = _coded.Events.Where(e => e.SameAs is not null).ToLookup(e => e.SameAs!, e => e.Sequence, StringComparer.Ordinal);
        IEnumerable<BriefLine> Events(Func<EventRecord, bool> which) =>
            first.Where(which).OrderBy(e => Day(e) is null).ThenBy(Day).Select(e => Event(e, repeats[e.Id]));
        var ties = _coded.Ties.DistinctBy(t => t.Id).ToDictionary(t => t.Id, StringComparer.Ordinal);
        IEnumerable<BriefLine> Ties(Func<string, bool> which) => _coded.Ties.Where(t => which(t.State)).Select(t => Tie(t, ties));

        List<BriefSection> sections = [];
        void Add(string title, IEnumerable<BriefLine> lines)
        {
            if (lines.ToList() is { Count: > 0 } some) sections.Add(new BriefSection(title, some));
        }
        // What was agreed or threatened bears the date of what is to come of it.
        bool Ahead(EventRecord e) => e.Status is "future" or "hypothetical" || e.Status == "actual" && Day(e) > _report.Published;
        Add("What happened", Events(e => e.Status == "actual" && !Ahead(e)));
        Add("What is to come", Events(Ahead));
        Add("Who is who", _coded.Offices.Select(Office));
        Add("What has ended or weakened", Ties(Weakened));
        Add("What stands", Ties(s => !Weakened(s) && s != "proposed"));
        Add("What is proposed", Ties(s => s == "proposed"));
        Add("Who says what about it", _coded.Judgements.Select(Judgement));
        Add("Background", Events(e => e.Status == "historical"));
        return new Brief(_report.Title is { Length: > 0 } title ? title : _report.Id, facts, sections);
    }

    private static bool Weakened(string state) => state is "ended" or "reduced" or "suspended";

    private static DateOnly? Day(EventRecord e) => e.Date ?? Edtf.Day(e.DateEdtf);

    private BriefLine Event(EventRecord e, IEnumerable<int> repeats)
    {
        var runs = Told(e);
        if (e.Concerning.Count > 0) runs.AddRange([new Run(", about "), .. _names.Of(e.Concerning, e.Text)]);
        var said = string.Concat(runs.Select(r => r.Text));
        List<string> facts = [];
        // A place that the sentence does not name is where the report was written; the event may have been elsewhere.
        if (e.Place is { } place && e.Text.Of(_report.Text).Contains(place.Extracted, StringComparison.Ordinal) && !said.Contains(place.Resolved, StringComparison.Ordinal)) facts.Add(place.Resolved);
        foreach (var c in e.Size) facts.Add(Count(c));
        if (facts.Count > 0) runs.Add(new Run(" — " + string.Join(", ", facts)));
        if (Source(e.Attribution, e.Text) is { } source) runs.Add(new Run(", " + source));
        if (Excerpt(e, said) is { } excerpt) runs.Add(new Run($" “{excerpt}”", Look.Dim));
        return new BriefLine(Edtf.Words(e.DateEdtf), Capital(runs), [.. repeats.Prepend(e.Sequence).Distinct()]);
    }

    /// <summary>Who did what to whom.</summary>
    private List<Run> Told(EventRecord e)
    {
        var wording = PloverOntology.TryParse(e.Type, out var type) ? _ontology.Wording(type, e.Modes.Count > 0 ? e.Modes[0] : null) : throw new ArgumentException($"'{e.Type}' is no type", nameof(e));
        var (actors, recipients) = (_names.Of(e.Actors, e.Text), _names.Of(e.Recipients, e.Text));
        var negated = e.Polarity == "negated";
        var look = Quads[e.QuadCode];
        if (actors.Count == 0 && recipients.Count > 0 && wording.Direct)
        {
            var done = (e.Status, negated) switch
            {
                ("future", _) => negated ? "will not be " : "will be ",
                ("hypothetical", _) => negated ? "may not be " : "may be ",
                _ => negated ? "not " : "",
            };
            return [.. recipients, new Run(" "), new Run(Words(done + wording.Done, wording.Tail), look)];
        }
        var verb = (e.Status, negated) switch
        {
            ("future", _) => (negated ? "will not " : "will ") + wording.Do,
            ("hypothetical", _) => (negated ? "may not " : "may ") + wording.Do,
            _ => negated ? "did not " + wording.Do : wording.Did,
        };
        if (actors.Count == 0) actors.Add(new Run("someone unnamed"));
        if (recipients.Count == 0 && wording.Recipient == RecipientUse.Required) recipients.Add(new Run("someone unnamed"));
        List<Run> runs = [.. actors, new Run(" "), new Run(Words(verb, wording.Object), look)];
        if (recipients.Count > 0 && wording.Recipient != RecipientUse.None) runs.AddRange([new Run(wording.Join.Length > 0 ? $" {wording.Join} " : " "), .. recipients]);
        if (wording.Tail.Length > 0) runs.Add(new Run(" " + wording.Tail, look));
        return runs;
    }

    /// <summary>The report's own words for it, from the trigger on, where the line does not use them already.</summary>
    private string? Excerpt(EventRecord e, string said)
    {
        var told = e.Trigger.All(t => said.Contains(_report.Text.AsSpan(t.Start, Math.Min(t.Length, StemLength)).ToString(), StringComparison.OrdinalIgnoreCase));
        return told ? null : Excerpt(e.Trigger, e.Text);
    }

    /// <summary>Words of a sentence with what stands between and, for a while, after them.</summary>
    private string Excerpt(IReadOnlyList<Span> words, Span sentence)
    {
        var text = _report.Text;
        var ordered = words.OrderBy(t => t.Start).ToList();
        var (start, end) = (ordered[0].Start, ordered[^1].End);
        if (end - start > LongestExcerpt && ordered.Count > 1) return string.Join(" … ", [.. ordered[..^1].Select(t => t.Of(text)), Excerpt(ordered[^1..], sentence)]);
        // The words that follow often say more than the trigger itself: "signed" what?
        var stop = Math.Min(sentence.End, Math.Max(end, start + ExcerptLength));
        var rest = text.AsSpan(end, Math.Max(0, sentence.End - end));
        var pause = rest.IndexOfAny(Pauses);
        if (pause >= 0) rest = rest[..pause];
        if (end + rest.Length <= stop) return text[start..(end + rest.Length)].TrimEnd('.', ' ');
        var blank = text.AsSpan(end, stop - end).LastIndexOf(' ');
        return text[start..(blank > 0 ? end + blank : end)] + "…";
    }

    private static string Count(CountRecord c) => string.Create(CultureInfo.InvariantCulture, $"{(c.Max is null ? $"{c.Min} or more" : c.Min == c.Max ? $"{c.Min}" : $"{c.Min} to {c.Max}")} {c.Name}");

    /// <summary>Who says so, where it is not the report itself.</summary>
    private string? Source(AttributionRecord a, Span sentence)
    {
        var by = a.By is { } speaker ? Text(_names.Of([speaker], sentence)) : null;
        return a.Kind switch
        {
            "alleged" => by is null ? "as is alleged" : $"alleged by {by}",
            "quoted" or "reported" => by is null ? a.Kind == "quoted" ? "in a quotation" : "as is reported" : $"according to {by}",
            _ => null,
        };
    }

    private BriefLine Tie(TieRecord tie, Dictionary<string, TieRecord> ties)
    {
        List<Run> runs = [.. Parties(tie), new Run(": "), new Run(State(tie), Weakened(tie.State) ? Look.Red : Look.Green)];
        if (tie.EndMode is { } mode) runs.Add(new Run(" " + Ends.GetValueOrDefault(mode, mode.Replace('_', ' '))));
        List<string> facts = [];
        if (Edtf.Since(tie.Begin) is { Length: > 0 } since && !BegunOnly(tie)) facts.Add(tie.State == "ended" ? "had stood " + since : since);
        if (tie.State != "ended" && Edtf.End(tie.End) is { Length: > 0 } until) facts.Add($"until {until}");
        if (tie.Basis is { } basis) facts.Add(basis == "legal" ? "by treaty, law or decision" : "in practice");
        if (tie.Consent is { } consent) facts.Add(consent == "refused" ? "against the host's will" : "with the host's consent");
        foreach (var fact in facts) runs.Add(new Run(", " + fact));
        if (tie.Flow is { } flow) runs.Add(new Run($"; of “{flow.Of(_report.Text)}”"));
        if (tie.Evidence.Count > 0 && tie.Evidence.All(e => e.Attribution.By is not null || e.Attribution.Kind == "alleged") && Source(tie.Evidence[0].Attribution, tie.Evidence[0].Text) is { } source) runs.Add(new Run(", " + source));

        List<BriefLine> details = [];
        if (tie.ConditionalOn is { } condition) details.Add(new BriefLine("", [new Run($"conditional on “{condition.Of(_report.Text)}”")], [Sentence(condition).Index + 1]));
        foreach (var link in tie.Links)
        {
            var sentence = Sentence(link.Words);
            List<Run> other = link.Tie is { } id && ties.TryGetValue(id, out var t) ? [new Run($"{Kind(t)}, "), .. Parties(t), new Run(" ")] : [];
            details.Add(new BriefLine("", [new Run(link.Relation.Replace('_', ' ') + " "), .. other, new Run($"“{Excerpt([link.Words], sentence.Span)}”", Look.Dim)], [sentence.Index + 1]));
        }
        foreach (var e in tie.Evidence)
        {
            if (e.Words.Count == 0) continue;
            var when = Edtf.Words(e.Date) is { Length: > 0 } date ? $" ({(e.State == tie.State ? "" : e.State + ", ")}{date})" : e.State == tie.State ? "" : $" ({e.State})";
            var run = new Run($"“{Excerpt(e.Words, e.Text)}”{when}", Look.Dim);
            if (!details.Any(d => d.Runs is [var told] && told == run && d.Sentences[0] == e.Sequence)) details.Add(new BriefLine("", [run], [e.Sequence]));
        }
        return new BriefLine(Kind(tie), runs, [.. tie.Evidence.Select(e => e.Sequence).Distinct()]) { Details = details };
    }

    /// <summary>A tie in a few words: its kind and its parties.</summary>
    public string Title(TieRecord tie) => $"{Kind(tie)}: {Text(Parties(tie))}";

    private static string Kind(TieRecord tie) => tie.Kind.Replace('_', ' ') + (tie.Subtype is { } subtype ? $" ({subtype.Replace('_', ' ')})" : "");

    private List<Run> Parties(TieRecord tie)
    {
        if (tie.Symmetric) return Capital(_names.Of(tie.Parties));
        List<Run> runs = [];
        foreach (var p in tie.Parties)
        {
            if (runs.Count > 0) runs.Add(new Run(" → "));
            runs.AddRange(_names.Of([p]));
        }
        return Capital(runs);
    }

    /// <summary>A tie's state; that it stands is known only as of its last evidence, which need not be the report's day.</summary>
    private string State(TieRecord tie) => tie.State switch
    {
        "unknown" => "state not told",
        "ended" => Edtf.End(tie.End) is { Length: > 0 } end ? $"ended {end}" : "ended",
        "active" when BegunOnly(tie) => $"begun {Edtf.Latest(tie.Begin)}, active then",
        "active" when !Edtf.Lasts(tie.LastEvidence) && Edtf.Day(tie.LastEvidence) != _report.Published && Edtf.Latest(tie.LastEvidence) is { Length: > 0 } date => $"active as of {date}",
        var state => state,
    };

    /// <summary>Whether the report tells of the tie's beginning and nothing later.</summary>
    private bool BegunOnly(TieRecord tie) =>
        tie.State == "active" && !Edtf.Lasts(tie.LastEvidence) && Edtf.Day(tie.Begin) is { } begun && begun != _report.Published && Edtf.Latest(tie.LastEvidence) == Edtf.Latest(tie.Begin);

    private BriefLine Office(OfficeRecord o)
    {
        // "Former retired admiral" would say it twice.
        string[] said = o.Standing == "former" ? ["former", "retired", "ex-", "late "] : [o.Standing];
        var standing = o.Standing == "current" || said.Any(s => o.Office.Contains(s, StringComparison.OrdinalIgnoreCase)) ? "" : o.Standing + " ";
        return new BriefLine(o.Person, [new Run(standing + o.Office + (_names.Country(o.Office, o.Code) is { } country ? $", {country}" : ""))], [o.Sequence]);
    }

    private BriefLine Judgement(JudgementRecord j)
    {
        List<Run> runs = [new Run($"“{j.Words.Of(_report.Text).Trim('"', '“', '”', '\'', '‘', '’', ' ')}”")];
        if (j.TargetText is { } target && !BriefNames.IsPronoun(target.Of(_report.Text))) runs.Add(new Run($", about {_names.Words(target, j.Text)}"));
        else if (j.Target is { } party) runs.AddRange([new Run(", about "), .. _names.Of([party], j.Text)]);
        return new BriefLine(j.Speaker is { } speaker ? Capital(_names.Of(speaker, j.Text)) : "Nobody named", runs, [j.Sequence]);
    }

    private Sentence Sentence(Span words) => _document.Sentences.First(s => s.Span.Overlaps(words));

    private static string Text(IEnumerable<Run> runs) => string.Concat(runs.Select(r => r.Text));

    private static string Words(string first, string second) => second.Length > 0 ? $"{first} {second}" : first;

    private static List<Run> Capital(List<Run> runs)
    {
        if (runs.Count > 0) runs[0] = runs[0] with { Text = Capital(runs[0].Text) };
        return runs;
    }

    private static string Capital(string text)
    {
        var at = text.StartsWith('[') ? 1 : 0;
        return Rune.TryGetRuneAt(text, at, out var first) ? text[..at] + Rune.ToUpperInvariant(first) + text[(at + first.Utf16SequenceLength)..] : text;
    }
}
