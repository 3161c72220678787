using System.CommandLine;
using System.Globalization;
using Entente.Cli.Output;
using Entente.Coding;
using Entente.Language;
using Entente.Training.Evaluation;

namespace Entente.Cli.Commands;

/// <summary><c>entente eval names</c>: holds the names found against those that a reader found in sentences drawn at random.</summary>
internal static class EvalNamesCommand
{
    /// <summary>The command.</summary>
    /// <param name="reports">Reads the reports of a corpus.</param>
    public static Command Create(Func<string, IEnumerable<Report>> reports)
    {
        var corpus = new Argument<string>("corpus") { Description = "Reports (.jsonl, .csv, each also .gz, or a folder)" };
        var names = new Argument<string>("names") { Description = "Columns report, start, end, what (sentence, then person, organisation or place for each name in it), with a heading line; lines that begin with # are comments", Arity = ArgumentArity.ZeroOrOne };
        var draw = new Option<int?>("--draw") { HelpName = "number", Description = "Print so many sentences drawn at random instead, each as a row and below it, as a comment, its words" };
        var seed = new Option<int>("--seed") { HelpName = "number", Description = "What they are drawn by, together with their places", DefaultValueFactory = _ => 1 };
        var differences = new Option<bool>("--differences") { Description = "List each name that is missed, added or has other words or another kind" };
        var command = new Command("names", "The names of persons, organisations and places in sentences drawn at random.") { corpus, names, draw, seed, differences }.WithDetails("""
            Examples:
              entente eval names newswire.jsonl --draw 300 > to-read.tsv
              entente eval names newswire.jsonl names.tsv
            """);
        command.SetAction(parse =>
        {
            if (parse.GetValue(draw) is { } count)
            {
                Console.WriteLine("report\tstart\tend\twhat");
                foreach (var (report, span) in NameReadings.Draw(reports(parse.GetValue(corpus)!), count, parse.GetValue(seed)))
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Page.Clean(report.Id)}\t{span.Start}\t{span.End}\tsentence\n# {Words(report, span)}"));
                return ExitCodes.Done;
            }
            var path = parse.GetValue(names) ?? throw new InvalidDataException("name the table of names to hold the program against, or --draw sentences to be read");
            var read = NameReadings.Read(path).ToLookup(s => s.Report);
            var pipeline = new LanguagePipeline(Engine.Analyser());
            NameReadingScore all = default;
            var kinds = new Dictionary<NameKind, NameReadingScore>();
            List<string> wrong = [];
            var met = 0;
            foreach (var report in reports(parse.GetValue(corpus)!))
            {
                if (!read.Contains(report.Id)) continue;
                var document = pipeline.Analyse(report.Text);
                foreach (var sentence in read[report.Id])
                {
                    met++;
                    var found = NameReadingScore.Names(document, sentence.Span);
                    all += NameReadingScore.Of(sentence.Names, found);
                    foreach (var kind in Enum.GetValues<NameKind>().Skip(1))
                        kinds[kind] = kinds.GetValueOrDefault(kind) + NameReadingScore.Of([.. sentence.Names.Where(n => n.Kind == kind)], [.. found.Where(n => n.Kind == kind)]);
                    string Told(IEnumerable<ReadName> list) => string.Join(" | ", list.Select(n => $"{n.Kind} {Words(report, n.Span)}"));
                    var (missed, added) = (sentence.Names.Except(found).ToList(), found.Except(sentence.Names).ToList());
                    if (missed.Count + added.Count > 0) wrong.Add($"{Words(report, sentence.Span)}\n  missed: {Told(missed)}\n  added:  {Told(added)}");
                }
            }
            if (met == 0) throw new InvalidDataException($"{path}: none of its reports is in {parse.GetValue(corpus)}");
            static double Percent(int part, int whole) => 100.0 * part / Math.Max(1, whole);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sentences {met}\nnames {all.Read}\nfound {Percent(all.Right, all.Read):0.0}\nfound_whatever_kind {Percent(all.Bounds, all.Read):0.0}\nfound_in_part {Percent(all.Touched, all.Read):0.0}\nprecision {Percent(all.Right, all.Found):0.0}"));
            Console.WriteLine("\nkind           names   found  precision");
            foreach (var (kind, s) in kinds) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-14} {s.Read,5} {Percent(s.Right, s.Read),7:0.0} {Percent(s.Right, s.Found),10:0.0}"));
            if (parse.GetValue(differences)) foreach (var w in wrong) Console.WriteLine("\n" + w);
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Words(Report report, Span span) => Page.Clean(string.Join(' ', span.Of(report.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
