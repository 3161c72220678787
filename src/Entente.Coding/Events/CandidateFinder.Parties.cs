using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Events;

/// <content>Casting: who plays which part, where the words leave it to be found.</content>
internal sealed partial class CandidateFinder
{
    /// <summary>Who meets whom: a "visiting" party is the visitor; of a meeting told in passing ("said after talks with …") the subject of the clause takes part.</summary>
    private void Meet(Candidate candidate, int token, TriggerKind kind)
    {
        if (kind == TriggerKind.Noun && candidate.Actors.Count + candidate.Recipients.Count == 1 && _sentence[token].Deprel == Deprel.obl && _sentence[token].Head is >= 0 and var verb
            && _view.Arguments.Fill(token, kind, "with") >= 0 && _view.Arguments.Fill(verb, TriggerKind.Verb, "subj") is >= 0 and var subject)
        {
            foreach (var p in _parties.Parties(subject))
                if (!Holds(candidate.Actors, p) && !Holds(candidate.Recipients, p)) candidate.Actors.Insert(0, p);
            candidate.Trace.Add("with the subject of its clause");
        }
        if (candidate.Recipients.Count > 0 || candidate.Actors.Count < 2) return;
        var visitors = candidate.Actors.Where(p => p.Sentence == _sentence.Index && p.Head >= 0 && HasChild(p.Head, "visiting", "visit")).ToList();
        if (visitors.Count == 0 || visitors.Count == candidate.Actors.Count) return;
        candidate.Recipients.AddRange(candidate.Actors.Where(p => !visitors.Contains(p)));
        candidate.Actors.RemoveAll(p => !visitors.Contains(p));
        if (!candidate.Modes.Contains("visit")) candidate.Modes = ["visit", .. candidate.Modes];
        candidate.Trace.Add("the visiting party is the visitor");
    }

    private bool HasChild(int head, string form, string lemma)
    {
        foreach (var c in _sentence.Children(head))
            if (string.Equals(_sentence[c].Form, form, StringComparison.OrdinalIgnoreCase) || _view.Lemmas[c] == lemma && _sentence[c].Deprel == Deprel.amod) return true;
        return false;
    }

    /// <summary>To whom a clause that tells no event is addressed: its subject, where the operator is about who should act, else whom its prepositions name.</summary>
    private IReadOnlyList<Party> Addressed(int clause, bool doer)
    {
        if (FrameMatcher.KindOf(_sentence[clause]) is not { } kind) return [];
        foreach (var slot in doer ? DoerSlots : PartnerSlots)
        {
            var filler = _view.Arguments.Fill(clause, kind, slot);
            if (filler >= 0 && _parties.Parties(filler) is { Count: > 0 } found) return found;
        }
        var obj = _view.Arguments.Fill(clause, kind, "obj");
        if (obj >= 0 && FrameMatcher.KindOf(_sentence[obj]) == TriggerKind.Noun)
            foreach (var slot in PartnerSlots)
                if (_view.Arguments.Fill(obj, TriggerKind.Noun, slot) is >= 0 and var partner && _parties.Parties(partner) is { Count: > 0 } found) return found;
        return [];
    }

    private static readonly string[] DoerSlots = ["subj"];
    private static readonly string[] PartnerSlots = ["with", "to", "against", "from", "for", "by", "in"];

    /// <summary>Complements after which silence is meant: "declined to comment".</summary>
    private bool Unspoken(int token) => _view.Lemmas[token] is "comment" or "say" or "elaborate" or "answer" or "name" or "identify" or "specify" or "disclose" or "be" or "speculate" or "discuss";

    private bool Instrument(int token)
    {
        var lemma = _view.Lemmas[token];
        if (_lexicon.Lists.TryGetValue("inanimate", out var not) && not.Contains(lemma)) return false;
        if (_sentence[token].Upos == Upos.PRON) return false;
        return (_view.ClassesAt(token) & _lexicon.Instruments) != 0 || At(token, Nesting - 1) is not null;
    }

    private void AddFirst(List<Party> to, IReadOnlyList<string> alternatives, Frame frame, int token, TriggerKind kind, int depth, bool doers)
    {
        foreach (var slot in alternatives)
        {
            var dot = slot.IndexOf('.', StringComparison.Ordinal);
            IReadOnlyList<Party> found;
            if (dot >= 0)
            {
                var within = _view.Arguments.Fill(token, kind, slot[..dot]);
                var part = slot[(dot + 1)..];
                if (part is "actor" or "recipient") found = Within(within, depth - 1) is not { } inner ? [] : part == "actor" ? Doers(inner, within, depth) : inner.Recipients;
                else found = within >= 0 && FrameMatcher.KindOf(_sentence[within]) is { } innerKind ? _parties.Parties(_view.Arguments.Fill(within, innerKind, part)) : [];
            }
            else
            {
                var filler = _view.Arguments.Fill(token, kind, slot);
                found = filler < 0 ? [] : _parties.Parties(filler);
                if (found.Count == 0 && filler >= 0) found = doers ? Voice(filler) : _parties.NamedOwners(filler) is { Count: > 0 } owner ? owner : _parties.Owners(filler);
                // "and 37 were arrested"
                if (found.Count == 0 && filler >= 0 && !doers && frame.Type == "COERCE" && frame.Modes.Contains("arrest") && _sentence[filler].Upos == Upos.NUM)
                    found = [new Party { Sentence = _sentence.Index, Head = filler, Span = _view.PhraseOf(filler), Sectors = ["CVL"], Plural = true }];
                if (filler < 0 && !doers) found = Nested(slot, frame, token, kind);
                // What is done in a capital is done there, not to the government.
                if (!doers && frame.Type is "ASSAULT" or "COERCE" && slot is "in" or "at" or "near" && filler >= 0 && _view.PlaceAt(filler) is not null && _parties.Owners(filler) is { Count: > 0 } owners) found = owners;
            }
            if (found.Count == 0) continue;
            foreach (var p in found)
                if (!Holds(to, p)) to.Add(p);
            if (slot is "subj" or "mod" && kind == TriggerKind.Noun) AddModifiers(to, token);
            return;
        }
    }

    /// <summary>"the riot and the police firing left two dead": where the first of several causes has no doer, another may.</summary>
    private List<Party> Doers(Candidate inner, int token, int depth)
    {
        if (inner.Actors.Count > 0) return inner.Actors;
        foreach (var c in _sentence.Children(token))
            if (_sentence[c].Deprel == Deprel.conj && At(c, depth - 1) is { Actors.Count: > 0 } joined) return joined.Actors;
        return inner.Actors;
    }

    /// <summary>"the EU-Russia summit", "Israeli-Palestinian talks": every name before the noun is a party.</summary>
    private void AddModifiers(List<Party> to, int noun)
    {
        foreach (var c in _sentence.Children(noun))
        {
            if (c > noun || _sentence[c].Deprel is not (Deprel.compound or Deprel.amod or Deprel.nmod_desc) || _view.NameAt(c) is null) continue;
            foreach (var p in _parties.Parties(c))
                if (!Holds(to, p)) to.Add(p);
            foreach (var k in _sentence.Children(c))
                if (_view.NameAt(k) is not null && _sentence[k].Deprel is Deprel.compound or Deprel.amod or Deprel.flat or Deprel.nmod)
                    foreach (var p in _parties.Parties(k))
                        if (!Holds(to, p)) to.Add(p);
        }
    }

    /// <summary>Whose voice a report or an office is: "a UN report accused", "issued a report accusing".</summary>
    private IReadOnlyList<Party> Voice(int filler)
    {
        if (!_lexicon.List("voices").Contains(_view.Lemmas[filler])) return [];
        if (_parties.NamedOwners(filler) is { Count: > 0 } owner) return owner;
        var carrier = _view.Arguments.CarrierOf(filler);
        return carrier < 0 ? [] : _parties.Parties(_view.Arguments.Fill(carrier, TriggerKind.Verb, "subj"));
    }

    /// <summary>A party that hangs on another slot of the frame: "called for talks <i>with</i> Iran", "dismissed a call <i>by</i> Kenya".</summary>
    private IReadOnlyList<Party> Nested(string slot, Frame frame, int token, TriggerKind kind)
    {
        if (slot is "subj" or "obj" or "iobj" or "comp" or "poss" or "mod") return [];
        foreach (var c in frame.Conditions)
        {
            if (c.Name == "subj" || c.Presence == Presence.Absent) continue;
            var filler = _view.Arguments.Fill(token, kind, c.Name);
            if (filler < 0 || _sentence[filler].Upos is not (Upos.NOUN or Upos.PROPN)) continue;
            var inner = _view.Arguments.Fill(filler, TriggerKind.Noun, slot);
            // "the extradition of two suspects from Morocco"
            if (inner < 0 && _view.Arguments.Fill(filler, TriggerKind.Noun, "obj") is >= 0 and var of) inner = _view.Arguments.Fill(of, TriggerKind.Noun, slot);
            if (inner >= 0 && inner != token && _parties.Parties(inner) is { Count: > 0 } found) return found;
        }
        return [];
    }

    private static IEnumerable<Party> Other(IReadOnlyList<Party> list, List<Party> not) => list.Where(p => !Holds(not, p));

    private static bool Holds(List<Party> list, Party p) => list.Any(q => q.Sentence == p.Sentence && q.Span == p.Span && q.Code == p.Code);

    private static void RemoveShared(Candidate c)
    {
        c.Recipients.RemoveAll(r => Holds(c.Actors, r));
        c.Concerning.RemoveAll(r => Holds(c.Actors, r) || Holds(c.Recipients, r));
    }
}
