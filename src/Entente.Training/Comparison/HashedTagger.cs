using Entente.Language;
using Entente.Language.Network;

namespace Entente.Training.Comparison;

/// <summary>Gives parts of speech from left to right by an averaged perceptron.</summary>
internal sealed class HashedTagger
{
    private const int Epochs = 5;
    private const int MaxFeatures = 48;
    private const int LastTwo = 4, LastThree = 5; // affixes: the last letters

    private readonly HashedWeights _weights = new(bits: 18, classes: (int)Upos.VERB + 1);

    private HashedTagger()
    {
    }

    /// <summary>Weights that are not zero.</summary>
    public int NonZero => _weights.NonZero;

    /// <summary>
    /// Trains a tagger, and tags the sentences it learned from: each half of them by a tagger that learned from the other half, so that
    /// a parser trained on these tags meets as many errors as later.
    /// </summary>
    public static HashedTagger TrainAndTag(IReadOnlyList<GoldTree> sentences, int seed)
    {
        var block = Math.Max(1, sentences.Count / 100); // whole documents, mostly
        var halves = sentences.Select((s, i) => (s, i)).ToLookup(p => p.i / block % 2, p => p.s);
        var taggers = new[] { Train([.. halves[1]], seed), Train([.. halves[0]], seed) };
        var whole = Train([.. sentences], seed);
        for (var half = 0; half < 2; half++)
        {
            foreach (var s in halves[half]) taggers[half].Tag(s.Words);
        }
        return whole;
    }

    /// <summary>Sets the tags of the words.</summary>
    public void Tag(Words words)
    {
        Span<int> rows = stackalloc int[MaxFeatures];
        Span<float> scores = stackalloc float[_weights.Width];
        for (var i = 1; i <= words.Count; i++) words.Tags[i] = Best(Features(words, i, rows), scores);
    }

    private static HashedTagger Train(GoldTree[] sentences, int seed)
    {
        var tagger = new HashedTagger();
        tagger._weights.Train(sentences, Epochs, seed, tagger.Learn);
        return tagger;
    }

    private void Learn(GoldTree sentence)
    {
        Span<int> buffer = stackalloc int[MaxFeatures];
        Span<float> scores = stackalloc float[_weights.Width];
        for (var i = 1; i <= sentence.Words.Count; i++)
        {
            var rows = Features(sentence.Words, i, buffer);
            var (right, guess) = (sentence.Tags[i], Best(rows, scores));
            sentence.Words.Tags[i] = guess;
            if (guess != right)
            {
                _weights.Update(rows, right, 1);
                _weights.Update(rows, guess, -1);
            }
            _weights.Tick();
        }
    }

    private byte Best(ReadOnlySpan<int> rows, Span<float> scores)
    {
        _weights.Score(rows, scores);
        var best = 0;
        for (var c = 1; c <= (int)Upos.VERB; c++) if (scores[c] > scores[best]) best = c;
        return (byte)best;
    }

    private ReadOnlySpan<int> Features(Words words, int i, Span<int> rows)
    {
        var f = new FeatureWriter(rows, _weights.Bits);
        var (forms, tags, shapes) = (words.Forms, words.Tags, words.Shapes);
        var (before, before2) = (i - 1, Math.Max(0, i - 2));
        var (after, after2) = (i + 1, Math.Min(words.None, i + 2));
        f.Add(0);
        f.Add(forms[i]);
        f.Add(forms[before]);
        f.Add(forms[after]);
        f.Add(forms[before2]);
        f.Add(forms[after2]);
        f.Add(forms[before], forms[i]);
        f.Add(forms[i], forms[after]);
        f.Add(forms[before], forms[after]);
        f.Add(forms[i], shapes[i]);
        f.Add(shapes[i]);
        f.Add(shapes[before], shapes[i], shapes[after]);
        f.Add(tags[before]);
        f.Add(tags[before2], tags[before]);
        f.Add(tags[before], forms[i]);
        f.Add(tags[before], forms[after]);
        f.Add(tags[before2], tags[before], forms[i]);
        var affixes = words.Affixes.AsSpan(i * WordForm.Affixes, WordForm.Affixes);
        foreach (var affix in affixes) f.Add((uint)affix);
        f.Add((uint)affixes[LastThree], shapes[i]);
        f.Add((uint)affixes[LastThree], tags[before]);
        f.Add((uint)words.Affixes[before * WordForm.Affixes + LastThree]);
        f.Add((uint)words.Affixes[after * WordForm.Affixes + LastThree]);
        f.Add((uint)words.Affixes[after * WordForm.Affixes + LastTwo], tags[before]);
        if (words.HasClusters)
        {
            var (fine, coarse) = (words.Fine, words.Coarse);
            f.Add(fine[i]);
            f.Add(coarse[i], shapes[i]);
            f.Add(fine[i], tags[before]);
            f.Add(fine[before]);
            f.Add(fine[after]);
            f.Add(coarse[before], coarse[i]);
            f.Add(coarse[i], coarse[after]);
            f.Add(coarse[before], coarse[i], coarse[after]);
            f.Add(tags[before], coarse[after], (uint)affixes[LastThree]);
        }
        return f.Rows;
    }
}
