using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;
using Entente.World.Time;

namespace Entente.Coding.Events;

/// <summary>Whether what a word tells happened, is to come, might be, or did not: read from auxiliaries, negators, conjunctions and the clauses above it.</summary>
internal sealed class Factuality(SentenceView view, EventLexicon lexicon)
{
    private readonly Sentence _sentence = view.Sentence;
    private readonly HashSet<string> _negators = lexicon.List("negators");
    private readonly HashSet<string> _hypotheticalAux = lexicon.List("hypothetical_aux");
    private readonly HashSet<string> _hypotheticalMarks = lexicon.List("hypothetical_marks");
    private readonly HashSet<string> _futureAux = lexicon.List("future_aux");
    private readonly HashSet<string> _futureWords = lexicon.List("future_words");

    /// <summary>Sets status and polarity of a candidate from its clause and those above.</summary>
    public void Read(Candidate candidate)
    {
        var token = candidate.Trigger;
        var carrier = candidate.Sense.Kind == TriggerKind.Noun ? view.Arguments.CarrierOf(token) : -1;
        if (carrier >= 0 && !lexicon.LightVerbs.Contains(view.Lemmas[carrier])) carrier = -1;
        if (Negated(token) || carrier >= 0 && Negated(carrier))
        {
            candidate.Negated = !candidate.Negated;
            candidate.Trace.Add("negated in its clause");
        }
        // "agreed not to attack"
        if (candidate.Inner is { } inner && inner.Type == candidate.Type && inner.Trigger != token && Negated(inner.Trigger))
        {
            candidate.Negated = !candidate.Negated;
            candidate.Trace.Add("what it works on is negated");
        }
        if (candidate.Status != "actual") return;
        var (status, why) = Told(candidate, token) ?? Status(carrier >= 0 ? carrier : token);
        // Who "blocked a road to protest" does protest.
        if (status == "purpose" && candidate.Type == "PROTEST" && _sentence[token].Head >= 0) (status, why) = Status(_sentence[token].Head);
        candidate.Status = status == "purpose" ? "future" : status;
        candidate.Purpose = status == "purpose";
        if (why is not null) candidate.Trace.Add(why);
    }

    /// <summary>What the words at an event noun itself say: "a planned ambush" is to come, "the assassination of" has been, whatever the clause around it.</summary>
    private (string Status, string? Why)? Told(Candidate candidate, int token)
    {
        if (candidate.Sense.Kind != TriggerKind.Noun) return null;
        var definite = false;
        foreach (var c in _sentence.Children(token))
        {
            if (_sentence[c].Deprel == Deprel.amod && view.Lemmas[c] is "planned" or "plan" or "future" or "upcoming" or "forthcoming" or "scheduled" or "schedule" or "imminent" or "impending" or "proposed" or "propose" or "threatened") return ("future", $"'{_sentence[c].Form}'");
            if (_sentence[c].Deprel == Deprel.amod && view.Lemmas[c] is "possible" or "potential" or "likely" or "hypothetical") return ("hypothetical", $"'{_sentence[c].Form}'");
            definite |= _sentence[c].Deprel == Deprel.det && view.Lemmas[c] == "the";
        }
        return definite && candidate.Type is ("ASSAULT" or "COERCE" or "PROTEST") && candidate.Words.Count == 0 && candidate.Inner is null ? ("actual", null) : null;
    }

    /// <summary>The tense of the clause, as a hint for times without one.</summary>
    public TenseHint Tense(int token)
    {
        for (int at = token, n = 0; at >= 0 && n < 6; at = _sentence[at].Head, n++)
        {
            foreach (var c in _sentence.Children(at))
            {
                if (_sentence[c].Deprel is not (Deprel.aux or Deprel.aux_pass or Deprel.cop)) continue;
                if (_futureAux.Contains(view.Lemmas[c])) return TenseHint.Future;
                if (_sentence[c].Has("Tense=Past")) return TenseHint.Past;
                if (_sentence[c].Has("Tense=Pres")) return view.Lemmas[c] == "have" ? TenseHint.Past : TenseHint.Present;
            }
            if (_sentence[at].Upos is Upos.VERB or Upos.AUX)
            {
                if (_sentence[at].Has("VerbForm=Fin")) return _sentence[at].Has("Tense=Past") ? TenseHint.Past : TenseHint.Present;
                if (_sentence[at].Has("VerbForm=Inf") && at != token) return TenseHint.Future;
            }
        }
        return TenseHint.Unknown;
    }

    /// <summary>Whether the verb is in the simple present: "recognises", but not "has recognised" or "is recognising".</summary>
    public bool IsPresent(int verb)
    {
        if (!_sentence[verb].Has("VerbForm=Fin") || !_sentence[verb].Has("Tense=Pres")) return false;
        foreach (var c in _sentence.Children(verb))
            if (_sentence[c].Deprel is Deprel.aux or Deprel.aux_pass) return false;
        return true;
    }

    /// <summary>Whether the verb's clause tells what was so at some time past, and nobody is said to have said it then: "was paid for with oil", but not "has been", "was being held" or "said that it was".</summary>
    public bool IsOver(int verb)
    {
        var past = _sentence[verb].Has("VerbForm=Fin") && _sentence[verb].Has("Tense=Past");
        foreach (var c in _sentence.Children(verb))
        {
            if (_sentence[c].Deprel is not (Deprel.aux or Deprel.aux_pass or Deprel.cop)) continue;
            if (_sentence[c].Has("Tense=Pres") || _futureAux.Contains(view.Lemmas[c]) || _hypotheticalAux.Contains(view.Lemmas[c]) || view.Lemmas[c] == "be" && _sentence[c].Form.Equals("being", StringComparison.OrdinalIgnoreCase)) return false;
            past |= _sentence[c].Has("Tense=Past");
        }
        return past && !Reported(verb);
    }

    private bool Negated(int token)
    {
        foreach (var c in _sentence.Children(token))
        {
            var d = _sentence[c].Deprel;
            if (d is Deprel.advmod or Deprel.det or Deprel.aux or Deprel.cc_preconj && (_negators.Contains(view.Lemmas[c]) || view.Lemmas[c] is "n't" or "not")) return true;
            if (d is Deprel.advmod or Deprel.aux && string.Equals(_sentence[c].Form, "n't", StringComparison.OrdinalIgnoreCase)) return true;
            if (d is Deprel.nsubj or Deprel.nsubj_pass or Deprel.obj)
            {
                if (view.Lemmas[c] is "nobody" or "none" or "nothing") return true;
                foreach (var k in _sentence.Children(c))
                    if (_sentence[k].Deprel == Deprel.det && view.Lemmas[k] == "no") return true;
            }
            if (d == Deprel.mark && view.Lemmas[c] == "without") return true;
            if (d == Deprel.@case && view.Lemmas[c] == "without") return true;
            // "nobody was killed or injured": what denies the first denies the second.
            if (d == Deprel.cc && view.Lemmas[c] is "or" or "nor" && _sentence[token].Deprel == Deprel.conj && Negated(_sentence[token].Head)) return true;
        }
        return false;
    }

    private (string Status, string? Why) Status(int token)
    {
        for (int at = token, n = 0; at >= 0 && n < 8; n++)
        {
            var t = _sentence[at];
            var conditional = false;
            foreach (var c in _sentence.Children(at))
            {
                var lemma = view.Lemmas[c];
                switch (_sentence[c].Deprel)
                {
                    case Deprel.mark when _hypotheticalMarks.Contains(lemma):
                        return ("hypothetical", $"under '{_sentence[c].Form}'");
                    case Deprel.aux when _futureAux.Contains(lemma) || string.Equals(_sentence[c].Form, "wo", StringComparison.OrdinalIgnoreCase):
                        return ("future", $"'{_sentence[c].Form}'");
                    case Deprel.aux when lemma == "would" || string.Equals(_sentence[c].Form, "would", StringComparison.OrdinalIgnoreCase):
                        // Without a condition, the "would" of a main clause tells plans.
                        return Conditional(at) || !Reported(at) && t.Head >= 0 ? ("hypothetical", "'would'") : ("future", "'would' of what is said or planned");
                    // "an agreement is to be signed"
                    case Deprel.mark when n == 0 && lemma == "to" && IsDue(at, c):
                        return ("future", "'is to'");
                    case Deprel.aux when _hypotheticalAux.Contains(lemma) || _hypotheticalAux.Contains(_sentence[c].Form.ToLowerInvariant()):
                        return ("hypothetical", $"'{_sentence[c].Form}'");
                    case Deprel.advcl when HypotheticalMark(c) && c < at:
                        conditional = true;
                        break;
                }
            }
            if (conditional && n == 0) return ("hypothetical", "its condition is open");
            if (t.Head < 0) break;
            var head = t.Head;
            var headLemma = view.Lemmas[head];
            switch (t.Deprel)
            {
                // "taking hostages is common", "when sentencing people": in general, or as the clause above has it.
                case Deprel.csubj when n == 0 && t.Has("VerbForm=Ger"):
                    return ("hypothetical", "told in general");
                case Deprel.advcl when t.Form.EndsWith("ing", StringComparison.Ordinal) && Marked(at, "when"):
                    at = head;
                    continue;
                case Deprel.xcomp or Deprel.ccomp or Deprel.advcl when (t.Has("VerbForm=Inf") || t.Deprel == Deprel.xcomp) && _futureWords.Contains(headLemma):
                    return ("future", $"after '{_sentence[head].Form}'");
                case Deprel.advcl when Infinitive(at):
                    return ("purpose", "a purpose");
                case Deprel.acl when Infinitive(at):
                    return ("future", "an infinitive after a noun");
                // "will hold talks with the premier, meet with the president": a bare infinitive in the row.
                case Deprel.advcl or Deprel.parataxis or Deprel.xcomp or Deprel.ccomp when n == 0 && t.Has("VerbForm=Inf") && !Marked(at, null) && view.Arguments.Child(at, Deprel.nsubj) < 0 && view.Arguments.Child(at, Deprel.aux) < 0 && FutureAux(head):
                    return ("future", "a row of verbs to come");
                // "may open only after Washington recognises": what must come before is as open.
                case Deprel.advcl when n == 0 && (Marked(at, "after") || Marked(at, "before") || Marked(at, "until") || Marked(at, "once")) && Conditioned(head):
                    return ("hypothetical", "what it is told with is open");
                // "it is unlikely that troops are sent"
                case Deprel.ccomp or Deprel.csubj or Deprel.xcomp when lexicon.List("doubt_words").Contains(headLemma):
                    return ("hypothetical", $"after '{_sentence[head].Form}'");
                case Deprel.acl_relcl or Deprel.appos or Deprel.parataxis or Deprel.nsubj or Deprel.nsubj_pass:
                    return ("actual", null);
                case Deprel.advcl or Deprel.acl:
                    return ("actual", null);
                case Deprel.ccomp when lexicon.Reporting.Contains(headLemma):
                    return Conditioned(head) ? ("hypothetical", "what is said is in doubt") : ("actual", null);
                // "you can see a crater, and a bomb went off": a clause of its own.
                case Deprel.conj when t.Has("VerbForm=Fin") && t.Has("Tense=Past") && view.Arguments.Child(at, Deprel.nsubj) >= 0:
                    return ("actual", null);
                case Deprel.obl or Deprel.nmod or Deprel.obj or Deprel.conj or Deprel.xcomp or Deprel.ccomp:
                    if (t.Deprel == Deprel.xcomp && Infinitive(at) && at != token && headLemma is "urge" or "ask" or "call" or "want" or "tell" or "order" or "invite" or "press" or "pressure" or "request" or "require" or "refuse" or "decline" or "threaten" or "fail" or "try" or "seek" or "attempt" or "offer" or "agree" or "promise" or "vow" or "pledge") return ("hypothetical", $"after '{_sentence[head].Form}'");
                    if (t.Deprel == Deprel.xcomp && Infinitive(at) && headLemma is "have" or "need" && !_sentence[head].Form.Equals("had", StringComparison.OrdinalIgnoreCase)) return ("hypothetical", $"after '{_sentence[head].Form}'");
                    at = head;
                    continue;
                default:
                    at = head;
                    continue;
            }
        }
        return ("actual", null);
    }

    /// <summary>Whether a form of "be" in the present stands right before the "to" of an infinitive that has a subject of its own.</summary>
    private bool IsDue(int token, int to)
    {
        if (to == 0 || view.Lemmas[to - 1] != "be" || !_sentence[to - 1].Has("Tense=Pres")) return false;
        foreach (var c in _sentence.Children(token))
            if (c < to && _sentence[c].Deprel is Deprel.nsubj or Deprel.nsubj_pass or Deprel.nsubj_outer) return true;
        return _sentence[token].Deprel == Deprel.xcomp && _sentence[token].Head == to - 1;
    }

    private bool Infinitive(int token) => Marked(token, "to");

    private bool Marked(int token, string? mark)
    {
        foreach (var c in _sentence.Children(token))
            if (_sentence[c].Deprel == Deprel.mark && mark is null || _sentence[c].Deprel is Deprel.mark or Deprel.advmod && view.Lemmas[c] == mark) return true;
        return false;
    }

    private bool FutureAux(int token)
    {
        foreach (var c in _sentence.Children(token))
            if (_sentence[c].Deprel == Deprel.aux && _futureAux.Contains(view.Lemmas[c])) return true;
        return false;
    }

    private bool HypotheticalMark(int clause)
    {
        foreach (var c in _sentence.Children(clause))
            if (_sentence[c].Deprel == Deprel.mark && _hypotheticalMarks.Contains(view.Lemmas[c])) return true;
        return false;
    }

    private bool Conditional(int token)
    {
        foreach (var c in _sentence.Children(token))
            if (_sentence[c].Deprel == Deprel.advcl && HypotheticalMark(c)) return true;
        return false;
    }

    private bool Conditioned(int token)
    {
        foreach (var c in _sentence.Children(token))
            if (_sentence[c].Deprel == Deprel.aux && _hypotheticalAux.Contains(view.Lemmas[c]) && view.Lemmas[c] != "can") return true;
        return false;
    }

    /// <summary>Whether the clause is what somebody said.</summary>
    private bool Reported(int token)
    {
        for (int at = token, n = 0; at >= 0 && n < 4; at = _sentence[at].Head, n++)
        {
            if (_sentence[at].Deprel is Deprel.ccomp or Deprel.parataxis && _sentence[at].Head is >= 0 and var h && lexicon.Reporting.Contains(view.Lemmas[h])) return true;
            foreach (var c in _sentence.Children(at))
                if (_sentence[c].Deprel == Deprel.parataxis && lexicon.Reporting.Contains(view.Lemmas[c])) return true;
        }
        return false;
    }
}
