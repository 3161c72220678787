namespace Entente.World.Time;

/// <summary>What a time expression denotes, as TIMEX3 has it.</summary>
public enum TimexType : byte
{
    /// <summary>A day or longer that can be found on a calendar.</summary>
    Date,

    /// <summary>A point or part of a day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A time that recurs.</summary>
    Set,
}

/// <summary>The tense of the verb that governs a time expression.</summary>
public enum TenseHint : byte
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Past: the time most likely lies before publication.</summary>
    Past,

    /// <summary>Present.</summary>
    Present,

    /// <summary>Future: the time most likely lies after publication.</summary>
    Future,
}

/// <summary>A unit of time.</summary>
public enum TimeUnit : byte
{
#pragma warning disable CS1591 // the names say it
    Second, Minute, Hour, Day, Week, Weekend, Month, Quarter, Half, Season, Year, Decade, Century,
#pragma warning restore CS1591
}

/// <summary>What an expression is measured from.</summary>
public enum TimeOrigin : byte
{
    /// <summary>Nothing: a full date, or a bare length.</summary>
    None,

    /// <summary>The day of publication ("yesterday", "last month").</summary>
    Publication,

    /// <summary>The last date that the narrative settled on ("two days later", "since then").</summary>
    Narrative,

    /// <summary>The event named by the words after the expression ("the day after the meeting").</summary>
    Event,
}

/// <summary>Whether an expression gives a time or one end of a span, by the preposition before it.</summary>
public enum TimeBound : byte
{
    /// <summary>The time itself.</summary>
    None,

    /// <summary>From then on ("since 2015", "from Monday").</summary>
    From,

    /// <summary>Up to then ("until March", "to Friday").</summary>
    Until,

    /// <summary>Then at the latest ("by the end of the year").</summary>
    By,

    /// <summary>Earlier than then ("before Tuesday").</summary>
    Before,

    /// <summary>Later than then ("after 2005").</summary>
    After,
}

/// <summary>How an expression narrows or blurs what it names; the values of TIMEX3's <c>mod</c>.</summary>
public enum TimeModifier : byte
{
#pragma warning disable CS1591 // the names are the standard's own
    None, Approx, MoreThan, LessThan, EqualOrMore, EqualOrLess, Start, Mid, End,
#pragma warning restore CS1591
}

/// <summary>A signed distance from an origin.</summary>
/// <param name="Amount">How many units; negative: before the origin. Null where the words do not say ("weeks later").</param>
/// <param name="Unit">The unit.</param>
/// <param name="Sign">-1 before, +1 after the origin, 0 the same unit ("the same day").</param>
public readonly record struct TimeOffset(int? Amount, TimeUnit Unit, int Sign);

/// <summary>What an expression is resolved against.</summary>
/// <param name="Published">Day of publication, if known.</param>
/// <param name="Narrative">The last date that the narrative settled on, or the date of the event that the expression is anchored to; null if there is none.</param>
/// <param name="Tense">Tense of the governing verb.</param>
public readonly record struct TimeAnchor(DateOnly? Published, PartialDate? Narrative = null, TenseHint Tense = TenseHint.Unknown);

/// <summary>What an expression means against an anchor.</summary>
/// <param name="Timex">TIMEX3 value: <c>2006-11-04</c>, <c>1997-W15</c>, <c>P3D</c>, <c>PAST_REF</c>, <c>XXXX-XX-18</c>.</param>
/// <param name="Edtf">The same on the calendar, in EDTF: <c>2026-02-18</c>, <c>2026-02~</c>, <c>2026-01-03/..</c>, <c>XXXX-01-03</c>; empty for a bare length, a set or a reference that is not tied to a calendar.</param>
/// <param name="First">First day it can cover, if known.</param>
/// <param name="Last">Last day it can cover, if known.</param>
/// <param name="Reason">Why, in one phrase: <c>'the 18th' before publication on 2026-02-21</c>.</param>
public sealed record TimeValue(string Timex, string Edtf, DateOnly? First, DateOnly? Last, string Reason)
{
    /// <summary>The date that the narrative stands at after this expression, for the next one's <see cref="TimeAnchor.Narrative"/>; null for lengths, sets, references and the ends of spans.</summary>
    public PartialDate? Settles { get; init; }
}
