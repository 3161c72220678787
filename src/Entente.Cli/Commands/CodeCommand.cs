using System.Buffers;
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
        var published = new Option<DateOnly?>("--published") { Description = "Day of publication (ISO) of reports that do not bear one", CustomParser = Dates.Parse };
        var format = new Option<string>("--format") { Description = "table (to read), jsonl (PLOVER records, one a line) or csv", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "jsonl", "csv");
        var boilerplate = new Option<bool>("--boilerplate") { Description = "Code related links and the like too" };
        var strict = new Option<bool>("--strict-plover") { Description = "Leave out events of which a party is only inferred" };
        var threads = new Option<int>("--threads") { Description = "Reports coded at the same time", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("code", """
            Codes reports and prints the events.

            Examples:
              entente code report.txt --published 2026-02-21
              entente code reports/ --format jsonl > events.jsonl
              zcat reports.jsonl.gz | entente code - --format csv
            """)
        { inputs, published, format, boilerplate, strict, threads };
        command.SetAction(parse => Run(parse.GetValue(inputs)!, parse.GetValue(published), parse.GetValue(format)!,
            new CodingOptions(parse.GetValue(boilerplate), parse.GetValue(strict)), Math.Max(1, parse.GetValue(threads))));
        return command;
    }

    /// <summary>The argument for files, folders and standard input.</summary>
    public static Argument<string[]> Inputs() => new("inputs")
    {
        Description = "Files (.txt, .html, .jsonl, .csv, each also .gz), folders of them, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private static int Run(IReadOnlyList<string> inputs, DateOnly? published, string format, CodingOptions options, int threads)
    {
        var coder = Engine.Coder();
        using var output = Terminal.OpenOutput();
        using var writer = EventWriter.Create(format, output);
        using var progress = new Progress("reports");
        var failed = 0;
        var coded = ReportReader.Read(inputs, published).AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(read => (Read: read, Result: Code(coder, read, options, out var error), Error: error));
        foreach (var (read, result, error) in coded)
        {
            if (result is null)
            {
                failed++;
                progress.Say($"entente: {read.Source}: {read.Error ?? error}");
            }
            else writer.Write(result);
            progress.Step();
        }
        return failed == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    // A report that the coder fails on is a defect, but it must not cost the others.
    private static CodedReport? Code(Coder coder, ReadReport read, CodingOptions options, out string? error)
    {
        error = null;
        if (read.Report is null) return null;
        try
        {
            return coder.Code(read.Report, options);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            error = $"could not be coded ({e.GetType().Name}: {e.Message}); please report this as a defect";
            return null;
        }
    }
}
