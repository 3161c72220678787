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

    /// <summary>What is wrong with a world file beside the program's own countries.</summary>
    public static IReadOnlyList<Problem> Check(string yaml)
    {
        var builder = Countries();
        builder.AddWorld("import.yaml", new StringReader(yaml));
        IReadOnlyList<Problem> errors = [.. builder.Check().Where(p => !p.IsWarning)];
        if (errors.Count == 0) builder.Build();
        return errors;
    }

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
