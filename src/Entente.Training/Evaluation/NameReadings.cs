using System.Globalization;
using Entente.Coding;
using Entente.Language;

namespace Entente.Training.Evaluation;

/// <summary>A name in a report.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Span">Where it stands in the report's text, UTF-16, half open.</param>
public readonly record struct ReadName(NameKind Kind, Span Span);

/// <summary>A sentence drawn to be read for names.</summary>
/// <param name="Report">Id of its report.</param>
/// <param name="Span">Where it stands in the report's text, UTF-16, half open.</param>
/// <param name="Names">The names that a reader found in it.</param>
public sealed record ReadSentence(string Report, Span Span, IReadOnlyList<ReadName> Names);

/// <summary>
/// Sentences that were read for names: a table with the columns <c>report</c>, <c>start</c>, <c>end</c> and <c>what</c>, which is
/// <c>sentence</c> or, in the lines behind it, <c>person</c>, <c>organisation</c> or <c>place</c>; lines that begin with <c>#</c> are comments.
/// </summary>
public static class NameReadings
{
    private const string Sentence = "sentence";
    private static readonly string[] Columns = ["report", "start", "end", "what"];

    /// <summary>Draws sentences of running text. Each has its lot by the seed, its report and its place alone, so that the order in which reports come does not matter.</summary>
    public static IReadOnlyList<(Report Report, Span Span)> Draw(IEnumerable<Report> reports, int count, int seed) =>
        [.. reports.SelectMany(r => DocumentReader.Read(r.Text).Sentences.Where(s => s.Block == BlockKind.Paragraph).Select(s => (Report: r, s.Span)))
            .OrderBy(s => Lot.Of(seed, string.Create(CultureInfo.InvariantCulture, $"{s.Report.Id}\t{s.Span.Start}")), StringComparer.Ordinal).Take(count)];

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">The columns are not named, a line lacks some, or a name stands outside its sentence; the message names file and line.</exception>
    public static IReadOnlyList<ReadSentence> Read(string path) => Parse(path, File.ReadLines(path));

    internal static IReadOnlyList<ReadSentence> Parse(string path, IEnumerable<string> lines)
    {
        List<ReadSentence> sentences = [];
        List<ReadName> names = [];
        foreach (var (number, fields) in Table.Rows(path, lines, Columns))
        {
            if (fields.Length != Columns.Length || !int.TryParse(fields[1], CultureInfo.InvariantCulture, out var start) || !int.TryParse(fields[2], CultureInfo.InvariantCulture, out var end) || end <= start)
                throw Table.Bad(path, number, "not a report, a start, an end behind it and what stands there");
            if (fields[3] == Sentence)
            {
                names = [];
                sentences.Add(new ReadSentence(fields[0], new Span(start, end), names));
                continue;
            }
            if (!Enum.TryParse<NameKind>(fields[3], ignoreCase: true, out var kind) || kind == NameKind.None) throw Table.Bad(path, number, $"expected sentence, person, organisation or place, found '{fields[3]}'");
            if (sentences.Count == 0 || sentences[^1].Report != fields[0] || start < sentences[^1].Span.Start || end > sentences[^1].Span.End) throw Table.Bad(path, number, "the name does not stand in the sentence before it");
            names.Add(new ReadName(kind, new Span(start, end)));
        }
        return sentences;
    }
}
