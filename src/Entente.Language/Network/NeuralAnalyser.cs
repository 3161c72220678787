using System.Collections.Concurrent;

namespace Entente.Language.Network;

/// <summary>
/// Analyses sentences with a small neural network (tags, features, trees, names) and learned edits (lemmas). Safe to share between
/// threads; the outcome for a sentence is the same alone, in any batch and on any thread of one machine.
/// </summary>
public sealed class NeuralAnalyser : IAnalyser, IWordVectors, IDisposable
{
    /// <summary>Name of the file of word vectors.</summary>
    public const string VectorsFile = "vectors.bin";

    /// <summary>Name of the file of the network's weights.</summary>
    public const string ParserFile = "parser.bin";

    /// <summary>Name of the file of lemma rules.</summary>
    public const string LemmasFile = "lemmas.bin";

    /// <summary>A longer sentence is analysed in pieces, so that time stays linear and memory bounded.</summary>
    private const int LongestPiece = 250;

    private const int BatchWords = 192;

    private readonly ModelFile[] _files;
    private readonly Vocabulary _vocabulary;
    private readonly Weights _weights;
    private readonly Lemmatiser _lemmatiser;
    private readonly ConcurrentBag<Inference> _pool = [];

    private NeuralAnalyser(ModelFile vectors, ModelFile parser, ModelFile lemmas)
    {
        _files = [vectors, parser, lemmas];
        _vocabulary = new Vocabulary(vectors);
        _weights = new Weights(parser);
        _lemmatiser = new Lemmatiser(lemmas, _vocabulary);
    }

    /// <summary>Maps the weights in a directory.</summary>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file is no weights file, or one of another version.</exception>
    public static NeuralAnalyser Load(string modelsDirectory) => Load(
        Path.Combine(modelsDirectory, VectorsFile), Path.Combine(modelsDirectory, ParserFile), Path.Combine(modelsDirectory, LemmasFile));

    internal static NeuralAnalyser Load(string vectors, string parser, string lemmas) =>
        new(ModelFile.Open(vectors), ModelFile.Open(parser), ModelFile.Open(lemmas));

    /// <inheritdoc/>
    public int VectorSize => Vocabulary.Size;

    /// <inheritdoc/>
    public unsafe bool AddVector(ReadOnlySpan<char> word, Span<float> to)
    {
        Span<char> buffer = stackalloc char[WordForm.MaxLength];
        var row = _vocabulary.Find(buffer[..WordForm.Normalise(word, buffer)]);
        if (row < 0 || !_vocabulary.HasVector(row)) return false;
        var sum = stackalloc float[Vocabulary.Stride];
        new Span<float>(sum, Vocabulary.Stride).Clear();
        _vocabulary.Add(row, sum);
        for (var i = 0; i < Vocabulary.Size; i++) to[i] += sum[i];
        return true;
    }

    /// <inheritdoc/>
    public void Analyse(IReadOnlyList<Sentence> sentences)
    {
        if (!_pool.TryTake(out var inference)) inference = new Inference(_weights, _vocabulary, _lemmatiser);
        try
        {
            foreach (var sentence in sentences)
            {
                var tokens = sentence.Tokens;
                for (var start = 0; start < tokens.Length;)
                {
                    var end = PieceEnd(tokens, start);
                    inference.Add(new ArraySegment<Token>(tokens, start, end - start));
                    if (inference.Words >= BatchWords) inference.Run();
                    start = end;
                }
            }
            inference.Run();
            foreach (var sentence in sentences) Join(sentence);
        }
        finally
        {
            inference.Clear();
            _pool.Add(inference);
        }
    }

    /// <summary>Releases the files. The analyser may not be used any more.</summary>
    public void Dispose()
    {
        foreach (var file in _files) file.Dispose();
    }

    // A piece ends after a punctuation mark in its last third where there is one.
    private static int PieceEnd(Token[] tokens, int start)
    {
        if (tokens.Length - start <= LongestPiece) return tokens.Length;
        for (var i = start + LongestPiece - 1; i > start + LongestPiece * 2 / 3; i--)
        {
            if (tokens[i].Form is "." or ";" or ":" or "," or "!" or "?") return i + 1;
        }
        return start + LongestPiece;
    }

    // The trees of later pieces hang on the root of the first.
    private static void Join(Sentence sentence)
    {
        if (sentence.Tokens.Length > LongestPiece)
        {
            var root = -1;
            foreach (var token in sentence.Tokens)
            {
                if (token.Head >= 0) continue;
                if (root < 0) root = token.Index;
                else (token.Head, token.Deprel) = (root, Deprel.parataxis);
            }
        }
        sentence.TreeChanged();
    }
}
