using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>What the tree says of a clause: its subject, and whether it states anything or is denied, wanted or supposed.</summary>
internal static class Clauses
{
    /// <summary>The subject of a predicate, -1 where it has none, and whether "it" only stands for a clause: "it is absurd that".</summary>
    public static (int Subject, bool Expletive) Subject(SentenceView view, int head)
    {
        var sentence = view.Sentence;
        int subject = -1;
        var it = false;
        var clause = false;
        foreach (var c in sentence.Children(head))
        {
            switch (sentence[c].Deprel)
            {
                case Deprel.nsubj or Deprel.nsubj_pass or Deprel.nsubj_outer when subject < 0: subject = view.Arguments.Antecedent(c); break;
                // "the fact is that this was a lie": of two subjects that of the inner clause; "for Jane Doe, it is a lie": the nearer one.
                case Deprel.nsubj when c > 1 && (view.Lemmas[c - 1] == "that" || sentence[subject].Upos == Upos.PROPN && Comma(sentence, subject, c)) && c < head: subject = c; break;
                case Deprel.csubj when c < head: subject = c; break;
                case Deprel.csubj: clause = true; break;
                case Deprel.ccomp or Deprel.advcl or Deprel.xcomp when c > head: clause = true; break;
                case Deprel.expl: it = true; break;
            }
        }
        return (subject, it || clause && subject >= 0 && view.Lemmas[subject] == "it");
    }

    /// <summary>Whether what is said is wanted, asked or supposed, not thought: "should be fair", "if it is fair", "that it be fair".</summary>
    public static bool Wanted(SentenceView view, int head, int verb)
    {
        var sentence = view.Sentence;
        for (var i = sentence.Tokens.Length - 1; i > head; i--)
            if (sentence[i].Form == "?") return true;
        var aux = false;
        for (int at = head, n = 0; at >= 0 && n < 6; at = sentence[at].Head, n++)
        {
            foreach (var c in sentence.Children(at))
            {
                switch (sentence[c].Deprel)
                {
                    case Deprel.mark when view.Lemmas[c] is "if" or "whether" or "unless" or "lest" or "until": return true;
                    case Deprel.mark when at == head && view.Lemmas[c] == "to": return true;
                    case Deprel.aux when at == head && view.Lemmas[c] is "should" or "must" or "ought" or "shall" or "may" or "might" or "let": return true;
                    case Deprel.aux when at == head: aux = true; break;
                }
            }
            if (sentence[at].Deprel is Deprel.root or Deprel.acl_relcl) break;
        }
        return !aux && verb != head && sentence[verb].Form.Equals("be", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the clause only says which one is meant: "news that is good", not "the plan, which is good".</summary>
    public static bool Restrictive(SentenceView view, int head)
    {
        if (view.Sentence[head].Deprel != Deprel.acl_relcl || view.Lemmas[view.Sentence[head].Head] == "what") return false;
        foreach (var c in view.Sentence.Children(head))
            if (view.Sentence[c].Deprel is Deprel.nsubj or Deprel.mark && c < head) return c == 0 || view.Sentence[c - 1].Form != ",";
        return true;
    }

    /// <summary>Whether the verb is denied.</summary>
    public static bool Negated(SentenceView view, int verb)
    {
        foreach (var c in view.Sentence.Children(verb))
            if (view.Sentence[c].Deprel is Deprel.advmod or Deprel.aux && view.Lemmas[c] is "not" or "never" or "n't" or "no") return true;
        return false;
    }

    /// <summary>Whether a comma stands between two words.</summary>
    public static bool Comma(Sentence sentence, int first, int last)
    {
        for (var i = first + 1; i < last; i++)
            if (sentence[i].Form == ",") return true;
        return false;
    }
}
