using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Ontology;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Ties;

/// <summary>Between whom a mention's tie stands.</summary>
/// <param name="Pairs">The parties, a list for each tie that the mention tells; of fewer than two where the words leave a side open.</param>
/// <param name="Side">Which side a single party is on: 0 first, 1 second.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record TiePairs(IReadOnlyList<IReadOnlyList<Party>> Pairs, int Side, double Confidence);

/// <summary>Says between whom ties stand, and remembers who dealt with and who fought whom, for those that name nobody. One per report.</summary>
internal sealed class TieSides(TieOntology ontology, TieBook book, ReportMemory memory)
{
    private const int Reach = 5; // steps up to the verb of the clause
    private readonly Dyad _dyad = new();
    private readonly Dyad _foes = new();

    /// <summary>Remembers between whom a tie was told to stand.</summary>
    public void Remember(string kind, IReadOnlyList<Party> parties, int sentence)
    {
        if (parties.Count < 2) return;
        _dyad.Remember([parties[0]], [parties[1]], sentence, Deals);
        if (ontology[kind].Foes) Fought([parties[0]], [parties[1]], sentence);
    }

    /// <summary>Remembers who did what to whom.</summary>
    public void Remember(IReadOnlyList<Draft> events, int sentence)
    {
        foreach (var e in events)
        {
            _dyad.Remember(e.Candidate.Actors, e.Candidate.Recipients, sentence, Deals);
            if (e.Candidate is { Type: "ASSAULT", Negated: false }) Fought(e.Candidate.Actors, e.Candidate.Recipients, sentence);
        }
    }

    /// <summary>The parties of a mention: all of them for a symmetric tie, else each of the first with each of the second; one list with fewer than two where the words leave a side open.</summary>
    public TiePairs Of(TieMention mention, SentenceView view, PartyReader reader)
    {
        foreach (var p in mention.First.Concat(mention.Second)) Home(p, mention);
        if (mention.Kind == TieStates.Same) return new([[.. mention.First.Take(1)]], 0, 0.6);
        if (mention.Symmetric)
        {
            List<Party> parties = [.. mention.First];
            var own = parties.Count;
            if (own == 0) parties.AddRange(Beside(mention, view, reader));
            if (parties.Count < 2 && IsOfLast(mention, own, view)) (ontology[mention.Kind].Foes ? _foes : _dyad).Complete(parties, view.Sentence.Index);
            return new([parties], 0, parties.Count > own ? 0.6 : 0.8);
        }
        if (mention.First.Count == 0 || mention.Second.Count == 0)
        {
            var side = mention.First.Count > 0 ? mention.First : mention.Second;
            return new(side.Count == 0 ? [[]] : [.. side.Select(p => (IReadOnlyList<Party>)[p])], mention.First.Count > 0 ? 0 : 1, 0.7);
        }
        return new([.. mention.First.SelectMany(a => mention.Second.Select(b => (IReadOnlyList<Party>)[a, b]))], 0, 0.8);
    }

    /// <summary>Those of whose dealings the clause tells, where the words of the tie name nobody: two or more who are its subject, or the only two states that the sentence names, if it tells what becomes of the tie.</summary>
    private IReadOnlyList<Party> Beside(TieMention mention, SentenceView view, PartyReader reader)
    {
        var kind = ontology[mention.Kind];
        if (kind.Derived) return [];
        var clause = mention.Trigger;
        for (var n = 0; n < Reach && clause >= 0 && view.Sentence[clause].Upos != Upos.VERB; n++) clause = view.Sentence[clause].Head;
        if (clause >= 0 && clause != mention.Trigger && view.Sentence[clause].Upos == Upos.VERB)
        {
            var subject = reader.Parties(view.Arguments.Fill(clause, TriggerKind.Verb, "subj"));
            if (subject.Count >= 2 && subject.All(p => (TieParties.Sort(p) & kind.Sorts[0]) != 0)) return subject;
        }
        if (!mention.Changes.Exists(c => !c.Dropped)) return [];
        List<Party> states = [];
        for (var i = 0; i < view.Sentence.Tokens.Length; i++)
        {
            if (view.NameAt(i) is not { } name || name.Start != i || name.Readings[0].Entity is not { Kind: World.EntityKind.Country } state || states.Exists(p => p.Code == state.Code)) continue;
            // "in Juba", "for our people in Uganda": where it happens is no party to it.
            if (view.Arguments.CaseOf(i, "in") || view.Arguments.CaseOf(i, "at")) continue;
            states.Add(new Party { Sentence = view.Sentence.Index, Head = i, Span = view.Sentence[i].Span, Code = state.Code, Entity = state, Name = state.Name, Inferred = true, Reason = "one of the two states that the sentence names" });
        }
        return states.Count == 2 ? states : [];
    }

    /// <summary>Whether a tie of which the words name one party or none is between those who dealt with each other last.</summary>
    private bool IsOfLast(TieMention mention, int own, SentenceView view)
    {
        var changes = mention.Changes.Exists(c => !c.Dropped);
        if (own == 0 && (!changes || view.IsDefinite(mention.Trigger) && book.Knows(mention.Kind))) return false;
        // Parties at home have alliances too: only one that is said to end or begin, right after two states dealt with each other, is theirs.
        return !ontology[mention.Kind].Derived || own == 0 && changes && view.Sentence.Index - _dyad.Sentence <= 1;
    }

    /// <summary>Rebels and the government or army that they fight, named beside each other, are of the same state.</summary>
    private static void Home(Party p, TieMention mention)
    {
        var group = TieParties.IsGroup(p);
        // "the government" beside rebels whose state is told is that state's, whichever country the report named most.
        if (p is { Entity: null, Sectors: ["GOV" or "MIL" or "COP", ..] } && p.Reason?.StartsWith("country named most", StringComparison.Ordinal) == true
            && mention.First.Concat(mention.Second).FirstOrDefault(o => o != p && o is { Code.Length: 3, Reason: null } && TieParties.IsGroup(o)) is { } foe)
        {
            (p.Code, p.Reason) = (foe.Code, "of the same country");
            return;
        }
        if (p.Code is not null && !(group && p is { Reason: not null, Entity: null, Plural: true, Collective: false, Inferred: false })) return;
        if (!group && !(p.Sectors.Count > 0 && p.Sectors[0] is "GOV" or "MIL" or "COP")) return;
        if (mention.First.Concat(mention.Second).FirstOrDefault(o => o != p && o.Code is { Length: 3 } && (p.Code is null || o.Reason is null && (TieParties.Sort(o) & PartySorts.State) != 0) && (group || TieParties.IsGroup(o))) is not { } other) return;
        p.Code = other.Code;
        p.Reason = "of the same country";
    }

    /// <summary>Takes note of who fights whom: later they are "the two sides".</summary>
    private void Fought(IEnumerable<Party> first, IEnumerable<Party> second, int sentence)
    {
        if (_foes.Remember(first, second, sentence, Fights)) memory.Sides = [.. _foes.Parties];
    }

    /// <summary>Whether it can be at war: a state, its army, or a group under arms.</summary>
    private static bool Fights(Party p) => Deals(p) && (p.Sectors.Count == 0 ? p.Entity is not null : p.Sectors[0] is "GOV" or "MIL" or "REB" or "SEP" or "INS" or "UAF" or "PRM");

    /// <summary>Whether it is a state, or one of its parts or its enemies: organisations and companies have dealings with all.</summary>
    private static bool Deals(Party p) => p.Code is { Length: 3 } && (TieParties.Sort(p) & (PartySorts.State | PartySorts.Group)) != 0;
}
