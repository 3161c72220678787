using System.Collections.Frozen;
using Entente.Language;

namespace Entente.World.Time;

/// <summary>Finds the tense of the verb that governs a time expression: by the tree where the sentence has one, else by the verbs that stand nearest. Thread safe.</summary>
public static class TenseReader
{
    private static readonly FrozenSet<string> Ahead = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "will", "'ll", "’ll", "wo", "shall", "would", "expected", "scheduled", "slated", "plans", "plan", "planned", "planning", "due", "set", "poised", "intends", "intend", "hopes", "expects", "expect", "ready", "going", "tomorrow");

    private static readonly FrozenSet<string> Behind = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "was", "were", "had", "did", "been", "said", "told", "began", "came", "went", "met", "held", "made", "took", "left", "gave", "got", "led", "won", "lost", "sent", "fell", "rose", "broke", "brought", "built", "bought", "caught", "chose", "drew", "drove", "fled", "flew", "found", "fought", "grew", "knew", "kept", "laid", "lay", "lit", "paid", "put", "ran", "rang", "read", "sat", "saw", "sold", "shot", "showed", "shook", "shut", "spent", "spoke", "stood", "stole", "struck", "swore", "swept", "taught", "thought", "threw", "understood", "withdrew", "wrote", "became", "hit", "cut", "quit", "vowed", "n't");

    private static readonly FrozenSet<string> Now = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "is", "are", "has", "have", "says", "say", "'s", "am");

    /// <summary>The tense at an expression of <paramref name="sentence"/>.</summary>
    public static TenseHint At(Sentence sentence, TimeExpression expression)
    {
        var head = HeadOf(sentence, expression);
        return head >= 0 ? ByTree(sentence, head) : ByWords(sentence, expression);
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

        for (var i = e.End; i < sentence.Tokens.Length; i++)
        {
            if (EndsClause(sentence, i) && i > e.End) break;
            if (Cue(sentence, i) is { } cue) return cue;
        }

        return TenseHint.Unknown;
    }

    private static bool EndsClause(Sentence sentence, int i) => sentence[i].Form is ";" or ":" or "--" or "—" or "_" or "``" or "''" or "\"" or "“" or "”" or "(" or ")";

    private static TenseHint? Cue(Sentence sentence, int i)
    {
        var form = sentence[i].Form;
        if (Ahead.Contains(form)) return TenseHint.Future;
        if (Behind.Contains(form)) return TenseHint.Past;
        if (form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal) && char.IsLower(form[0])) return IsPassiveAhead(sentence, i) ? TenseHint.Future : TenseHint.Past;
        if (Now.Contains(form) && i + 1 < sentence.Tokens.Length)
        {
            for (var j = i + 1; j < Math.Min(i + 3, sentence.Tokens.Length); j++)
            {
                if (sentence[j].Form is "to" || Ahead.Contains(sentence[j].Form)) return TenseHint.Future;
            }

            return form is "has" or "have" ? TenseHint.Past : form is "'s" ? null : TenseHint.Present;
        }

        return form is "to" && i + 1 < sentence.Tokens.Length && sentence[i + 1].Form is var next && char.IsLower(next[0]) && !Words.IsClosedClass(next) && !next.EndsWith("ing", StringComparison.Ordinal) && !next.EndsWith('s') ? TenseHint.Future : null;
    }

    /// <summary>"to be released": the infinitive before the participle.</summary>
    private static bool IsPassiveAhead(Sentence sentence, int i) => i > 0 && sentence[i - 1].Form is "be" or "will";
}
