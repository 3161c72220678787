using Entente.Language;

namespace Entente.Coding.Offices;

/// <summary>One place in a report that gives a person an office.</summary>
internal sealed record OfficeMention
{
    /// <summary>The office, in lower case but for names.</summary>
    public required string Words { get; init; }

    /// <summary>Where the words stand.</summary>
    public required Span Span { get; init; }

    /// <summary>The role noun.</summary>
    public required string Head { get; init; }

    /// <summary>Whether the words describe the person rather than name an office.</summary>
    public bool Described { get; init; }

    /// <summary>How many words there are: the more, the fuller.</summary>
    public required int Length { get; init; }

    /// <summary>The code that the words give, or null.</summary>
    public string? Code { get; init; }

    /// <summary>The code that only the report so far suggests, or null.</summary>
    public string? Guess { get; init; }

    /// <summary>Why it does.</summary>
    public string GuessReason { get; init; } = "";

    /// <summary>Sectors, the primary one first.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary><c>current</c>, <c>former</c>, <c>interim</c> or <c>designate</c>.</summary>
    public string Standing { get; init; } = "current";

    /// <summary>The sentence.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>How it was read.</summary>
    public required string Rule { get; init; }
}
