using System.Globalization;
using Entente.Coding;
using Entente.Coding.Ranking;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Training.Evaluation;

/// <summary>A row of a relation set: a sentence, two spans in it, and what passes between them.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Source">Words of the party that acts.</param>
/// <param name="Target">Words of the party acted upon.</param>
/// <param name="Root">PLOVER type, <c>YIELD</c> for CONCEDE and RETREAT.</param>
/// <param name="Quad">Quad class, 1 to 4.</param>
public sealed record RootsRow(string Id, string Sentence, string Source, string Target, string Root, int Quad)
{
    /// <summary>Reads the columns id, sentence, source, target, root, quad, with a heading line.</summary>
    /// <exception cref="InvalidDataException">A line has not six columns; the message names file and line.</exception>
    public static IReadOnlyList<RootsRow> Read(string path)
    {
        List<RootsRow> rows = [];
        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            if (++line == 1 || text.Length == 0) continue;
            var p = text.Split('\t');
            if (p.Length < 6 || !int.TryParse(p[5], CultureInfo.InvariantCulture, out var quad)) throw new InvalidDataException($"{path}:{line}: expected six columns id, sentence, source, target, root, quad");
            rows.Add(new RootsRow(p[0], p[1], p[2], p[3], p[4], quad));
        }
        return rows;
    }
}

/// <summary>An answer to a row.</summary>
/// <param name="Root">Type under the convention of the set, or <c>NONE</c>.</param>
/// <param name="Quad">Quad class under it, 0 for none.</param>
public readonly record struct RootsAnswer(string Root, int Quad)
{
    /// <summary>No event.</summary>
    public static RootsAnswer None { get; } = new("NONE", 0);
}

/// <summary>Holds the coder against a relation set under the convention <c>plv</c> of that set: CONCEDE, RETREAT and withdrawals of forces are YIELD, always quad 2; promised retreats are AGREE; convictions are ACCUSE.</summary>
public static class RootsEvaluation
{
    /// <summary>The types in the convention of the set.</summary>
    public static IReadOnlyList<string> Roots { get; } = ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];

    /// <summary>The coder's answer where it sees the sentence alone: of its events the one whose parties overlap the two spans most, then the surest.</summary>
    public static RootsAnswer Alone(CodedReport coded, RootsRow row) => Choose(coded, row);

    /// <summary>The coder's answer where it is told which two spans are meant: they are parties whatever the world knows of them.</summary>
    public static RootsAnswer Pair(Coder coder, RootsRow row)
    {
        return Choose(coder.Code(new Report(row.Id, row.Sentence), new CodingOptions(Pinned: Pinned(row))), row);
    }

    /// <summary>Where the two parties of a row stand; what only holds the place of a party is left out.</summary>
    internal static IReadOnlyList<Span> Pinned(RootsRow row) => [.. new[] { Find(row.Sentence, row.Source), Find(row.Sentence, row.Target) }.OfType<Span>()];

    /// <summary>Of the candidates of a row the one whose parties overlap its spans most, or null where none has any of them.</summary>
    internal static RankingCase? Best(IReadOnlyList<RankingCase> cases, RootsRow row)
    {
        var (source, target) = (Find(row.Sentence, row.Source), Find(row.Sentence, row.Target));
        RankingCase? best = null;
        double most = 0;
        foreach (var c in cases)
        {
            var score = Overlap(c.Actors, source) + Overlap(c.Recipients, target) + 0.5 * Overlap(c.Recipients, source) + 0.5 * Overlap(c.Actors, target);
            if (score <= most) continue;
            most = score;
            best = c;
        }
        return best;
    }

    /// <summary>Whether the steps that led to a concession show that it is to come.</summary>
    internal static bool IsPromised(IEnumerable<string> trace) => trace.Any(t => t.StartsWith("agree: ", StringComparison.Ordinal) || t.StartsWith("plan: ", StringComparison.Ordinal) || t.StartsWith("RETREAT to come", StringComparison.Ordinal));

    /// <summary>The type and quad class under the convention of the set.</summary>
    public static RootsAnswer Convention(EventRecord e)
    {
        if (e.Type == "CONCEDE" && IsPromised(e.Trace)) return new RootsAnswer("AGREE", 1);
        if (e.Type is "CONCEDE" or "RETREAT") return new RootsAnswer("YIELD", 2);
        if (e.Type == "SANCTION" && e.Modes.Contains("withdraw") && e.Actors.Any(a => a.Sectors.Contains("MIL"))) return new RootsAnswer("YIELD", 2);
        if (e.Type == "SANCTION" && e.Modes.Contains("convict")) return new RootsAnswer("ACCUSE", 3);
        return new RootsAnswer(e.Type, e.QuadCode);
    }

    private static RootsAnswer Choose(CodedReport coded, RootsRow row)
    {
        var source = Find(row.Sentence, row.Source);
        var target = Find(row.Sentence, row.Target);
        EventRecord? best = null;
        double most = -1;
        foreach (var e in coded.Events)
        {
            var (actors, recipients) = (Named(e.Actors), Named(e.Recipients));
            var score = Overlap(actors, source) + Overlap(recipients.Concat(Named(e.Concerning)), target) + 0.5 * Overlap(recipients, source) + 0.5 * Overlap(actors, target);
            score += e.Confidence * 0.1;
            if (e.Polarity == "negated") score -= 0.05;
            if (score > most)
            {
                most = score;
                best = e;
            }
        }
        return best is null ? RootsAnswer.None : Convention(best);
    }

    private static Span? Find(string sentence, string words)
    {
        if (words is "a recipient" or "An actor" or "an actor" or "A recipient") return null;
        var at = sentence.IndexOf(words, StringComparison.Ordinal);
        if (at < 0) at = sentence.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : new Span(at, at + words.Length);
    }

    private static IEnumerable<Span> Named(IEnumerable<PartyRecord> parties) => parties.Where(p => !p.Inferred).Select(p => p.Span);

    private static double Overlap(IEnumerable<Span> parties, Span? span)
    {
        if (span is not { } s) return 0;
        double best = 0;
        foreach (var p in parties)
        {
            var shared = Math.Min(p.End, s.End) - Math.Max(p.Start, s.Start);
            if (shared > 0) best = Math.Max(best, 0.5 + 0.5 * (2.0 * shared / (p.Length + s.Length)));
        }
        return best;
    }
}

/// <summary>Accuracy, macro-F1 and the like of a list of answers.</summary>
public sealed class RootsScore
{
    private readonly int _runs;
    private readonly IReadOnlyList<string> _occurring;

    /// <summary>Scores answers against rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="answers">For each row its answer; of several runs one after the other, which are pooled.</param>
    /// <param name="runs">Number of runs.</param>
    public RootsScore(IReadOnlyList<RootsRow> rows, IReadOnlyList<RootsAnswer> answers, int runs = 1)
    {
        _runs = runs;
        rows = [.. Enumerable.Repeat(rows, runs).SelectMany(r => r)];
        Rows = rows;
        Answers = answers;
        var all = Enumerable.Range(0, rows.Count).ToArray();
        Accuracy = AccuracyOf(all);
        _occurring = [.. RootsEvaluation.Roots.Where(r => rows.Any(x => x.Root == r))];
        MacroF1 = Macro(all, i => rows[i].Root, i => answers[i].Root, _occurring);
        QuadAccuracy = all.Average(i => rows[i].Quad == answers[i].Quad ? 1.0 : 0.0);
        QuadMacroF1 = QuadMacro(all);
        Coded = answers.Average(a => a.Root == "NONE" ? 0.0 : 1.0);
    }

    /// <summary>The rows, of several runs one after the other.</summary>
    public IReadOnlyList<RootsRow> Rows { get; }

    /// <summary>The answers, in order of the rows.</summary>
    public IReadOnlyList<RootsAnswer> Answers { get; }

    /// <summary>Share of rows with the right root.</summary>
    public double Accuracy { get; }

    /// <summary>Mean F1 over the roots that occur in the rows.</summary>
    public double MacroF1 { get; }

    /// <summary>Share of rows with the right quad class.</summary>
    public double QuadAccuracy { get; }

    /// <summary>Mean F1 over the four quad classes.</summary>
    public double QuadMacroF1 { get; }

    /// <summary>Share of rows with any event.</summary>
    public double Coded { get; }

    /// <summary>Standard errors of the five figures by bootstrap: 200 samples of rows, drawn by a fixed seed.</summary>
    public (double Accuracy, double MacroF1, double QuadAccuracy, double QuadMacroF1, double Coded) Errors()
    {
        var random = new Random(1);
        List<double[]> samples = [];
        for (var k = 0; k < 200; k++)
        {
            // A row is drawn with all its runs.
            var n = Rows.Count / _runs;
            var sample = new int[Rows.Count];
            for (var i = 0; i < n; i++)
            {
                var row = random.Next(n);
                for (var run = 0; run < _runs; run++) sample[i * _runs + run] = row + run * n;
            }
            samples.Add([AccuracyOf(sample), Macro(sample, i => Rows[i].Root, i => Answers[i].Root, _occurring),
                sample.Average(i => Rows[i].Quad == Answers[i].Quad ? 1.0 : 0.0), QuadMacro(sample), sample.Average(i => Answers[i].Root == "NONE" ? 0.0 : 1.0)]);
        }
        double Error(int f)
        {
            var mean = samples.Average(s => s[f]);
            return Math.Sqrt(samples.Sum(s => (s[f] - mean) * (s[f] - mean)) / (samples.Count - 1));
        }
        return (Error(0), Error(1), Error(2), Error(3), Error(4));
    }

    /// <summary>Precision, recall, F1 and number of rows by root.</summary>
    public IEnumerable<(string Root, double Precision, double Recall, double F1, int Rows)> ByRoot()
    {
        foreach (var root in RootsEvaluation.Roots)
        {
            var (p, r, f) = F1(Enumerable.Range(0, Rows.Count), i => Rows[i].Root == root, i => Answers[i].Root == root);
            yield return (root, p, r, f, Rows.Count(x => x.Root == root));
        }
    }

    private double AccuracyOf(IReadOnlyList<int> sample) => sample.Average(i => Rows[i].Root == Answers[i].Root ? 1.0 : 0.0);

    private double QuadMacro(IReadOnlyList<int> sample) =>
        Enumerable.Range(1, 4).Average(q => F1(sample, i => Rows[i].Quad == q, i => Answers[i].Quad == q).F1);

    private static double Macro(IReadOnlyList<int> sample, Func<int, string> gold, Func<int, string> answer, IReadOnlyList<string> classes) =>
        classes.Average(c => F1(sample, i => gold(i) == c, i => answer(i) == c).F1);

    private static (double Precision, double Recall, double F1) F1(IEnumerable<int> sample, Func<int, bool> gold, Func<int, bool> answer)
    {
        int both = 0, golds = 0, answers = 0;
        foreach (var i in sample)
        {
            var (g, a) = (gold(i), answer(i));
            if (g) golds++;
            if (a) answers++;
            if (g && a) both++;
        }
        var p = answers == 0 ? 0 : (double)both / answers;
        var r = golds == 0 ? 0 : (double)both / golds;
        return (p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }
}
