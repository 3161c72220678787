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
        var subject = verb >= 0 && _sentence[verb].Upos == Upos.VERB ? view.Arguments.Fill(verb, TriggerKind.Verb, "subj") : -1;
        return memory.Pronoun(lemma, _sentence.Index, head, subject) is { } who ? [who.At(_sentence.Index, head, t.Span, Means(head, who))] : [];
    }

    /// <summary>"both sides", "the two countries", "the three leaders": the parties of that kind named before; empty where the phrase is none of these.</summary>
    public IReadOnlyList<Party> Several(int head)
    {
        var many = 0;
        foreach (var c in _sentence.Children(head)) many = view.Lemmas[c] switch { "two" or "both" => 2, "three" => 3, "four" => 4, _ => many };
        if (many == 0) return [];
        var lemma = view.Lemmas[head];
        Func<Party, bool> fits;
        var states = lexicon.List("several_states").Contains(lemma);
        if (states) fits = p => p.Entity?.Kind is EntityKind.Country || p.Sectors is ["GOV", ..];
        else if (lexicon.List("several_persons").Contains(lemma)) fits = p => p.Person;
        else if (lexicon.List("several_any").Contains(lemma)) fits = _ => true;
        else return [];
        foreach (var c in _sentence.Children(head))
            if (view.NameAt(c) is not null && c < head) return [];
        var parties = lemma == "side" && many == 2 && memory.Sides.Count == 2 ? memory.Sides : states ? memory.States(many, _sentence.Index, fits) : memory.Last(many, _sentence.Index, fits);
        var reason = $"'the {_sentence[head].Form}' are the parties named before";
        return [.. parties.Select(p => p.At(_sentence.Index, head, view.PhraseOf(head), reason))];
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
        else if (party is { Name: null, Code: null } && !NamedOtherwise(party.Head) && Described(party) is { } described)
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

    private Party? Described(Party party) => memory.Described(party.Roles[0], party.HeadForm, _sentence.Index);

    private string Means(int head, Party who) => $"'{_sentence[head].Form}' is '{who.Name ?? who.Span.Of(report.Text)}'";

    /// <summary>"the Caucasus nation": what a name of its own describes is not any nation named before.</summary>
    private bool NamedOtherwise(int head)
    {
        foreach (var c in _sentence.Children(head))
            if (c < head && _sentence[c].Deprel is Deprel.compound or Deprel.amod && _sentence[c].Upos == Upos.PROPN && view.RoleAt(c) is null && view.NameAt(c) is null) return true;
        return false;
    }
}
