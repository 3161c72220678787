using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>Whose view a clause of a sentence is: the subject of the verb of saying above it, whom "according to" or "for analysts" names, or who is quoted.</summary>
internal sealed class Speakers(SentenceView view, PartyReader parties, JudgingWords words, Quotations quotations, NamedPersons persons, string text)
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
                    if (Clauses.Negated(view, head)) return (null, "", true);
                    if (Subject(head) is { } above) return (above, $"'{_sentence[head].Form}'", false);
                    if (!FirstPerson(head)) return (null, "", true);
                    break;
                // What is hoped, asked, denied or proved; "the hope that".
                case Deprel.ccomp or Deprel.acl when view.Lemmas[head] is not ("seem" or "appear"):
                case Deprel.xcomp when !Linking(head):
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
            if (SubjectOf(i) is >= 0 and var subject && !quotations.Inside(subject)) best = i;
        }
        return best;
    }

    /// <summary>Whether the word is a verb of saying.</summary>
    public bool Says(int token) => _sentence[token].Upos == Upos.VERB && words.Say.Contains(view.Lemmas[token]);

    /// <summary>The subject of a verb as a speaker, or null.</summary>
    public PartyRecord? Subject(int verb) => SubjectOf(verb) is var s && Speaker(s) is { } speaker ? speaker : s >= 0 && (_sentence[s].Upos == Upos.PROPN || _sentence[s].Upos == Upos.NOUN && !words.Things.Contains(view.Lemmas[s]) && words.Voiced.Contains(view.Lemmas[verb])) ? Text(s) : null;

    /// <summary>The word that names who says it, or -1.</summary>
    private int SubjectOf(int verb)
    {
        // "quoted an official as saying": the official says it.
        if (_sentence[verb].Head is >= 0 and var above && view.Lemmas[above] is "quote" or "cite" && view.Arguments.CaseOf(verb, "as")) return view.Arguments.Fill(above, TriggerKind.Verb, "obj");
        // "the agency quoted an official", "an official was quoted by": who was quoted says it.
        if (view.Lemmas[verb] == "quote" && view.Arguments.Fill(verb, TriggerKind.Verb, "obj") is >= 0 and var quoted) return quoted;
        var clause = verb;
        // "urged them to stay, saying": who urged says it, whatever the parser hangs the participle on.
        if (_sentence[verb] is { Deprel: Deprel.advcl, Head: >= 0 } && _sentence[verb].Form.EndsWith("ing", StringComparison.Ordinal) && view.Arguments.Child(verb, Deprel.nsubj) < 0)
            for (clause = _sentence[verb].Head; _sentence[clause] is { Head: >= 0, Deprel: Deprel.xcomp or Deprel.advcl or Deprel.acl };) clause = _sentence[clause].Head;
        if (_sentence[clause].Upos != Upos.VERB) clause = verb;
        var subject = view.Arguments.Fill(clause, TriggerKind.Verb, "subj");
        if (subject < 0) subject = view.Arguments.Fill(verb, TriggerKind.Verb, "subj");
        // "issued a statement saying": who issued it says so.
        if (subject >= 0 && subject < verb && words.Voices.Contains(view.Lemmas[subject]) && _sentence[subject] is { Deprel: Deprel.obj, Head: >= 0 } && view.Arguments.Fill(_sentence[subject].Head, TriggerKind.Verb, "subj") is >= 0 and var issuer) return issuer;
        // "The base, the minister said, was": of two subjects the nearer one.
        foreach (var c in _sentence.Children(verb))
            if (_sentence[c].Deprel == Deprel.nsubj && c > subject && subject >= 0 && c < verb && (_sentence[subject].Upos == Upos.ADJ || Clauses.Comma(_sentence, subject, c))) subject = c;
        // ""A mere show," scoffed the minister", the show taken for the subject
        if (subject >= 0 && subject < verb && quotations.Inside(subject) && !quotations.Inside(verb) && AfterQuotation(verb)) subject = -1;
        if (subject >= 0) return subject;
        if (!AfterQuotation(verb)) return Before(verb);
        // "…," said spokesman John Doe: the parser may take him for what is said.
        foreach (var c in _sentence.Children(verb))
            if (c > verb && c < verb + 8 && _sentence[c].Upos is Upos.NOUN or Upos.PROPN && _sentence[c].Deprel is Deprel.obj or Deprel.ccomp or Deprel.xcomp or Deprel.obl_unmarked or Deprel.advmod or Deprel.dep && view.Arguments.Child(c, Deprel.@case) < 0 && view.Arguments.Child(c, Deprel.cop) < 0 && !view.IsTime(c)) return c;
        return _sentence[verb - 1].Form == "," ? Before(verb) : -1;
    }

    /// <summary>A word of the name that stands right before a verb, or -1.</summary>
    public int NameBefore(int verb) => persons.Before(view, verb);

    /// <summary>Somebody who can hold a view, as a record; null where the words name nobody.</summary>
    public PartyRecord? Speaker(int token)
    {
        if (token < 0 || view.Lemmas[token] is "i" or "we" or "you" or "one" or "who" or "which" or "that" or "this" or "these" or "what" or "there") return null;
        var t = _sentence[token];
        if (t.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADJ or Upos.DET)) return null;
        // The family name of somebody who was named before.
        if (t.Upos is Upos.NOUN or Upos.PROPN && persons.Short(t.Form) is { } known && (t.Upos == Upos.NOUN || parties.Parties(token) is not [{ Known: true }, ..]) && persons.Beside(view, token, text) is null && view.PlaceAt(token) is null)
            return new PartyRecord(view.PhraseOf(token).Of(text), view.PhraseOf(token), known.Code, known.Sectors) { EntityName = known.Name };
        if (t.Upos != Upos.DET && parties.Parties(token) is { Count: > 0 } found && found[0].Known) return Named(found[0].ToRecord(text), token);
        if (t.Upos == Upos.PRON && view.Lemmas[token] is not ("he" or "she" or "they") && !words.People.Contains(view.Lemmas[token])) return null;
        var role = view.RoleAt(token);
        if (t.Upos is Upos.NOUN or Upos.ADJ or Upos.DET && role is null && !words.People.Contains(view.Lemmas[token])) return null;
        if (t.Upos == Upos.PROPN && view.PlaceAt(token) is not null && view.NameAt(token) is null) return null;
        return Text(token);
    }

    /// <summary>"…," the chairman of the council, told: the first noun between the closing mark and the verb, where the parser found no subject.</summary>
    private int Before(int verb)
    {
        var start = verb;
        while (start > 0 && !Quotations.IsMark(_sentence[start - 1])) start--;
        if (start == 0 || quotations.Inside(verb)) return -1;
        for (var i = start; i < verb; i++)
            if (_sentence[i].Upos is Upos.NOUN or Upos.PROPN && _sentence[i].Deprel is not (Deprel.compound or Deprel.amod or Deprel.nmod_poss or Deprel.nmod_desc or Deprel.flat) && !view.IsTime(i)) return view.Arguments.Child(i, Deprel.@case) < 0 ? i : -1;
        return -1;
    }

    private PartyRecord? Text(int token)
    {
        var span = view.PhraseOf(token);
        return span.Of(text).StartsWith("whose ", StringComparison.Ordinal) ? null : Named(new PartyRecord(span.Of(text), span, null, view.RoleAt(token)?.Role.Sectors ?? []), token);
    }

    private bool AfterQuotation(int verb) => verb > 0 && (_sentence[verb - 1].Form == "," || Quotations.IsMark(_sentence[verb - 1]));

    /// <summary>"its envoy, Jane Doe": the name that stands beside.</summary>
    private PartyRecord Named(PartyRecord record, int token)
    {
        if (persons.Beside(view, token, text) is { } person && (record.EntityName is null || person.Contains(record.EntityName, StringComparison.Ordinal)))
        {
            persons.Spoke(person);
            return record with { EntityName = person };
        }
        if (view.Lemmas[token] is "he" or "she") return persons.Pronoun(record);
        if (record.EntityName is not null) return record;
        // "for opposition leader Jane Doe, it is": the name taken for a subject
        if (token + 1 < _sentence.Tokens.Length && _sentence[token + 1] is { Upos: Upos.PROPN, Deprel: Deprel.nsubj or Deprel.obl } && _sentence[token].Upos == Upos.NOUN && !view.IsTime(token + 1)) return record with { EntityName = view.PhraseOf(token + 1).Of(text) };
        foreach (var c in _sentence.Children(token))
            if (_sentence[c] is { Deprel: Deprel.appos, Upos: Upos.PROPN } && view.PlaceAt(c) is null && view.NameAt(c) is null) return record with { EntityName = view.PhraseOf(c).Of(text) };
        persons.Spoke(null);
        return record;
    }

    private PartyRecord? ByAccount(int at, int predicate)
    {
        foreach (var c in _sentence.Children(at))
        {
            switch (_sentence[c].Deprel)
            {
                case Deprel.obl or Deprel.advmod or Deprel.advcl or Deprel.nmod or Deprel.dep or Deprel.parataxis:
                    foreach (var k in _sentence.Children(c))
                        if (k < c && _sentence[k].Deprel is Deprel.@case or Deprel.mark && _sentence[k].Form.Equals("according", StringComparison.OrdinalIgnoreCase)) return Speaker(Whole(c));
                    if (view.Lemmas[c] == "accord" && view.Arguments.Fill(c, TriggerKind.Verb, "to") is >= 0 and var to) return Speaker(to);
                    if (_sentence[c].Deprel != Deprel.obl) break;
                    // "in the eyes of Tehran", "in her view"
                    if (words.View.Contains(view.Lemmas[c]) && view.Arguments.CaseOf(c, "in") && Holder(c) is { } holder) return holder;
                    // "For analysts, these are", "To observers the timing seems"
                    if (c < predicate && (at == predicate || _sentence[predicate].Head == at && Linking(at)) && (view.Arguments.CaseOf(c, "for") && Fronted(c, at, true) || view.Arguments.CaseOf(c, "to") && Fronted(c, at, false))) return Speaker(Whole(c));
                    break;
            }
        }
        return null;
    }

    /// <summary>"for opposition leader …": the last noun of a phrase that the parser took for two.</summary>
    private int Whole(int noun)
    {
        while (noun + 1 < _sentence.Tokens.Length && _sentence[noun + 1].Upos == Upos.NOUN && _sentence[noun + 1].Deprel == Deprel.obl && _sentence[noun + 1].Head == _sentence[noun].Head) noun++;
        return noun;
    }

    private PartyRecord? Holder(int noun)
    {
        var poss = view.Arguments.Child(noun, Deprel.nmod_poss);
        if (poss >= 0) return Speaker(poss);
        foreach (var c in _sentence.Children(noun))
            if (_sentence[c].Deprel == Deprel.nmod && view.Arguments.CaseOf(c, "of")) return Speaker(c);
        return null;
    }

    /// <summary>Whether a phrase stands before the subject of the predicate.</summary>
    private bool Fronted(int phrase, int predicate, bool setOff)
    {
        foreach (var c in _sentence.Children(predicate))
        {
            if (_sentence[c].Deprel is not (Deprel.nsubj or Deprel.csubj or Deprel.expl)) continue;
            if (c > phrase && (!setOff || Clauses.Comma(_sentence, phrase, c))) return true;
        }
        return false;
    }

    private bool FirstPerson(int verb) => view.Arguments.Fill(verb, TriggerKind.Verb, "subj") is >= 0 and var s && view.Lemmas[s] is "i" or "we";

    private bool Linking(int verb) => words.Link.Contains(view.Lemmas[verb]);

    private bool Within(int inner, int outer)
    {
        for (int at = inner, n = 0; at >= 0 && n < 2; at = _sentence[at].Head, n++)
            if (at == outer) return n == 0;
        return false;
    }
}
