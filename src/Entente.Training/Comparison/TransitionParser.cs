namespace Entente.Training.Comparison;

/// <summary>
/// A transition parser (arc-hybrid) with beam search over an averaged perceptron, after Zhang and Nivre (2011); each arc gets its relation
/// when it is made. Trees are projective.
/// </summary>
internal sealed class TransitionParser : ITreeParser
{
    /// <summary>States kept after each step.</summary>
    public const int DefaultBeam = 8;

    private const int Transitions = 3;
    private const int MaxFeatures = 128;

    private readonly HashedWeights _weights = new(bits: 21, Transitions);
    private readonly RelationChooser _relations;
    private readonly int _beam;

    private TransitionParser(RelationChooser relations, int beam)
    {
        _relations = relations;
        _beam = beam;
    }

    /// <inheritdoc/>
    public int NonZero => _weights.NonZero + _relations.NonZero;

    /// <summary>Trains on tagged sentences. Where the best state is ahead of the gold one by most, their transitions up to there are told apart (max-violation).</summary>
    public static TransitionParser Train(GoldTree[] sentences, int epochs, int seed, Action<int> afterEpoch, int beam = DefaultBeam)
    {
        var parser = new TransitionParser(RelationChooser.Train([.. sentences], seed), beam);
        parser._weights.Train(sentences, epochs, seed, Example, afterEpoch);
        return parser;

        void Example(GoldTree sentence)
        {
            parser.Learn(sentence);
            parser._weights.Tick();
        }
    }

    /// <inheritdoc/>
    public PartialTree Parse(Words words) => Search(words, null, out _, out _).Tree;

    private void Learn(GoldTree sentence)
    {
        Search(sentence.Words, sentence.Heads, out var right, out var wrong);
        if (wrong.Length == 0) return;
        var rightState = new TransitionState(sentence.Words, _relations);
        var wrongState = new TransitionState(sentence.Words, _relations);
        Span<int> buffer = stackalloc int[MaxFeatures];
        var apart = false;
        for (var i = 0; i < wrong.Length; i++)
        {
            apart |= right[i] != wrong[i];
            if (apart)
            {
                _weights.Update(Features(sentence.Words, rightState, buffer), (int)right[i], 1);
                _weights.Update(Features(sentence.Words, wrongState, buffer), (int)wrong[i], -1);
            }
            rightState.Apply(right[i], 0);
            wrongState.Apply(wrong[i], 0);
        }
    }

    // The best state in the end and, given gold heads, the gold transitions and those of the best state where it is most ahead.
    private TransitionState Search(Words words, int[]? heads, out Transition[] right, out Transition[] wrong)
    {
        var gold = heads is null ? null : new TransitionState(words, _relations);
        var (beam, next) = (States(words), States(words));
        var count = 1;
        var most = 0f;
        wrong = [];
        Span<int> buffer = stackalloc int[MaxFeatures];
        Span<float> scores = stackalloc float[_weights.Width];
        Span<(float Score, int From, Transition By, float Gain)> candidates = stackalloc (float, int, Transition, float)[_beam * Transitions];
        for (var step = 0; step < 2 * words.Count; step++)
        {
            var found = 0;
            for (var i = 0; i < count; i++)
            {
                _weights.Score(Features(words, beam[i], buffer), scores);
                for (var t = Transition.Shift; t <= Transition.Right; t++)
                {
                    if (!beam[i].Allows(t)) continue;
                    // Sorted in as they come; of equals the first goes first.
                    var score = beam[i].Score + scores[(int)t];
                    var at = found++;
                    for (; at > 0 && candidates[at - 1].Score < score; at--) candidates[at] = candidates[at - 1];
                    candidates[at] = (score, i, t, scores[(int)t]);
                }
            }
            count = Math.Min(found, _beam);
            for (var i = 0; i < count; i++)
            {
                next[i].CopyFrom(beam[candidates[i].From]);
                next[i].Apply(candidates[i].By, candidates[i].Gain);
            }
            (beam, next) = (next, beam);
            if (gold is null) continue;
            var transition = gold.Towards(heads!);
            _weights.Score(Features(words, gold, buffer), scores);
            gold.Apply(transition, scores[(int)transition]);
            var ahead = beam[0].Score - gold.Score;
            if (ahead < most || beam[0].Transitions.SequenceEqual(gold.Transitions)) continue;
            most = ahead;
            wrong = beam[0].Transitions.ToArray();
        }
        right = gold is null ? [] : gold.Transitions.ToArray();
        return beam[0];
    }

    private TransitionState[] States(Words words)
    {
        var states = new TransitionState[_beam];
        for (var i = 0; i < states.Length; i++) states[i] = new TransitionState(words, _relations);
        return states;
    }

    private ReadOnlySpan<int> Features(Words words, TransitionState state, Span<int> rows)
    {
        var f = new FeatureWriter(rows, _weights.Bits);
        var tree = state.Tree;
        var (s0, s1, s2) = (state.Stack(0), state.Stack(1), state.Stack(2));
        var (b0, b1, b2) = (state.Next(0), state.Next(1), state.Next(2));
        ref readonly var s0n = ref tree[s0];
        ref readonly var s1n = ref tree[s1];
        ref readonly var b0n = ref tree[b0];
        var (w, p) = (words.Forms, words.Tags);
        ulong s0w = w[s0], s1w = w[s1], b0w = w[b0], s0p = p[s0], s1p = p[s1], b0p = p[b0], b1p = p[b1], s2p = p[s2];
        ulong s0l = p[s0n.Left], s0r = p[s0n.Right], s1l = p[s1n.Left], s1r = p[s1n.Right], b0l = p[b0n.Left];
        var gap = state.Gap;

        // Single words.
        f.Add(0);
        f.Add(s0w, s0p);
        f.Add(s0w);
        f.Add(s0p);
        f.Add(s1w, s1p);
        f.Add(s1w);
        f.Add(s1p);
        f.Add(b0w, b0p);
        f.Add(b0w);
        f.Add(b0p);
        f.Add(w[b1], b1p);
        f.Add(w[b1]);
        f.Add(b1p);
        f.Add(w[b2], p[b2]);
        f.Add(p[b2]);
        f.Add(w[s2], s2p);
        f.Add(s2p);

        // Pairs and triples.
        f.Add(s0w, s0p, b0w, b0p);
        f.Add(s0w, s0p, b0w);
        f.Add(s0w, b0w, b0p);
        f.Add(s0w, s0p, b0p);
        f.Add(s0p, b0w, b0p);
        f.Add(s0w, b0w);
        f.Add(s0p, b0p);
        f.Add(s1w, s1p, s0w, s0p);
        f.Add(s1w, s0w);
        f.Add(s1w, s1p, s0p);
        f.Add(s1p, s0w, s0p);
        f.Add(s1p, s0p);
        f.Add(s1w, b0w);
        f.Add(s1w, b0p);
        f.Add(s1p, b0w);
        f.Add(s1p, b0p);
        f.Add(b0p, b1p);
        f.Add(b0w, b1p);
        f.Add(b0p, w[b1]);
        f.Add(b0p, b1p, p[b2]);
        f.Add(s0p, b0p, b1p);
        f.Add(s0w, b0p, b1p);
        f.Add(s0p, b0w, b1p);
        f.Add(s1p, s0p, b0p);
        f.Add(s1p, s0w, b0p);
        f.Add(s1w, s0p, b0p);
        f.Add(s1p, s0p, b0w);
        f.Add(s2p, s1p, s0p);
        f.Add(s1p, s0p, b0p, b1p);

        // Dependents, distance and number of dependents.
        f.Add(s0p, s0l, b0p);
        f.Add(s0p, s0r, b0p);
        f.Add(s0p, b0p, b0l);
        f.Add(s1p, s1l, s0p);
        f.Add(s1p, s1r, s0p);
        f.Add(s1p, s0p, s0l);
        f.Add(s1p, s0p, s0r);
        f.Add(s1p, s0p, w[s0n.Left]);
        f.Add(s0p, b0p, w[s0n.Left]);
        f.Add(s0p, b0p, w[s0n.Right]);
        f.Add(s0w, gap);
        f.Add(s0p, gap);
        f.Add(b0w, gap);
        f.Add(b0p, gap);
        f.Add(s0p, b0p, gap);
        f.Add(s0w, b0w, gap);
        f.Add(s1p, s0p, Words.Distance(s0, s1));
        f.Add(s0w, 0, (uint)s0n.Rights);
        f.Add(s0p, 0, (uint)s0n.Rights);
        f.Add(s0w, 1, (uint)s0n.Lefts);
        f.Add(s0p, 1, (uint)s0n.Lefts);
        f.Add(b0w, (uint)b0n.Lefts);
        f.Add(b0p, (uint)b0n.Lefts);
        f.Add(s1w, (uint)s1n.Rights);
        f.Add(s1p, (uint)s1n.Rights, s0p);
        f.Add(w[s0n.Left], s0l);
        f.Add(s0l, s0p);
        f.Add(w[s0n.Right], s0r);
        f.Add(s0r, s0p);
        f.Add(w[b0n.Left], b0l);
        f.Add(b0l, b0p);
        f.Add(w[s1n.Right], s1r);
        f.Add(p[s0n.Left2], s0l, s0p);
        f.Add(p[s0n.Right2], s0r, s0p);
        f.Add(p[b0n.Left2], b0l, b0p);

        // Relations of dependents.
        ulong s0ll = tree[s0n.Left].Relation, s0rr = tree[s0n.Right].Relation, s1rr = tree[s1n.Right].Relation, b0ll = tree[b0n.Left].Relation;
        f.Add(s0p, s0ll, tree[s0n.Left2].Relation);
        f.Add(s0p, s0rr, tree[s0n.Right2].Relation);
        f.Add(b0p, b0ll, tree[b0n.Left2].Relation);
        f.Add(s1p, s1rr, tree[s1n.Right2].Relation);
        f.Add(s0w, s0ll);
        f.Add(s0w, s0rr);
        f.Add(b0w, b0ll);
        f.Add(s1w, s1rr);
        f.Add(s0p, b0p, s0ll, b0ll);
        f.Add(s0p, b0p, s0ll, s0rr);
        f.Add(s1p, s0p, s1rr, s0ll);
        f.Add(s1p, tree[s1n.Left].Relation, s1rr, s0p);
        f.Add(s0w, b0p, s0ll);

        if (words.HasClusters)
        {
            var (fine, coarse) = (words.Fine, words.Coarse);
            f.Add(fine[s0]);
            f.Add(fine[b0]);
            f.Add(fine[s1]);
            f.Add(fine[b1]);
            f.Add(fine[s0], b0p);
            f.Add(s0p, fine[b0]);
            f.Add(fine[s0], fine[b0]);
            f.Add(coarse[s0], coarse[b0], s0p, b0p);
            f.Add(fine[s1], s0p);
            f.Add(s1p, fine[s0]);
            f.Add(fine[s1], fine[s0]);
            f.Add(coarse[s1], coarse[s0], s1p, s0p);
            f.Add(coarse[s1], coarse[s0], coarse[b0]);
            f.Add(coarse[s0], s0p, b0p, b1p);
            f.Add(coarse[s0], coarse[b0], gap);
            f.Add(coarse[s1], s1p, w[s0n.Left], s0p);
        }
        return f.Rows;
    }
}
