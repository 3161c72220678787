using Xunit;

namespace Entente.World.Tests;

/// <summary>Which of several places of one name a report means. The places are made up but for their names.</summary>
public class PlaceContextTests
{
    private static readonly Place London = Town("London", "GBR", "England", 51.5, -0.1, 8_900_000) with { Capital = true };
    private static readonly Place LondonOntario = Town("London", "CAN", "Ontario", 43.0, -81.2, 400_000);
    private static readonly Place Kitchener = Town("Kitchener", "CAN", "Ontario", 43.4, -80.5, 230_000);
    private static readonly Place Ontario = new(0, "Ontario", 43.7, -79.4, "CAN", "Ontario", 2, 9_000_000);
    private static readonly Place Cordoba = Town("Cordoba", "ARG", "Cordoba", -31.4, -64.2, 1_400_000);
    private static readonly Place CordobaSpain = Town("Cordoba", "ESP", "Andalusia", 37.9, -4.8, 300_000);

    [Fact]
    public void Without_context_the_largest_is_meant() => Assert.Equal("GBR", Meant([LondonOntario, London], []));

    [Theory]
    [InlineData("ESP", "ESP")]
    [InlineData("ESP ARG", "ARG")]
    [InlineData("ESP ESP ESP ESP ESP ARG", "ESP")]
    [InlineData("FRA", "ARG")]
    public void A_country_that_is_named_draws_its_places(string named, string country) => Assert.Equal(country, Meant([Cordoba, CordobaSpain], [], named.Split(' ')));

    [Fact]
    public void The_country_alone_does_not_outweigh_a_capital() => Assert.Equal("GBR", Meant([London, LondonOntario], [], "CAN"));

    [Fact]
    public void A_town_is_drawn_by_one_nearby() => Assert.Equal("CAN", Meant([London, LondonOntario], [[Kitchener]], "CAN"));

    [Fact]
    public void A_town_is_drawn_by_its_region() => Assert.Equal("CAN", Meant([London, LondonOntario], [[Ontario]]));

    [Fact]
    public void The_order_in_which_places_are_named_does_not_matter()
    {
        PlaceMatch[] named = [Match([London, LondonOntario]), Match([Kitchener]), Match([Cordoba, CordobaSpain])];
        var there = new PlaceContext(named, new Dictionary<string, double>());
        var back = new PlaceContext(named.Reverse(), new Dictionary<string, double>());
        foreach (var match in named) Assert.Equal(there.Settle(match).Candidates, back.Settle(match).Candidates);
    }

    [Fact]
    public void A_degree_of_latitude_is_111_kilometres() => Assert.Equal(111.2, Place.Kilometres(10, 20, 11, 20), 0.1);

    [Theory]
    [InlineData("CAN", "Ontario", 4, true)]
    [InlineData("CAN", "Quebec", 4, false)]
    [InlineData("USA", "Ontario", 4, false)]
    [InlineData("CAN", "Ontario", 1, false)]
    public void A_region_holds_what_lies_in_it(string country, string province, int resolution, bool holds) =>
        Assert.Equal(holds, Ontario.Holds(Kitchener with { CountryCode = country, Province = province, Resolution = resolution }));

    private static Place Town(string name, string country, string province, double lat, double lon, int people) => new(people, name, lat, lon, country, province, 4, people);

    private static PlaceMatch Match(IReadOnlyList<Place> candidates) => new(0, 1, candidates);

    private static string Meant(IReadOnlyList<Place> candidates, IReadOnlyList<Place>[] others, params string[] countries)
    {
        var context = new PlaceContext(others.Append(candidates).Select(Match), countries.CountBy(c => c).ToDictionary(c => c.Key, c => (double)c.Value));
        return context.Settle(Match(candidates)).Candidates[0].CountryCode;
    }
}
