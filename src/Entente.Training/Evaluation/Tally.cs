namespace Entente.Training.Evaluation;

/// <summary>How many of some answers are right.</summary>
/// <param name="Right">Those that are.</param>
/// <param name="Of">All.</param>
public readonly record struct Tally(int Right, int Of)
{
    /// <summary>Share that is right; 0 of none.</summary>
    public double Share => Of == 0 ? 0 : (double)Right / Of;

    /// <summary>Counts answers.</summary>
    public static Tally Count<T>(IReadOnlyCollection<T> answers, Func<T, bool> right) => new(answers.Count(right), answers.Count);

    /// <summary>Counts answers of each kind, in the order in which the kinds come.</summary>
    public static IReadOnlyList<(string Kind, Tally Tally)> ByKind<T>(IEnumerable<T> answers, Func<T, string> kind, Func<T, bool> right) =>
        [.. answers.GroupBy(kind, StringComparer.Ordinal).Select(g => (g.Key, Count([.. g], right)))];
}
