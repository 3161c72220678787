using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Who says that an event happened: the subject of the verb of saying above it, or whom "according to" names.</summary>
internal sealed class Attribution(SentenceView view, PartyReader parties, EventLexicon lexicon, string text)
{
    private readonly Sentence _sentence = view.Sentence;

    /// <summary>Who says so; the narrator where nobody is named.</summary>
    public AttributionRecord Of(Candidate candidate)
    {
        var outermost = candidate.Trigger;
        for (int at = outermost, n = 0; at >= 0 && n < 10; at = _sentence[at].Head, n++)
        {
            if (ByAccount(at) is { } account) return new AttributionRecord(account.ToRecord(text), "reported");
            foreach (var c in _sentence.Children(at))
            {
                // "…, the minister said": the saying hangs on what is said.
                if (_sentence[c].Deprel == Deprel.parataxis && _sentence[c].Upos == Upos.VERB && lexicon.Reporting.Contains(view.Lemmas[c])) return Saying(c, candidate.Trigger);
            }
            var head = _sentence[at].Head;
            if (head < 0) break;
            if (_sentence[at].Deprel is Deprel.ccomp or Deprel.parataxis or Deprel.xcomp && _sentence[head].Upos == Upos.VERB && lexicon.Reporting.Contains(view.Lemmas[head]) && head != candidate.Trigger)
                return Saying(head, candidate.Trigger);
        }
        return new AttributionRecord(null, Alleged(candidate.Trigger) ? "alleged" : "narrator");
    }

    private Party? ByAccount(int token)
    {
        foreach (var c in _sentence.Children(token))
        {
            if (_sentence[c].Deprel is not (Deprel.obl or Deprel.advmod or Deprel.advcl)) continue;
            foreach (var k in _sentence.Children(c))
                if (_sentence[k].Deprel is Deprel.@case or Deprel.mark && _sentence[k].Form.Equals("according", StringComparison.OrdinalIgnoreCase))
                    return parties.Parties(c) is { Count: > 0 } p ? p[0] : null;
            if (view.Lemmas[c] == "accord" && view.Arguments.Fill(c, TriggerKind.Verb, "to") is >= 0 and var to) return parties.Parties(to) is { Count: > 0 } p ? p[0] : null;
        }
        return null;
    }

    private AttributionRecord Saying(int verb, int trigger)
    {
        var subject = view.Arguments.Fill(verb, TriggerKind.Verb, "subj");
        var by = subject >= 0 && parties.Parties(subject) is { Count: > 0 } p ? p[0].ToRecord(text) : null;
        var kind = view.Lemmas[verb] is "claim" or "allege" ? "alleged" : Quoted(trigger) ? "quoted" : "reported";
        return new AttributionRecord(by, kind);
    }

    private bool Quoted(int token)
    {
        var open = false;
        for (var i = 0; i < token; i++)
        {
            switch (_sentence[i].Form)
            {
                case "\"": open = !open; break;
                case "“" or "``" or "«": open = true; break;
                case "”" or "''" or "»": open = false; break;
            }
        }
        return open;
    }

    private bool Alleged(int token)
    {
        foreach (var c in _sentence.Children(token))
            if (view.Lemmas[c] is "allegedly" or "reportedly") return true;
        return false;
    }
}
