using Entente.World.Time;
using Xunit;

namespace Entente.World.Tests;

public class EntityTests
{
    private static readonly Entity Statesman = Samples.Build("""
        - {id: CUB, kind: country, name: Cuba, iso2: CU, cow: 40, geonameid: 3562981}
        - id: x
          kind: person
          name: X
          code: CUB
          sectors: [PTY]
          unverified: true
          spells:
            - {office: president, sectors: [GOV], from: 2013-04, to: 2016}
            - {office: member of parliament, sectors: [LEG], from: 2010-01-15, to: 2013-04-14}
            - {sectors: [OPP], from: 2020-05-01}
        - {id: r, kind: person, name: R, code: CUB, spells: [{sectors: [REB], to: 2000}]}
        """).Find("x")!;

    [Theory]
    [InlineData("2009-12-31", "PTY", null)]
    [InlineData("2012-06-01", "LEG,PTY", "member of parliament")]
    [InlineData("2013-04-10", "GOV,LEG,PTY", "president")]
    [InlineData("2016-12-31", "GOV,PTY", "president")]
    [InlineData("2018-01-01", "ELI,PTY", null)]
    [InlineData("2021-01-01", "OPP,PTY", null)]
    [InlineData(null, "OPP,PTY", null)]
    public void Sectors_and_office_go_by_the_date(string? date, string sectors, string? office)
    {
        DateOnly? day = date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd");
        Assert.Equal(sectors, string.Join(',', Statesman.SectorsAt(day)));
        Assert.Equal(office, Statesman.SpellAt(day)?.Office);
    }

    [Fact]
    public void Spells_stand_in_order_and_flags_are_kept()
    {
        Assert.Equal(["member of parliament", "president", null], Statesman.Spells.Select(s => s.Office));
        Assert.Equal(new PartialDate(2013, 4), Statesman.Spells[1].From);
        Assert.True(Statesman.Unverified);
    }

    [Fact]
    public void A_former_rebel_is_no_elite()
    {
        var world = Samples.Build("""
            - {id: CUB, kind: country, name: Cuba, iso2: CU, cow: 40, geonameid: 3562981}
            - {id: r, kind: person, name: R, code: CUB, spells: [{sectors: [REB], to: 2000}]}
            """);
        Assert.Empty(world.Find("r")!.SectorsAt(null));
        var cuba = world.Find("CUB")!;
        Assert.Equal(("CUB", "CU", 40, 3562981), (cuba.Code, cuba.Iso2, cuba.CowAt(new DateOnly(2000, 1, 1)), cuba.GeonameId));
        Assert.Null(world.Find("none"));
    }

    [Theory]
    [InlineData("2013", "2013-01-01", "2013-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2013-04-14", "2013-04-14", "2013-04-14")]
    public void A_partial_date_spans_the_days_that_it_may_be(string text, string first, string last)
    {
        Assert.True(SpellDates.TryParse(text, out var date));
        Assert.Equal((text, first, last), (date.ToString(), $"{date.FirstDay():yyyy-MM-dd}", $"{date.LastDay():yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2013-13")]
    [InlineData("2013-02-29")]
    [InlineData("13-02-2013")]
    [InlineData("0000")]
    [InlineData("2013-2-3")]
    public void What_is_no_date_is_not_read(string text) => Assert.False(SpellDates.TryParse(text, out _));
}
