using Entente.Coding;
using Entente.Coding.Records;

namespace Entente.Training.Evaluation;

/// <summary>Whether a later mention was found to mean what the first of its chain does.</summary>
/// <param name="Row">The report.</param>
/// <param name="Mark">The later mention.</param>
/// <param name="Wanted">The parties found at the first mentions of its chains.</param>
/// <param name="Found">The parties found at it.</param>
/// <param name="Right">Whether they are the same.</param>
public sealed record CorefLink(ChainRow Row, Mark Mark, IReadOnlyList<PartyRecord> Wanted, IReadOnlyList<PartyRecord> Found, bool Right);

/// <summary>A chain that has later mentions.</summary>
/// <param name="Row">The report.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Right">Whether all its later mentions are right.</param>
public sealed record CorefChain(ChainRow Row, int Number, bool Right);

/// <summary>Holds what pronouns, short names and descriptions were found to mean against a table.</summary>
public static class CorefEvaluation
{
    /// <summary>The links of a report, once that is coded: one for each mention of which all chains were mentioned before.</summary>
    public static IReadOnlyList<CorefLink> Links(ChainRow row, Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(row);
        Dictionary<int, IReadOnlyList<PartyRecord>> first = [];
        List<CorefLink> links = [];
        foreach (var mark in row.Text.Marks)
        {
            var found = PartiesAt.Find(explanation, mark.Span);
            if (mark.Chains.All(first.ContainsKey))
            {
                IReadOnlyList<PartyRecord>[] wanted = [.. mark.Chains.Select(c => first[c])];
                links.Add(new CorefLink(row, mark, [.. wanted.SelectMany(w => w)], found, Same(wanted, found)));
            }
            else foreach (var chain in mark.Chains) first.TryAdd(chain, found);
        }
        return links;
    }

    /// <summary>The chains that links are of.</summary>
    public static IReadOnlyList<CorefChain> Chains(IEnumerable<CorefLink> links) =>
        [.. links.SelectMany(l => l.Mark.Chains.Select(c => (l.Row, Chain: c, l.Right))).GroupBy(l => (l.Row, l.Chain)).Select(g => new CorefChain(g.Key.Row, g.Key.Chain, g.All(l => l.Right)))];

    /// <summary>Whether each chain is among what was found, and nothing else is.</summary>
    private static bool Same(IReadOnlyList<PartyRecord>[] wanted, IReadOnlyList<PartyRecord> found) =>
        wanted.All(w => w.Any(a => found.Any(b => Same(a, b)))) && found.All(b => wanted.Any(w => w.Any(a => Same(a, b))));

    /// <summary>Whether two records are of one party: the same entity or name, or, of those that are no known entity, the same code and sectors.</summary>
    internal static bool Same(PartyRecord a, PartyRecord b)
    {
        if (a.EntityId is { } x && b.EntityId is { } y) return x == y;
        if (a.EntityName is { } m && b.EntityName is { } n)
        {
            if (string.Equals(m, n, StringComparison.OrdinalIgnoreCase)) return true;
            // Two that are named are two, though both be ministers of one country; a surname alone says nothing.
            if (!EndsIn(m, n) && !EndsIn(n, m)) return false;
        }
        return a.EntityId is null && b.EntityId is null && (a.Code is not null || a.Sectors.Count > 0) && a.Code == b.Code && a.Sectors.SequenceEqual(b.Sectors);
    }

    private static bool EndsIn(string name, string surname) => name.EndsWith(" " + surname, StringComparison.OrdinalIgnoreCase);
}
