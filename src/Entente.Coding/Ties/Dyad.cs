using Entente.Coding.Mentions;

namespace Entente.Coding.Ties;

/// <summary>The two parties that last had to do with each other in the report.</summary>
internal sealed class Dyad
{
    private const int Near = 2; // sentences back that "the talks" may reach
    private readonly List<Party> _parties = [];

    /// <summary>They, or nobody yet.</summary>
    public IReadOnlyList<Party> Parties => _parties;

    /// <summary>Index of the sentence in which they had.</summary>
    public int Sentence { get; private set; } = -1;

    /// <summary>Takes the first pair of which both count.</summary>
    public bool Remember(IEnumerable<Party> first, IEnumerable<Party> second, int sentence, Func<Party, bool> counts)
    {
        foreach (var a in first)
            foreach (var b in second)
            {
                if (!counts(a) || !counts(b) || a.Code == b.Code && TieParties.IsGroup(a) == TieParties.IsGroup(b)) continue;
                _parties.Clear();
                _parties.AddRange([a, b]);
                Sentence = sentence;
                return true;
            }
        return false;
    }

    /// <summary>Adds the other side to a tie of which the words name one or none.</summary>
    public void Complete(List<Party> parties, int sentence)
    {
        if (_parties.Count != 2 || sentence - Sentence > Near) return;
        if (parties.Count == 0) parties.AddRange(_parties.Select(p => p.InferredFor("who dealt with each other before in the report")));
        else if (parties[0].Code is { } code && _parties.FindAll(p => p.Code == code) is [var same]) parties.Add(_parties.First(p => p != same).InferredFor("the other side in the report"));
    }
}
