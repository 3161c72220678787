using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Ties;

/// <summary>What a tie, or what becomes of it, is said to depend on.</summary>
internal sealed class TieConditions(SentenceView view, EventLexicon lexicon)
{
    private const int Reach = 4;
    private readonly Sentence _sentence = view.Sentence;

    /// <summary>The words of the condition, or null.</summary>
    public Span? Of(TieMention mention)
    {
        var below = -1;
        for (int at = mention.Trigger, n = 0; at >= 0 && n < Reach; below = at, at = _sentence[at].Head, n++)
        {
            // "to break with Havana as a condition for any rapprochement"
            if (at != mention.Trigger && lexicon.List("tie_condition_nouns").Contains(view.Lemmas[at]) && _sentence[at].Head is >= 0 and var verb && _sentence[verb].Upos == Upos.VERB)
                return Clause(verb, at);
            foreach (var c in _sentence.Children(at))
                if (c != below && _sentence[c].Deprel == Deprel.advcl && Marked(c)) return Whole(c);
            if (_sentence[at].Deprel is Deprel.ccomp or Deprel.acl_relcl or Deprel.parataxis) break;
        }
        return null;
    }

    private bool Marked(int clause)
    {
        foreach (var c in _sentence.Children(clause))
            if (_sentence[c].Deprel is Deprel.mark or Deprel.advmod && lexicon.List("tie_condition_marks").Contains(view.Lemmas[c])) return true;
        return false;
    }

    private Span Whole(int head)
    {
        int first = head, last = head;
        Extend(head, ref first, ref last, -1);
        while (last > first && _sentence[last].Upos == Upos.PUNCT) last--;
        return new Span(_sentence[first].Span.Start, _sentence[last].Span.End);
    }

    /// <summary>A clause's words before another that hangs on it.</summary>
    private Span Clause(int verb, int without)
    {
        int first = verb, last = verb;
        Extend(verb, ref first, ref last, without);
        return new Span(_sentence[verb].Span.Start, _sentence[last].Span.End);
    }

    private void Extend(int token, ref int first, ref int last, int without)
    {
        foreach (var c in _sentence.Children(token))
        {
            if (c == without) continue;
            if (c < first) first = c;
            if (c > last) last = c;
            Extend(c, ref first, ref last, without);
        }
    }
}
