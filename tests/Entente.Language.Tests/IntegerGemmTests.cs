using Entente.Language.Network;
using Xunit;

namespace Entente.Language.Tests;

public sealed unsafe class IntegerGemmTests
{
    [Theory]
    [InlineData(1, 8, 32)]
    [InlineData(8, 128, 64)]
    [InlineData(13, 232, 256)]
    [InlineData(40, 256, 96)]
    public void A_product_is_that_of_floats_but_for_rounding(int m, int k, int n)
    {
        var random = new Random(m * k + n);
        var (left, right, bias) = (Filled(random, Gemm.RoundRows(m) * k), Filled(random, k * n), Filled(random, n));
        var product = Product(left, right, bias, m, k, n);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                double expected = bias.Span[j];
                for (var p = 0; p < k; p++) expected += left.Span[i * k + p] * right.Span[p * n + j];
                // Each factor is off by half a step at most: 1/8190 of its row's, 1/4094 of its column's largest value.
                Assert.Equal(expected, product.Span[i * n + j], 0.0004 * k);
            }
        }
    }

    [Fact]
    public void A_row_has_the_same_product_alone_and_among_others()
    {
        var random = new Random(7);
        const int M = 24, K = 128, N = 64;
        var (left, right, bias) = (Filled(random, M * K), Filled(random, K * N), Filled(random, N));
        var all = Product(left, right, bias, M, K, N);
        for (var i = 0; i < M; i++)
        {
            var one = new FloatBuffer(Gemm.Rows * K);
            left.Span.Slice(i * K, K).CopyTo(one.Span);
            Assert.Equal(all.Span.Slice(i * N, N).ToArray(), Product(one, right, bias, 1, K, N).Span[..N].ToArray());
        }
    }

    [Fact]
    public void The_largest_values_of_the_longest_rows_do_not_overflow()
    {
        const int K = IntegerGemm.Longest, N = 32;
        var (left, right, bias) = (new FloatBuffer(Gemm.Rows * K), new FloatBuffer(K * N), new FloatBuffer(N));
        left.Span.Fill(3);
        right.Span.Fill(-5);
        Assert.All(Product(left, right, bias, 1, K, N).Span[..N].ToArray(), x => Assert.Equal(-15f * K, x, 0.01f));
    }

    [Fact]
    public void Zeros_stay_zeros()
    {
        var (left, right, bias) = (new FloatBuffer(Gemm.Rows * 8), new FloatBuffer(8 * 32), new FloatBuffer(32));
        Assert.All(Product(left, right, bias, 1, 8, 32).Span[..32].ToArray(), x => Assert.Equal(0f, x));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(258)]
    public void A_matrix_of_too_many_or_an_odd_number_of_rows_is_refused(int k)
    {
        var b = new FloatBuffer(k * 32);
        Assert.Throws<ArgumentOutOfRangeException>(() => IntegerGemm.Pack(b.Pointer, k, 32));
    }

    private static FloatBuffer Filled(Random random, int length)
    {
        var buffer = new FloatBuffer(length);
        foreach (ref var x in buffer.Span) x = 2 * random.NextSingle() - 1;
        return buffer;
    }

    private static FloatBuffer Product(FloatBuffer left, FloatBuffer right, FloatBuffer bias, int m, int k, int n)
    {
        var rows = Gemm.RoundRows(m);
        var (rounded, rowScales, product) = (new FloatBuffer(rows * k / 2 + 1), new FloatBuffer(rows), new FloatBuffer(rows * n));
        var (values, scales) = IntegerGemm.Pack(right.Pointer, k, n);
        IntegerGemm.Round(left.Pointer, k, m, k, (short*)rounded.Pointer, rowScales.Pointer);
        fixed (short* v = values)
        fixed (float* s = scales)
        {
            IntegerGemm.Multiply((short*)rounded.Pointer, rowScales.Pointer, new IntegerMatrix(v, s), bias.Pointer, product.Pointer, n, m, k, n);
        }
        GC.KeepAlive(left);
        GC.KeepAlive(right);
        GC.KeepAlive(bias);
        GC.KeepAlive(rounded);
        GC.KeepAlive(rowScales);
        return product;
    }
}
