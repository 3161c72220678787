using Entente.Coding.Mentions;
using Entente.Coding.Records;

namespace Entente.Coding.Events;

/// <summary>Which tellings are of one happening.</summary>
internal static class Repeats
{
    /// <summary>Whether two events of one sentence are one happening: the same type and no party of the one against the other's.</summary>
    public static bool OneHappening(Draft a, Draft b)
    {
        var (x, y) = (a.Candidate, b.Candidate);
        if (x.Type != y.Type || x.Status != y.Status || x.Negated != y.Negated) return false;
        if (!Agree(x.Actors, y.Actors)) return false;
        // An event noun right under the verb that tells the same: what it is done to may be named twice.
        var noun = x.Sense.Kind == Lexicon.TriggerKind.Noun || y.Sense.Kind == Lexicon.TriggerKind.Noun;
        var related = a.Triggers.Any(t => Related(a, t, y.Trigger));
        if (related && noun && (x.Recipients.Any(OwnerOnly) || y.Recipients.Any(OwnerOnly))) return true;
        if (!Agree(x.Recipients, y.Recipients)) return false;
        // A meeting's two sides may stand on either side of the other telling.
        return related || x.Type == "CONSULT";
    }

    /// <summary>The first record of the same happening among those before, or null.</summary>
    public static EventRecord? First(EventRecord record, List<EventRecord> before, string text)
    {
        foreach (var r in before)
        {
            if (r.SameAs is not null || r.Type != record.Type || r.Polarity != record.Polarity || r.Status == "future" != (record.Status == "future")) continue;
            if (r.Sequence == record.Sequence) continue;
            // A material act is told again in its own words; an attack, a meeting or a stance may be told in any.
            if (record.Type is "SANCTION" or "COERCE" or "AID" or "RETREAT" && !SameStem(r, record, text)) continue;
            // Of a meeting, who came and who received is told once and left out the next time.
            if (r.Type == "CONSULT" ? !SameSide([.. r.Actors, .. r.Recipients], [.. record.Actors, .. record.Recipients])
                : !SameSide(r.Actors, record.Actors) || !SameSide(r.Recipients, record.Recipients)) continue;
            if (r.Actors.Count + r.Recipients.Count == 0 || r.Modes.Count > 0 && record.Modes.Count > 0 && !r.Modes.Intersect(record.Modes).Any()) continue;
            if (r.Date is { } d && record.Date is { } e && d != e) continue;
            if (r.Place is { } p && record.Place is { } q && p.CountryCode != q.CountryCode) continue;
            return r;
        }
        return null;
    }

    /// <summary>Whether the first is told in a clause or phrase that hangs on the words of the second.</summary>
    public static bool Under(Draft inner, Draft outer)
    {
        var s = inner.View.Sentence;
        for (int at = s[inner.Candidate.Trigger].Head, n = 0; at >= 0 && n < 4; at = s[at].Head, n++)
            if (outer.Triggers.Contains(at)) return true;
        return false;
    }

    private static bool Related(Draft draft, int x, int y)
    {
        // One stands directly under the other, or both under one verb.
        var s = draft.View.Sentence;
        int Up(int t) => s[t].Head;
        return Up(x) == y || Up(y) == x || Up(x) >= 0 && (Up(x) == Up(y) || Up(Up(x)) == y) || Up(y) >= 0 && Up(Up(y)) == x;
    }

    private static bool OwnerOnly(Party p) => p.Reason?.StartsWith("owner of", StringComparison.Ordinal) == true;

    private static bool Agree(List<Party> a, List<Party> b) =>
        a.All(p => p.Inferred) || b.All(p => p.Inferred) || a.Any(p => b.Any(q => p.Span == q.Span || p.Code is not null && p.Code == q.Code && (p.Sectors.Count == 0 || q.Sectors.Count == 0 || p.Sectors[0] == q.Sectors[0])));

    private static bool SameStem(EventRecord a, EventRecord b, string text)
    {
        const int Stem = 4;
        static string Of(EventRecord e, string text) => e.Trigger[0].Of(text).ToLowerInvariant() is { Length: > Stem } word ? word[..Stem] : e.Trigger[0].Of(text).ToLowerInvariant();
        return Of(a, text) == Of(b, text);
    }

    private static bool SameSide(IReadOnlyList<PartyRecord> a, IReadOnlyList<PartyRecord> b)
    {
        if (a.Count == 0 || b.Count == 0) return true;
        return a.Any(p => b.Any(q => p.Code is not null && p.Code == q.Code && (p.Sectors.Count == 0 || q.Sectors.Count == 0 || p.Sectors.Intersect(q.Sectors).Any()))) && (a.All(p => b.Any(q => p.Code == q.Code)) || b.All(p => a.Any(q => p.Code == q.Code)));
    }
}
