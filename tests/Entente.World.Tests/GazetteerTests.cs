using Xunit;

namespace Entente.World.Tests;

public class GazetteerTests
{
    private static readonly Gazetteer Places = Samples.Small.Value.Places;

    [Theory]
    [InlineData("in Havana today", "Havana 1-2")]
    [InlineData("in La Habana today", "Havana 1-3")]
    [InlineData("in Kandahar today", "Kandahār 1-2")]
    [InlineData("in the U.S. today", "United States 2-3")]
    [InlineData("the Black Sea fleet", "Black Sea 1-3")]
    [InlineData("in/ADP Havana/VERB today", "")]
    [InlineData("riots/NOUN in/ADP Reading/PROPN today/NOUN", "Reading 2-3")]
    [InlineData("the/DET Reading/PROPN attack/NOUN", "Reading 1-2")]
    [InlineData("Reading/PROPN is/AUX fun/NOUN", "")]
    [InlineData("in/ADP Reading/VERB today/NOUN", "")]
    [InlineData("the/DET Deal/PROPN was/AUX off/ADV", "")]
    [InlineData("in/ADP Deal/PROPN ,/PUNCT Kent/PROPN", "Deal 1-2")]
    [InlineData("in Hamas territory", "")]
    [InlineData("in the UN today", "")]
    [InlineData("in Un today", "Un 1-2")]
    [InlineData("in/ADP Eastern/PROPN Europe/PROPN", "")]
    [InlineData("in/ADP Eastern/PROPN Province/PROPN", "Eastern 1-3")]
    [InlineData("Jordan/PROPN/Person Smith/PROPN/Person", "")]
    public void Places_are_found_where_the_words_allow_it(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Places.Match(Samples.Sentence(text)).Select(m => $"{m.Candidates[0].Name} {m.Start}-{m.End}")));

    [Fact]
    public void A_town_comes_before_its_region_but_not_where_the_region_is_named()
    {
        Assert.Equal(4, Places.Lookup("Havana")[0].Resolution);
        Assert.Equal(2, Assert.Single(Places.Match(Samples.Sentence("in Havana province"))).Candidates[0].Resolution);
        Assert.Equal(2, Assert.Single(Places.Match(Samples.Sentence("in the state of Georgia"))).Candidates[0].Resolution);
    }

    [Fact]
    public void A_place_keeps_what_its_source_says()
    {
        var place = Assert.Single(Places.Lookup("Reading"));
        Assert.Equal(new Place(2639577, "Reading", 1.5, -2.25, "GBR", "England", 4, 244_070), place);
        var sea = Assert.Single(Places.Lookup("Black Sea"));
        Assert.True(double.IsNaN(sea.Lat) && sea.GeonameId == 0 && sea.Province is null && sea.CountryCode.Length == 0);
    }

    [Fact]
    public void Countries_are_found_by_code()
    {
        Assert.Equal("Cuba", Places.Country("CUB")!.Name);
        Assert.Null(Places.Country("XXX"));
    }
}
