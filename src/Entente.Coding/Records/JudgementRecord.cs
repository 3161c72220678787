using Entente.Language;

namespace Entente.Coding.Records;

/// <summary>An assessment that is no event: who judges what, in which words. Immutable.</summary>
public sealed record JudgementRecord
{
    /// <summary>Stable identifier: the same report and words give the same one.</summary>
    public required string Id { get; init; }

    /// <summary>Who judges, or null where the report names nobody.</summary>
    public PartyRecord? Speaker { get; init; }

    /// <summary>The party judged, or null where a thing is.</summary>
    public PartyRecord? Target { get; init; }

    /// <summary>What is judged, in the report's words, or null.</summary>
    public Span? TargetText { get; init; }

    /// <summary>The words of the judgement.</summary>
    public required Span Words { get; init; }

    /// <summary>The sentence.</summary>
    public required Span Text { get; init; }

    /// <summary>Number of the sentence in the report, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>Whether the words stand in quotation marks.</summary>
    public bool Quoted { get; init; }

    /// <summary>0 to 1: less where the speaker has neither a code nor a name, or is named only in a sentence after the judgement.</summary>
    public double Confidence { get; init; }

    /// <summary>Rules that fired, in order.</summary>
    public IReadOnlyList<string> Trace { get; init; } = [];
}
