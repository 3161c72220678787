using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Language.Network;

/// <summary>Steps of the parser that training and inference share: scores of heads, and the features of a chosen arc.</summary>
internal static unsafe class ArcHeads
{
    /// <summary>Score of a word as its own head.</summary>
    public const float Never = -1e9f;

    /// <summary>Number of relations.</summary>
    public static readonly int Relations = Enum.GetValues<Deprel>().Length;

    /// <summary>Scores every head for every word of a piece.</summary>
    /// <param name="query">The words as dependents, <see cref="NetworkShape.Arc"/> a row.</param>
    /// <param name="heads">Head columns of the words.</param>
    /// <param name="root">The root's vector.</param>
    /// <param name="distance">Added by distance.</param>
    /// <param name="n">Words.</param>
    /// <param name="packed">Room for the packed heads.</param>
    /// <param name="scores">Rows of n + 1 scores, the root's first.</param>
    /// <param name="stride">Floats from one row of scores to the next, n + 1 rounded up to whole panels.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Score(float* query, float* heads, float* root, float* distance, int n, float* packed, float* scores, int stride)
    {
        // The transposed head vectors, root first, in panels.
        for (var j = 0; j < stride; j++)
        {
            var to = packed + (long)(j / Gemm.Columns) * NetworkShape.Arc * Gemm.Columns + j % Gemm.Columns;
            var from = j == 0 ? root : heads + (long)(j - 1) * NetworkShape.Heads + NetworkShape.ArcHead;
            if (j > n) for (var k = 0; k < NetworkShape.Arc; k++) to[k * Gemm.Columns] = 0;
            else for (var k = 0; k < NetworkShape.Arc; k++) to[k * Gemm.Columns] = from[k];
        }
        Gemm.Multiply(query, NetworkShape.Arc, packed, null, scores, stride, n, NetworkShape.Arc, n + 1);
        for (var i = 0; i < n; i++)
        {
            var row = scores + (long)i * stride;
            row[0] += distance[0];
            for (var h = 0; h < n; h++) row[h + 1] += distance[NetworkShape.Distance(i, h)];
            row[i + 1] = Never;
        }
    }

    /// <summary>Features of the arc from <paramref name="word"/> to its <paramref name="head"/> (-1: the root).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Relate(float* root, float* distance, float* heads, int word, int head, float* to)
    {
        if (head < -1) head = -1;
        var d = heads + (long)word * NetworkShape.Heads + NetworkShape.RelationDependent;
        var h = head < 0 ? root : heads + (long)head * NetworkShape.Heads + NetworkShape.RelationHead;
        var bias = distance + NetworkShape.Distance(word, head) * NetworkShape.RelationSum;
        for (var k = 0; k < NetworkShape.RelationSum; k += 16)
        {
            var sum = Vector512.Load(d + k) + Vector512.Load(h + k) + Vector512.Load(bias + k);
            Vector512.MaxNative(sum, sum * Vector512.Create(Elementwise.Slope)).Store(to + k);
        }
        for (var k = NetworkShape.RelationSum; k < NetworkShape.Relation; k += 16) (Vector512.Load(d + k) * Vector512.Load(h + k)).Store(to + k);
    }
}
