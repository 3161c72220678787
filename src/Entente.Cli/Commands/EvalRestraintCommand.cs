using System.CommandLine;
using System.Globalization;
using Entente.Cli.Output;
using Entente.Training.Evaluation;

namespace Entente.Cli.Commands;

/// <summary><c>entente eval restraint</c>: how much is coded where nobody acts in politics.</summary>
internal static class EvalRestraintCommand
{
    private const double Thousand = 1000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("file") { Description = "Treebanks (*.conllu) with sent_id and newdoc comments", Arity = ArgumentArity.OneOrMore };
        var differences = new Option<bool>("--differences") { Description = "List each event with its words" };
        var command = new Command("restraint", "Events coded per thousand sentences of text that is not about politics.") { files, differences }.WithDetails("""
            Takes reviews, answers and e-mail of EWT, travel guides, biographies and vlogs of GUM;
            each document is coded from its raw text.

            Examples:
              entente eval restraint en_ewt-dev.conllu en_gum-dev.conllu
              entente eval restraint en_gum-dev.conllu --differences
            """);
        command.SetAction(parse =>
        {
            var genres = RestraintEvaluation.Run(Engine.Coder(), parse.GetValue(files)!);
            if (genres.Count == 0) throw EvalCommand.Empty(string.Join(' ', parse.GetValue(files)!));
            Print("", genres.Sum(g => g.Sentences), genres.Sum(g => g.Events.Count));
            foreach (var g in genres) Print(g.Genre + "_", g.Sentences, g.Events.Count);
            if (!parse.GetValue(differences)) return ExitCodes.Done;
            foreach (var (report, e) in genres.SelectMany(g => g.Events))
                Console.WriteLine(Page.Clean($"{report.Id} {e.Type} [{string.Join(' ', e.Trigger.Select(t => t.Of(report.Text)))}] {e.Text.Of(report.Text)}"));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(string prefix, int sentences, int events) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{prefix}events_per_1000 {(sentences == 0 ? 0 : Thousand * events / sentences):0.00}\n{prefix}sentences {sentences}\n{prefix}events {events}"));
}
