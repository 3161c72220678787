namespace Entente.World.Sources;

/// <summary>Regular English plurals of role nouns, compounds included ("chiefs of staff").</summary>
internal static class Plurals
{
    private static readonly string[] Prepositions = ["of", "in", "for", "at", "on", "to", "with", "from", "without", "by", "under"];

    /// <summary>The plural of a noun phrase: that of the word before its first preposition, else of its last word.</summary>
    public static string Of(string noun)
    {
        var separator = noun.Contains(' ', StringComparison.Ordinal) ? ' ' : '-';
        var words = noun.Split(separator);
        var head = Array.FindIndex(words, w => Prepositions.Contains(w)) - 1;
        if (head < 0) head = words.Length - 1;
        words[head] = OfWord(words[head]);
        return string.Join(separator, words);
    }

    private static string OfWord(string word)
    {
        if (Ends(word, "person")) return word[..^"person".Length] + "people";
        if (Ends(word, "woman") || (Ends(word, "man") && !Ends(word, "human") && !Ends(word, "german"))) return word[..^2] + "en";
        if (Ends(word, "child")) return word + "ren";
        if (Ends(word, "thief") || Ends(word, "wife")) return word[..word.LastIndexOf('f')] + "ves";
        if (Ends(word, "s") || Ends(word, "x") || Ends(word, "z") || Ends(word, "ch") || Ends(word, "sh")) return word + "es";
        return word.Length > 1 && word[^1] == 'y' && word[^2] is not ('a' or 'e' or 'i' or 'o' or 'u') ? word[..^1] + "ies" : word + "s";
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
