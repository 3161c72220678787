using Entente.Coding.Lexicon;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Mentions;

/// <summary>Finds in the report so far whom words mean that do not name anybody: pronouns ("they"), descriptions ("the general"), "both sides", "the Front", "the country".</summary>
internal sealed class Coreference(SentenceView view, EventLexicon lexicon, ReportMemory memory, Report report)
{
    private readonly Sentence _sentence = view.Sentence;

    /// <summary>Whom a pronoun means.</summary>
    public IReadOnlyList<Party> Pronoun(int head)
    {
        var t = _sentence[head];
        var lemma = t.Form.ToLowerInvariant();
        if (lemma == "both" && memory.Last(2, _sentence.Index, _ => true) is { Count: 2 } two)
            return [.. two.Select(p => p.At(_sentence.Index, head, t.Span, "'both': the two parties named before"))];
        // The object of a verb is not its subject ("criticised the government and urged it").
        var verb = t.Deprel is Deprel.obj or Deprel.iobj or Deprel.obl ? t.Head : -1;
        var not = verb >= 0 && _sentence[verb].Upos == Upos.VERB ? view.Arguments.Fill(verb, TriggerKind.Verb, "subj") : -1;
        // Nor is "Grace Mugabe, his wife" he.
        if (t.Deprel == Deprel.nmod_poss && t.Head >= 0 && _sentence[t.Head].Deprel == Deprel.appos) not = _sentence[t.Head].Head;
        return [.. memory.Pronoun(lemma, _sentence.Index, head, not).Select(who => who.At(_sentence.Index, head, t.Span, Means(head, who)))];
    }

    /// <summary>"both sides", "the two countries", "the three leaders", "the rivals": the parties of that kind named before; empty where the phrase is none of these.</summary>
    public IReadOnlyList<Party> Several(int head)
    {
        var lemma = view.Lemmas[head];
        var many = lemma is "two" or "pair" or "duo" && view.IsDefinite(head) && IsBare(head) ? 2 : 0;
        var any = many > 0 || lexicon.List("several_any").Contains(lemma);
        foreach (var c in _sentence.Children(head)) many = view.Lemmas[c] switch { "two" or "both" => 2, "three" => 3, "four" => 4, _ => many };
        // "the neighbours" are two without being counted.
        if (many == 0 && _sentence[head].Has("Number=Plur") && lexicon.List("several_two").Contains(lemma) && view.IsDefinite(head) && IsBare(head)) (many, any) = (2, true);
        if (many == 0 || _sentence[head].Form.Contains('-', StringComparison.Ordinal)) return [];
        Func<Party, bool> fits;
        var states = lexicon.List("several_states").Contains(lemma);
        if (states)
        {
            var region = Region(head);
            fits = p => (p.Entity?.Kind is EntityKind.Country || p is { Person: false, Sectors: ["GOV", ..] }) && region?.Contains(p.Code) != false;
        }
        else if (lexicon.List("several_persons").Contains(lemma)) fits = p => p.Person;
        else if (any) fits = p => p.Sectors.Count == 0 || !lexicon.List("several_not").Contains(p.Sectors[0]);
        else return [];
        foreach (var c in _sentence.Children(head))
            if (view.NameAt(c) is { } name && c < head && name.Readings[0].Entity.Kind != EntityKind.Region) return [];
        var parties = lemma == "side" && many == 2 && memory.Sides.Count == 2 ? memory.Sides : states ? memory.States(many, _sentence.Index, fits) : memory.Last(many, _sentence.Index, fits);
        var reason = $"'the {_sentence[head].Form}' are the parties named before";
        return [.. parties.Select(p => p.At(_sentence.Index, head, view.PhraseOf(head), reason))];
    }

    // "the two of them", "the pair of boots" are others.
    private bool IsBare(int head)
    {
        foreach (var c in _sentence.Children(head))
            if (_sentence[c].Deprel is Deprel.nmod or Deprel.nmod_poss or Deprel.compound or Deprel.acl or Deprel.acl_relcl or Deprel.appos) return false;
        return true;
    }

    /// <summary>Whom a definite phrase without a name or role means: "the lender", "the island nation"; null where nothing told before is called so.</summary>
    public Party? Called(int head)
    {
        if (Group(head) is { } group) return group;
        if (_sentence[head].Upos is not (Upos.NOUN or Upos.PROPN) || !CanMean(head)) return null;
        var meant = IsRealm(head) ? Realm(head) : memory.Called(view.Lemmas[head], _sentence.Index);
        return meant?.At(_sentence.Index, head, view.PhraseOf(head), Means(head, meant));
    }

    /// <summary>"the kingdom"; "the new state", but no "state" without a word of what it is like, which may be a region.</summary>
    private bool IsRealm(int head)
    {
        if ((view.ClassesAt(head) & lexicon.ClassBit("realm")) != 0) return true;
        if (view.Lemmas[head] != "state") return false;
        foreach (var c in _sentence.Children(head))
            if (_sentence[c].Deprel == Deprel.amod) return true;
        return false;
    }

    private Party? Realm(int head)
    {
        // Neither whoever does something to it nor an owner beside it: "Algeria closed its frontier with the country".
        var verb = head;
        for (var steps = 0; steps < 8 && verb >= 0 && _sentence[verb].Upos is not (Upos.VERB or Upos.AUX); steps++) verb = _sentence[verb].Head;
        var subject = verb >= 0 ? view.Arguments.Fill(verb, TriggerKind.Verb, "subj") : -1;
        return memory.Realm(_sentence.Index, head, Region(head), word => word == subject || Under(word, verb, subject) || Under(word, head, -1) || _sentence[head].Head is >= 0 and var over && over != verb && Under(word, over, head));
    }

    /// <summary>The states of the region that a phrase names, "the Baltic state", "the two African neighbours"; null where it names none.</summary>
    private IReadOnlyList<string>? Region(int head)
    {
        foreach (var c in _sentence.Children(head))
            if (c < head && view.NameAt(c)?.Readings[0].Entity is { Kind: EntityKind.Region, Members.Count: > 0 } region) return [.. region.MembersAt(report.Published)];
        return null;
    }

    /// <summary>Whether a word hangs on another without a verb between; not by way of a third.</summary>
    private bool Under(int word, int over, int through)
    {
        if (over < 0) return false;
        for (var (at, steps) = (word, 0); at >= 0 && steps < 8; at = _sentence[at].Head, steps++)
        {
            if (at == through) return over >= 0 && _sentence[over].Upos is Upos.VERB or Upos.AUX;
            if (at == over) return _sentence[over].Upos is not (Upos.VERB or Upos.AUX);
        }
        return false;
    }

    /// <summary>Whether a single thing told before may be meant: nothing in the phrase says that it is another.</summary>
    private bool CanMean(int head)
    {
        if (_sentence[head].Has("Number=Plur") || !view.IsDefinite(head)) return false;
        foreach (var c in _sentence.Children(head))
            if (_sentence[c].Deprel is Deprel.nmod or Deprel.nmod_poss or Deprel.nummod or Deprel.acl_relcl || view.NameAt(c) is { } name && name.Readings[0].Entity.Kind != EntityKind.Region) return false;
        return true;
    }

    /// <summary>"the Front", "the Movement": the short name of a group that the report told of before.</summary>
    public Party? Group(int head)
    {
        if (head == 0 || !char.IsUpper(_sentence[head].Form[0]) || !_sentence[head - 1].Form.Equals("the", StringComparison.OrdinalIgnoreCase) || !lexicon.List("group_heads").Contains(view.Lemmas[head])) return null;
        if (memory.Group(_sentence.Index) is not { } group) return null;
        var same = group.At(_sentence.Index, head, view.PhraseOf(head), Means(head, group));
        same.Nominal = true;
        return same;
    }

    /// <summary>Which country "the country" is, seen by another: that of the dateline or the one named most so far; null where that is the other's own.</summary>
    public Party? Here(int head, string other)
    {
        var code = memory.DatelineCountry is { } dateline && dateline != other ? dateline : memory.MostNamed(memory.DatelineCountry == other ? other : null);
        return code is null || code == other ? null : new Party { Sentence = _sentence.Index, Head = head, Span = view.PhraseOf(head), Code = code, Inferred = true, Reason = "the country that the report is about" };
    }

    /// <summary>Adds what the report told before of a person of that name, or of whom a definite description means.</summary>
    public void Complete(Party party)
    {
        if (party.Name is { } name && memory.PersonNamed(name) is { } earlier)
        {
            party.Code ??= earlier.Code;
            if (party.Sectors.Count == 0) party.Sectors = earlier.Sectors;
            party.Office ??= earlier.Office;
            party.Entity ??= earlier.Entity;
            party.Name = earlier.Name ?? party.Name;
            party.Person = true;
        }
        if (party.Roles.Count == 0 || !view.IsDefinite(party.Head)) return;
        // "The engineer, Étienne M.": he is the engineer told before, who has a name from now on.
        if (party is { Name: not null, Person: true })
        {
            if (Described(party) is not { Name: null, Entity: null, Person: true } nameless) return;
            nameless.Name = party.Name;
            party.Code ??= nameless.Code;
        }
        else if (party is { Name: null, Code: null } && !NamedOtherwise(party.Head) && (Described(party) ?? Only(party)) is { } described)
        {
            party.Code = described.Code;
            if (described.Entity is not null || described.Name is not null)
            {
                party.Entity = described.Entity;
                party.Name = described.Name;
                if (described.Sectors.Count > 0) party.Sectors = described.Sectors;
            }
            party.Reason = Means(party.Head, described);
        }
    }

    /// <summary>"the deposed leader", "the 71-year-old businessman": the one person of whom the report has told.</summary>
    private Party? Only(Party party)
    {
        if (!party.Person) return null;
        foreach (var c in _sentence.Children(party.Head))
            if (_sentence[c].Deprel is Deprel.amod or Deprel.nmod_desc && (lexicon.List("called_only").Contains(_sentence[c].Form.ToLowerInvariant()) || _sentence[c].Form.EndsWith("-old", StringComparison.Ordinal))) return memory.OnlyPerson(_sentence.Index) is { } only && !(IsFormer(party.Head) && memory.IsStill(only, party.Roles[0])) ? only : null;
        return null;
    }

    private Party? Described(Party party)
    {
        if (IsRealm(party.Head)) return CanMean(party.Head) ? Realm(party.Head) : null;
        return memory.Described(party.Roles[0], party.Sectors.Count > 0 ? party.Sectors[0] : null, party.HeadForm, party.Plural && !party.Collective, IsFormer(party.Head), _sentence.Index);
    }

    /// <summary>"the former leader", who leads no more.</summary>
    private bool IsFormer(int head)
    {
        foreach (var c in _sentence.Children(head))
            if (_sentence[c].Deprel == Deprel.amod && lexicon.List("former").Contains(view.Lemmas[c])) return true;
        return false;
    }

    private string Means(int head, Party who) => $"'{_sentence[head].Form}' is '{who.Name ?? who.Span.Of(report.Text)}'";

    /// <summary>"the Caucasus nation": what a name of its own describes is not any nation named before.</summary>
    private bool NamedOtherwise(int head)
    {
        foreach (var c in _sentence.Children(head))
            if (c < head && _sentence[c].Deprel is Deprel.compound or Deprel.amod && _sentence[c].Upos == Upos.PROPN && view.RoleAt(c) is null && view.NameAt(c) is null) return true;
        return false;
    }
}
