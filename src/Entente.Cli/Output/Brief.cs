namespace Entente.Cli.Output;

/// <summary>What one report tells, in sections of lines, before it is laid out.</summary>
/// <param name="Title">Headline, or the report's id.</param>
/// <param name="Facts">What stands under it: day, publisher, where it was written.</param>
/// <param name="Sections">Those that have lines.</param>
internal sealed record Brief(string Title, IReadOnlyList<string> Facts, IReadOnlyList<BriefSection> Sections);

/// <summary>A section of a brief.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">At least one.</param>
internal sealed record BriefSection(string Title, IReadOnlyList<BriefLine> Lines);

/// <summary>A line of a brief.</summary>
/// <param name="Lead">What stands before it: a day, a kind of tie, a speaker, a person; or the empty string.</param>
/// <param name="Runs">What it says.</param>
/// <param name="Sentences">Numbers of the sentences it was read from.</param>
internal sealed record BriefLine(string Lead, IReadOnlyList<Run> Runs, IReadOnlyList<int> Sentences)
{
    /// <summary>Lines that belong under it.</summary>
    public IReadOnlyList<BriefLine> Details { get; init; } = [];
}
