namespace Entente.Training.Evaluation;

/// <summary>
/// A report in which mentions of the same party bear the same number: a line of a table with the columns <c>id</c>, <c>published</c> (which may be left
/// out), <c>text</c> (<c>[[1 Kenya]]</c>, <c>[[1,2 the two sides]]</c>, <c> ¶ </c> between paragraphs) and <c>kind</c>.
/// </summary>
/// <param name="Id">Its name.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Text">The report with what is marked in it.</param>
/// <param name="Kind">What makes it hard.</param>
public sealed record ChainRow(string Id, DateOnly? Published, MarkedText Text, string Kind)
{
    private const string PublishedColumn = "published";

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">The table is not as it should be; the message names file and line.</exception>
    public static IReadOnlyList<ChainRow> Read(string path) => Parse(path, [.. File.ReadLines(path)]);

    internal static IReadOnlyList<ChainRow> Parse(string path, IReadOnlyList<string> lines)
    {
        var dated = lines.FirstOrDefault(l => l.Length > 0 && l[0] != '#')?.Split('\t').Contains(PublishedColumn) == true;
        string[] columns = dated ? ["id", PublishedColumn, "text", "kind"] : ["id", "text", "kind"];
        return [.. MarkedRows.Read(path, lines, columns, numbered: true).Select(r => new ChainRow(r.Fields[0], dated ? MarkedRows.Day(path, r.Line, r.Fields[1]) : null, r.Text, r.Fields[^1]))];
    }
}
