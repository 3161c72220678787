using System.Text;
using Entente.Coding;
using Entente.Language;

namespace Entente.Training.Evaluation;

/// <summary>A report of a table whose words in double square brackets are marked.</summary>
/// <param name="Report">The report without the brackets.</param>
/// <param name="Marks">Where the words stand that were in the brackets.</param>
public sealed record MarkedReport(Report Report, IReadOnlyList<Span> Marks)
{
    /// <summary>Reads a marked text.</summary>
    /// <param name="id">Identifier of the report.</param>
    /// <param name="published">Its day of publication.</param>
    /// <param name="text">The text with its marks.</param>
    public static MarkedReport Read(string id, DateOnly? published, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder();
        List<Span> marks = [];
        var at = 0;
        while (text.IndexOf("[[", at, StringComparison.Ordinal) is >= 0 and var open && text.IndexOf("]]", open, StringComparison.Ordinal) is >= 0 and var close)
        {
            plain.Append(text, at, open - at);
            marks.Add(new Span(plain.Length, plain.Length + close - open - 2));
            plain.Append(text, open + 2, close - open - 2);
            at = close + 2;
        }
        plain.Append(text, at, text.Length - at);
        return new MarkedReport(new Report(id, plain.ToString(), Published: published), marks);
    }
}
