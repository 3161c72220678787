using static Entente.Language.Characters;

namespace Entente.Language;

/// <summary>Makes the strings of words, sharing those of words met before.</summary>
internal static class Forms
{
    private const int Slots = 1 << 14;
    private const int LongestShared = 24;

    // Threads share the table without a lock: strings do not change, and a slot that another thread overwrites costs a string, nothing else.
    private static readonly string?[] Table = new string?[Slots];

    /// <summary>The word as a string, without invisible characters.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestShared) return Visible(word);
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
            if (c >= '\u00AD' && IsInvisible(c)) return Visible(word);
        }

        ref var slot = ref Table[(hash ^ (hash >> 15)) & (Slots - 1)];
        var known = slot;
        return known is not null && word.SequenceEqual(known) ? known : slot = word.ToString();
    }

    private static string Visible(ReadOnlySpan<char> word)
    {
        var n = 0;
        foreach (var c in word) n += IsInvisible(c) ? 0 : 1;
        if (n == word.Length || n == 0) return word.ToString();
        Span<char> visible = n <= 512 ? stackalloc char[n] : new char[n];
        n = 0;
        foreach (var c in word)
        {
            if (!IsInvisible(c)) visible[n++] = c;
        }

        return visible.ToString();
    }
}
