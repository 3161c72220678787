using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Ties;

/// <summary>One telling of one tie, by its words or by an event that bears on it, before the report's tellings are put together.</summary>
internal sealed class TieStatement
{
    public required string Kind { get; init; }

    public string? Subtype { get; init; }

    /// <summary>Kinds of which a tie told elsewhere is meant, where the kind is <c>same</c>.</summary>
    public IReadOnlyList<string> Among { get; init; } = [];

    /// <summary>The parties in order; fewer than two where the words leave one to be found.</summary>
    public required IReadOnlyList<Party> Parties { get; set; }

    /// <summary>Which side a single party is on: 0 first, 1 second.</summary>
    public int Side { get; init; }

    /// <summary>Whether a verb tells it: what is done or kept, not only named.</summary>
    public bool Done { get; init; }

    /// <summary>Whether it may mean a tie of another sentence: "the programme", not "a programme".</summary>
    public bool Definite { get; init; } = true;

    /// <summary>Whether it says what becomes of the tie.</summary>
    public bool Changes { get; init; }

    /// <summary>State by the names of <see cref="TieStates"/>, <c>opened</c> included.</summary>
    public required string State { get; init; }

    public string Begin { get; init; } = "";

    public string End { get; init; } = "";

    public string Date { get; init; } = "";

    public string? EndMode { get; init; }

    public string? Basis { get; init; }

    /// <summary>Whether the host wants foreign forces: <c>given</c> or <c>refused</c>, or null.</summary>
    public string? Consent { get; init; }

    public Span? Flow { get; init; }

    public Span? Condition { get; init; }

    public required int Sequence { get; init; }

    public required Span Text { get; init; }

    public required IReadOnlyList<Span> Words { get; init; }

    public string? EventId { get; init; }

    public AttributionRecord Attribution { get; init; } = new(null, "narrator");

    public List<string> Trace { get; } = [];

    public double Confidence { get; set; } = 0.8;

    /// <summary>What its words say of other ties: the relation, the other telling or null, the words.</summary>
    public List<(string Relation, TieStatement? Other, Span Words)> Links { get; } = [];

    /// <summary>The same words as said of a tie that rests while this one is in force.</summary>
    public TieStatement Suspending()
    {
        var rest = new TieStatement { Kind = Kind, Parties = Parties, State = "suspended", Date = Date, Sequence = Sequence, Text = Text, Words = Words, EventId = EventId, Attribution = Attribution, Confidence = Confidence };
        rest.Trace.AddRange(Trace);
        rest.Trace.Add($"it rests while the {Kind} is in force");
        return rest;
    }
}
