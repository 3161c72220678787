using Entente.Coding.Lexicon;
using Entente.Coding.Ontology;
using Entente.Coding.Ranking;
using Entente.Language.Network;

namespace Entente.Coding.Tests;

/// <summary>The coder with the data that ships, loaded once for all tests.</summary>
internal static class TheCoder
{
    private static readonly Lazy<Coder> Loaded = new(() =>
    {
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        return Read(data, true);
    });

    private static readonly Lazy<Coder> WithoutVectors = new(() => Read(Path.Combine(AppContext.BaseDirectory, "data"), false));

    private static Coder Read(string data, bool ranked)
    {
        using var world = File.OpenRead(Path.Combine(data, "world.bin"));
        using var lexicon = File.OpenRead(Path.Combine(data, "lexicon.bin"));
        using var ontology = File.OpenRead(Path.Combine(data, "ontology.bin"));
        using var ties = File.OpenRead(Path.Combine(data, "ties.bin"));
        using var ranker = File.OpenRead(Path.Combine(data, Ranker.File));
        var analyser = NeuralAnalyser.Load(data);
        return new Coder(analyser, World.World.Load(world), LexiconBinary.Read(lexicon), PloverOntology.Load(ontology), TieOntology.Load(ties), ranked ? Ranker.Load(ranker) : null, ranked ? analyser : null);
    }

    /// <summary>The coder.</summary>
    public static Coder Instance => Loaded.Value;

    /// <summary>The coder with neither ranker nor vectors.</summary>
    public static Coder Plain => WithoutVectors.Value;

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Entente.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no Entente.slnx above the tests");
        return folder;
    }
}
