using Entente.Coding.Mentions;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Offices;

/// <summary>Reads what is set off from the name, on either side: appositions, "who leads", "as head of".</summary>
internal sealed class Appositions(OfficeWords words)
{
    /// <summary>"the leader of the Venezuelan opposition, X,".</summary>
    public OfficePhrase? Before(SentenceView view, PersonName name)
    {
        var first = name.First;
        while (first > 0 && view.RoleAt(first - 1) is { Role.Kind: RoleKind.Title } title && title.End == first) first = title.Start;
        if (first < 2 || view.Sentence[first - 1].Form is not ("," or "—" or "–" or "(" or ":")) return null;
        if (name.End < view.Sentence.Tokens.Length && view.Sentence[name.End] is { Upos: not (Upos.PUNCT or Upos.CCONJ) }) return null;
        return OfficeExtent.Reaching(view, words, first - 1, OfficeExtent.Longest) is { } phrase ? phrase with { Rule = "apposition before the name" } : null;
    }

    /// <summary>"X, head of the US Southern Command,", "X, who is the president of".</summary>
    public OfficePhrase? After(SentenceView view, List<PersonName> names, int index)
    {
        var sentence = view.Sentence;
        var n = sentence.Tokens.Length;
        var p = names[index].End;
        if (p >= n || sentence[p].Form is not ("," or "—" or "–" or "(" or "-")) return null;
        p++;
        if (p + 1 < n && sentence[p].Upos == Upos.NUM && sentence[p + 1].Form == ",") p += 2;
        var who = p < n && sentence[p].Form == "who";
        if (who) p++;
        var capacity = p < n && view.Lemmas[p] == "as"; // "who as head of the ministry is responsible"
        if (capacity) p++;
        else if (who) return p + 1 < n ? Leading(view, p) : null;
        if (p < n && sentence[p].Upos == Upos.CCONJ) return null;
        var limit = index + 1 < names.Count ? names[index + 1].First : n;
        var nounEnd = OfficeExtent.NounPhrase(view, p, limit);
        if (nounEnd == p || view.RoleAt(nounEnd - 1) is not { } role || role.End != nounEnd || role.Start < p || !words.IsOffice(role.Role) || OfficeWords.Plural(view, role)) return null;
        if (index + 1 < names.Count && names[index + 1].First == nounEnd) return null; // the next one's title
        var end = OfficeExtent.Right(view, p, nounEnd, n, true);
        if (end < n && sentence[end].Upos != Upos.PUNCT) end = OfficeExtent.Right(view, p, nounEnd, n, false); // no comma closes it: the tree must decide
        if (!capacity && end < n && (sentence[end].Upos is Upos.VERB or Upos.AUX && sentence[end].Deprel is not (Deprel.acl or Deprel.acl_relcl or Deprel.amod) || sentence[end].Upos == Upos.PROPN)) return null;
        return new OfficePhrase(OfficeExtent.Left(view, role, role.End, p), end, role, capacity ? "'as' after the name" : "apposition after the name", Described: capacity);
    }

    /// <summary>"X, who leads the opposition"; other clauses are read as predicates.</summary>
    private OfficePhrase? Leading(SentenceView view, int verb)
    {
        if (view.Sentence[verb].Upos != Upos.VERB || !words.Leading.Contains(view.Lemmas[verb]) || view.Sentence[verb].Has("Tense=Past")) return null;
        var end = OfficeExtent.NounPhrase(view, verb + 1, view.Sentence.Tokens.Length);
        if (end == verb + 1 || view.RoleAt(end - 1) is not { Role.Kind: RoleKind.Group } body || body.End != end || body.Start <= verb) return null;
        return new OfficePhrase(verb, OfficeExtent.Right(view, verb + 1, end, view.Sentence.Tokens.Length, false), body, "clause after the name", Described: true);
    }
}
