using System.Numerics;
using Entente.Language.Network;

namespace Entente.Training.Parser;

/// <summary>Adam with clipping and a moving average of the weights. Sums are taken in a fixed order, so that runs are repeatable.</summary>
internal sealed unsafe class Adam(int length)
{
    private const float Beta1 = 0.9f, Beta2 = 0.98f, Epsilon = 1e-8f, Decay = 0.9985f, MaxNorm = 2f;
    private const int Chunks = 64;

    private readonly FloatBuffer _m = new(length), _v = new(length);
    private readonly double[] _squares = new double[Chunks];
    private int _step;

    /// <summary>The averaged weights.</summary>
    public FloatBuffer Average { get; } = new(length);

    /// <summary>One step; the gradients of all workers are added up and cleared.</summary>
    public void Step(FloatBuffer weights, FloatBuffer[] gradients, float rate)
    {
        _step++;
        Parallel.For(0, Chunks, chunk =>
        {
            var (start, end) = Range(chunk);
            var sum = new Span<float>(gradients[0].Pointer + start, end - start);
            foreach (var other in gradients.AsSpan(1))
            {
                var from = new Span<float>(other.Pointer + start, end - start);
                for (var i = 0; i < sum.Length; i += Vector<float>.Count)
                {
                    (new Vector<float>(sum[i..]) + new Vector<float>(from[i..])).CopyTo(sum[i..]);
                }
                from.Clear();
            }
            var squares = Vector<float>.Zero;
            for (var i = 0; i < sum.Length; i += Vector<float>.Count)
            {
                var g = new Vector<float>(sum[i..]);
                squares += g * g;
            }
            _squares[chunk] = Vector.Sum(squares);
        });
        var norm = (float)Math.Sqrt(_squares.Sum());
        var scale = new Vector<float>(norm > MaxNorm ? MaxNorm / norm : 1f);
        var correct1 = 1 / (1 - MathF.Pow(Beta1, _step));
        var correct2 = 1 / (1 - MathF.Pow(Beta2, _step));
        var keep = new Vector<float>(Math.Min(Decay, (1f + _step) / (10f + _step)));
        Parallel.For(0, Chunks, chunk =>
        {
            var (start, end) = Range(chunk);
            for (var i = start; i < end; i += Vector<float>.Count)
            {
                var g = Vector.Load(gradients[0].Pointer + i) * scale;
                var m = Vector.Load(_m.Pointer + i) * Beta1 + g * (1 - Beta1);
                var v = Vector.Load(_v.Pointer + i) * Beta2 + g * g * (1 - Beta2);
                Vector.Store(m, _m.Pointer + i);
                Vector.Store(v, _v.Pointer + i);
                var w = Vector.Load(weights.Pointer + i) - m * (correct1 * rate) / (Vector.SquareRoot(v * correct2) + new Vector<float>(Epsilon));
                Vector.Store(w, weights.Pointer + i);
                var a = Vector.Load(Average.Pointer + i);
                Vector.Store(w + (a - w) * keep, Average.Pointer + i);
            }
            new Span<float>(gradients[0].Pointer + start, end - start).Clear();
        });
    }

    // Whole registers; the length is a multiple of 16.
    private (int Start, int End) Range(int chunk)
    {
        var size = (length / 16 + Chunks - 1) / Chunks * 16;
        return (Math.Min(chunk * size, length), Math.Min((chunk + 1) * size, length));
    }
}
