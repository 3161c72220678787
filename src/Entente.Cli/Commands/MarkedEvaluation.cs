using System.CommandLine;
using System.Globalization;
using Entente.Cli.Output;
using Entente.Coding;
using Entente.Coding.Records;
using Entente.Training.Evaluation;

namespace Entente.Cli.Commands;

/// <summary>What the evaluations against tables of marked reports have in common.</summary>
internal static class MarkedEvaluation
{
    /// <summary>The option to list what is wrong.</summary>
    public static Option<bool> Differences() => new("--differences") { Description = "List what is wrong, with what was found" };

    /// <summary>Codes the report of each row and looks up what is asked of it.</summary>
    public static List<T> Run<TRow, T>(string path, IReadOnlyList<TRow> rows, Func<TRow, Report> report, Coder coder, Func<TRow, Explanation, T> answer)
    {
        if (rows.Count == 0) throw EvalCommand.Empty(path);
        List<T> answers = [];
        using var progress = new Progress("reports", () => (double)answers.Count / rows.Count);
        foreach (var row in rows)
        {
            answers.Add(answer(row, coder.Explain(report(row))));
            progress.Step();
        }
        return answers;
    }

    /// <summary>Prints a figure.</summary>
    public static void Print(string name, Tally t) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {t.Share:0.000}"));

    /// <summary>Prints a table of kinds.</summary>
    public static void Print(IEnumerable<(string Kind, Tally Tally)> kinds)
    {
        Console.WriteLine("\nkind                   right     of  share");
        foreach (var (kind, t) in kinds) Console.WriteLine(Page.Clean(string.Create(CultureInfo.InvariantCulture, $"{kind,-22} {t.Right,5} {t.Of,6}  {t.Share:0.000}")));
    }

    /// <summary>A party in a few words.</summary>
    public static string Show(PartyRecord p) => $"'{Line(p.Text)}' {EventWriter.Code(p)}{((p.EntityId ?? p.EntityName) is { } who ? " " + who : "")}{(p.Reason is { } why ? $" ({why})" : "")}";

    /// <summary>Parties in a few words.</summary>
    public static string Show(IReadOnlyCollection<PartyRecord> parties) => parties.Count == 0 ? "nothing" : string.Join("; ", parties.Select(Show));

    /// <summary>Words on one line.</summary>
    public static string Line(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
