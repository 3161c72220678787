namespace Entente.Coding.Ontology;

/// <summary>How an event is done, or what is asked, refused or threatened: a mode of an event type.</summary>
/// <param name="Name">As PLOVER writes it: <c>third-party</c>.</param>
/// <param name="Score">Conflict-cooperation score, -10 to +10; that of the type where the codebook gives none.</param>
/// <param name="Context">The context that the mode always brings along, or null.</param>
/// <param name="Definition">What it covers.</param>
/// <param name="Example">A sentence that gets this type and mode.</param>
/// <param name="Says">How a line tells it: a template for <see cref="Wording.Parse"/>.</param>
public sealed record ModeInfo(string Name, double Score, string? Context, string Definition, string Example, string Says);

/// <summary>An event type.</summary>
/// <param name="Type">Which.</param>
/// <param name="Quad">Quad class, 1 to 4.</param>
/// <param name="Score">Conflict-cooperation score of the type without a mode, -10 to +10.</param>
/// <param name="RequiresRecipient">Whether an event without a recipient is incomplete.</param>
/// <param name="Definition">What it covers.</param>
/// <param name="Example">A sentence that gets this type without a mode.</param>
/// <param name="Says">How a line tells it without a mode: a template for <see cref="Wording.Parse"/>.</param>
/// <param name="Notes">What the codebook rules on doubtful cases.</param>
/// <param name="Modes">Its modes, in the codebook's order; none for some types.</param>
public sealed record TypeInfo(
    EventType Type, int Quad, double Score, bool RequiresRecipient, string Definition, string Example, string Says,
    IReadOnlyList<string> Notes, IReadOnlyList<ModeInfo> Modes);

/// <summary>What an event is about.</summary>
/// <param name="Name">As PLOVER writes it: <c>human_rights</c>.</param>
/// <param name="Definition">What it covers.</param>
/// <param name="Unless">More specific contexts that take its place.</param>
/// <param name="Cues">The words that tell it.</param>
public sealed record ContextInfo(string Name, string Definition, IReadOnlyList<string> Unless, IReadOnlyList<ContextCue> Cues);

/// <summary>A cue of a context.</summary>
/// <param name="Phrases">Alternatives, each of one to three words in base form; together they count once.</param>
/// <param name="Weight">2 where it suffices on its own, else 1; -2 where it speaks against the context.</param>
public sealed record ContextCue(IReadOnlyList<string> Phrases, int Weight);

/// <summary>A code or name with what it stands for.</summary>
/// <param name="Name">The code or name.</param>
/// <param name="Definition">What it stands for.</param>
public sealed record Term(string Name, string Definition);
