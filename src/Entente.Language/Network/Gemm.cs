using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Network;

/// <summary>
/// Single-precision matrix product. The right factor is packed into panels of <see cref="Columns"/> columns; rows are computed
/// <see cref="Rows"/> at a time, so the buffers of the left factor and of the result must hold a multiple of that many rows.
/// Every element is summed in the order of k whatever the number of rows: a word's figures do not depend on its batch. For training, and for scores of
/// heads; matrices of the weights file are multiplied by <see cref="IntegerGemm"/>.
/// Like the other inner loops it is compiled at once to its best: the first report should not run through slow code.
/// </summary>
internal static unsafe class Gemm
{
    public const int Rows = 8;
    public const int Columns = 32;

    public static int RoundRows(int m) => (m + Rows - 1) / Rows * Rows;

    public static int RoundColumns(int n) => (n + Columns - 1) / Columns * Columns;

    public static int PackedLength(int k, int n) => k * RoundColumns(n);

    /// <summary>Packs <paramref name="b"/>, k rows of n columns.</summary>
    public static void Pack(float* b, int k, int n, int stride, float* packed)
    {
        for (var j = 0; j < n; j += Columns)
        {
            var width = Math.Min(Columns, n - j);
            for (var p = 0; p < k; p++, packed += Columns)
            {
                new ReadOnlySpan<float>(b + (long)p * stride + j, width).CopyTo(new Span<float>(packed, Columns));
                if (width < Columns) new Span<float>(packed + width, Columns - width).Clear();
            }
        }
    }

    /// <summary>Packs the transpose of <paramref name="b"/>: b has n rows of k columns.</summary>
    public static void PackTransposed(float* b, int k, int n, int stride, float* packed)
    {
        for (var j = 0; j < n; j += Columns, packed += (long)k * Columns)
        {
            var width = Math.Min(Columns, n - j);
            for (var q = 0; q < width; q++)
            {
                var row = b + (long)(j + q) * stride;
                var to = packed + q;
                for (var p = 0; p < k; p++, to += Columns) *to = row[p];
            }
            for (var q = width; q < Columns; q++)
            {
                var to = packed + q;
                for (var p = 0; p < k; p++, to += Columns) *to = 0;
            }
        }
    }

    /// <summary>c = a · packed + bias, or c += a · packed. Writes whole panels and whole groups of rows.</summary>
    /// <param name="a">m rows of k columns.</param>
    /// <param name="strideA">Floats from one row of a to the next.</param>
    /// <param name="packed">The right factor, k rows of n columns, packed.</param>
    /// <param name="bias">One value a column (whole panels), or null for zero.</param>
    /// <param name="c">The result.</param>
    /// <param name="strideC">Floats from one row of c to the next, at least n rounded up to whole panels.</param>
    /// <param name="m">Rows.</param>
    /// <param name="k">Columns of a.</param>
    /// <param name="n">Columns of c.</param>
    /// <param name="accumulate">Whether to add to what c holds (then bias is left out).</param>
    public static void Multiply(float* a, int strideA, float* packed, float* bias, float* c, int strideC, int m, int k, int n, bool accumulate = false) =>
        Multiply(a, strideA, 1, packed, bias, c, strideC, m, k, n, accumulate);

    /// <summary>c += aᵀ · packed.</summary>
    /// <param name="a">k rows of m columns.</param>
    /// <param name="strideA">Floats from one row of a to the next.</param>
    /// <param name="packed">The right factor, k rows of n columns, packed.</param>
    /// <param name="c">The result; writes whole panels and whole groups of rows.</param>
    /// <param name="strideC">Floats from one row of c to the next.</param>
    /// <param name="m">Columns of a, a multiple of <see cref="Rows"/>.</param>
    /// <param name="k">Rows of a.</param>
    /// <param name="n">Columns of c.</param>
    public static void MultiplyTransposed(float* a, int strideA, float* packed, float* c, int strideC, int m, int k, int n) =>
        Multiply(a, 1, strideA, packed, null, c, strideC, m, k, n, accumulate: true);

    // next: floats from one value of a's row to the one after it.
    private static void Multiply(float* a, nint strideA, nint next, float* packed, float* bias, float* c, int strideC, int m, int k, int n, bool accumulate)
    {
        for (var j = 0; j < n; j += Columns, packed += (long)k * Columns)
        {
            for (var i = 0; i < m; i += Rows)
            {
                var to = c + (long)i * strideC + j;
                var from = accumulate || bias is null ? null : bias + j;
                var left = a + i * strideA;
                if (Vector512.IsHardwareAccelerated) Wide(left, strideA, next, packed, from, to, strideC, k, accumulate);
                else
                {
                    Narrow(left, strideA, next, packed, from, to, strideC, k, accumulate);
                    Narrow(left, strideA, next, packed + 16, from is null ? null : from + 16, to + 16, strideC, k, accumulate);
                    left += 4 * strideA;
                    to += 4 * strideC;
                    Narrow(left, strideA, next, packed, from, to, strideC, k, accumulate);
                    Narrow(left, strideA, next, packed + 16, from is null ? null : from + 16, to + 16, strideC, k, accumulate);
                }
            }
        }
    }

    // 8 rows of 32 columns in 16 registers of 512 bits.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide(float* a, nint sa, nint next, float* b, float* bias, float* c, nint sc, int k, bool accumulate)
    {
        Vector512<float> c00, c01, c10, c11, c20, c21, c30, c31, c40, c41, c50, c51, c60, c61, c70, c71;
        if (accumulate)
        {
            c00 = Vector512.Load(c); c01 = Vector512.Load(c + 16);
            c10 = Vector512.Load(c + sc); c11 = Vector512.Load(c + sc + 16);
            c20 = Vector512.Load(c + 2 * sc); c21 = Vector512.Load(c + 2 * sc + 16);
            c30 = Vector512.Load(c + 3 * sc); c31 = Vector512.Load(c + 3 * sc + 16);
            c40 = Vector512.Load(c + 4 * sc); c41 = Vector512.Load(c + 4 * sc + 16);
            c50 = Vector512.Load(c + 5 * sc); c51 = Vector512.Load(c + 5 * sc + 16);
            c60 = Vector512.Load(c + 6 * sc); c61 = Vector512.Load(c + 6 * sc + 16);
            c70 = Vector512.Load(c + 7 * sc); c71 = Vector512.Load(c + 7 * sc + 16);
        }
        else
        {
            var left = bias is null ? Vector512<float>.Zero : Vector512.Load(bias);
            var right = bias is null ? Vector512<float>.Zero : Vector512.Load(bias + 16);
            c00 = c10 = c20 = c30 = c40 = c50 = c60 = c70 = left;
            c01 = c11 = c21 = c31 = c41 = c51 = c61 = c71 = right;
        }
        float* a0 = a, a1 = a + sa, a2 = a + 2 * sa, a3 = a + 3 * sa, a4 = a + 4 * sa, a5 = a + 5 * sa, a6 = a + 6 * sa, a7 = a + 7 * sa;
        nint at = 0;
        for (var p = 0; p < k; p++, b += Columns, at += next)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + 16);
            var x = Vector512.Create(a0[at]);
            c00 = Vector512.MultiplyAddEstimate(x, b0, c00); c01 = Vector512.MultiplyAddEstimate(x, b1, c01);
            x = Vector512.Create(a1[at]);
            c10 = Vector512.MultiplyAddEstimate(x, b0, c10); c11 = Vector512.MultiplyAddEstimate(x, b1, c11);
            x = Vector512.Create(a2[at]);
            c20 = Vector512.MultiplyAddEstimate(x, b0, c20); c21 = Vector512.MultiplyAddEstimate(x, b1, c21);
            x = Vector512.Create(a3[at]);
            c30 = Vector512.MultiplyAddEstimate(x, b0, c30); c31 = Vector512.MultiplyAddEstimate(x, b1, c31);
            x = Vector512.Create(a4[at]);
            c40 = Vector512.MultiplyAddEstimate(x, b0, c40); c41 = Vector512.MultiplyAddEstimate(x, b1, c41);
            x = Vector512.Create(a5[at]);
            c50 = Vector512.MultiplyAddEstimate(x, b0, c50); c51 = Vector512.MultiplyAddEstimate(x, b1, c51);
            x = Vector512.Create(a6[at]);
            c60 = Vector512.MultiplyAddEstimate(x, b0, c60); c61 = Vector512.MultiplyAddEstimate(x, b1, c61);
            x = Vector512.Create(a7[at]);
            c70 = Vector512.MultiplyAddEstimate(x, b0, c70); c71 = Vector512.MultiplyAddEstimate(x, b1, c71);
        }
        c00.Store(c); c01.Store(c + 16);
        c10.Store(c + sc); c11.Store(c + sc + 16);
        c20.Store(c + 2 * sc); c21.Store(c + 2 * sc + 16);
        c30.Store(c + 3 * sc); c31.Store(c + 3 * sc + 16);
        c40.Store(c + 4 * sc); c41.Store(c + 4 * sc + 16);
        c50.Store(c + 5 * sc); c51.Store(c + 5 * sc + 16);
        c60.Store(c + 6 * sc); c61.Store(c + 6 * sc + 16);
        c70.Store(c + 7 * sc); c71.Store(c + 7 * sc + 16);
    }

    // 4 rows of half a panel in 8 registers of 256 bits.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow(float* a, nint sa, nint next, float* b, float* bias, float* c, nint sc, int k, bool accumulate)
    {
        Vector256<float> c00, c01, c10, c11, c20, c21, c30, c31;
        if (accumulate)
        {
            c00 = Vector256.Load(c); c01 = Vector256.Load(c + 8);
            c10 = Vector256.Load(c + sc); c11 = Vector256.Load(c + sc + 8);
            c20 = Vector256.Load(c + 2 * sc); c21 = Vector256.Load(c + 2 * sc + 8);
            c30 = Vector256.Load(c + 3 * sc); c31 = Vector256.Load(c + 3 * sc + 8);
        }
        else
        {
            c00 = c10 = c20 = c30 = bias is null ? Vector256<float>.Zero : Vector256.Load(bias);
            c01 = c11 = c21 = c31 = bias is null ? Vector256<float>.Zero : Vector256.Load(bias + 8);
        }
        float* a0 = a, a1 = a + sa, a2 = a + 2 * sa, a3 = a + 3 * sa;
        nint at = 0;
        for (var p = 0; p < k; p++, b += Columns, at += next)
        {
            var b0 = Vector256.Load(b);
            var b1 = Vector256.Load(b + 8);
            var x = Vector256.Create(a0[at]);
            c00 = Vector256.MultiplyAddEstimate(x, b0, c00); c01 = Vector256.MultiplyAddEstimate(x, b1, c01);
            x = Vector256.Create(a1[at]);
            c10 = Vector256.MultiplyAddEstimate(x, b0, c10); c11 = Vector256.MultiplyAddEstimate(x, b1, c11);
            x = Vector256.Create(a2[at]);
            c20 = Vector256.MultiplyAddEstimate(x, b0, c20); c21 = Vector256.MultiplyAddEstimate(x, b1, c21);
            x = Vector256.Create(a3[at]);
            c30 = Vector256.MultiplyAddEstimate(x, b0, c30); c31 = Vector256.MultiplyAddEstimate(x, b1, c31);
        }
        c00.Store(c); c01.Store(c + 8);
        c10.Store(c + sc); c11.Store(c + sc + 8);
        c20.Store(c + 2 * sc); c21.Store(c + 2 * sc + 8);
        c30.Store(c + 3 * sc); c31.Store(c + 3 * sc + 8);
    }
}
