namespace Entente.World;

/// <summary>A name split as the tokeniser splits text: at spaces and hyphens, "'s" and commas apart.</summary>
internal static class Phrase
{
    /// <summary>The words as written.</summary>
    public static List<string> Split(string name)
    {
        var words = new List<string>();
        foreach (var part in name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            for (var i = 0; i <= part.Length; i++)
            {
                if (i < part.Length && !Folding.IsHyphen(part[i]) && part[i] is not ',') continue;
                AddWord(words, part[start..i]);
                if (i < part.Length && part[i] == ',') words.Add(",");
                start = i + 1;
            }
        }

        return words;
    }

    /// <summary>
    /// The ways to write it that the tokeniser may meet: as it is and, where an apostrophe stands within a word
    /// ("Côte d'Ivoire"), split there too.
    /// </summary>
    public static IEnumerable<List<string>> Variants(string name)
    {
        var words = Split(name);
        yield return words;
        if (!words.Any(w => InnerApostrophe(w) > 0)) yield break;
        yield return [.. words.SelectMany(w => InnerApostrophe(w) is > 0 and var i ? new[] { w[..(i + 1)], w[(i + 1)..] } : [w])];
    }

    /// <summary>
    /// How the word at a place in a name must be written: 0 anyhow, 1 with a capital, 2 in capitals, 3 with the capitals that it
    /// has (short ones such as "LeT", which would be a common word otherwise).
    /// </summary>
    public static int CaseOf(string word)
    {
        Span<char> buffer = stackalloc char[Folding.MaxLength * 2];
        if (word.Length > Folding.MaxLength) return 0;
        Folding.Fold(word, buffer, out var shape);
        return shape switch
        {
            Shape.Capitals => word.Count(char.IsLetter) < 2 ? 1 : 2,
            Shape.Mixed => word.Length <= 4 ? 3 : 1,
            _ => (int)shape,
        };
    }

    private static void AddWord(List<string> words, string word)
    {
        if (word.Length == 0 || word.All(Folding.IsApostrophe)) return;
        if (word.Length > 2 && word[^1] is 's' or 'S' && Folding.IsApostrophe(word[^2]))
        {
            words.Add(word[..^2]);
            words.Add(word[^2..]);
        }
        else
        {
            words.Add(word);
        }
    }

    private static int InnerApostrophe(string word)
    {
        for (var i = 1; i < word.Length - 1; i++)
            if (Folding.IsApostrophe(word[i])) return i;
        return -1;
    }
}
