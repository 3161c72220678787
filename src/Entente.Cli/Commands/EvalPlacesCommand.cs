using System.CommandLine;
using System.Globalization;
using Entente.Cli.Output;
using Entente.Coding;
using Entente.Training.Evaluation;

namespace Entente.Cli.Commands;

/// <summary><c>entente eval places</c>: holds the places of events against those that a reader resolved.</summary>
internal static class EvalPlacesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var table = new Argument<string>("table") { Description = "Columns id, published, text (with one [[place]]), country, province, lat, lon, kind, with a heading line" };
        var differences = MarkedEvaluation.Differences();
        var command = new Command("places", "Where events are said to happen.") { table, differences }.WithDetails("""
            A place is right in its country within 50 km of the point given; of the kind province,
            within 150 km or where the province has the name given. The country - says that
            nothing happens at the words marked. Where no event was coded, what counts is what
            the words are resolved to.

            Examples:
              entente eval places places.tsv --differences
            """);
        command.SetAction(parse =>
        {
            var path = parse.GetValue(table)!;
            var rows = PlaceRow.Read(path);
            var answers = MarkedEvaluation.Run(path, rows, r => new Report(r.Id, r.Text.Text, Published: r.Published), Engine.Coder(), PlaceEvaluation.Answer);
            MarkedEvaluation.Print("places", Tally.Count(answers, a => a.Right));
            MarkedEvaluation.Print("country", Tally.Count(answers, a => a.Right || a.Row.Country is { } c && a.Found?.CountryCode == c));
            MarkedEvaluation.Print(Tally.ByKind(answers, a => a.Row.Kind, a => a.Right));
            if (!parse.GetValue(differences)) return ExitCodes.Done;
            foreach (var a in answers.Where(a => !a.Right))
            {
                var row = a.Row;
                var wanted = row.Country is null ? "no place" : string.Join(' ', new[] { row.Country, row.Province, row.Position is var (lat, lon) ? string.Create(CultureInfo.InvariantCulture, $"{lat:0.0} {lon:0.0}") : null }.OfType<string>());
                var found = a.Found is not { } f ? "nothing" : string.Create(CultureInfo.InvariantCulture, $"{f.Resolved} {f.CountryCode} {f.Province} {f.Latitude:0.0} {f.Longitude:0.0}{(a.Distance is { } km ? $", {km:0} km away" : "")}");
                Console.WriteLine();
                Console.WriteLine(Page.Clean($"{row.Id} {row.Kind}: {MarkedEvaluation.Line(row.Text.Text)}"));
                Console.WriteLine(Page.Clean($"  {row.Text.Marks[0].Span.Of(row.Text.Text)}: {wanted}, found {found}{(a.OfEvent ? " (event)" : "")}"));
            }
            return ExitCodes.Done;
        });
        return command;
    }
}
