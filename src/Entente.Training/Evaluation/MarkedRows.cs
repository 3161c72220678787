using System.Globalization;

namespace Entente.Training.Evaluation;

/// <summary>Tables whose texts have marks.</summary>
internal static class MarkedRows
{
    /// <summary>The rows of a table, each with its text taken out of the column <c>text</c>.</summary>
    /// <param name="path">The table.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="columns">The columns of it.</param>
    /// <param name="numbered">Whether marks begin with numbers; otherwise there must be just one mark.</param>
    /// <exception cref="InvalidDataException">A row is not as it should be; the message names file and line.</exception>
    public static IEnumerable<(int Line, string[] Fields, MarkedText Text)> Read(string path, IEnumerable<string> lines, string[] columns, bool numbered = false)
    {
        var at = Array.IndexOf(columns, "text");
        foreach (var (line, fields) in Table.Rows(path, lines, columns))
        {
            if (fields.Length != columns.Length) throw Table.Bad(path, line, $"the line has {fields.Length} columns, not {columns.Length}");
            MarkedText text;
            try
            {
                text = MarkedText.Read(fields[at], numbered);
            }
            catch (FormatException e)
            {
                throw Table.Bad(path, line, e.Message);
            }
            if (text.Marks.Count == 0 || !numbered && text.Marks.Count > 1) throw Table.Bad(path, line, $"the text has {text.Marks.Count} marks{(numbered ? "" : ", not one")}");
            yield return (line, fields, text);
        }
    }

    /// <summary>A day of publication, null where it is empty or <c>-</c>.</summary>
    public static DateOnly? Day(string path, int line, string field) => field is "" or "-" ? null
        : DateOnly.TryParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Table.Bad(path, line, $"'{field}' is no day as 2026-02-21");
}
