using System.Globalization;
using Entente.Language;

namespace Entente.Training.Evaluation;

/// <summary>What was found of a hard sentence.</summary>
/// <param name="Row">The sentence and the relation that matters.</param>
/// <param name="Found">Relation and head that the dependent has in the tree, as <c>relation head</c>; or which word of the table there is not.</param>
/// <param name="Right">Whether both are those of the table.</param>
public sealed record HardAnswer(HardSentence Row, string Found, bool Right);

/// <summary>How many of some hard sentences have the relation that matters.</summary>
/// <param name="Right">Those that have.</param>
/// <param name="Of">All.</param>
public readonly record struct HardScore(int Right, int Of)
{
    /// <summary>Percent that have; 0 of none.</summary>
    public double Percent => Of == 0 ? 0 : 100.0 * Right / Of;
}

/// <summary>Holds trees against a table of hard sentences.</summary>
public static class HardSentenceEvaluation
{
    /// <summary>Looks the relation up in the trees of a row's text. A word that the text was not split into makes it wrong.</summary>
    /// <exception cref="InvalidDataException">A word occurs more than once and the table does not say which is meant.</exception>
    public static HardAnswer Answer(HardSentence row, IReadOnlyList<Sentence> trees)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(trees);
        if (Find(row, row.Dependent, trees) is not var (sentence, dependent)) return new HardAnswer(row, $"no word {row.Dependent}", false);
        if (row.Head == HardSentence.None) return new HardAnswer(row, Told(sentence, dependent, trees), dependent.Deprel == Deprel.root);
        if (Find(row, row.Head, trees) is not var (other, head)) return new HardAnswer(row, $"no word {row.Head}", false);
        var right = sentence == other && dependent.Head == head.Index && dependent.Deprel.Universal().ToString() == row.Relation;
        return new HardAnswer(row, Told(sentence, dependent, trees), right);
    }

    /// <summary>Counts the answers.</summary>
    public static HardScore Score(IReadOnlyCollection<HardAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new HardScore(answers.Count(a => a.Right), answers.Count);
    }

    /// <summary>The same for each kind, in the order of the table.</summary>
    public static IReadOnlyList<(string Kind, HardScore Score)> ByKind(IReadOnlyCollection<HardAnswer> answers) =>
        [.. answers.GroupBy(a => a.Row.Kind, StringComparer.Ordinal).Select(g => (g.Key, Score([.. g])))];

    private static (Sentence Sentence, Token Word)? Find(HardSentence row, string word, IReadOnlyList<Sentence> trees)
    {
        var mark = word.LastIndexOf('#');
        var number = mark > 0 && int.TryParse(word.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        var form = number > 0 ? word[..mark] : word;
        (Sentence, Token)[] all = [.. trees.SelectMany(s => s.Tokens.Where(t => t.Form == form).Select(t => (s, t)))];
        if (number == 0 && all.Length > 1) throw new InvalidDataException($"'{form}' occurs {all.Length} times in '{row.Text}': write {form}#1 for the first");
        var index = Math.Max(number, 1) - 1;
        return index < all.Length ? all[index] : null;
    }

    private static string Told(Sentence sentence, Token word, IReadOnlyList<Sentence> trees) =>
        $"{word.Deprel.Universal()}{(word.Head < 0 ? "" : " " + Name(sentence[word.Head], trees))}";

    /// <summary>A word as the table would give it.</summary>
    private static string Name(Token word, IReadOnlyList<Sentence> trees)
    {
        Token[] alike = [.. trees.SelectMany(s => s.Tokens).Where(t => t.Form == word.Form)];
        return alike.Length == 1 ? word.Form : string.Create(CultureInfo.InvariantCulture, $"{word.Form}#{Array.IndexOf(alike, word) + 1}");
    }
}
