using Entente.Language;
using Entente.Language.Network;

namespace Entente.Training.Comparison;

/// <summary>
/// Chooses the relation of an arc by an averaged perceptron when the dependent has all its own dependents and the head those nearer to it:
/// in this order a transition system makes arcs, and any tree can be gone through.
/// </summary>
internal sealed class RelationChooser
{
    private const int Relations = (int)Deprel.xcomp + 1;
    private const int Epochs = 6;
    private const int MaxFeatures = 64;
    private const int LastThree = 5; // the affix of the last three letters

    private readonly HashedWeights _weights = new(bits: 17, Relations);

    /// <summary>Weights that are not zero.</summary>
    public int NonZero => _weights.NonZero;

    /// <summary>Trains on gold trees, with relations of its own choice below each arc.</summary>
    public static RelationChooser Train(GoldTree[] sentences, int seed)
    {
        var chooser = new RelationChooser();
        chooser._weights.Train(sentences, Epochs, seed, s => chooser.Build(s.Words, s.Heads, s.Relations));
        return chooser;
    }

    /// <summary>Builds the tree that the heads say, with relations.</summary>
    public PartialTree Label(Words words, int[] heads) => Build(words, heads, null);

    /// <summary>The relation that fits best.</summary>
    public byte Choose(Words words, PartialTree tree, int head, int dependent)
    {
        if (head == 0) return (byte)Deprel.root;
        Span<int> rows = stackalloc int[MaxFeatures];
        return Best(Features(words, tree, head, dependent, rows));
    }

    private PartialTree Build(Words words, int[] heads, byte[]? gold)
    {
        var tree = new PartialTree(words);
        Complete(0);
        return tree;

        void Complete(int head)
        {
            for (var d = head - 1; d > 0; d--) if (heads[d] == head) Attach(head, d);
            for (var d = head + 1; d <= words.Count; d++) if (heads[d] == head) Attach(head, d);
        }

        void Attach(int head, int dependent)
        {
            Complete(dependent);
            tree.Attach(head, dependent, gold is null || head == 0 ? Choose(words, tree, head, dependent) : Learn(words, tree, head, dependent, gold[dependent]));
        }
    }

    private byte Learn(Words words, PartialTree tree, int head, int dependent, byte right)
    {
        Span<int> buffer = stackalloc int[MaxFeatures];
        var rows = Features(words, tree, head, dependent, buffer);
        var guess = Best(rows);
        if (guess != right)
        {
            _weights.Update(rows, right, 1);
            _weights.Update(rows, guess, -1);
        }
        _weights.Tick();
        return guess;
    }

    private byte Best(ReadOnlySpan<int> rows)
    {
        Span<float> scores = stackalloc float[_weights.Width];
        _weights.Score(rows, scores);
        var best = 0;
        for (var r = 1; r < Relations; r++) if (scores[r] > scores[best] && r != (int)Deprel.root) best = r;
        return (byte)best;
    }

    private ReadOnlySpan<int> Features(Words words, PartialTree tree, int h, int d, Span<int> rows)
    {
        var f = new FeatureWriter(rows, _weights.Bits);
        var (forms, tags) = (words.Forms, words.Tags);
        ref readonly var head = ref tree[h];
        ref readonly var dependent = ref tree[d];
        var side = d < h ? 1u : 0;
        var sibling = d < h ? head.Left : head.Right;
        var across = d < h ? head.Right : head.Left;
        var way = side * 16 + Words.Distance(h, d);
        var (hp, dp) = (tags[h] * 2u + side, tags[d]);
        f.Add(way);
        f.Add(forms[d], side);
        f.Add(forms[d], hp);
        f.Add(forms[h], side);
        f.Add(forms[h], side, dp);
        f.Add(forms[h], forms[d], side);
        f.Add(hp, dp);
        f.Add(tags[h], dp, way);
        f.Add(forms[d], hp, forms[dependent.Left]);
        f.Add(hp, dp, forms[dependent.Left]);
        f.Add(forms[h], dp, forms[dependent.Left], side);
        f.Add(hp, dp, tags[dependent.Left], tree[dependent.Left].Relation);
        f.Add(hp, dp, tags[dependent.Left2], tree[dependent.Left2].Relation);
        f.Add(hp, dp, tree[dependent.Left].Relation, tree[dependent.Left2].Relation);
        f.Add(hp, dp, forms[dependent.Left2]);
        f.Add(hp, dp, tags[dependent.Right], tree[dependent.Right].Relation);
        f.Add(hp, dp, forms[dependent.Right]);
        f.Add(hp, dp, tree[dependent.Left].Relation, tree[dependent.Right].Relation);
        f.Add(hp, dp, tree[sibling].Relation, tags[sibling]);
        f.Add(hp, forms[d], tree[sibling].Relation);
        f.Add(forms[h], dp, tree[sibling].Relation, side);
        f.Add(hp, dp, forms[sibling]);
        f.Add(hp, dp, tree[across].Relation, tags[across]);
        f.Add(hp, dp, tree[head.Left].Relation, tree[head.Left2].Relation);
        f.Add(forms[h], tree[head.Left].Relation, dp, side);
        f.Add(hp, dp, forms[head.Left]);
        f.Add(hp, dp, tags[d - 1], tags[d + 1]);
        f.Add(hp, dp, tags[h - 1], tags[h + 1]);
        f.Add(hp, dp, forms[d - 1]);
        f.Add(hp, dp, forms[d + 1]);
        f.Add(hp, dp, forms[h + 1]);
        f.Add(hp, dp, words.Shapes[d], words.Shapes[h]);
        f.Add(dp, side, (uint)words.Affixes[d * WordForm.Affixes + LastThree], tags[h]);
        f.Add(dp, side, (uint)words.Affixes[h * WordForm.Affixes + LastThree], tags[h]);
        f.Add(hp, dp, (uint)Math.Min(3, dependent.Lefts), (uint)Math.Min(3, dependent.Rights));
        if (words.HasClusters)
        {
            var (fine, coarse) = (words.Fine, words.Coarse);
            f.Add(fine[d], hp);
            f.Add(fine[h], dp, side);
            f.Add(coarse[h], coarse[d], hp, dp);
            f.Add(fine[h], fine[d], side);
            f.Add(coarse[d], hp, dp, forms[dependent.Left]);
            f.Add(coarse[h], hp, dp, forms[dependent.Left]);
            f.Add(coarse[d], hp, dp, tree[sibling].Relation);
        }
        return f.Rows;
    }
}
