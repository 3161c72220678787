using Xunit;

namespace Entente.Coding.Tests;

/// <summary>Where events are said to happen. The reports are made up.</summary>
public class PlaceTests
{
    [Theory]
    [InlineData("Gunmen abducted 60 women in Borno state.", "Borno NGA")]
    [InlineData("Gunmen abducted 60 women in the city of Mosul.", "Mosul IRQ")]
    [InlineData("Police arrested two men at Nairobi Airport.", "Nairobi KEN")]
    [InlineData("Police arrested two men in Birmingham, Alabama.", "Birmingham USA")]
    [InlineData("Police arrested two men in London. They had come from Kitchener and Hamilton in Canada by car.", "London CAN")]
    [InlineData("Police arrested two men in Cordoba. Spain said they were fishermen.", "Cordoba ESP")]
    [InlineData("Police arrested Chelsea striker Didier Drogba.", null)]
    [InlineData("Police arrested fans of the Boston Red Sox.", null)]
    [InlineData("Workers picketed the offices of insurer Zurich.", null)]
    public void The_place_is_where_it_happens_in_the_country_that_the_report_tells_of(string text, string? place)
    {
        var events = TheCoder.Instance.Code(new Report("r", text)).Events;
        Assert.NotEmpty(events);
        Assert.Equal(place, events[0].Place is { } p ? $"{p.Extracted} {p.CountryCode}" : null, (a, b) => a is null ? b is null : b is not null && a.Split(' ')[0] == b.Split(' ')[0] && a.Split(' ')[^1] == b.Split(' ')[^1]);
    }

    [Theory]
    [InlineData("BIRMINGHAM, Alabama (AP) - Police arrested two men.", "USA")]
    [InlineData("BIRMINGHAM, England (AP) - Police arrested two men.", "GBR")]
    [InlineData("TRIPOLI, Lebanon, March 3 (Reuters) - Police arrested two men.", "LBN")]
    [InlineData("TRIPOLI, March 3 (Reuters) - Police arrested two men.", "LBY")]
    [InlineData("Nalchik, 13 October: Police arrested two men.", "RUS")]
    public void What_happens_at_no_place_that_is_named_happens_where_the_dateline_says(string text, string country) =>
        Assert.Equal(country, Assert.Single(TheCoder.Instance.Code(new Report("r", text)).Events).Place!.CountryCode);
}
