using System.Globalization;
using Entente.Coding.Ontology;

namespace Entente.Coding.Ranking;

/// <summary>
/// Weighs the candidates that lexicon and grammar propose: how likely each of the sixteen types is what a candidate tells, and how likely it tells nothing.
/// Multinomial logistic regression over named features and word vectors. Immutable, deterministic, safe to share between threads.
/// </summary>
public sealed class Ranker
{
    /// <summary>Name of the file of weights.</summary>
    public const string File = "ranker.bin";

    /// <summary>Number of classes: the types in the codebook's order, then nothing.</summary>
    internal const int Classes = Nothing + 1;

    /// <summary>The class of candidates that tell nothing.</summary>
    internal const int Nothing = 16;

    // Tuned on the development reports: what the lexicon tells is dropped only where the weights are all but sure, and given another type where that is likelier than all others together.
    private const double DropAt = 0.9, RetypeAt = 0.5;

    private const int Version = 1;
    private static readonly byte[] Magic = "ENTR"u8.ToArray();
    private static readonly string[] Names = [.. Enum.GetValues<EventType>().Select(PloverOntology.Name), "NONE"];

    private readonly Dictionary<ulong, int> _rows;
    private readonly float[] _weights;
    private readonly float[] _words;
    private readonly double _slope;
    private readonly double _offset;

    /// <summary>Creates a ranker from trained weights: of each feature by its hash and of each value of the word vectors, <see cref="Classes"/> in a row; and how its own certainty is turned into a probability of being right.</summary>
    internal Ranker(Dictionary<ulong, int> rows, float[] weights, float[] words, double slope, double offset) => (_rows, _weights, _words, _slope, _offset) = (rows, weights, words, slope, offset);

    /// <summary>Number of features that have weights.</summary>
    internal int Count => _rows.Count;

    /// <summary>Reads weights.</summary>
    /// <exception cref="InvalidDataException">The stream holds none, or some of another version.</exception>
    public static Ranker Load(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic)) throw new InvalidDataException($"{File}: not a file of the ranker's weights");
        if (reader.ReadInt32() is var version && version != Version) throw new InvalidDataException($"{File}: version {version}, this program reads {Version}");
        var (slope, offset) = (reader.ReadDouble(), reader.ReadDouble());
        var count = reader.ReadInt32();
        var rows = new Dictionary<ulong, int>(count);
        var weights = new float[count * Classes];
        for (var i = 0; i < count; i++)
        {
            rows.Add(reader.ReadUInt64(), i);
            for (var k = 0; k < Classes; k++) weights[i * Classes + k] = (float)reader.ReadHalf();
        }
        var words = new float[reader.ReadInt32()];
        for (var i = 0; i < words.Length; i++) words[i] = (float)reader.ReadHalf();
        return new Ranker(rows, weights, words, slope, offset);
    }

    /// <summary>Writes the weights, features in order of their hashes.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(_slope);
        writer.Write(_offset);
        writer.Write(_rows.Count);
        foreach (var (hash, row) in _rows.OrderBy(p => p.Key))
        {
            writer.Write(hash);
            for (var k = 0; k < Classes; k++) writer.Write((Half)_weights[row * Classes + k]);
        }
        writer.Write(_words.Length);
        foreach (var w in _words) writer.Write((Half)w);
    }

    /// <summary>The hash by which a feature is found (FNV-1a over UTF-16).</summary>
    internal static ulong Hash(string feature)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in feature) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    /// <summary>How likely each class is.</summary>
    internal double[] Rank(RankingCase c)
    {
        var p = new double[Classes];
        foreach (var (name, value) in c.Features)
        {
            if (!_rows.TryGetValue(Hash(name), out var row)) continue;
            for (var k = 0; k < Classes; k++) p[k] += value * _weights[row * Classes + k];
        }
        for (var i = 0; i < c.Words.Length && i * Classes < _words.Length; i++)
        {
            if (c.Words[i] == 0) continue;
            for (var k = 0; k < Classes; k++) p[k] += c.Words[i] * _words[i * Classes + k];
        }
        Normalise(p);
        return p;
    }

    /// <summary>Scores to probabilities.</summary>
    internal static void Normalise(double[] p)
    {
        var most = p.Max();
        double sum = 0;
        for (var k = 0; k < p.Length; k++) sum += p[k] = Math.Exp(p[k] - most);
        for (var k = 0; k < p.Length; k++) p[k] /= sum;
    }

    /// <summary>What a candidate is taken for.</summary>
    /// <param name="c">The candidate.</param>
    /// <param name="given">Whether a caller asks what passes between its parties, so that something must. Otherwise the candidate is of a type that the lexicon proposes.</param>
    internal Verdict Judge(RankingCase c, bool given)
    {
        var p = Rank(c);
        var best = 0;
        for (var k = 1; k < Nothing; k++)
            if (p[k] > p[best]) best = k;
        var own = Array.IndexOf(Names, c.Proposed);
        int chosen;
        if (given) chosen = best;
        else if (p[Nothing] >= DropAt) chosen = Nothing;
        else chosen = best != own && p[best] >= RetypeAt ? best : own;
        var type = chosen == Nothing ? null : Names[chosen];
        var said = string.Create(CultureInfo.InvariantCulture, $"ranker: {type ?? "nothing"} {p[chosen]:0.00}{(type is not null && type != c.Proposed && own >= 0 ? $", not {c.Proposed} {p[own]:0.00}" : "")}; weighed most: {Weightiest(c, chosen)}");
        return new Verdict(type, Math.Round(Calibrated(p[chosen]), 2), said);
    }

    /// <summary>The share of candidates of that certainty that are right.</summary>
    internal double Calibrated(double p) => 1 / (1 + Math.Exp(-(_slope * Logit(p) + _offset)));

    internal static double Logit(double p) => Math.Log(Math.Clamp(p, 1e-4, 1 - 1e-4) / (1 - Math.Clamp(p, 1e-4, 1 - 1e-4)));

    /// <summary>The three features that spoke most for a class, measured against the mean of all classes.</summary>
    private string Weightiest(RankingCase c, int chosen)
    {
        List<(string Name, double Weight)> spoke = [];
        foreach (var (name, value) in c.Features)
        {
            if (!_rows.TryGetValue(Hash(name), out var row)) continue;
            double mean = 0;
            for (var k = 0; k < Classes; k++) mean += _weights[row * Classes + k] / Classes;
            spoke.Add((name, value * (_weights[row * Classes + chosen] - mean)));
        }
        return string.Join(", ", spoke.OrderByDescending(s => s.Weight).ThenBy(s => s.Name, StringComparer.Ordinal).Take(3).Select(s => string.Create(CultureInfo.InvariantCulture, $"'{s.Name}' {s.Weight:+0.0;-0.0}")));
    }
}

/// <summary>What the ranker takes a candidate for.</summary>
/// <param name="Type">The type, or null where it tells nothing.</param>
/// <param name="Confidence">Probability that this is right, between 0 and 1.</param>
/// <param name="Said">The same in words, with the features that weighed most.</param>
internal readonly record struct Verdict(string? Type, double Confidence, string Said);
