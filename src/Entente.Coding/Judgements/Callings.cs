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
        var complement = words.As.Contains(lemma) ? Complements.AsPhrase(view, verb, ref obj) : lemma == "liken" ? Complements.To(view, verb) : -1;
        if (complement < 0 && words.Is.Contains(lemma)) complement = Complements.Second(view, verb, ref obj);
        // "called the exchange proof of goodwill", both taken for one noun
        if (complement < 0 && words.Is.Contains(lemma) && obj > verb + 2 && (words.Labels(view, obj) || words.Adjectival(view, obj)) && sentence[obj - 1] is { Upos: Upos.NOUN, Deprel: Deprel.compound } && sentence[obj - 2].Upos == Upos.DET) complement = obj;
        if (complement < 0 || complement == obj && Quotations.Before(sentence, complement, verb) && view.Lemmas[Math.Max(sentence[verb].Head, 0)] != "what") complement = Math.Max(complement, Complements.InMarks(view, quotations, words, verb, ref obj));
        if (complement < 0) return null;
        obj = complement == obj && (words.Labels(view, obj) || words.Adjectival(view, obj)) && sentence[obj - 1] is { Upos: Upos.NOUN, Deprel: Deprel.compound } && sentence[obj - 2].Upos == Upos.DET ? obj - 1 : Object(view, verb, complement, obj);
        if (view.Lemmas[verb + 1 < sentence.Tokens.Length ? verb + 1 : verb] is "itself" or "themselves" or "himself" or "herself") return null;
        if (obj >= 0 && (sentence[obj].Has("Reflex=Yes") || view.Lemmas[obj] is "itself" or "themselves" or "himself" or "herself")) return null;
        // "found it hard to fill in the form": what one goes through.
        if (lemma == "find" && obj >= 0 && view.Lemmas[obj] == "it" && words.Duty.Contains(view.Lemmas[complement])) return null;
        // Who does not call it a farce says by these words nothing of it; what was found positive in a test is no view.
        if (Clauses.Negated(view, verb) || lemma == "find" && view.Arguments.IsPassive(verb)) return null;
        var marks = Quotations.Before(sentence, complement, verb);
        var why = Why(view, verb, complement, marks);
        if (why == sentence[verb].Form && obj >= 0 && words.NotOf.Contains(view.Lemmas[obj])) why = null;
        var than = why is null ? Than(view, complement) : -1;
        if (than >= 0) why = "less … than";
        // "the team, called "The Lions"": a name
        if (why is null || Clauses.Wanted(view, verb, verb) || obj < 0 && marks && verb + 2 > Extent.First(view, complement, verb + 1) - 1 && (sentence[verb].Deprel != Deprel.acl_relcl)) return null;
        var subject = view.Arguments.Fill(verb, TriggerKind.Verb, "subj");
        // "hailed as a turning point by diplomats", which the parser hangs on the point
        var last = than >= 0 ? than : Extent.Reach(view, complement, Extent.Last(view, complement));
        if (subject < 0 && view.Arguments.IsPassive(verb) && view.Arguments.Fill(complement, TriggerKind.Noun, "by") is >= 0 and var by)
        {
            subject = by;
            while (last > complement && (last >= by || sentence[last + 1].Form != "by")) last--;
        }
        // "a charge that Minister John Doe dismissed as laughable", the name taken for an apposition of the charge
        if ((subject < 0 || sentence[verb].Deprel == Deprel.acl_relcl && subject == sentence[verb].Head) && !view.Arguments.IsPassive(verb) && speakers.NameBefore(verb) is >= 0 and var named) subject = named;
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

    /// <summary>"Called the plan ill-timed and the strategy bankrupt": the second pair of a noun and what it is called; null where there is none.</summary>
    public Predicate? Second(SentenceView view, int last)
    {
        var sentence = view.Sentence;
        if (last + 4 >= sentence.Tokens.Length || sentence[last + 1].Form is not ("and" or "but") || sentence[last + 2].Upos is not (Upos.DET or Upos.PRON)) return null;
        var end = last + 3;
        while (end < sentence.Tokens.Length && sentence[end].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.ADP or Upos.PART or Upos.PRON or Upos.ADV or Upos.DET) end++;
        if (end >= sentence.Tokens.Length || sentence[end].Upos != Upos.PUNCT || sentence[end].Form == "-" || !(Complements.IsAdjective(sentence, end - 1) || words.Adjectival(view, end - 1)) || words.Of(view, end - 1, true) is not { } why) return null;
        for (var noun = end - 2; noun > last + 2; noun--)
        {
            if (sentence[noun].Upos is Upos.ADV) continue;
            if (sentence[noun].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) return null;
            // "the pride on it priceless"
            var head = noun;
            while (sentence[head].Head > last + 2 && sentence[head].Head < noun && sentence[head].Deprel == Deprel.nmod) head = sentence[head].Head;
            return new Predicate(end - 1, head, Extent.First(view, end - 1, noun + 1), end - 1, why);
        }
        return null;
    }

    /// <summary>What is called so, -1 where the sentence does not name it.</summary>
    private int Object(SentenceView view, int verb, int complement, int obj)
    {
        var sentence = view.Sentence;
        if (complement == obj) obj = -1;
        // "called the mayor's arrest illegal", both taken for one phrase
        var before = JudgingWords.Hyphened(sentence, complement) - 1;
        if (obj < 0 && (Complements.IsAdjective(sentence, complement) || words.Adjectival(view, complement)) && before > verb && sentence[before].Upos == Upos.NOUN) obj = before;
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
        // What is called, deemed or seen as anything but of some kind ("military", "Lebanese") is judged.
        if (why is null && words.Open.Contains(lemma) && !words.IsPlain(view, complement) && Complements.IsAdjective(sentence, complement) && char.IsLower(sentence[complement].Form[0]) && !words.Kinds.Contains(view.Lemmas[complement])) why = sentence[verb].Form;
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

    /// <summary>Reads "spoke of" with words in quotation marks, or with a noun that judges: "spoke of a surrender".</summary>
    public Predicate? SpokenOf(SentenceView view, int verb)
    {
        var of = view.Arguments.Fill(verb, TriggerKind.Verb, "of");
        if (of < verb || view.Sentence[of].Upos != Upos.NOUN || words.IsPlain(view, of)) return null;
        var marks = Quotations.Before(view.Sentence, of, verb);
        if (!marks && (!Complements.Indefinite(view, of) || !words.Judges(view, of) || Clauses.Negated(view, verb) || Clauses.Wanted(view, verb, verb))) return null;
        // "spoke of a "deeply disappointing" lack of candour": what stands in the marks is said of the noun.
        var close = of - 1;
        while (marks && close > verb + 3 && view.Sentence[close].Upos is Upos.ADJ or Upos.NOUN) close--;
        if (marks && close > verb + 3 && Quotations.IsMark(view.Sentence[close]) && view.Sentence[close - 1].Upos is Upos.ADJ or Upos.NOUN or Upos.VERB)
        {
            var open = close - 1;
            while (open > verb && !Quotations.IsMark(view.Sentence[open])) open--;
            if (open > verb) return new Predicate(close - 1, of, open + 1, close - 1, "in quotation marks");
        }
        return new Predicate(of, -1, Extent.First(view, of, verb + 2), Extent.Last(view, of), marks ? "in quotation marks" : view.Sentence[of].Form);
    }
}
