using Entente.Coding.Lexicon;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Mentions;

/// <summary>Reads a noun phrase as parties: names and role nouns by <see cref="NominalReader"/>, pronouns and descriptions by <see cref="Coreference"/>; what counts, joins and is pinned it reads itself.</summary>
internal sealed class PartyReader
{
    /// <summary>How deep a phrase is read: owners of owners, modifiers of modifiers.</summary>
    public const int Depth = 4;

    private readonly SentenceView _view;
    private readonly Sentence _sentence;
    private readonly EventLexicon _lexicon;
    private readonly Report _report;
    private readonly IReadOnlyList<Span> _pinned;
    private readonly Coreference _coreference;
    private readonly NominalReader _nominals;
    private readonly Ownership _ownership;
    private readonly Dictionary<int, IReadOnlyList<Party>> _known = [];

    public PartyReader(SentenceView view, EventLexicon lexicon, World.World world, ReportMemory memory, Report report, IReadOnlyList<Span> pinned)
    {
        (_view, _sentence, _lexicon, _report, _pinned) = (view, view.Sentence, lexicon, report, pinned);
        var evidence = new EvidenceReader(view, lexicon, memory, report, this);
        _coreference = new Coreference(view, lexicon, memory, report);
        _nominals = new NominalReader(view, lexicon, report, evidence, _coreference);
        _ownership = new Ownership(view, evidence, this);
    }

    /// <summary>The parties of the noun phrase whose head is <paramref name="head"/>, its conjuncts included; empty where it names none.</summary>
    public IReadOnlyList<Party> Parties(int head)
    {
        if (head < 0) return [];
        if (_known.TryGetValue(head, out var known)) return known;
        _known[head] = []; // guards against a cycle through possessors
        List<Party> parties = [.. One(head, Depth)];
        parties = OfEach(head, parties);
        // Not so with "Israel and militants", "the UN and ministers": a state or a body beside somebody says nothing of whose they are.
        string? shared = parties is [{ Reason: null, Entity: null or { Kind: EntityKind.Person } } first, ..] ? first.Code : null;
        foreach (var c in _sentence.Children(head))
        {
            if (_sentence[c].Deprel != Deprel.conj || _sentence[c].Upos is Upos.VERB or Upos.AUX) continue;
            foreach (var p in Parties(c))
            {
                // "Cuban soldiers and doctors": the adjective holds for all.
                if (shared is not null && p.Nominal && p.Name is null && (p.Code is null || p.Reason is not null) && !p.Inferred)
                {
                    p.Code = shared;
                    p.Reason = null;
                }
                parties.Add(p);
            }
        }
        _known[head] = parties;
        return parties;
    }

    /// <summary>Whether the word can be read as a party at all.</summary>
    public bool IsParty(int head) => head >= 0 && Parties(head).Count > 0;

    /// <summary>The party to whom what is done to a thing or place is done: whose home, convoy or city it is; empty where the words do not say.</summary>
    public IReadOnlyList<Party> Owners(int head) => _ownership.Country(head);

    /// <summary>The parties that are named as those whose a deed or a thing is: "the court's decision"; empty where none is.</summary>
    public IReadOnlyList<Party> NamedOwners(int head) => _ownership.Named(head);

    /// <summary>Which country "the country" is, seen by another; null where that is the other's own.</summary>
    public Party? Here(int head, string other) => _coreference.Here(head, other);

    /// <summary>Whether a word means a country told of before: "the country", "the kingdom", of which nothing says that it is another.</summary>
    public bool IsRealm(int head)
    {
        if ((_view.ClassesAt(head) & _lexicon.ClassBit("realm")) == 0 || !_view.IsDefinite(head)) return false;
        foreach (var c in _sentence.Children(head))
            if (_sentence[c].Deprel == Deprel.amod ? !_lexicon.List("realm_words").Contains(_view.Lemmas[c]) : _sentence[c].Deprel is Deprel.compound or Deprel.nmod or Deprel.nmod_poss or Deprel.acl or Deprel.acl_relcl or Deprel.nummod) return false;
        return Parties(head).All(p => p.Code is null || !p.Nominal);
    }

    /// <summary>The parties of a head without its conjuncts, nothing remembered.</summary>
    public IReadOnlyList<Party> One(int head, int depth)
    {
        var t = _sentence[head];
        foreach (var span in _pinned)
            if (span.Contains(t.Span)) return [Pinned(head, span, depth)];
        if (depth == 0 || t.Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.ADV || _view.IsTime(head)) return [];
        if (t.Upos == Upos.PRON) return _coreference.Pronoun(head);
        // "Japan, the only nation to be attacked so"
        if (t.Deprel == Deprel.appos && t.Head >= 0 && t.Head < head && (_view.ClassesAt(head) & _lexicon.ClassBit("realm")) != 0 && _view.NameAt(t.Head)?.Readings[0] is { Form: NameForm.Name, Entity.Kind: EntityKind.Country }) return One(t.Head, depth - 1);
        if (Listed(head) is { Count: > 0 } listed) return listed;
        if (_coreference.Several(head) is { Count: > 0 } several) return several;
        if (Counted(head, depth) is { Count: > 0 } counted) return counted;
        if (t.Upos == Upos.NUM && _nominals.People(head) is { } people) return [people];
        return (_nominals.Read(head, depth) ?? _nominals.Arrested(head)) is { } party ? [party] : [];
    }

    /// <summary>"the three Baltic states of Estonia, Latvia and Lithuania" are those that are named; empty where the phrase is none of this kind.</summary>
    private IReadOnlyList<Party> Listed(int head)
    {
        if (!_sentence[head].Has("Number=Plur") || !_lexicon.List("several_states").Contains(_view.Lemmas[head])) return [];
        foreach (var c in _sentence.Children(head))
            if (_sentence[c].Deprel == Deprel.nmod && _view.Arguments.CaseOf(c, "of") && Parties(c) is { Count: > 1 } named && named.All(p => p.Entity?.Kind is EntityKind.Country)) return named;
        return [];
    }

    /// <summary>"thousands of doctors": the party is what is counted.</summary>
    private IReadOnlyList<Party> Counted(int head, int depth)
    {
        if (!_lexicon.Quantifiers.Contains(_view.Lemmas[head]) && _sentence[head].Upos != Upos.NUM) return [];
        var of = false;
        foreach (var c in _sentence.Children(head))
        {
            if (_sentence[c].Deprel is not (Deprel.nmod or Deprel.obl) || !(of |= _view.Arguments.CaseOf(c, "of"))) continue;
            // "members of X 's party", parsed as two phrases: they are of the party.
            if (_ownership.IsPossessive(c)) continue;
            if (One(c, depth - 1) is { Count: > 0 } inner) return [.. inner.Select(p => Widen(p, head))];
        }
        return [];
    }

    private Party Widen(Party p, int head)
    {
        var span = _view.PhraseOf(head);
        var wide = p.At(p.Sentence, p.Head, new Span(Math.Min(span.Start, p.Span.Start), Math.Max(span.End, p.Span.End)), p.Reason);
        wide.Nominal = p.Nominal;
        wide.Plural = true;
        wide.Person = false;
        wide.Roles.AddRange(p.Roles);
        return wide;
    }

    /// <summary>"the foreign ministers of Egypt and Sudan" are as many parties as states are named.</summary>
    private List<Party> OfEach(int head, List<Party> parties)
    {
        if (parties is not [{ Plural: true, Code: not null, Entity: null } party]) return parties;
        foreach (var c in _sentence.Children(head))
        {
            if (_sentence[c].Deprel != Deprel.nmod || !_view.Arguments.CaseOf(c, "of")) continue;
            List<Party> each = [party];
            foreach (var k in _sentence.Children(c))
            {
                if (_sentence[k].Deprel != Deprel.conj || _view.NameAt(k) is not { } name || name.Readings[0].Entity is not { Kind: EntityKind.Country or EntityKind.Territory } state) continue;
                var another = party.At(party.Sentence, head, party.Span, null);
                another.Nominal = true;
                another.Code = state.Code;
                another.Roles.AddRange(party.Roles);
                each.Add(another);
            }
            return each;
        }
        return parties;
    }

    /// <summary>A party because the caller says so.</summary>
    private Party Pinned(int head, Span span, int depth)
    {
        var known = _sentence[head].Upos is Upos.NOUN or Upos.PROPN ? _nominals.Read(head, depth) : null;
        return new Party
        {
            Sentence = _sentence.Index,
            Head = head,
            Span = span,
            Code = known?.Code,
            Sectors = known?.Sectors ?? [],
            Entity = known?.Entity,
            Name = known?.Name ?? span.Of(_report.Text),
            Office = known?.Office,
            Plural = known?.Plural ?? false,
            Person = known?.Person ?? false,
        };
    }
}
