using System.Runtime.Intrinsics;
using Entente.Language.Network;

namespace Entente.Training.Parser;

/// <summary>Shares of what is left out at random while training.</summary>
internal sealed record Dropout(float Words, float Vectors, float Layers, float Heads)
{
    public static readonly Dropout None = new(0, 0, 0, 0);
}

/// <summary>One worker: runs a batch forwards and backwards and adds to its gradients.</summary>
internal sealed unsafe class Backpropagation(NetworkShape shape, Vocabulary vocabulary, FloatBuffer weights, PackedParameters packed)
{
    private const int H = NetworkShape.Hidden;
    private const int R = NetworkShape.Rank;

    private readonly FloatBuffer?[] _dropped = new FloatBuffer?[shape.Layers + 1]; // inputs of each matrix after dropout
    private readonly FloatBuffer?[] _masks = new FloatBuffer?[shape.Layers + 2];   // a row a sentence; the last for the heads
    private readonly FloatBuffer?[] _x = new FloatBuffer?[shape.Layers + 1];
    private readonly FloatBuffer?[] _c = new FloatBuffer?[shape.Layers];
    private readonly FloatBuffer?[] _n = new FloatBuffer?[shape.Layers];
    private readonly FloatBuffer?[] _u = new FloatBuffer?[shape.Layers];
    private readonly FloatBuffer _carry = new(H);
    private FloatBuffer? _input, _heads, _dheads, _dx, _dx2, _scores, _dhidden, _dnarrow, _packed, _features, _dfeatures;
    private int[] _words = [];
    private int[] _shapes = [];
    private IReadOnlyList<Example> _batch = [];
    private int _count;
    private ulong _random;

    /// <summary>Gradients of all parameters.</summary>
    public FloatBuffer Gradient { get; } = new(shape.Length);

    /// <summary>Runs a batch and returns the sum of its losses (tags, names, arcs, relations).</summary>
    /// <param name="batch">Sentences.</param>
    /// <param name="scale">What each word's loss is multiplied with in the gradient.</param>
    /// <param name="dropout">What is left out.</param>
    /// <param name="seed">Seed of what is random.</param>
    /// <param name="recase">Whether some sentences are cased otherwise.</param>
    public double Run(IReadOnlyList<Example> batch, float scale, Dropout dropout, ulong seed, bool recase = true)
    {
        _batch = batch;
        _count = batch.Sum(e => e.Count);
        _random = seed * 0x9E3779B97F4A7C15UL + 0x1234567;
        if (_count == 0) return 0;
        Forward(dropout, recase);
        var loss = Tags(scale) + Names(scale) + Trees(scale);
        Backward();
        return loss;
    }

    private float* W(ParameterBlock block) => weights.Pointer + block.Offset;

    private float* G(ParameterBlock block) => Gradient.Pointer + block.Offset;

    private void Forward(Dropout dropout, bool recase)
    {
        var rows = Gemm.RoundRows(_count) + Gemm.Rows;
        Embed(dropout, recase);
        var x = Ensure(ref _x[0], rows * H);
        Gemm.Multiply(_input!.Pointer, NetworkShape.Input, packed.Straight(shape.InputMatrix), W(shape.InputBias), x, H, _count, NetworkShape.Input, H);
        Elementwise.Leaky(x, _count * H);
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            var xd = Drop(x, layer, dropout.Layers);
            var u = Ensure(ref _u[layer], rows * 3 * H);
            var c = Ensure(ref _c[layer], rows * H);
            var h = Ensure(ref _x[layer + 1], rows * H);
            var n = Ensure(ref _n[layer], rows * R);
            Gemm.Multiply(xd, H, packed.Straight(shape.Narrow[layer]), W(shape.NarrowBias[layer]), n, R, _count, H, R);
            Gemm.Multiply(n, R, packed.Straight(shape.Gates[layer]), W(shape.GatesBias[layer]), u, 3 * H, _count, R, 3 * H);
            var first = 0;
            foreach (var e in _batch)
            {
                Recurrence.Forward(u + first * 3 * H, x + first * H, c + first * H, h + first * H, W(shape.GatesState[layer]), e.Count, H);
                first += e.Count;
            }
            x = h;
        }
        var heads = Ensure(ref _heads, rows * NetworkShape.Heads);
        var top = Drop(x, shape.Layers, dropout.Layers);
        Gemm.Multiply(top, H, packed.Straight(shape.HeadsMatrix), W(shape.HeadsBias), heads, NetworkShape.Heads, _count, H, NetworkShape.Heads);
        var masks = Mask(shape.Layers + 1, NetworkShape.Heads, dropout.Heads);
        for (int s = 0, i = 0; s < _batch.Count; s++)
        {
            for (var t = 0; t < _batch[s].Count; t++, i++)
            {
                var row = heads + i * NetworkShape.Heads;
                Elementwise.Leaky(row, NetworkShape.RelationDependent);
                Elementwise.Leaky(row + NetworkShape.TagColumns, NetworkShape.Heads - NetworkShape.TagColumns);
                Times(row, masks + s * NetworkShape.Heads, NetworkShape.Heads);
            }
        }
    }

    private void Embed(Dropout dropout, bool recase)
    {
        Ensure(ref _input, (Gemm.RoundRows(_count) + Gemm.Rows) * NetworkShape.Input);
        _input!.Span.Clear();
        if (_words.Length < _count) (_words, _shapes) = (new int[_count * 2], new int[_count * 2]);
        var i = 0;
        foreach (var e in _batch)
        {
            var chance = recase ? Uniform() : 1;
            var casing = chance < 0.06f ? Casing.Lower : chance < 0.09f ? Casing.Upper : chance < 0.12f ? Casing.Title : Casing.AsWritten;
            for (var t = 0; t < e.Count; t++, i++)
            {
                var to = _input.Pointer + i * NetworkShape.Input;
                var row = e.Words[t];
                var known = row >= 0 && vocabulary.HasVector(row) && Uniform() >= dropout.Vectors;
                if (known) vocabulary.Add(row, to);
                var own = row >= 0 && row < vocabulary.Trained && Uniform() >= dropout.Words;
                _words[i] = own ? row + NetworkShape.SpareWords : known ? 1 : 0;
                _shapes[i] = e.Shape(t, casing);
                to += Vocabulary.Stride;
                Elementwise.AddScaled(to, W(shape.Words) + _words[i] * NetworkShape.Embedding, 1, NetworkShape.Embedding);
                Elementwise.AddScaled(to, W(shape.Shapes) + _shapes[i] * NetworkShape.Embedding, 1, NetworkShape.Embedding);
                for (var a = 0; a < WordForm.Affixes; a++)
                {
                    Elementwise.AddScaled(to, W(shape.Affixes) + e.Affixes[t * WordForm.Affixes + a] * NetworkShape.Embedding, 1, NetworkShape.Embedding);
                }
            }
        }
    }

    private double Tags(float scale)
    {
        new Span<float>(Ensure(ref _dheads, (Gemm.RoundRows(_count) + Gemm.Rows) * NetworkShape.Heads), _count * NetworkShape.Heads).Clear();
        var labels = Gemm.RoundColumns(shape.LabelCount);
        var scores = Ensure(ref _scores, (Gemm.RoundRows(_count) + Gemm.Rows) * labels);
        Gemm.Multiply(_heads!.Pointer + NetworkShape.TagColumns, NetworkShape.Heads, packed.Straight(shape.TagMatrix), W(shape.TagBias), scores, labels, _count, NetworkShape.Tag, labels);
        double loss = 0;
        var row = scores;
        foreach (var e in _batch)
        {
            for (var t = 0; t < e.Count; t++, row += labels) loss += Loss(row, shape.LabelCount, labels, e.Labels[t], scale);
        }
        Output(scores, labels, NetworkShape.TagColumns, NetworkShape.Tag, shape.TagMatrix, shape.TagBias);
        return loss;
    }

    private double Names(float scale)
    {
        var scores = _scores!.Pointer;
        Gemm.Multiply(_heads!.Pointer + NetworkShape.NameColumns, NetworkShape.Heads, packed.Straight(shape.NameMatrix), W(shape.NameBias), scores, NetworkShape.NamePadded, _count, NetworkShape.Name, NetworkShape.NamePadded);
        double loss = 0;
        var row = scores;
        foreach (var e in _batch)
        {
            for (var t = 0; t < e.Count; t++, row += NetworkShape.NamePadded)
            {
                loss += Loss(row, NetworkShape.NameLabels, NetworkShape.NamePadded, e.Names[t], scale);
            }
        }
        Output(scores, NetworkShape.NamePadded, NetworkShape.NameColumns, NetworkShape.Name, shape.NameMatrix, shape.NameBias);
        return loss;
    }

    // Gradients of a matrix that turns some of the head columns into scores, and of those columns.
    private void Output(float* gradient, int n, int columns, int k, ParameterBlock matrix, ParameterBlock bias)
    {
        WeightGradient(_heads!.Pointer + columns, NetworkShape.Heads, k, gradient, n, _count, G(matrix), G(bias));
        Gemm.Multiply(gradient, n, packed.Transposed(matrix), null, _dheads!.Pointer + columns, NetworkShape.Heads, _count, n, k, accumulate: true);
    }

    private double Trees(float scale)
    {
        const int Arc = NetworkShape.Arc;
        var relations = Gemm.RoundRows(_count) + Gemm.Rows;
        var features = Ensure(ref _features, relations * NetworkShape.Relation);
        double loss = 0;
        var first = 0;
        foreach (var e in _batch)
        {
            var n = e.Count;
            var stride = Gemm.RoundColumns(n + 1);
            var rows = Gemm.RoundRows(n);
            var heads = _heads!.Pointer + first * NetworkShape.Heads;
            var dheads = _dheads!.Pointer + first * NetworkShape.Heads;
            var query = Ensure(ref _scores, rows * (2 * Arc + stride));
            var scores = query + rows * Arc;
            var dquery = scores + rows * stride;
            Ensure(ref _packed, stride * Arc);
            Gemm.Multiply(heads + NetworkShape.ArcDependent, NetworkShape.Heads, packed.Straight(shape.ArcMatrix), W(shape.ArcBias), query, Arc, n, Arc, Arc);
            ArcHeads.Score(query, heads, W(shape.ArcRoot), W(shape.ArcDistance), n, _packed!.Pointer, scores, stride);
            new Span<float>(dquery, rows * Arc).Clear();
            for (var i = 0; i < n; i++)
            {
                var row = scores + i * stride;
                loss += Loss(row, n + 1, stride, e.Heads[i] + 1, scale);
                for (var h = -1; h < n; h++)
                {
                    if (h == i || row[h + 1] == 0) continue;
                    var to = h < 0 ? G(shape.ArcRoot) : dheads + h * NetworkShape.Heads + NetworkShape.ArcHead;
                    var from = h < 0 ? W(shape.ArcRoot) : heads + h * NetworkShape.Heads + NetworkShape.ArcHead;
                    Elementwise.AddScaled(to, query + i * Arc, row[h + 1], Arc);
                    Elementwise.AddScaled(dquery + i * Arc, from, row[h + 1], Arc);
                    G(shape.ArcDistance)[NetworkShape.Distance(i, h)] += row[h + 1];
                }
                ArcHeads.Relate(W(shape.RelationRoot), W(shape.RelationDistance), heads, i, e.Heads[i], features + (first + i) * NetworkShape.Relation);
            }
            WeightGradient(heads + NetworkShape.ArcDependent, NetworkShape.Heads, Arc, dquery, Arc, n, G(shape.ArcMatrix), G(shape.ArcBias));
            // Rows past the sentence are scratch: the product is taken apart from the gradients of the next sentence.
            var ddependent = query;
            Gemm.Multiply(dquery, Arc, packed.Transposed(shape.ArcMatrix), null, ddependent, Arc, n, Arc, Arc);
            for (var i = 0; i < n; i++) Elementwise.AddScaled(dheads + i * NetworkShape.Heads + NetworkShape.ArcDependent, ddependent + i * Arc, 1, Arc);
            first += n;
        }
        return loss + Relations(scale, features);
    }

    private double Relations(float scale, float* features)
    {
        const int N = NetworkShape.RelationPadded, K = NetworkShape.Relation;
        var rows = Gemm.RoundRows(_count) + Gemm.Rows;
        var scores = Ensure(ref _scores, rows * N);
        Gemm.Multiply(features, K, packed.Straight(shape.RelationMatrix), W(shape.RelationBias), scores, N, _count, K, N);
        double loss = 0;
        var row = scores;
        foreach (var e in _batch)
        {
            for (var t = 0; t < e.Count; t++, row += N) loss += Loss(row, ArcHeads.Relations, N, e.Relations[t], scale);
        }
        WeightGradient(features, K, K, scores, N, _count, G(shape.RelationMatrix), G(shape.RelationBias));
        var gradient = Ensure(ref _dfeatures, rows * K);
        Gemm.Multiply(scores, N, packed.Transposed(shape.RelationMatrix), null, gradient, K, _count, N, K);
        var first = 0;
        foreach (var e in _batch)
        {
            for (var t = 0; t < e.Count; t++)
            {
                var f = features + (first + t) * K;
                var g = gradient + (first + t) * K;
                var head = e.Heads[t];
                var word = (first + t) * NetworkShape.Heads + NetworkShape.RelationDependent;
                var other = (first + head) * NetworkShape.Heads + NetworkShape.RelationHead;
                float* d = _heads!.Pointer + word, dd = _dheads!.Pointer + word;
                float* h = head < 0 ? W(shape.RelationRoot) : _heads!.Pointer + other, dh = head < 0 ? G(shape.RelationRoot) : _dheads!.Pointer + other;
                for (var k = 0; k < NetworkShape.RelationSum; k++) if (f[k] < 0) g[k] *= Elementwise.Slope;
                Elementwise.AddScaled(dd, g, 1, NetworkShape.RelationSum);
                Elementwise.AddScaled(dh, g, 1, NetworkShape.RelationSum);
                Elementwise.AddScaled(G(shape.RelationDistance) + NetworkShape.Distance(t, head) * NetworkShape.RelationSum, g, 1, NetworkShape.RelationSum);
                for (var k = NetworkShape.RelationSum; k < K; k++)
                {
                    dd[k] += g[k] * h[k];
                    dh[k] += g[k] * d[k];
                }
            }
            first += e.Count;
        }
        return loss;
    }

    private void Backward()
    {
        var rows = Gemm.RoundRows(_count) + Gemm.Rows;
        float* dheads = _dheads!.Pointer, heads = _heads!.Pointer;
        var masks = _masks[shape.Layers + 1]!.Pointer;
        for (int s = 0, i = 0; s < _batch.Count; s++)
        {
            for (var t = 0; t < _batch[s].Count; t++, i++)
            {
                float* d = dheads + i * NetworkShape.Heads, v = heads + i * NetworkShape.Heads, m = masks + s * NetworkShape.Heads;
                Times(d, m, NetworkShape.Heads);
                Unleak(d, v, NetworkShape.RelationDependent);
                Unleak(d + NetworkShape.TagColumns, v + NetworkShape.TagColumns, NetworkShape.Heads - NetworkShape.TagColumns);
            }
        }
        var dx = Ensure(ref _dx, rows * H);
        var dhidden = Ensure(ref _dhidden, rows * H);
        var dnarrow = Ensure(ref _dnarrow, rows * R);
        WeightGradient(_dropped[shape.Layers]!.Pointer, H, H, dheads, NetworkShape.Heads, _count, G(shape.HeadsMatrix), G(shape.HeadsBias));
        Gemm.Multiply(dheads, NetworkShape.Heads, packed.Transposed(shape.HeadsMatrix), null, dx, H, _count, NetworkShape.Heads, H);
        Undrop(dx, shape.Layers);
        var other = Ensure(ref _dx2, rows * H);
        for (var layer = shape.Layers - 1; layer >= 0; layer--)
        {
            var u = _u[layer]!.Pointer;
            var first = 0;
            foreach (var e in _batch)
            {
                Recurrence.Backward(u + first * 3 * H, _x[layer]!.Pointer + first * H, _c[layer]!.Pointer + first * H, dx + first * H, other + first * H,
                    W(shape.GatesState[layer]), G(shape.GatesState[layer]), _carry.Pointer, e.Count, H);
                first += e.Count;
            }
            WeightGradient(_n[layer]!.Pointer, R, R, u, 3 * H, _count, G(shape.Gates[layer]), G(shape.GatesBias[layer]));
            Gemm.Multiply(u, 3 * H, packed.Transposed(shape.Gates[layer]), null, dnarrow, R, _count, 3 * H, R);
            WeightGradient(_dropped[layer]!.Pointer, H, H, dnarrow, R, _count, G(shape.Narrow[layer]), G(shape.NarrowBias[layer]));
            Gemm.Multiply(dnarrow, R, packed.Transposed(shape.Narrow[layer]), null, dhidden, H, _count, R, H);
            Undrop(dhidden, layer);
            Elementwise.AddScaled(other, dhidden, 1, _count * H);
            var previous = dx;
            dx = other;
            other = previous;
        }
        Unleak(dx, _x[0]!.Pointer, _count * H);
        WeightGradient(_input!.Pointer, NetworkShape.Input, NetworkShape.Input, dx, H, _count, G(shape.InputMatrix), G(shape.InputBias));
        var dinput = Ensure(ref _features, rows * Gemm.RoundColumns(NetworkShape.Input));
        const int Stride = (NetworkShape.Input + Gemm.Columns - 1) / Gemm.Columns * Gemm.Columns;
        Gemm.Multiply(dx, H, packed.Transposed(shape.InputMatrix), null, dinput, Stride, _count, H, NetworkShape.Input);
        var index = 0;
        foreach (var e in _batch)
        {
            for (var t = 0; t < e.Count; t++, index++)
            {
                var from = dinput + index * Stride + Vocabulary.Stride;
                Elementwise.AddScaled(G(shape.Words) + _words[index] * NetworkShape.Embedding, from, 1, NetworkShape.Embedding);
                Elementwise.AddScaled(G(shape.Shapes) + _shapes[index] * NetworkShape.Embedding, from, 1, NetworkShape.Embedding);
                for (var a = 0; a < WordForm.Affixes; a++)
                {
                    Elementwise.AddScaled(G(shape.Affixes) + e.Affixes[t * WordForm.Affixes + a] * NetworkShape.Embedding, from, 1, NetworkShape.Embedding);
                }
            }
        }
    }

    // g += xᵀ · dy, bias += column sums of dy.
    private void WeightGradient(float* x, int stride, int k, float* dy, int n, int m, float* g, float* bias)
    {
        Ensure(ref _packed, Gemm.PackedLength(m, n));
        Gemm.Pack(dy, m, n, n, _packed!.Pointer);
        Gemm.MultiplyTransposed(x, stride, _packed.Pointer, g, n, k, m, n);
        for (var i = 0; i < m; i++) Elementwise.AddScaled(bias, dy + (long)i * n, 1, n);
    }

    // Cross entropy of one row; the gradient, times scale, replaces the scores.
    private static double Loss(float* row, int count, int padded, int gold, float scale)
    {
        var most = row[Elementwise.ArgMax(row, count)];
        for (var j = count; j < padded; j++) row[j] = float.NegativeInfinity;
        var target = row[gold] - most;
        var sum = Vector512<float>.Zero;
        for (var j = 0; j < padded; j += 16)
        {
            var difference = Vector512.Load(row + j) - Vector512.Create(most);
            var e = Vector512.ConditionalSelect(Vector512.LessThan(difference, Vector512.Create(-80f)), Vector512<float>.Zero, Elementwise.Exp(difference));
            e.Store(row + j);
            sum += e;
        }
        var total = Vector512.Sum(sum);
        var factor = Vector512.Create(scale / total);
        for (var j = 0; j < padded; j += 16) (Vector512.Load(row + j) * factor).Store(row + j);
        row[gold] -= scale;
        return Math.Log(total) - target;
    }

    private float* Drop(float* x, int layer, float rate)
    {
        var masks = Mask(layer, H, rate);
        var dropped = Ensure(ref _dropped[layer], (Gemm.RoundRows(_count) + Gemm.Rows) * H);
        new Span<float>(x, _count * H).CopyTo(new Span<float>(dropped, _count * H));
        for (int s = 0, i = 0; s < _batch.Count; s++)
        {
            for (var t = 0; t < _batch[s].Count; t++, i++) Times(dropped + i * H, masks + s * H, H);
        }
        return dropped;
    }

    private void Undrop(float* d, int layer)
    {
        var masks = _masks[layer]!.Pointer;
        for (int s = 0, i = 0; s < _batch.Count; s++)
        {
            for (var t = 0; t < _batch[s].Count; t++, i++) Times(d + i * H, masks + s * H, H);
        }
    }

    // One mask a sentence: what is left out is left out of all its words.
    private float* Mask(int number, int width, float rate)
    {
        var masks = Ensure(ref _masks[number], _batch.Count * width);
        var keep = 1 / (1 - rate);
        for (var i = 0; i < _batch.Count * width; i++) masks[i] = rate > 0 && Uniform() < rate ? 0 : keep;
        return masks;
    }

    private static void Times(float* x, float* factors, int count)
    {
        for (var i = 0; i < count; i += 16) (Vector512.Load(x + i) * Vector512.Load(factors + i)).Store(x + i);
    }

    private static void Unleak(float* gradient, float* value, int count)
    {
        for (var i = 0; i < count; i += 16)
        {
            var g = Vector512.Load(gradient + i);
            Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Load(value + i), Vector512<float>.Zero), g * Vector512.Create(Elementwise.Slope), g).Store(gradient + i);
        }
    }

    private static float* Ensure(ref FloatBuffer? buffer, int length) => (buffer = FloatBuffer.Ensure(buffer, length)).Pointer;

    private float Uniform()
    {
        _random ^= _random << 13;
        _random ^= _random >> 7;
        _random ^= _random << 17;
        return (_random >> 40) * (1f / (1 << 24));
    }
}
