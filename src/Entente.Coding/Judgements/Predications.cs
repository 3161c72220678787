using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>Reads predicates that judge: "is absurd", "remains a threat".</summary>
internal sealed class Predications(JudgingWords words)
{
    /// <summary>A predicate with "is" that judges, or null.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="head">The predicate.</param>
    /// <param name="copula">The verb.</param>
    /// <param name="quoted">Whether somebody's own words are read, where "it is a thaw" is an image.</param>
    public Predicate? Copular(SentenceView view, int head, int copula, bool quoted)
    {
        var sentence = view.Sentence;
        if (copula > head || sentence[head].Upos is Upos.VERB or Upos.AUX && !(sentence[copula].Deprel == Deprel.cop && sentence[head].Upos == Upos.VERB) || sentence[head].Upos == Upos.PROPN && !char.IsLower(sentence[head].Form[0])) return null;
        var why = words.Of(view, head, false);
        if (why is null && quoted && sentence[head].Upos == Upos.NOUN && words.Labels(view, head) && Complements.Indefinite(view, head) && JudgingWords.Preposition(view, head) is null) why = sentence[head].Form;
        var marks = Quotations.Before(sentence, head, copula);
        if (why is null && (!marks || sentence[head].Upos is not (Upos.ADJ or Upos.NOUN) || words.IsPlain(view, head) || JudgingWords.Preposition(view, head) is not null)) return null;
        if (Clauses.Wanted(view, head, copula) || Clauses.Restrictive(view, head)) return null;
        var (subject, expletive) = Clauses.Subject(view, head);
        if (subject >= 0 && !expletive && view.Lemmas[subject] is "i" or "we" or "you" or "there") return null;
        if (subject >= 0 && words.NotOf.Contains(view.Lemmas[subject])) return null;
        if (expletive && words.Duty.Contains(view.Lemmas[head])) return null;
        if (subject < 0) subject = sentence[head].Deprel == Deprel.conj ? Clauses.Subject(view, sentence[head].Head).Subject : Interposed(view, copula);
        if (subject < 0 && sentence[head].Deprel is not (Deprel.conj or Deprel.root or Deprel.ccomp)) return null;
        if (sentence[head].Upos == Upos.ADJ && sentence[head].Has("Degree=Cmp") && view.Lemmas[head] is not ("good" or "bad") && !marks) return null;
        return new Predicate(head, expletive ? -1 : subject, Extent.First(view, head, copula + 1), Extent.Last(view, head), why ?? "in quotation marks");
    }

    /// <summary>A predicate of "remains", "represents" and the like that judges, or null.</summary>
    public Predicate? Linked(SentenceView view, int verb)
    {
        var sentence = view.Sentence;
        var link = view.Lemmas[verb];
        foreach (var c in sentence.Children(verb))
        {
            if (c < verb || !(sentence[c].Deprel is Deprel.xcomp or Deprel.obj || sentence[c].Deprel == Deprel.obl && (link == "amount" && view.Arguments.CaseOf(c, "to") || link == "smack" && view.Arguments.CaseOf(c, "of")))) continue;
            if (sentence[c].Deprel == Deprel.obj && link is "look" or "appear" || sentence[c].Upos is Upos.VERB or Upos.PROPN) continue;
            if (words.Of(view, c, false) is not { } why || Clauses.Wanted(view, verb, verb)) continue;
            var subject = view.Arguments.Fill(verb, TriggerKind.Verb, "subj");
            if (subject < 0 || view.Lemmas[subject] is "i" or "we" or "you" || words.NotOf.Contains(view.Lemmas[subject])) continue;
            return new Predicate(c, subject, Extent.First(view, c, verb + 1), Extent.Last(view, c), why);
        }
        return null;
    }

    /// <summary>"Is behaving like a bully": what somebody is likened to; null where nobody is.</summary>
    public Predicate? Likened(SentenceView view, int verb)
    {
        var sentence = view.Sentence;
        foreach (var c in sentence.Children(verb))
        {
            if (c < verb || sentence[c] is not { Upos: Upos.NOUN, Deprel: Deprel.obl or Deprel.advmod or Deprel.xcomp } || !view.Arguments.CaseOf(c, "like") || words.IsPlain(view, c)) continue;
            if (!Complements.Indefinite(view, c) && words.Of(view, c, true) is null || Clauses.Negated(view, verb) || Clauses.Wanted(view, verb, verb)) continue;
            var subject = view.Arguments.Fill(verb, TriggerKind.Verb, "subj");
            if (subject < 0 || view.Lemmas[subject] is "i" or "we" or "you") continue;
            return new Predicate(c, subject, Extent.First(view, c, verb + 2), Extent.Last(view, c), "like");
        }
        return null;
    }

    /// <summary>"The base, he said, was a burden": what stands before the saying that parts it from its verb, or -1.</summary>
    private int Interposed(SentenceView view, int copula)
    {
        var sentence = view.Sentence;
        if (copula < 4 || sentence[copula - 1].Form != ",") return -1;
        var says = false;
        var at = copula - 2;
        for (; at > 0 && sentence[at].Form != ","; at--) says |= sentence[at].Upos == Upos.VERB && words.Say.Contains(view.Lemmas[at]);
        if (!says || at == 0) return -1;
        var noun = at - 1;
        while (sentence[noun].Head >= 0 && sentence[noun].Head < at && sentence[noun].Deprel is Deprel.nmod or Deprel.nmod_poss or Deprel.flat or Deprel.compound or Deprel.conj or Deprel.amod && sentence[sentence[noun].Head].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON) noun = sentence[noun].Head;
        return sentence[noun].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON ? noun : -1;
    }
}
