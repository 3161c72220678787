using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>Whose view a clause of a sentence is: the subject of the verb of saying above it, whom "according to" or "for analysts" names, or who is quoted.</summary>
internal sealed class Speakers(SentenceView view, PartyReader parties, JudgingWords words, Quotations quotations, string text)
{
    private const int Depth = 12;
    private readonly Sentence _sentence = view.Sentence;

    /// <summary>The speaker of a clause, how he was found, and whether the clause is nobody's view (what somebody hopes, asks or denies).</summary>
    public (PartyRecord? Speaker, string Why, bool Blocked) Of(int predicate)
    {
        var quoted = quotations.Inside(predicate);
        for (int at = predicate, n = 0; n < Depth; n++)
        {
            if (ByAccount(at, predicate) is { } account) return (account, "whose account or view it is", false);
            foreach (var c in _sentence.Children(at))
            {
                // "…, the minister said": the saying hangs on what is said.
                if (_sentence[c].Deprel != Deprel.parataxis || !Says(c) || Within(c, predicate)) continue;
                if (Subject(c) is { } after) return (after, $"'{_sentence[c].Form}'", false);
            }
            var head = _sentence[at].Head;
            if (head < 0) break;
            switch (_sentence[at].Deprel)
            {
                case Deprel.ccomp or Deprel.parataxis or Deprel.xcomp or Deprel.obj or Deprel.advcl when Says(head):
                    if (_sentence[at].Deprel is Deprel.advcl or Deprel.obj && !quoted) return (null, "", true);
                    if (Negated(head)) return (null, "", true);
                    if (Subject(head) is { } above) return (above, $"'{_sentence[head].Form}'", false);
                    if (!FirstPerson(head)) return (null, "", !quoted);
                    break;
                case Deprel.ccomp or Deprel.xcomp when !Linking(head):
                    return (null, "", true);
                case Deprel.conj or Deprel.ccomp or Deprel.xcomp or Deprel.parataxis or Deprel.advcl or Deprel.dep:
                    break;
                default:
                    if (!quoted) return (null, "", false);
                    break;
            }
            at = head;
        }
        return quoted && Sayer(predicate) is >= 0 and var verb && Subject(verb) is { } quotedBy ? (quotedBy, $"quoted, '{_sentence[verb].Form}'", false) : (null, "", false);
    }

    /// <summary>The verb of saying nearest to a word that itself stands outside quotation marks and has a subject there, or -1.</summary>
    public int Sayer(int near)
    {
        var best = -1;
        for (var i = 0; i < _sentence.Tokens.Length; i++)
        {
            if (!Says(i) || quotations.Inside(i)) continue;
            if (best >= 0 && Math.Abs(i - near) >= Math.Abs(best - near)) continue;
            var subject = view.Arguments.Fill(i, TriggerKind.Verb, "subj");
            if (subject >= 0 && !quotations.Inside(subject)) best = i;
        }
        return best;
    }

    /// <summary>Whether the word is a verb of saying.</summary>
    public bool Says(int token) => _sentence[token].Upos == Upos.VERB && words.Say.Contains(view.Lemmas[token]);

    /// <summary>The subject of a verb as a speaker, or null.</summary>
    public PartyRecord? Subject(int verb) => Speaker(view.Arguments.Fill(verb, TriggerKind.Verb, "subj"));

    /// <summary>Somebody who can hold a view, as a record; null where the words name nobody.</summary>
    public PartyRecord? Speaker(int token)
    {
        if (token < 0 || view.Lemmas[token] is "i" or "we" or "you" or "one" or "who" or "which" or "that" or "this" or "these" or "what" or "there") return null;
        var t = _sentence[token];
        if (t.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADJ or Upos.DET)) return null;
        if (t.Upos != Upos.DET && parties.Parties(token) is { Count: > 0 } found && found[0].Known) return found[0].ToRecord(text);
        if (t.Upos == Upos.PRON && view.Lemmas[token] is not ("he" or "she" or "they") && !words.People.Contains(view.Lemmas[token])) return null;
        var role = view.RoleAt(token);
        if (t.Upos is Upos.NOUN or Upos.ADJ or Upos.DET && role is null && !words.People.Contains(view.Lemmas[token])) return null;
        if (t.Upos == Upos.PROPN && view.PlaceAt(token) is not null && view.NameAt(token) is null) return null;
        var span = parties.SpanOf(token);
        return new PartyRecord(span.Of(text), span, null, role?.Role.Sectors ?? []);
    }

    private PartyRecord? ByAccount(int at, int predicate)
    {
        foreach (var c in _sentence.Children(at))
        {
            switch (_sentence[c].Deprel)
            {
                case Deprel.obl or Deprel.advmod or Deprel.advcl or Deprel.nmod or Deprel.dep or Deprel.parataxis:
                    foreach (var k in _sentence.Children(c))
                        if (k < c && _sentence[k].Deprel is Deprel.@case or Deprel.mark && _sentence[k].Form.Equals("according", StringComparison.OrdinalIgnoreCase)) return Speaker(c);
                    if (view.Lemmas[c] == "accord" && view.Arguments.Fill(c, TriggerKind.Verb, "to") is >= 0 and var to) return Speaker(to);
                    if (_sentence[c].Deprel != Deprel.obl) break;
                    // "in the eyes of Tehran", "in her view"
                    if (words.View.Contains(view.Lemmas[c]) && view.Arguments.CaseOf(c, "in") && Holder(c) is { } holder) return holder;
                    // "For analysts, these are"
                    if (c < predicate && at == predicate && view.Arguments.CaseOf(c, "for") && Fronted(c, predicate)) return Speaker(c);
                    break;
            }
        }
        return null;
    }

    private PartyRecord? Holder(int noun)
    {
        var poss = view.Arguments.Child(noun, Deprel.nmod_poss);
        if (poss >= 0) return Speaker(poss);
        foreach (var c in _sentence.Children(noun))
            if (_sentence[c].Deprel == Deprel.nmod && view.Arguments.CaseOf(c, "of")) return Speaker(c);
        return null;
    }

    /// <summary>Whether a phrase stands before the subject of the predicate, set off by a comma.</summary>
    private bool Fronted(int phrase, int predicate)
    {
        foreach (var c in _sentence.Children(predicate))
        {
            if (_sentence[c].Deprel is not (Deprel.nsubj or Deprel.csubj or Deprel.expl)) continue;
            var comma = false;
            for (var i = phrase + 1; i < c; i++) comma |= _sentence[i].Form == ",";
            return comma;
        }
        return false;
    }

    private bool FirstPerson(int verb) => view.Arguments.Fill(verb, TriggerKind.Verb, "subj") is >= 0 and var s && view.Lemmas[s] is "i" or "we";

    private bool Linking(int verb) => words.Link.Contains(view.Lemmas[verb]);

    private bool Negated(int verb)
    {
        foreach (var c in _sentence.Children(verb))
            if (_sentence[c].Deprel is Deprel.advmod or Deprel.aux && view.Lemmas[c] is "not" or "never" or "n't" or "no") return true;
        return false;
    }

    private bool Within(int inner, int outer)
    {
        for (int at = inner, n = 0; at >= 0 && n < 2; at = _sentence[at].Head, n++)
            if (at == outer) return n == 0;
        return false;
    }
}
