using System.Diagnostics;
using System.Globalization;
using Entente.Language;

namespace Entente.Training.Comparison;

/// <summary>Kinds of parser that the network is compared with.</summary>
public enum ParserKind
{
    /// <summary>A transition system with beam search.</summary>
    Transition,

    /// <summary>Scores of arcs and of pairs of siblings, and the best tree by dynamic programming.</summary>
    Graph,
}

/// <summary>Settings of a parser to compare.</summary>
public sealed record ComparisonSettings
{
    /// <summary>Kind of the parser.</summary>
    public ParserKind Kind { get; init; }

    /// <summary>The file of word vectors whose clusters are features, or null for none.</summary>
    public string? Vectors { get; init; }

    /// <summary>Passes over the treebanks.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>Seed of everything random; the same seed gives the same parser.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>
/// A tagger and parser of hashed features and averaged perceptrons: what the network is compared with. Gives parts of speech and trees
/// only, no features, lemmas or names.
/// </summary>
public sealed class ComparedAnalyser : IAnalyser, IDisposable
{
    private readonly WordClusters? _clusters;
    private readonly HashedTagger _tagger;
    private readonly ITreeParser _parser;

    private ComparedAnalyser(WordClusters? clusters, HashedTagger tagger, ITreeParser parser)
    {
        _clusters = clusters;
        _tagger = tagger;
        _parser = parser;
    }

    /// <summary>Size of what was learned, in millions of bytes: four for each weight that is not zero, two for each word in each clustering.</summary>
    public double Megabytes => (4.0 * (_tagger.NonZero + _parser.NonZero) + (_clusters?.Bytes ?? 0)) / 1e6;

    /// <summary>Trains on one thread.</summary>
    public static ComparedAnalyser Train(IReadOnlyList<ConlluSentence> sentences, ComparisonSettings settings, TextWriter progress)
    {
        var clock = Stopwatch.StartNew();
        var clusters = settings.Vectors is null ? null : new WordClusters(settings.Vectors, settings.Seed);
        GoldTree[] gold = [.. sentences.Select(s => new GoldTree(s.Words, clusters))];
        var tagger = HashedTagger.TrainAndTag(gold, settings.Seed);
        progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tagger  {clock.Elapsed:hh\\:mm\\:ss}"));
        ITreeParser parser = settings.Kind == ParserKind.Transition
            ? TransitionParser.Train(gold, settings.Epochs, settings.Seed, Tell)
            : GraphParser.Train(gold, settings.Epochs, settings.Seed, Tell);
        return new ComparedAnalyser(clusters, tagger, parser);

        void Tell(int epoch) => progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}/{settings.Epochs}  {clock.Elapsed:hh\\:mm\\:ss}"));
    }

    /// <inheritdoc/>
    public void Analyse(IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Tokens.Length == 0) continue;
            var words = new Words(sentence, _clusters);
            _tagger.Tag(words);
            var tree = _parser.Parse(words);
            foreach (var token in sentence.Tokens)
            {
                ref readonly var node = ref tree[token.Index + 1];
                token.Upos = (Upos)words.Tags[token.Index + 1];
                (token.Head, token.Deprel) = (node.Head - 1, (Deprel)node.Relation);
            }
            sentence.TreeChanged();
        }
    }

    /// <summary>Releases the file of word vectors. The analyser may not be used any more.</summary>
    public void Dispose() => _clusters?.Dispose();
}
