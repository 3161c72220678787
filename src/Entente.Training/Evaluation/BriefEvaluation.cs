using System.Globalization;
using System.Text;
using Entente.Coding;
using Entente.Coding.Records;

namespace Entente.Training.Evaluation;

/// <summary>How many records the reference has, how many were found, and how many of these agree.</summary>
/// <param name="Wanted">Records of the reference.</param>
/// <param name="Found">Records of the coder.</param>
/// <param name="Right">Pairs that agree.</param>
public readonly record struct MatchCount(int Wanted, int Found, int Right)
{
    /// <summary>Share of what was found that is right; 1 where nothing was found and nothing wanted.</summary>
    public double Precision => Found == 0 ? Wanted == 0 ? 1 : 0 : (double)Right / Found;

    /// <summary>Share of what was wanted that was found.</summary>
    public double Recall => Wanted == 0 ? Found == 0 ? 1 : 0 : (double)Right / Wanted;

    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => Wanted + Found == 0 ? 1 : 2.0 * Right / (Wanted + Found);

    /// <summary>Both counts together.</summary>
    public static MatchCount operator +(MatchCount a, MatchCount b) => new(a.Wanted + b.Wanted, a.Found + b.Found, a.Right + b.Right);
}

/// <summary>A record in which reference and coder differ.</summary>
/// <param name="Sort"><c>tie</c>, <c>judgement</c> or <c>office</c>.</param>
/// <param name="Kind"><c>missed</c>, <c>extra</c>, or <c>differs</c> for a pair that agrees in part.</param>
/// <param name="Text">What it says.</param>
public readonly record struct BriefDifference(string Sort, string Kind, string Text);

/// <summary>One report's brief against its reference table.</summary>
/// <param name="Ties">Kind and parties.</param>
/// <param name="TiesFull">Those, begin, end and state.</param>
/// <param name="Judgements">Speaker and words.</param>
/// <param name="Offices">Person, head noun of the office and code of the side.</param>
/// <param name="OfficesFull">Those and the sector.</param>
/// <param name="Differences">What differs.</param>
public sealed record BriefScore(MatchCount Ties, MatchCount TiesFull, MatchCount Judgements, MatchCount Offices, MatchCount OfficesFull, IReadOnlyList<BriefDifference> Differences);

/// <summary>Holds what is read beside events (ties, judgements, offices) against tables made by hand. Records are paired one to one, the best pairs first.</summary>
public static class BriefEvaluation
{
    private static readonly string[] Prepositions = ["of", "for", "in", "to", "at", "on", "from", "with", "under"];

    /// <summary>Scores one report.</summary>
    public static BriefScore Score(BriefReference reference, CodedReport coded)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(coded);
        var text = coded.Report.Text;
        List<BriefDifference> differences = [];
        var ties = Pair(reference.Ties, coded.Ties, (row, tie) => Agrees(row, tie) ? 1 + Same(row.Begin, tie.Begin) + Same(row.End, tie.End) + Same(row.State, tie.State) : 0);
        Tell("tie", reference.Ties, coded.Ties, ties, 4, Describe, differences);
        var judgements = Pair(reference.Judgements, coded.Judgements, (row, judgement) => Agrees(row, judgement, text) ? 1 : 0);
        Tell("judgement", reference.Judgements, coded.Judgements, judgements, 1, j => $"{Name(j.Speaker)}: {j.Words.Of(text)}", differences);
        var offices = Pair(reference.Offices, coded.Offices, (row, office) => Agrees(row, office, false) ? Agrees(row, office, true) ? 2 : 1 : 0);
        Tell("office", reference.Offices, coded.Offices, offices, 2, o => $"{o.Person} | {o.Office} | {o.Code}/{string.Join(',', o.Sectors)}", differences);
        return new BriefScore(
            new MatchCount(reference.Ties.Count, coded.Ties.Count, ties.Count),
            new MatchCount(reference.Ties.Count, coded.Ties.Count, ties.Count(p => p.Score == 4)),
            new MatchCount(reference.Judgements.Count, coded.Judgements.Count, judgements.Count),
            new MatchCount(reference.Offices.Count, coded.Offices.Count, offices.Count),
            new MatchCount(reference.Offices.Count, coded.Offices.Count, offices.Count(p => p.Score == 2)),
            differences);
    }

    private static List<(int Row, int Record, int Score)> Pair<TRow, TRecord>(IReadOnlyList<TRow> rows, IReadOnlyList<TRecord> records, Func<TRow, TRecord, int> score)
    {
        List<(int Row, int Record, int Score)> all = [];
        for (var i = 0; i < rows.Count; i++)
        {
            for (var k = 0; k < records.Count; k++)
                if (score(rows[i], records[k]) is > 0 and var s) all.Add((i, k, s));
        }
        List<(int Row, int Record, int Score)> pairs = [];
        foreach (var p in all.OrderByDescending(p => p.Score))
            if (pairs.TrueForAll(q => q.Row != p.Row && q.Record != p.Record)) pairs.Add(p);
        return pairs;
    }

    private static void Tell<TRow, TRecord>(string sort, IReadOnlyList<TRow> rows, IReadOnlyList<TRecord> records, List<(int Row, int Record, int Score)> pairs, int full, Func<TRecord, string> describe, List<BriefDifference> differences)
        where TRow : notnull
    {
        foreach (var p in pairs.Where(p => p.Score < full).OrderBy(p => p.Row)) differences.Add(new BriefDifference(sort, "differs", $"{rows[p.Row]}  <>  {describe(records[p.Record])}"));
        for (var i = 0; i < rows.Count; i++)
            if (pairs.TrueForAll(p => p.Row != i)) differences.Add(new BriefDifference(sort, "missed", $"{rows[i]}"));
        for (var i = 0; i < records.Count; i++)
            if (pairs.TrueForAll(p => p.Record != i)) differences.Add(new BriefDifference(sort, "extra", describe(records[i])));
    }

    private static string Describe(TieRecord tie) =>
        $"{tie.Kind}{(tie.Subtype is null ? "" : "/" + tie.Subtype)} {string.Join(tie.Symmetric ? '-' : '>', tie.Parties.Select(Name))} {tie.Begin} {tie.End} {tie.State}";

    private static string Name(PartyRecord? p) => p is null ? "-" : p.Code is { } code ? p.Sectors.Count > 0 ? $"{code}/{p.Sectors[0]}" : code : p.EntityName ?? p.Text;

    private static bool Agrees(TieRow row, TieRecord tie) =>
        row.Kind.Split('|', ' ').Any(k => KindFits(k.Trim().TrimStart('~'), tie)) && row.Parties.Split('|').Any(p => PartiesFit(p.Trim(), tie.Parties));

    // A subtype that the report does not tell may be missing on either side.
    private static bool KindFits(string wanted, TieRecord tie)
    {
        var slash = wanted.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? wanted == tie.Kind : wanted[..slash] == tie.Kind && (tie.Subtype is null || wanted[(slash + 1)..] == tie.Subtype);
    }

    private static bool PartiesFit(string wanted, IReadOnlyList<PartyRecord> parties)
    {
        if (wanted.Contains('>', StringComparison.Ordinal)) return wanted.Split('>') is var ordered && ordered.Length == parties.Count && ordered.Zip(parties).All(p => Fits(p.First, p.Second));
        var names = wanted.Split('-');
        return names.Length == parties.Count && InAnyOrder(names, [.. parties]);
    }

    private static bool InAnyOrder(ReadOnlySpan<string> names, List<PartyRecord> parties)
    {
        if (names.Length == 0) return true;
        for (var i = 0; i < parties.Count; i++)
        {
            if (!Fits(names[0], parties[i])) continue;
            List<PartyRecord> rest = [.. parties];
            rest.RemoveAt(i);
            if (InAnyOrder(names[1..], rest)) return true;
        }
        return false;
    }

    /// <summary>Whether a party is the one meant: by code, and sector where one is given; by its name, which may have a title before it; or by words that are half the same.</summary>
    private static bool Fits(string wanted, PartyRecord party)
    {
        wanted = wanted.Trim();
        if (IsCode(wanted)) return party.Code == wanted[..3] && (wanted.Length == 3 || party.Sectors.Contains(wanted[4..]));
        var words = Words(wanted);
        if (words.Count == 0) return false;
        if (char.IsUpper(wanted[0])) return EndsWith(Words(party.EntityName ?? ""), words) || EndsWith(Words(party.Text), words);
        return Overlap(words, Words(party.EntityName ?? "")) || Overlap(words, Words(party.Text));
    }

    private static bool IsCode(string text) => text.Length is 3 or 7 && text.Select((c, i) => i == 3 ? c == '/' : char.IsAsciiLetterUpper(c)).All(x => x);

    private static bool EndsWith(List<string> words, List<string> end) => words.Count >= end.Count && words[^end.Count..].SequenceEqual(end);

    private static int Same(string wanted, string found)
    {
        foreach (var w in wanted.Split('|'))
            if (w.Trim() is var x && (x.TrimEnd('~') == found.TrimEnd('~') || Open(x) && Open(found))) return 1;
        return 0;
    }

    private static bool Open(string date) => date is "" or ".." or "open" or "unknown" or "-";

    private static bool Agrees(JudgementRow row, JudgementRecord judgement, string text) =>
        row.Speaker.Split('|').Any(s => s.Trim() is "-" or "" ? judgement.Speaker is null : judgement.Speaker is { } speaker && Fits(s, speaker))
        && row.Words.Split('|').Any(w => Overlap(Words(w), Words(judgement.Words.Of(text))));

    /// <summary>Whether two stretches of words share at least half of the longer one's.</summary>
    private static bool Overlap(List<string> a, List<string> b)
    {
        List<string> rest = [.. b];
        var shared = a.Count(rest.Remove);
        return shared > 0 && 2 * shared >= Math.Max(a.Count, b.Count);
    }

    private static bool Agrees(OfficeRow row, OfficeRecord office, bool sector)
    {
        if (Words(row.Person) is not [.., var wanted] || Words(office.Person) is not [.., var found] || wanted != found) return false;
        if (!row.Office.Split('|').Any(o => HeadNoun(o) == HeadNoun(office.Office))) return false;
        return row.Side.Split('|').Any(s => s.Trim() is var side && side.Split('/') is var parts && (office.Code ?? "-") == parts[0] && (!sector || parts.Length < 2 || office.Sectors.Contains(parts[1])));
    }

    /// <summary>The last word before the first preposition: "leader" of "leader of the opposition".</summary>
    private static string HeadNoun(string office)
    {
        var words = Words(office);
        var end = words.FindIndex(1 < words.Count ? 1 : 0, w => Prepositions.Contains(w));
        return words.Count == 0 ? "" : words[(end < 1 ? words.Count : end) - 1];
    }

    /// <summary>The words in lower case, without diacritics, punctuation and a leading article.</summary>
    private static List<string> Words(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’') continue;
            else End();
        }
        End();
        if (words is ["the" or "a" or "an", _, ..]) words.RemoveAt(0);
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }
}
