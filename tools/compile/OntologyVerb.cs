using Entente.Coding.Ontology;

namespace Entente.Compile;

/// <summary><c>entente-compile ontology FOLDER OUT</c> and <c>entente-compile codebook FOLDER OUT.md</c>.</summary>
internal static class OntologyVerb
{
    /// <summary>Writes the compiled ontology of <paramref name="folder"/>. Returns 1 and names what is wrong where the files have errors.</summary>
    public static int Run(string folder, string output) => With(folder, ontology =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        var temporary = output + ".part";
        using (var stream = File.Create(temporary)) ontology.Save(stream);
        File.Move(temporary, output, overwrite: true);
        Console.WriteLine($"{output}: {ontology.Types.Count} types, {ontology.Contexts.Count} contexts, {ontology.Cameo.Entries.Count} CAMEO codes, {new FileInfo(output).Length / 1024} KB");
    });

    /// <summary>Writes the page for readers.</summary>
    public static int Codebook(string folder, string output) => With(folder, ontology => File.WriteAllText(output, CodebookPage.Write(ontology)));

    private static int With(string folder, Action<PloverOntology> write)
    {
        var source = OntologySource.Read(folder);
        // In the build's own form, so that an editor jumps to the line: file(line): error …
        foreach (var error in source.Errors)
            if (error.Split(':', 3) is [var file, var line, var reason]) Console.Error.WriteLine($"{Path.Combine(folder, file)}({line}): error ontology:{reason}");
        if (source.Errors.Count > 0) return 1;
        write(source.Build());
        return 0;
    }
}
