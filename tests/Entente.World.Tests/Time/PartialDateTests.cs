using Entente.World.Time;
using Xunit;

namespace Entente.World.Tests.Time;

public class PartialDateTests
{
    [Fact]
    public void A_day_moves_without_its_year_unless_February_decides()
    {
        Assert.Equal(new PartialDate(null, 1, 4), new PartialDate(null, 1, 3).Plus(1, TimeUnit.Day));
        Assert.Equal(new PartialDate(null, 2, 1), new PartialDate(null, 1, 31).Plus(1, TimeUnit.Day));
        Assert.Null(new PartialDate(null, 2, 28).Plus(1, TimeUnit.Day));
        Assert.Null(new PartialDate(null, 12, 31).Plus(1, TimeUnit.Day));
    }

    [Fact]
    public void A_year_cannot_move_by_days() => Assert.Null(new PartialDate(2005).Plus(3, TimeUnit.Day));

    [Fact]
    public void A_month_moves_across_the_year()
    {
        Assert.Equal(new PartialDate(2006, 1), new PartialDate(2005, 12, 24).Plus(1, TimeUnit.Month));
        Assert.Equal(new PartialDate(2004, 12), new PartialDate(2005, 1).Plus(-1, TimeUnit.Month));
        Assert.Equal(new PartialDate(null, 1), new PartialDate(null, 12).Plus(1, TimeUnit.Month));
    }

    [Fact]
    public void It_is_written_in_EDTF()
    {
        Assert.Equal("2026-02-18", new PartialDate(2026, 2, 18).ToString());
        Assert.Equal("XXXX-01-03", new PartialDate(null, 1, 3).ToString());
        Assert.Equal("XXXX-XX-18", new PartialDate(null, null, 18).ToString());
        Assert.Equal("1998-06", new PartialDate(1998, 6).ToString());
        Assert.Equal("1998", new PartialDate(1998).ToString());
    }
}
