using CsCheck;
using Entente.Language;
using Xunit;

namespace Entente.World.Tests;

public class NameIndexTests
{
    private static readonly string[] Odd =
    [
        "Cuba", "US", "us", "-", "'", "–", "al", "Qaeda", "al-Qaeda", "Republic", "of", "\u0301", "漢", "d'Ivoire", "Cote", "x-", "", "Nicolás", "Maduro", "\ud800",
        new string('z', 200),
    ];

    private static readonly NameIndex Names = Samples.Small.Value.Names;

    [Theory]
    [InlineData("Nicolas Maduro left", "nicolas-maduro 0-2")]
    [InlineData("Nicolás Maduro left", "nicolas-maduro 0-2")]
    [InlineData("NICOLAS MADURO LEAVES CUBA", "nicolas-maduro 0-2, CUB 3-4")]
    [InlineData("the Republic of Cuba 's army", "CUB 1-4")]
    [InlineData("fighters of Al - Qaeda fled", "al-qaeda 2-5")]
    [InlineData("fighters of al-Qaeda fled", "al-qaeda 2-3")]
    [InlineData("fighters of Al Qaeda fled", "al-qaeda 2-4")]
    [InlineData("the U.S. and Cuba", "USA 1-2, CUB 3-4")]
    [InlineData("the US - Cuba talks", "USA 1-2, CUB 3-4")]
    [InlineData("They asked us about it", "")]
    [InlineData("WHO experts came", "who 0-1")]
    [InlineData("Who came", "")]
    [InlineData("who said so in cuba", "CUB 4-5")]
    [InlineData("they told us so", "")]
    [InlineData("this IS/AUX true", "")]
    [InlineData("IS/PROPN fighters", "is 0-1")]
    [InlineData("LeT fighters", "let 0-1")]
    [InlineData("Let them go", "")]
    [InlineData("let them go", "")]
    [InlineData("an/DET apple/NOUN a/DET day/NOUN", "")]
    [InlineData("apple/PROPN sells/VERB phones/NOUN", "apple 0-1")]
    [InlineData("a cuba libre, Sir", "")]
    [InlineData("the People 's Liberation Army", "pla 1-5")]
    [InlineData("the People’s Liberation Army", "")]
    [InlineData("the Workers ' Party of Korea", "wpk 1-6")]
    [InlineData("in Cote d'Ivoire today", "CIV 1-3")]
    [InlineData("in Côte d’ Ivoire today", "CIV 1-4")]
    [InlineData("United States of America", "USA 0-4")]
    [InlineData("United Airlines", "")]
    [InlineData("", "")]
    [InlineData("- ' - ' .", "")]
    public void Names_are_found_in_running_text(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("Jordan/PROPN/Person Smith/PROPN/Person spoke/VERB", "")]
    [InlineData("Michael/PROPN/Person Jordan/PROPN/Person spoke/VERB", "")]
    [InlineData("in/ADP Jordan/PROPN/Person today/NOUN", "JOR 1-2")]
    [InlineData("in/ADP Jordan/PROPN/Place today/NOUN", "JOR 1-2")]
    public void A_country_in_a_persons_name_is_none(string text, string expected) => Assert.Equal(expected, Found(text));

    [Fact]
    public void A_country_that_hangs_flat_from_a_first_name_is_none()
    {
        var sentence = Samples.Sentence("Michael/PROPN Jordan/PROPN spoke/VERB");
        sentence[1].Head = 0;
        sentence[1].Deprel = Deprel.flat;
        Assert.Empty(Names.Match(sentence));
    }

    [Fact]
    public void In_capitals_a_pronoun_is_no_organisation() =>
        Assert.Equal("USA 2-3", string.Join(", ", Names.Match(Samples.Sentence("WHO/PRON SHOT/VERB US/PROPN SOLDIERS/NOUN")).Select(m => $"{m.Readings[0].Entity.Id} {m.Start}-{m.End}")));

    [Fact]
    public void Names_come_before_adjectives_and_demonyms()
    {
        Assert.Equal([NameForm.Alias, NameForm.Adjective], Names.Lookup("US").Select(r => r.Form));
        Assert.Equal([NameForm.Adjective, NameForm.Demonym], Names.Lookup("Cuban").Select(r => r.Form));
        Assert.Equal([NameForm.Seat], Names.Lookup("Havana").Select(r => r.Form));
        Assert.Empty(Names.Lookup("Havana Cuba"));
        Assert.Empty(Names.Lookup(""));
    }

    [Fact]
    public void Matches_lie_in_the_sentence_in_order_and_apart() =>
        Gen.Int[0, Odd.Length - 1].Select(i => Odd[i])
            .Array[0, 30].Sample(words =>
            {
                var tokens = words.Select((w, i) => new Token(i, new Span(i, i + 1), w)).ToArray();
                var sentence = new Sentence(0, new Span(0, tokens.Length), BlockKind.Paragraph, 0, tokens);
                Samples.Small.Value.Roles.Match(sentence);
                Samples.Small.Value.Places.Match(sentence);
                var end = 0;
                foreach (var match in Names.Match(sentence))
                {
                    Assert.True(match.Start >= end && match.End > match.Start && match.End <= tokens.Length);
                    Assert.NotEmpty(match.Readings);
                    end = match.End;
                }
            });

    private static string Found(string text) =>
        string.Join(", ", Names.Match(Samples.Sentence(text)).Select(m => $"{m.Readings[0].Entity.Id} {m.Start}-{m.End}"));
}
