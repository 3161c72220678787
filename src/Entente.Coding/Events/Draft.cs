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

    /// <summary>Takes over what another telling of the same happening in the same sentence adds.</summary>
    public void Absorb(Draft other)
    {
        var (mine, its) = (Candidate, other.Candidate);
        if (mine.Actors.Count == 0) mine.Actors.AddRange(its.Actors);
        if (mine.Recipients.Count == 0) mine.Recipients.AddRange(its.Recipients);
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
}
