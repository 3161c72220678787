using Entente.Coding.Lexicon;

namespace Entente.Compile;

/// <summary>Compiles the files under lexicon/.</summary>
internal static class LexiconVerb
{
    public static int Run(string source, string output)
    {
        var lexicon = LexiconSource.Read(source);
        foreach (var error in lexicon.Errors) Console.Error.WriteLine(Error(source, error));
        if (lexicon.Errors.Count > 0) return 1;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        using var stream = File.Create(output);
        LexiconBinary.Write(lexicon.Build(), stream);
        return 0;
    }

    // "file:line: message" as the build tool shows errors.
    private static string Error(string source, string error)
    {
        var parts = error.Split(':', 3);
        return parts.Length == 3 && int.TryParse(parts[1], out _) ? $"{Path.Combine(source, parts[0])}({parts[1]}): error ENT002:{parts[2]}" : $"{source}: error ENT002: {error}";
    }
}
