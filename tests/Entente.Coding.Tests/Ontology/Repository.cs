using Entente.Coding.Ontology;

namespace Entente.Coding.Tests.Ontology;

/// <summary>The repository's files and what is read from them.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static readonly Lazy<PloverOntology> Read = new(() => OntologySource.Read(Path.Combine(Root, "ontology")).Build());

    public static PloverOntology Ontology => Read.Value;

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Entente.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
