using Entente.Coding.Ontology;
using Entente.Coding.Ranking;

namespace Entente.Training.Ranking;

/// <summary>Fits the ranker: multinomial logistic regression where of some examples only a set of classes is known (the likelihood of the set is climbed), by AdaGrad with quadratic shrinkage. The same examples and seed give the same weights.</summary>
internal static class RankerTrainer
{
    private const int Passes = 24;
    private const double Rate = 0.15, Shrinkage = 3e-3, WordRate = 0.1, WordShrinkage = 3e-4;

    /// <summary>What the type that the lexicon proposes weighs before anything is learnt; weights shrink towards this, not towards nothing.</summary>
    private const float Prior = 3;

    private const int Folds = 5;

    /// <summary>Trains on all examples; how certainty becomes a probability is fitted on what was held out in turn.</summary>
    public static Ranker Train(IReadOnlyList<RankerExample> examples, int seed)
    {
        var groups = new SentenceGroups(examples.Select(e => e.Sentence));
        List<(double Logit, bool Right)> held = [];
        for (var fold = 0; fold < Folds; fold++)
        {
            var ranker = Fit([.. examples.Where(e => groups.Fold(e.Sentence, seed, Folds) != fold)], seed, 1, 0);
            foreach (var e in examples)
            {
                if (groups.Fold(e.Sentence, seed, Folds) != fold) continue;
                var p = ranker.Rank(e.Case);
                var best = Array.IndexOf(p, p.Max());
                held.Add((Ranker.Logit(p[best]), (e.Allowed >> best & 1) != 0));
            }
        }
        var (slope, offset) = Platt(held);
        return Fit(examples, seed, slope, offset);
    }

    /// <summary>Trains on all examples, with a given way from certainty to probability.</summary>
    public static Ranker Fit(IReadOnlyList<RankerExample> examples, int seed, double slope, double offset)
    {
        const int K = Ranker.Classes;
        // A feature that one sentence alone has tells nothing of others.
        Dictionary<ulong, string?> seen = [];
        foreach (var e in examples)
            foreach (var (name, _) in e.Case.Features)
            {
                var hash = Ranker.Hash(name);
                if (!seen.TryGetValue(hash, out var first)) seen[hash] = e.Sentence;
                else if (first != e.Sentence) seen[hash] = null;
            }
        Dictionary<ulong, int> rows = [];
        foreach (var hash in seen.Where(p => p.Value is null).Select(p => p.Key).Order()) rows.Add(hash, rows.Count);
        var width = examples.Count == 0 ? 0 : examples[0].Case.Words.Length;
        var (w, g) = (new float[rows.Count * K], new float[rows.Count * K]);
        var (v, h) = (new float[width * K], new float[width * K]);
        var start = new float[w.Length];
        foreach (var type in Enum.GetValues<EventType>())
            if (rows.TryGetValue(Ranker.Hash(CaseReader.Proposal(PloverOntology.Name(type))), out var own)) start[own * K + (int)type] = Prior;
        start.CopyTo(w, 0);
        var sparse = examples.Select(e => e.Case.Features.Select(f => (Row: rows.GetValueOrDefault(Ranker.Hash(f.Name), -1), f.Value)).Where(f => f.Row >= 0).ToArray()).ToArray();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(seed);
        var p = new double[K];
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var e = examples[i];
                Array.Clear(p);
                foreach (var (row, value) in sparse[i])
                    for (var k = 0; k < K; k++) p[k] += value * w[row * K + k];
                for (var j = 0; j < width; j++)
                {
                    if (e.Case.Words[j] == 0) continue;
                    for (var k = 0; k < K; k++) p[k] += e.Case.Words[j] * v[j * K + k];
                }
                Ranker.Normalise(p);
                double right = 0;
                for (var k = 0; k < K; k++)
                    if ((e.Allowed >> k & 1) != 0) right += p[k];
                // The slope of the logarithm of the allowed classes' likelihood.
                for (var k = 0; k < K; k++) p[k] = e.Weight * (((e.Allowed >> k & 1) != 0 ? p[k] / Math.Max(right, 1e-9) : 0) - p[k]);
                foreach (var (row, value) in sparse[i]) Step(w, g, start, row * K, value, p, Rate, Shrinkage);
                for (var j = 0; j < width; j++)
                    if (e.Case.Words[j] != 0) Step(v, h, null, j * K, e.Case.Words[j], p, WordRate, WordShrinkage);
            }
        }
        return new Ranker(rows, w, v, slope, offset);
    }

    private static void Step(float[] w, float[] g, float[]? start, int at, float value, double[] slope, double rate, double shrinkage)
    {
        for (var k = 0; k < Ranker.Classes; k++)
        {
            var d = slope[k] * value - shrinkage * (w[at + k] - (start is null ? 0 : start[at + k]));
            g[at + k] += (float)(d * d);
            w[at + k] += (float)(rate * d / (Math.Sqrt(g[at + k]) + 0.1));
        }
    }

    /// <summary>Platt's scaling: the line through the logits that makes them probabilities.</summary>
    private static (double Slope, double Offset) Platt(List<(double Logit, bool Right)> held)
    {
        var (a, b) = (1.0, 0.0);
        for (var step = 0; step < 100; step++)
        {
            double ga = 0, gb = 0, haa = 1e-6, hab = 0, hbb = 1e-6;
            foreach (var (x, right) in held)
            {
                var q = 1 / (1 + Math.Exp(-(a * x + b)));
                var (d, s) = ((right ? 1 : 0) - q, q * (1 - q));
                ga += d * x;
                gb += d;
                haa += s * x * x;
                hab += s * x;
                hbb += s;
            }
            var det = haa * hbb - hab * hab;
            if (Math.Abs(det) < 1e-12) break;
            a += (hbb * ga - hab * gb) / det;
            b += (haa * gb - hab * ga) / det;
        }
        return (a, b);
    }
}
