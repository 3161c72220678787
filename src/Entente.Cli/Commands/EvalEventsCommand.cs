using System.CommandLine;
using System.Globalization;
using Entente.Cli.Output;
using Entente.Coding;
using Entente.Coding.Lexicon;
using Entente.Training.Evaluation;

namespace Entente.Cli.Commands;

/// <summary><c>entente eval events</c>: events drawn from newswire against the verdicts of readers.</summary>
internal static class EvalEventsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Func<string, IEnumerable<Report>> reports)
    {
        var corpus = new Argument<string>("corpus") { Description = "Reports (.jsonl, .csv, each also .gz, or a folder)" };
        var verdicts = new Argument<string>("verdicts") { Description = "Columns report, at, coding, what, how (each right, wrong or doubtful), cause, with a heading line; lines that begin with # are comments" };
        var count = new Option<int>("--events") { HelpName = "number", Description = "Events drawn", DefaultValueFactory = _ => 200 };
        var seed = new Option<int>("--seed") { HelpName = "number", Description = "What they are drawn by, together with report and place", DefaultValueFactory = _ => 1 };
        var unread = new Option<bool>("--unread") { Description = "Print the events that have no verdict yet instead, each as a row to paste and below it, as comments, what a reader needs" };
        var command = new Command("events", "Events drawn at random against the verdicts of readers.") { corpus, verdicts, count, seed, unread }.WithDetails("""
            what is the share of those drawn whose type and both parties a reader found right, how
            that of status and polarity; a doubtful one counts as wrong.

            Examples:
              entente eval events newswire.jsonl verdicts.tsv --unread > to-read.txt
              entente eval events newswire.jsonl verdicts.tsv
            """);
        command.SetAction(parse =>
        {
            var readings = EventReadings.Read(parse.GetValue(verdicts)!);
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
            var drawn = EventReadings.Draw(coded, parse.GetValue(count), parse.GetValue(seed));
            if (parse.GetValue(unread))
            {
                foreach (var e in drawn.Where(e => readings.Of(e.Key) is null)) ToRead(e);
                return ExitCodes.Done;
            }
            EventVerdict[] read = [.. drawn.Select(e => readings.Of(e.Key)).OfType<EventVerdict>()];
            if (read.Length == 0) throw new InvalidDataException($"{parse.GetValue(verdicts)}: none of the {drawn.Count} events drawn has a verdict; --unread prints them");
            Console.WriteLine($"events {coded.Sum(c => c.Events.Count)}\ndrawn {drawn.Count}\nread {read.Length}");
            Print("what", read.Length, read.Count(v => v.What));
            Print("how", read.Length, read.Count(v => v.How));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(string name, int read, int right)
    {
        var share = (double)right / read;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {share:0.0000}\n{name}_se {Math.Sqrt(share * (1 - share) / read):0.0000}"));
    }

    private static void ToRead(DrawnEvent drawn)
    {
        var (key, report, e) = drawn;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Page.Clean(key.Report)}\t{key.At}\t{Page.Clean(key.Coding)}\t\t\t"));
        Console.WriteLine(Page.Clean($"#   [{string.Join(' ', e.Trigger.Select(t => t.Of(report.Text)))}] {ExampleCheck.Show(e)}, {report.Published:yyyy-MM-dd}, {e.DateEdtf}"));
        Console.WriteLine(Page.Clean($"#   {MarkedEvaluation.Line(e.Text.Of(report.Text))}"));
    }
}
