using Entente.Language;

namespace Entente.Coding.Records;

/// <summary>What a report says of one standing relation: its kind, the parties, its spell and state, and each mention of it. One record a report, kind and parties. Immutable.</summary>
public sealed record TieRecord
{
    /// <summary>Stable identifier: the same report, kind and parties give the same one.</summary>
    public required string Id { get; init; }

    /// <summary>Kind, a name of <c>ontology/ties.yaml</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Subtype of the kind, or null.</summary>
    public string? Subtype { get; init; }

    /// <summary>The parties, in the order that the kind gives them; in no order for a symmetric kind.</summary>
    public required IReadOnlyList<PartyRecord> Parties { get; init; }

    /// <summary>Whether the parties stand in no order.</summary>
    public bool Symmetric { get; init; }

    /// <summary>Begin in EDTF: <c>2015</c>, <c>[..2006-02]</c> for "more than 20 years", <c>..</c> where not told.</summary>
    public string Begin { get; init; } = "..";

    /// <summary>End in EDTF, <c>..</c> where it has none or none is told.</summary>
    public string End { get; init; } = "..";

    /// <summary><c>proposed</c>, <c>agreed</c>, <c>active</c>, <c>reduced</c>, <c>suspended</c>, <c>ended</c> or <c>unknown</c>.</summary>
    public required string State { get; init; }

    /// <summary><c>legal</c> (a treaty, law or decision) or <c>practised</c>, or null where the report does not say.</summary>
    public string? Basis { get; init; }

    /// <summary>Whether the host of foreign forces wants them: <c>given</c> or <c>refused</c>, or null.</summary>
    public string? Consent { get; init; }

    /// <summary>How it ended: <c>fulfilled</c>, <c>expired</c>, <c>replaced</c>, <c>withdrawn</c>, <c>expelled</c>, <c>compelled</c>, <c>regime_change</c>, or null.</summary>
    public string? EndMode { get; init; }

    /// <summary>What flows, in the report's words ("oil", "soldiers"), or null.</summary>
    public Span? Flow { get; init; }

    /// <summary>What it is conditional on, in the report's words, or null.</summary>
    public Span? ConditionalOn { get; init; }

    /// <summary>How it bears on other ties of the report.</summary>
    public IReadOnlyList<TieLink> Links { get; init; } = [];

    /// <summary>Date of the last evidence in EDTF, empty where none is known.</summary>
    public string LastEvidence { get; init; } = "";

    /// <summary>Each mention, in the report's order.</summary>
    public required IReadOnlyList<TieEvidence> Evidence { get; init; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }
}

/// <summary>A mention of a tie in a report.</summary>
/// <param name="Sequence">Number of the sentence in the report, from 1.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Words">The words that say it.</param>
/// <param name="State">The state in which these words show it, by the names of <see cref="TieRecord.State"/>.</param>
/// <param name="Date">When that was so, in EDTF; empty where not told.</param>
/// <param name="EventId">The event that bears on it, or null.</param>
/// <param name="Attribution">Who says so.</param>
/// <param name="Trace">Lexicon entries and rules that fired, in order.</param>
public sealed record TieEvidence(int Sequence, Span Text, IReadOnlyList<Span> Words, string State, string Date, string? EventId, AttributionRecord Attribution, IReadOnlyList<string> Trace);

/// <summary>How a tie bears on another of the same report.</summary>
/// <param name="Relation"><c>in_exchange_for</c>, <c>sustains</c> or <c>conditional_on</c>.</param>
/// <param name="Tie">Id of the other tie, or null where what it bears on is no tie of the report.</param>
/// <param name="Words">The words that say so.</param>
public sealed record TieLink(string Relation, string? Tie, Span Words);
