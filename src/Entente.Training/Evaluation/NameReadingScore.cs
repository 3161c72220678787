using Entente.Language;

namespace Entente.Training.Evaluation;

/// <summary>How many of the names that a reader found the program finds, and the other way round.</summary>
/// <param name="Read">Names that the reader found.</param>
/// <param name="Found">Names that the program found in these sentences.</param>
/// <param name="Right">Those with the same words and kind.</param>
/// <param name="Bounds">Those with the same words, whatever the kind.</param>
/// <param name="Touched">Names that the reader found of which the program found at least a part.</param>
public readonly record struct NameReadingScore(int Read, int Found, int Right, int Bounds, int Touched)
{
    /// <summary>Adds another.</summary>
    public static NameReadingScore operator +(NameReadingScore a, NameReadingScore b) => new(a.Read + b.Read, a.Found + b.Found, a.Right + b.Right, a.Bounds + b.Bounds, a.Touched + b.Touched);

    /// <summary>Compares the names of one sentence.</summary>
    public static NameReadingScore Of(IReadOnlyList<ReadName> read, IReadOnlyList<ReadName> found) => new(read.Count, found.Count,
        read.Count(found.Contains), read.Count(r => found.Any(f => f.Span == r.Span)), read.Count(r => found.Any(f => f.Span.Overlaps(r.Span))));

    /// <summary>The names of the words that stand within a span of an analysed document.</summary>
    public static IReadOnlyList<ReadName> Names(Document document, Span within)
    {
        List<ReadName> names = [];
        foreach (var sentence in document.Sentences)
        {
            foreach (var (start, end) in sentence.Names())
            {
                var span = new Span(sentence[start].Span.Start, sentence[end - 1].Span.End);
                if (span.Start >= within.Start && span.End <= within.End) names.Add(new ReadName(sentence[start].Name, span));
            }
        }
        return names;
    }
}
