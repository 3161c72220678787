using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Network;

/// <summary>
/// A bidirectional simple recurrent unit (Lei et al. 2018): the matrix work is done beforehand for all words at once, what is left is
/// elementwise. For each unit, with c the state and x the input of the layer:
/// f = σ(uf + vf·c₋), r = σ(ur + vr·c₋), c = f·c₋ + (1−f)·u, h = r·c + (1−r)·x. The first half of the units reads forwards, the second backwards.
/// </summary>
internal static unsafe class Recurrence
{
    /// <summary>Runs over one sentence.</summary>
    /// <param name="u">Rows of three parts, u, uf and ur; the gates' values replace uf and ur.</param>
    /// <param name="x">Input of the layer, <paramref name="size"/> a row.</param>
    /// <param name="c">States.</param>
    /// <param name="h">Output; may not be x.</param>
    /// <param name="v">vf, then vr.</param>
    /// <param name="count">Words.</param>
    /// <param name="size">Units of both directions together.</param>
    public static void Forward(float* u, float* x, float* c, float* h, float* v, int count, int size)
    {
        var half = size / 2;
        for (var t = 0; t < count; t++)
        {
            ForwardStep(u + (long)t * 3 * size, x + (long)t * size, c + (long)t * size, t > 0 ? -size : 0, h + (long)t * size, v, 0, half, size);
        }
        for (var t = count - 1; t >= 0; t--)
        {
            ForwardStep(u + (long)t * 3 * size, x + (long)t * size, c + (long)t * size, t < count - 1 ? size : 0, h + (long)t * size, v, half, size, size);
        }
    }

    // One word in one direction; before: from the word's states to those of the word read before it, 0 where there is none.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ForwardStep(float* u, float* x, float* c, nint before, float* h, float* v, nint from, nint to, nint size)
    {
        for (var k = from; k < to; k += 16)
        {
            var cp = before == 0 ? Vector512<float>.Zero : Vector512.Load(c + before + k);
            var f = Elementwise.Sigmoid(Vector512.MultiplyAddEstimate(Vector512.Load(v + k), cp, Vector512.Load(u + size + k)));
            var r = Elementwise.Sigmoid(Vector512.MultiplyAddEstimate(Vector512.Load(v + size + k), cp, Vector512.Load(u + 2 * size + k)));
            var uk = Vector512.Load(u + k);
            var xk = Vector512.Load(x + k);
            var ck = Vector512.MultiplyAddEstimate(f, cp - uk, uk);
            f.Store(u + size + k);
            r.Store(u + 2 * size + k);
            ck.Store(c + k);
            Vector512.MultiplyAddEstimate(r, ck - xk, xk).Store(h + k);
        }
    }

    /// <summary>Gradients of one sentence, from those of the output.</summary>
    /// <param name="u">What <see cref="Forward"/> left; replaced by the gradients of u, uf and ur.</param>
    /// <param name="x">Input of the layer.</param>
    /// <param name="c">States.</param>
    /// <param name="dh">Gradient of the output.</param>
    /// <param name="dx">Gradient of the input by the direct way, written.</param>
    /// <param name="v">vf, then vr.</param>
    /// <param name="dv">Their gradients, added to.</param>
    /// <param name="carry">Scratch, <paramref name="size"/> floats.</param>
    /// <param name="count">Words.</param>
    /// <param name="size">Units of both directions together.</param>
    public static void Backward(float* u, float* x, float* c, float* dh, float* dx, float* v, float* dv, float* carry, int count, int size)
    {
        var half = size / 2;
        new Span<float>(carry, size).Clear();
        for (var t = count - 1; t >= 0; t--) BackwardStep(t, t > 0 ? -size : 0, 0, half);
        for (var t = 0; t < count; t++) BackwardStep(t, t < count - 1 ? size : 0, half, size);

        void BackwardStep(int t, nint before, nint from, nint to)
        {
            float* ut = u + (long)t * 3 * size, ct = c + (long)t * size, xt = x + (long)t * size, dht = dh + (long)t * size, dxt = dx + (long)t * size;
            float* state = v, dstate = dv, next = carry;
            nint width = size;
            var one = Vector512<float>.One;
            for (var k = from; k < to; k += 16)
            {
                var cp = before == 0 ? Vector512<float>.Zero : Vector512.Load(ct + before + k);
                Vector512<float> uk = Vector512.Load(ut + k), f = Vector512.Load(ut + width + k), r = Vector512.Load(ut + 2 * width + k);
                Vector512<float> ck = Vector512.Load(ct + k), xk = Vector512.Load(xt + k), g = Vector512.Load(dht + k);
                var dc = g * r + Vector512.Load(next + k);
                var dr = g * (ck - xk) * r * (one - r);
                var df = dc * (cp - uk) * f * (one - f);
                (g * (one - r)).Store(dxt + k);
                (dc * (one - f)).Store(ut + k);
                df.Store(ut + width + k);
                dr.Store(ut + 2 * width + k);
                (dc * f + df * Vector512.Load(state + k) + dr * Vector512.Load(state + width + k)).Store(next + k);
                (Vector512.Load(dstate + k) + df * cp).Store(dstate + k);
                (Vector512.Load(dstate + width + k) + dr * cp).Store(dstate + width + k);
            }
        }
    }
}
