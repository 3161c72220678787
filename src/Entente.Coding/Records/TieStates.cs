namespace Entente.Coding.Records;

/// <summary>The states that a tie can be in (<c>ontology/ties.yaml</c>).</summary>
public static class TieStates
{
    /// <summary>What words and events say of a tie that begins: it is active from then on.</summary>
    public const string Opened = "opened";

    /// <summary>The states, in the order of a tie's life.</summary>
    public static IReadOnlyList<string> All { get; } = ["proposed", "agreed", "active", "reduced", "suspended", "ended", "unknown"];
}
