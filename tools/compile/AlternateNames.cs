using Entente.World.Sources;

namespace Entente.Compile;

/// <summary>Chooses among a place's alternate names, in many languages and scripts, those that English texts use.</summary>
internal sealed class AlternateNames
{
    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);
    private readonly int _maxRank;
    private readonly int _most;

    /// <summary>Takes English words, the most frequent first.</summary>
    public AlternateNames(IEnumerable<string> words, int maxRank, int most)
    {
        foreach (var word in words) _ranks.TryAdd(Spelling.Fold(word), _ranks.Count);
        _maxRank = maxRank;
        _most = most;
    }

    /// <summary>
    /// The most usual names besides <paramref name="name"/>; spellings that the index reads alike stand once. Where English is
    /// spoken (<paramref name="english"/>) other names are mostly former or playful ones: only longer and shorter forms are kept.
    /// <paramref name="isTaken"/> tells whether a folded name, like the place's own or not, belongs to another place.
    /// </summary>
    public string[] Of(string name, string[] alternates, bool english, Func<string, bool, bool> isTaken)
    {
        var own = Spelling.Fold(name);
        HashSet<string> seen = new([own], StringComparer.Ordinal);
        return [.. alternates.Append(name)
            .SelectMany(a => new[] { a.Trim(), Bare(a.Trim()) })
            .Where(IsWellFormed)
            .Select(a => (Name: a, Folded: Spelling.Fold(a)))
            .Select(a => (a.Name, a.Folded, Alike: english ? IsPartOfOther(own, a.Folded) : IsAlike(own, a.Folded)))
            .Where(a => (a.Alike || !english) && (Rank(a.Folded) < (a.Alike ? int.MaxValue : _maxRank) || a.Name == Bare(name)) && !isTaken(a.Folded, a.Alike))
            .OrderBy(a => Rank(a.Folded)).ThenBy(a => a.Name, StringComparer.Ordinal)
            .Where(a => seen.Add(a.Folded))
            .Take(_most)
            .Select(a => a.Name)];
    }

    // No codes, no transliteration schemes that news does not use ("T'ung-chou"), no census terms.
    private static bool IsWellFormed(string name)
    {
        if (name.Length < 4 || !char.IsUpper(name[0]) || !name.Any(char.IsLower) || !name.All(Spelling.IsLatin)) return false;
        for (var i = 1; i < name.Length; i++)
            if (name[i - 1] == '-' && !char.IsUpper(name[i])) return false;
        return !Schemes.Any(s => name.EndsWith(s, StringComparison.Ordinal)) && !Prefixes.Any(s => name.StartsWith(s, StringComparison.Ordinal));
    }

    private static readonly string[] Articles = ["al", "ar", "as", "ash", "at", "az", "an", "ad", "el"];
    private static readonly string[] Schemes = [" osh", " borg", " CDP", " Shi", " shi", " i", " City of"];
    private static readonly string[] Prefixes = ["City of ", "Ciudad ", "Kota ", "Gorad ", "Municipio "];

    // The rank of the rarest word; a name of one very frequent word is no name, or not this place's.
    private int Rank(string folded)
    {
        var words = folded.Split(' ');
        var rarest = 0;
        foreach (var word in words)
        {
            if (!_ranks.TryGetValue(word, out var rank)) return int.MaxValue;
            rarest = Math.Max(rarest, rank);
        }

        return words.Length == 1 && rarest < 1000 ? int.MaxValue : rarest;
    }

    private static bool IsPartOfOther(string name, string other)
    {
        var (a, b) = (name.Replace("saint ", "st ", StringComparison.Ordinal).Split(' '), other.Replace("saint ", "st ", StringComparison.Ordinal).Split(' '));
        return a.All(b.Contains) || (b.Length > 1 && b.All(a.Contains));
    }

    // The same first letter and at most half of the letters different, Arabic articles aside.
    private static bool IsAlike(string name, string other)
    {
        var (a, b) = (Bare(name), Bare(other));
        return a[0] == b[0] && Distance(a, b) * 2 <= Math.Max(a.Length, b.Length);
    }

    // "Ar Raqqah", "al-Hudaydah" without the article.
    private static string Bare(string name)
    {
        var end = name.AsSpan().IndexOfAny(' ', '-');
        return end > 0 && name.Length > end + 3 && Articles.Contains(name[..end], StringComparer.OrdinalIgnoreCase) ? name[(end + 1)..] : name;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
