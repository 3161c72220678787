namespace Entente.World.Time;

/// <summary>What the words of an expression say, before any anchor is known.</summary>
internal abstract record Meaning
{
    public virtual TimeOrigin Origin => TimeOrigin.None;

    public virtual TimeOffset? Offset => null;
}

internal enum Season : byte
{
    Spring = 1, Summer, Autumn, Winter,
}

/// <summary>A day, month, quarter, season, year, decade or century named by the calendar; what is null is not said.</summary>
internal sealed record CalendarMeaning : Meaning
{
    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>Last day of a range within the month ("April 24-25"), or last year of a range of years.</summary>
    public int? EndDay { get; init; }

    public int? EndYear { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public Season? Season { get; init; }

    /// <summary>Quarter 1 to 4, or half 1 to 2 where <see cref="Unit"/> says so.</summary>
    public int? Part { get; init; }

    /// <summary>The grain of what is named.</summary>
    public required TimeUnit Unit { get; init; }

    /// <summary>"FY1998": the year is a fiscal one.</summary>
    public bool Fiscal { get; init; }

    public Holiday? Holiday { get; init; }

    /// <summary>"last" -1, "this" 0, "next" +1 before the name ("last October", "next Friday").</summary>
    public int? Direction { get; init; }

    /// <summary>"last year" -1, "this year" 0 … after the name ("October this year", "Friday last week").</summary>
    public int? Shift { get; init; }

    /// <summary>Whether the missing parts are the narrative's ("June of that year").</summary>
    public bool FromNarrative { get; init; }

    /// <summary>"the week of March 6": the week that holds the day.</summary>
    public bool WholeWeek { get; init; }

    public override TimeOrigin Origin => FromNarrative ? TimeOrigin.Narrative : Year is null ? TimeOrigin.Publication : TimeOrigin.None;
}

/// <summary>A unit some steps from the origin's own: "this week", "last month", "yesterday", "the following day".</summary>
internal sealed record UnitMeaning(TimeUnit Unit, int Steps, TimeOrigin From) : Meaning
{
    public override TimeOrigin Origin => From;

    public override TimeOffset? Offset => new(Steps, Unit, Math.Sign(Steps));
}

/// <summary>A length counted from the origin: "three days ago", "two weeks later", "the days before".</summary>
internal sealed record ShiftMeaning(Quantity Quantity, TimeUnit Unit, int Sign, TimeOrigin From) : Meaning
{
    /// <summary>The day that it is counted from, if the expression names one: "two days before Christmas".</summary>
    public Meaning? Day { get; init; }

    public override TimeOrigin Origin => From;

    public override TimeOffset? Offset => new(Quantity.Whole * Sign, Unit, Sign);
}

/// <summary>A length: "three days"; with a reach, the stretch up to or from now: "the past three years".</summary>
internal sealed record LengthMeaning(Quantity Quantity, TimeUnit Unit, int Reach = 0, bool Recent = false) : Meaning
{
    /// <summary>"and 30 minutes" after "5 hours".</summary>
    public (Quantity Quantity, TimeUnit Unit)? More { get; init; }

    public override TimeOrigin Origin => Reach == 0 ? TimeOrigin.None : TimeOrigin.Publication;
}

/// <summary>A time that recurs, with its TIMEX3 value.</summary>
internal sealed record RepeatMeaning(string Value) : Meaning;

/// <summary>The past, the present or the future without a date.</summary>
internal sealed record ReferenceMeaning(int Side, TimeOrigin From = TimeOrigin.Publication) : Meaning
{
    public static readonly ReferenceMeaning Past = new(-1);
    public static readonly ReferenceMeaning Present = new(0);
    public static readonly ReferenceMeaning Future = new(1);

    public override TimeOrigin Origin => From;
}

/// <summary>A number with what is known of it.</summary>
/// <param name="Value">The number, null where the words do not say ("several").</param>
/// <param name="Upper">The upper one of two ("two or three").</param>
internal readonly record struct Quantity(double? Value, double? Upper = null)
{
    /// <summary>The number if it is a whole one.</summary>
    public int? Whole => Value is { } v && v == Math.Floor(v) && Math.Abs(v) < 1_000_000 ? (int)v : null;
}

/// <summary>A point or part of a day.</summary>
/// <param name="Part">TIMEX3's name of the part (<c>MO</c>, <c>AF</c>, <c>EV</c>, <c>NI</c>), or null.</param>
/// <param name="Hour">Hour 0 to 24, or null.</param>
/// <param name="Minute">Minute, or null.</param>
internal readonly record struct DayTime(string? Part, int? Hour = null, int? Minute = null)
{
    public bool IsNone => Part is null && Hour is null;
}
