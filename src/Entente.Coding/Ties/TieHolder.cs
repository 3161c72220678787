using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Ties;

/// <summary>Who holds whom: whether a holder that no words name is plain from the report, and whether what is held is people at all. An arrest without a doer is one by the police of its place, unless others make arrests there too.</summary>
internal sealed class TieHolder(IReadOnlyList<Draft> events, ReportMemory memory, EventLexicon lexicon)
{
    /// <summary>Whether the report makes the holder plain.</summary>
    public bool IsPlain(Party holder, Party held, Draft draft)
    {
        if (!holder.Inferred) return true;
        if (holder.Code is not { Length: 3 } code || holder.Sectors.Contains("UNK")) return false;
        // Who attacks captures; who arrests is another.
        if (holder.Head >= 0) return lexicon.List("tie_captured").Contains(draft.View.Lemmas[draft.Candidate.Trigger]);
        if (holder.Reason is Resolution.OwnerOfPlace or Resolution.Blamed) return true;
        if (OthersActIn(code, draft)) return false;
        return draft.Place is { } place && place.CountryCode == code && Hangs(draft) || draft.Candidate.Sense.Kind == TriggerKind.Verb && AtHome(code, held);
    }

    /// <summary>Whether the words name people: not a state, an organisation or a thing with its owner.</summary>
    public static bool IsPeople(Party held) =>
        held.Head >= 0 && held.Reason?.StartsWith("owner of", StringComparison.Ordinal) != true && held.Entity?.Kind switch
        {
            null or EntityKind.Person => true,
            EntityKind.Country or EntityKind.Territory => held.Person || held.Plural,
            _ => held.Plural || held.Roles.Count > 0,
        };

    /// <summary>The report is from the country and about it, and those held are not from elsewhere.</summary>
    private bool AtHome(string code, Party held)
    {
        if (memory.DatelineCountry is { } dateline && dateline != code || memory.MostNamed() is { } most && most != code) return false;
        if (held.Code is { } own && own != code) return false;
        return memory.MostNamed(code) is not { } other || memory.Named(other) * 3 <= memory.Named(code);
    }

    /// <summary>Whether the place is told of this event: of a noun ("his arrest") in its own phrase.</summary>
    private static bool Hangs(Draft draft)
    {
        var trigger = draft.Candidate.Trigger;
        var s = draft.View.Sentence;
        if (s[trigger].Upos is Upos.VERB) return true;
        foreach (var m in draft.View.Places)
            for (int at = m.Start, n = 0; at >= 0 && n < 6; at = s[at].Head, n++)
                if (at == trigger) return true;
        return false;
    }

    /// <summary>Whether others than the country's own are told to use force in it or against its people.</summary>
    private bool OthersActIn(string code, Draft draft) =>
        events.Any(e => e != draft && e.Candidate.Type is "ASSAULT" or "COERCE" or "MOBILIZE"
            && e.Candidate.Actors.Any(a => !a.Inferred && a.Code is { } doer && doer != code)
            && (e.Place?.CountryCode == code || e.Candidate.Recipients.Any(r => r.Code == code)));
}
