namespace Entente.Language;

/// <summary>Faces made of signs, which are one word each.</summary>
internal static class Emoticon
{
    /// <summary>Length of the face at the start of <paramref name="signs"/>, or 0: ":)", ":-(", ";)", "=)", ":D".</summary>
    public static int Length(ReadOnlySpan<char> signs)
    {
        if (signs.Length < 2) return 0;
        if (signs[0] == '(') return signs is "(:" ? 2 : 0;
        if (signs[0] is not (':' or ';' or '=')) return 0;
        var i = signs[1] == '-' ? 2 : 1;
        if (i >= signs.Length || signs[i] is not (')' or '(' or 'D' or 'P')) return 0;
        return i + 1 == signs.Length || !char.IsLetterOrDigit(signs[i + 1]) ? i + 1 : 0;
    }
}
