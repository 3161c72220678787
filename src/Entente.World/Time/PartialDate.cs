using System.Globalization;

namespace Entente.World.Time;

/// <summary>A date of which parts may be unknown: a day, a month or a year, each with or without the parts above it.</summary>
/// <param name="Year">Year, null if unknown.</param>
/// <param name="Month">Month 1 to 12, null if unknown or not meant.</param>
/// <param name="Day">Day 1 to 31, null if unknown or not meant.</param>
public readonly record struct PartialDate(int? Year, int? Month = null, int? Day = null)
{
    /// <summary>The full date.</summary>
    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Whether year, month and day are known.</summary>
    public bool IsExact => Year is not null && Month is not null && Day is not null;

    /// <summary>The date, if year, month and day are known and make one.</summary>
    public DateOnly? Exact => IsExact && Day <= DateTime.DaysInMonth(Year!.Value, Month!.Value) ? new DateOnly(Year.Value, Month.Value, Day!.Value) : null;

    /// <summary>Moves the date by <paramref name="amount"/> days, weeks, months or years; null where what is unknown is needed for it. The outcome is no finer than the unit, but a day stays a day.</summary>
    public PartialDate? Plus(int amount, TimeUnit unit)
    {
        switch (unit)
        {
            case TimeUnit.Day or TimeUnit.Week or TimeUnit.Weekend:
                var days = unit == TimeUnit.Day ? amount : 7 * amount;
                if (Exact is { } exact) return InRange(exact.DayNumber + (long)days) ? Of(exact.AddDays(days)) : null;
                // Without the year only February's length is in doubt.
                if (Month is { } month && Day is { } day && Year is null)
                {
                    var moved = new DateOnly(2001, month, Math.Min(day, DateTime.DaysInMonth(2001, month))).AddDays(days);
                    var leap = new DateOnly(2004, month, Math.Min(day, DateTime.DaysInMonth(2004, month))).AddDays(days);
                    return moved.Year == 2001 && moved.Month == leap.Month && moved.Day == leap.Day ? new PartialDate(null, moved.Month, moved.Day) : null;
                }

                return Month is null && Day is { } d && d + days is >= 1 and <= 28 ? new PartialDate(Year, null, d + days) : null;
            case TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Half:
                var months = unit switch { TimeUnit.Month => amount, TimeUnit.Quarter => 3 * amount, _ => 6 * amount };
                if (Month is not { } m) return null;
                var total = m - 1 + months;
                var carry = (int)Math.Floor(total / 12.0);
                if (Year is null && carry != 0) return new PartialDate(null, total - 12 * carry + 1);
                return Year + carry is < 1 or > 9999 ? null : new PartialDate(Year + carry, total - 12 * carry + 1);
            default:
                var years = unit switch { TimeUnit.Decade => 10 * amount, TimeUnit.Century => 100 * amount, _ => amount };
                return Year is { } y && y + years is >= 1 and <= 9999 ? new PartialDate(y + years) : null;
        }
    }

    private static bool InRange(long dayNumber) => dayNumber >= 0 && dayNumber <= DateOnly.MaxValue.DayNumber;

    /// <summary>The date in EDTF, unknown parts as X: <c>XXXX-01-03</c>.</summary>
    public override string ToString()
    {
        var year = Year is { } y ? y.ToString("0000", CultureInfo.InvariantCulture) : "XXXX";
        if (Month is null && Day is null) return year;
        var month = Month is { } m ? m.ToString("00", CultureInfo.InvariantCulture) : "XX";
        return Day is { } d ? string.Create(CultureInfo.InvariantCulture, $"{year}-{month}-{d:00}") : $"{year}-{month}";
    }
}
