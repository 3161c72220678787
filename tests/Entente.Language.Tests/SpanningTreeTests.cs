using CsCheck;
using Entente.Language.Network;
using Xunit;

namespace Entente.Language.Tests;

public sealed unsafe class SpanningTreeTests
{
    [Fact]
    public void The_tree_found_is_the_best_of_all_trees_with_one_root()
    {
        Gen.Select(Gen.Int[1, 5], Gen.Float[-5, 5].Array[36]).Sample((n, values) =>
        {
            var stride = n + 1;
            var scores = values.AsSpan(0, stride * stride).ToArray();
            var heads = new int[n + 1];
            SpanningTree.Find(scores, stride, heads);
            Assert.True(SpanningTree.IsTree(heads));
            Assert.Equal(Best(scores, n), Sum(scores, heads), 1e-3);
        }, iter: 2000);
    }

    [Theory]
    [InlineData(true, 2, 0, 2)]
    [InlineData(false, 0, 0, 2)]
    [InlineData(false, 0, 3, 2)]
    [InlineData(false, 2, 1, 0)]
    public void Cycles_and_second_roots_are_noticed(bool tree, int first, int second, int third) =>
        Assert.Equal(tree, SpanningTree.IsTree([-1, first, second, third]));

    [Theory]
    [InlineData(1, 5, 3)]
    [InlineData(9, 64, 40)]
    [InlineData(16, 240, 33)]
    public void A_product_is_what_the_textbook_says(int m, int k, int n)
    {
        var random = new Random(m);
        var a = new FloatBuffer(Gemm.RoundRows(m) * k);
        var b = new FloatBuffer(k * n);
        var bias = new FloatBuffer(Gemm.RoundColumns(n));
        foreach (ref var x in a.Span) x = random.NextSingle() - 0.5f;
        foreach (ref var x in b.Span) x = random.NextSingle() - 0.5f;
        foreach (ref var x in bias.Span) x = random.NextSingle();
        var packed = new FloatBuffer(Gemm.PackedLength(k, n));
        Gemm.Pack(b.Pointer, k, n, n, packed.Pointer);
        var stride = Gemm.RoundColumns(n);
        var c = new FloatBuffer(Gemm.RoundRows(m) * stride);
        Gemm.Multiply(a.Pointer, k, packed.Pointer, bias.Pointer, c.Pointer, stride, m, k, n);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var expected = (double)bias.Span[j];
                for (var p = 0; p < k; p++) expected += (double)a.Span[i * k + p] * b.Span[p * n + j];
                Assert.Equal(expected, c.Span[i * stride + j], 1e-4);
            }
        }
    }

    private static double Best(float[] scores, int n)
    {
        var heads = new int[n + 1];
        heads[0] = -1;
        var best = double.NegativeInfinity;
        var all = (int)Math.Pow(n + 1, n);
        for (var code = 0; code < all; code++)
        {
            var rest = code;
            var loop = false;
            for (var i = 1; i <= n; i++, rest /= n + 1)
            {
                heads[i] = rest % (n + 1);
                loop |= heads[i] == i;
            }
            if (!loop && SpanningTree.IsTree(heads)) best = Math.Max(best, Sum(scores, heads));
        }
        return best;
    }

    private static double Sum(float[] scores, int[] heads)
    {
        double sum = 0;
        for (var i = 1; i < heads.Length; i++) sum += scores[i * heads.Length + heads[i]];
        return sum;
    }
}
