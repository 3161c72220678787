using System.Globalization;
using Entente.Coding;
using Entente.Coding.Records;

namespace Entente.Training.Evaluation;

/// <summary>What a reader says of the code and sector that a party was given.</summary>
public enum PartyVerdict
{
    /// <summary>Both are right.</summary>
    Right,

    /// <summary>One of them is not, or the words are no party.</summary>
    Wrong,

    /// <summary>Readers could differ.</summary>
    Doubtful,
}

/// <summary>What a party is called in a table of verdicts: none of the report's words.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="At">Where its words begin in the text, in UTF-16 units.</param>
/// <param name="Code">Code and first sector, as <c>USA/GOV</c>; <c>?</c> without a code.</param>
public readonly record struct PartyKey(string Report, int At, string Code)
{
    /// <summary>The key of a party.</summary>
    public static PartyKey Of(Report report, PartyRecord party)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(party);
        return new PartyKey(report.Id, party.Span.Start, (party.Code ?? "?") + (party.Sectors.Count > 0 ? $"/{party.Sectors[0]}" : ""));
    }
}

/// <summary>A party of an event, drawn to be read.</summary>
/// <param name="Key">What it is called in a table of verdicts.</param>
/// <param name="Report">The report it stands in.</param>
/// <param name="Event">An event that it is party to.</param>
/// <param name="Party">The party.</param>
public sealed record DrawnParty(PartyKey Key, Report Report, EventRecord Event, PartyRecord Party);

/// <summary>The verdicts of readers: a table with the columns <c>report</c>, <c>at</c>, <c>code</c>, <c>verdict</c> and <c>note</c>.</summary>
public sealed class PartyReadings
{
    private static readonly string[] Columns = ["report", "at", "code", "verdict"];
    private readonly Dictionary<PartyKey, PartyVerdict> _verdicts = [];

    private PartyReadings()
    {
    }

    /// <summary>The verdict on a party, or null where nobody read it.</summary>
    public PartyVerdict? Of(PartyKey party) => _verdicts.TryGetValue(party, out var verdict) ? verdict : null;

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">The columns are not named, a line has too few of them, no number or no known verdict, or a party has two; the message names file and line.</exception>
    public static PartyReadings Read(string path) => Parse(path, File.ReadLines(path));

    internal static PartyReadings Parse(string path, IEnumerable<string> lines)
    {
        var readings = new PartyReadings();
        foreach (var (number, fields) in Table.Rows(path, lines, Columns))
        {
            if (fields.Length < Columns.Length) throw Table.Bad(path, number, $"the line has {fields.Length} of {Columns.Length} columns");
            if (!int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var at)) throw Table.Bad(path, number, $"'{fields[1]}' is no number");
            PartyVerdict verdict = fields[3] switch
            {
                "right" => PartyVerdict.Right,
                "wrong" => PartyVerdict.Wrong,
                "doubtful" => PartyVerdict.Doubtful,
                var other => throw Table.Bad(path, number, $"expected right, wrong or doubtful, found '{other}'"),
            };
            if (!readings._verdicts.TryAdd(new PartyKey(fields[0], at, fields[2]), verdict)) throw Table.Bad(path, number, "the party has a verdict further up");
        }
        return readings;
    }

    /// <summary>The parties of events that their sentences name, drawn by lot: each by the seed, its report and its place alone.</summary>
    public static IReadOnlyList<DrawnParty> Draw(IEnumerable<CodedReport> reports, int count, int seed)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return [.. All(reports).OrderBy(p => Lot.Of(seed, string.Create(CultureInfo.InvariantCulture, $"{p.Key.Report}\t{p.Key.At}")), StringComparer.Ordinal).Take(count)
            .OrderBy(p => p.Key.Report, StringComparer.Ordinal).ThenBy(p => p.Key.At)];
    }

    /// <summary>The parties of events that their sentences name, each mention once.</summary>
    public static IEnumerable<DrawnParty> All(IEnumerable<CodedReport> reports) =>
        reports.SelectMany(r => r.Events.SelectMany(e => e.Actors.Concat(e.Recipients).Where(p => !p.Inferred).Select(p => new DrawnParty(PartyKey.Of(r.Report, p), r.Report, e, p))).DistinctBy(p => p.Key.At));
}
