using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Offices;

/// <summary>Reads what a clause says of the name: predicates, and verbs that give or take an office.</summary>
internal sealed class OfficeClauses(OfficeWords words)
{
    /// <summary>"X is the president of", "X, who has been president since", "X became president".</summary>
    public OfficePhrase? Predicate(SentenceView view, PersonName name)
    {
        var sentence = view.Sentence;
        for (var r = 0; r < sentence.Tokens.Length; r++)
        {
            if (words.Titular(view, r) is not { } role || role.Start != r) continue;
            r = role.End - 1;
            if (!words.IsOffice(role.Role) || OfficeWords.Plural(view, role)) continue;
            var noun = sentence[role.End - 1];
            int subject = -1, copula = -1, auxiliary = -1;
            var negated = false;
            var clause = role.End - 1;
            if (noun.Head >= 0 && noun.Deprel is Deprel.xcomp or Deprel.obj && view.Lemmas[noun.Head] is "become" or "remain") copula = clause = noun.Head;
            foreach (var c in sentence.Children(clause))
            {
                switch (sentence[c].Deprel)
                {
                    case Deprel.nsubj: subject = c; break;
                    case Deprel.cop: copula = c; break;
                    case Deprel.aux: auxiliary = c; break;
                    case Deprel.advmod: negated |= view.Lemmas[c] is "not" or "n't" or "never"; break;
                }
            }
            if (copula < 0 || negated) continue;
            var own = subject >= name.First && subject < name.End;
            var relative = sentence[clause].Deprel == Deprel.acl_relcl && sentence[clause].Head is var up && up >= name.First && up < name.End && (subject < 0 || sentence[subject].Upos == Upos.PRON);
            if (!own && !relative) continue;
            var tense = auxiliary >= 0 ? view.Lemmas[auxiliary] : "";
            if (tense.Length > 0 && tense is not ("have" or "will" or "shall")) continue;
            var standing = tense is "will" or "shall" ? "designate" : copula != clause && tense.Length == 0 && sentence[copula].Has("Tense=Past") ? "former" : null;
            return new OfficePhrase(OfficeExtent.Left(view, role, role.End), OfficeExtent.Right(view, role.Start, OfficeExtent.HeadEnd(view, role, sentence.Tokens.Length), sentence.Tokens.Length, false), role, "predicate of the name", standing);
        }
        return null;
    }

    /// <summary>"X was sworn in as president", "parliament elected X prime minister", "X resigned as minister".</summary>
    public OfficePhrase? Given(SentenceView view, PersonName name)
    {
        var sentence = view.Sentence;
        for (var v = 0; v < sentence.Tokens.Length; v++)
        {
            if (sentence[v].Upos != Upos.VERB || !words.Given.Contains(view.Lemmas[v]) && !words.Taken.Contains(view.Lemmas[v])) continue;
            var at = -1;
            if (name.First == v + 1) at = name.End;
            else
            {
                foreach (var c in sentence.Children(v))
                {
                    if (c < name.First || c >= name.End || sentence[c].Deprel is not (Deprel.nsubj or Deprel.nsubj_pass or Deprel.obj)) continue;
                    // Whom somebody appoints is the object; who serves, resigns or is appointed the subject.
                    if (sentence[c].Deprel == Deprel.nsubj && !words.Borne.Contains(view.Lemmas[v])) continue;
                    at = sentence[c].Deprel == Deprel.obj ? Math.Max(v + 1, name.End) : v + 1;
                }
            }
            if (at < 0) continue;
            var marked = false;
            while (at < sentence.Tokens.Length && view.Lemmas[at] is "in" or "as" or "to" or "be" or "by" or "parliament" or "down") marked |= view.Lemmas[at++] == "as";
            var end = OfficeExtent.NounPhrase(view, at, sentence.Tokens.Length);
            if (end == at || words.Titular(view, end - 1) is not { } role || role.End != end || role.Start < at || !words.IsOffice(role.Role) || OfficeWords.Plural(view, role)) continue;
            if (!marked && (!words.Given.Contains(view.Lemmas[v]) || words.Borne.Contains(view.Lemmas[v]))) continue;
            var standing = words.Taken.Contains(view.Lemmas[v]) ? "former" : words.Proposed.Contains(view.Lemmas[v]) ? "designate" : null;
            return new OfficePhrase(OfficeExtent.Left(view, role, role.End, at), OfficeExtent.Right(view, at, end, sentence.Tokens.Length, false), role, $"'{view.Lemmas[v]}' an office", standing, Described: true);
        }
        return null;
    }
}
