using System.CommandLine;
using System.Globalization;
using Entente.Cli.Output;
using Entente.Coding;
using Entente.Coding.Ranking;
using Entente.Training.Evaluation;
using Entente.Training.Ranking;

namespace Entente.Cli.Commands;

/// <summary><c>entente eval roots</c>: what passes between two parties in one sentence.</summary>
internal static class EvalRootsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Columns id, sentence, source, target, root, quad, with a heading line" };
        var predictions = new Option<string?>("--predictions") { HelpName = "file", Description = "Write id and both answers to this file" };
        var folds = new Option<int>("--folds") { HelpName = "number", Description = "Refit the ranker without each of so many folds and pool the answers; learns from quads-dev.tsv and roles-dev.iob beside the file as well" };
        var seeds = new Option<int>("--seeds") { HelpName = "number", Description = "Seeds to pool over, with --folds", DefaultValueFactory = _ => 1 };
        var treebanks = new Option<string?>("--treebanks") { HelpName = "folder", Description = "Treebanks that the ranker learns restraint from (*-train.conllu); ../treebanks beside the file's folder unless said otherwise" };
        var lexicon = new Option<string>("--lexicon") { HelpName = "folder", Description = "The lexicon whose examples the ranker learns from", DefaultValueFactory = _ => "lexicon" };
        var step = new Option<string?>("--step") { HelpName = "lexicon|composition", Description = "Only so far: the lexicon's plain frames (lexicon), with operators that work on other events (composition), both without the ranker" };
        step.AcceptOnlyFromAmong("lexicon", "composition");
        var command = new Command("roots", "The type of what passes between two spans: the sentence alone, and with the pair given.") { file, predictions, folds, seeds, treebanks, lexicon, step };
        command.SetAction(parse =>
        {
            var path = parse.GetValue(file)!;
            var rows = RootsRow.Read(path);
            if (rows.Count == 0) throw EvalCommand.Empty(path);
            var coder = Engine.Coder();
            coder = parse.GetValue(step) switch { "lexicon" => coder.WithoutComposition(), "composition" => coder.With(null), _ => coder };
            var runs = Math.Max(1, parse.GetValue(seeds));
            Func<int, int, Coder> coderOf = (_, _) => coder;
            if (parse.GetValue(folds) is > 1 and var parts)
            {
                var quiet = parse.GetValue(treebanks) ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "..", "treebanks");
                var sources = RankerSources.Find(path, quiet, parse.GetValue(lexicon)!, missing => Console.Error.WriteLine(Page.Clean($"entente: {missing} is not there: the ranker is fitted without it")));
                var training = RankerTraining.Examples(coder.With(null), sources);
                IReadOnlyList<Ranker>[] rankers = [.. Enumerable.Range(1, runs).Select(seed => training.Folds(rows, parts, seed))];
                coderOf = (run, row) => coder.With(rankers[run][row]);
            }
            else
            {
                runs = 1;
            }
            var done = 0;
            using var progress = new Progress("sentences", () => (double)done / (rows.Count * runs));
            List<RootsAnswer> single = [], pair = [];
            for (var run = 0; run < runs; run++)
            {
                for (var i = 0; i < rows.Count; i++)
                {
                    var own = coderOf(run, i);
                    single.Add(RootsEvaluation.Alone(own.Code(new Report(rows[i].Id, rows[i].Sentence)), rows[i]));
                    pair.Add(RootsEvaluation.Pair(own, rows[i]));
                    done++;
                    progress.Step();
                }
            }
            progress.Dispose();
            var (a, p) = (new RootsScore(rows, single, runs), new RootsScore(rows, pair, runs));
            Print("", a);
            Print("pair_", p);
            int[] blind = [.. Enumerable.Range(0, rows.Count * runs).Where(i => RankerTraining.IsBlind(rows[i % rows.Count].Sentence))];
            if (blind.Length > 0)
            {
                RootsRow[] unread = [.. rows.Where(r => RankerTraining.IsBlind(r.Sentence))];
                Print("blind_", new RootsScore(unread, [.. blind.Select(i => single[i])], runs));
                Print("blind_pair_", new RootsScore(unread, [.. blind.Select(i => pair[i])], runs));
            }
            Console.WriteLine();
            Console.WriteLine("root         rows  precision  recall     f1   pair_f1");
            foreach (var (x, y) in a.ByRoot().Zip(p.ByRoot()))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{x.Root,-10} {x.Rows,6} {x.Precision,10:0.000} {x.Recall,7:0.000} {x.F1,6:0.000} {y.F1,9:0.000}"));
            Confusion(a);
            if (parse.GetValue(predictions) is { } to)
                File.WriteAllLines(to, ["id\talone\tpair", .. a.Rows.Select((r, i) => $"{r.Id}\t{single[i].Root}\t{pair[i].Root}")]);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(string prefix, RootsScore s)
    {
        var e = s.Errors();
        foreach (var (name, value, error) in new[] { ("accuracy", s.Accuracy, e.Accuracy), ("macro_f1", s.MacroF1, e.MacroF1), ("quad_accuracy", s.QuadAccuracy, e.QuadAccuracy), ("quad_macro_f1", s.QuadMacroF1, e.QuadMacroF1), ("coded", s.Coded, e.Coded) })
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{prefix}{name} {value:0.0000}\n{prefix}{name}_se {error:0.0000}"));
    }

    private static void Confusion(RootsScore s)
    {
        Console.WriteLine();
        Console.WriteLine("rows: root of the set; columns: answer (alone)");
        string[] columns = [.. RootsEvaluation.Roots, "NONE"];
        Console.WriteLine($"{"",-10} " + string.Join(' ', columns.Select(c => $"{c[..Math.Min(5, c.Length)],5}")));
        foreach (var root in RootsEvaluation.Roots)
            Console.WriteLine($"{root,-10} " + string.Join(' ', columns.Select(c => $"{Enumerable.Range(0, s.Rows.Count).Count(i => s.Rows[i].Root == root && s.Answers[i].Root == c),5}")));
    }
}
