using Entente.Coding.Ontology;

namespace Entente.Compile;

/// <summary><c>entente-compile ontology FOLDER OUT</c> and <c>entente-compile codebook FOLDER OUT.md</c>.</summary>
internal static class OntologyVerb
{
    /// <summary>Writes the compiled ontology of <paramref name="folder"/>. Returns 1 and names what is wrong where the files have errors.</summary>
    public static int Run(string folder, string output) => With(folder, (ontology, ties) =>
    {
        Save(output, ontology.Save);
        Save(Path.Combine(Path.GetDirectoryName(output)!, "ties.bin"), ties.Save);
        Console.WriteLine($"{output}: {ontology.Types.Count} types, {ontology.Contexts.Count} contexts, {ontology.Cameo.Entries.Count} CAMEO codes, {ties.Kinds.Count} kinds of ties, {new FileInfo(output).Length / 1024} KB");
    });

    private static void Save(string output, Action<Stream> save)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        var temporary = output + ".part";
        using (var stream = File.Create(temporary)) save(stream);
        File.Move(temporary, output, overwrite: true);
    }

    /// <summary>Writes the page for readers.</summary>
    public static int Codebook(string folder, string output) => With(folder, (ontology, ties) => File.WriteAllText(output, CodebookPage.Write(ontology, ties)));

    private static int With(string folder, Action<PloverOntology, TieOntology> write)
    {
        var source = OntologySource.Read(folder);
        if (Told(folder, source.Errors)) return 1;
        var ontology = source.Build();
        using var text = new StreamReader(Path.Combine(folder, "ties.yaml"));
        var ties = TieSource.Read(text, ontology);
        if (Told(folder, ties.Errors)) return 1;
        write(ontology, ties.Build());
        return 0;
    }

    // In the build's own form, so that an editor jumps to the line: file(line): error …
    private static bool Told(string folder, IReadOnlyList<string> errors)
    {
        foreach (var error in errors)
            if (error.Split(':', 3) is [var file, var line, var reason]) Console.Error.WriteLine($"{Path.Combine(folder, file)}({line}): error ontology:{reason}");
        return errors.Count > 0;
    }
}
