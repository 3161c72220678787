using CsCheck;
using Xunit;

namespace Entente.Language.Tests;

public sealed class TextCleanerTests
{
    [Theory]
    [InlineData("Plain text, with “quotes” and é.\n\nNext.", "Plain text, with “quotes” and é.\n\nNext.")] // nothing to do
    [InlineData("a\u00A0b\u2009c\u3000d\te", "a b c d e")] // odd spaces
    [InlineData("a\u0000b\u0007c\u007Fd", "a b c d")] // control characters
    [InlineData("a\r\nb\rc", "a \nb\nc")] // line ends of other systems
    [InlineData("a\u2028b\u2029c\u0085d\fe", "a\nb\nc\nd\ne")] // separators of lines and paragraphs
    [InlineData("\uFEFFThe army", " The army")] // byte order mark
    [InlineData("the \u200Barmy", "the  army")] // zero-width space beside a space
    [InlineData("Vene\u00ADzuela", "Vene\u00ADzuela")] // a soft hyphen within a word stays
    [InlineData("\U0001F600", "\U0001F600")] // a whole pair
    [InlineData("cafe\u0301", "cafe\u0301")] // combining marks
    [InlineData("غادر\u200Fالجنود", "غادر\u200Fالجنود")] // right to left
    [InlineData("", "")]
    public void Cleaned_text(string text, string expected) => Assert.Equal(expected, TextCleaner.Clean(text));

    [Fact]
    public void Text_with_nothing_to_replace_is_returned_itself()
    {
        const string Text = "The army left.";
        Assert.Same(Text, TextCleaner.Clean(Text));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character()
    {
        Assert.Equal("a\uFFFDb\U0001F600", TextCleaner.Clean("a\uD83Db\U0001F600"));
        Assert.Equal("\uFFFDx\uFFFD", TextCleaner.Clean("\uDE00x\uD83D"));
    }

    [Fact]
    public void Cleaning_keeps_the_length_and_is_done_once() => Generators.Text.Sample(text =>
    {
        var clean = TextCleaner.Clean(text);
        Assert.Equal(text.Length, clean.Length);
        Assert.Equal(clean, TextCleaner.Clean(clean));
    });
}
