using System.Collections.Frozen;
using static Entente.Language.Characters;

namespace Entente.Language;

/// <summary>Tells headings from running text by their look.</summary>
internal static class Heading
{
    private const int MostWords = 14;
    private const int MostChars = 100;
    private const int FewWords = 6;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Finite = new[]
    {
        "is", "are", "was", "were", "am", "has", "have", "had", "does", "did", "said", "says", "told", "added", "reported", "announced", "will", "would", "could", "should", "may", "might",
        "it's", "that's", "he's", "she's", "isn't", "wasn't", "didn't", "doesn't", "don't",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a line that stands before running text reads like a heading: short, no sentence ends at its end, no finite verb unless it is very short or in capitals.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > MostChars) return false;
        var last = line[^1];
        if (last is ',' or ';' or ')') return false;
        var end = line.Length;
        while (end > 0 && IsCloser(line[end - 1])) end--;
        if (end == 0) return false;
        if (line[end - 1] is '.' or '!' or '\u2026') return false;
        var question = line[end - 1] == '?';

        int words = 0, capitals = 0;
        bool finite = false, lower = false, letters = false;
        foreach (var range in line.Split(' '))
        {
            var word = line[range].Trim("\"'\u2018\u2019\u201C\u201D()[].,:;?");
            if (word.IsEmpty) continue;
            words++;
            letters |= IsLetter(word[0]);
            if (char.IsUpper(word[0])) capitals++;
            finite |= Finite.Contains(word);
            foreach (var c in word) lower |= char.IsLower(c);
        }

        if (words == 0 || words > MostWords || !letters) return false;
        if (!lower) return true;
        if (last == ':') return words <= FewWords && !finite;
        if (question) return words <= FewWords + 2 && line[0] is not ('"' or '\u201C');
        return !finite || words <= FewWords || capitals * 4 >= words * 3;
    }
}
