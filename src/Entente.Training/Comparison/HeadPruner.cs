namespace Entente.Training.Comparison;

/// <summary>A few likely heads for each word, by a cheap log-linear model over pairs of words: mostly tags and distance.</summary>
internal sealed class HeadPruner
{
    /// <summary>Heads kept for each word.</summary>
    public const int Kept = 12;

    private const int Epochs = 2;
    private const float Rate = 0.05f;
    private const int MaxFeatures = 20;

    private readonly HashedWeights _weights = new(bits: 18, classes: 1);

    /// <summary>Weights that are not zero.</summary>
    public int NonZero => _weights.NonZero;

    /// <summary>Trains on gold trees, each word's choice of its head by itself.</summary>
    public static HeadPruner Train(GoldTree[] sentences, int seed)
    {
        var pruner = new HeadPruner();
        pruner._weights.Train(sentences, Epochs, seed, Example);
        return pruner;

        void Example(GoldTree sentence)
        {
            pruner.Learn(sentence);
            pruner._weights.Tick();
        }
    }

    /// <summary>
    /// Whether each head (column) is kept for each word (row), n + 1 each. The word before is always kept, so that there is a tree.
    /// </summary>
    public bool[] Keep(Words words)
    {
        var size = words.Count + 1;
        var kept = new bool[size * size];
        Span<float> scores = size <= 512 ? stackalloc float[size] : new float[size];
        for (var d = 1; d < size; d++)
        {
            Score(words, d, scores);
            for (var k = 0; k < Math.Min(Kept, size - 1); k++)
            {
                var best = 0;
                for (var h = 1; h < size; h++) if (scores[h] > scores[best]) best = h;
                kept[d * size + best] = true;
                scores[best] = float.NegativeInfinity;
            }
            kept[d * size + d] = false; // of a very short sentence
            kept[d * size + d - 1] = true;
        }
        return kept;
    }

    private void Score(Words words, int dependent, Span<float> scores)
    {
        Span<int> buffer = stackalloc int[MaxFeatures];
        for (var h = 0; h < scores.Length; h++) scores[h] = h == dependent ? float.NegativeInfinity : _weights.Score(Features(words, h, dependent, buffer));
    }

    private void Learn(GoldTree sentence)
    {
        var words = sentence.Words;
        Span<int> buffer = stackalloc int[MaxFeatures];
        var scores = new float[words.Count + 1];
        for (var d = 1; d <= words.Count; d++)
        {
            Score(words, d, scores);
            var most = scores.Max();
            var sum = 0f;
            foreach (ref var s in scores.AsSpan()) sum += s = MathF.Exp(s - most);
            for (var h = 0; h <= words.Count; h++)
            {
                var gradient = (h == sentence.Heads[d] ? 1 : 0) - scores[h] / sum;
                if (h != d && Math.Abs(gradient) > 1e-3f) _weights.Update(Features(words, h, d, buffer), 0, Rate * gradient);
            }
        }
    }

    private ReadOnlySpan<int> Features(Words words, int h, int d, Span<int> rows)
    {
        var f = new FeatureWriter(rows, _weights.Bits);
        var (forms, tags) = (words.Forms, words.Tags);
        var way = Words.Distance(h, d) * 2 + (d < h ? 1u : 0);
        f.Add(way);
        f.AddIn(way, tags[h], tags[d]);
        f.AddIn(way, forms[h], tags[d]);
        f.AddIn(way, tags[h], forms[d]);
        f.Add(forms[h], forms[d]);
        f.AddIn(way, tags[h], tags[d], tags[h + 1], tags[d - 1]);
        f.Add(way, tags[h], tags[d], tags[d + 1]);
        f.Add(way, tags[d - 1], tags[d], tags[d + 1]);
        f.Add(tags[Math.Max(0, h - 1)], tags[h], tags[h + 1], tags[d]);
        return f.Rows;
    }
}
