namespace Entente.World;

/// <summary>In what capacity words name an entity; in order of preference.</summary>
public enum NameForm : byte
{
    /// <summary>The usual name.</summary>
    Name,

    /// <summary>Another name or an abbreviation.</summary>
    Alias,

    /// <summary>A capital, palace or quarter that stands for a government.</summary>
    Seat,

    /// <summary>A former name.</summary>
    Historical,

    /// <summary>An adjective: "Cuban".</summary>
    Adjective,

    /// <summary>A name of its people: "a Cuban", "Cubans".</summary>
    Demonym,
}

/// <summary>One way to read a name.</summary>
/// <param name="Entity">Whom it names.</param>
/// <param name="Form">In what capacity.</param>
public readonly record struct NameReading(Entity Entity, NameForm Form);

/// <summary>A name found in a sentence.</summary>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Readings">What it may name, best first; never empty.</param>
public sealed record NameMatch(int Start, int End, IReadOnlyList<NameReading> Readings)
{
    /// <summary>Whether the first two readings are as likely as each other, so that neither is to be taken.</summary>
    public bool Open { get; init; }
}
