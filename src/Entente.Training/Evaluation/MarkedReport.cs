using Entente.Coding;
using Entente.Language;

namespace Entente.Training.Evaluation;

/// <summary>A report of a table whose words in double square brackets are marked.</summary>
/// <param name="Report">The report without the brackets.</param>
/// <param name="Marks">What stood in the brackets: where, and the words before the first space where they are numbers ("[[1,2 the two sides]]"), else empty.</param>
public sealed record MarkedReport(Report Report, IReadOnlyList<(Span Span, IReadOnlyList<int> Chains)> Marks)
{
    /// <summary>Reads a marked text; <c>¶</c> begins a paragraph.</summary>
    /// <param name="id">Identifier of the report.</param>
    /// <param name="published">Its day of publication.</param>
    /// <param name="text">The text with its marks.</param>
    /// <param name="chains">Whether each mark begins with the numbers of its chains.</param>
    public static MarkedReport Read(string id, DateOnly? published, string text, bool chains)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new System.Text.StringBuilder();
        List<(Span, IReadOnlyList<int>)> marks = [];
        text = text.Replace(" ¶ ", "\n\n", StringComparison.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf("[[", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf("]]", open, StringComparison.Ordinal);
            if (close < 0)
            {
                plain.Append(text, at, text.Length - at);
                break;
            }
            plain.Append(text, at, open - at);
            var words = text[(open + 2)..close];
            int[] numbers = [];
            if (chains)
            {
                var space = words.IndexOf(' ', StringComparison.Ordinal);
                numbers = [.. words[..space].Split(',').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
                words = words[(space + 1)..];
            }
            marks.Add((new Span(plain.Length, plain.Length + words.Length), numbers));
            plain.Append(words);
            at = close + 2;
        }
        return new MarkedReport(new Report(id, plain.ToString(), Published: published), marks);
    }
}
