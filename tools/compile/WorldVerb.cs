using Entente.World.Sources;

namespace Entente.Compile;

/// <summary><c>entente-compile world SOURCE_DIR OUT.bin</c>: reads and checks the files under world/ and writes them in compact form.</summary>
internal static class WorldVerb
{
    public static int Run(string source, string output)
    {
        var builder = new WorldBuilder();
        foreach (var folder in new[] { "countries", "organisations", "people" }) Add(Path.Combine(source, folder), "*.yaml", builder.AddEntities);
        Add(Path.Combine(source, "roles"), "*.yaml", builder.AddRoles);
        foreach (var file in new[] { "places.tsv", "regions.tsv" }) Add(source, file, builder.AddPlaces);
        Add(source, "place-names.tsv", builder.AddPlaceNames);
        Add(source, "datelines.tsv", builder.AddDatelines);
        Add(source, "common-words.txt", (_, reader) => builder.AddCommonWords(reader));

        var problems = builder.Check();
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        if (problems.Any(p => !p.IsWarning)) return 1;

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        var temporary = output + ".part";
        using (var stream = File.Create(temporary)) builder.Write(stream);
        File.Move(temporary, output, overwrite: true);
        var (entities, roles, places) = builder.Counts;
        Console.WriteLine($"{output}: {entities} entities, {roles} role nouns, {places} places, {new FileInfo(output).Length / 1024} KB");
        return 0;
    }

    private static void Add(string folder, string pattern, Action<string, TextReader> add)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal))
        {
            using var reader = File.OpenText(file);
            add(file, reader);
        }
    }
}
