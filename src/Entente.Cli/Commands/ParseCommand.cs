using System.CommandLine;
using System.Globalization;
using Entente.Cli.Output;
using Entente.Cli.Reading;
using Entente.Language;
using Entente.Training.Evaluation;

namespace Entente.Cli.Commands;

/// <summary><c>entente parse</c>: words, tags, trees and names.</summary>
internal static class ParseCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A text to analyse, or a .conllu file whose words are analysed anew; - for standard input" };
        var score = new Option<bool>("--score") { Description = "Compare with the annotation of the .conllu file and time one thread" };
        var raw = new Option<bool>("--raw") { Description = "With --score: start from the raw text of the file's documents, finding sentences and words as well" };
        var command = new Command("parse", "Analyses text and prints CoNLL-U, or scores the analysis of gold words or raw text.") { file, score, raw }.WithDetails("""
            Examples:
              entente parse report.txt
              entente parse en_ewt-dev.conllu --score
              entente parse en_ewt-dev.conllu --score --raw
            """);
        command.Validators.Add(result =>
        {
            if (result.GetValue(raw) && !result.GetValue(score)) result.AddError("--raw goes with --score");
        });
        command.SetAction(parse => Run(parse.GetValue(file)!, parse.GetValue(score), parse.GetValue(raw)));
        return command;
    }

    private static int Run(string file, bool score, bool raw)
    {
        if (!file.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase)) return score ? NoGold(file) : Text(Engine.Analyser(), file);
        if (raw) return Raw(file);
        List<Sentence> gold = [.. Gold(file).Select(s => s.Words)];
        var analyser = Engine.Analyser();
        if (score)
        {
            var result = ParseScore.Measure(analyser, gold);
            var speed = ParseScore.TokensPerSecond(analyser, gold);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"upos {result.Upos:0.00}\nfeats {result.Feats:0.00}\nlemma {result.Lemma:0.00}\nuas {result.Uas:0.00}\nlas {result.Las:0.00}\ntokens_per_second {speed:0}"));
            return ExitCodes.Done;
        }
        analyser.Analyse(gold);
        using var writer = new StreamWriter(Terminal.OpenOutput()) { NewLine = "\n" };
        foreach (var sentence in gold) Conllu.Write(sentence, writer);
        return ExitCodes.Done;
    }

    private static int Raw(string file)
    {
        var gold = Named(file, () => TreebankDocument.All(Gold(file)));
        var pipeline = new LanguagePipeline(Engine.Analyser());
        var score = RawScore.Measure(gold, text => pipeline.Analyse(text, boilerplate: true));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"words_f1 {score.Words:0.00}\nsentences_f1 {score.Sentences:0.00}\nupos_f1 {score.Upos:0.00}\nlemma_f1 {score.Lemma:0.00}\nuas_f1 {score.Uas:0.00}\nlas_f1 {score.Las:0.00}"));
        return ExitCodes.Done;
    }

    private static List<ConlluSentence> Gold(string file)
    {
        using var reader = new StreamReader(file);
        List<ConlluSentence> gold = Named(file, () => Conllu.Read(reader).ToList());
        return gold.Count > 0 ? gold : throw new InvalidDataException($"{file}: it holds no sentence");
    }

    private static T Named<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException e)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }

    private static int Text(IAnalyser analyser, string file)
    {
        var failed = false;
        using var writer = new StreamWriter(Terminal.OpenOutput()) { NewLine = "\n" };
        foreach (var read in new ReportReader([file], null).Read())
        {
            if (read.Report is not { } report)
            {
                Console.Error.WriteLine(Page.Clean($"entente: {read.Source}: {read.Error}"));
                failed = true;
                continue;
            }
            var document = new LanguagePipeline(analyser).Analyse(report.Text, boilerplate: true);
            foreach (var sentence in document.Sentences) Conllu.Write(sentence, writer, report.Text);
        }
        return failed ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static int NoGold(string file)
    {
        Console.Error.WriteLine($"entente: {file}: --score needs a .conllu file with gold words and trees");
        return ExitCodes.Usage;
    }
}
