using Entente.Coding;
using Entente.Coding.Lexicon;
using Entente.Coding.Ontology;
using Entente.Language.Network;

namespace Entente.Compile;

/// <summary>Runs the example sentences of the lexicon through the coder.</summary>
internal static class ExamplesVerb
{
    public static int Run(string lexiconFolder, string data, string? file)
    {
        var source = LexiconSource.Read(lexiconFolder);
        foreach (var error in source.Errors) Console.Error.WriteLine(error);
        using var world = File.OpenRead(Path.Combine(data, "world.bin"));
        using var ontology = File.OpenRead(Path.Combine(data, "ontology.bin"));
        using var ties = File.OpenRead(Path.Combine(data, "ties.bin"));
        var coder = new Coder(NeuralAnalyser.Load(data), World.World.Load(world), source.Build(), PloverOntology.Load(ontology), TieOntology.Load(ties));
        var examples = source.Examples.Where(e => file is null || e.File == file).ToList();
        var failed = 0;
        var open = 0;
        foreach (var example in examples)
        {
            if (ExampleCheck.Failure(coder, example) is not { } failure)
            {
                if (example.Open) Console.WriteLine($"{example.File}:{example.Line}: no longer open, move it to yes or no: {example.Sentence}");
                continue;
            }
            if (example.Open)
            {
                open++;
                continue;
            }
            failed++;
            Console.WriteLine($"{example.File}:{example.Line}: {example.Sense}: {example.Sentence}{(example.Expected is null ? "" : " => " + example.Expected)}\n    {failure}");
        }
        Console.WriteLine($"{examples.Count - failed - open} of {examples.Count} examples as they must be, {open} known to be open");
        return failed == 0 && source.Errors.Count == 0 ? 0 : 1;
    }
}
