namespace Entente.Coding.Records;

/// <summary>The states that a tie can be in (<c>ontology/ties.yaml</c>), and what words can say of one beside.</summary>
public static class TieStates
{
    /// <summary>Words and events say that it begins: it is active from then on.</summary>
    public const string Opened = "opened";

    /// <summary>Words say that somebody wants it so: what stands does not change by that.</summary>
    public const string Wanted = "wanted";

    /// <summary>In the place of a kind: the words mean a tie told elsewhere in the report ("the programme", "the pact").</summary>
    public const string Same = "same";

    /// <summary>The states, in the order of a tie's life.</summary>
    public static IReadOnlyList<string> All { get; } = ["proposed", "agreed", "active", "reduced", "suspended", "ended", "unknown"];
}
