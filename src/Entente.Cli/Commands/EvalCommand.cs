using System.CommandLine;
using System.Globalization;
using Entente.Cli.Output;
using Entente.Cli.Reading;
using Entente.Coding;
using Entente.Language;
using Entente.Training.Evaluation;

namespace Entente.Cli.Commands;

/// <summary><c>entente eval</c>: holds the coder against labelled sets.</summary>
internal static class EvalCommand
{
    /// <summary>The command.</summary>
    public static Command Create() => new Command("eval", "Holds the program against labelled sets and prints the figures, each 'name value' on a line.") { EvalRootsCommand.Create(), Roles(), DatesCommand(), Brief(), Ties(), Trees(), EvalNamesCommand.Create(Reports), EvalPartiesCommand.Create(Reports), EvalMentionsCommand.Create(), EvalPlacesCommand.Create(), EvalCorefCommand.Create(), EvalPoliceCommand.Create(), EvalRestraintCommand.Create(), EvalEventsCommand.Create(Reports), Factuality() }.WithDetails("""
        Examples:
          entente eval roots events/roots-dev.tsv --folds 5 --seeds 5
          entente eval roles roles-dev.iob
          entente eval dates timex/
          entente eval brief samples --differences
          entente eval ties newswire.jsonl verdicts.tsv
          entente eval trees hard-sentences.tsv --differences
          entente eval names newswire.jsonl names.tsv
          entente eval parties newswire.jsonl verdicts.tsv
          entente eval mentions mentions.tsv --differences
          entente eval places places.tsv --differences
          entente eval coref chains.tsv --differences
          entente eval police police-dev.tsv --differences arrest
          entente eval restraint en_ewt-dev.conllu en_gum-dev.conllu --differences
          entente eval factuality timex/ --differences
          entente eval events newswire.jsonl verdicts.tsv
        """);

    private static Command Roles()
    {
        var file = new Argument<string>("file") { Description = "Tokens and IOB labels (S source, T target), sentences apart by a blank line" };
        var command = new Command("roles", "The spans of who acts and who is acted upon.") { file };
        command.SetAction(parse =>
        {
            var sentences = RolesSentence.Read(parse.GetValue(file)!);
            if (sentences.Count == 0) throw Empty(parse.GetValue(file)!);
            var coder = Engine.Coder();
            var done = 0;
            using var progress = new Progress("sentences", () => (double)done / sentences.Count);
            var score = RolesEvaluation.Run(coder, sentences, () =>
            {
                done++;
                progress.Step();
            });
            progress.Dispose();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"source_f1 {score.Source:0.0000}\ntarget_f1 {score.Target:0.0000}\nsource_token_f1 {score.SourceTokens:0.0000}\ntarget_token_f1 {score.TargetTokens:0.0000}"));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command DatesCommand()
    {
        var folder = new Argument<string>("folder") { Description = "TimeML files (*.tml)" };
        var command = new Command("dates", "Time expressions and their values, document creation times left out.") { folder };
        command.SetAction(parse =>
        {
            if (!Directory.EnumerateFiles(parse.GetValue(folder)!, "*.tml").Any()) throw Empty(parse.GetValue(folder)!);
            var pipeline = new LanguagePipeline(Engine.Analyser());
            Console.WriteLine(DateEvaluation.Run(parse.GetValue(folder)!, text => pipeline.Analyse(text)));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Factuality()
    {
        var folder = new Argument<string>("folder") { Description = "TimeML files (*.tml); those of 1998 and 1999 are read" };
        var differences = new Option<bool>("--differences") { Description = "List the events that differ" };
        var command = new Command("factuality", "Status and polarity of events against tense, modality and polarity in TimeML.") { folder, differences };
        command.SetAction(parse =>
        {
            if (!Directory.EnumerateFiles(parse.GetValue(folder)!, "*.tml").Any()) throw Empty(parse.GetValue(folder)!);
            List<string> lines = [];
            Console.WriteLine(FactualityEvaluation.Run(Engine.Coder(), parse.GetValue(folder)!, (file, e, sentence) => lines.Add($"{file} {e.Type} {e.Status} {e.Polarity} at {e.Trigger[0].Start}: {MarkedEvaluation.Line(sentence)}")));
            if (parse.GetValue(differences))
                foreach (var line in lines) Console.WriteLine(Page.Clean(line));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Brief()
    {
        var folder = new Argument<string>("folder") { Description = "Reports (NAME.txt) with tables of their ties, judgements and offices beside them (NAME.tsv)" };
        var differences = new Option<bool>("--differences") { Description = "List what was missed, what is extra and what differs" };
        var command = new Command("brief", "Ties, judgements and offices against tables made by hand.") { folder, differences };
        command.SetAction(parse =>
        {
            string[] tables = [.. Directory.GetFiles(parse.GetValue(folder)!, "*.tsv").Where(t => File.Exists(Path.ChangeExtension(t, ".txt"))).Order(StringComparer.Ordinal)];
            if (tables.Length == 0) throw Empty(parse.GetValue(folder)!);
            var coder = Engine.Coder();
            List<(string Name, BriefScore Score)> scores = [];
            foreach (var table in tables)
            {
                var reference = BriefReference.Read(table);
                var read = new ReportReader([Path.ChangeExtension(table, ".txt")], reference.Published).Read().Single();
                if (read.Report is not { } report) throw new InvalidDataException($"{read.Source}: {read.Error}");
                scores.Add((reference.Name, BriefEvaluation.Score(reference, coder.Code(report))));
            }
            MatchCount Sum(Func<BriefScore, MatchCount> count) => scores.Aggregate(default(MatchCount), (sum, s) => sum + count(s.Score));
            foreach (var (name, count) in new[] { ("ties", Sum(s => s.Ties)), ("ties_full", Sum(s => s.TiesFull)), ("judgements", Sum(s => s.Judgements)), ("offices", Sum(s => s.Offices)), ("offices_full", Sum(s => s.OfficesFull)) })
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}_f1 {count.F1:0.0000}\n{name}_precision {count.Precision:0.0000}\n{name}_recall {count.Recall:0.0000}"));
            Console.WriteLine();
            Console.WriteLine("right/wanted/found      ties  ties full  judgements   offices  offices full");
            foreach (var (name, s) in scores)
                Console.WriteLine($"{name,-16} {Counts(s.Ties),11} {Counts(s.TiesFull),10} {Counts(s.Judgements),11} {Counts(s.Offices),9} {Counts(s.OfficesFull),13}");
            if (!parse.GetValue(differences)) return ExitCodes.Done;
            foreach (var (name, s) in scores.Where(s => s.Score.Differences.Count > 0))
            {
                Console.WriteLine();
                Console.WriteLine(name);
                foreach (var d in s.Differences) Console.WriteLine(Page.Clean($"  {d.Sort,-9} {d.Kind,-7} {d.Text}"));
            }
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Ties()
    {
        var corpus = new Argument<string>("corpus") { Description = "Reports (.jsonl, .csv, each also .gz, or a folder)" };
        var verdicts = new Argument<string>("verdicts") { Description = "Columns report, kind, parties, verdict (stated, wrong or doubtful), note, with a heading line; lines that begin with # are comments" };
        var reports = Number("--reports", 300, "Reports drawn");
        var seed = new Option<int>("--seed") { HelpName = "number", Description = "What the reports are drawn by, together with their ids", DefaultValueFactory = _ => 1 };
        var most = Number("--most", 150, "Ties drawn of those that the reports drawn have, at most");
        var unread = new Option<bool>("--unread") { Description = "Print the ties that have no verdict yet instead, each as a row to paste and below it, as comments, what a reader needs" };
        var command = new Command("ties", "Ties of reports drawn at random against the verdicts of readers.") { corpus, verdicts, reports, seed, most, unread }.WithDetails("""
            The same seed draws the same reports, in whatever order they come. A tie is looked up
            by its report, kind and parties. A doubtful tie counts as wrong.

            Examples:
              entente eval ties newswire.jsonl verdicts.tsv --unread > to-read.txt
              entente eval ties newswire.jsonl verdicts.tsv
            """);
        command.SetAction(parse =>
        {
            var readings = TieReadings.Read(parse.GetValue(verdicts)!);
            var drawn = TieReadingEvaluation.Draw(Reports(parse.GetValue(corpus)!), parse.GetValue(reports), parse.GetValue(seed));
            if (drawn.Count == 0) throw Empty(parse.GetValue(corpus)!);
            var coder = Engine.Coder();
            List<CodedReport> coded = [];
            using var progress = new Progress("reports", () => (double)coded.Count / drawn.Count);
            foreach (var report in drawn)
            {
                coded.Add(coder.Code(report));
                progress.Step();
            }
            progress.Dispose();
            var ties = TieReadingEvaluation.Draw(coded, parse.GetValue(most), parse.GetValue(seed));
            if (parse.GetValue(unread))
            {
                foreach (var same in ties.Where(t => readings.Of(t.Key) is null).GroupBy(t => t.Key)) TieToRead.Write(Console.Out, same.Key, [.. same]);
                return ExitCodes.Done;
            }
            var all = TieReadingEvaluation.Score(ties, readings);
            if (all.Read == 0) throw new InvalidDataException($"{parse.GetValue(verdicts)}: none of the {all.Drawn} ties drawn has a verdict; --unread prints them");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ties_drawn {all.Drawn}\nties_read {all.Read}\nstated {all.Stated}\nwrong {all.Wrong}\ndoubtful {all.Doubtful}\nprecision {all.Precision:0.0000}\nprecision_se {all.Error:0.0000}\nunread {all.Unread}"));
            Console.WriteLine();
            Console.WriteLine("kind                   drawn   read  stated  wrong  doubtful  precision");
            foreach (var (kind, s) in TieReadingEvaluation.ByKind(ties, readings))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-22} {s.Drawn,5} {s.Read,6} {s.Stated,7} {s.Wrong,6} {s.Doubtful,9} {(s.Read == 0 ? "-" : s.Precision.ToString("0.00", CultureInfo.InvariantCulture)),10}"));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Trees()
    {
        var file = new Argument<string>("file") { Description = "Columns kind, sentence, dependent, relation and head, with a heading line; lines that begin with # are comments" };
        var differences = new Option<bool>("--differences") { Description = "List each relation that is wrong, with what was found" };
        var command = new Command("trees", "The relation that matters in sentences that are hard to parse.") { file, differences }.WithDetails("""
            Words are given by form; form#2 is the second of that form. Relations have no subtypes.
            The figures that begin with mended_ are of the trees that events are read from, in
            which the coder mends what the parser often gets wrong.

            Examples:
              entente eval trees hard-sentences.tsv --differences
            """);
        command.SetAction(parse =>
        {
            var rows = HardSentence.Read(parse.GetValue(file)!);
            if (rows.Count == 0) throw Empty(parse.GetValue(file)!);
            var (pipeline, coder) = (new LanguagePipeline(Engine.Analyser()), Engine.Coder());
            List<HardAnswer> answers = [], mended = [];
            using var progress = new Progress("sentences", () => (double)answers.Count / rows.Count);
            foreach (var row in rows)
            {
                var trees = pipeline.Analyse(row.Text, boilerplate: true).Sentences;
                // The coder passes over headings: there the parser's tree stands.
                var read = coder.Explain(new Report("", row.Text)).Sentences.ToDictionary(e => e.Sentence.Index, e => e.Sentence);
                answers.Add(HardSentenceEvaluation.Answer(row, trees));
                mended.Add(HardSentenceEvaluation.Answer(row, [.. trees.Select(t => read.GetValueOrDefault(t.Index, t))]));
                progress.Step();
            }
            progress.Dispose();
            var (parser, all) = (HardSentenceEvaluation.Score(answers), HardSentenceEvaluation.Score(mended));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"right {parser.Right}\nof {parser.Of}\npercent {parser.Percent:0.0}\nmended_right {all.Right}\nmended_percent {all.Percent:0.0}"));
            Console.WriteLine();
            Console.WriteLine("kind                   right     of  percent  mended");
            foreach (var (x, y) in HardSentenceEvaluation.ByKind(answers).Zip(HardSentenceEvaluation.ByKind(mended)))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{x.Kind,-22} {x.Score.Right,5} {x.Score.Of,6} {x.Score.Percent,8:0.0} {y.Score.Percent,7:0.0}"));
            if (!parse.GetValue(differences)) return ExitCodes.Done;
            foreach (var wrong in answers.Where(a => !a.Right))
            {
                Console.WriteLine();
                Console.WriteLine(Page.Clean($"{wrong.Row.Kind}: {wrong.Row.Text}"));
                Console.WriteLine(Page.Clean($"  {wrong.Row.Dependent}: {wrong.Row.Relation} {wrong.Row.Head}, found {wrong.Found}"));
            }
            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<int> Number(string name, int standard, string description)
    {
        var option = new Option<int>(name) { HelpName = "number", Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number < 1) result.AddError($"{name} must be 1 or more, not {number}");
        });
        return option;
    }

    /// <summary>All reports of a corpus. One that cannot be read ends it: what is drawn must not hang on that.</summary>
    private static IEnumerable<Report> Reports(string corpus)
    {
        foreach (var read in new ReportReader([corpus], null).Read()) yield return read.Report ?? throw new InvalidDataException($"{read.Source}: {read.Error}");
    }

    private static string Counts(MatchCount c) => string.Create(CultureInfo.InvariantCulture, $"{c.Right}/{c.Wanted}/{c.Found}");

    /// <summary>What is wrong with a set that holds nothing.</summary>
    internal static InvalidDataException Empty(string path) => new($"{path}: there is nothing to hold the program against");
}
