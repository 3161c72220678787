using Entente.Language;

namespace Entente.Coding.Ontology;

/// <summary>Finds what sentences are about by the cues of the contexts. Immutable, safe to share between threads.</summary>
/// <remarks>A strong cue weighs 2, another 1, one against the context -2; half of that outside the sentence but within its paragraph; each counts once; 2 makes the context.</remarks>
public sealed class ContextReader
{
    private const int Enough = 4; // weights are kept doubled, so that a half is whole
    private const int MaxWords = (1 << 20) - 1;
    private readonly ContextInfo[] _contexts;
    private readonly int[][] _unless;
    private readonly Dictionary<string, Word> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<long, ushort[]> _phrases = []; // up to three word numbers of 20 bits → cues
    private readonly (byte Context, sbyte Weight)[] _cues;

    internal ContextReader(IReadOnlyList<ContextInfo> contexts)
    {
        _contexts = [.. contexts];
        _unless = [.. contexts.Select(c => c.Unless.Select(u => Array.FindIndex(_contexts, o => o.Name == u)).ToArray())];
        var cues = new List<(byte, sbyte)>();
        foreach (var (context, number) in contexts.Select((c, i) => (c, i)))
        {
            foreach (var cue in context.Cues)
            {
                foreach (var phrase in cue.Phrases) Add(phrase, (ushort)cues.Count);
                cues.Add(((byte)number, (sbyte)(2 * cue.Weight)));
            }
        }

        _cues = [.. cues];
    }

    /// <summary>The contexts of every sentence of <paramref name="document"/>, by the sentence's index; each in the codebook's order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Read(Document document)
    {
        var found = new HashSet<ushort>[document.Sentences.Count];
        var blocks = new Dictionary<int, HashSet<ushort>>();
        foreach (var sentence in document.Sentences)
        {
            found[sentence.Index] = Cues(sentence);
            if (!blocks.TryGetValue(sentence.BlockIndex, out var block)) blocks[sentence.BlockIndex] = block = [];
            block.UnionWith(found[sentence.Index]);
        }

        return [.. document.Sentences.Select(s => Decide(found[s.Index], blocks[s.BlockIndex]))];
    }

    /// <summary>The contexts of a sentence, in the codebook's order.</summary>
    /// <param name="sentence">Lemmas of the sentence.</param>
    /// <param name="paragraph">Lemmas of its paragraph; the sentence may be among them or not.</param>
    public IReadOnlyList<string> Read(IReadOnlyList<string> sentence, IReadOnlyList<string> paragraph) =>
        Decide(Cues(sentence), Cues(paragraph));

    /// <summary>The words of a phrase that count: hyphens part words; articles, <c>'s</c> and the hyphens themselves do not count.</summary>
    internal static IEnumerable<string> Words(string phrase) =>
        phrase.Split([' ', '-', '–'], StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(w => !Skipped(w));

    private static string Bare(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'', '’');

    private static bool Skipped(string word) => word.Length switch
    {
        0 => true,
        1 => word[0] is '-' or '–' or '\'' or '’' or 'a' or 'A',
        2 => word is "an" or "'s" or "’s",
        3 => word.Equals("the", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private void Add(string phrase, ushort cue)
    {
        long key = 0;
        foreach (var word in Words(phrase))
        {
            if (!_words.TryGetValue(word, out var known))
                _words[word] = known = new Word(_words.Count + 1, word.Length > 1 && word.All(char.IsUpper) ? word : null);
            key = (key << 20) | (uint)known.Number;
        }

        _phrases[key] = _phrases.TryGetValue(key, out var cues) ? [.. cues, cue] : [cue];
    }

    private HashSet<ushort> Cues(Sentence sentence)
    {
        var window = new Window(this);
        foreach (var token in sentence.Tokens)
        {
            var number = Number(token.Lemma);
            // A name's base form is not always what the cue has; its form may be.
            if (number == 0 && !token.Lemma.Equals(token.Form, StringComparison.Ordinal)) number = Number(token.Form);
            if (number == 0 && token.Lemma.Contains('-', StringComparison.Ordinal)) window.PushParts(token.Lemma);
            else if (!Skipped(token.Lemma)) window.Push(number);
        }

        return window.Found;
    }

    private HashSet<ushort> Cues(IReadOnlyList<string> lemmas)
    {
        var window = new Window(this);
        foreach (var lemma in lemmas)
        {
            if (lemma.Contains('-', StringComparison.Ordinal)) window.PushParts(lemma);
            else if (!Skipped(lemma)) window.Push(Number(lemma));
        }

        return window.Found;
    }

    private int Number(string lemma) =>
        _words.TryGetValue(lemma, out var word) && (word.Capitals is null || word.Capitals.Equals(lemma, StringComparison.Ordinal)) ? word.Number : 0;

    private string[] Decide(HashSet<ushort> sentence, HashSet<ushort> paragraph)
    {
        if (sentence.Count == 0 && paragraph.Count == 0) return [];
        Span<int> weights = stackalloc int[_contexts.Length];
        foreach (var cue in sentence) weights[_cues[cue].Context] += _cues[cue].Weight;
        foreach (var cue in paragraph)
            if (!sentence.Contains(cue)) weights[_cues[cue].Context] += _cues[cue].Weight / 2;
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

    /// <param name="Number">From 1 on.</param>
    /// <param name="Capitals">The word where only capitals will do, else null.</param>
    private readonly record struct Word(int Number, string? Capitals);

    /// <summary>The last three words that count.</summary>
    private struct Window(ContextReader reader)
    {
        private long _two;
        private long _one;

        public HashSet<ushort> Found { get; } = [];

        public void PushParts(string word)
        {
            foreach (var part in Words(word)) Push(reader.Number(part));
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
            _one = number & MaxWords;
        }

        private readonly void Look(long key)
        {
            if (reader._phrases.TryGetValue(key, out var cues)) Found.UnionWith(cues);
        }
    }
}
