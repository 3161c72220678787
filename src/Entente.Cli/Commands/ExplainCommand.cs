using System.CommandLine;
using System.Text;
using Entente.Cli.Output;
using Entente.Cli.Reading;
using Entente.Coding;

namespace Entente.Cli.Commands;

/// <summary><c>entente explain</c>: why a sentence is coded as it is.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var what = new Argument<string>("what") { Description = "A sentence in quotes, a file, or the id of an event (then --in names the file it comes from)" };
        var within = new Option<string?>("--in") { Description = "The file that the event comes from", HelpName = "file" };
        var published = new Option<DateOnly?>("--published") { Description = "Day of publication, as 2026-02-21", CustomParser = Dates.Parse, HelpName = "date" };
        var world = Worlds.Option();
        var command = new Command("explain", "Shows what led to each event, and for each trigger that led to none, why not.") { what, within, published, world }.WithDetails("""
            For each sentence: the tree; the parties that were recognised; each event with the
            entries of the lexicon, the steps and the rules that led to it; and each word of the
            lexicon that led to no event, with the reason.

            Examples:
              entente explain "Rebels refused to release the hostages."
              entente explain report.txt --published 2026-02-21
              entente explain 0853699e18079e67 --in report.txt --published 2026-02-21
            """);
        command.SetAction(parse => Run(parse.GetValue(what)!, parse.GetValue(within), parse.GetValue(published), parse.GetValue(world) ?? []));
        return command;
    }

    private static int Run(string what, string? within, DateOnly? published, IReadOnlyList<string> worlds)
    {
        var file = within ?? (File.Exists(what) ? what : null);
        var reads = file is null ? [ReadReport.Of("sentence", new Report("sentence", what, Published: published))] : new ReportReader([file], published).Read();
        var coder = Engine.Coder(worlds);
        using var text = new StreamWriter(Terminal.OpenOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        var view = new ExplanationView(new Page(text, Terminal.Width, Terminal.Colours));
        var (shown, failed) = (false, false);
        foreach (var read in reads)
        {
            if (read.Report is not { } report)
            {
                Console.Error.WriteLine(Page.Clean($"entente: {read.Source}: {read.Error}"));
                failed = true;
                continue;
            }
            var explanation = coder.Explain(report);
            foreach (var sentence in explanation.Sentences)
            {
                var events = explanation.Coded.Events.Where(e => e.Text == sentence.Sentence.Span).ToList();
                if (within is not null && events.RemoveAll(e => e.Id != what) >= 0 && events.Count == 0) continue;
                view.Show(report, sentence, events, refusals: within is null);
                shown = true;
            }
        }
        if (shown) return failed ? ExitCodes.Failed : ExitCodes.Done;
        if (!failed) Console.Error.WriteLine(Page.Clean(within is null ? "entente: nothing to explain: no sentence was found" : $"entente: {within} has no event '{what}'"));
        return ExitCodes.Failed;
    }
}
