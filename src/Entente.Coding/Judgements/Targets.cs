using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>What is judged, as words of the report and as a party.</summary>
internal static class Targets
{
    /// <summary>The party and the words for the subject of a judgement, null where there are none.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="parties">Its parties.</param>
    /// <param name="text">The report's text.</param>
    /// <param name="subject">Head of what is judged, or -1.</param>
    /// <param name="judgement">The words of the judgement.</param>
    public static (PartyRecord? Party, Span? Words) Of(SentenceView view, PartyReader parties, string text, int subject, Span judgement)
    {
        var (party, words) = Of(view, parties, text, subject);
        if (words is not { } whole || !whole.Overlaps(judgement) || view.Sentence[subject].Span.End > judgement.Start) return (party, words);
        // An adjective that the parser takes for the noun's: "thinks the accord fragile".
        var own = new Span(Math.Min(whole.Start, view.Sentence[subject].Span.Start), view.Sentence[subject].Span.End);
        return (party is not null && party.Span.Overlaps(judgement) ? party with { Text = own.Of(text), Span = own } : party, own);
    }

    private static (PartyRecord? Party, Span? Words) Of(SentenceView view, PartyReader parties, string text, int subject)
    {
        if (subject < 0) return (null, null);
        var t = view.Sentence[subject];
        if (t.Upos is Upos.VERB or Upos.AUX && view.Arguments.Child(subject, Deprel.det) < 0 || view.Lemmas[subject] is "what" or "that" or "which" && t.Upos == Upos.PRON && t.Has("PronType=Rel")) return (null, null);
        var span = view.PhraseOf(subject);
        if (t.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) return (null, span);
        if (t.Upos == Upos.PRON && view.Lemmas[subject] is not ("he" or "she" or "him" or "her")) return (null, span);
        if (parties.Parties(subject) is { Count: > 0 } found && found[0].Known) return (found[0].ToRecord(text), span);
        // Whom "his" means is too uncertain to be judged by.
        if (view.Arguments.Child(subject, Deprel.nmod_poss) is >= 0 and var owner && view.Sentence[owner].Upos == Upos.PRON) return (null, span);
        return (parties.Owners(subject) is { Count: > 0 } owners ? owners[0].ToRecord(text) : null, span);
    }
}
