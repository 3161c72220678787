using System.Globalization;
using Entente.Coding;
using Entente.Coding.Lexicon;
using Entente.Coding.Ontology;
using Entente.Coding.Ranking;
using Entente.Language.Network;
using Entente.Training.Evaluation;

namespace Entente.Training.Ranking;

/// <summary>What the ranker that ships is trained on: a relation set, a set of quad classes with the roles of half of it, the examples of the lexicon, and the genres of the treebanks in which nobody acts in politics. The blind fifth is left out.</summary>
public sealed class RankerTraining
{
    private RankerTraining(IReadOnlyList<RankerExample> examples) => All = examples;

    internal IReadOnlyList<RankerExample> All { get; }

    /// <summary>Whether a sentence is of the fifth that nobody reads and nothing that ships learns from (its MD5 as a number is divisible by five).</summary>
    public static bool IsBlind(string sentence) => RankerSets.IsBlind(sentence);

    /// <summary>A coder without a ranker, from the compiled data in a folder.</summary>
    public static Coder Coder(NeuralAnalyser analyser, string data)
    {
        using var world = File.OpenRead(Path.Combine(data, "world.bin"));
        using var lexicon = File.OpenRead(Path.Combine(data, "lexicon.bin"));
        using var ontology = File.OpenRead(Path.Combine(data, "ontology.bin"));
        using var ties = File.OpenRead(Path.Combine(data, "ties.bin"));
        return new Coder(analyser, World.World.Load(world), LexiconBinary.Read(lexicon), PloverOntology.Load(ontology), TieOntology.Load(ties), null, analyser);
    }

    /// <summary>Reads the sets and codes their sentences.</summary>
    /// <param name="coder">The coder whose candidates are weighed.</param>
    /// <param name="sources">Where they are.</param>
    /// <param name="relabelled">File to list the rows in whose label was changed (id, label of the set, label for training), or null.</param>
    public static RankerTraining Examples(Coder coder, RankerSources sources, string? relabelled = null)
    {
        List<string> changed = ["id\tset\ttrained_as"];
        List<RankerExample> examples = [.. RankerSets.Roots(coder, RootsRow.Read(sources.Roots), (row, type) => changed.Add($"{row.Id}\t{row.Root}\t{type}"))];
        if (sources.Quads is { } quads && sources.Roles is { } roles) examples.AddRange(RankerSets.Quads(coder, quads, roles));
        if (sources.Lexicon is { } lexicon) examples.AddRange(RankerSets.Codebook(coder, LexiconSource.Read(lexicon).Examples));
        examples.AddRange(RankerSets.Quiet(coder, sources.Treebanks));
        if (relabelled is not null) File.WriteAllLines(relabelled, changed);
        return new RankerTraining(examples);
    }

    /// <summary>Trains, writes the weights to a file and tells what was done.</summary>
    public static string Train(RankerTraining training, int seed, string path)
    {
        var ranker = RankerTrainer.Train(training.All, seed);
        using (var file = File.Create(path)) ranker.Save(file);
        return string.Create(CultureInfo.InvariantCulture, $"examples {training.All.Count}, of them nothing {training.All.Count(e => e.Allowed == 1u << Ranker.Nothing)}; features {ranker.Count}");
    }

    /// <summary>For each row of a relation set the ranker that was trained without the row's fold; folds go by near copies of sentences over all sets.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="folds">Number of folds.</param>
    /// <param name="seed">Seed of folds and training.</param>
    public IReadOnlyList<Ranker> Folds(IReadOnlyList<RootsRow> rows, int folds, int seed)
    {
        var groups = new SentenceGroups([.. All.Select(e => e.Sentence), .. rows.Select(r => r.Sentence)]);
        var rankers = new Ranker[folds];
        Parallel.For(0, folds, f => rankers[f] = RankerTrainer.Fit([.. All.Where(e => groups.Fold(e.Sentence, seed, folds) != f)], seed, 1, 0));
        return [.. rows.Select(r => rankers[groups.Fold(r.Sentence, seed, folds)])];
    }
}

/// <summary>The files that the ranker learns from.</summary>
/// <param name="Roots">The relation set.</param>
/// <param name="Quads">The set of quad classes, or null to do without.</param>
/// <param name="Roles">The spans of half of its sentences, or null to do without both.</param>
/// <param name="Treebanks">Treebanks of which the genres without politics are taken.</param>
/// <param name="Lexicon">Folder of the lexicon, whose examples are learnt from too, or null to do without.</param>
public sealed record RankerSources(string Roots, string? Quads, string? Roles, IReadOnlyList<string> Treebanks, string? Lexicon)
{
    /// <summary>The sources that are there: the other sets beside the relation set, <c>*-train.conllu</c> among the treebanks.</summary>
    /// <param name="roots">The relation set.</param>
    /// <param name="treebanks">Folder of treebanks.</param>
    /// <param name="lexicon">Folder of the lexicon.</param>
    /// <param name="missing">Told what is not there.</param>
    public static RankerSources Find(string roots, string treebanks, string lexicon, Action<string> missing)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(roots))!;
        string? There(string path, bool there)
        {
            if (there) return path;
            missing(path);
            return null;
        }
        string? Beside(string name) => There(Path.Combine(folder, name), File.Exists(Path.Combine(folder, name)));
        string[] quiet = There(treebanks, Directory.Exists(treebanks)) is null ? [] : [.. Directory.EnumerateFiles(treebanks, "*-train.conllu").Order(StringComparer.Ordinal)];
        return new RankerSources(roots, Beside("quads-dev.tsv"), Beside("roles-dev.iob"), quiet, There(lexicon, Directory.Exists(lexicon)));
    }
}
