using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Gives parties the country that only the report tells, and events the party that only the report tells.</summary>
internal static class Resolution
{
    /// <summary>Why a party is inferred whose prison, court or post the sentence names.</summary>
    public const string OwnerOfPlace = "the owner of the post";

    /// <summary>Why a party is inferred at whom an act for what it did is directed: "sanctions on X over the jailing of".</summary>
    public const string Blamed = "at whom the act above is directed";

    private static readonly string[] People = ["CVL", "OPP", "EDU", "LAB", "MED", "JRN", "REL", "AGR", "REF", "SOC", "BUS", "CRM", "LEG", "JUD", "PTY", "COP", "GOV", "ELI"];

    /// <summary>Completes a draft's parties in the light of the report so far.</summary>
    public static void Complete(Draft draft, IReadOnlyList<Draft> here, ReportMemory memory)
    {
        var c = draft.Candidate;
        Own(c, draft.View);
        Home(c.Actors, c.Recipients, draft, memory);
        Home(c.Recipients, c.Actors, draft, memory);
        // Those who are handed over to somebody are of the report's people too.
        if (c.Type == "RETREAT" && c.Objects.Any(o => !c.Recipients.Contains(o))) Home(c.Objects, c.Actors, draft, memory);
        Left(c, memory);
        Governments(c.Actors);
        if (c.Type is not ("ASSAULT" or "COERCE" or "PROTEST" or "MOBILIZE" or "AID" or "RETREAT")) Governments(c.Recipients);
        var prosecuted = c.Type == "ACCUSE" && (c.Modes.Contains("allege") || c.Modes.Contains("investigate"));
        if (c.Actors.Count == 0 && (c.Recipients.Count == 0 || c.Type == "MOBILIZE" || c.Modes.Contains("crowd-control")) && OnlyByAuthorities(c))
        {
            var country = draft.Place?.CountryCode is { Length: 3 } at ? at : memory.Home().Code;
            c.Actors.Add(new Party { Sentence = draft.View.Sentence.Index, Head = -1, Span = draft.View.Sentence[c.Trigger].Span, Code = country, Sectors = c.Modes.Contains("curfew") ? ["GOV"] : ["COP"], Inferred = true, Reason = "the authorities of the place" });
        }
        if (c.Actors.Count == 0 && (prosecuted || c.Type is "SANCTION" or "COERCE") && c.Recipients.Count > 0 && !c.Trace.Contains("host"))
        {
            // Who removes, expels, arrests or charges, where nobody is named: the authorities of the place.
            var owner = Owner(draft);
            // "sanctions on Belarus over the jailing of": whom the act above is directed at.
            var blamed = here.FirstOrDefault(d => !ReferenceEquals(d, draft) && d.Candidate.Type is "SANCTION" or "ACCUSE" && Repeats.Under(draft, d) && d.Candidate.Recipients.Any(r => !r.Inferred && r.Code is not null));
            var code = owner ?? blamed?.Candidate.Recipients.First(r => r.Code is not null).Code ?? (draft.Place is { } where && memory.IsSeat(where.Resolved) ? null : draft.Place?.CountryCode) ?? memory.Home().Code;
            if (blamed is not null)
            {
                foreach (var r in c.Recipients)
                    if (r.Entity is null && r.Reason is not null) r.Code = code;
            }
            if (owner is null && c.Modes.Contains("expel") && code == c.Recipients[0].Code) code = memory.MostNamed(code);
            // No state puts sanctions on itself.
            var self = c.Type == "SANCTION" && code == c.Recipients[0].Code && c.Recipients[0].Entity?.Kind is World.EntityKind.Country;
            if (code is { Length: > 0 } && !self)
            {
                var first = c.Recipients[0];
                c.Actors.Add(new Party
                {
                    Sentence = first.Sentence,
                    Head = -1,
                    Span = first.Span,
                    Code = code,
                    Sectors = prosecuted || c.Modes.Contains("convict") ? ["JUD"] : c.Modes.Contains("arrest") ? ["COP"] : ["GOV"],
                    Inferred = true,
                    Reason = owner is not null ? OwnerOfPlace : blamed is not null ? Blamed : "the authorities of the place",
                });
            }
        }
    }

    /// <summary>What nobody but those who keep order does, named or not: "a curfew was imposed", "arrests were made", "tear gas was fired".</summary>
    public static bool OnlyByAuthorities(Candidate c) =>
        !c.Embedded && (c.Type == "COERCE" && (c.Modes.Contains("arrest") || c.Modes.Contains("curfew")) || c.Type == "CONCEDE" && c.Inner?.Modes.Contains("curfew") == true || c.Type == "ASSAULT" && c.Modes.Contains("crowd-control") || c.Type == "MOBILIZE" && c.Modes.Contains("police"));

    /// <summary>What somebody does with their own is not done to them: "left their posts", "stepped up its attacks".</summary>
    private static void Own(Candidate c, SentenceView view) =>
        c.Recipients.RemoveAll(r => !r.Nominal && r.Sentence == view.Sentence.Index && r.Head >= 0 && view.Sentence[r.Head].Deprel == Deprel.nmod_poss
            && c.Actors.Any(a => a.Code == r.Code && a.Name == r.Name && a.Sectors.SequenceEqual(r.Sectors)));

    /// <summary>Help that leaves without a word of whom it leaves: the state that the report is about.</summary>
    private static void Left(Candidate c, ReportMemory memory)
    {
        if (c.Type != "SANCTION" || !c.Modes.Contains("withdraw") || c.Recipients.Count > 0 || c.Actors.Count == 0 || c.Actors[0].Code is not { } own) return;
        var code = memory.Home().Code is { } home && home != own ? home : memory.MostNamed(own);
        if (code is null) return;
        var actor = c.Actors[0];
        c.Recipients.Add(new Party { Sentence = actor.Sentence, Head = -1, Span = actor.Span, Code = code, Inferred = true, Reason = "the state they were in, as the report tells" });
    }

    /// <summary>A state's bare name stands for its government where it acts or is spoken to.</summary>
    private static void Governments(List<Party> side)
    {
        foreach (var p in side)
            if (p.Entity?.Kind is World.EntityKind.Country && p.Sectors.Count == 0) p.Sectors = ["GOV"];
    }

    /// <summary>Lends a violent event without a doer the doer of the violent event beside it.</summary>
    public static void Borrow(List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var c = drafts[i].Candidate;
            if (c.Type is not ("ASSAULT" or "COERCE") || c.Actors.Any(p => !p.Inferred)) continue;
            foreach (var k in new[] { i + 1, i - 1 })
            {
                if (k < 0 || k >= drafts.Count) continue;
                var other = drafts[k].Candidate;
                if (other.Type != "ASSAULT" || other.Actors.Count == 0 || other.Actors[0].Inferred || other.Actors[0].Code is null) continue;
                if (drafts[k].View.Sentence.BlockIndex != drafts[i].View.Sentence.BlockIndex || Math.Abs(drafts[k].View.Sentence.Index - drafts[i].View.Sentence.Index) > 1) continue;
                if (c.Recipients.Any(r => r.Code == other.Actors[0].Code)) continue;
                c.Actors.Clear();
                c.Actors.AddRange(other.Actors.Select(p => p.InferredFor("the doer of what is told beside it")));
                break;
            }
        }
    }

    /// <summary>Names the other side where the sentence leaves it out: whoever asked, of one who yields; else whom the same party dealt with last in the report; else, of those who act at home, their own government or people.</summary>
    public static void Counterpart(Draft draft, IReadOnlyList<Draft> before)
    {
        var c = draft.Candidate;
        if (c.Recipients.Count > 0 || c.Actors.Count == 0 || c.Actors[0] is not { Code: { } own } actor) return;
        if (c.Type is "AGREE" or "CONCEDE" or "SUPPORT" or "COOPERATE" or "REJECT" && c.Actors.All(a => a.Code == own) && Partner(draft, own) is { } partner)
        {
            c.Recipients.Add(partner);
            return;
        }
        if (c.Type is "CONCEDE" or "AGREE" or "REJECT")
        {
            // "And he accepted the terms": those of whoever demanded them just before.
            for (var i = before.Count - 1; i >= 0 && draft.View.Sentence.Index - before[i].View.Sentence.Index <= 2; i--)
            {
                var asked = before[i].Candidate;
                if (asked.Type is "REQUEST" or "THREATEN" or "ACCUSE" && asked.Recipients.Any(r => r.Code == own) && asked.Actors.Count > 0 && asked.Actors.All(a => a.Code != own))
                {
                    Infer(c, asked.Actors, "who demanded it before");
                    return;
                }
            }
        }
        if (c.Type is not ("ACCUSE" or "REJECT" or "REQUEST" or "THREATEN" or "COERCE" or "PROTEST")) return;
        var home = actor.Sectors.Count > 0 ? actor.Sectors[0] : "";
        if (home is "COP" or "JUD" or "MIL" && c.Type is "COERCE" or "ACCUSE") InferHome(c, own, "CVL", "people of the same country");
        else if (c.Type != "COERCE" && home is "OPP" or "CVL" or "LAB" or "EDU" or "REL" or "SOC" or "AGR" or "MED" or "JRN" or "PTY") InferHome(c, own, "GOV", "their own government");
        else
        {
            for (var i = before.Count - 1; i >= 0; i--)
            {
                var told = before[i].Candidate;
                var other = told.Actors.Any(a => a.Code == own) ? told.Recipients : told.Recipients.Any(r => r.Code == own) ? told.Actors : [];
                if (other.Count == 0 || other.Any(p => p.Code == own || p.Code is null)) continue;
                Infer(c, other, "the other side in the report");
                return;
            }
        }
    }

    /// <summary>"the EU-Russia summit", "Sino-Australian relations": of two states that a hyphen joins, the other than one's own.</summary>
    private static Party? Partner(Draft draft, string own)
    {
        var view = draft.View;
        for (var i = 1; i + 1 < view.Lemmas.Length; i++)
        {
            if (view.Lemmas[i] is not ("-" or "–") || view.NameAt(i - 1)?.Readings[0].Entity is not { } a || view.NameAt(i + 1)?.Readings[0].Entity is not { } b) continue;
            var other = a.Code == own ? b : b.Code == own ? a : null;
            if (other is not { Kind: World.EntityKind.Country or World.EntityKind.Igo } || other.Code == own) continue;
            var at = ReferenceEquals(other, a) ? i - 1 : i + 1;
            return new Party { Sentence = view.Sentence.Index, Head = at, Span = view.Sentence[at].Span, Code = other.Code, Entity = other, Name = other.Name, Sectors = other.Kind is World.EntityKind.Country ? ["GOV"] : [] };
        }
        return null;
    }

    /// <summary>"met the Burundian president here": where one side is at home, the other is its guest (codebook, CONSULT: who visits is the actor).</summary>
    private static void Receive(Draft draft)
    {
        var c = draft.Candidate;
        if (c.Type != "CONSULT" || c.Recipients.Count > 0 || c.Modes.Contains("phone") || draft.Place is not { Extracted: "here", CountryCode: { Length: 3 } home }) return;
        List<Party> hosts = [.. c.Actors.Where(a => a.Code == home)];
        if (hosts.Count == 0 || hosts.Count == c.Actors.Count || c.Actors.Any(a => a.Code is null)) return;
        c.Actors.RemoveAll(hosts.Contains);
        c.Recipients.AddRange(hosts);
    }

    /// <summary>"urged the international community and Washington to help": who is named counts.</summary>
    private static void WorldAtLarge(Candidate c)
    {
        static bool AtLarge(Party p) => p.Code is null && p.HeadForm is "community" or "society" or "world";
        if (c.Recipients.Any(AtLarge) && c.Recipients.Any(r => r.Code is not null && !r.Inferred)) c.Recipients.RemoveAll(AtLarge);
    }

    private static void Infer(Candidate c, IEnumerable<Party> parties, string reason)
    {
        foreach (var p in parties) c.Recipients.Add(p.InferredFor(reason));
        c.Confidence *= 0.9;
    }

    private static void InferHome(Candidate c, string code, string sector, string reason)
    {
        var actor = c.Actors[0];
        c.Recipients.Add(new Party { Sentence = actor.Sentence, Head = -1, Span = actor.Span, Code = code, Sectors = [sector], Inferred = true, Reason = reason });
        c.Confidence *= 0.9;
    }

    /// <summary>What the sentence and the report up to it left open: the country that the whole report is about.</summary>
    public static void Finish(Draft draft, ReportMemory memory)
    {
        Receive(draft);
        WorldAtLarge(draft.Candidate);
        foreach (var p in draft.Candidate.Actors.Concat(draft.Candidate.Recipients))
        {
            if (p.Code is not null || p.OfAllStates || p.Sectors.Count == 0 && !p.Person) continue;
            p.Code = memory.MostNamed();
            if (p.Code is not null) p.Reason = "country named most in the report";
        }
    }

    /// <summary>Gives violence, done or threatened, by nobody named an unknown doer of the place.</summary>
    public static void Unknown(Draft draft, ReportMemory memory)
    {
        var c = draft.Candidate;
        if (c.Type == "PROTEST" && c.Actors.Count == 0 && c.Recipients.Count > 0 && (draft.Place?.CountryCode ?? c.Recipients[0].Code ?? memory.Home().Code) is { Length: 3 } country)
            c.Actors.Add(new Party { Sentence = c.Recipients[0].Sentence, Head = -1, Span = c.Recipients[0].Span, Code = country, Sectors = ["CVL"], Inferred = true, Reason = "protesters, at this place" });
        if (c.Type is not ("ASSAULT" or "THREATEN") || c.Actors.Count > 0 || c.Recipients.Count == 0) return;
        var code = draft.Place?.CountryCode is { Length: 3 } place ? place : c.Recipients[0].Code ?? memory.Home().Code;
        if (code is null) return;
        c.Actors.Add(new Party { Sentence = c.Recipients[0].Sentence, Head = -1, Span = c.Recipients[0].Span, Code = code, Sectors = ["UNK"], Inferred = true, Reason = "doer unknown, at this place" });
    }

    /// <summary>Why a draft is no event to record, or null.</summary>
    public static string? Refuse(Draft draft)
    {
        var c = draft.Candidate;
        // To act for a purpose is no promise of it.
        if (c.Purpose && c.Type is "AGREE" or "CONCEDE") return "only a purpose";
        if (c.Negated && c.Status == "hypothetical") return "neither told to be nor not to be";
        if (Mentioned(draft)) return "only mentioned";
        var coded = c.Actors.Concat(c.Recipients).Any(p => p.Code is not null || p.Sectors.Count > 0);
        if (!coded && c.Confidence < 0.6) return "no party with a code";
        if (c.Actors.Count == 0 && c.Type is not ("ASSAULT" or "RETREAT" or "COERCE" or "SANCTION" or "CONSULT")) return "nobody does it";
        return null;
    }

    /// <summary>Whether a definite noun names a thing that stands ("the UN inquiry") rather than tells it: talk of one party that no verb carries.</summary>
    private static bool Mentioned(Draft draft)
    {
        var c = draft.Candidate;
        if (c.Sense.Kind != Lexicon.TriggerKind.Noun || c.Inner is not null || c.Type is "ASSAULT" or "COERCE" or "PROTEST" or "RETREAT" or "SANCTION" or "MOBILIZE" or "CONSULT") return false;
        if (draft.Triggers.Count > 1 || c.Actors.Concat(c.Recipients).Count(p => !p.Inferred) > 1) return false;
        var s = draft.View.Sentence;
        foreach (var k in s.Children(c.Trigger))
            if (s[k].Deprel == Deprel.det && draft.View.Lemmas[k] is "the" or "this" or "that" || s[k].Deprel == Deprel.nmod_poss) return true;
        return false;
    }

    private static void Home(IReadOnlyList<Party> side, List<Party> other, Draft draft, ReportMemory memory)
    {
        foreach (var p in side)
        {
            var people = p.Roles.Count > 0 && draft.Candidate.Type is "ASSAULT" or "COERCE" or "RETREAT" or "AID";
            if (p.Code is not null || p.OfAllStates || p.Sectors.Count == 0 && !people && !(p.Person && p.Name is not null && p.Entity is null)) continue;
            var theirs = other.FirstOrDefault(o => o.Code is { Length: 3 } && o.Reason is null)?.Code;
            var place = draft.Place is { CountryCode: { Length: 3 } at } where && !memory.IsSeat(where.Resolved) ? at : null;
            // Who visits a country or speaks of it is not of it for being there.
            if (place is not null && place == theirs && draft.Candidate.Type is not ("ASSAULT" or "COERCE" or "PROTEST" or "MOBILIZE" or "RETREAT") && !draft.Candidate.Modes.Contains("convict"))
            {
                p.Code = memory.MostNamed(theirs);
                p.Reason = p.Code is null ? null : "country named most so far, other than the other side's";
                continue;
            }
            var sector = p.Sectors.Count > 0 ? p.Sectors[0] : "";
            var domestic = sector is "JUD" or "COP" or "LEG" || People.Contains(sector) && other.Count > 0 && other[0].Sectors.Count > 0 && other[0].Sectors[0] is "COP" or "GOV" or "JUD" or "LEG";
            // Migrants and refugees are rarely of the country where something befalls them.
            if (sector == "REF") continue;
            // Rebels talk abroad: where they meet tells nothing of whose they are.
            var meets = draft.Candidate.Type is "CONSULT" or "AGREE" && sector is "REB" or "SEP" or "INS";
            (p.Code, p.Reason) = place is not null && !meets ? (place, "country of the event's place")
                : theirs is not null && domestic ? (theirs, "of the same country")
                : memory.Home();
            if (p.Code is null) p.Reason = null;
        }
    }

    /// <summary>A party without a country as one of the country that the report is about, as an event would take it.</summary>
    public static Party AtHome(Party party, ReportMemory memory)
    {
        if (party.Code is not null || party.OfAllStates || party.Sectors.Count == 0 && !(party.Person && party.Name is not null && party.Entity is null) || party.Sectors is ["REF", ..] || memory.Home() is not { Code: { } code } home) return party;
        return party.Of(code, home.Reason);
    }

    /// <summary>Country of the institution that the post or place in the clause belongs to.</summary>
    private static string? Owner(Draft draft)
    {
        var view = draft.View;
        foreach (var c in view.Sentence.Children(draft.Candidate.Trigger))
        {
            if (view.Sentence[c].Deprel is not Deprel.obl) continue;
            if (view.NameAt(c) is { } own && own.Readings[0].Entity.Code.Length == 3) return own.Readings[0].Entity.Code;
            foreach (var k in view.Sentence.Children(c))
                if (view.NameAt(k) is { } name && name.Readings[0].Entity.Code.Length == 3) return name.Readings[0].Entity.Code;
        }
        return null;
    }
}
