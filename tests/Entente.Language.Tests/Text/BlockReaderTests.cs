using Xunit;

namespace Entente.Language.Tests;

public sealed class BlockReaderTests
{
    private const string Running = "The army left the town on Monday, officials said.";
    private const string Story = "Soldiers left the town on Monday. Nobody was hurt, an official said.";

    // Each line of the table: a line of text between two paragraphs, and what it is (P paragraph, H heading, L list item, B boilerplate).
    [Theory]
    [InlineData("Symbolic gestures", "H")]
    [InlineData("Their “Old Friends”", "H")]
    [InlineData("“Turning Point”", "H")]
    [InlineData("'Never again'", "H")]
    [InlineData("TEST FOR THE GOVERNMENT", "H")]
    [InlineData("What happens next?", "H")]
    [InlineData("Background:", "H")]
    [InlineData("The mayor said this:", "P")]
    [InlineData("It rained.", "P")]
    [InlineData("The mayor of the town said that he would leave it soon enough", "P")]
    [InlineData("Who will stay in the town when the army has left for good?", "P")]
    [InlineData("- The army leaves the town", "L")]
    [InlineData("• The army leaves the town.", "L")]
    [InlineData("* The army leaves", "L")]
    [InlineData("1. The army leaves the town.", "L")]
    [InlineData("(a) The army leaves the town.", "L")]
    [InlineData("2011 was a bad year for the town.", "P")]
    [InlineData("-5 degrees were measured in the town on Monday.", "P")]
    [InlineData("READ MORE: Army leaves second town", "B")]
    [InlineData("Read also: Army leaves second town", "B")]
    [InlineData("More than 200 soldiers left the town.", "P")]
    [InlineData("Related to this, the mayor resigned.", "P")]
    [InlineData("Advertisement", "B")]
    [InlineData("Share this article on social media", "B")]
    [InlineData("Subscribe to our newsletter", "B")]
    [InlineData("Sign up for our daily briefing here.", "B")]
    [InlineData("© 2026 The Example. All rights reserved.", "B")]
    [InlineData("Copyright 2026 The Example", "B")]
    [InlineData("(Reporting by Jane Roe in Nairobi; Editing by John Doe)", "B")]
    [InlineData("Photo: AP", "B")]
    [InlineData("By Jane Roe and John Doe", "B")]
    [InlineData("By then the army had left.", "P")]
    [InlineData("abc/de/fgh", "B")]
    [InlineData("Share prices fell on Monday after the army had left the town.", "P")]
    public void A_line_between_paragraphs(string line, string kind)
    {
        var text = $"{Running}\n\n{line}\n\n{Story}";
        Assert.Equal("P" + kind + "P", Kinds(text));
    }

    [Theory]
    [InlineData("CARACAS, Feb 18 (Reuters) - ", true)]
    [InlineData("BEIJING, Nov. 4 (Xinhua) -- ", true)]
    [InlineData("HAIKOU, Nov. 7(Xinhua)-- ", true)]
    [InlineData("NAIROBI (AP) _ ", true)]
    [InlineData("Paris, April 9 (AFP) — ", true)]
    [InlineData("WASHINGTON — ", true)]
    [InlineData("WASHINGTON—", true)]
    [InlineData("BAGHDAD, Iraq -- ", true)]
    [InlineData("KABUL: ", true)]
    [InlineData("Feb 18 (Reuters) - ", true)]
    [InlineData("(CNN) — ", true)]
    [InlineData("LONDON (Reuters) ", true)]
    [InlineData("RIO DE JANEIRO, Brazil (AP) — ", true)]
    [InlineData("GAZA/JERUSALEM, March 3 (Reuters) - ", true)]
    [InlineData("Nalchik, 13 October: ", true)]
    [InlineData("On Friday, 13 October: ", false)]
    [InlineData("NATO - the alliance - said this: ", false)]
    [InlineData("UPDATE: ", false)]
    [InlineData("Mr. Doe - he is old - said: ", false)]
    [InlineData("The army - ", false)]
    public void A_dateline_is_no_part_of_the_first_sentence(string dateline, bool isDateline)
    {
        var block = Assert.Single(BlockReader.Read(dateline + Story));
        Assert.Equal(isDateline ? dateline.Trim() : null, block.Dateline?.Of(dateline + Story));
        Assert.Equal(isDateline ? dateline.Length : 0, block.Span.Start);
    }

    [Theory]
    [InlineData(Running + "\nSEE ALSO:\n-\nArmy leaves second town after truce\n-\n\nMayor asks court to judge general", "PBBBBB")] // marks alone on their lines
    [InlineData(Running + "\n\nRelated articles\n\nArmy leaves second town\n\nMayor resigns\n\n" + Story + "\n" + Running, "PBBBPP")] // until the story goes on
    [InlineData(Running + "\nRELATED:\nArmy leaves town\n" + Running + "\n" + Running, "PBBPP")] // … in paragraphs of one sentence
    [InlineData(Running + "\nMore on this story\n- " + Story + "\n- " + Story, "PBBB")] // items are links, however long
    [InlineData(Running + "\nREAD MORE: Army leaves\n" + Running, "PBP")] // one line only
    [InlineData("Army leaves town\n" + Running + "\n" + Story, "HPP")] // a headline above the text
    [InlineData(Running + "\nArmy leaves town", "PP")] // nothing follows: no heading
    [InlineData("Army leaves town\nMayor resigns", "PP")] // no running text at all: no headings
    [InlineData(Running + "\nFinals\nMen\nWomen\n" + Running, "PLLLP")] // a table
    [InlineData(Running + "\n-\nArmy leaves town\n" + Running, "PLP")]
    [InlineData("", "")]
    [InlineData(" \n\n \n", "")]
    [InlineData("?!", "P")]
    public void Blocks_of_a_text(string text, string kinds) => Assert.Equal(kinds, Kinds(text));

    [Fact]
    public void Lines_wrapped_by_hand_are_one_paragraph()
    {
        const string Text = "The army left the town on Monday after weeks of talks between\nthe mayor and the general, officials in the capital said on the\nsame day. Nobody was hurt.\n\nThe mayor thanked both sides for their patience and asked the\npeople to come back to their homes.\n";
        Assert.Equal(["PP"], [Kinds(Text)]);
    }

    [Fact]
    public void Lines_of_full_sentences_are_paragraphs_of_their_own()
    {
        const string Text = "The army left the town on Monday after weeks of talks.\nThe mayor thanked both sides for their patience on Tuesday.\nThe people came back to their homes on Wednesday morning.\n";
        Assert.Equal("PPP", Kinds(Text));
    }

    [Fact]
    public void A_sentence_broken_by_an_empty_line_is_whole_again()
    {
        const string Text = "The former general resigned from parliament on Monday, one day after he\n\ntransferred his powers to the new commander. Nobody was surprised.";
        Assert.Equal("P", Kinds(Text));
        Assert.Equal(2, DocumentReader.Read(Text).Sentences.Count);
    }

    [Fact]
    public void A_list_item_begins_after_its_mark()
    {
        const string Text = Running + "\n• The army leaves.\n" + Running;
        Assert.Equal("The army leaves.", BlockReader.Read(Text)[1].Span.Of(Text));
    }

    private static string Kinds(string text) => string.Concat(BlockReader.Read(text).Select(b => b.Kind.ToString()[0]));
}
