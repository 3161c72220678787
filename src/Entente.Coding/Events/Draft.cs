using Entente.Coding.Mentions;
using Entente.Coding.Records;

namespace Entente.Coding.Events;

/// <summary>An event with its time, place, counts and source, before it becomes a record.</summary>
internal sealed class Draft(Candidate candidate, SentenceView view)
{
    public Candidate Candidate { get; } = candidate;

    public SentenceView View { get; } = view;

    public required When When { get; set; }

    public PlaceRecord? Place { get; set; }

    public required AttributionRecord Attribution { get; set; }

    public List<CountRecord> Counts { get; } = [];

    /// <summary>The trigger first, then the other words, in order.</summary>
    public List<int> Triggers { get; } = [candidate.Trigger, .. candidate.Words.Distinct().Where(w => w != candidate.Trigger).Order()];

    /// <summary>What tells the event, each telling with its own modes and parties: its own first, then those that it took over.</summary>
    public IReadOnlyList<Telling> Tellings => [new Telling(Candidate, _modes ?? Candidate.Modes), .. _absorbed];

    private readonly List<Telling> _absorbed = [];
    private IReadOnlyList<string>? _modes;

    /// <summary>Takes over what another telling of the same happening in the same sentence adds.</summary>
    public void Absorb(Draft other)
    {
        var (mine, its) = (Candidate, other.Candidate);
        _modes ??= mine.Modes;
        _absorbed.AddRange(other.Tellings);
        Take(mine.Actors, its.Actors);
        Take(mine.Recipients, its.Recipients);
        foreach (var m in its.Modes)
            if (!mine.Modes.Contains(m)) mine.Modes = [.. mine.Modes, m];
        foreach (var c in other.Counts)
            if (Counts.All(x => x.Name != c.Name)) Counts.Add(c);
        foreach (var t in other.Triggers)
            if (!Triggers.Contains(t)) Triggers.Add(t);
        if (!When.Own && other.When.Own) When = other.When;
        Place ??= other.Place;
        mine.Trace.Add("with " + its.Sense.Id);
    }

    // What is named outdoes what is only inferred or owns the thing.
    private static void Take(List<Party> mine, List<Party> its)
    {
        bool Weak(Party p) => p.Inferred || p.Reason?.StartsWith("owner of", StringComparison.Ordinal) == true;
        if (its.Count == 0 || mine.Count > 0 && (!mine.All(Weak) || its.All(Weak))) return;
        mine.Clear();
        mine.AddRange(its);
    }
}

/// <summary>One of the words that tell an event.</summary>
/// <param name="Candidate">What it tells, with its own parties.</param>
/// <param name="Modes">The modes that it gives the event itself.</param>
internal sealed record Telling(Candidate Candidate, IReadOnlyList<string> Modes);
