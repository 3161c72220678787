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

    /// <summary>What an infinitive depends on if it tells of things to come.</summary>
    private static readonly FrozenSet<string> Promises = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "is", "are", "was", "were", "plan", "plans", "planned", "planning", "agreed", "agree", "agrees", "promised", "promises", "ordered", "ready", "expected", "scheduled", "due", "set", "want", "wants", "prepare", "preparing", "pledged", "pledges", "vowed", "vows", "decided", "intends", "intend", "hopes", "hope", "urged", "called", "asked", "invited", "threatened", "threatens", "going");

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

    /// <summary>Climbs from the governor to the first verb that has a tense of its own.</summary>
    private static TenseHint ByTree(Sentence sentence, int at)
    {
        for (var steps = 0; at >= 0 && steps < 64; steps++)
        {
            if (OfWord(sentence, at) is { } tense) return tense;
            at = sentence[at].Head;
        }

        return TenseHint.Unknown;
    }

    /// <summary>The tense of a verb, or of a predicate with a copula; null where the words above it decide.</summary>
    private static TenseHint? OfWord(Sentence sentence, int at)
    {
        var word = sentence[at];
        TenseHint? auxiliary = null;
        var infinitive = false;
        foreach (var child in sentence.Children(at))
        {
            var c = sentence[child];
            if (c.Deprel == Deprel.mark && c.Form.Equals("to", StringComparison.OrdinalIgnoreCase)) infinitive = true;
            if (c.Deprel is not (Deprel.aux or Deprel.aux_pass or Deprel.cop)) continue;
            switch (c.Form.ToLowerInvariant())
            {
                case "will" or "'ll" or "’ll" or "wo" or "shall" or "would":
                    return TenseHint.Future;
                case "had" or "was" or "were" or "did" or "has" or "have" or "'ve" or "’ve" or "been":
                    auxiliary = TenseHint.Past;
                    break;
                case "is" or "are" or "am" or "'s" or "’s" or "'re" or "’re" or "'m" or "’m":
                    // "is meeting him on Friday"
                    auxiliary ??= word.Upos == Upos.VERB && word.Form.EndsWith("ing", StringComparison.Ordinal) ? TenseHint.Future : TenseHint.Present;
                    break;
            }
        }

        // "is expected", "was due on Friday"
        if (auxiliary is not null) return Ahead.Contains(word.Form) ? TenseHint.Future : auxiliary;
        if (word.Upos is not (Upos.VERB or Upos.AUX)) return null;
        // "agreed to meet on Friday" looks ahead, "refused to return" and "gathered to mark the day" do not.
        if (infinitive) return word.Head < 0 || sentence[word.Head].Upos == Upos.NOUN || Promises.Contains(sentence[word.Head].Form) || Ahead.Contains(sentence[word.Head].Form) ? TenseHint.Future : null;
        if (word.Has("Tense=Past")) return word.Form is "scheduled" or "expected" or "due" or "slated" ? TenseHint.Future : TenseHint.Past;
        return word.Has("VerbForm=Fin") && word.Has("Tense=Pres") ? TenseHint.Present : null;
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
        return form is "to" && i > 0 && Promises.Contains(sentence[i - 1].Form) ? TenseHint.Future : null;
    }
}
