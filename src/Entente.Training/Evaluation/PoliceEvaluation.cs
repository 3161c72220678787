using Entente.Coding;
using Entente.Coding.Records;

namespace Entente.Training.Evaluation;

/// <summary>A sentence of IndiaPoliceEvents (Halterman et al. 2021) with what its readers found police to do in it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Sentence">The sentence, without the stray quotation mark that many begin with.</param>
/// <param name="Labels">Whether each of <see cref="PoliceEvaluation.Questions"/> holds, in their order.</param>
public sealed record PoliceRow(string Id, string Sentence, IReadOnlyList<bool> Labels)
{
    /// <summary>Reads a table with the columns id, sentence, kill, arrest, any_action, fail, force.</summary>
    /// <exception cref="InvalidDataException">A line is not as it should be; the message names file and line.</exception>
    public static IReadOnlyList<PoliceRow> Read(string path)
    {
        List<PoliceRow> rows = [];
        foreach (var (line, fields) in Table.Rows(path, File.ReadLines(path), ["id", "sentence", .. PoliceEvaluation.Questions]))
        {
            if (fields.Length != 2 + PoliceEvaluation.Questions.Count) throw Table.Bad(path, line, $"expected {2 + PoliceEvaluation.Questions.Count} columns, found {fields.Length}");
            rows.Add(new PoliceRow(fields[0], fields[1].TrimStart('"'), [.. fields.Skip(2).Select(f => f == "1")]));
        }
        return rows;
    }
}

/// <summary>Asks the coded events of a sentence what police do in it.</summary>
public static class PoliceEvaluation
{
    /// <summary>The questions, as the set names them: does police kill, arrest, do anything, fail to act, use force?</summary>
    public static IReadOnlyList<string> Questions { get; } = ["kill", "arrest", "any_action", "fail", "force"];

    /// <summary>The answers, in the order of <see cref="Questions"/>.</summary>
    public static IReadOnlyList<bool> Answer(IReadOnlyList<EventRecord> events)
    {
        bool[] answer = new bool[Questions.Count];
        foreach (var e in events)
        {
            // The set's readers take what police plan or are to do for an action too.
            var told = e.Status is "actual" or "historical";
            answer[2] |= e.Polarity == "affirmed" && (e.Status != "hypothetical" ? ByPolice(e) : IsPolice(e));
            if (!told || !ByPolice(e)) continue;
            if (e.Polarity != "affirmed")
            {
                answer[3] = true;
                continue;
            }
            answer[0] |= e.Type == "ASSAULT" && (e.Size.Any(c => c.Name == "dead") || e.Trace.Any(IsDeadly));
            answer[1] |= e.Type == "COERCE" && e.Modes.Contains("arrest");
            answer[4] |= e.Type == "ASSAULT";
        }
        return answer;
    }

    /// <summary>Codes each sentence alone; the counts of each question: right, given, asked for.</summary>
    public static IReadOnlyList<(int Both, int Found, int Gold)> Run(Coder coder, IReadOnlyList<PoliceRow> rows, Action<PoliceRow, IReadOnlyList<bool>> step)
    {
        var counts = new (int Both, int Found, int Gold)[Questions.Count];
        foreach (var row in rows)
        {
            var answer = Answer(coder.Code(new Report(row.Id, row.Sentence)).Events);
            for (var q = 0; q < counts.Length; q++)
            {
                var (found, gold) = (answer[q], row.Labels[q]);
                counts[q] = (counts[q].Both + (found && gold ? 1 : 0), counts[q].Found + (found ? 1 : 0), counts[q].Gold + (gold ? 1 : 0));
            }
            step(row, answer);
        }
        return counts;
    }

    // Entries that tell of death, where nobody has counted the dead: "people were killed in police firing".
    private static bool IsDeadly(string step) => Deadly.Any(d => step.StartsWith(d, StringComparison.Ordinal));

    private static readonly string[] Deadly = ["assault:kill:", "assault:slay:", "assault:die:", "assault:perish:", "assault:shoot dead:", "assault:shot dead:", "assault:gun down:", "assault:death:", "assault:killing:", "assault:fall:", "assault:leave dead:", "assault:occur:", "assault:take place:", "with assault:leave dead", "with assault:kill", "with assault:die", "with assault:death"];

    private static bool IsPolice(EventRecord e) => e.Actors.Any(a => !a.Inferred && a.Sectors.Contains("COP"));

    // Arrests that nobody is named for, curfews imposed and lifted, and deployments are of the police.
    private static bool ByPolice(EventRecord e) =>
        e.Actors.Any(a => a.Sectors.Contains("COP")) || e.Type is "COERCE" or "CONCEDE" or "MOBILIZE" && e.Actors.All(a => a.Inferred);
}
