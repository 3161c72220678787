using Entente.Language;
using Entente.Language.Network;

namespace Entente.Training.Parser;

/// <summary>Reads treebanks and turns their sentences into what the network trains on.</summary>
public static class Treebank
{
    /// <summary>Reads a CoNLL-U file; names are set where the file has them, as notes or as GUM's entities.</summary>
    public static List<ConlluSentence> Read(string path)
    {
        using var reader = File.OpenText(path);
        var sentences = Conllu.Read(reader).ToList();
        foreach (var s in sentences) GumNames.Set(s);
        return sentences;
    }

    /// <summary>The joint labels of part of speech and features that occur at least <paramref name="minimum"/> times, by frequency.</summary>
    internal static List<Label> Labels(IEnumerable<ConlluSentence> sentences, int minimum) =>
        [.. sentences.SelectMany(s => s.Words.Tokens).Select(t => new Label(t.Upos, t.Feats)).GroupBy(l => l).Where(g => g.Count() >= minimum)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.ToString(), StringComparer.Ordinal).Select(g => g.Key)];

    /// <summary>The number of each label; a rare one counts as the most frequent of its part of speech.</summary>
    internal static Func<Token, int> Numbering(IReadOnlyList<Label> labels)
    {
        var numbers = labels.Select((l, i) => (l, i)).ToDictionary(p => p.l, p => p.i);
        var common = labels.Select((l, i) => (l, i)).GroupBy(p => p.l.Upos).ToDictionary(g => g.Key, g => g.First().i);
        return t => numbers.TryGetValue(new Label(t.Upos, t.Feats), out var n) ? n : common.GetValueOrDefault(t.Upos);
    }
}

/// <summary>How the letters of a sentence are cased while training, so that lower-case text and headlines in capitals are read too.</summary>
internal enum Casing
{
    AsWritten,
    Lower,
    Upper,
    Title,
}

/// <summary>A sentence as numbers.</summary>
internal sealed class Example
{
    public Example(ConlluSentence sentence, Vocabulary vocabulary, int affixes, Func<Token, int> label)
        : this(sentence.Words.Tokens, vocabulary, affixes, label)
    {
        // Headlines have no full stop.
        var tokens = sentence.Words.Tokens;
        var last = tokens.Length - 1;
        if (last > 0 && tokens[last].Upos == Upos.PUNCT && tokens[last].Head >= 0 && !tokens.Any(t => t.Head == last))
        {
            Open = new Example(tokens[..last], vocabulary, affixes, label);
        }
    }

    private Example(Token[] tokens, Vocabulary vocabulary, int affixes, Func<Token, int> label)
    {
        Count = tokens.Length;
        Words = new int[Count];
        Affixes = new int[Count * WordForm.Affixes];
        Labels = new int[Count];
        Heads = new int[Count];
        Relations = new int[Count];
        Names = new int[Count];
        _forms = [.. tokens.Select(t => t.Form)];
        var shouted = WordForm.Shouted(tokens);
        _shapes = [.. tokens.Select((t, i) => WordForm.Shape(t.Form, i == 0, shouted))];
        for (var i = 0; i < Count; i++)
        {
            var t = tokens[i];
            var normal = WordForm.Normalise(t.Form);
            Words[i] = vocabulary.Find(normal);
            WordForm.AffixRows(normal, affixes, Affixes.AsSpan(i * WordForm.Affixes, WordForm.Affixes));
            Labels[i] = label(t);
            Heads[i] = t.Head;
            Relations[i] = (int)t.Deprel;
            Names[i] = t.Name == NameKind.None ? 0 : (int)t.Name * 2 - (t.NameBegins ? 1 : 0);
        }
    }

    private readonly string[] _forms;
    private readonly int[] _shapes;

    /// <summary>The sentence without its final mark, where it has one.</summary>
    public Example? Open { get; }

    public int Count { get; }
    public int[] Words { get; }
    public int[] Affixes { get; }
    public int[] Labels { get; }
    public int[] Heads { get; }
    public int[] Relations { get; }
    public int[] Names { get; }

    /// <summary>The shape of a word when the sentence is cased that way.</summary>
    public int Shape(int i, Casing casing) => casing switch
    {
        Casing.Lower => WordForm.Shape(_forms[i].ToLowerInvariant(), i == 0, false),
        Casing.Upper => WordForm.Shape(_forms[i].ToUpperInvariant(), i == 0, true),
        Casing.Title when _forms[i].Length > 3 => WordForm.Shape(string.Concat(_forms[i][..1].ToUpperInvariant(), _forms[i].AsSpan(1)), i == 0, false),
        _ => _shapes[i],
    };
}
