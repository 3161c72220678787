using System.CommandLine;
using System.Globalization;
using Entente.Cli.Output;
using Entente.Training.Evaluation;

namespace Entente.Cli.Commands;

/// <summary><c>entente eval mentions</c>: who is meant by marked words.</summary>
internal static class EvalMentionsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var table = new Argument<string>("table") { Description = "Columns id, published, text (one mention in [[double brackets]]), entity, code, sector, kind" };
        var differences = new Option<bool>("--differences") { Description = "List the rows answered otherwise" };
        var command = new Command("mentions", "Code and sector of marked mentions against a table made by hand.") { table, differences };
        command.SetAction(parse =>
        {
            var rows = MentionRow.Read(parse.GetValue(table)!);
            if (rows.Count == 0) throw EvalCommand.Empty(parse.GetValue(table)!);
            var coder = Engine.Coder();
            var answers = rows.Select(r => (Row: r, Answer: MentionEvaluation.Ask(coder, r))).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mentions {Share(answers, a => a.Right):0.000}\ncode {Share(answers, a => a.Code):0.000}\nsector {Share(answers, a => a.Sector):0.000}\n"));
            foreach (var kind in answers.GroupBy(a => a.Row.Kind))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key,-10} {kind.Count(a => a.Answer.Right),4} of {kind.Count(),4}"));
            if (!parse.GetValue(differences)) return ExitCodes.Done;
            Console.WriteLine();
            foreach (var (row, answer) in answers.Where(a => !a.Answer.Right))
            {
                var mark = row.Marked.Marks[0];
                Console.WriteLine(Page.Clean($"{row.Marked.Report.Id} {row.Kind}: '{mark.Of(row.Marked.Report.Text)}' is {string.Join('|', row.Codes)}/{string.Join('|', row.Sectors)}, found {answer.Party?.Code ?? "-"}/{string.Join('+', answer.Party?.Sectors ?? [])} ({answer.Party?.EntityName}): {row.Marked.Report.Text}"));
            }
            return ExitCodes.Done;
        });
        return command;
    }

    private static double Share(List<(MentionRow Row, MentionEvaluation.Answer Answer)> answers, Func<MentionEvaluation.Answer, bool> right) => (double)answers.Count(a => right(a.Answer)) / answers.Count;
}
