using Entente.Language;
using Entente.Language.Network;

namespace Entente.Training.Parser;

/// <summary>Learns lemma rules: the commonest edit of each word and ending with each label, without those that a shorter ending implies.</summary>
public static class LemmaTrainer
{
    // An edit that only one word form shows says nothing of words not seen.
    private const int MinForms = 2;

    /// <summary>Builds the file of lemma rules from gold sentences.</summary>
    public static void Build(IReadOnlyList<ConlluSentence> sentences, string output) => Build(sentences, Treebank.Labels(sentences, ParserTrainer.MinLabel), output);

    internal static void Build(IReadOnlyList<ConlluSentence> sentences, IReadOnlyList<Label> labels, string output)
    {
        var number = Treebank.Numbering(labels);
        var words = new Dictionary<(string Lower, int Label), Dictionary<LemmaEdit, int>>();
        foreach (var token in sentences.SelectMany(s => s.Words.Tokens))
        {
            if (token.Lemma == "_" || token.Has("Typo=Yes")) continue;
            Count(words, (token.Form.ToLowerInvariant(), number(token)), LemmaEdit.Between(token.Form, token.Lemma), 1);
        }
        // Endings are counted over word forms, not over text: a frequent irregular word must not rule its ending.
        var endings = new Dictionary<(string Ending, int Label), Dictionary<LemmaEdit, int>>();
        foreach (var ((lower, label), edits) in words)
        {
            var edit = Best(edits);
            if (edit.Cut < 0) continue;
            for (var n = 0; n <= Math.Min(lower.Length, Lemmatiser.LongestEnding); n++) Count(endings, (lower[^n..], label), edit, 1);
        }
        var rules = new Dictionary<(string Ending, int Label), LemmaEdit>();
        foreach (var (key, edits) in endings.OrderBy(e => e.Key.Ending.Length).ThenBy(e => e.Key.Ending, StringComparer.Ordinal).ThenBy(e => e.Key.Label))
        {
            var best = Best(edits);
            if (key.Ending.Length > 0 && (edits[best] < MinForms || best == Implied(key.Ending[1..], key.Label))) continue;
            rules.Add(key, best);
        }

        var numbers = new Dictionary<LemmaEdit, ushort>();
        var entries = new List<(ulong, ushort)>();
        foreach (var ((lower, label), edits) in words.OrderBy(w => w.Key.Lower, StringComparer.Ordinal).ThenBy(w => w.Key.Label))
        {
            var best = Best(edits);
            var ending = lower[^Math.Min(lower.Length, Lemmatiser.LongestEnding)..];
            if (best != Implied(ending, label)) entries.Add((Lemmatiser.WholeKey(lower, label), Number(best)));
        }
        foreach (var ((ending, label), edit) in rules) entries.Add((Lemmatiser.EndingKey(ending, ending.Length, label), Number(edit)));
        var (prints, values) = HashIndex.Build(entries);
        ModelFile.Write(output,
        [
            ("edits", ModelFile.Bytes(numbers.Keys.Select(e => e.ToString()))),
            ("prints", ModelFile.Bytes<uint>(prints)),
            ("values", ModelFile.Bytes<ushort>(values)),
        ]);

        LemmaEdit? Implied(string ending, int label)
        {
            for (var n = ending.Length; n >= 0; n--)
            {
                if (rules.TryGetValue((ending[^n..], label), out var edit)) return edit;
            }
            return null;
        }

        ushort Number(LemmaEdit edit)
        {
            if (!numbers.TryGetValue(edit, out var n)) numbers.Add(edit, n = checked((ushort)numbers.Count));
            return n;
        }
    }

    private static void Count<T>(Dictionary<T, Dictionary<LemmaEdit, int>> counts, T key, LemmaEdit edit, int n) where T : notnull
    {
        if (!counts.TryGetValue(key, out var edits)) counts.Add(key, edits = []);
        edits[edit] = edits.GetValueOrDefault(edit) + n;
    }

    private static LemmaEdit Best(Dictionary<LemmaEdit, int> edits) =>
        edits.OrderByDescending(e => e.Value).ThenBy(e => e.Key.ToString(), StringComparer.Ordinal).First().Key;
}
