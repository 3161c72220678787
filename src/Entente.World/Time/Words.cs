using System.Collections.Frozen;

namespace Entente.World.Time;

/// <summary>Small word lists by which the grammar judges the words beside an expression where no tagger has done so.</summary>
internal static class Words
{
    private static readonly FrozenSet<string> ClosedClass = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "he", "she", "it", "they", "we", "you", "i", "who", "which", "whom", "whose", "what", "when", "where", "while", "as", "if", "because", "although", "though",
        "of", "in", "on", "at", "by", "for", "from", "to", "with", "without", "against", "after", "before", "during", "between", "since", "until", "about", "over", "under", "near", "into", "through", "amid", "despite", "and", "or", "but", "nor", "than", "so",
        "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "not", "also", "there", "then", "however", "said", "says", "saying", "left", "began", "came", "went", "met", "led", "killed", "made", "took", "'s");

    private static readonly FrozenSet<string> Measures = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "people", "men", "women", "children", "troops", "soldiers", "dollars", "euros", "pounds", "yen", "rubles", "yuan", "percent", "per", "meters", "metres", "meter", "metre", "kilometers", "kilometres", "km", "kg", "miles", "mile", "feet", "foot", "tons", "tonnes", "acres", "hectares", "barrels", "votes", "points", "degrees", "square", "cubic", "mm", "cm", "mph", "kph", "million", "billion", "dead", "injured", "wounded", "others", "persons", "refugees", "police", "times");

    private static readonly FrozenSet<string> Numbered = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "flight", "resolution", "resolutions", "no.", "no", "number", "room", "route", "highway", "channel", "page", "building", "section", "article", "bus", "train", "gate", "box", "model", "extension", "about", "nearly", "almost", "roughly", "than", "least", "over", "approximately", "some", "dlrs", "us$", "rs", "flug", "boeing", "phone", "tel.", "telephone", "code", "lot", "case", "order", "unit");

    private static readonly FrozenSet<string> PossessivePronouns = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "his", "her", "its", "their", "my", "our", "your");

    /// <summary>Pronouns, prepositions, conjunctions, auxiliaries and a few verbs of news: after them no noun phrase goes on.</summary>
    public static bool IsClosedClass(string word) => ClosedClass.Contains(word);

    /// <summary>What numbers count and measure.</summary>
    public static bool IsMeasure(string word) => Measures.Contains(word);

    /// <summary>What stands before a number that is a name or a rough count.</summary>
    public static bool IsNumbered(string word) => Numbered.Contains(word);

    /// <summary>"post-1959", "pre-2003".</summary>
    public static bool IsEra(string word) => word.StartsWith("post", StringComparison.OrdinalIgnoreCase) || word.StartsWith("pre", StringComparison.OrdinalIgnoreCase);

    /// <summary>"his", "her" ….</summary>
    public static bool IsPossessivePronoun(string word) => PossessivePronouns.Contains(word);
}
