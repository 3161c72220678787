using System.CommandLine;
using System.Globalization;
using Entente.Cli.Output;
using Entente.Coding;
using Entente.Training.Evaluation;

namespace Entente.Cli.Commands;

/// <summary><c>entente eval parties</c>: code and sector of parties drawn from newswire against the verdicts of readers.</summary>
internal static class EvalPartiesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Func<string, IEnumerable<Report>> reports)
    {
        var corpus = new Argument<string>("corpus") { Description = "Reports (.jsonl, .csv, each also .gz, or a folder)" };
        var verdicts = new Argument<string>("verdicts") { Description = "Columns report, at, code, verdict (right, wrong or doubtful), note, with a heading line; lines that begin with # are comments" };
        var count = new Option<int>("--parties") { HelpName = "number", Description = "Parties drawn", DefaultValueFactory = _ => 200 };
        var seed = new Option<int>("--seed") { HelpName = "number", Description = "What they are drawn by, together with report and place", DefaultValueFactory = _ => 1 };
        var unread = new Option<bool>("--unread") { Description = "Print the parties that have no verdict yet instead, each as a row to paste and below it, as comments, what a reader needs" };
        var command = new Command("parties", "Parties of events drawn at random against the verdicts of readers.") { corpus, verdicts, count, seed, unread }.WithDetails("""
            Of the parties that the sentences of events name, also by a pronoun, with_code is the
            share that has a code. Of those drawn, right is the share whose code and first sector a
            reader found right; a doubtful one counts as wrong.

            Examples:
              entente eval parties newswire.jsonl verdicts.tsv --unread > to-read.txt
              entente eval parties newswire.jsonl verdicts.tsv
            """);
        command.SetAction(parse =>
        {
            var readings = PartyReadings.Read(parse.GetValue(verdicts)!);
            var all = reports(parse.GetValue(corpus)!).ToList();
            if (all.Count == 0) throw EvalCommand.Empty(parse.GetValue(corpus)!);
            var coder = Engine.Coder();
            List<CodedReport> coded = [];
            using var progress = new Progress("reports", () => (double)coded.Count / all.Count);
            foreach (var report in all)
            {
                coded.Add(coder.Code(report));
                progress.Step();
            }
            progress.Dispose();
            var drawn = PartyReadings.Draw(coded, parse.GetValue(count), parse.GetValue(seed));
            if (parse.GetValue(unread))
            {
                foreach (var p in drawn.Where(p => readings.Of(p.Key) is null)) ToRead(p);
                return ExitCodes.Done;
            }
            var named = Tally.Count([.. PartyReadings.All(coded)], p => p.Party.Code is not null);
            Tally With(PartyVerdict verdict) => Tally.Count(drawn, p => readings.Of(p.Key) == verdict);
            var (right, wrong, doubtful) = (With(PartyVerdict.Right).Right, With(PartyVerdict.Wrong).Right, With(PartyVerdict.Doubtful).Right);
            var read = right + wrong + doubtful;
            if (read == 0) throw new InvalidDataException($"{parse.GetValue(verdicts)}: none of the {drawn.Count} parties drawn has a verdict; --unread prints them");
            var share = (double)right / read;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parties {named.Of}\nwith_code {named.Share:0.0000}\ndrawn {drawn.Count}\nread {read}\nright {share:0.0000}\nright_se {Math.Sqrt(share * (1 - share) / read):0.0000}\nwrong {wrong}\ndoubtful {doubtful}\nunread {drawn.Count - read}"));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void ToRead(DrawnParty drawn)
    {
        var (key, report, e, party) = drawn;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Page.Clean(key.Report)}\t{key.At}\t{Page.Clean(key.Code)}\t\t"));
        Console.WriteLine(Page.Clean($"#   '{MarkedEvaluation.Line(party.Text)}' in {e.Type}, {report.Published:yyyy-MM-dd}: {MarkedEvaluation.Show(party)}"));
        Console.WriteLine(Page.Clean($"#   {MarkedEvaluation.Line(e.Text.Of(report.Text))}"));
    }
}
