using System.CommandLine;
using System.Globalization;
using Entente.Cli.Output;
using Entente.Training.Evaluation;

namespace Entente.Cli.Commands;

/// <summary><c>entente eval police</c>: holds the coded events against what readers found police to do.</summary>
internal static class EvalPoliceCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var table = new Argument<string>("table") { Description = "Columns id, sentence, kill, arrest, any_action, fail, force, with a heading line" };
        var differences = new Option<string?>("--differences") { HelpName = "question", Description = "List the sentences that are answered otherwise on this question" };
        differences.AcceptOnlyFromAmong([.. PoliceEvaluation.Questions]);
        var command = new Command("police", "What police do in a sentence, asked through the coded events.") { table, differences }.WithDetails("""
            Police is a party of sector COP that acts; arrests, curfews and deployments of which
            nobody is named are of the police. kill: ASSAULT with a count of dead, or told by an
            entry of killing or dying. arrest: COERCE of mode arrest. force: ASSAULT. any_action:
            any event by police, planned ones too. fail: a deed that is denied.

            Examples:
              entente eval police police-dev.tsv
              entente eval police police-dev.tsv --differences arrest
            """);
        command.SetAction(parse =>
        {
            var rows = PoliceRow.Read(parse.GetValue(table)!);
            var asked = parse.GetValue(differences) is { } question ? PoliceEvaluation.Questions.ToList().IndexOf(question) : -1;
            List<string> listed = [];
            var done = 0;
            using var progress = new Progress("sentences", () => (double)done / rows.Count);
            var counts = PoliceEvaluation.Run(Engine.Coder(), rows, (row, answer) =>
            {
                if (asked >= 0 && answer[asked] != row.Labels[asked]) listed.Add(Page.Clean($"{(answer[asked] ? "extra " : "missed")} {row.Id} {row.Sentence}"));
                done++;
                progress.Step();
            });
            progress.Dispose();
            for (var q = 0; q < counts.Count; q++)
            {
                var (both, found, gold) = counts[q];
                double precision = found == 0 ? 0 : (double)both / found, recall = gold == 0 ? 0 : (double)both / gold;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PoliceEvaluation.Questions[q]}_f1 {(found + gold == 0 ? 0 : 2.0 * both / (found + gold)):0.0000}\n{PoliceEvaluation.Questions[q]}_precision {precision:0.0000}\n{PoliceEvaluation.Questions[q]}_recall {recall:0.0000}"));
            }
            foreach (var line in listed) Console.WriteLine(line);
            return ExitCodes.Done;
        });
        return command;
    }
}
