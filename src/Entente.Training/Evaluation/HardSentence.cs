using Entente.Language;

namespace Entente.Training.Evaluation;

/// <summary>A sentence that is hard to parse, with the relation in it that matters: a line of a table with the columns <c>kind</c>, <c>sentence</c>, <c>dependent</c>, <c>relation</c> and <c>head</c>; lines that begin with <c>#</c> are comments.</summary>
/// <param name="Kind">What makes it hard.</param>
/// <param name="Text">The sentence, or a few.</param>
/// <param name="Dependent">The dependent word, by its form; <c>form#2</c> is the second word of that form.</param>
/// <param name="Relation">Its relation, without subtype.</param>
/// <param name="Head">The word that governs it, given likewise; <c>-</c> where it is the root.</param>
public sealed record HardSentence(string Kind, string Text, string Dependent, string Relation, string Head)
{
    /// <summary>Stands for the head of a root.</summary>
    internal const string None = "-";

    private static readonly string[] Columns = ["kind", "sentence", "dependent", "relation", "head"];
    private static readonly HashSet<string> Relations = [.. Enum.GetValues<Deprel>().Select(r => r.Universal().ToString())];

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">The columns are not named, or a line lacks some or has no known relation; the message names file and line.</exception>
    public static IReadOnlyList<HardSentence> Read(string path) => Parse(path, File.ReadLines(path));

    internal static IReadOnlyList<HardSentence> Parse(string path, IEnumerable<string> lines)
    {
        List<HardSentence> rows = [];
        foreach (var (number, fields) in Table.Rows(path, lines, Columns))
        {
            if (fields.Length != Columns.Length) throw Table.Bad(path, number, $"the line has {fields.Length} columns, not {Columns.Length}");
            if (Array.FindIndex(fields, f => f.Length == 0) is >= 0 and var empty) throw Table.Bad(path, number, $"the {Columns[empty]} is missing");
            if (!Relations.Contains(fields[3])) throw Table.Bad(path, number, $"'{fields[3]}' is no relation without subtype");
            if (fields[4] == None != (fields[3] == nameof(Deprel.root))) throw Table.Bad(path, number, "a root has the head -, and nothing else has");
            rows.Add(new HardSentence(fields[0], fields[1], fields[2], fields[3], fields[4]));
        }
        return rows;
    }
}
