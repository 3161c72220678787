using Entente.Language;

namespace Entente.Coding.Ontology;

/// <summary>Finds what sentences are about by the cues of the contexts. Immutable, safe to share between threads.</summary>
/// <remarks>A strong cue weighs 2, another 1, one against the context -2; half of that outside the sentence but within its paragraph; each counts once; 2 makes the context.</remarks>
public sealed class ContextReader
{
    private const int Enough = 4; // weights are kept doubled, so that a half is whole
    private readonly ContextInfo[] _contexts;
    private readonly int[][] _unless;
    private readonly CueIndex _index;
    private readonly Dictionary<string, int> _words; // numbers from 1 on
    private readonly Dictionary<long, int[]> _phrases;

    internal ContextReader(IReadOnlyList<ContextInfo> contexts, CueIndex index)
    {
        _contexts = [.. contexts];
        _unless = new int[_contexts.Length][];
        for (var i = 0; i < _unless.Length; i++) _unless[i] = [.. _contexts[i].Unless.Select(u => Array.FindIndex(_contexts, o => o.Name == u))];
        _index = index;
        _words = new(index.Words.Count, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < index.Words.Count; i++) _words.Add(index.Words[i], i + 1);
        _phrases = new(index.Phrases.Count);
        foreach (var phrase in index.Phrases) _phrases.Add(phrase.Key, phrase.Cues);
    }

    /// <summary>The contexts of every sentence of <paramref name="document"/>, by the sentence's index; each in the codebook's order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Read(Document document)
    {
        var found = new List<int>[document.Sentences.Count];
        var blocks = new Dictionary<int, List<int>>();
        foreach (var sentence in document.Sentences)
        {
            found[sentence.Index] = Cues(sentence);
            if (!blocks.TryGetValue(sentence.BlockIndex, out var block)) blocks[sentence.BlockIndex] = block = [];
            block.AddRange(found[sentence.Index]);
        }

        return [.. document.Sentences.Select(s => Decide(found[s.Index], blocks[s.BlockIndex]))];
    }

    /// <summary>The contexts of a sentence, in the codebook's order.</summary>
    /// <param name="sentence">Lemmas of the sentence.</param>
    /// <param name="paragraph">Lemmas of its paragraph; the sentence may be among them or not.</param>
    public IReadOnlyList<string> Read(IReadOnlyList<string> sentence, IReadOnlyList<string> paragraph) =>
        Decide(Cues(sentence), Cues(paragraph));

    private List<int> Cues(Sentence sentence)
    {
        var window = new Window(this);
        foreach (var token in sentence.Tokens)
        {
            var number = Number(token.Lemma);
            // A name's base form is not always what the cue has; its form may be.
            if (number == 0 && !token.Lemma.Equals(token.Form, StringComparison.Ordinal)) number = Number(token.Form);
            if (number == 0 && token.Lemma.Contains('-', StringComparison.Ordinal)) window.PushParts(token.Lemma);
            else if (!CueIndex.Skips(token.Lemma)) window.Push(number);
        }

        return window.Found;
    }

    private List<int> Cues(IReadOnlyList<string> lemmas)
    {
        var window = new Window(this);
        foreach (var lemma in lemmas)
        {
            if (lemma.Contains('-', StringComparison.Ordinal)) window.PushParts(lemma);
            else if (!CueIndex.Skips(lemma)) window.Push(Number(lemma));
        }

        return window.Found;
    }

    private int Number(string lemma) =>
        _words.TryGetValue(lemma, out var number) && (!IsCapitals(_index.Words[number - 1]) || _index.Words[number - 1].Equals(lemma, StringComparison.Ordinal)) ? number : 0;

    private static bool IsCapitals(string word)
    {
        foreach (var c in word)
            if (!char.IsUpper(c)) return false;
        return word.Length > 1;
    }

    private string[] Decide(List<int> sentence, List<int> paragraph)
    {
        if (sentence.Count == 0 && paragraph.Count == 0) return [];
        Span<int> weights = stackalloc int[_contexts.Length];
        for (var i = 0; i < sentence.Count; i++)
            if (sentence.IndexOf(sentence[i]) == i) weights[_index.Contexts[sentence[i]]] += 2 * _index.Weights[sentence[i]];
        for (var i = 0; i < paragraph.Count; i++)
            if (!sentence.Contains(paragraph[i]) && paragraph.IndexOf(paragraph[i]) == i) weights[_index.Contexts[paragraph[i]]] += _index.Weights[paragraph[i]];
        List<string>? names = null;
        for (var i = 0; i < weights.Length; i++)
            if (weights[i] >= Enough && !Replaced(i, weights)) (names ??= []).Add(_contexts[i].Name);
        return names is null ? [] : [.. names];
    }

    private bool Replaced(int context, ReadOnlySpan<int> weights)
    {
        foreach (var other in _unless[context])
            if (weights[other] >= Enough) return true;
        return false;
    }

    /// <summary>The last three words that count.</summary>
    private struct Window(ContextReader reader)
    {
        private long _two;
        private long _one;

        public List<int> Found { get; } = [];

        public void PushParts(string word)
        {
            foreach (var part in CueIndex.WordsOf(word)) Push(reader.Number(part));
        }

        public void Push(int number)
        {
            if (number == 0)
            {
                _one = _two = 0;
                return;
            }

            Look(number);
            if (_one != 0) Look((_one << 20) | (uint)number);
            if (_two != 0) Look((_two << 40) | (_one << 20) | (uint)number);
            _two = _one;
            _one = number;
        }

        private readonly void Look(long key)
        {
            if (reader._phrases.TryGetValue(key, out var cues)) Found.AddRange(cues);
        }
    }
}
