using System.Collections.Frozen;
using Entente.Language;

namespace Entente.World.Time;

/// <summary>Finds the tense of the verb that governs a time expression: by the tree where the sentence has one, else by the verbs that stand nearest. Thread safe.</summary>
public static class TenseReader
{
    private static readonly FrozenSet<string> Ahead = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "will", "'ll", "’ll", "wo", "shall", "would", "expected", "scheduled", "slated", "plans", "plan", "planned", "planning", "due", "poised", "intends", "intend", "hopes", "expects", "expect", "going");

    private static readonly FrozenSet<string> Behind = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "was", "were", "had", "did", "been", "said", "told", "began", "came", "went", "met", "held", "made", "took", "left", "gave", "got", "led", "won", "lost", "sent", "fell", "rose", "broke", "brought", "built", "bought", "caught", "chose", "drew", "drove", "fled", "flew", "found", "fought", "grew", "knew", "kept", "laid", "lay", "lit", "paid", "put", "set", "ran", "rang", "read", "sat", "saw", "sold", "shot", "showed", "shook", "shut", "spent", "spoke", "stood", "stole", "struck", "swore", "swept", "taught", "thought", "threw", "understood", "withdrew", "wrote", "became", "hit", "cut", "quit", "vowed", "n't");

    private static readonly FrozenSet<string> Now = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "is", "are", "has", "have", "says", "say", "'s", "am");

    /// <summary>The tense at an expression of <paramref name="sentence"/>.</summary>
    public static TenseHint At(Sentence sentence, TimeExpression expression)
    {
        // "the Aug. 7 bombings", "Wednesday's ruling": no verb says when; "until Friday" looks ahead unless it opens the sentence.
        if (ModifiesNoun(sentence, expression)) return TenseHint.Unknown;
        if (expression.Bound is TimeBound.Until or TimeBound.By && expression.Start > 1 && !Before(sentence, expression.Start - 1, "not", "n't", "up") && !Before(sentence, expression.Start - 1, "but", "and", ",")) return TenseHint.Future;
        // "as soon as Tuesday", "no later than Friday"
        if (Before(sentence, expression.Start, "as", "than") && Before(sentence, expression.Start - 1, "soon", "early", "later")) return TenseHint.Future;
        var head = HeadOf(sentence, expression);
        return head >= 0 ? ByTree(sentence, head) : ByWords(sentence, expression);
    }

    private static bool Before(Sentence sentence, int i, params ReadOnlySpan<string> words) => i > 0 && words.Contains(sentence[i - 1].Form);

    private static bool ModifiesNoun(Sentence sentence, TimeExpression e)
    {
        if (e.End >= sentence.Tokens.Length) return false;
        var next = sentence[e.End];
        if (next.Form is "'s" or "’s" or "'") return true;
        if (next.Upos != Upos.X) return next.Upos is Upos.NOUN or Upos.PROPN && HeadOf(sentence, e) is var head && head > e.End - 1 && sentence[head].Upos is Upos.NOUN or Upos.PROPN;
        var first = sentence[e.Start].Form;
        var determined = first.Equals("the", StringComparison.OrdinalIgnoreCase) || Before(sentence, e.Start, "the", "a", "his", "her", "its", "their");
        return determined && e.Meaning is CalendarMeaning && char.IsLetter(next.Form[0]) && !Words.IsClosedClass(next.Form);
    }

    /// <summary>The word outside the expression that governs it, or -1 if the sentence has no tree.</summary>
    private static int HeadOf(Sentence sentence, TimeExpression e)
    {
        for (var i = e.Start; i < e.End; i++)
        {
            var head = sentence[i].Head;
            if (head >= 0 && (head < e.Start || head >= e.End)) return head;
        }

        return -1;
    }

    private static TenseHint ByTree(Sentence sentence, int at)
    {
        for (var steps = 0; at >= 0 && steps < 64; steps++)
        {
            var word = sentence[at];
            if (word.Upos is Upos.VERB or Upos.AUX) return OfVerb(sentence, at);
            foreach (var child in sentence.Children(at))
            {
                if (sentence[child].Deprel == Deprel.cop) return OfVerb(sentence, child) is var copula && HasFuture(sentence, at) ? TenseHint.Future : copula;
            }

            at = word.Head;
        }

        return TenseHint.Unknown;
    }

    private static bool HasFuture(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Deprel is Deprel.aux && sentence[child].Form.ToLowerInvariant() is "will" or "'ll" or "’ll" or "wo" or "shall" or "would") return true;
        }

        return false;
    }

    private static TenseHint OfVerb(Sentence sentence, int verb)
    {
        var word = sentence[verb];
        if (HasFuture(sentence, verb)) return TenseHint.Future;
        var infinitive = false;
        foreach (var child in sentence.Children(verb))
        {
            var c = sentence[child];
            if (c.Deprel is Deprel.aux or Deprel.aux_pass or Deprel.cop)
            {
                if (c.Has("Tense=Past") || c.Form.ToLowerInvariant() is "had" or "was" or "were" or "did" or "has" or "have")
                    return Ahead.Contains(word.Form) ? TenseHint.Future : TenseHint.Past;
                if (c.Form.ToLowerInvariant() is "is" or "are" or "'s" or "’s") return Ahead.Contains(word.Form) || word.Has("VerbForm=Ger") || word.Form.EndsWith("ing", StringComparison.Ordinal) ? TenseHint.Future : TenseHint.Present;
            }

            if (c.Deprel == Deprel.mark && c.Form.Equals("to", StringComparison.OrdinalIgnoreCase)) infinitive = true;
        }

        if (infinitive) return TenseHint.Future;
        if (word.Has("Tense=Past") || word.Has("VerbForm=Part")) return Ahead.Contains(word.Form) && word.Form.ToLowerInvariant() is "planned" or "scheduled" or "expected" or "due" or "slated" ? TenseHint.Future : TenseHint.Past;
        return word.Has("Tense=Pres") ? TenseHint.Present : TenseHint.Unknown;
    }

    /// <summary>The nearest cue to the left in the clause, then to the right.</summary>
    private static TenseHint ByWords(Sentence sentence, TimeExpression e)
    {
        for (var i = e.Start - 1; i >= 0; i--)
        {
            if (EndsClause(sentence, i) && e.Start - i > 1) break;
            if (Cue(sentence, i) is { } cue) return cue;
        }

        // After the expression only an auxiliary looks ahead: "On Friday the government planned to pay" tells of Friday.
        for (var i = e.End; i < sentence.Tokens.Length; i++)
        {
            if (EndsClause(sentence, i) && i > e.End) break;
            if (Cue(sentence, i) is { } cue) return cue == TenseHint.Future && !sentence[i].Form.StartsWith('w') && !sentence[i].Form.EndsWith("ll", StringComparison.Ordinal) && sentence[i].Form.EndsWith("ed", StringComparison.Ordinal) && !Before(sentence, i, "is", "are", "was", "were", "be") ? TenseHint.Past : cue;
        }

        return TenseHint.Unknown;
    }

    private static bool EndsClause(Sentence sentence, int i) => sentence[i].Form is ";" or ":" or "--" or "—" or "_" or "``" or "''" or "\"" or "“" or "”" or "(" or ")";

    private static TenseHint? Cue(Sentence sentence, int i)
    {
        var form = sentence[i].Form;
        if (Ahead.Contains(form)) return TenseHint.Future;
        // "to be held", "would be released" look ahead.
        if (Behind.Contains(form) || (form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal) && char.IsLower(form[0]))) return Before(sentence, i, "be", "will") ? TenseHint.Future : TenseHint.Past;
        if (Now.Contains(form) && i + 1 < sentence.Tokens.Length)
        {
            for (var j = i + 1; j < Math.Min(i + 3, sentence.Tokens.Length); j++)
            {
                if (sentence[j].Form is "to" || Ahead.Contains(sentence[j].Form)) return TenseHint.Future;
            }

            return form is "has" or "have" ? TenseHint.Past : form is "'s" ? null : TenseHint.Present;
        }

        // An infinitive counts with what promises it; "gathered to mark the entry" does not.
        return form is "to" && Before(sentence, i, "is", "are", "was", "were", "plan", "plans", "planned", "planning", "agreed", "promised", "ordered", "ready", "expected", "scheduled", "due", "set", "want", "wants", "prepare", "preparing", "pledged", "vowed", "decided", "intends") ? TenseHint.Future : null;
    }
}
