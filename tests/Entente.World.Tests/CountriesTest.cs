using Xunit;

namespace Entente.World.Tests;

public class CountriesTest
{
    private static readonly Lazy<World> Compiled = new(() =>
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "data", "world.bin"));
        return World.Load(stream);
    });

    [Fact]
    public void Every_country_of_the_codebook_is_there()
    {
        // 195 members of the COW state system, among them Taiwan and Kosovo; the Holy See, Hong Kong, Palestine and Antarctica.
        var countries = Compiled.Value.Entities.Where(e => e.Kind == EntityKind.Country).ToList();
        Assert.Equal(199, countries.Count);
        Assert.All(countries, c => Assert.Equal(c.Id, c.Code));
        Assert.All(countries, c => Assert.NotNull(c.GeonameId));
        Assert.Equal(["ATA", "HKG", "PSE", "VAT"], countries.Where(c => c.Cow.Count == 0).Select(c => c.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("U.S.", "USA")]
    [InlineData("America", "USA")]
    [InlineData("UK", "GBR")]
    [InlineData("Great Britain", "GBR")]
    [InlineData("Holland", "NLD")]
    [InlineData("Côte d'Ivoire", "CIV")]
    [InlineData("Cote d'Ivoire", "CIV")]
    [InlineData("DRC", "COD")]
    [InlineData("Congo", "COD")]
    [InlineData("Congo-Brazzaville", "COG")]
    [InlineData("DPRK", "PRK")]
    [InlineData("South Koreans", "KOR")]
    [InlineData("Burma", "MMR")]
    [InlineData("Türkiye", "TUR")]
    [InlineData("Dominican", "DOM")]
    [InlineData("Nigerien", "NER")]
    [InlineData("Nigerian", "NGA")]
    [InlineData("Havana", "CUB")]
    [InlineData("Soviet Union", "RUS")]
    [InlineData("Zaire", "COD")]
    [InlineData("Greenlanders", "DNK")]
    [InlineData("Scots", "GBR")]
    [InlineData("Puerto Rican", "USA")]
    [InlineData("Gaza", "PSE")]
    [InlineData("Kremlin", "RUS")]
    [InlineData("SEBIN", "VEN")]
    public void A_name_stands_for_the_state_that_answers_for_it(string name, string code) =>
        Assert.Equal(code, Compiled.Value.Names.Lookup(name)[0].Entity.Code);

    [Theory]
    [InlineData("Transnistria", "MDA")]
    [InlineData("Abkhazia", "GEO")]
    [InlineData("South Ossetia", "GEO")]
    [InlineData("Luhansk People's Republic", "UKR")]
    [InlineData("Donetsk People's Republic", "UKR")]
    [InlineData("Nagorno-Karabakh", "AZE")]
    [InlineData("Northern Cyprus", "CYP")]
    [InlineData("Somaliland", "SOM")]
    [InlineData("Western Sahara", "MAR")]
    public void A_partially_recognised_entity_has_its_nominal_sovereign_and_PRE(string name, string code)
    {
        var entity = Compiled.Value.Names.Lookup(name)[0].Entity;
        Assert.Equal((code, "PRE"), (entity.Code, Assert.Single(entity.Sectors)));
    }

    [Theory]
    [InlineData("Latin American")]
    [InlineData("South China Sea")]
    [InlineData("Korean Peninsula")]
    public void A_region_that_holds_a_state_s_name_has_no_code(string name) =>
        Assert.All(Compiled.Value.Names.Lookup(name), reading => Assert.Empty(reading.Entity.Code));
}
