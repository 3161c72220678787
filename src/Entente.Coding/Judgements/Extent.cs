using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>Where the words of a judgement begin and end.</summary>
internal static class Extent
{
    /// <summary>First word of a judgement, not before <paramref name="from"/> and not before a quotation mark.</summary>
    public static int First(SentenceView view, int head, int from)
    {
        var sentence = view.Sentence;
        var first = head;
        foreach (var c in sentence.Children(head))
        {
            if (c >= first || c < from) continue;
            if (sentence[c].Deprel is Deprel.det or Deprel.amod or Deprel.compound or Deprel.nummod or Deprel.nmod_poss or Deprel.advmod or Deprel.det_predet or Deprel.nmod_desc or Deprel.obl_unmarked or Deprel.nmod_unmarked or Deprel.cc_preconj)
                first = Math.Max(from, Math.Min(c, Leftmost(view, c, from, 3)));
        }
        // A mark before it opens the judgement; two stand around a word of it: "a "technical" violation".
        int marks = 0, mark = -1;
        for (var i = head - 1; i >= first; i--)
        {
            if (!Quotations.IsMark(sentence[i]) || sentence[i].Form is "'" or "’") continue;
            marks++;
            mark = i;
        }
        if (marks % 2 == 1) return mark + 1;
        // "isn't fair", "is not fair"
        while (first < head && (sentence[first].Upos == Upos.ADP || sentence[first] is { Upos: Upos.CCONJ, Deprel: not Deprel.cc_preconj } || sentence[first].Form is "," or "as" or "also" or "already" or "now" or "still")) first++;
        if (first > 1 && view.Lemmas[first - 1] is "not" or "n't" or "no" or "never" && first - 1 >= from) first--;
        if (first > 1 && sentence[first].Form is "n't" or "n’t") first--;
        return first;
    }

    private static int Leftmost(SentenceView view, int token, int from, int depth)
    {
        var left = token;
        if (depth == 0) return left;
        foreach (var c in view.Sentence.Children(token))
            if (c < left && c >= from) left = Math.Min(left, Leftmost(view, c, from, depth - 1));
        return left;
    }

    /// <summary>Last word of a judgement: with what its noun is "of", and with what is said in one breath, "fragile but overdue".</summary>
    public static int Last(SentenceView view, int head)
    {
        var sentence = view.Sentence;
        var last = Rightmost(view, head, 5);
        // "fragile but overdue", the second adjective taken for the verb's
        if (last == head && sentence[head].Upos == Upos.ADJ && head + 2 < sentence.Tokens.Length && sentence[head + 1].Upos == Upos.CCONJ && sentence[head + 2].Upos == Upos.ADJ && (head + 3 >= sentence.Tokens.Length || sentence[head + 3].Upos == Upos.PUNCT)) last = head + 2;
        for (var i = head + 1; i <= last; i++)
        {
            if (!Quotations.IsMark(sentence[i]) || sentence[i].Form is "'" or "’" or "`") continue;
            last = i - 1;
            break;
        }
        while (last > head && sentence[last].Upos is Upos.PUNCT or Upos.CCONJ or Upos.ADP or Upos.DET or Upos.PART || last > head && view.Lemmas[last] is "what" or "which" or "who" or "that") last--;
        return last;
    }

    private static int Whole(SentenceView view, int token, int depth)
    {
        var right = token;
        if (depth == 0) return right;
        foreach (var c in view.Sentence.Children(token))
            if (c > right && view.Sentence[c].Deprel is not (Deprel.punct or Deprel.acl_relcl or Deprel.advcl or Deprel.conj) && !view.IsTime(c)) right = Math.Max(right, Whole(view, c, depth - 1));
        return right;
    }

    /// <summary>Where a called thing is so for somebody, the last word of that: "suicidal for both", "honest to the bone".</summary>
    public static int Reach(SentenceView view, int head, int last)
    {
        var sentence = view.Sentence;
        if (sentence[head].Upos != Upos.ADJ || last != head || head + 2 >= sentence.Tokens.Length || sentence[head + 1].Form is not ("for" or "to")) return last;
        for (var i = head + 2; i < Math.Min(head + 6, sentence.Tokens.Length); i++)
        {
            if (sentence[i].Upos is Upos.PUNCT) return i - 1;
            if (sentence[i].Upos is not (Upos.DET or Upos.NOUN or Upos.ADJ or Upos.PROPN) || view.IsTime(i)) break;
        }
        return last;
    }

    private static bool IsNoun(Token t) => t.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM;

    private static int Rightmost(SentenceView view, int token, int depth)
    {
        var sentence = view.Sentence;
        var right = token;
        if (depth == 0) return right;
        foreach (var c in sentence.Children(token))
        {
            if (c < right) continue;
            switch (sentence[c].Deprel)
            {
                // "logical but badly explained"
                case Deprel.conj when sentence[token].Upos == Upos.ADJ && sentence[c].Has("VerbForm=Part") && sentence[c].Has("Tense=Past") && sentence[c - 1].Upos == Upos.ADV && view.Arguments.Child(c, Deprel.nsubj) < 0 && view.Arguments.Child(c, Deprel.aux_pass) < 0: right = c; break;
                case Deprel.conj when view.Arguments.Child(c, Deprel.nsubj) >= 0 || view.Arguments.Child(c, Deprel.cop) >= 0 || sentence[c].Upos is Upos.VERB or Upos.AUX: return right;
                case Deprel.conj when IsNoun(sentence[c]) != IsNoun(sentence[token]): return right;
                case Deprel.advmod when c == token + 1 && view.Lemmas[c] is "forward" or "back" or "backward" or "backwards" or "off" or "away": right = c; break;
                // "a surrender wrapped in flowers"
                case Deprel.acl when c == token + 1 && sentence[c].Has("VerbForm=Part") && sentence[c].Has("Tense=Past") && Complements.Indefinite(view, token) && Whole(view, c, 4) is var whole && whole > c: right = whole; break;
                case Deprel.nmod or Deprel.conj or Deprel.compound or Deprel.flat or Deprel.@fixed or Deprel.nmod_poss or Deprel.amod or Deprel.nummod when !view.IsTime(c):
                    right = Math.Max(right, Rightmost(view, c, depth - 1));
                    break;
            }
        }
        return right;
    }

    /// <summary>"It is bullying, plain and simple," "a thaw, not a spring": with what is added to it up to the end of the quotation.</summary>
    private static int Afterthought(Sentence sentence, int last)
    {
        if (last + 3 >= sentence.Tokens.Length || sentence[last + 1].Form != ",") return last;
        var denied = sentence[last + 2].Form is "not" or "though" or "but" or "if" or "however";
        if (!denied && sentence[last + 2].Upos != Upos.ADJ) return last;
        for (var i = last + 2; i < Math.Min(last + 10, sentence.Tokens.Length); i++)
        {
            if (Quotations.IsMark(sentence[i])) return sentence[i - 1].Upos == Upos.PUNCT ? i - 2 : i - 1;
            if (sentence[i].Upos is Upos.ADJ or Upos.ADV or Upos.CCONJ or Upos.PART or Upos.PUNCT || denied && sentence[i].Upos is Upos.SCONJ or Upos.DET or Upos.NOUN) continue;
            break;
        }
        return last;
    }

    /// <summary>Last word of a judgement: where quotation marks stand around it and little more, the last of the quotation.</summary>
    public static int Closing(Sentence sentence, Predicate p, bool quoted)
    {
        if (p.First == 0 || !Quotations.IsMark(sentence[p.First - 1])) return quoted ? Afterthought(sentence, p.Last) : p.Last;
        for (var i = p.Last + 1; i < Math.Min(p.Last + 10, sentence.Tokens.Length); i++)
        {
            if (!Quotations.IsMark(sentence[i]) || sentence[i].Form is "'" or "’" && sentence[p.First - 1].Form is not ("'" or "‘" or "`")) continue;
            while (i > p.Last + 1 && sentence[i - 1].Upos == Upos.PUNCT) i--;
            return i - 1;
        }
        return p.Last;
    }
}
