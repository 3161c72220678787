using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Ties;

/// <summary>Casts the parties of ties: who fills the slots that a frame names, and who else the clause makes one.</summary>
/// <param name="view">The sentence.</param>
/// <param name="parties">Its parties.</param>
/// <param name="lexicon">Word lists.</param>
/// <param name="told">The tie that a word tells of, or null.</param>
internal sealed class TieCasting(SentenceView view, PartyReader parties, EventLexicon lexicon, Func<int, TieMention?> told)
{
    private readonly Sentence _sentence = view.Sentence;

    /// <summary>Adds the parties of the first of some slots that names any.</summary>
    /// <param name="to">Where they go.</param>
    /// <param name="alternatives">The slots.</param>
    /// <param name="token">The word whose slots they are.</param>
    /// <param name="kind">Which kind of word it is.</param>
    /// <param name="words">Further words of the entry: they are no parties.</param>
    /// <param name="other">The code of the other side, which "the country" is not.</param>
    public void Cast(List<Party> to, IReadOnlyList<string> alternatives, int token, TriggerKind kind, List<int> words, string other = "")
    {
        foreach (var slot in alternatives)
        {
            var found = Fillers(slot, token, kind, other);
            // "defence alliance": a word of the entry is no party.
            if (slot is "subj" or "mod" && kind == TriggerKind.Noun) found = [.. found.Where(p => !words.Contains(p.Head))];
            if (found.Count == 0) continue;
            Join(to, found);
            if (slot == "subj" && kind == TriggerKind.Verb) Joined(to, view.Arguments.Fill(token, kind, slot));
            if (slot is "subj" or "mod" && kind == TriggerKind.Noun) Modifiers(to, token);
            else if (slot.Split('.') is [var outer, "subj" or "mod"] && view.Arguments.Fill(token, kind, outer) is >= 0 and var noun && FrameMatcher.KindOf(_sentence[noun]) == TriggerKind.Noun) Modifiers(to, noun);
            return;
        }
    }

    /// <summary>"came to discuss the alliance with Kenya", "blamed its arch-rival Kenya": where the noun's phrase names the other side alone, the subject of its clause is a party.</summary>
    public void Clause(TieMention mention, Frame frame, int token, TriggerKind kind)
    {
        if (kind != TriggerKind.Noun || mention.First.Count == 0) return;
        var asked = frame.Conditions.Where(c => c.Presence == Presence.Required).Select(c => c.Name).ToList();
        if (!(asked.Contains("with") || asked.Contains("is")) || asked.Contains("subj") || asked.Contains("of") || asked.Contains("mod") || Fill(token, kind, "subj") is >= 0 and var whose && !mention.Words.Contains(whose)) return;
        if (asked.Contains("is") && !(view.Arguments.IsPretitle(token) || _sentence[token].Deprel is Deprel.obj or Deprel.obl)) return;
        var verb = _sentence[token].Head;
        for (var n = 0; n < 3 && verb >= 0 && _sentence[verb].Upos is Upos.NOUN or Upos.PROPN && _sentence[verb].Deprel is Deprel.nmod or Deprel.obl or Deprel.obj or Deprel.nsubj_pass; n++) verb = _sentence[verb].Head;
        if (verb < 0 || _sentence[verb].Upos != Upos.VERB) return;
        var subject = view.Arguments.Child(verb, Deprel.nsubj_pass) is >= 0 and var passive ? passive : view.Arguments.Fill(verb, TriggerKind.Verb, "subj");
        if (subject < 0 || subject == token || Within(subject, token)) return;
        var found = parties.Parties(view.Arguments.Antecedent(subject));
        if (found.Any(p => mention.First.Exists(q => q.Code == p.Code))) return;
        Join(mention.First, found);
    }

    private int Fill(int token, TriggerKind kind, string slot) =>
        view.Arguments.Fill(token, kind, slot) is >= 0 and var found ? found : kind == TriggerKind.Noun ? view.Arguments.After(token, slot) : -1;

    private IReadOnlyList<Party> Fillers(string slot, int token, TriggerKind kind, string other)
    {
        var dot = slot.IndexOf('.', StringComparison.Ordinal);
        var filler = Fill(token, kind, dot < 0 ? slot : slot[..dot]);
        if (filler < 0) return [];
        if (dot >= 0)
        {
            var inner = slot[(dot + 1)..];
            // "poss" of a slot: whose it is, however that is said.
            if (inner == "owner") return parties.Parties(filler) is { Count: > 0 } own ? own : Ruler(filler) is { Count: > 0 } ruler ? ruler : parties.Owners(filler);
            if (FrameMatcher.KindOf(_sentence[filler]) is not { } innerKind) return [];
            // The other side of the tie that the slot tells of: "the mission was paid for with oil".
            if (inner is "first" or "second")
            {
                return told(filler) is not { } tie ? [] : inner == "first" ? tie.First : tie.Second;
            }
            filler = Fill(filler, innerKind, inner);
            if (filler < 0) return [];
        }
        // "a partnership of their countries": whose they are, the pronoun alone does not say.
        if (slot == "of" && view.Arguments.Child(filler, Deprel.nmod_poss) is >= 0 and var whose && _sentence[whose].Upos == Upos.PRON) return [];
        if (kind == TriggerKind.Noun && slot == "subj" && Mediates(token, filler)) return [];
        if (slot == "between") return Between(filler);
        if ((slot is "subj" or "obj" || slot.EndsWith(".of", StringComparison.Ordinal)) && parties.IsRealm(filler) && parties.Here(filler, other) is { } here) return [here];
        if (parties.Parties(filler) is { Count: > 0 } found) return slot == "subj" && kind == TriggerKind.Verb ? [.. found, .. Beside(token, filler)] : found;
        return slot is "subj" ? [] : Ruler(filler) is { Count: > 0 } ruled ? ruled : parties.Owners(filler);
    }

    /// <summary>"three islands held by Iran": they are its, as things stand.</summary>
    private IReadOnlyList<Party> Ruler(int noun)
    {
        foreach (var c in _sentence.Children(noun))
            if (_sentence[c].Deprel is Deprel.acl or Deprel.acl_relcl && view.Arguments.IsPassive(c) && lexicon.List("tie_rule").Contains(view.Lemmas[c]) && view.Arguments.Fill(c, TriggerKind.Verb, "subj") is >= 0 and var ruler) return parties.Parties(ruler);
        return [];
    }

    /// <summary>"stationed in the country": the one that the report is about.</summary>
    public void Here(List<Party> to, Frame frame, int token, TriggerKind kind, string sender)
    {
        var homeland = lexicon.ClassBit("homeland");
        foreach (var slot in frame.Casting.Recipient.SelectMany(g => g))
        {
            if (slot.Contains('.', StringComparison.Ordinal) || view.Arguments.Fill(token, kind, slot) is not (>= 0 and var filler) || (view.ClassesAt(filler) & homeland) == 0 || !Article(filler) || parties.Here(filler, sender) is not { } country) continue;
            to.Clear();
            to.Add(country);
            return;
        }
    }

    private bool Article(int token)
    {
        foreach (var c in _sentence.Children(token))
            if (_sentence[c].Deprel == Deprel.det && view.Lemmas[c] is "the" or "this" or "that") return true;
        return false;
    }

    /// <summary>Whether the one whom the grammar makes its doer brings others together: "Norway hosted talks", "the Norwegian-brokered truce".</summary>
    private bool Mediates(int noun, int filler)
    {
        var list = lexicon.List("tie_mediate");
        if (_sentence[filler].Head is >= 0 and var above && above != noun && _sentence[above].Head == noun && list.Contains(view.Lemmas[above])) return true;
        return view.Arguments.CarrierOf(noun) is >= 0 and var carrier && list.Contains(view.Lemmas[carrier]);
    }

    /// <summary>A second subject that the tree hangs on the verb: "the army of Chad and the rebels fight".</summary>
    private List<Party> Beside(int verb, int subject)
    {
        List<Party> beside = [];
        foreach (var c in _sentence.Children(verb))
            if (c > subject && c < verb && _sentence[c].Deprel is Deprel.nsubj or Deprel.nsubj_pass && (view.Arguments.Child(c, Deprel.cc) >= 0 || view.Arguments.Child(verb, Deprel.cc) is var and && and > subject && and < c)) beside.AddRange(parties.Parties(c));
        return beside;
    }

    /// <summary>Those between whom something is, also where the tree parts them: "between the government of Niger and the rebels".</summary>
    private IReadOnlyList<Party> Between(int filler)
    {
        var found = parties.Parties(filler);
        if (found.Count != 1) return found;
        var last = filler;
        for (var i = filler + 1; i < _sentence.Tokens.Length && Within(i, filler); i++)
        {
            last = i;
            if (_sentence[i].Deprel == Deprel.conj && parties.Parties(i) is { Count: > 0 } joined) return [.. found, .. joined];
        }
        var at = last + 2;
        if (at >= _sentence.Tokens.Length || view.Lemmas[last + 1] != "and") return found;
        while (_sentence[at].Head > at && _sentence[at].Deprel is Deprel.det or Deprel.amod or Deprel.compound or Deprel.nummod or Deprel.nmod_poss or Deprel.nmod_desc) at = _sentence[at].Head;
        return [.. found, .. parties.Parties(at)];
    }

    private bool Within(int token, int head)
    {
        for (int at = token, n = 0; at >= 0 && n < 8; at = _sentence[at].Head, n++)
            if (at == head) return true;
        return false;
    }

    /// <summary>"the EU-Russia pact": every name before the noun is a party.</summary>
    private void Modifiers(List<Party> to, int noun)
    {
        foreach (var c in _sentence.Children(noun))
        {
            if (c > noun || _sentence[c].Deprel is not (Deprel.compound or Deprel.amod or Deprel.nmod_desc) || view.NameAt(c) is null) continue;
            Join(to, parties.Parties(c));
            foreach (var k in _sentence.Children(c))
                if (view.NameAt(k) is not null && _sentence[k].Deprel is Deprel.compound or Deprel.amod or Deprel.flat or Deprel.nmod) Join(to, parties.Parties(k));
        }
    }

    /// <summary>"Egyptian and Sudanese troops": of both.</summary>
    private void Joined(List<Party> to, int noun)
    {
        if (_sentence[noun].Upos != Upos.NOUN) return;
        foreach (var c in _sentence.Children(noun))
        {
            if (_sentence[c].Deprel is not (Deprel.amod or Deprel.compound) || view.NameAt(c) is null) continue;
            foreach (var k in _sentence.Children(c))
                if (_sentence[k].Deprel == Deprel.conj && view.NameAt(k) is not null) Join(to, parties.Parties(k));
        }
    }

    /// <summary>Adds those that are not there.</summary>
    public static void Join(List<Party> to, IEnumerable<Party> parties)
    {
        foreach (var p in parties.ToList())
            if (!Holds(to, p)) to.Add(p);
    }

    /// <summary>Whether a party is among others, by its words and code.</summary>
    public static bool Holds(List<Party> list, Party p) => list.Any(q => q.Sentence == p.Sentence && q.Span == p.Span && q.Code == p.Code);
}
