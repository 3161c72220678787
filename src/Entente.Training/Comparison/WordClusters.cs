using System.Numerics;
using Entente.Language.Network;

namespace Entente.Training.Comparison;

/// <summary>Clusters of words with like vectors, few coarse ones and many fine ones, so that a linear model can use word vectors.</summary>
internal sealed unsafe class WordClusters : IDisposable
{
    private const int FineClusters = 512, CoarseClusters = 64;
    private const int Passes = 12;
    private const int Stride = Vocabulary.Stride;

    private readonly ModelFile _file;
    private readonly Vocabulary _vocabulary;
    private readonly ushort[] _fine, _coarse;

    /// <summary>Clusters the vectors of a file by k-means of their directions.</summary>
    public WordClusters(string vectors, int seed)
    {
        _file = ModelFile.Open(vectors);
        _vocabulary = new Vocabulary(_file);
        var rows = Enumerable.Range(0, _vocabulary.Count).Where(_vocabulary.HasVector).ToArray();
        var directions = new float[rows.Length * Stride];
        fixed (float* to = directions)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                _vocabulary.Add(rows[i], to + i * Stride);
                Normalise(directions.AsSpan(i * Stride, Stride));
            }
        }
        _fine = Cluster(directions, rows, FineClusters, seed);
        _coarse = Cluster(directions, rows, CoarseClusters, seed);
    }

    /// <summary>Bytes that the clusters take up.</summary>
    public int Bytes => (_fine.Length + _coarse.Length) * sizeof(ushort);

    /// <summary>The clusters of a word by its normal form; 0 for a word without a vector.</summary>
    public (ushort Fine, ushort Coarse) Find(ReadOnlySpan<char> normal)
    {
        var row = _vocabulary.Find(normal);
        return row < 0 ? ((ushort)0, (ushort)0) : (_fine[row], _coarse[row]);
    }

    public void Dispose() => _file.Dispose();

    // The cluster of each row, from 1.
    private ushort[] Cluster(float[] directions, int[] rows, int wanted, int seed)
    {
        var found = new ushort[_vocabulary.Count];
        var count = Math.Min(wanted, rows.Length);
        var order = Enumerable.Range(0, rows.Length).ToArray();
        new Random(seed).Shuffle(order);
        var centres = new float[count * Stride];
        for (var c = 0; c < count; c++) directions.AsSpan(order[c] * Stride, Stride).CopyTo(centres.AsSpan(c * Stride));
        for (var pass = 0; pass < Passes; pass++)
        {
            var sums = new float[centres.Length];
            for (var i = 0; i < rows.Length; i++)
            {
                var direction = directions.AsSpan(i * Stride, Stride);
                var best = Nearest(direction, centres, count);
                found[rows[i]] = (ushort)(best + 1);
                var sum = sums.AsSpan(best * Stride, Stride);
                for (var j = 0; j < Stride; j++) sum[j] += direction[j];
            }
            for (var c = 0; c < count; c++)
            {
                var sum = sums.AsSpan(c * Stride, Stride);
                if (Normalise(sum)) sum.CopyTo(centres.AsSpan(c * Stride)); // a centre that lost all its words stays
            }
        }
        return found;
    }

    private static int Nearest(ReadOnlySpan<float> direction, float[] centres, int count)
    {
        var (best, most) = (0, float.NegativeInfinity);
        for (var c = 0; c < count; c++)
        {
            var near = Dot(direction, centres.AsSpan(c * Stride, Stride));
            if (near > most) (best, most) = (c, near);
        }
        return best;
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector<float>.Zero;
        for (var i = 0; i < Stride; i += Vector<float>.Count) sum += new Vector<float>(a[i..]) * new Vector<float>(b[i..]);
        return Vector.Sum(sum);
    }

    private static bool Normalise(Span<float> vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        if (length == 0) return false;
        for (var i = 0; i < vector.Length; i++) vector[i] /= length;
        return true;
    }
}
