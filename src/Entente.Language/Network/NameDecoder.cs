namespace Entente.Language.Network;

/// <summary>The best sequence of name labels (0 outside; 2k−1 begins and 2k continues a name of kind k) in which a name goes on only where one of its kind stands.</summary>
internal static unsafe class NameDecoder
{
    private const int N = NetworkShape.NameLabels;

    /// <summary>Decodes one sentence.</summary>
    /// <param name="scores">Scores of the labels, <see cref="NetworkShape.NamePadded"/> a row; replaced by sums.</param>
    /// <param name="count">Words.</param>
    /// <param name="labels">The labels found.</param>
    public static void Decode(float* scores, int count, Span<int> labels)
    {
        // A name can go on from two labels only, every other label follows the best of all: no table of steps back is needed.
        for (var k = 2; k < N; k += 2) scores[k] = float.NegativeInfinity;
        for (var i = 0; i < count; i++)
        {
            var row = scores + (long)i * NetworkShape.NamePadded;
            Normalise(row);
            if (i == 0) continue;
            var before = row - NetworkShape.NamePadded;
            var best = before[Elementwise.ArgMax(before, N)];
            row[0] += best;
            for (var k = 1; k < N; k += 2)
            {
                row[k] += best;
                row[k + 1] += Math.Max(before[k], before[k + 1]);
            }
        }
        for (var i = count - 1; i >= 0; i--)
        {
            var row = scores + (long)i * NetworkShape.NamePadded;
            var next = i + 1 < count ? labels[i + 1] : 0;
            labels[i] = next > 0 && next % 2 == 0
                ? row[next] > row[next - 1] ? next : next - 1
                : Elementwise.ArgMax(row, N);
        }
    }

    // Scores less their largest, so that sums stay small in long sentences.
    private static void Normalise(float* row)
    {
        var most = row[Elementwise.ArgMax(row, N)];
        for (var k = 0; k < N; k++) row[k] -= most;
    }
}
