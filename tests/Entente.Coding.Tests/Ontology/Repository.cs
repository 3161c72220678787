using Entente.Coding.Ontology;

namespace Entente.Coding.Tests.Ontology;

/// <summary>The repository's files and what is read from them.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static readonly Lazy<PloverOntology> Read = new(() => OntologySource.Read(Path.Combine(Root, "ontology")).Build());

    public static PloverOntology Ontology => Read.Value;

    /// <summary>What <c>ontology/ties.yaml</c> says.</summary>
    public static TieOntology Ties { get; } = ReadTies();

    private static TieOntology ReadTies()
    {
        using var text = new StreamReader(Path.Combine(Root, "ontology", "ties.yaml"));
        return TieSource.Read(text, Ontology).Build();
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Entente.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
