namespace Entente.Coding.Ontology;

/// <summary>The cues of all contexts, numbered and ready to be looked up; made when the ontology is compiled.</summary>
/// <param name="Words">Every word of a cue; its number is its index + 1.</param>
/// <param name="Phrases">Every phrase.</param>
/// <param name="Contexts">Context of each cue.</param>
/// <param name="Weights">Weight of each cue: 2, 1 or -2.</param>
internal sealed record CueIndex(IReadOnlyList<string> Words, IReadOnlyList<CueIndex.Phrase> Phrases, byte[] Contexts, sbyte[] Weights)
{
    /// <param name="Key">Up to three word numbers of 20 bits, the last one lowest.</param>
    /// <param name="Cues">The cues that the phrase gives.</param>
    public sealed record Phrase(long Key, int[] Cues);

    public static CueIndex Of(IReadOnlyList<ContextInfo> contexts)
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var phrases = new Dictionary<long, List<int>>();
        var (contextOf, weightOf) = (new List<byte>(), new List<sbyte>());
        for (var i = 0; i < contexts.Count; i++)
        {
            foreach (var cue in contexts[i].Cues)
            {
                foreach (var phrase in cue.Phrases)
                {
                    long key = 0;
                    foreach (var word in WordsOf(phrase))
                    {
                        if (!words.TryGetValue(word, out var number)) words[word] = number = words.Count + 1;
                        key = (key << 20) | (uint)number;
                    }

                    if (!phrases.TryGetValue(key, out var cues)) phrases[key] = cues = [];
                    cues.Add(contextOf.Count);
                }

                contextOf.Add((byte)i);
                weightOf.Add((sbyte)cue.Weight);
            }
        }

        return new CueIndex([.. words.OrderBy(p => p.Value).Select(p => p.Key)], [.. phrases.Select(p => new Phrase(p.Key, [.. p.Value]))], [.. contextOf], [.. weightOf]);
    }

    /// <summary>The words of a phrase that count: hyphens part words; articles, <c>'s</c> and the hyphens themselves do not count.</summary>
    public static IEnumerable<string> WordsOf(string phrase) =>
        phrase.Split([' ', '-', '–'], StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(w => !Skips(w));

    /// <summary>Whether a word does not count.</summary>
    public static bool Skips(string word) => word.Length switch
    {
        0 => true,
        1 => word[0] is '-' or '–' or '\'' or '’' or 'a' or 'A',
        2 => word is "an" or "'s" or "’s",
        3 => word.Equals("the", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static string Bare(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'', '’');
}
