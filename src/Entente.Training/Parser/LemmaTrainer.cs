using Entente.Language;
using Entente.Language.Network;

namespace Entente.Training.Parser;

/// <summary>Learns lemma rules: the commonest edit of each word and each ending with its inflection, without those that a shorter ending implies.</summary>
public static class LemmaTrainer
{
    // An edit that only one word form shows says nothing of words not seen.
    private const int MinForms = 2;

    /// <summary>Builds the file of lemma rules from gold sentences.</summary>
    public static void Build(IReadOnlyList<ConlluSentence> sentences, string output)
    {
        // "I", "English": capitals that stand in every lemma of a word are the word's own, however it is written.
        var lemmas = sentences.SelectMany(s => s.Words.Tokens).ToLookup(t => (Lower: t.Form.ToLowerInvariant(), t.Upos), t => t.Lemma);
        var capital = lemmas.Where(g => g.Key.Upos is not (Upos.PROPN or Upos.X) && g.First().Length > 0 && g.First().Any(char.IsUpper) && g.All(l => l == g.First())).Select(g => g.Key).ToHashSet();
        var words = new Dictionary<(string Lower, uint Inflection), Dictionary<LemmaEdit, int>>();
        var typos = new HashSet<(string, uint)>(); // forms seen as typing errors only: their endings teach nothing
        foreach (var token in sentences.SelectMany(s => s.Words.Tokens))
        {
            if (token.Lemma == "_") continue;
            var lower = token.Form.ToLowerInvariant();
            var edit = LemmaEdit.Between(token.Form, token.Lemma);
            if (capital.Contains((lower, token.Upos))) edit = new LemmaEdit(-1, token.Lemma, false);
            var key = (lower, Lemmatiser.Inflection(new Label(token.Upos, token.Feats)));
            if (!token.Has("Typo=Yes")) typos.Remove(key);
            else if (!words.ContainsKey(key)) typos.Add(key);
            Count(words, key, edit);
            Count(words, (lower, Lemmatiser.Inflection(token.Upos)), edit);
        }
        // Endings are counted over word forms, not over text: a frequent irregular word must not rule its ending.
        var endings = new Dictionary<(string Ending, uint Inflection), Dictionary<LemmaEdit, int>>();
        foreach (var (key, edits) in words)
        {
            var edit = Best(edits);
            if (edit.Cut < 0 || typos.Contains(key)) continue;
            for (var n = 0; n <= Math.Min(key.Lower.Length, Lemmatiser.LongestEnding); n++) Count(endings, (key.Lower[^n..], key.Inflection), edit);
        }
        var rules = new Dictionary<(string Ending, uint Inflection), LemmaEdit>();
        foreach (var (key, edits) in endings.OrderBy(e => e.Key.Ending.Length).ThenBy(e => e.Key.Ending, StringComparer.Ordinal).ThenBy(e => e.Key.Inflection))
        {
            if (key.Inflection < PartsOfSpeech) continue;
            var best = Best(edits);
            if (key.Ending.Length > 0 && (edits[best] < MinForms || best == Implied(key.Ending[1..], key.Inflection))) continue;
            rules.Add(key, best);
        }

        var numbers = new Dictionary<LemmaEdit, ushort>();
        var entries = new List<(ulong, ushort)>();
        foreach (var (key, edits) in words.OrderBy(w => w.Key.Lower, StringComparer.Ordinal).ThenBy(w => w.Key.Inflection))
        {
            entries.Add((Lemmatiser.WholeKey(key.Lower, key.Inflection), Number(Best(edits))));
        }
        foreach (var ((ending, inflection), edit) in rules) entries.Add((Lemmatiser.EndingKey(ending, ending.Length, inflection), Number(edit)));
        var (prints, values) = HashIndex.Build(entries);
        ModelFile.Write(output,
        [
            ("edits", ModelFile.Bytes(numbers.Keys.Select(e => e.ToString()))),
            ("prints", ModelFile.Bytes<uint>(prints)),
            ("values", ModelFile.Bytes<ushort>(values)),
        ]);

        LemmaEdit? Implied(string ending, uint inflection)
        {
            for (var n = ending.Length; n >= 0; n--)
            {
                if (rules.TryGetValue((ending[^n..], inflection), out var edit)) return edit;
            }
            return null;
        }

        ushort Number(LemmaEdit edit)
        {
            if (!numbers.TryGetValue(edit, out var n)) numbers.Add(edit, n = checked((ushort)numbers.Count));
            return n;
        }
    }

    private const uint PartsOfSpeech = 256; // smaller inflections are parts of speech alone

    private static void Count<T>(Dictionary<T, Dictionary<LemmaEdit, int>> counts, T key, LemmaEdit edit) where T : notnull
    {
        if (!counts.TryGetValue(key, out var edits)) counts.Add(key, edits = []);
        edits[edit] = edits.GetValueOrDefault(edit) + 1;
    }

    private static LemmaEdit Best(Dictionary<LemmaEdit, int> edits) =>
        edits.OrderByDescending(e => e.Value).ThenBy(e => e.Key.ToString(), StringComparer.Ordinal).First().Key;
}
