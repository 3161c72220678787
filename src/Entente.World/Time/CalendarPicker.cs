namespace Entente.World.Time;

/// <summary>Chooses which of the recurring days, months and seasons of a name is meant.</summary>
internal static class CalendarPicker
{
    public static Period Pick(CalendarMeaning c, TimeExpression e, TimeAnchor anchor)
    {
        var period = Choose(c, e, anchor);
        return c.WholeWeek && period.Unit == TimeUnit.Day ? period.First is { } day ? Period.WeekOf(day) : new Period(TimeUnit.Week, period.Year) : period;
    }

    private static Period Choose(CalendarMeaning c, TimeExpression e, TimeAnchor anchor)
    {
        if (c.Year is { } year) return InYear(c, year) ?? Undated(c);
        var origin = c.FromNarrative ? anchor.Narrative : anchor.Published is { } p ? PartialDate.Of(p) : null;
        if (origin is not { } at) return Undated(c);
        if (c is { Weekday: { } weekday, Month: null, Day: null, Holiday: null })
            return at.Exact is { } from ? Period.DayOf(Weekday(weekday, c, e, anchor.Tense, from)) : Undated(c);
        if (c.Shift is { } shift && at.Year is { } y) return InYear(c, y + shift) ?? Undated(c);
        if (at.Exact is not { } day) return at.Year is { } known && c.Direction is null or 0 ? InYear(c, known) ?? Undated(c) : Undated(c);
        var periods = c is { Day: { } d, Month: null, Holiday: null } ? Monthly(d, day) : Yearly(c, day.Year);
        return Nearest(periods, c, e, anchor.Tense, day) ?? Undated(c);
    }

    /// <summary>What is named, in the year; null if it does not exist then.</summary>
    private static Period? InYear(CalendarMeaning c, int year)
    {
        if (year is < 1 or > 9000) return null;
        if (c.Holiday is { } holiday) return holiday.In is { } of ? Period.DayOf(of(year)) : new Period(TimeUnit.Year, year);
        return c.Unit switch
        {
            TimeUnit.Day when c is { Month: { } m, Day: { } d } => d <= DateTime.DaysInMonth(year, m) ? new Period(TimeUnit.Day, year, m, d) : null,
            TimeUnit.Month => new Period(TimeUnit.Month, year, c.Month),
            TimeUnit.Season => new Period(TimeUnit.Season, year, Index: (int)c.Season!.Value),
            TimeUnit.Quarter or TimeUnit.Half => new Period(c.Unit, year, Index: c.Part!.Value),
            TimeUnit.Day => null,
            _ => new Period(c.Unit, year),
        };
    }

    private static Period Undated(CalendarMeaning c) => c.Unit switch
    {
        _ when c.Holiday is { } holiday => holiday.In is not { } of ? new Period(TimeUnit.Year, null) : of(2001) is var one && of(2002) is var two && one.Month == two.Month && one.Day == two.Day ? new Period(TimeUnit.Day, null, one.Month, one.Day) : new Period(TimeUnit.Day, null),
        TimeUnit.Day when c is { Weekday: { } w, Day: null } => new Period(TimeUnit.Day, null, Index: TimeGrammar.IsoDay(w)),
        TimeUnit.Day => new Period(TimeUnit.Day, null, c.Month, c.Day),
        TimeUnit.Month => new Period(TimeUnit.Month, null, c.Month),
        TimeUnit.Season => new Period(TimeUnit.Season, null, Index: (int)c.Season!.Value),
        _ => new Period(c.Unit, null, Index: c.Part ?? 0),
    };

    private static List<Period> Yearly(CalendarMeaning c, int year)
    {
        var periods = new List<Period>();
        // Nine years either way reach a 29 February across 1900 and 2100.
        for (var y = year - 9; y <= year + 9; y++)
        {
            if (InYear(c, y) is { } period) periods.Add(c.WholeWeek && period.First is { } first ? Period.WeekOf(first) : period);
        }

        // "Monday, Oct. 26" is a year in which it was one.
        if (c is { Weekday: { } weekday, Direction: null }) periods = periods.FindAll(p => p.First?.DayOfWeek == weekday) is { Count: > 0 } fitting ? fitting : periods;

        return periods;
    }

    private static List<Period> Monthly(int day, DateOnly origin)
    {
        var periods = new List<Period>();
        for (var month = -3; month <= 3; month++)
        {
            var first = new DateOnly(origin.Year, origin.Month, 1).AddMonths(month);
            if (day <= DateTime.DaysInMonth(first.Year, first.Month)) periods.Add(new Period(TimeUnit.Day, first.Year, first.Month, day));
        }

        return periods;
    }

    private static Period? Nearest(List<Period> periods, CalendarMeaning c, TimeExpression e, TenseHint tense, DateOnly origin)
    {
        Period? past = null, now = null, future = null;
        foreach (var period in periods)
        {
            if (period.Last < origin) past = period;
            else if (period.First > origin) future ??= period;
            else now = period;
        }

        switch (c.Direction)
        {
            case < 0: return past;
            case > 0: return future;
            case 0: return periods.Find(p => p.Year == origin.Year);
        }

        if (now is not null) return now;
        if (past is not { } before || future is not { } after) return past ?? future;
        var (ahead, behind) = (after.First!.Value.DayNumber - origin.DayNumber, origin.DayNumber - before.Last!.Value.DayNumber);
        return LooksAhead(e, tense) switch
        {
            // A tense may be another verb's: it does not outweigh a date that is many times nearer.
            true => ahead > 4 * behind && ahead > 60 ? past : future,
            false => behind > 8 * ahead && behind > 60 ? future : past,
            // Without a tense: the past, unless the future is much the nearer.
            _ => 2 * ahead < behind && ahead < 100 ? future : past,
        };
    }

    private static DateOnly Weekday(DayOfWeek weekday, CalendarMeaning c, TimeExpression e, TenseHint tense, DateOnly origin)
    {
        if (c.Shift is { } weeks) return origin.AddDays(7 * weeks - (TimeGrammar.IsoDay(origin.DayOfWeek) - TimeGrammar.IsoDay(weekday)));
        var back = ((int)origin.DayOfWeek - (int)weekday + 7) % 7;
        return c.Direction switch
        {
            < 0 => origin.AddDays(back == 0 ? -7 : -back),
            > 0 => origin.AddDays(7 - back),
            0 when tense != TenseHint.Past => origin.AddDays(back == 0 ? 0 : 7 - back),
            _ => back == 0 || LooksAhead(e, tense) != true ? origin.AddDays(-back) : origin.AddDays(7 - back),
        };
    }

    /// <summary>Whether the time lies after the origin, as far as tense and preposition tell; null if they do not.</summary>
    private static bool? LooksAhead(TimeExpression e, TenseHint tense) => (tense, e.Bound) switch
    {
        (TenseHint.Future, not TimeBound.From) => true,
        (TenseHint.Past, _) => false,
        (_, TimeBound.By or TimeBound.Until) => true,
        (_, TimeBound.From) => tense == TenseHint.Future ? null : false,
        _ => null,
    };
}
