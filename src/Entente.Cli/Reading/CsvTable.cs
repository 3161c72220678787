using System.Globalization;
using Entente.Coding;

namespace Entente.Cli.Reading;

/// <summary>Reports as rows of a table with a heading line that names <c>text</c> and, where there are such, <c>id</c>, <c>published</c>, <c>title</c>, <c>url</c>, <c>publication</c>, <c>language</c>. Commas, semicolons or tabs stand between the columns.</summary>
internal static class CsvTable
{
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Reads a table; a row that cannot be read costs only itself.</summary>
    public static IEnumerable<ReadReport> Read(string path, Stream stream, DateOnly? published)
    {
        using var lines = LineReader.Read(stream).GetEnumerator();
        do
        {
            if (lines.MoveNext()) continue;
            yield return ReadReport.Failed(path, "it is empty: there is no text to code");
            yield break;
        }
        while (lines.Current.Bytes is { Length: 0 });
        if (Heading(lines.Current, out var separator, out var wrong) is not { } columns)
        {
            yield return ReadReport.Failed($"{path}:{lines.Current.Number}", wrong);
            yield break;
        }
        var number = 0;
        foreach (var row in new CsvRows(lines, separator).Read())
        {
            var source = $"{path}:{row.Line}";
            yield return row.Fields is { } fields ? Row(source, ++number, columns, fields, published) : ReadReport.Failed(source, row.Error!);
        }
        if (number == 0) yield return ReadReport.Failed(path, "the table has no row that can be read");
    }

    /// <summary>Columns by name. The first separator under which a column is called 'text' is the table's.</summary>
    private static Dictionary<string, int>? Heading(Line line, out char separator, out string wrong)
    {
        wrong = "the first line must name the columns, 'text' among them";
        foreach (var s in Separators)
        {
            separator = s;
            using IEnumerator<Line> heading = new List<Line> { line }.GetEnumerator();
            var row = new CsvRows(heading, s).Read().First();
            if (row.Error is not null && row.Error.Contains("UTF-8", StringComparison.Ordinal)) wrong = row.Error;
            if (row.Fields?.Select(f => f.Trim().ToLowerInvariant()).ToList() is not { } names || !names.Contains("text")) continue;
            return names.Distinct(StringComparer.Ordinal).ToDictionary(n => n, n => names.IndexOf(n), StringComparer.Ordinal);
        }
        separator = ',';
        return null;
    }

    private static ReadReport Row(string source, int number, Dictionary<string, int> columns, IReadOnlyList<string> fields, DateOnly? published)
    {
        string? Field(string name) => columns.TryGetValue(name, out var i) && i < fields.Count && fields[i].Length > 0 ? fields[i] : null;
        if (columns["text"] >= fields.Count) return ReadReport.Failed(source, $"the row has {fields.Count} of {columns.Count} columns, and no 'text'");
        if (Field("published") is { } day)
        {
            if (!IsoDate.TryRead(day, out var own)) return ReadReport.Failed(source, $"column 'published' is no ISO date: '{day}'");
            published = own;
        }
        return ReadReport.Of(source, new Report(Field("id") ?? number.ToString(CultureInfo.InvariantCulture), Field("text") ?? "", Field("title"), published, Field("url"), Field("publication"), Field("language")));
    }
}
