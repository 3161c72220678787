using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Training.Ranking;

/// <summary>Sentences that are near copies of each other, over all sets together, so that no fold is tested on what another was trained on. Two are near copies where they share half of their runs of four words.</summary>
internal sealed class SentenceGroups
{
    private const int Run = 4;
    private readonly Dictionary<string, string> _group = new(StringComparer.Ordinal);

    public SentenceGroups(IEnumerable<string> sentences)
    {
        string[] all = [.. sentences.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var runs = all.Select(Runs).ToArray();
        var parent = Enumerable.Range(0, all.Length).ToArray();
        int Root(int i)
        {
            while (parent[i] != i) i = parent[i] = parent[parent[i]];
            return i;
        }
        Dictionary<string, List<int>> having = new(StringComparer.Ordinal);
        for (var i = 0; i < all.Length; i++)
        {
            Dictionary<int, int> shared = [];
            foreach (var run in runs[i])
            {
                if (!having.TryGetValue(run, out var others)) having[run] = others = [];
                foreach (var k in others) shared[k] = shared.GetValueOrDefault(k) + 1;
                others.Add(i);
            }
            foreach (var (k, n) in shared)
                if (2 * n >= Math.Min(runs[i].Count, runs[k].Count)) parent[Math.Max(Root(i), Root(k))] = Math.Min(Root(i), Root(k));
        }
        for (var i = 0; i < all.Length; i++) _group[all[i]] = all[Root(i)];
    }

    /// <summary>The fold of a sentence, the same for all of its group.</summary>
    public int Fold(string sentence, int seed, int folds)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{seed}\t{_group.GetValueOrDefault(sentence, sentence)}");
        return (int)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(key))) % (uint)folds);
    }

    private static HashSet<string> Runs(string sentence)
    {
        string[] words = [.. new string([.. sentence.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        HashSet<string> runs = new(StringComparer.Ordinal);
        for (var i = 0; i + Run <= words.Length; i++) runs.Add(string.Join(' ', words[i..(i + Run)]));
        if (runs.Count == 0) runs.Add(string.Join(' ', words));
        return runs;
    }
}
