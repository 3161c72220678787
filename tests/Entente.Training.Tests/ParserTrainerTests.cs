using Entente.Language;
using Entente.Language.Network;
using Entente.Training.Parser;
using Xunit;

namespace Entente.Training.Tests;

public sealed class ParserTrainerTests : IDisposable
{
    private readonly string _models = Directory.CreateTempSubdirectory().FullName;

    public ParserTrainerTests() => TinyTreebank.WriteVectors(Path.Combine(_models, NeuralAnalyser.VectorsFile));

    public void Dispose() => Directory.Delete(_models, recursive: true);

    [Fact]
    public void The_same_seed_gives_the_same_weights()
    {
        var first = Train(seed: 1);
        Assert.Equal(first, Train(seed: 1));
        Assert.NotEqual(first, Train(seed: 2));
    }

    [Fact]
    public void What_was_learned_by_heart_is_analysed_right()
    {
        Train(seed: 1, epochs: 60);
        using var analyser = NeuralAnalyser.Load(_models);
        Sentence[] gold = [.. TinyTreebank.Read().Select(s => s.Words)];
        var score = ParseScore.Measure(analyser, gold);
        Assert.Equal((10, 100, 100, 100), (score.Words, score.Upos, score.Lemma, score.Las));
    }

    private byte[] Train(int seed, int epochs = 3)
    {
        var settings = new ParserTraining { Seed = seed, Epochs = epochs, Layers = 2, ScoreEvery = epochs, LayerDropout = 0.1f };
        LemmaTrainer.Build(TinyTreebank.Read(), Path.Combine(_models, NeuralAnalyser.LemmasFile));
        ParserTrainer.Train([.. Enumerable.Repeat(TinyTreebank.Read(), 4).SelectMany(s => s)], [], _models, settings, TextWriter.Null);
        return File.ReadAllBytes(Path.Combine(_models, NeuralAnalyser.ParserFile));
    }
}
