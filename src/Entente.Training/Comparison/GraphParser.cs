using System.Numerics;
using Entente.Language;

namespace Entente.Training.Comparison;

/// <summary>
/// A graph-based parser: an averaged linear model scores arcs (features after McDonald and others, 2005) and pairs of neighbouring
/// siblings, among few heads a word; the best projective tree is found by dynamic programming and then given its relations.
/// </summary>
internal sealed class GraphParser : ITreeParser
{
    private const int ArcFeatures = 128, SiblingFeatures = 32;
    private const uint FirstSibling = 1000; // templates of siblings are numbered from here

    private readonly HashedWeights _weights = new(bits: 22, classes: 1);
    private readonly HeadPruner _pruner;
    private readonly RelationChooser _relations;

    private GraphParser(HeadPruner pruner, RelationChooser relations)
    {
        _pruner = pruner;
        _relations = relations;
    }

    /// <inheritdoc/>
    public int NonZero => _weights.NonZero + _pruner.NonZero + _relations.NonZero;

    /// <summary>Trains on tagged sentences: each step is just long enough for the gold tree to score above the best one by the number of wrong heads (MIRA).</summary>
    public static GraphParser Train(GoldTree[] sentences, int epochs, int seed, Action<int> afterEpoch)
    {
        var parser = new GraphParser(HeadPruner.Train([.. sentences], seed), RelationChooser.Train([.. sentences], seed));
        parser._weights.Train(sentences, epochs, seed, Example, afterEpoch);
        return parser;

        void Example(GoldTree sentence)
        {
            parser.Learn(sentence);
            parser._weights.Tick();
        }
    }

    /// <inheritdoc/>
    public PartialTree Parse(Words words) => _relations.Label(words, Search(words, null));

    // The best heads; given gold ones, those are among the heads to choose from and any other scores one more than it should.
    private int[] Search(Words words, int[]? gold)
    {
        var size = words.Count + 1;
        var kept = _pruner.Keep(words);
        var arcs = new float[size * size];
        Array.Fill(arcs, float.NegativeInfinity);
        for (var d = 1; d < size; d++)
        {
            for (var h = 0; h < size; h++)
            {
                if (!kept[d * size + h] && h != gold?[d]) continue;
                arcs[d * size + h] = Arc(words, h, d) + (gold is not null && h != gold[d] ? 1 : 0);
            }
        }
        return new SiblingDecoder(words.Count, arcs, (h, s, d) => Sibling(words, h, s, d)).Find();
    }

    private void Learn(GoldTree sentence)
    {
        var (words, gold) = (sentence.Words, sentence.Heads);
        var found = Search(words, gold);
        // The square of the step's length: each of two arcs or pairs that differ has about half of the features there is room for.
        float lacking = 0, length = 0;
        for (var d = 1; d < gold.Length; d++)
        {
            var wrong = found[d] != gold[d];
            if (wrong)
            {
                lacking += 1 + Arc(words, found[d], d) - Arc(words, gold[d], d);
                length += ArcFeatures;
            }
            if (!wrong && Inner(gold, d) == Inner(found, d)) continue;
            lacking += Sibling(words, found[d], Inner(found, d), d) - Sibling(words, gold[d], Inner(gold, d), d);
            length += SiblingFeatures;
        }
        if (length == 0 || lacking <= 0) return;
        Update(words, gold, found, lacking / length);
        Update(words, found, gold, -lacking / length);
    }

    // Changes the weights of what is in one tree and not in the other.
    private void Update(Words words, int[] heads, int[] others, float change)
    {
        Span<int> buffer = stackalloc int[ArcFeatures];
        for (var d = 1; d < heads.Length; d++)
        {
            var wrong = heads[d] != others[d];
            if (wrong) _weights.Update(Features(words, heads[d], d, buffer), 0, change);
            if (heads[d] != 0 && (wrong || Inner(heads, d) != Inner(others, d))) _weights.Update(Features(words, heads[d], Inner(heads, d), d, buffer), 0, change);
        }
    }

    // The next sibling inwards, or the head.
    private static int Inner(int[] heads, int dependent)
    {
        var head = heads[dependent];
        var step = head > dependent ? 1 : -1;
        for (var s = dependent + step; s != head; s += step) if (heads[s] == head) return s;
        return head;
    }

    private float Arc(Words words, int head, int dependent)
    {
        Span<int> buffer = stackalloc int[ArcFeatures];
        return _weights.Score(Features(words, head, dependent, buffer));
    }

    private float Sibling(Words words, int head, int inner, int dependent)
    {
        if (head == 0) return 0; // one word hangs on the root, without siblings
        Span<int> buffer = stackalloc int[SiblingFeatures];
        return _weights.Score(Features(words, head, inner, dependent, buffer));
    }

    private ReadOnlySpan<int> Features(Words words, int h, int d, Span<int> rows)
    {
        var f = new FeatureWriter(rows, _weights.Bits);
        var (w, p) = (words.Forms, words.Tags);
        var way = Words.Distance(h, d) * 2 + (d < h ? 1u : 0);
        ulong hw = w[h], hp = p[h], dw = w[d], dp = p[d], beforeHead = p[Math.Max(0, h - 1)], afterHead = p[h + 1], before = p[d - 1], after = p[d + 1];
        f.Add(way);
        f.AddIn(way, hw, hp);
        f.AddIn(way, hw);
        f.AddIn(way, hp);
        f.AddIn(way, dw, dp);
        f.AddIn(way, dw);
        f.AddIn(way, dp);
        f.AddIn(way, hw, hp, dw, dp);
        f.AddIn(way, hp, dw, dp);
        f.AddIn(way, hw, dw, dp);
        f.AddIn(way, hw, hp, dp);
        f.AddIn(way, hw, hp, dw);
        f.AddIn(way, hw, dw);
        f.AddIn(way, hp, dp);
        f.AddIn(way, hp, afterHead, before, dp);
        f.AddIn(way, beforeHead, hp, before, dp);
        f.AddIn(way, hp, afterHead, dp, after);
        f.AddIn(way, beforeHead, hp, dp, after);
        f.AddIn(way, hp, before, dp, after);
        f.AddIn(way, beforeHead, hp, afterHead, dp);
        f.AddIn(way, hp, dp, w[d - 1]);
        f.AddIn(way, hp, dp, w[d + 1]);
        f.AddIn(way, hp, dp, w[h + 1]);
        f.AddIn(way, hp, dp, w[Math.Max(0, h - 1)]);
        f.AddIn(way, hw, dp, before, after);
        f.AddIn(way, dw, hp, beforeHead, afterHead);

        // What stands between.
        int marks = 0, verbs = 0, conjunctions = 0;
        ulong between = 0;
        var (first, last) = (Math.Min(h, d) + 1, Math.Max(h, d) - 1);
        for (var i = first; i <= last; i++)
        {
            between |= 1UL << p[i];
            if (p[i] == (int)Upos.PUNCT) marks++;
            else if (p[i] == (int)Upos.VERB) verbs++;
            else if (p[i] == (int)Upos.CCONJ) conjunctions++;
        }
        var side = d < h ? 1u : 0;
        var counts = (uint)(Math.Min(marks, 3) * 16 + Math.Min(verbs, 3) * 4 + Math.Min(conjunctions, 2));
        f.Add(hp * 2 + side, dp, counts);
        f.Add(hp * 2 + side, dw, counts);
        f.Add(hp * 2 + side, dp, between);
        if (words.HasClusters)
        {
            var (fine, coarse) = (words.Fine, words.Coarse);
            f.AddIn(way, fine[h]);
            f.AddIn(way, fine[d]);
            f.AddIn(way, fine[h], dp);
            f.AddIn(way, hp, fine[d]);
            f.AddIn(way, fine[h], fine[d]);
            f.AddIn(way, coarse[h], coarse[d], hp, dp);
            f.AddIn(way, coarse[h], dw);
            f.AddIn(way, hw, coarse[d]);
            f.AddIn(way, coarse[h], hp, dp, w[d - 1]);
            f.AddIn(way, coarse[h], coarse[d], dp, before);
        }
        f.Add(0);
        for (; between != 0; between &= between - 1) f.AddMore(hp * 2 + side, dp, (uint)BitOperations.TrailingZeroCount(between));
        return f.Rows;
    }

    private ReadOnlySpan<int> Features(Words words, int h, int s, int d, Span<int> rows)
    {
        var f = new FeatureWriter(rows, _weights.Bits, FirstSibling);
        var (w, p) = (words.Forms, words.Tags);
        var side = d < h ? 1u : 0;
        // The innermost dependent has no sibling: another side, and the head in its place.
        var way = side + (s == h ? 2u : 0);
        ulong hw = w[h], hp = p[h] * 4u + way, sw = w[s], sp = p[s], dw = w[d], dp = p[d];
        f.AddIn(Words.Distance(s, d), hp, sp, dp);
        f.Add(hp, sw, dp);
        f.Add(hp, sp, dw);
        f.Add(hw, sp, dp, way);
        f.Add(hw, sw, dp, way);
        f.Add(hw, sp, dw, way);
        f.AddIn(Words.Distance(s, d), sp, dp, way);
        f.Add(sw, dp, way);
        f.Add(sp, dw, way);
        f.Add(sw, dw, way);
        f.Add(hp, sp, dp, p[d - 1]);
        f.Add(hp, sp, dp, p[d + 1]);
        f.Add(hp, sp, dp, p[s + 1]);
        f.Add(hp, sp, dp, w[s - 1]);
        f.Add(hp, sp, dp, w[d - 1]);
        if (words.HasClusters)
        {
            var coarse = words.Coarse;
            f.Add(coarse[h], way, sp, dp);
            f.Add(hp, coarse[s], coarse[d], dp);
            f.Add(hp, coarse[s], dp);
            f.Add(hp, sp, coarse[d]);
        }
        return f.Rows;
    }
}
