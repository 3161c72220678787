using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Network;

/// <summary>Functions applied to each element.</summary>
internal static unsafe class Elementwise
{
    /// <summary>Slope of <see cref="Leaky"/> below zero.</summary>
    public const float Slope = 0.1f;

    /// <summary>e to the x by a polynomial of degree 5, relative error about 2e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-87f)), Vector512.Create(87f));
        var n = Vector512.Round(x * Vector512.Create(1.44269504f));
        var r = Vector512.MultiplyAddEstimate(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.MultiplyAddEstimate(n, Vector512.Create(2.12194440e-4f), r);
        var p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(1.3981999507e-3f));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(0.5f));
        p = Vector512.MultiplyAddEstimate(p, r * r, r + Vector512<float>.One);
        var power = Vector512.ShiftLeft(Vector512.ConvertToInt32Native(n) + Vector512.Create(127), 23);
        return p * power.AsSingle();
    }

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>x, or a tenth of it below zero, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Leaky(float* x, int count)
    {
        var slope = Vector512.Create(Slope);
        var i = 0;
        for (; i + 16 <= count; i += 16)
        {
            var v = Vector512.Load(x + i);
            Vector512.MaxNative(v, v * slope).Store(x + i);
        }
        for (; i < count; i++) x[i] = Math.Max(x[i], x[i] * Slope);
    }

    /// <summary>to += scale · from.</summary>
    public static void AddScaled(float* to, float* from, float scale, int count)
    {
        var s = Vector512.Create(scale);
        var i = 0;
        for (; i + 16 <= count; i += 16) Vector512.MultiplyAddEstimate(Vector512.Load(from + i), s, Vector512.Load(to + i)).Store(to + i);
        for (; i < count; i++) to[i] += scale * from[i];
    }

    /// <summary>to += scale · from, of signed bytes; <paramref name="count"/> is a multiple of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(float* to, sbyte* from, float scale, int count)
    {
        var s = Vector512.Create(scale);
        for (var i = 0; i < count; i += 16)
        {
            var wide = Vector512.WidenLower(Vector256.WidenLower(Vector128.Load(from + i).ToVector256Unsafe()).ToVector512Unsafe());
            Vector512.MultiplyAddEstimate(Vector512.ConvertToSingle(wide), s, Vector512.Load(to + i)).Store(to + i);
        }
    }

    /// <summary>Index of the largest of the first <paramref name="count"/> values, the first of equals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int ArgMax(float* x, int count)
    {
        var best = 0;
        var value = x[0];
        var i = 1;
        for (; i < count && (i & 15) != 0; i++) Take(i);
        for (; i + 16 <= count; i += 16)
        {
            if (Vector512.GreaterThanAny(Vector512.Load(x + i), Vector512.Create(value)))
            {
                for (var j = i; j < i + 16; j++) Take(j);
            }
        }
        for (; i < count; i++) Take(i);
        return best;

        void Take(int j)
        {
            if (x[j] > value) (best, value) = (j, x[j]);
        }
    }
}
