using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>A quotation without a verb that judges by itself, and the verb that says whose it is.</summary>
/// <param name="Predicate">Its words.</param>
/// <param name="Verb">The verb of saying.</param>
internal readonly record struct Fragment(Predicate Predicate, int Verb);

/// <summary>Reads quotations that are no sentence: ""A mere show," scoffed the minister".</summary>
internal static class Fragments
{
    private const int Longest = 9;

    /// <summary>That with which the sentence begins, or null.</summary>
    public static Fragment? Of(SentenceView view, Quotations quotations, JudgingWords words)
    {
        var sentence = view.Sentence;
        if (sentence.Tokens.Length < 5 || quotations.OpenAtStart || !Quotations.IsMark(sentence[0])) return null;
        var close = 1;
        while (close < Math.Min(Longest, sentence.Tokens.Length) && !Quotations.IsMark(sentence[close])) close++;
        if (close < 3 || close + 2 >= sentence.Tokens.Length || !Quotations.IsMark(sentence[close]) || sentence[close - 1].Form != ",") return null;
        var head = -1;
        for (var i = 1; i < close - 1; i++)
        {
            if (sentence[i].Upos is Upos.VERB or Upos.AUX or Upos.PRON && !sentence[i].Has("VerbForm=Part")) return null;
            if (head < 0 && (sentence[i].Head >= close || sentence[i].Head < 0) && sentence[i].Upos is Upos.NOUN or Upos.ADJ) head = i;
        }
        if (head < 0 || words.IsPlain(view, head) || words.Of(view, head, true) is null) return null;
        for (var i = close + 1; i < Math.Min(close + 12, sentence.Tokens.Length); i++)
            if (sentence[i].Upos == Upos.VERB && words.Say.Contains(view.Lemmas[i])) return new Fragment(new Predicate(head, -1, 1, close - 2, "in quotation marks"), i);
        return null;
    }
}
