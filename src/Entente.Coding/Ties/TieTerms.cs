using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Ties;

/// <summary>The terms of a tie as a sentence tells them: what it rests on, what flows, whether the host wants it, how it ended.</summary>
internal sealed class TieTerms(SentenceView view, EventLexicon lexicon)
{
    /// <summary>"at the invitation of", "without the consent of": whether the host wants the forces.</summary>
    public string? Consent(TieMention mention)
    {
        if (mention.Kind is not ("force_presence" or "security_assistance")) return null;
        for (int at = mention.Trigger, n = 0; at >= 0 && n < 3; at = view.Sentence[at].Head, n++)
        {
            foreach (var c in view.Sentence.Children(at))
            {
                if (view.Sentence[c].Deprel is not (Deprel.obl or Deprel.nmod) || !lexicon.List("tie_consent").Contains(view.Lemmas[c])) continue;
                return view.Arguments.CaseOf(c, "without") || view.Arguments.CaseOf(c, "against") ? "refused" : view.Arguments.CaseOf(c, "at") || view.Arguments.CaseOf(c, "with") || view.Arguments.CaseOf(c, "by") || view.Arguments.CaseOf(c, "on") ? "given" : null;
            }
            if (view.Sentence[at].Upos == Upos.VERB) break;
        }
        return null;
    }

    /// <summary>How it ended, by the word that says so.</summary>
    public string? EndMode(TieChange? change)
    {
        if (change is not { State: "ended" }) return null;
        foreach (var mode in EndModes)
            if (lexicon.List("tie_ended_" + mode).Contains(view.Lemmas[change.Token])) return mode;
        return null;
    }

    private static readonly string[] EndModes = ["fulfilled", "expired", "replaced", "withdrawn", "expelled"];

    /// <summary>What was agreed, signed or decreed rests on law.</summary>
    public string? Basis(TieMention mention)
    {
        var legal = lexicon.List("tie_legal");
        if (legal.Contains(view.Lemmas[mention.Trigger])) return "legal";
        foreach (var word in mention.Words)
            if (legal.Contains(view.Lemmas[word])) return "legal";
        foreach (var c in view.Sentence.Children(mention.Trigger))
            if (view.Sentence[c].Deprel is Deprel.obl or Deprel.nmod or Deprel.acl or Deprel.compound or Deprel.obj && legal.Contains(view.Lemmas[c])) return "legal";
        return null;
    }

    /// <summary>What flows: the noun with what stands before it, without article and further phrases.</summary>
    public Span? Flow(TieMention mention)
    {
        if (mention.Flow < 0) return null;
        var (sentence, head) = (view.Sentence, mention.Flow);
        var first = head;
        foreach (var c in sentence.Children(head))
            if (c < first && sentence[c].Deprel is Deprel.amod or Deprel.compound or Deprel.nummod) first = c;
        return new Span(sentence[first].Span.Start, sentence[head].Span.End);
    }
}
