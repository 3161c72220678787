using Entente.Language;

namespace Entente.Coding.Records;

/// <summary>An office or role that the report gives a person, from its own words. One record a report and person, with the fullest words. Immutable.</summary>
public sealed record OfficeRecord
{
    /// <summary>Stable identifier: the same report and person give the same one.</summary>
    public required string Id { get; init; }

    /// <summary>The person, by the fullest name that the report gives.</summary>
    public required string Person { get; init; }

    /// <summary>Where that name stands.</summary>
    public required Span PersonSpan { get; init; }

    /// <summary>Identifier of the person in the world, or null.</summary>
    public string? EntityId { get; init; }

    /// <summary>The office in the report's words, in lower case but for names.</summary>
    public required string Office { get; init; }

    /// <summary>Where these words stand.</summary>
    public required Span OfficeSpan { get; init; }

    /// <summary>ISO alpha-3 or PLOVER's non-state code of the side, or null.</summary>
    public string? Code { get; init; }

    /// <summary>Sectors, the primary one first.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary><c>current</c>, <c>former</c>, <c>interim</c> or <c>designate</c>, as the report's words have it.</summary>
    public string Standing { get; init; } = "current";

    /// <summary>The sentence.</summary>
    public required Span Text { get; init; }

    /// <summary>Number of the sentence in the report, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>Rules that fired, in order.</summary>
    public IReadOnlyList<string> Trace { get; init; } = [];
}
