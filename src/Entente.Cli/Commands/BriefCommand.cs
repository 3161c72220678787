using System.CommandLine;
using Entente.Cli.Output;
using Entente.Cli.Reading;
using Entente.Coding;

namespace Entente.Cli.Commands;

/// <summary><c>entente brief</c>: one report on one page.</summary>
internal static class BriefCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A report (.txt, .html, .jsonl, .csv, each also .gz), or - for standard input; of several reports one brief follows the other" };
        var published = new Option<DateOnly?>("--published") { Description = "Day of publication of a report that does not bear one, as 2026-02-21; without one, dates are never guessed", CustomParser = Dates.Parse, HelpName = "date" };
        var format = new Option<string>("--format") { Description = "text (to read), html (a page with the report's text beside) or jsonl (all records, one a line)", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "html", "jsonl");
        var boilerplate = new Option<bool>("--boilerplate") { Description = "Read related links and the like too" };
        var world = Worlds.Option();
        var command = new Command("brief", "Shows on one page what a report tells: events, who is who, what stands between the parties, who judges what.") { file, published, format, boilerplate, world }.WithDetails("""
            Numbers in square brackets are those of the report's sentences. A party in square
            brackets is not named by the sentence but made plain by the report; words in quotation
            marks are the report's own.

            As JSON each line has 'record': event, tie, judgement or office.

            Examples:
              entente brief report.txt --published 2026-02-21
              entente brief report.txt --published 2026-02-21 --format html > brief.html
              entente brief report.txt --format jsonl | grep '"record":"tie"'
            """);
        command.SetAction(parse => Run(parse.GetValue(file)!, parse.GetValue(published), parse.GetValue(format)!, new CodingOptions(parse.GetValue(boilerplate)), parse.GetValue(world) ?? []));
        return command;
    }

    private static int Run(string file, DateOnly? published, string format, CodingOptions options, IReadOnlyList<string> worlds)
    {
        var engine = Engine.Load(worlds);
        using var output = Terminal.OpenOutput();
        using var writer = BriefWriter.Create(format, output, engine.World, engine.Ontology);
        var failed = false;
        foreach (var read in new ReportReader([file], published).Read())
        {
            var outcome = CodeCommand.Code(engine.Coder, read, options);
            if (outcome.Coded is { } coded) writer.Write(coded);
            else
            {
                failed = true;
                Console.Error.WriteLine(Page.Clean($"entente: {read.Source}: {outcome.Error}"));
            }
        }
        return failed ? ExitCodes.Failed : ExitCodes.Done;
    }
}
