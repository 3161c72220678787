namespace Entente.Coding.Ontology;

/// <summary>What a party to a tie can be.</summary>
[Flags]
public enum PartySorts : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A state or territory, or what acts for it.</summary>
    State = 1,

    /// <summary>An organisation of states.</summary>
    Organisation = 2,

    /// <summary>An armed group, a party or another body that is no state's.</summary>
    Group = 4,

    /// <summary>A person or people.</summary>
    People = 8,

    /// <summary>A company, an aid organisation.</summary>
    Body = 16,
}
