using System.CommandLine;
using System.Globalization;
using Entente.Cli.Output;
using Entente.Coding;
using Entente.Training.Evaluation;

namespace Entente.Cli.Commands;

/// <summary><c>entente eval coref</c>: holds what pronouns, short names and descriptions were found to mean against what a reader says.</summary>
internal static class EvalCorefCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var table = new Argument<string>("table") { Description = "A .conllu file with GUM's entities, or columns id, published (may be left out), text (with mentions [[1 such]] and [[1,2 such]]), kind, with a heading line" };
        var differences = MarkedEvaluation.Differences();
        var command = new Command("coref", "Whether later mentions of a party are found to mean it.") { table, differences }.WithDetails("""
            Mentions of the same party bear the same number; ¶ parts paragraphs. A link is right
            where the parties found at a later mention are those found at the first mentions. A
            chain is right where all its links are. Of unfound links nothing was found at a first
            mention; they count as wrong, and links_of_found leaves them out. Of a treebank with
            GUM's annotation (.conllu) the news documents are taken, and in them the persons and
            organisations that are mentioned more than once.

            Examples:
              entente eval coref chains.tsv --differences
              entente eval coref en_gum-dev.conllu
            """);
        command.SetAction(parse =>
        {
            var path = parse.GetValue(table)!;
            var rows = path.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase) ? GumChains.Read(path) : ChainRow.Read(path);
            var links = MarkedEvaluation.Run(path, rows, r => new Report(r.Id, r.Text.Text, Published: r.Published), Engine.Coder(), CorefEvaluation.Links).SelectMany(l => l).ToList();
            MarkedEvaluation.Print("links", Tally.Count(links, l => l.Right));
            MarkedEvaluation.Print("chains", Tally.Count(CorefEvaluation.Chains(links), c => c.Right));
            MarkedEvaluation.Print("links_of_found", Tally.Count([.. links.Where(l => l.Wanted.Count > 0)], l => l.Right));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"unfound {links.Count(l => l.Wanted.Count == 0)}"));
            MarkedEvaluation.Print(Tally.ByKind(links, l => l.Row.Kind, l => l.Right));
            if (!parse.GetValue(differences)) return ExitCodes.Done;
            foreach (var wrong in links.Where(l => !l.Right).GroupBy(l => l.Row))
            {
                Console.WriteLine();
                Console.WriteLine(Page.Clean($"{wrong.Key.Id} {wrong.Key.Kind}: {MarkedEvaluation.Line(wrong.Key.Text.Text)}"));
                foreach (var l in wrong) Console.WriteLine(Page.Clean($"  {string.Join(',', l.Mark.Chains)} {l.Mark.Span.Of(wrong.Key.Text.Text)}: {MarkedEvaluation.Show(l.Wanted)}, found {MarkedEvaluation.Show(l.Found)}"));
            }
            return ExitCodes.Done;
        });
        return command;
    }
}
