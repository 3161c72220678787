using System.CommandLine;
using System.Text;
using Entente.Cli.Output;
using Entente.Cli.Reading;
using Entente.Coding;
using Entente.Coding.Records;

namespace Entente.Cli.Commands;

/// <summary><c>entente unresolved</c>: the names that the world does not know.</summary>
internal static class UnresolvedCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var inputs = CodeCommand.Inputs();
        var top = new Option<int>("--top") { Description = "How many names are listed", DefaultValueFactory = _ => 50, HelpName = "number" };
        var world = Worlds.Option();
        var command = new Command("unresolved", "Lists the names in reports that the world does not know, most frequent first.") { inputs, top, world }.WithDetails("""
            Each line: how often and in how many reports the name stands, the code and sectors that
            its own words or the report gave it, the name, and a sentence, apart by tabs. What is
            worth knowing goes into a world file (--world).

            Examples:
              entente unresolved reports/ --top 20
              entente unresolved reports.jsonl --world my.yaml > names.tsv
            """);
        command.SetAction(parse => Run(parse.GetValue(inputs)!, parse.GetValue(top), parse.GetValue(world) ?? []));
        return command;
    }

    private sealed class Name
    {
        public int Times;
        public readonly HashSet<string> Reports = new(StringComparer.Ordinal);
        public readonly Dictionary<string, int> Codes = new(StringComparer.Ordinal);
        public string Sentence = "";
    }

    private static int Run(IReadOnlyList<string> inputs, int top, IReadOnlyList<string> worlds)
    {
        var coder = Engine.Coder(worlds);
        var reader = new ReportReader(inputs, null);
        var size = new Lazy<long?>(reader.Size);
        using var progress = new Progress("reports", () => size.Value is > 0 and var all ? (double)reader.BytesRead / all : null);
        Dictionary<string, Name> names = new(StringComparer.Ordinal);
        var failed = false;
        foreach (var read in reader.Read())
        {
            if (CodeCommand.Try(read, report => Note(names, report, coder.Explain(report))) is { } error)
            {
                failed = true;
                progress.Say($"entente: {read.Source}: {error}");
            }
            progress.Step();
        }
        progress.Dispose();
        using var output = new StreamWriter(Terminal.OpenOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        output.WriteLine("times\treports\tcode\tname\tsentence");
        foreach (var (name, n) in names.OrderByDescending(p => p.Value.Times).ThenBy(p => p.Key, StringComparer.Ordinal).Take(top))
            output.WriteLine($"{n.Times}\t{n.Reports.Count}\t{n.Codes.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key}\t{Plain(name)}\t{Plain(n.Sentence)}");
        return failed ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static void Note(Dictionary<string, Name> names, Report report, Explanation explanation)
    {
        foreach (var sentence in explanation.Sentences)
            foreach (var mention in sentence.Mentions)
                if (mention.Party is { EntityId: null, EntityName: { } name } party && char.IsUpper(sentence.Sentence[mention.Token].Form[0])) Note(names, name, party, report.Id, sentence.Sentence.Span.Of(report.Text));
    }

    private static void Note(Dictionary<string, Name> names, string name, PartyRecord party, string report, string sentence)
    {
        if (!names.TryGetValue(name, out var known)) names.Add(name, known = new Name { Sentence = sentence });
        known.Times++;
        known.Reports.Add(report);
        var code = $"{party.Code ?? "-"}/{(party.Sectors.Count > 0 ? string.Join('+', party.Sectors) : "-")}";
        known.Codes[code] = known.Codes.GetValueOrDefault(code) + 1;
    }

    // One line each: white space within a sentence is one space.
    private static string Plain(string text) => Page.Clean(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
