using Entente.Coding;
using Entente.Coding.Records;

namespace Entente.Training.Evaluation;

/// <summary>What a reader says of a tie.</summary>
public enum TieVerdict
{
    /// <summary>The report states it, with that kind and between those parties.</summary>
    Stated,

    /// <summary>It does not.</summary>
    Wrong,

    /// <summary>Readers could differ.</summary>
    Doubtful,
}

/// <summary>What a tie is called in a table of verdicts: little enough that a verdict outlives changes of the coder, and none of the report's words but names.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Kind">Kind, without subtype.</param>
/// <param name="Parties">Their codes, each with its first sector after a slash, or their names where they have no code; between <c>&gt;</c> in order, between <c>-</c> in alphabetical order where the kind has none.</param>
public readonly record struct TieKey(string Report, string Kind, string Parties)
{
    private const string Nameless = "?";

    /// <summary>The key of a tie.</summary>
    public static TieKey Of(Report report, TieRecord tie)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(tie);
        var parties = tie.Parties.Select(Party);
        return new TieKey(Field(report.Id), tie.Kind, tie.Symmetric ? string.Join('-', parties.Order(StringComparer.Ordinal)) : string.Join('>', parties));
    }

    private static string Party(PartyRecord p) => (p.Code ?? (p.EntityName is { } name ? Field(name) : Nameless)) + (p.Sectors.Count > 0 ? $"/{p.Sectors[0]}" : "");

    /// <summary>Text as it can stand in a table: a name may run over a line's end.</summary>
    private static string Field(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The verdicts of readers who looked ties up in their reports: a table with the columns <c>report</c>, <c>kind</c>, <c>parties</c>, <c>verdict</c> and <c>note</c>; lines that begin with <c>#</c> are comments.</summary>
public sealed class TieReadings
{
    private static readonly string[] Columns = ["report", "kind", "parties", "verdict"];
    private readonly Dictionary<TieKey, TieVerdict> _verdicts = [];

    private TieReadings()
    {
    }

    /// <summary>Number of verdicts.</summary>
    public int Count => _verdicts.Count;

    /// <summary>The verdict on a tie, or null where nobody read it.</summary>
    public TieVerdict? Of(TieKey tie) => _verdicts.TryGetValue(tie, out var verdict) ? verdict : null;

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">The columns are not named, a line has too few of them or no known verdict, or a tie has two; the message names file and line.</exception>
    public static TieReadings Read(string path) => Parse(path, File.ReadLines(path));

    internal static TieReadings Parse(string path, IEnumerable<string> lines)
    {
        var readings = new TieReadings();
        foreach (var (number, fields) in Table.Rows(path, lines, Columns))
        {
            if (fields.Length < Columns.Length) throw Table.Bad(path, number, $"the line has {fields.Length} of {Columns.Length} columns");
            TieVerdict verdict = fields[3] switch
            {
                "stated" => TieVerdict.Stated,
                "wrong" => TieVerdict.Wrong,
                "doubtful" => TieVerdict.Doubtful,
                var other => throw Table.Bad(path, number, $"expected stated, wrong or doubtful, found '{other}'"),
            };
            if (!readings._verdicts.TryAdd(new TieKey(fields[0], fields[1], fields[2]), verdict)) throw Table.Bad(path, number, "the tie has a verdict further up");
        }
        return readings;
    }
}
