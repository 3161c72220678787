using Entente.Language;

namespace Entente.Coding.Ranking;

/// <summary>What the ranker is asked about: a candidate with what speaks for and against it.</summary>
internal sealed class RankingCase
{
    /// <summary>The type that lexicon and grammar propose, or empty where only the tree joins two parties.</summary>
    public required string Proposed { get; init; }

    /// <summary>Modes that the lexicon gives it.</summary>
    public required IReadOnlyList<string> Modes { get; init; }

    /// <summary>The steps that led to it.</summary>
    public required IReadOnlyList<string> Trace { get; init; }

    /// <summary>Where its actors stand in the report, inferred ones left out.</summary>
    public required IReadOnlyList<Span> Actors { get; init; }

    /// <summary>Where its recipients stand.</summary>
    public required IReadOnlyList<Span> Recipients { get; init; }

    /// <summary>Whether an actor is of the armed forces: withdrawals by forces are told apart.</summary>
    public required bool Forces { get; init; }

    /// <summary>Named features with their values.</summary>
    public List<(string Name, float Value)> Features { get; } = [];

    /// <summary>Word vectors: of the trigger, of what hangs on it, of the words between the parties, of the sentence.</summary>
    public required float[] Words { get; init; }
}
