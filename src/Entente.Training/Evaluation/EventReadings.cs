using System.Globalization;
using Entente.Coding;
using Entente.Coding.Records;

namespace Entente.Training.Evaluation;

/// <summary>What an event is called in a table of verdicts: none of the report's words.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="At">Where its trigger begins in the text, in UTF-16 units.</param>
/// <param name="Coding">Type, codes of both sides, status and polarity, as <c>ACCUSE USA>IRN actual affirmed</c>.</param>
public readonly record struct EventKey(string Report, int At, string Coding)
{
    /// <summary>The key of an event.</summary>
    public static EventKey Of(Report report, EventRecord e)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(e);
        static string Side(IEnumerable<PartyRecord> parties) => string.Join(',', parties.Select(p => p.Code ?? "?").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return new EventKey(report.Id, e.Trigger[0].Start, $"{e.Type} {Side(e.Actors)}>{Side(e.Recipients)} {e.Status} {e.Polarity}");
    }
}

/// <summary>An event drawn to be read.</summary>
/// <param name="Key">What it is called in a table of verdicts.</param>
/// <param name="Report">The report it stands in.</param>
/// <param name="Event">The event.</param>
public sealed record DrawnEvent(EventKey Key, Report Report, EventRecord Event);

/// <summary>What a reader says of an event.</summary>
/// <param name="What">Whether type and both parties are right; false where a reader doubted it.</param>
/// <param name="How">Whether status and polarity are.</param>
public readonly record struct EventVerdict(bool What, bool How);

/// <summary>The verdicts of readers: a table with the columns <c>report</c>, <c>at</c>, <c>coding</c>, <c>what</c>, <c>how</c> and <c>cause</c>.</summary>
public sealed class EventReadings
{
    private static readonly string[] Columns = ["report", "at", "coding", "what", "how"];
    private readonly Dictionary<EventKey, EventVerdict> _verdicts = [];

    private EventReadings()
    {
    }

    /// <summary>The verdict on an event, or null where nobody read it.</summary>
    public EventVerdict? Of(EventKey e) => _verdicts.TryGetValue(e, out var verdict) ? verdict : null;

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">The columns are not named, a line has too few of them, no number or no known verdict, or an event has two; the message names file and line.</exception>
    public static EventReadings Read(string path) => Parse(path, File.ReadLines(path));

    internal static EventReadings Parse(string path, IEnumerable<string> lines)
    {
        var readings = new EventReadings();
        foreach (var (number, fields) in Table.Rows(path, lines, Columns))
        {
            if (fields.Length < Columns.Length) throw Table.Bad(path, number, $"the line has {fields.Length} of {Columns.Length} columns");
            if (!int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var at)) throw Table.Bad(path, number, $"'{fields[1]}' is no number");
            bool Right(string verdict) => verdict switch
            {
                "right" => true,
                "wrong" or "doubtful" => false,
                var other => throw Table.Bad(path, number, $"expected right, wrong or doubtful, found '{other}'"),
            };
            if (!readings._verdicts.TryAdd(new EventKey(fields[0], at, fields[2]), new EventVerdict(Right(fields[3]), Right(fields[4])))) throw Table.Bad(path, number, "the event has a verdict further up");
        }
        return readings;
    }

    /// <summary>The events drawn by lot: each by the seed, its report and the place of its trigger alone.</summary>
    public static IReadOnlyList<DrawnEvent> Draw(IEnumerable<CodedReport> reports, int count, int seed)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return [.. reports.SelectMany(r => r.Events.Select(e => new DrawnEvent(EventKey.Of(r.Report, e), r.Report, e)).DistinctBy(e => e.Key))
            .OrderBy(e => Lot.Of(seed, string.Create(CultureInfo.InvariantCulture, $"{e.Key.Report}\t{e.Key.At}")), StringComparer.Ordinal).ThenBy(e => e.Key.Coding, StringComparer.Ordinal).Take(count)
            .OrderBy(e => e.Key.Report, StringComparer.Ordinal).ThenBy(e => e.Key.At)];
    }
}
