using Entente.Cli.Import;
using Entente.World.Sources;

namespace Entente.Cli.Tests.Import;

/// <summary>Imports of texts, and what the program's own reader says of what they give.</summary>
internal static class Imports
{
    private static readonly Lazy<World.World> Known = new(() =>
    {
        var builder = Countries();
        return builder.Build();
    });

    public static ImportedWorld Of(string text, string file = "d.txt") => PetrarchImport.Of([PetrarchReader.Read(file, text)], Known.Value);

    public static string Yaml(string text, string file = "d.txt") => WorldFileWriter.Write(Of(text, file), [file]);

    /// <summary>What is wrong with a world file beside the program's own countries; blocks without an id are role nouns.</summary>
    public static IReadOnlyList<Problem> Check(string yaml)
    {
        var builder = Countries();
        var blocks = yaml.Split("\n\n");
        builder.AddEntities("import.yaml", new StringReader(Kept(blocks, b => b.Contains("- id: ", StringComparison.Ordinal))));
        builder.AddRoles("import.yaml", new StringReader(Kept(blocks, b => b.Contains("- sectors: ", StringComparison.Ordinal) && !b.Contains("- id: ", StringComparison.Ordinal))));
        IReadOnlyList<Problem> errors = [.. builder.Check().Where(p => !p.IsWarning)];
        if (errors.Count == 0) builder.Build();
        return errors;
    }

    private static string Kept(string[] blocks, Func<string, bool> which) => string.Join("\n\n", blocks.Where(which));

    private static WorldBuilder Countries()
    {
        var builder = new WorldBuilder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "world", "countries"), "*.yaml").Order(StringComparer.Ordinal))
        {
            using var reader = File.OpenText(file);
            builder.AddEntities(Path.GetFileName(file), reader);
        }
        return builder;
    }

    public static bool IsCountry(string code) => Known.Value.Find(code) is { Kind: World.EntityKind.Country };
}
