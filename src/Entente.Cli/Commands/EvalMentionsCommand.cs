using System.CommandLine;
using Entente.Cli.Output;
using Entente.Coding;
using Entente.Training.Evaluation;

namespace Entente.Cli.Commands;

/// <summary><c>entente eval mentions</c>: holds code and sector of parties against those that a reader gave them.</summary>
internal static class EvalMentionsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var table = new Argument<string>("table") { Description = "Columns id, published, text (with one [[mention]]), entity, code, sector, kind, with a heading line; alternatives apart by |" };
        var differences = MarkedEvaluation.Differences();
        var command = new Command("mentions", "Code and first sector of the parties that are mentioned.") { table, differences }.WithDetails("""
            The code - is none. The sector - alone is not looked at. A country that has no sector
            counts as GOV.

            Examples:
              entente eval mentions mentions.tsv --differences
            """);
        command.SetAction(parse =>
        {
            var path = parse.GetValue(table)!;
            var rows = MentionRow.Read(path);
            var engine = Engine.Load();
            var evaluation = new MentionEvaluation(engine.World);
            var answers = MarkedEvaluation.Run(path, rows, r => new Report(r.Id, r.Text.Text, Published: r.Published), engine.Coder, evaluation.Answer);
            MarkedEvaluation.Print("mentions", Tally.Count(answers, a => a.Right));
            MarkedEvaluation.Print("code", Tally.Count(answers, a => a.Code));
            MarkedEvaluation.Print("sector", Tally.Count([.. answers.Where(a => a.SectorRight is not null)], a => a.SectorRight == true));
            MarkedEvaluation.Print(Tally.ByKind(answers, a => a.Row.Kind, a => a.Right));
            if (!parse.GetValue(differences)) return ExitCodes.Done;
            foreach (var a in answers.Where(a => !a.Right))
            {
                var row = a.Row;
                Console.WriteLine();
                Console.WriteLine(Page.Clean($"{row.Id} {row.Kind}: {MarkedEvaluation.Line(row.Text.Text)}"));
                Console.WriteLine(Page.Clean($"  {row.Text.Marks[0].Span.Of(row.Text.Text)}: {row.Entity} {string.Join('|', row.Codes)} {string.Join('|', row.Sectors)}, found {MarkedEvaluation.Show(a.Found is { } f ? [f] : [])}"));
            }
            return ExitCodes.Done;
        });
        return command;
    }
}
