using CsCheck;
using Xunit;

namespace Entente.Language.Tests;

public sealed class SentenceSplitterTests
{
    // The bar shows where one sentence ends and the next begins.
    [Theory]
    [InlineData("The army left. | The talks failed.")]
    [InlineData("Mr. Doe met Gen. Roe in St. Petersburg. | They spoke.")]
    [InlineData("J. F. Doe of the U.S. Southern Command spoke.")]
    [InlineData("They fled to the U.S. | The army stayed.")]
    [InlineData("On Jan. 3 at 5 p.m. Monday it began. | It ended at 6 p.m. | On Tuesday they left.")]
    [InlineData("At 10 a.m. GMT the No. 2 man of Acme Inc. resigned.")]
    [InlineData("He works for Acme Inc. | The firm is small.")]
    [InlineData("Prices rose 3.5 percent to 1,200.50 dollars. | Oil fell.")]
    [InlineData("\"We will stay,\" he said. | \"We will win.\" | They left.")]
    [InlineData("He called it “the end.” | Others disagreed.")]
    [InlineData("\"Why now?\" the minister asked. | Nobody knew.")]
    [InlineData("Will they go? | Nobody knows! | We wait.")]
    [InlineData("\"The policy ... is clear,\" he said.")]
    [InlineData("It may end... | Nobody knows.")]
    [InlineData("The talks — long and hard — failed; the army stayed. | It rained.")]
    [InlineData("It began in 2011. | 300 people died.")]
    [InlineData("(The army denies it.) | The talks go on.")]
    [InlineData("He left. | (His wife stayed.) | She waits.")]
    [InlineData("The town fell in May.[12] | The army left. [3] [4] | It rained. [citation needed]")]
    [InlineData("police shot at the crowd. | two men died.")]
    [InlineData("dr. roe met prof. doe at st. mary's on jan. 3. | they spoke.")]
    [InlineData("The deal, i.e. the truce, vs. the war, etc. and so on.")]
    [InlineData("He lived in Washington, D.C. | He died there.")]
    [InlineData("1. The army leaves the town. | 2. The talks begin.")]
    [InlineData("The army left.The talks failed.", "The army left.|The talks failed.")]
    [InlineData("See www.example.org/A.Doe for more. | It is long.")]
    [InlineData("Dr. Roe (b. 1960) died. | She was 65.")]
    [InlineData("The plan of John F. Doe Jr. failed.")]
    [InlineData("\"I left,\" said the U.N. official. | \"They stayed.\"")]
    [InlineData("They met at Roe's. | Doe spoke; Peru can't. | Chile won't.")]
    [InlineData("They want rice, salt, etc. | Doe has none.")]
    [InlineData("Is that so? | It is . | they left.")]
    [InlineData("They left . . . as soon as they could, i.e. Are they gone?")]
    [InlineData("The army left. | - Agency. | -- The talks failed.")]
    [InlineData("The U.S. - Peru talks of Jan. - Feb. failed.")]
    [InlineData("The army left. - in haste, it seems. | It rained.")]
    [InlineData("They left. | ... The talks failed.")]
    [InlineData("They left. | -------------------- | The talks failed | ************ | It rained ---- hard.")]
    [InlineData("They left. | http://example.org/a.html | https://example.org/b | The talks failed.")]
    [InlineData("It said on www.example.org that they left.")]
    [InlineData("They left...The talks failed.", "They left...|The talks failed.")]
    [InlineData("غادر الجنود البلاد. | ثم عادوا؟ | نعم.")]
    public void Sentences_of_a_paragraph(string marked, string? glued = null)
    {
        var expected = (glued ?? marked).Split('|').Select(s => s.Trim()).ToArray();
        var text = glued is null ? string.Join(' ', expected) : marked;
        Assert.Equal(expected, SentenceSplitter.Split(text, new Span(0, text.Length)).Select(s => s.Of(text)));
    }

    [Fact]
    public void A_newline_within_a_block_is_a_space()
    {
        const string Text = "The army\nleft. The talks\nfailed.";
        Assert.Equal(["The army\nleft.", "The talks\nfailed."], SentenceSplitter.Split(Text, new Span(0, Text.Length)).Select(s => s.Of(Text)));
    }

    [Fact]
    public void Text_without_a_full_stop_is_cut_at_a_comma_within_400_words()
    {
        var text = string.Concat(Enumerable.Repeat("a b c d e f g h i, ", 100));
        var sentences = SentenceSplitter.Split(text, new Span(0, text.Length));
        Assert.Equal(3, sentences.Count);
        Assert.All(sentences, s => Assert.EndsWith(",", s.Of(text), StringComparison.Ordinal));
    }

    [Fact]
    public void Sentences_lie_in_order_and_cover_all_but_white_space() => Generators.Text.Sample(text =>
    {
        var clean = TextCleaner.Clean(text);
        var at = 0;
        foreach (var sentence in SentenceSplitter.Split(clean, new Span(0, clean.Length)))
        {
            Assert.True(sentence.Length is > 0 and <= 4200 && sentence.Start >= at);
            Assert.True(string.IsNullOrWhiteSpace(clean[at..sentence.Start]));
            at = sentence.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(clean[at..]));
    });
}
