using System.CommandLine;
using Entente.Cli.Output;
using Entente.Cli.Reading;
using Entente.Coding;
using Entente.Coding.Lexicon;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Cli.Commands;

/// <summary><c>entente explain</c>: why a sentence is coded as it is.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var what = new Argument<string>("what") { Description = "A sentence in quotes, a file, or the id of an event (then --in names the file it comes from)" };
        var within = new Option<string?>("--in") { Description = "The file that the event comes from" };
        var published = new Option<DateOnly?>("--published") { Description = "Day of publication (ISO)", CustomParser = Dates.Parse };
        var command = new Command("explain", """
            Shows the tree, the parties, the lexicon entries and steps that led to each event, and for each trigger that led to none, why not.

            Examples:
              entente explain "Rebels refused to release the hostages."
              entente explain 0853699e18079e67 --in report.txt --published 2026-02-21
            """)
        { what, within, published };
        command.SetAction(parse => Run(parse.GetValue(what)!, parse.GetValue(within), parse.GetValue(published)));
        return command;
    }

    private static int Run(string what, string? within, DateOnly? published)
    {
        var file = within ?? (File.Exists(what) ? what : null);
        var reads = file is null ? [ReadReport.Of("sentence", new Report("sentence", what, Published: published))] : ReportReader.Read([file], published);
        var coder = Engine.Coder();
        var (shown, failed) = (false, false);
        foreach (var read in reads)
        {
            if (read.Report is not { } report)
            {
                Console.Error.WriteLine($"entente: {read.Source}: {read.Error}");
                failed = true;
                continue;
            }
            var explanation = coder.Explain(report);
            foreach (var sentence in explanation.Sentences)
            {
                var events = explanation.Coded.Events.Where(e => e.Text == sentence.Sentence.Span).ToList();
                if (within is not null && events.All(e => e.Id != what)) continue;
                Show(report, sentence, within is null ? events : [.. events.Where(e => e.Id == what)], within is null);
                shown = true;
            }
        }
        if (shown) return failed ? ExitCodes.Failed : ExitCodes.Done;
        if (!failed) Console.Error.WriteLine(within is null ? "entente: nothing to explain: no sentence was found" : $"entente: {within} has no event '{what}'");
        return ExitCodes.Failed;
    }

    private static void Show(Report report, ExplainedSentence explained, List<EventRecord> events, bool refusals)
    {
        var sentence = explained.Sentence;
        Console.WriteLine($"{sentence.Index + 1}. {string.Join(' ', sentence.Span.Of(report.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
        Console.WriteLine();
        Tree(sentence, -1, 1);
        Console.WriteLine();
        foreach (var m in explained.Mentions)
            Console.WriteLine($"  party  {m.Party.Text}: {EventWriter.Code(m.Party)}{(m.Party.EntityId is { } id ? $", {id}" : "")}{(m.Party.Office is { } office ? $", {office}" : "")}{(m.Party.Reason is { } why ? $" ({why})" : "")}");
        foreach (var e in events)
        {
            Console.WriteLine($"  event  {ExampleCheck.Show(e)}  {e.DateEdtf}{(e.Place is { } p ? $"  {p.Resolved}, {p.CountryCode}" : "")}  [{e.Id}]");
            foreach (var step in e.Trace) Console.WriteLine($"         {step}");
            foreach (var party in e.Actors.Concat(e.Recipients).Where(x => x.Reason is not null)) Console.WriteLine($"         {party.Text}: {(party.Inferred ? "inferred, " : "")}{party.Reason}");
        }
        if (refusals)
            foreach (var r in explained.Refused) Console.WriteLine($"  none   {sentence[r.Token].Form} ({r.Sense}): {r.Reason}");
        Console.WriteLine();
    }

    private static void Tree(Sentence sentence, int head, int depth)
    {
        foreach (var c in sentence.Children(head))
        {
            var t = sentence[c];
            Console.WriteLine($"{new string(' ', 2 * depth)}{t.Form}  {t.Deprel.Text()} {t.Upos}{(t.Lemma == t.Form ? "" : " " + t.Lemma)}{(t.Name == NameKind.None ? "" : $" [{t.Name}]")}");
            if (depth < 60) Tree(sentence, c, depth + 1);
        }
    }
}
