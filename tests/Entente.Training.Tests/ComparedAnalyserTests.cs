using Entente.Language;
using Entente.Language.Network;
using Entente.Training.Comparison;
using Xunit;

namespace Entente.Training.Tests;

public sealed class ComparedAnalyserTests : IDisposable
{
    private static readonly string[] SomeWords = ["Officials", "met", "Ana", "left", "in", ".", "early", "Lima", "they", "xyz", ","];

    private readonly string _models = Directory.CreateTempSubdirectory().FullName;

    public ComparedAnalyserTests() => TinyTreebank.WriteVectors(Vectors);

    private string Vectors => Path.Combine(_models, NeuralAnalyser.VectorsFile);

    public void Dispose() => Directory.Delete(_models, recursive: true);

    [Theory]
    [InlineData(ParserKind.Transition, false)]
    [InlineData(ParserKind.Transition, true)]
    [InlineData(ParserKind.Graph, false)]
    [InlineData(ParserKind.Graph, true)]
    public void What_was_learned_by_heart_is_analysed_right(ParserKind kind, bool vectors)
    {
        using var analyser = Train(kind, vectors);
        Sentence[] gold = [.. TinyTreebank.Read().Select(s => s.Words)];
        var score = ParseScore.Measure(analyser, gold);
        Assert.Equal((10, 100, 100, 100), (score.Words, score.Upos, score.Uas, score.Las));
        Assert.True(analyser.Megabytes > 0);
    }

    [Theory]
    [InlineData(ParserKind.Transition)]
    [InlineData(ParserKind.Graph)]
    public void The_same_seed_gives_the_same_trees(ParserKind kind)
    {
        using var first = Train(kind, vectors: true);
        using var second = Train(kind, vectors: true);
        Assert.Equal(first.Megabytes, second.Megabytes);
        Assert.Equal(Analyse(first), Analyse(second));
    }

    [Theory]
    [InlineData(ParserKind.Transition)]
    [InlineData(ParserKind.Graph)]
    public void Any_words_give_a_tree_with_one_root(ParserKind kind)
    {
        using var analyser = Train(kind, vectors: false);
        foreach (var sentence in Analysed(analyser))
        {
            int[] heads = [-1, .. sentence.Tokens.Select(t => t.Head + 1)];
            Assert.True(SpanningTree.IsTree(heads), string.Join(' ', heads));
            Assert.All(sentence.Tokens, t => Assert.Equal(t.Head < 0, t.Deprel == Deprel.root));
        }
    }

    [Theory]
    [InlineData(new[] { -1, 2, 0, 2, 2 }, new[] { -1, 2, 0, 2, 2 })]
    [InlineData(new[] { -1, 2, 0, 2, 1 }, new[] { -1, 2, 0, 2, 2 })]
    public void A_word_that_hangs_across_another_is_lifted(int[] heads, int[] lifted)
    {
        GoldTree.Lift(heads);
        Assert.Equal(lifted, heads);
    }

    [Fact]
    public void The_best_tree_with_siblings_is_found()
    {
        const int Count = 5;
        var random = new Random(7);
        for (var round = 0; round < 20; round++)
        {
            var arcs = new float[(Count + 1) * (Count + 1)];
            var pairs = new float[arcs.Length * (Count + 1)];
            foreach (ref var score in arcs.AsSpan()) score = random.NextSingle();
            foreach (ref var score in pairs.AsSpan()) score = random.NextSingle();
            for (var d = 1; d <= Count; d++)
            {
                // Some arcs are out of the question, but never that of the word before.
                for (var h = 0; h <= Count; h++) if (h == d || h != d - 1 && random.Next(4) == 0) arcs[d * (Count + 1) + h] = float.NegativeInfinity;
            }
            var found = new SiblingDecoder(Count, arcs, Sibling).Find();
            var best = Trees(Count).Max(Score);
            Assert.Equal(best, Score(found), 1e-4f);

            float Sibling(int head, int inner, int dependent) => pairs[(head * (Count + 1) + inner) * (Count + 1) + dependent];

            float Score(int[] heads)
            {
                var sum = 0f;
                for (var d = 1; d <= Count; d++)
                {
                    sum += arcs[d * (Count + 1) + heads[d]];
                    if (heads[d] == 0) continue;
                    var step = heads[d] > d ? 1 : -1;
                    var inner = d + step;
                    while (inner != heads[d] && heads[inner] != heads[d]) inner += step;
                    sum += Sibling(heads[d], inner, d);
                }
                return sum;
            }
        }
    }

    // All projective trees with one root.
    private static IEnumerable<int[]> Trees(int count)
    {
        var all = (int)Math.Pow(count + 1, count);
        for (var code = 0; code < all; code++)
        {
            var heads = new int[count + 1];
            heads[0] = -1;
            for (int d = 1, rest = code; d <= count; d++, rest /= count + 1) heads[d] = rest % (count + 1);
            if (!SpanningTree.IsTree(heads)) continue;
            var lifted = (int[])heads.Clone();
            GoldTree.Lift(lifted);
            if (lifted.SequenceEqual(heads)) yield return heads;
        }
    }

    private ComparedAnalyser Train(ParserKind kind, bool vectors)
    {
        // Each half of them has both sentences.
        ConlluSentence[] sentences = [.. TinyTreebank.Read().SelectMany(s => new[] { s, s })];
        var settings = new ComparisonSettings { Kind = kind, Vectors = vectors ? Vectors : null, Epochs = 10 };
        return ComparedAnalyser.Train(sentences, settings, TextWriter.Null);
    }

    private static List<string> Analyse(ComparedAnalyser analyser) =>
        [.. Analysed(analyser).SelectMany(s => s.Tokens).Select(t => $"{t.Upos} {t.Head} {t.Deprel}")];

    private static List<Sentence> Analysed(ComparedAnalyser analyser)
    {
        var random = new Random(3);
        List<Sentence> sentences =
        [
            .. Enumerable.Range(1, 30).Select(length => new Sentence(0, default, BlockKind.Paragraph, 0,
                [.. Enumerable.Range(0, length).Select(i => new Token(i, default, SomeWords[random.Next(SomeWords.Length)]))])),
        ];
        analyser.Analyse(sentences);
        return sentences;
    }
}
