using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>Finds what something is called beside a verb of calling: after "as", as the second of two complements, or in quotation marks.</summary>
internal static class Complements
{
    /// <summary>The complement after "as", or -1; it may hang on the object.</summary>
    public static int AsPhrase(SentenceView view, int verb, ref int obj)
    {
        var found = As(view, verb, verb);
        if (found >= 0) return found;
        if (obj >= verb) return As(view, obj, verb);
        foreach (var c in view.Sentence.Children(verb))
        {
            if (c < verb || obj >= 0 || view.Sentence[c].Deprel != Deprel.xcomp || As(view, c, verb) is not (>= 0 and var inner)) continue;
            obj = c;
            return inner;
        }
        return -1;
    }

    /// <summary>The complement of "likened it to a trap", or -1.</summary>
    public static int To(SentenceView view, int verb) => view.Arguments.Fill(verb, TriggerKind.Verb, "to") is var c && c > verb && view.Sentence[c].Upos == Upos.NOUN && Indefinite(view, c) ? c : -1;

    private static int As(SentenceView view, int head, int verb)
    {
        var sentence = view.Sentence;
        foreach (var c in sentence.Children(head))
        {
            if (c < verb || sentence[c].Upos is not (Upos.NOUN or Upos.ADJ or Upos.PRON or Upos.NUM or Upos.VERB or Upos.DET)) continue;
            foreach (var k in sentence.Children(c))
                if (k < c && sentence[k].Deprel is Deprel.@case or Deprel.mark or Deprel.advmod && view.Lemmas[k] == "as" && (sentence[c].Upos != Upos.VERB || sentence[c].Deprel is not Deprel.advcl) && view.Arguments.Child(c, Deprel.nsubj) < 0) return c;
        }
        return -1;
    }

    /// <summary>What stands in quotation marks after the object or after "as", wherever the parser hangs it: "called the easing "half a step""; -1 where none does.</summary>
    public static int InMarks(SentenceView view, Quotations quotations, JudgingWords words, int verb, ref int obj)
    {
        var sentence = view.Sentence;
        var open = -1;
        for (var i = verb + 1; open < 0 && i < Math.Min(verb + 18, sentence.Tokens.Length); i++)
        {
            if (Quotations.IsMark(sentence[i]) && sentence[i].Form is not ("'" or "’") && !quotations.Inside(i)) open = i;
            else if (sentence[i].Form is "," or ":" or ";" || sentence[i].Upos == Upos.VERB && sentence[i].Has("VerbForm=Fin")) return -1;
        }
        var before = open - 1;
        while (before > verb && sentence[before].Upos == Upos.DET) before--;
        if (before <= verb) return -1;
        var asWord = view.Lemmas[before] == "as" && words.As.Contains(view.Lemmas[verb]);
        if (!asWord && !((words.Sharp.Contains(view.Lemmas[verb]) || words.Open.Contains(view.Lemmas[verb])) && sentence[before].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.VERB && view.Lemmas[before] != "as")) return -1;
        var close = open + 1;
        while (close < sentence.Tokens.Length && !Quotations.IsMark(sentence[close])) close++;
        var first = open + 2 < close && sentence[open + 1].Upos == Upos.DET && sentence[open + 2].Upos == Upos.NOUN ? open + 2 : -1;
        for (var i = open + 1; i < close; i++)
        {
            // "an umbrella bought in another city", the umbrella taken for a subject; "five years late"
            if (i != first && !(i == close - 1 && sentence[i].Upos == Upos.ADV) && (sentence[i].Upos is not (Upos.NOUN or Upos.ADJ) || sentence[i].Head > open && sentence[i].Head < close || view.Arguments.Child(i, Deprel.nsubj) >= 0 || view.Arguments.Child(i, Deprel.cop) >= 0)) continue;
            if (obj < 0 || obj >= open)
            {
                obj = asWord ? before - 1 : before;
                while (sentence[obj].Head > verb && sentence[obj].Head < open && sentence[sentence[obj].Head].Upos is Upos.NOUN or Upos.PROPN) obj = sentence[obj].Head;
                if (obj <= verb) obj = -1;
            }
            return i;
        }
        return -1;
    }

    /// <summary>The second of two complements, or -1; the object where the parser took both into one clause.</summary>
    public static int Second(SentenceView view, int verb, ref int obj)
    {
        var sentence = view.Sentence;
        foreach (var c in sentence.Children(verb))
        {
            if (c < verb || c == obj || sentence[c].Deprel is not (Deprel.xcomp or Deprel.obj or Deprel.ccomp) || sentence[c].Upos != Upos.NOUN && !IsAdjective(sentence, c) && !(sentence[c].Upos == Upos.ADV && sentence[c].Deprel == Deprel.xcomp)) continue;
            if (JudgingWords.Preposition(view, c) is not null) continue;
            if (sentence[c].Deprel == Deprel.ccomp)
            {
                // "deemed the plan unworkable" as a clause without a verb
                var subject = view.Arguments.Child(c, Deprel.nsubj);
                if (subject < verb || view.Arguments.Child(c, Deprel.cop) >= 0) continue;
                obj = subject;
            }
            return obj >= 0 || sentence[c].Deprel == Deprel.xcomp ? c : -1;
        }
        // "considers the group a burden", the burden taken for an apposition
        if (obj > verb)
            foreach (var c in sentence.Children(obj))
                if (sentence[c] is { Deprel: Deprel.appos, Upos: Upos.NOUN } && Indefinite(view, c) && !Clauses.Comma(sentence, obj, c)) return c;
        // "what it called crude pressure"
        if (obj > verb && sentence[verb] is { Deprel: Deprel.acl_relcl, Head: >= 0 } && view.Lemmas[sentence[verb].Head] == "what") return obj;
        // "thinks the accord fragile but overdue", the adjective taken for the noun's
        if (obj > verb)
            foreach (var c in sentence.Children(obj))
                if ((JudgingWords.Hyphened(sentence, c) == obj + 1 || c == obj + 2 && Quotations.IsMark(sentence[obj + 1])) && sentence[c] is { Deprel: Deprel.amod, Upos: Upos.ADJ } && view.Arguments.Child(c, Deprel.obl) < 0) return c;
        return -1;
    }

    /// <summary>Whether the word is an adjective, or taken for something else though it has a small letter or a hyphen: "noble", "ill-timed".</summary>
    public static bool IsAdjective(Sentence sentence, int token) => sentence[token].Upos switch
    {
        Upos.ADJ => true,
        Upos.PROPN => char.IsLower(sentence[token].Form[0]),
        Upos.VERB => JudgingWords.Hyphened(sentence, token) < token,
        _ => false,
    };

    /// <summary>Whether the noun is one of many, or none: "a farce".</summary>
    public static bool Indefinite(SentenceView view, int noun)
    {
        foreach (var c in view.Sentence.Children(noun))
            if (view.Sentence[c].Deprel == Deprel.det && c < noun) return view.Lemmas[c] is "a" or "an" or "another" or "no";
        return false;
    }
}
