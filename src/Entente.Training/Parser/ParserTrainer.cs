using System.Diagnostics;
using System.Globalization;
using Entente.Language;
using Entente.Language.Network;

namespace Entente.Training.Parser;

/// <summary>Settings of a training run of the parser.</summary>
public sealed record ParserTraining
{
    /// <summary>Seed of everything random; the same seed gives the same weights on one machine.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Recurrent layers.</summary>
    public int Layers { get; init; } = 4;

    /// <summary>Passes over the treebanks.</summary>
    public int Epochs { get; init; } = 24;

    /// <summary>Words of a batch.</summary>
    public int BatchWords { get; init; } = 1500;

    /// <summary>Highest learning rate.</summary>
    public float Rate { get; init; } = 3e-3f;

    /// <summary>Share of values left out in each layer.</summary>
    public float LayerDropout { get; init; } = 0.30f;

    /// <summary>Threads; part of what the outcome depends on.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>Passes after which the development sets are scored.</summary>
    public int ScoreEvery { get; init; } = 5;
}

/// <summary>Trains the network on treebanks.</summary>
public static class ParserTrainer
{
    /// <summary>A label of the tagger must occur so many times.</summary>
    public const int MinLabel = 3;

    private const int AffixRows = 8192;
    private const int LongestSentence = 200;
    private const int WarmUp = 300;
    private const float OpenShare = 0.08f; // sentences shown without their final mark

    /// <summary>Trains and writes the weights; the word vectors must be in the directory.</summary>
    /// <param name="train">Gold sentences; one that stands there twice counts twice.</param>
    /// <param name="development">Gold sentences that are only scored, each set with its name.</param>
    /// <param name="models">The directory of the weights.</param>
    /// <param name="settings">Settings.</param>
    /// <param name="progress">Where progress is told.</param>
    public static unsafe void Train(IReadOnlyList<ConlluSentence> train, IReadOnlyList<(string Name, IReadOnlyList<Sentence> Sentences)> development, string models, ParserTraining settings, TextWriter progress)
    {
        var vectorsPath = Path.Combine(models, NeuralAnalyser.VectorsFile);
        var parserPath = Path.Combine(models, NeuralAnalyser.ParserFile);
        using var vectors = ModelFile.Open(vectorsPath);
        var vocabulary = new Vocabulary(vectors);
        var labels = Treebank.Labels(train, MinLabel);
        var number = Treebank.Numbering(labels);
        var shape = new NetworkShape(vocabulary.Trained, AffixRows, labels.Count, settings.Layers);
        var examples = train.Select(s => new Example(s, vocabulary, AffixRows, number)).Where(e => e.Count <= LongestSentence).ToArray();
        var random = new Random(settings.Seed);
        var weights = new FloatBuffer(shape.Length);
        Initialise(shape, weights, random);
        var adam = new Adam(shape.Length);
        weights.Span.CopyTo(adam.Average.Span);
        var packed = new PackedParameters(shape);
        var workers = Enumerable.Range(0, settings.Workers).Select(_ => new Backpropagation(shape, vocabulary, weights, packed)).ToArray();
        var gradients = workers.Select(w => w.Gradient).ToArray();
        var dropout = new Dropout(Words: 0.15f, Vectors: 0.05f, settings.LayerDropout, Heads: settings.LayerDropout);

        var steps = settings.Epochs * ((int)(examples.Sum(e => (long)e.Count) / settings.BatchWords) + 1);
        var step = 0;
        var clock = Stopwatch.StartNew();
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            random.Shuffle(examples);
            double loss = 0;
            long words = 0;
            for (var next = 0; next < examples.Length;)
            {
                var batch = TakeBatch(examples, ref next, settings.BatchWords, random);
                var total = batch.Sum(e => e.Count);
                var parts = Split(batch, workers.Length);
                packed.Refresh(weights.Pointer);
                var losses = new double[workers.Length];
                Parallel.For(0, workers.Length, w => losses[w] = workers[w].Run(parts[w], 1f / total, dropout, (ulong)settings.Seed * 1_000_003 + (ulong)(step * workers.Length + w)));
                adam.Step(weights, gradients, Rate(settings, step, steps));
                step++;
                loss += losses.Sum();
                words += total;
                if (step % 20 == 0)
                {
                    progress.Write(string.Create(CultureInfo.InvariantCulture, $"\repoch {epoch}/{settings.Epochs}  loss {loss / words:F3}  {100.0 * step / steps:F0}%  {clock.Elapsed:hh\\:mm\\:ss}  "));
                }
            }
            if (epoch % settings.ScoreEvery != 0 && epoch != settings.Epochs) continue;
            Weights.Write(parserPath, shape, labels, adam.Average.Pointer);
            using var analyser = NeuralAnalyser.Load(models);
            progress.WriteLine();
            foreach (var (name, sentences) in development)
            {
                var score = ParseScore.Measure(analyser, sentences);
                progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}  {name}  upos {score.Upos:F2}  feats {score.Feats:F2}  lemma {score.Lemma:F2}  uas {score.Uas:F2}  las {score.Las:F2}"));
            }
        }
    }

    private static float Rate(ParserTraining settings, int step, int steps)
    {
        if (step < WarmUp) return settings.Rate * (step + 1) / WarmUp;
        var done = Math.Min(1f, (float)(step - WarmUp) / Math.Max(1, steps - WarmUp));
        return settings.Rate * (0.01f + 0.99f * 0.5f * (1 + MathF.Cos(MathF.PI * done)));
    }

    private static List<Example> TakeBatch(Example[] examples, ref int next, int words, Random random)
    {
        var batch = new List<Example>();
        for (var count = 0; next < examples.Length && count < words; next++)
        {
            var example = examples[next];
            if (random.NextSingle() < OpenShare && example.Open is { } open) example = open;
            batch.Add(example);
            count += example.Count;
        }
        return batch;
    }

    // Parts of about the same number of words, in order.
    private static List<Example>[] Split(List<Example> batch, int parts)
    {
        var result = Enumerable.Range(0, parts).Select(_ => new List<Example>()).ToArray();
        var total = batch.Sum(e => e.Count);
        var count = 0;
        foreach (var e in batch)
        {
            result[Math.Min(parts - 1, (int)((long)count * parts / total))].Add(e);
            count += e.Count;
        }
        return result;
    }

    internal static unsafe void Initialise(NetworkShape shape, FloatBuffer weights, Random random)
    {
        foreach (var block in shape.Blocks)
        {
            var range = block.Storage switch
            {
                Storage.Table => 0.2f,
                Storage.Matrix => MathF.Sqrt(6f / (block.Rows + Math.Min(block.Columns, NetworkShape.Hidden))),
                _ => block == shape.ArcRoot || block == shape.RelationRoot || shape.GatesState.Contains(block) ? 0.1f : 0,
            };
            for (var i = 0; i < block.Length; i++) weights.Pointer[block.Offset + i] = range * (2 * random.NextSingle() - 1);
        }
    }
}
