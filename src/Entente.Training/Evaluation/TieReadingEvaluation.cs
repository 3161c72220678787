using Entente.Coding;
using Entente.Coding.Records;

namespace Entente.Training.Evaluation;

/// <summary>A tie drawn to be read.</summary>
/// <param name="Key">What it is called in a table of verdicts.</param>
/// <param name="Report">The report it was read from.</param>
/// <param name="Tie">The tie.</param>
public sealed record DrawnTie(TieKey Key, Report Report, TieRecord Tie);

/// <summary>How many ties were drawn, and what their readers say of them.</summary>
/// <param name="Drawn">Ties drawn.</param>
/// <param name="Stated">Those that their reports state.</param>
/// <param name="Wrong">Those that they do not.</param>
/// <param name="Doubtful">Those on which readers could differ.</param>
public readonly record struct TieReadingScore(int Drawn, int Stated, int Wrong, int Doubtful)
{
    /// <summary>Ties with a verdict.</summary>
    public int Read => Stated + Wrong + Doubtful;

    /// <summary>Ties without one.</summary>
    public int Unread => Drawn - Read;

    /// <summary>Share of the ties read that are stated; a doubtful one counts as wrong. 0 where none was read.</summary>
    public double Precision => Read == 0 ? 0 : (double)Stated / Read;

    /// <summary>Standard error of the precision (binomial).</summary>
    public double Error => Read == 0 ? 0 : Math.Sqrt(Precision * (1 - Precision) / Read);
}

/// <summary>Holds the ties read from reports drawn at random against the verdicts of readers who looked them up.</summary>
public static class TieReadingEvaluation
{
    /// <summary>Draws reports. Each has its lot by the seed and its id alone, so that the order in which they come does not matter.</summary>
    public static IReadOnlyList<Report> Draw(IEnumerable<Report> reports, int count, int seed) =>
        [.. reports.OrderBy(r => Lot.Of(seed, r.Id), StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal).Take(count)];

    /// <summary>The ties of the reports drawn, in order. Where there are more than asked for they are drawn too, each by its own name, so that a tie more or less in one report leaves the others as they are.</summary>
    public static IReadOnlyList<DrawnTie> Draw(IEnumerable<CodedReport> reports, int most, int seed)
    {
        List<DrawnTie> all = [.. reports.SelectMany(r => r.Ties.Select(t => new DrawnTie(TieKey.Of(r.Report, t), r.Report, t)))];
        return [.. Enumerable.Range(0, all.Count)
            .OrderBy(i => Lot.Of(seed, $"{all[i].Key.Report}\t{all[i].Key.Kind}\t{all[i].Key.Parties}"), StringComparer.Ordinal)
            .Take(most).Order().Select(i => all[i])];
    }

    /// <summary>Counts the verdicts. Ties of one report that bear the same key share theirs.</summary>
    public static TieReadingScore Score(IReadOnlyCollection<DrawnTie> ties, TieReadings readings)
    {
        ArgumentNullException.ThrowIfNull(ties);
        ArgumentNullException.ThrowIfNull(readings);
        int With(TieVerdict verdict) => ties.Count(t => readings.Of(t.Key) == verdict);
        return new TieReadingScore(ties.Count, With(TieVerdict.Stated), With(TieVerdict.Wrong), With(TieVerdict.Doubtful));
    }

    /// <summary>The same for each kind of tie, the most frequent first.</summary>
    public static IReadOnlyList<(string Kind, TieReadingScore Score)> ByKind(IReadOnlyCollection<DrawnTie> ties, TieReadings readings) =>
        [.. ties.GroupBy(t => t.Tie.Kind, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, Score([.. g], readings)))];
}
