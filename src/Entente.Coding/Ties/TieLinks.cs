using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Ties;

/// <summary>What a sentence says of how ties bear on each other.</summary>
/// <param name="From">The tie that bears on the other.</param>
/// <param name="Relation"><c>in_exchange_for</c>, <c>sustains</c> or <c>conditional_on</c>.</param>
/// <param name="To">The other, or null where it is no tie.</param>
/// <param name="Words">The words that say so.</param>
internal sealed record TieBond(TieMention From, string Relation, TieMention? To, Span Words);

/// <summary>Finds how the ties of one sentence bear on each other: paid for with, in return for, sustained by, conditional on.</summary>
internal sealed class TieLinks(SentenceView view, EventLexicon lexicon, TieConditions conditions)
{
    private const int Reach = 4;
    private readonly Sentence _sentence = view.Sentence;

    /// <summary>The bonds of the sentence's ties.</summary>
    public List<TieBond> Of(IReadOnlyList<TieMention> mentions)
    {
        List<TieBond> bonds = [];
        foreach (var exchange in mentions.Where(m => m.Kind == "exchange" && m.Sense.Kind == TriggerKind.Verb))
            foreach (var paid in mentions.Where(m => m != exchange && m.Kind is not ("exchange" or "partnership") && Hangs(m.Trigger, exchange.Trigger)))
                bonds.Add(new TieBond(exchange, "in_exchange_for", paid, _sentence[exchange.Trigger].Span));
        foreach (var m in mentions)
            if (conditions.Of(m) is { } condition)
                foreach (var other in mentions)
                    if (other != m && condition.Contains(_sentence[other.Trigger].Span) && !condition.Contains(_sentence[m.Trigger].Span)) bonds.Add(new TieBond(m, "conditional_on", other, condition));
        for (var i = 0; i < view.Lemmas.Length; i++)
        {
            if (_sentence[i].Upos != Upos.VERB || !lexicon.List("tie_sustain").Contains(view.Lemmas[i])) continue;
            var subject = view.Arguments.Fill(i, TriggerKind.Verb, "subj");
            var obj = view.Arguments.Fill(i, TriggerKind.Verb, "obj");
            if (subject < 0 || obj < 0) continue;
            if (Above(subject, mentions) is not { } from) continue;
            var to = mentions.FirstOrDefault(m => m != from && m.Trigger == obj);
            bonds.Add(new TieBond(from, "sustains", to, new Span(_sentence[Math.Min(i, obj)].Span.Start, _sentence[Math.Max(i, obj)].Span.End)));
        }
        return bonds;
    }

    /// <summary>The tie that a word tells of, or that it serves: "paid for through an agreement".</summary>
    private TieMention? Above(int token, IReadOnlyList<TieMention> mentions)
    {
        for (int at = token, n = 0; at >= 0 && n < Reach; at = _sentence[at].Head, n++)
            foreach (var m in mentions)
                if (m.Trigger == at || m.Words.Contains(at)) return m;
        return null;
    }

    private bool Hangs(int token, int on)
    {
        for (int at = token, n = 0; at >= 0 && n < Reach; at = _sentence[at].Head, n++)
            if (at == on) return true;
        return false;
    }
}
