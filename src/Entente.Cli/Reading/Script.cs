namespace Entente.Cli.Reading;

/// <summary>Tells text that can be English from text that cannot.</summary>
internal static class Script
{
    /// <summary>Why a text cannot be coded: it has no word, or most of its letters are of another script; null where it can.</summary>
    public static string? Refusal(ReadOnlySpan<char> text)
    {
        int latin = 0, other = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c)) latin++;
            else if (c < 0x80) continue;
            else if (char.IsLetter(c) || char.IsHighSurrogate(c))
            {
                if (c is < '\u0250' or (>= '\u1E00' and < '\u1F00') or (>= '\uFF21' and <= '\uFF5A')) latin++;
                else other++;
            }
        }
        if (latin + other == 0) return "there is no word in it";
        return other > latin ? "most of its letters are not Latin: only English can be coded" : null;
    }
}
