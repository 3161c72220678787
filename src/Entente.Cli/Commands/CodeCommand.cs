using System.CommandLine;
using Entente.Cli.Output;
using Entente.Cli.Reading;
using Entente.Coding;

namespace Entente.Cli.Commands;

/// <summary><c>entente code</c>: reports in, events out.</summary>
internal static class CodeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var inputs = Inputs();
        var published = new Option<DateOnly?>("--published") { Description = "Day of publication of reports that do not bear one, as 2026-02-21; without one, dates are never guessed", CustomParser = Dates.Parse, HelpName = "date" };
        var format = new Option<string>("--format") { Description = "table (to read), jsonl (PLOVER records, one a line) or csv", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "jsonl", "csv");
        var boilerplate = new Option<bool>("--boilerplate") { Description = "Code related links and the like too" };
        var strict = new Option<bool>("--strict-plover") { Description = "Leave out events of which a party is only inferred" };
        var threads = new Option<int>("--threads") { Description = "Reports coded at the same time; the output is the same for any number", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "number" };
        var world = Worlds.Option();
        var command = new Command("code", "Codes reports and prints the events.") { inputs, published, format, boilerplate, strict, world, threads }.WithDetails("""
            Events go to standard output, messages and progress to standard error. A report that
            cannot be read is named with its reason, and the others are still coded.

            Examples:
              entente code report.txt --published 2026-02-21
              entente code reports/ --format jsonl > events.jsonl
              entente code report.txt --world my.yaml
              zcat reports.jsonl.gz | entente code - --format csv
            """);
        command.SetAction(parse => Run(parse.GetValue(inputs)!, parse.GetValue(published), parse.GetValue(format)!,
            new CodingOptions(parse.GetValue(boilerplate), parse.GetValue(strict)), parse.GetValue(world) ?? [], Math.Clamp(parse.GetValue(threads), 1, 64)));
        return command;
    }

    /// <summary>The reports that a command reads.</summary>
    internal static Argument<string[]> Inputs() => new("inputs")
    {
        Description = "Files (.txt, .html, .jsonl, .csv, each also .gz), folders of them, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>A report coded, or why it was not.</summary>
    internal sealed record Outcome(ReadReport Read, CodedReport? Coded, string? Error);

    private static int Run(IReadOnlyList<string> inputs, DateOnly? published, string format, CodingOptions options, IReadOnlyList<string> worlds, int threads)
    {
        var coder = Engine.Coder(worlds);
        using var output = Terminal.OpenOutput();
        using var writer = EventWriter.Create(format, output);
        var reader = new ReportReader(inputs, published);
        var size = new Lazy<long?>(reader.Size);
        using var progress = new Progress("reports", () => size.Value is > 0 and var all ? (double)reader.BytesRead / all : null);
        var failed = false;
        foreach (var outcome in InOrder(reader.Read(), read => Code(coder, read, options), threads))
        {
            if (outcome.Coded is { } coded) writer.Write(coded);
            else
            {
                failed = true;
                progress.Say($"entente: {outcome.Read.Source}: {outcome.Error}");
            }
            progress.Step();
        }
        return failed ? ExitCodes.Failed : ExitCodes.Done;
    }

    /// <summary>Works on a few items at a time and gives the outcomes in the order of the items.</summary>
    private static IEnumerable<Outcome> InOrder(IEnumerable<ReadReport> items, Func<ReadReport, Outcome> work, int threads)
    {
        if (threads == 1)
        {
            foreach (var item in items) yield return work(item);
            yield break;
        }
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var ahead = 4 * threads;
        var pending = new Queue<Task<Outcome>>(ahead);
        foreach (var item in items)
        {
            pending.Enqueue(Task.Factory.StartNew(() => work(item), CancellationToken.None, TaskCreationOptions.None, scheduler));
            while (pending.Count == ahead || pending.TryPeek(out var first) && first.IsCompleted) yield return pending.Dequeue().GetAwaiter().GetResult();
        }
        while (pending.TryDequeue(out var next)) yield return next.GetAwaiter().GetResult();
    }

    /// <summary>Codes a report that was read. One that the coder fails on is a defect, but it must not cost the others.</summary>
    internal static Outcome Code(Coder coder, ReadReport read, CodingOptions options)
    {
        CodedReport? coded = null;
        var error = Try(read, report => coded = coder.Code(report, options));
        return new Outcome(read, coded, error);
    }

    /// <summary>Works on a report that was read, and says why it could not, or null.</summary>
    internal static string? Try(ReadReport read, Action<Report> work)
    {
        if (read.Report is null) return read.Error;
        try
        {
            work(read.Report);
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"could not be coded ({e.GetType().Name}: {e.Message}); please report this as a defect";
        }
    }
}
