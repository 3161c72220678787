namespace Entente.World.Sources;

/// <summary>How the indexes see names: for tools that prepare data for them.</summary>
public static class Spelling
{
    /// <summary>The name as the indexes compare it: words in lower case, without diacritics, dots and apostrophes, one space between.</summary>
    public static string Fold(string name) => string.Join(' ', Words(name).Select(Folding.Fold));

    /// <summary>The regular plural of a role noun: "police chiefs", "chiefs of staff".</summary>
    public static string Plural(string noun) => Plurals.Of(noun);

    /// <summary>The words of a name as written, split at spaces and hyphens.</summary>
    public static IReadOnlyList<string> Words(string name) => Phrase.Split(name);

    /// <summary>Whether the char may stand in a name written in the Latin script.</summary>
    public static bool IsLatin(char c) => c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF' || Folding.IsApostrophe(c) || Folding.IsHyphen(c);
}
