namespace Entente.World;

/// <summary>How a word is written.</summary>
internal enum Shape : byte
{
    Lower,
    Initial,
    Capitals,

    /// <summary>An initial capital and others, but not all: "LeT".</summary>
    Mixed,
}

/// <summary>Brings spellings of one word together: lower case, no diacritics, no dots or apostrophes ("U.S." → "us", "N'Djaména" → "ndjamena").</summary>
internal static class Folding
{
    /// <summary>Longer words are no part of any name.</summary>
    public const int MaxLength = 64;

    // Base letters of U+00C0..U+024F and U+1E00..U+1EFF: the Unicode decompositions, and the letters that have none
    // mapped to what English writes. '?' keeps the letter. A table, because normalisation would load ICU.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "?b????????d???ea????????kk??????oo?????????????uu????????????????????????????aaiioouuuuuuuuuueaaaaaa??ggkkoooo??j???gg??nnaaaaooaaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????????????????????";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s??s?" +
        "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>Writes the folded word to <paramref name="into"/> (at least twice as long as the word) and returns its length.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> into, out Shape shape)
    {
        var length = 0;
        var letters = 0;
        var capitals = 0;
        var initial = false;
        foreach (var c in word)
        {
            if (c < 0x80)
            {
                if (char.IsAsciiLetterLower(c))
                {
                    letters++;
                    into[length++] = c;
                }
                else if (char.IsAsciiLetterUpper(c))
                {
                    initial |= letters++ == 0;
                    capitals++;
                    into[length++] = (char)(c | 0x20);
                }
                else if (c is not ('.' or '\'' or '`'))
                {
                    into[length++] = c;
                }

                continue;
            }

            if (IsMark(c)) continue;
            if (char.IsLetter(c))
            {
                if (char.IsUpper(c))
                {
                    initial |= letters == 0;
                    capitals++;
                }

                letters++;
            }

            length += FoldLetter(c, into[length..]);
        }

        shape = letters > 0 && capitals == letters ? Shape.Capitals : !initial ? Shape.Lower : capitals > 1 ? Shape.Mixed : Shape.Initial;
        return length;
    }

    /// <summary>The folded word as a string, for tables built ahead.</summary>
    public static string Fold(string word)
    {
        Span<char> buffer = stackalloc char[MaxLength * 2];
        return word.Length > MaxLength ? word : new string(buffer[..Fold(word, buffer, out _)]);
    }

    /// <summary>Whether the char is one of the apostrophes in use.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '`' or '\u2018' or '\u2019' or '\u2032' or (>= '\u02B9' and <= '\u02BF');

    /// <summary>Whether the char joins the parts of a name.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2013';

    private static bool IsMark(char c) => IsApostrophe(c) || c is (>= '\u0300' and <= '\u036F') or '\u00AD' or '\u200B';

    private static int FoldLetter(char c, Span<char> into)
    {
        switch (c)
        {
            case 'æ' or 'Æ': into[0] = 'a'; into[1] = 'e'; return 2;
            case 'œ' or 'Œ': into[0] = 'o'; into[1] = 'e'; return 2;
            case 'ß': into[0] = 's'; into[1] = 's'; return 2;
            case 'þ' or 'Þ': into[0] = 't'; into[1] = 'h'; return 2;
            case 'ə' or 'Ə': into[0] = 'a'; return 1;
        }

        var basis = c switch
        {
            >= '\u00C0' and <= '\u024F' => Latin[c - 0xC0],
            >= '\u1E00' and <= '\u1EFF' => LatinAdditional[c - 0x1E00],
            _ => '?',
        };
        into[0] = basis != '?' ? basis : char.ToLowerInvariant(c);
        return 1;
    }
}
