using System.Globalization;

namespace Entente.World.Time;

/// <summary>A stretch of the calendar with one grain, of which parts may be unknown.</summary>
/// <param name="Unit">Its grain.</param>
/// <param name="Year">Year; for weeks the ISO week year, for decades and centuries the first.</param>
/// <param name="Month">Month, for a day or month.</param>
/// <param name="Day">Day, for a day.</param>
/// <param name="Index">Number of the week, season, quarter or half in the year; for a day of which only the weekday is known, 1 (Monday) to 7.</param>
internal readonly record struct Period(TimeUnit Unit, int? Year, int? Month = null, int? Day = null, int Index = 0)
{
    public static Period DayOf(DateOnly date) => new(TimeUnit.Day, date.Year, date.Month, date.Day);

    public static Period DayOf(PartialDate date) => new(TimeUnit.Day, date.Year, date.Month, date.Day);

    public static Period WeekOf(DateOnly date, TimeUnit unit = TimeUnit.Week)
    {
        var moment = date.ToDateTime(TimeOnly.MinValue);
        return new Period(unit, ISOWeek.GetYear(moment), Index: ISOWeek.GetWeekOfYear(moment));
    }

    /// <summary>First day, if known.</summary>
    public DateOnly? First
    {
        get
        {
            if (Year is not { } year || year is < 1 or > 9990) return null;
            return Unit switch
            {
                TimeUnit.Day => Month is { } m && Day is { } d && d <= DateTime.DaysInMonth(year, m) ? new DateOnly(year, m, d) : null,
                TimeUnit.Week or TimeUnit.Weekend => Index == 0 ? null : DateOnly.FromDateTime(ISOWeek.ToDateTime(year, Index, Unit == TimeUnit.Week ? DayOfWeek.Monday : DayOfWeek.Saturday)),
                TimeUnit.Month => Month is { } m ? new DateOnly(year, m, 1) : null,
                TimeUnit.Season => new DateOnly(year, 3 * Index, 1),
                TimeUnit.Quarter => Index == 0 ? null : new DateOnly(year, 3 * Index - 2, 1),
                TimeUnit.Half => new DateOnly(year, 6 * Index - 5, 1),
                _ => new DateOnly(year, 1, 1),
            };
        }
    }

    /// <summary>Last day, if known.</summary>
    public DateOnly? Last => First is not { } first ? null : Unit switch
    {
        TimeUnit.Day => first,
        TimeUnit.Week => first.AddDays(6),
        TimeUnit.Weekend => first.AddDays(1),
        TimeUnit.Month => first.AddMonths(1).AddDays(-1),
        TimeUnit.Season or TimeUnit.Quarter => first.AddMonths(3).AddDays(-1),
        TimeUnit.Half => first.AddMonths(6).AddDays(-1),
        TimeUnit.Decade => first.AddYears(10).AddDays(-1),
        TimeUnit.Century => first.AddYears(100).AddDays(-1),
        _ => first.AddYears(1).AddDays(-1),
    };

    private string YearText => Year is { } y ? y.ToString("0000", CultureInfo.InvariantCulture) : "XXXX";

    /// <summary>TIMEX3's value.</summary>
    public string Timex() => Unit switch
    {
        TimeUnit.Day when Index > 0 && Day is null => $"XXXX-WXX-{Index}",
        TimeUnit.Day => $"{YearText}-{Two(Month)}-{Two(Day)}",
        TimeUnit.Week => $"{YearText}-W{Two(Index == 0 ? null : Index)}",
        TimeUnit.Weekend => $"{YearText}-W{Two(Index == 0 ? null : Index)}-WE",
        TimeUnit.Month => $"{YearText}-{Two(Month)}",
        TimeUnit.Season => $"{YearText}-{SeasonName((Season)Index)}",
        TimeUnit.Quarter => $"{YearText}-Q{(Index == 0 ? "X" : Digit(Index))}",
        TimeUnit.Half => $"{YearText}-H{Digit(Index)}",
        TimeUnit.Decade => YearText[..3],
        TimeUnit.Century => YearText[..2],
        _ => YearText,
    };

    /// <summary>The same in EDTF (seasons, quarters and halves by its codes 21 to 41; weeks as intervals).</summary>
    public string Edtf() => Unit switch
    {
        TimeUnit.Week or TimeUnit.Weekend => First is { } first ? $"{Iso(first)}/{Iso(Last!.Value)}" : YearText,
        TimeUnit.Day when Index > 0 && Day is null => "XXXX-XX-XX",
        TimeUnit.Season => $"{YearText}-{Digit(20 + Index)}",
        TimeUnit.Quarter => Index == 0 ? YearText : $"{YearText}-{Digit(32 + Index)}",
        TimeUnit.Half => $"{YearText}-{Digit(39 + Index)}",
        TimeUnit.Decade => YearText[..3] + "X",
        TimeUnit.Century => YearText[..2] + "XX",
        _ => Timex(),
    };

    /// <summary>The date that a narrative stands at after it, for days, months and years.</summary>
    public PartialDate? Settles => Unit switch
    {
        TimeUnit.Day when Index == 0 || Day is not null => new PartialDate(Year, Month, Day),
        TimeUnit.Month => new PartialDate(Year, Month),
        TimeUnit.Year => new PartialDate(Year),
        _ => null,
    };

    /// <summary>The period that many of its own units on.</summary>
    public Period? Plus(int steps)
    {
        if (steps == 0) return this;
        if (Year is not { } year || First is not { } first) return null;
        return Unit switch
        {
            TimeUnit.Day => DayOf(first.AddDays(steps)),
            TimeUnit.Week or TimeUnit.Weekend => WeekOf(first.AddDays(7 * steps), Unit),
            TimeUnit.Month => first.AddMonths(steps) is var m ? new Period(Unit, m.Year, m.Month) : null,
            TimeUnit.Season => Wrap(year, Index, steps, 4),
            TimeUnit.Quarter => Wrap(year, Index, steps, 4),
            TimeUnit.Half => Wrap(year, Index, steps, 2),
            TimeUnit.Decade => this with { Year = year + 10 * steps },
            TimeUnit.Century => this with { Year = year + 100 * steps },
            _ => this with { Year = year + steps },
        };
    }

    private Period Wrap(int year, int index, int steps, int count)
    {
        var total = year * count + index - 1 + steps;
        return this with { Year = total / count, Index = total % count + 1 };
    }

    /// <summary>TIMEX3's name of a season.</summary>
    public static string SeasonName(Season season) => season switch { Season.Spring => "SP", Season.Summer => "SU", Season.Autumn => "FA", _ => "WI" };

    /// <summary>TIMEX3's value of a length: <c>P3D</c>, <c>PT5H30M</c>, <c>PXW</c>; decades and centuries in years.</summary>
    public static string Length(Quantity quantity, TimeUnit unit)
    {
        var (letter, time, factor) = unit switch
        {
            TimeUnit.Second => ("S", true, 1),
            TimeUnit.Minute => ("M", true, 1),
            TimeUnit.Hour => ("H", true, 1),
            TimeUnit.Day => ("D", false, 1),
            TimeUnit.Week => ("W", false, 1),
            TimeUnit.Weekend => ("WE", false, 1),
            TimeUnit.Month => ("M", false, 1),
            TimeUnit.Quarter => ("Q", false, 1),
            TimeUnit.Half => ("M", false, 6),
            TimeUnit.Season => ("M", false, 3),
            TimeUnit.Decade => ("Y", false, 10),
            TimeUnit.Century => ("Y", false, 100),
            _ => ("Y", false, 1),
        };
        var lead = time ? "PT" : "P";
        if (quantity.Value is not { } value) return lead + "X" + letter;
        value *= factor;
        var whole = Math.Floor(value);
        if (whole == value) return lead + Number(value) + letter;
        // Halves in the next smaller unit.
        var rest = value - whole;
        var head = whole > 0 ? Number(whole) + letter : "";
        return unit switch
        {
            TimeUnit.Hour => $"PT{head}{Number(Math.Round(60 * rest))}M",
            TimeUnit.Minute => $"PT{head}{Number(Math.Round(60 * rest))}S",
            TimeUnit.Day => $"P{head}T{Number(Math.Round(24 * rest))}H",
            TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century => $"P{head}{Number(Math.Round(12 * rest))}M",
            _ => lead + Number(value) + letter,
        };
    }

    internal static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Digit(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Two(int? value) => value is { } v ? v.ToString("00", CultureInfo.InvariantCulture) : "XX";
}
