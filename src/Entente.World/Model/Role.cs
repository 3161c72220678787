namespace Entente.World;

/// <summary>How a role noun is used.</summary>
public enum RoleKind : byte
{
    /// <summary>Names one of many: "soldier", "striking teacher".</summary>
    Person,

    /// <summary>Names several at once: "troops", "the army".</summary>
    Group,

    /// <summary>Has one holder at a time: "chief of staff".</summary>
    Office,

    /// <summary>Stands before a name: "Gen.".</summary>
    Title,
}

/// <summary>What a noun says of the sector of those it names.</summary>
/// <param name="Noun">Singular base form, or the collective as written.</param>
/// <param name="Kind">How it is used.</param>
/// <param name="Sectors">Sector codes, the primary one first.</param>
/// <param name="Code">A non-state code that the noun itself implies ("peacekeeper": <c>UNO</c>), or null.</param>
public sealed record Role(string Noun, RoleKind Kind, IReadOnlyList<string> Sectors, string? Code);

/// <summary>A role noun found in a sentence.</summary>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Role">What it says.</param>
public readonly record struct RoleMatch(int Start, int End, Role Role);
