using System.CommandLine;
using System.Globalization;
using Entente.Cli.Output;
using Entente.Cli.Reading;
using Entente.Language;

namespace Entente.Cli.Commands;

/// <summary><c>entente parse</c>: words, tags, trees and names.</summary>
internal static class ParseCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A text to analyse, or a .conllu file whose words are analysed anew; - for standard input" };
        var score = new Option<bool>("--score") { Description = "Compare with the annotation of the .conllu file and time one thread" };
        var command = new Command("parse", "Analyses text and prints CoNLL-U, or scores the analysis of gold words.") { file, score }.WithDetails("""
            Examples:
              entente parse report.txt
              entente parse en_ewt-dev.conllu --score
            """);
        command.SetAction(parse => Run(parse.GetValue(file)!, parse.GetValue(score)));
        return command;
    }

    private static int Run(string file, bool score)
    {
        if (!file.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase)) return score ? NoGold(file) : Text(Engine.Analyser(), file);
        var gold = Gold(file);
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

    private static List<Sentence> Gold(string file)
    {
        using var reader = new StreamReader(file);
        try
        {
            List<Sentence> gold = [.. Conllu.Read(reader).Select(s => s.Words)];
            return gold.Count > 0 ? gold : throw new InvalidDataException($"{file}: it holds no sentence");
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
