using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>What a verb of calling says of something.</summary>
/// <param name="Predicate">What it is called.</param>
/// <param name="Caller">Who calls it so, or null where that is the speaker of the clause: "I consider it a farce".</param>
internal readonly record struct Calling(Predicate Predicate, PartyRecord? Caller);

/// <summary>Reads verbs of calling: "called the vote a farce", "described it as fair", "spoke of "madness"".</summary>
internal sealed class Callings(JudgingWords words)
{
    /// <summary>Reads a verb of calling with its object and complement; null where it judges nothing.</summary>
    public Calling? Called(SentenceView view, Quotations quotations, Speakers speakers, int verb)
    {
        var sentence = view.Sentence;
        var lemma = view.Lemmas[verb];
        // "called for", "called on"
        if (lemma == "call" && verb + 1 < sentence.Tokens.Length && sentence[verb + 1].Form is "for" or "on" or "upon" or "off" or "in" or "up") return null;
        var obj = view.Arguments.Fill(verb, TriggerKind.Verb, "obj");
        var complement = words.As.Contains(lemma) ? Complements.AsPhrase(view, verb, ref obj) : -1;
        if (complement < 0 && words.Is.Contains(lemma)) complement = Complements.Second(view, verb, ref obj);
        if (complement < 0 || complement == obj && Quotations.Before(sentence, complement, verb) && view.Lemmas[Math.Max(sentence[verb].Head, 0)] != "what") complement = Math.Max(complement, Complements.InMarks(view, quotations, words, verb, ref obj));
        if (complement < 0) return null;
        obj = Object(view, verb, complement, obj);
        if (obj >= 0 && (sentence[obj].Has("Reflex=Yes") || view.Lemmas[obj] is "itself" or "themselves" or "himself" or "herself")) return null;
        // "found it hard to fill in the form": what one goes through.
        if (lemma == "find" && obj >= 0 && view.Lemmas[obj] == "it" && words.Duty.Contains(view.Lemmas[complement])) return null;
        // Who does not call it a farce says by these words nothing of it; what was found positive in a test is no view.
        if (Clauses.Negated(view, verb) || lemma == "find" && view.Arguments.IsPassive(verb)) return null;
        var marks = Quotations.Before(sentence, complement, verb);
        var why = Why(view, verb, complement, marks);
        var than = why is null ? Than(view, complement) : -1;
        if (than >= 0) why = "less … than";
        // "the team, called "The Lions"": a name
        if (why is null || Clauses.Wanted(view, verb, verb) || obj < 0 && marks && verb + 2 > Extent.First(view, complement, verb + 1) - 1 && (sentence[verb].Deprel != Deprel.acl_relcl)) return null;
        var subject = view.Arguments.Fill(verb, TriggerKind.Verb, "subj");
        // "hailed as a turning point by diplomats", which the parser hangs on the point
        var last = than >= 0 ? than : Extent.Last(view, complement);
        if (subject < 0 && view.Arguments.IsPassive(verb) && view.Arguments.Fill(complement, TriggerKind.Noun, "by") is >= 0 and var by)
        {
            subject = by;
            while (last > complement && (last >= by || sentence[last + 1].Form != "by")) last--;
        }
        var speaker = speakers.Speaker(subject);
        if (speaker is null)
        {
            // "I consider it a farce", in a quotation, or "it is seen as a farce, he said": the speaker of the clause.
            if (subject < 0 ? !view.Arguments.IsPassive(verb) || sentence[verb].Deprel == Deprel.acl || why == "in quotation marks" : view.Lemmas[subject] is not ("i" or "we")) return null;
            return new Calling(new Predicate(complement, obj, Extent.First(view, complement, verb + 1), Extent.Last(view, complement), why), null);
        }
        var first = Extent.First(view, complement, Math.Max(verb, complement > obj ? obj : -1) + 1);
        if (than >= 0) while (first > verb + 1 && sentence[first].Form is not ("less" or "more")) first--;
        return new Calling(new Predicate(complement, obj, first, last, why), speaker);
    }

    /// <summary>What is called so, -1 where the sentence does not name it.</summary>
    private static int Object(SentenceView view, int verb, int complement, int obj)
    {
        var sentence = view.Sentence;
        if (complement == obj) obj = -1;
        // "called the mayor's arrest illegal", both taken for one phrase
        if (obj < 0 && sentence[complement].Upos == Upos.ADJ && complement - verb > 1 && sentence[complement - 1].Upos == Upos.NOUN) obj = complement - 1;
        if (obj < 0 && complement - verb > 1 && view.Arguments.Child(complement, Deprel.nsubj) is > 0 and var small && small > verb) obj = small;
        if (view.Lemmas[verb] == "refer" && obj < 0) obj = view.Arguments.Fill(verb, TriggerKind.Verb, "to");
        return obj;
    }

    /// <summary>What makes a complement a judgement, or null.</summary>
    private string? Why(SentenceView view, int verb, int complement, bool marks)
    {
        var sentence = view.Sentence;
        var lemma = view.Lemmas[verb];
        // What a court or a search finds, somebody is.
        var why = words.Of(view, complement, lemma is not ("find" or "hold" or "judge"));
        if (why is null && marks && sentence[complement].Upos != Upos.PROPN) why = "in quotation marks";
        if (why is null && words.Sharp.Contains(lemma) && !words.IsPlain(view, complement) && (sentence[complement].Upos == Upos.ADJ || sentence[complement].Upos == Upos.NOUN && Complements.Indefinite(view, complement) && view.RoleAt(complement) is null)) why = sentence[verb].Form;
        return why;
    }

    /// <summary>"less as a farewell than as a bid": the other side of the comparison, or -1.</summary>
    private static int Than(SentenceView view, int complement)
    {
        var sentence = view.Sentence;
        var at = complement - 1;
        while (at > 0 && view.Lemmas[at] != "as") at--;
        if (at < 1 || complement - at > 4 || sentence[at - 1].Form is not ("less" or "more")) return -1;
        for (var i = complement + 1; i < Math.Min(complement + 8, sentence.Tokens.Length); i++)
            if (sentence[i].Form == "than")
                for (var k = i + 1; k < Math.Min(i + 8, sentence.Tokens.Length); k++)
                    if (sentence[k].Upos == Upos.NOUN && sentence[k].Deprel is not (Deprel.compound or Deprel.amod)) return k;
        return -1;
    }

    /// <summary>Reads "spoke of" with words in quotation marks.</summary>
    public Predicate? SpokenOf(SentenceView view, int verb)
    {
        var of = view.Arguments.Fill(verb, TriggerKind.Verb, "of");
        if (of < verb || view.Sentence[of].Upos != Upos.NOUN || !Quotations.Before(view.Sentence, of, verb) || words.IsPlain(view, of)) return null;
        return new Predicate(of, -1, Extent.First(view, of, verb + 2), Extent.Last(view, of), "in quotation marks");
    }
}
