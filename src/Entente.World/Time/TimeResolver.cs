using System.Globalization;

namespace Entente.World.Time;

/// <summary>Gives expressions their values against an anchor.</summary>
internal static partial class TimeResolver
{
    /// <summary>An anchor outside these years is taken as unknown, so that no distance leaves the calendar.</summary>
    private const int FirstYear = 1000, LastYear = 9000;

    public static TimeValue Resolve(TimeExpression e, TimeAnchor anchor)
    {
        anchor = anchor with
        {
            Published = anchor.Published is { Year: >= FirstYear and <= LastYear } ? anchor.Published : null,
            Narrative = anchor.Narrative is { Year: null or (>= FirstYear and <= LastYear) } ? anchor.Narrative : null,
        };
        switch (e.Meaning)
        {
            case RepeatMeaning repeat:
                return new TimeValue(repeat.Value, "", null, null, $"'{e.Words}' recurs");
            case LengthMeaning length:
                return Stretch(e, length, anchor);
            case ShiftMeaning { From: TimeOrigin.Event } shift when anchor.Narrative is null:
                return new TimeValue(Period.Length(shift.Quantity, shift.Unit), "", null, null, $"'{e.Words}' an event without a date");
            case ShiftMeaning { Quantity.Whole: null } shift:
                return Vague(e, shift, anchor);
            case ReferenceMeaning reference when e.DayTime.IsNone:
                return Reference(e, reference, anchor);
            default:
                return Dated(e, anchor);
        }
    }

    /// <summary>An expression that names a period.</summary>
    private static TimeValue Dated(TimeExpression e, TimeAnchor anchor)
    {
        var period = e.Meaning switch
        {
            CalendarMeaning calendar => CalendarPicker.Pick(calendar, e, anchor),
            UnitMeaning unit => Stepped(unit, anchor),
            ShiftMeaning { Day: { } named } shift => Shifted(shift, (named is CalendarMeaning day ? CalendarPicker.Pick(day, e, anchor) : Stepped((UnitMeaning)named, anchor)).Settles),
            ShiftMeaning shift => Shifted(shift, Origin(shift.From, anchor)),
            _ => (anchor.Narrative is { IsExact: true } n ? n : anchor.Published is { } p ? PartialDate.Of(p) : (PartialDate?)null) is { } day ? Period.DayOf(day) : new Period(TimeUnit.Day, null),
        };
        var calendarMeaning = e.Meaning as CalendarMeaning;
        var timex = period.Timex();
        var (first, last) = (period.First, period.Last);
        var edtf = period.Edtf();
        if (calendarMeaning is { Fiscal: true, Year: not null })
        {
            timex = "FY" + timex;
            edtf = period.Year!.Value.ToString("0000", CultureInfo.InvariantCulture) + "~";
        }
        else if (calendarMeaning is { EndDay: { } endDay } && period.Unit == TimeUnit.Day)
        {
            var end = period with { Day = endDay };
            edtf += "/" + end.Edtf();
            last = end.Last ?? last;
        }
        else if (calendarMeaning is { EndYear: { } endYear })
        {
            var end = period with { Year = endYear };
            edtf += "/" + end.Edtf();
            last = end.Last;
        }
        else if (calendarMeaning?.Holiday is { In: null })
        {
            // A name without a computable day: no more than the year.
            edtf = period.Year is null ? "" : edtf;
        }
        else if (e.Meaning is ShiftMeaning { Unit: TimeUnit.Week } && edtf.Length > 0 && first is { } monday)
        {
            edtf = Period.Iso(period.Unit == TimeUnit.Day ? monday : monday.AddDays(anchor.Published is { } p ? ((int)p.DayOfWeek + 6) % 7 : 3)) + "~";
        }
        else if (e.Modifier is TimeModifier.Start or TimeModifier.Mid or TimeModifier.End && first is not null && period.Unit > TimeUnit.Day)
        {
            (first, last, edtf) = Third(period, e.Modifier);
        }
        else if (e.Modifier is TimeModifier.Approx or TimeModifier.MoreThan or TimeModifier.LessThan or TimeModifier.EqualOrLess or TimeModifier.EqualOrMore && e.DayTime.IsNone)
        {
            edtf += "~";
        }

        if (!e.DayTime.IsNone && period.Unit == TimeUnit.Day) timex = (period.Index > 0 && period.Day is null ? period.Timex() : timex) + "T" + TimeText(e.DayTime);
        if (e.Meaning is ShiftMeaning { Unit: <= TimeUnit.Hour }) timex += "TXX";
        if (anchor.Published is { } published)
        {
            if (e.Side < 0 && last > published && first <= published) last = published;
            if (e.Side > 0 && first < published && last >= published) first = published;
        }

        var value = new TimeValue(timex, edtf, first, last, Reason(e, period, anchor)) { Settles = e.Bound == TimeBound.None ? period.Settles : null };
        return Bounded(value, e.Bound);
    }

    private static string TimeText(DayTime time) => time.Part ?? string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute ?? 0:00}");

    /// <summary>Opens the value at one end as the preposition says.</summary>
    private static TimeValue Bounded(TimeValue value, TimeBound bound)
    {
        if (bound == TimeBound.None || value.Edtf.Length == 0) return value;
        var slash = value.Edtf.IndexOf('/', StringComparison.Ordinal);
        return bound is TimeBound.From or TimeBound.After
            ? value with { Edtf = (slash < 0 ? value.Edtf : value.Edtf[..slash]) + "/..", Last = null }
            : value with { Edtf = "../" + (slash < 0 ? value.Edtf : value.Edtf[(slash + 1)..]), First = null };
    }

    private static PartialDate? Origin(TimeOrigin origin, TimeAnchor anchor) => origin switch
    {
        TimeOrigin.Publication => anchor.Published is { } p ? PartialDate.Of(p) : null,
        TimeOrigin.Narrative or TimeOrigin.Event => anchor.Narrative,
        _ => null,
    };

    /// <summary>"last week", "the following day", "that year".</summary>
    private static Period Stepped(UnitMeaning meaning, TimeAnchor anchor)
    {
        var origin = Origin(meaning.From, anchor);
        var unknown = new Period(meaning.Unit, null);
        if (origin is not { } date) return unknown;
        switch (meaning.Unit)
        {
            case TimeUnit.Day:
                return meaning.Steps == 0 && !date.IsExact && date.Day is null
                    ? date.Month is null ? new Period(TimeUnit.Year, date.Year) : new Period(TimeUnit.Month, date.Year, date.Month)
                    : date.Plus(meaning.Steps, TimeUnit.Day) is { } moved ? Period.DayOf(moved) : unknown;
            case TimeUnit.Week:
                return date.Exact is { } day ? Period.WeekOf(day).Plus(meaning.Steps) ?? unknown : unknown;
            case TimeUnit.Weekend:
                if (date.Exact is not { } now) return unknown;
                // On a Monday to Friday "the weekend" is the last one in the past tense, else the coming one.
                var here = Period.WeekOf(now, TimeUnit.Weekend);
                var back = meaning.Steps < 0 || (meaning.Steps == 0 && anchor.Tense is not (TenseHint.Future or TenseHint.Present) && now.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
                return (back ? here.Plus(-1) : meaning.Steps > 0 && now.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? here.Plus(1) : here) ?? unknown;
            case TimeUnit.Month:
                return date.Month is null ? unknown : date.Year is null ? new Period(TimeUnit.Month, null, (date.Month.Value - 1 + meaning.Steps + 12) % 12 + 1) : new Period(TimeUnit.Month, date.Year, date.Month).Plus(meaning.Steps) ?? unknown;
            case TimeUnit.Quarter:
                return date.Month is null || date.Year is null ? unknown : new Period(TimeUnit.Quarter, date.Year, Index: (date.Month.Value + 2) / 3).Plus(meaning.Steps) ?? unknown;
            case TimeUnit.Decade:
                return date.Year is { } d ? new Period(TimeUnit.Decade, d / 10 * 10).Plus(meaning.Steps) ?? unknown : unknown;
            case TimeUnit.Century:
                return date.Year is { } c ? new Period(TimeUnit.Century, c / 100 * 100).Plus(meaning.Steps) ?? unknown : unknown;
            default:
                return date.Year is { } y ? new Period(TimeUnit.Year, y + meaning.Steps) : unknown;
        }
    }

    /// <summary>"three days ago", "two years later", with a known number; the grain is the unit's.</summary>
    private static Period Shifted(ShiftMeaning meaning, PartialDate? origin)
    {
        var amount = meaning.Quantity.Whole!.Value * meaning.Sign;
        if (origin is not { } date) return new Period(meaning.Unit <= TimeUnit.Hour ? TimeUnit.Day : meaning.Unit >= TimeUnit.Year ? TimeUnit.Year : meaning.Unit, null);
        switch (meaning.Unit)
        {
            case <= TimeUnit.Hour:
                var days = meaning.Unit == TimeUnit.Hour && Math.Abs(amount) >= 24 ? amount / 24 : 0;
                return date.Plus(days, TimeUnit.Day) is { } hours ? Period.DayOf(hours) : new Period(TimeUnit.Day, null);
            case TimeUnit.Day:
                return date.Plus(amount, TimeUnit.Day) is { } day ? Period.DayOf(day) : new Period(TimeUnit.Day, null);
            case TimeUnit.Week or TimeUnit.Weekend:
                if (date.Exact is not { } exact) return date.Plus(amount, TimeUnit.Week) is { } partial ? Period.DayOf(partial) : new Period(TimeUnit.Week, null);
                var week = exact.AddDays(7 * Math.Clamp(amount, -50_000, 50_000));
                return meaning is { From: TimeOrigin.Publication, Day: null } ? Period.WeekOf(week) : Period.DayOf(week);
            case TimeUnit.Month or TimeUnit.Quarter:
                return date.Plus(amount, meaning.Unit) is { } month ? new Period(TimeUnit.Month, month.Year, month.Month) : new Period(TimeUnit.Month, null);
            default:
                return date.Plus(amount, meaning.Unit) is { } year ? new Period(TimeUnit.Year, year.Year) : new Period(TimeUnit.Year, null);
        }
    }

    /// <summary>The first, middle or last third of a period, its inner ends approximate.</summary>
    private static (DateOnly? First, DateOnly? Last, string Edtf) Third(Period period, TimeModifier modifier)
    {
        var (first, last) = (period.First!.Value, period.Last!.Value);
        var years = period.Unit is TimeUnit.Decade or TimeUnit.Century;
        var months = period.Unit is TimeUnit.Year or TimeUnit.Half or TimeUnit.Quarter or TimeUnit.Season;
        var (a, b) = (first, last);
        if (period.Unit == TimeUnit.Month) (a, b) = (first.AddDays(10), first.AddDays(20));
        else if (years) (a, b) = period.Unit == TimeUnit.Decade ? (first.AddYears(4), first.AddYears(7)) : (first.AddYears(35), first.AddYears(65));
        else if (months) (a, b) = period.Unit == TimeUnit.Year ? (first.AddMonths(4), first.AddMonths(8)) : period.Unit == TimeUnit.Half ? (first.AddMonths(2), first.AddMonths(4)) : (first.AddMonths(1), first.AddMonths(2));
        else if (period.Unit == TimeUnit.Week) (a, b) = (first.AddDays(2), first.AddDays(4));
        else return (first, last, period.Edtf());

        string Text(DateOnly date) => years ? date.Year.ToString("0000", CultureInfo.InvariantCulture) : months ? date.ToString("yyyy-MM", CultureInfo.InvariantCulture) : Period.Iso(date);
        return modifier switch
        {
            TimeModifier.Start => (first, a.AddDays(-1), $"{Text(first)}/{Text(a.AddDays(-1))}~"),
            TimeModifier.Mid => (a, b.AddDays(-1), $"{Text(a)}~/{Text(b.AddDays(-1))}~"),
            _ => (b, last, $"{Text(b)}~/{Text(last)}"),
        };
    }

    private static string Reason(TimeExpression e, Period period, TimeAnchor anchor)
    {
        switch (e.Meaning.Origin)
        {
            case TimeOrigin.None:
                return $"'{e.Words}' as written";
            case TimeOrigin.Narrative:
                return anchor.Narrative is { } n ? $"'{e.Words}' from {n}, where the narrative stands" : $"'{e.Words}' without a date in the narrative";
            case TimeOrigin.Event:
                return anchor.Narrative is { } v ? $"'{e.Words}' an event of {v}" : $"'{e.Words}' an event without a date";
            default:
                if (anchor.Published is not { } p) return $"'{e.Words}' without a date of publication";
                var side = period.Last < p ? "before publication on" : period.First > p ? "after publication on" : period.Unit == TimeUnit.Day ? "on the day of publication," : "around publication on";
                return $"'{e.Words}' {side} {Period.Iso(p)}";
        }
    }
}
