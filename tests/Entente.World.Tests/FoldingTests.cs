using Xunit;

namespace Entente.World.Tests;

public class FoldingTests
{
    [Theory]
    [InlineData("U.S.", "us", "Capitals")]
    [InlineData("Nicolás", "nicolas", "Initial")]
    [InlineData("N'Djaména", "ndjamena", "Mixed")]
    [InlineData("Łódź", "lodz", "Initial")]
    [InlineData("ĐẶNG", "dang", "Capitals")]
    [InlineData("Mærsk", "maersk", "Initial")]
    [InlineData("Straße", "strasse", "Initial")]
    [InlineData("e\u0301lan", "elan", "Lower")]
    [InlineData("LeT", "let", "Mixed")]
    [InlineData("M23", "m23", "Capitals")]
    [InlineData("eBay", "ebay", "Lower")]
    [InlineData("Киев", "киев", "Initial")]
    [InlineData("...", "", "Lower")]
    public void Spellings_of_a_word_come_together(string word, string folded, string shape)
    {
        Span<char> buffer = stackalloc char[2 * Folding.MaxLength];
        var length = Folding.Fold(word, buffer, out var found);
        Assert.Equal((folded, shape), (new string(buffer[..length]), found.ToString()));
    }

    [Theory]
    [InlineData("al-Qaeda", "al|Qaeda")]
    [InlineData("People's Liberation Army", "People|'s|Liberation|Army")]
    [InlineData("Workers' Party", "Workers'|Party")]
    [InlineData("Washington, D.C.", "Washington|,|D.C.")]
    [InlineData("  a  b ", "a|b")]
    public void Names_are_split_as_text_is(string name, string words) => Assert.Equal(words, string.Join('|', Phrase.Split(name)));
}
