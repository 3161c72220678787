using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.World;

namespace Entente.Coding.Events;

/// <summary>What kind of text a report is: whether anybody in it acts in politics, and whether it is about a disaster, or about sport or markets, where "defend", "attack" and "rally" mean something else. One per report, not shared.</summary>
internal sealed class Register(EventLexicon lexicon)
{
    private const int Distinct = 6;
    private static readonly HashSet<string> Political = new(StringComparer.Ordinal) { "GOV", "LEG", "JUD", "MIL", "COP", "SPY", "REB", "OPP", "PTY", "PRM", "UAF", "SEP", "REF", "NGO", "SOC" };
    private readonly HashSet<string> _sport = lexicon.List("sport");
    private readonly HashSet<string> _markets = lexicon.List("markets");
    private readonly HashSet<string> _harm = [.. lexicon.List("counts_dead"), .. lexicon.List("counts_injured"), .. lexicon.List("counts_arrested")];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _sportWords;
    private int _marketWords;
    private int _states;
    private int _politics;
    private int _sentences;
    private int _mishaps;
    private int _violence;
    private readonly ulong _mishap = lexicon.ClassBit("mishap");
    private readonly ulong _violent = lexicon.ClassBit("attack") | lexicon.ClassBit("weapon") | lexicon.ClassBit("suicide_means") | lexicon.ClassBit("gun_means") | lexicon.ClassBit("heavy_means");

    /// <summary>Whether the report tells of sport.</summary>
    public bool Sport => _sentences > 1 && Many(_sport, _sportWords);

    /// <summary>Takes note of a sentence's words.</summary>
    public void Note(SentenceView view)
    {
        _sentences++;
        for (var i = 0; i < view.Lemmas.Length; i++)
        {
            var lemma = view.Lemmas[i];
            if ((view.ClassesAt(i) & _mishap) != 0) _mishaps++;
            else if ((view.ClassesAt(i) & _violent) != 0) _violence++;
            if (_sport.Contains(lemma)) _sportWords++;
            else if (_markets.Contains(lemma)) _marketWords++;
            else continue;
            _seen.Add(lemma);
        }
    }

    /// <summary>Takes note of a party.</summary>
    public void Note(Party party)
    {
        if (IsState(party)) _states++;
        else if (IsPolitical(party)) _politics++;
    }

    /// <summary>Why nothing of the kind is an event in this report, or null.</summary>
    public string? Refuse(Draft draft)
    {
        // One sentence does not show what kind of text it is from.
        if (_sentences < 2) return null;
        var candidate = draft.Candidate;
        // Whom an earthquake or a crash killed nobody assaulted.
        if (candidate.Type == "ASSAULT" && candidate.Actors.All(p => p.Inferred) && _mishaps >= 2 && _mishaps > _violence) return "a report on an accident or a disaster";
        var parties = candidate.Actors.Concat(candidate.Recipients);
        if (parties.Any(IsPolitical)) return null;
        if (_states + _politics == 0) return "nobody in the report acts in politics";
        // Who is killed, hurt or arrested at a match is.
        if (_harm.Overlaps(draft.Triggers.Select(t => draft.View.Lemmas[t]))) return null;
        if (Many(_sport, _sportWords)) return "a report on sport";
        return Many(_markets, _marketWords) && !parties.Any(IsState) ? "a report on markets" : null;
    }

    private bool Many(HashSet<string> words, int count) => count > 2 * _politics && _seen.Count(words.Contains) >= Distinct;

    // A country's name may be that of its team.
    private static bool IsState(Party party) => party.Entity is { Kind: EntityKind.Country or EntityKind.Territory };

    private static bool IsPolitical(Party party) =>
        !IsState(party) && (party.Entity is { Kind: EntityKind.Institution or EntityKind.Igo or EntityKind.Ngo or EntityKind.ArmedGroup or EntityKind.Party }
            || party.Sectors.Count > 0 && Political.Contains(party.Sectors[0]));
}
