using System.Text;
using Entente.Coding;
using Entente.Language;

namespace Entente.Training.Evaluation;

/// <summary>A sentence whose words are labelled: source (S), target (T), third party (R) or none.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Labels">IOB labels, one a word.</param>
public sealed record RolesSentence(IReadOnlyList<string> Words, IReadOnlyList<string> Labels)
{
    /// <summary>Reads a file of word and label a line, sentences apart by a blank line.</summary>
    public static IReadOnlyList<RolesSentence> Read(string path)
    {
        List<RolesSentence> sentences = [];
        List<string> words = [], labels = [];
        var number = 0;
        foreach (var line in File.ReadLines(path).Append(""))
        {
            number++;
            if (line.Length == 0)
            {
                if (words.Count > 0) sentences.Add(new RolesSentence(words, labels));
                (words, labels) = ([], []);
                continue;
            }
            var p = line.Split('\t');
            if (p.Length != 2) throw new InvalidDataException($"{path}:{number}: expected word and label");
            words.Add(p[0]);
            labels.Add(p[1]);
        }
        return sentences;
    }
}

/// <summary>F1 of exact spans and of tokens, for sources and targets.</summary>
/// <param name="Source">Exact spans of sources.</param>
/// <param name="Target">Exact spans of targets.</param>
/// <param name="SourceTokens">Tokens of sources.</param>
/// <param name="TargetTokens">Tokens of targets.</param>
public sealed record RolesScore(double Source, double Target, double SourceTokens, double TargetTokens);

/// <summary>Holds the parties of the coder's events against labelled spans.</summary>
public static class RolesEvaluation
{
    /// <summary>Codes each sentence alone and compares actors with sources, recipients with targets.</summary>
    public static RolesScore Run(Coder coder, IReadOnlyList<RolesSentence> sentences, Action? step = null)
    {
        int[] gold = new int[4], found = new int[4], both = new int[4];
        foreach (var s in sentences)
        {
            var (text, spans) = Join(s.Words);
            var events = coder.Code(new Report("sentence", text)).Events;
            for (var side = 0; side < 2; side++)
            {
                var wanted = Spans(s.Labels, side == 0 ? 'S' : 'T');
                HashSet<(int, int)> got = [];
                foreach (var p in events.SelectMany(e => side == 0 ? e.Actors : e.Recipients))
                {
                    if (p.Inferred) continue;
                    int first = -1, last = -1;
                    for (var i = 0; i < spans.Count; i++)
                    {
                        if (!spans[i].Overlaps(p.Span)) continue;
                        if (first < 0) first = i;
                        last = i;
                    }
                    if (first >= 0) got.Add((first, last + 1));
                }
                gold[side] += wanted.Count;
                found[side] += got.Count;
                both[side] += wanted.Count(got.Contains);
                var (g, f) = (Tokens(wanted), Tokens(got));
                gold[2 + side] += g.Count;
                found[2 + side] += f.Count;
                both[2 + side] += g.Count(f.Contains);
            }
            step?.Invoke();
        }
        double F1(int i) => gold[i] + found[i] == 0 ? 0 : 2.0 * both[i] / (gold[i] + found[i]);
        return new RolesScore(F1(0), F1(1), F1(2), F1(3));
    }

    private static HashSet<int> Tokens(IEnumerable<(int First, int End)> spans) => [.. spans.SelectMany(s => Enumerable.Range(s.First, s.End - s.First))];

    private static List<(int, int)> Spans(IReadOnlyList<string> labels, char role)
    {
        List<(int, int)> spans = [];
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i] != $"B-{role}") continue;
            var end = i + 1;
            while (end < labels.Count && labels[end] == $"I-{role}") end++;
            spans.Add((i, end));
        }
        return spans;
    }

    /// <summary>Words to text, no blank before closing punctuation and after opening.</summary>
    private static (string Text, IReadOnlyList<Span> Spans) Join(IReadOnlyList<string> words)
    {
        var text = new StringBuilder();
        List<Span> spans = [];
        for (var i = 0; i < words.Count; i++)
        {
            var w = words[i];
            if (i > 0 && w is not ("," or "." or ";" or ":" or "?" or "!" or ")" or "'s" or "n't" or "’s" or "%") && words[i - 1] is not ("(" or "$")) text.Append(' ');
            spans.Add(new Span(text.Length, text.Length + w.Length));
            text.Append(w);
        }
        return (text.ToString(), spans);
    }
}
