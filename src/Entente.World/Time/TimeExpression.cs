namespace Entente.World.Time;

/// <summary>A time expression found in a sentence, not yet resolved. Immutable.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Type">What it denotes.</param>
public sealed record TimeExpression(int Start, int End, TimexType Type)
{
    /// <summary>Its words, with single blanks.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether it is one end of a span, by the preposition before it (which is no part of it).</summary>
    public TimeBound Bound { get; init; }

    /// <summary>How it narrows or blurs what it names ("early", "about").</summary>
    public TimeModifier Modifier { get; init; }

    /// <summary>What it is measured from.</summary>
    public TimeOrigin Origin => Meaning.Origin;

    /// <summary>Whether it is measured from the event that the words after it name ("the day after General Donovan's meeting"): resolve it with that event's date as <see cref="TimeAnchor.Narrative"/>.</summary>
    public bool AnchoredToEvent => Meaning.Origin == TimeOrigin.Event;

    /// <summary>Its distance from its origin; null for expressions that are no such distance.</summary>
    public TimeOffset? Offset => Meaning.Offset;

    internal Meaning Meaning { get; init; } = ReferenceMeaning.Present;

    internal DayTime DayTime { get; init; }

    /// <summary>"earlier this month", "later today": only the part of it before (-1) or after (+1) publication.</summary>
    internal int Side { get; init; }
}
