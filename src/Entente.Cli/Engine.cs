using Entente.Coding;
using Entente.Coding.Lexicon;
using Entente.Coding.Ontology;
using Entente.Coding.Ranking;
using Entente.Language.Network;

namespace Entente.Cli;

/// <summary>Loads what the program knows from the folder <c>data</c> beside it.</summary>
internal static class Engine
{
    /// <summary>Folder of compiled data and weights.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The analyser with its weights.</summary>
    public static NeuralAnalyser Analyser() => NeuralAnalyser.Load(Folder);

    /// <summary>The world.</summary>
    public static World.World World() => Load("world.bin", Entente.World.World.Load);

    /// <summary>The coder with what it knows.</summary>
    public sealed record Parts(Coder Coder, World.World World, PloverOntology Ontology);

    /// <summary>The coder alone.</summary>
    /// <exception cref="IOException">A file is missing or unreadable.</exception>
    public static Coder Coder(IReadOnlyList<string>? worlds = null) => Load(worlds).Coder;

    /// <summary>The coder and its parts, loaded side by side.</summary>
    /// <exception cref="IOException">A file is missing or unreadable.</exception>
    public static Parts Load(IReadOnlyList<string>? worlds = null)
    {
        var analyser = Task.Run(Analyser);
        var world = Task.Run(() => Worlds.Over(World(), worlds ?? []));
        var lexicon = Task.Run(() => Load("lexicon.bin", LexiconBinary.Read));
        var ontology = Load("ontology.bin", PloverOntology.Load);
        var ties = Load("ties.bin", TieOntology.Load);
        var ranker = Load(Ranker.File, Ranker.Load);
        var known = world.GetAwaiter().GetResult();
        return new Parts(new Coder(analyser.GetAwaiter().GetResult(), known, lexicon.GetAwaiter().GetResult(), ontology, ties, ranker, analyser.Result), known, ontology);
    }

    private static T Load<T>(string name, Func<Stream, T> read)
    {
        using var stream = new FileStream(Path.Combine(Folder, name), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return read(stream);
    }
}
