using System.Globalization;
using CsvHelper;
using Entente.Coding;

namespace Entente.Cli.Reading;

/// <summary>Reports as rows of a CSV table with a heading line that names <c>text</c> and, where there are such, <c>id</c>, <c>published</c>, <c>title</c>, <c>url</c>.</summary>
internal static class CsvTable
{
    /// <summary>Reads a table; a row that cannot be read costs only itself.</summary>
    public static IEnumerable<ReadReport> Read(string path, string text, DateOnly? published)
    {
        using var csv = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { } heading || !heading.Contains("text"))
        {
            yield return ReadReport.Failed(path, "the first line must name the columns, 'text' among them");
            yield break;
        }
        while (true)
        {
            ReadReport? row;
            try
            {
                if (!csv.Read()) yield break;
                row = Row(path, csv, heading, published);
            }
            catch (CsvHelperException e)
            {
                row = ReadReport.Failed($"{path}:{csv.Parser.RawRow}", e.Message.Split('\n')[0]);
            }
            yield return row;
        }
    }

    private static ReadReport Row(string path, CsvReader csv, string[] heading, DateOnly? published)
    {
        string? Field(string name) => heading.Contains(name) && csv.TryGetField<string>(name, out var value) && !string.IsNullOrEmpty(value) ? value : null;
        var source = $"{path}:{csv.Parser.RawRow}";
        var date = published;
        if (Field("published") is { } day)
        {
            if (!JsonLines.Day(day, out var own)) return ReadReport.Failed(source, $"column 'published' is no ISO date: '{day}'");
            date = own;
        }
        return ReadReport.Of(source, new Report(Field("id") ?? (csv.Parser.Row - 1).ToString(CultureInfo.InvariantCulture), Field("text") ?? "", Field("title"), date, Field("url"), Field("publication"), Field("language")));
    }
}
