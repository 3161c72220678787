namespace Entente.Language.Network;

/// <summary>What the network sees of a word's letters: its normal form (lower case, digits as 0, plain quotes), its affixes and its shape.</summary>
internal static class WordForm
{
    /// <summary>Room for a normal form; of a longer word the beginning and the end are kept.</summary>
    public const int MaxLength = 64;

    /// <summary>Affixes of a word: beginnings of one to three letters, ends of one to four.</summary>
    public const int Affixes = 7;

    /// <summary>Number of shapes.</summary>
    public const int Shapes = 20;

    private const int Tail = 16;

    /// <summary>Writes the normal form and returns its length.</summary>
    public static int Normalise(ReadOnlySpan<char> form, Span<char> buffer)
    {
        if (form.Length <= MaxLength)
        {
            for (var i = 0; i < form.Length; i++) buffer[i] = Normalise(form[i]);
            return form.Length;
        }
        for (var i = 0; i < MaxLength - Tail; i++) buffer[i] = Normalise(form[i]);
        for (var i = 1; i <= Tail; i++) buffer[MaxLength - i] = Normalise(form[^i]);
        return MaxLength;
    }

    /// <summary>The normal form as a string.</summary>
    public static string Normalise(string form)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        return new string(buffer[..Normalise(form, buffer)]);
    }

    /// <summary>A hash that is the same on every machine.</summary>
    public static ulong Hash(ReadOnlySpan<char> s, uint seed)
    {
        var h = 14695981039346656037UL ^ (seed * 0x9E3779B97F4A7C15UL);
        foreach (var c in s) h = (h ^ c) * 1099511628211UL;
        h ^= h >> 32;
        h *= 0xD6E8FEB86659FD93UL;
        return h ^ (h >> 29);
    }

    /// <summary>Writes the rows of the affixes of a normal form in a table of <paramref name="rows"/> rows.</summary>
    public static void AffixRows(ReadOnlySpan<char> normal, int rows, Span<int> result)
    {
        for (var n = 1; n <= 3; n++) result[n - 1] = (int)(Hash(normal[..Math.Min(n, normal.Length)], (uint)n) % (uint)rows);
        for (var n = 1; n <= 4; n++) result[n + 2] = (int)(Hash(normal[^Math.Min(n, normal.Length)..], (uint)(n + 10)) % (uint)rows);
    }

    /// <summary>The shape of a word in its sentence.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="first">Whether it is the sentence's first word.</param>
    /// <param name="shouted">Whether the sentence has no lower-case letter, so that capitals say nothing.</param>
    public static int Shape(ReadOnlySpan<char> form, bool first, bool shouted)
    {
        int upper = 0, lower = 0, digit = 0, other = 0;
        foreach (var c in form)
        {
            if (char.IsAsciiLetterLower(c)) lower++;
            else if (char.IsAsciiLetterUpper(c)) upper++;
            else if (char.IsAsciiDigit(c)) digit++;
            else if (char.IsUpper(c)) upper++;
            else if (char.IsLetter(c)) lower++;
            else other++;
        }
        var shape =
            digit > 0 ? upper + lower > 0 ? 7 : 6
            : upper + lower == 0 ? 0
            : upper == 0 ? 1
            : shouted ? 8
            : upper == 1 && form.Length == 1 ? 4
            : lower == 0 ? 3
            : upper == 1 && char.IsUpper(form[0]) ? 2
            : 5;
        return shape * 2 + (first ? 1 : 0);
    }

    /// <summary>Whether the words have capitals and no lower-case letter.</summary>
    public static bool Shouted(ReadOnlySpan<Token> words)
    {
        var capitals = 0;
        foreach (var w in words)
        {
            foreach (var c in w.Form)
            {
                if (char.IsLower(c)) return false;
                if (char.IsUpper(c)) capitals++;
            }
        }
        return capitals > 3;
    }

    private static char Normalise(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '0' and <= '9' => '0',
        '‘' or '’' or '`' => '\'',
        '“' or '”' or '„' => '"',
        _ => char.ToLowerInvariant(c),
    };
}
