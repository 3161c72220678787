using Entente.Language;

namespace Entente.Training.Parser;

/// <summary>How well names are found: exact spans with their kind, in percent.</summary>
/// <param name="Precision">Right among those found.</param>
/// <param name="Recall">Found among those annotated.</param>
/// <param name="F1">Harmonic mean of the two.</param>
public sealed record NameScore(double Precision, double Recall, double F1)
{
    /// <summary>Scores an analyser on gold words; the sentences of the two files are paired by their <c>sent_id</c>.</summary>
    /// <param name="analyser">The analyser.</param>
    /// <param name="sentences">Sentences of the treebank.</param>
    /// <param name="annotation">The names as Universal NER writes them: number, word, tag (<c>B-PER</c>, <c>I-ORG</c>, <c>O</c> …), tab-separated.</param>
    /// <returns>Scores by kind; <see cref="NameKind.None"/> stands for all together.</returns>
    public static IReadOnlyDictionary<NameKind, NameScore> Measure(IAnalyser analyser, IReadOnlyList<ConlluSentence> sentences, TextReader annotation)
    {
        var gold = Read(annotation);
        var right = new int[4];
        var found = new int[4];
        var annotated = new int[4];
        analyser.Analyse([.. sentences.Select(s => s.Words)]);
        foreach (var sentence in sentences)
        {
            var id = sentence.Comments.FirstOrDefault(c => c.StartsWith("sent_id", StringComparison.Ordinal));
            if (id is null || !gold.TryGetValue(id, out var tags) || tags.Count != sentence.Words.Tokens.Length) continue;
            var expected = Spans(tags.Count, i => Kind(tags[i]), i => tags[i][0] == 'B');
            var actual = Spans(tags.Count, i => sentence.Words[i].Name, i => sentence.Words[i].NameBegins);
            foreach (var (kind, _, _) in expected) annotated[(int)kind]++;
            foreach (var span in actual)
            {
                found[(int)span.Kind]++;
                if (expected.Contains(span)) right[(int)span.Kind]++;
            }
        }
        return Enum.GetValues<NameKind>().ToDictionary(k => k, k => k == NameKind.None ? Score(right.Sum(), found.Sum(), annotated.Sum()) : Score(right[(int)k], found[(int)k], annotated[(int)k]));
    }

    private static NameScore Score(int right, int found, int annotated) =>
        new(100.0 * right / Math.Max(1, found), 100.0 * right / Math.Max(1, annotated), 200.0 * right / Math.Max(1, found + annotated));

    private static Dictionary<string, List<string>> Read(TextReader reader)
    {
        var result = new Dictionary<string, List<string>>();
        List<string>? current = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# sent_id", StringComparison.Ordinal)) result[line[1..].Trim()] = current = [];
            else if (line.Length > 0 && line[0] != '#') current?.Add(line.Split('\t')[2]);
        }
        return result;
    }

    private static NameKind Kind(string tag) => tag.Length > 2 ? NameAnnotation.Kind(tag[2..]) ?? NameKind.None : NameKind.None;

    private static HashSet<(NameKind Kind, int Start, int End)> Spans(int count, Func<int, NameKind> kind, Func<int, bool> begins)
    {
        var spans = new HashSet<(NameKind, int, int)>();
        for (var i = 0; i < count; i++)
        {
            if (kind(i) == NameKind.None || !begins(i)) continue;
            var end = i + 1;
            while (end < count && kind(end) == kind(i) && !begins(end)) end++;
            spans.Add((kind(i), i, end));
        }
        return spans;
    }
}
