using CsCheck;

namespace Entente.Language.Tests;

/// <summary>Random text of every kind: any char at all, and pieces that the readers treat specially.</summary>
internal static class Generators
{
    private static readonly string[] Pieces =
    [
        " ", "\n", "\n\n", ". ", "? ", "! ", "... ", "\u2026", ".\" ", "\u201D ", "\u201C", "\"", "'", "\u2019s ", "n't", "-", "--", " - ", "\u2014", "_", "/", "(", ")", "[12]", ",", ";", ":", "$", "%", "#", "@", "&", "\t", "\u00A0",
        "U.S.", "Mr.", "a.m.", "No. 5", "1,200.50", "10:30", "3rd", "http://example.org/a?b=c", "x@example.org", "SEE ALSO:", "Advertisement", "- ", "\u2022", "1. ", "KABUL (AP) \u2014 ", "The", "army", "left", "I", "cannot",
        "\u00AD", "\u200B", "\u200D", "\uFEFF", "\u0301", "\uD83D", "\uDE00", "\U0001F600", "\u0627\u0644", "\u519B\u961F", "\u3002", "\r", "\0",
    ];

    public static Gen<string> Text { get; } = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 80].Select(string.Concat),
        Gen.Char.Array[0, 200].Select(chars => new string(chars)));
}
