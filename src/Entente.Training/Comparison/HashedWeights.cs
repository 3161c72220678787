using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Training.Comparison;

/// <summary>
/// A linear model over hashed features, trained by errors and averaged: each feature finds a row with a weight for each class.
/// Features that hash alike share their row.
/// </summary>
/// <param name="bits">Binary logarithm of the number of rows.</param>
/// <param name="classes">Number of classes.</param>
internal sealed class HashedWeights(int bits, int classes)
{
    // Whole registers, but for a single class a table of single weights.
    private readonly int _width = classes == 1 ? 1 : (classes + 3) / 4 * 4;
    private float[] _weights = new float[(classes == 1 ? 1 : (classes + 3) / 4 * 4) << bits];
    private float[]? _late; // what each weight would lack had every change been made at the end: changes times the moment they were made
    private int _step = 1;

    /// <summary>Binary logarithm of the number of rows.</summary>
    public int Bits => bits;

    /// <summary>Length of a row, at least the number of classes.</summary>
    public int Width => _width;

    /// <summary>Weights that are not zero.</summary>
    public int NonZero => _weights.Count(w => w != 0);

    /// <summary>Sums up the rows of the features; <paramref name="scores"/> is <see cref="Width"/> long.</summary>
    public void Score(ReadOnlySpan<int> rows, Span<float> scores)
    {
        ref var first = ref _weights[0];
        for (var c = 0; c < _width; c += 4)
        {
            var sum = Vector128<float>.Zero;
            foreach (var row in rows) sum += Vector128.LoadUnsafe(ref first, (nuint)(row * _width + c));
            sum.CopyTo(scores[c..]);
        }
    }

    /// <summary>The score of the features in a model of a single class.</summary>
    public float Score(ReadOnlySpan<int> rows)
    {
        ref var first = ref _weights[0];
        var sum = 0f;
        foreach (var row in rows) sum += Unsafe.Add(ref first, row);
        return sum;
    }

    /// <summary>Adds to the weights of the features for a class.</summary>
    public void Update(ReadOnlySpan<int> rows, int @class, float change)
    {
        _late ??= new float[_weights.Length];
        foreach (var row in rows)
        {
            _weights[row * _width + @class] += change;
            _late[row * _width + @class] += change * _step;
        }
    }

    /// <summary>Tells that another example has been seen: the average is over examples.</summary>
    public void Tick() => _step++;

    /// <summary>Learns from the sentences in random order, so many times over, and averages.</summary>
    /// <param name="sentences">The sentences; their order is changed.</param>
    /// <param name="epochs">Passes over them.</param>
    /// <param name="seed">What the order goes by.</param>
    /// <param name="learn">Learns from one.</param>
    /// <param name="afterEpoch">Called with the number of each pass, from 1.</param>
    public void Train(GoldTree[] sentences, int epochs, int seed, Action<GoldTree> learn, Action<int>? afterEpoch = null)
    {
        var random = new Random(seed);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(sentences);
            foreach (var s in sentences) learn(s);
            afterEpoch?.Invoke(epoch);
        }
        Average();
    }

    // Replaces the weights by their average over all examples.
    private void Average()
    {
        if (_late is null) return;
        for (var i = 0; i < _weights.Length; i++) _weights[i] -= _late[i] / _step;
        _late = null;
    }
}

/// <summary>Writes the rows of features, each made of up to four values; the order of the features tells them apart.</summary>
internal ref struct FeatureWriter(Span<int> rows, int bits, uint template = 0)
{
    private readonly Span<int> _rows = rows;
    private uint _template = template;
    private int _count;

    /// <summary>The rows written.</summary>
    public readonly ReadOnlySpan<int> Rows => _rows[.._count];

    /// <summary>Adds a feature.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a, ulong b = 0, ulong c = 0, ulong d = 0) => Put(Mix(++_template, a, b, c, d));

    /// <summary>Adds a feature by itself and together with <paramref name="context"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddIn(ulong context, ulong a, ulong b = 0, ulong c = 0, ulong d = 0)
    {
        var mixed = Mix(++_template, a, b, c, d);
        Put(mixed);
        Put(mixed + (context + 1) * 0xA24BAED4963EE407UL);
    }

    /// <summary>Adds another value of the last feature, one that may have any number of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddMore(ulong a, ulong b = 0, ulong c = 0, ulong d = 0) => Put(Mix(_template, a, b, c, d));

    private static ulong Mix(ulong template, ulong a, ulong b, ulong c, ulong d) =>
        template * 0x9E3779B97F4A7C15UL + (a + 1) * 0xD6E8FEB86659FD93UL + (b + 1) * 0xC2B2AE3D27D4EB4FUL + (c + 1) * 0x165667B19E3779F9UL + (d + 1) * 0x27D4EB2F165667C5UL;

    private void Put(ulong mixed)
    {
        mixed = (mixed ^ (mixed >> 32)) * 0x9FB21C651E98DF25UL;
        mixed ^= mixed >> 29;
        _rows[_count++] = (int)((mixed * 0x9E3779B97F4A7C15UL) >> (64 - bits));
    }
}
