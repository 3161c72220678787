namespace Entente.Training.Evaluation;

/// <summary>
/// A mention of a party in a report, as a reader coded it: a line of a table with the columns <c>id</c>, <c>published</c>, <c>text</c> (the mention in
/// <c>[[double brackets]]</c>), <c>entity</c>, <c>code</c>, <c>sector</c> and <c>kind</c>.
/// </summary>
/// <param name="Id">Its name.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Text">The report with what is marked in it.</param>
/// <param name="Entity">Who is meant.</param>
/// <param name="Codes">The codes that are right; <c>-</c> is none.</param>
/// <param name="Sectors">The first sectors that are right; <c>-</c> is none, and alone that it does not matter.</param>
/// <param name="Kind">What makes it hard.</param>
public sealed record MentionRow(string Id, DateOnly? Published, MarkedText Text, string Entity, IReadOnlyList<string> Codes, IReadOnlyList<string> Sectors, string Kind)
{
    private static readonly string[] Columns = ["id", "published", "text", "entity", "code", "sector", "kind"];

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">The table is not as it should be; the message names file and line.</exception>
    public static IReadOnlyList<MentionRow> Read(string path) => Parse(path, File.ReadLines(path));

    internal static IReadOnlyList<MentionRow> Parse(string path, IEnumerable<string> lines) =>
        [.. MarkedRows.Read(path, lines, Columns).Select(r => new MentionRow(r.Fields[0], MarkedRows.Day(path, r.Line, r.Fields[1]), r.Text, r.Fields[3], r.Fields[4].Split('|'), r.Fields[5].Split('|'), r.Fields[6]))];
}
