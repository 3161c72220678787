using System.Collections.Frozen;
using static Entente.Language.Characters;

namespace Entente.Language;

/// <summary>Where a written word is two words.</summary>
internal static class Contractions
{
    // Written as one word; the bar shows where the second begins.
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Whole =
        "can|not gon|na wan|na got|ta gim|me lem|me do|nt ca|nt did|nt does|nt is|nt was|nt are|nt were|nt have|nt has|nt had|nt could|nt would|nt should|nt ai|nt that|s there|s you|re they|re you|ve i|ve i|m"
            .Split(' ').ToFrozenDictionary(w => w.Replace("|", "", StringComparison.Ordinal), w => w.IndexOf('|', StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Length of the first of the two words, or 0 where the word is one.</summary>
    public static int Cut(ReadOnlySpan<char> word)
    {
        if (word.Length is >= 2 and <= 8 && Whole.TryGetValue(word, out var cut) && word is not "IM") return cut;
        var at = LastApostrophe(word);
        if (at <= 0) return 0;
        var after = word[(at + 1)..];
        if (after.Length == 1)
        {
            switch (after[0] | 0x20)
            {
                case 't' when at >= 2 && (word[at - 1] | 0x20) == 'n':
                    return at - 1;
                case 's':
                    return IsPlural(word, at) ? 0 : at;
                case 'm' or 'd':
                    return at;
                default:
                    return 0;
            }
        }

        return after.Length == 2 && (after.Equals("re", StringComparison.OrdinalIgnoreCase) || after.Equals("ve", StringComparison.OrdinalIgnoreCase) || after.Equals("ll", StringComparison.OrdinalIgnoreCase)) ? at : 0;
    }

    // The 1960's: a plural, not a possessive.
    private static bool IsPlural(ReadOnlySpan<char> word, int at) => at is 2 or 4 && char.IsAsciiDigit(word[at - 1]) && word[at - 1] == '0';

    private static int LastApostrophe(ReadOnlySpan<char> word)
    {
        for (var i = word.Length - 1; i >= 0 && i >= word.Length - 3; i--)
        {
            if (IsApostrophe(word[i])) return i;
        }

        return -1;
    }
}
