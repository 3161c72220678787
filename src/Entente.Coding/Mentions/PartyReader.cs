using Entente.Coding.Lexicon;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Mentions;

/// <summary>Reads a noun phrase as parties: from names, role nouns and their modifiers ("Cuban soldiers", "the head of the US Southern Command"), or, for pronouns and descriptions, from the report so far.</summary>
internal sealed class PartyReader(SentenceView view, EventLexicon lexicon, World.World world, ReportMemory memory, Report report, IReadOnlyList<Span> pinned)
{
    private const int Depth = 4;
    private static readonly HashSet<string> Former = new(StringComparer.Ordinal) { "former", "ex", "ousted", "deposed", "exiled", "toppled", "retired" };
    private static readonly string[] Local = ["REB", "UAF", "MIL", "COP", "CVL", "CRM", "SEP", "REF"];
    private static readonly string[] Leaders = ["leader", "head", "chief", "spokesman", "spokeswoman", "spokesperson", "side", "state", "country", "nation", "team", "representative"];
    private readonly Sentence _sentence = view.Sentence;
    private readonly Dictionary<int, IReadOnlyList<Party>> _known = [];

    /// <summary>The parties of the noun phrase whose head is <paramref name="head"/>, its conjuncts included; empty where it names none.</summary>
    public IReadOnlyList<Party> Parties(int head)
    {
        if (head < 0) return [];
        if (_known.TryGetValue(head, out var known)) return known;
        _known[head] = []; // guards against a cycle through possessors
        List<Party> parties = [.. One(head, Depth)];
        parties = OfEach(head, parties);
        string? shared = parties.Count > 0 && parties[0].Reason is null ? parties[0].Code : null;
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

    /// <summary>"the foreign ministers of Egypt and Sudan" are as many parties as states are named.</summary>
    private List<Party> OfEach(int head, List<Party> parties)
    {
        if (parties is not [{ Plural: true, Code: not null, Entity: null } party]) return parties;
        foreach (var c in _sentence.Children(head))
        {
            if (_sentence[c].Deprel != Deprel.nmod || !view.Arguments.CaseOf(c, "of")) continue;
            List<Party> each = [party];
            foreach (var k in _sentence.Children(c))
            {
                if (_sentence[k].Deprel != Deprel.conj || view.NameAt(k) is not { } name || name.Readings[0].Entity is not { Kind: EntityKind.Country or EntityKind.Territory } state) continue;
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

    /// <summary>The party to whom what is done to a thing or place is done: whose home, convoy or city it is; empty where the words do not say.</summary>
    public IReadOnlyList<Party> Owners(int head)
    {
        if (head < 0 || _sentence[head].Upos is not (Upos.NOUN or Upos.PROPN)) return [];
        var evidence = new Evidence();
        Gather(head, evidence, Depth, true);
        var code = evidence.Country;
        if (code is null && view.PlaceAt(head) is { } match) code = CountryOf(match);
        if (code is null)
        {
            // "the city of Sarajevo", "the village of Qana"
            foreach (var c in _sentence.Children(head))
                if (_sentence[c].Deprel is Deprel.nmod or Deprel.appos or Deprel.nmod_desc or Deprel.flat && view.PlaceAt(c) is { } named)
                    code ??= CountryOf(named);
        }
        if (string.IsNullOrEmpty(code)) return [];
        return [new Party { Sentence = _sentence.Index, Head = head, Span = SpanOf(head), Code = code, Sectors = evidence.OwnerSectors, Reason = $"owner of '{_sentence[head].Form}'" }];
    }

    /// <summary>Which country "the country" is, seen by another: that of the dateline or the one named most so far; null where that is the other's own.</summary>
    public Party? Here(int head, string other)
    {
        var code = memory.DatelineCountry is { } dateline && dateline != other ? dateline : memory.MostNamed(memory.DatelineCountry == other ? other : null);
        return code is null || code == other ? null : new Party { Sentence = _sentence.Index, Head = head, Span = SpanOf(head), Code = code, Inferred = true, Reason = "the country that the report is about" };
    }

    private string? CountryOf(PlaceMatch match) => world.Places.Choose(match.Candidates, memory.MostNamed() is { } most ? [most] : [])?.CountryCode;

    /// <summary>Whether the word can be read as a party at all.</summary>
    public bool IsParty(int head) => head >= 0 && Parties(head).Count > 0;

    /// <summary>Words of the phrase of a head, without clauses, appositions and conjuncts.</summary>
    public Span SpanOf(int head)
    {
        int first = head, last = head;
        Extend(head, ref first, ref last, 8);
        while (first < head && (_sentence[first].Upos is Upos.ADP or Upos.SCONJ or Upos.PUNCT || view.IsTime(first))) first++;
        while (last > head && _sentence[last].Upos == Upos.PUNCT && _sentence[last].Form is not (")" or "]")) last--;
        return new Span(_sentence[first].Span.Start, _sentence[last].Span.End);
    }

    private void Extend(int token, ref int first, ref int last, int depth)
    {
        if (depth == 0) return;
        foreach (var c in _sentence.Children(token))
        {
            if (_sentence[c].Deprel is not (Deprel.det or Deprel.amod or Deprel.compound or Deprel.flat or Deprel.nmod or Deprel.nmod_poss or Deprel.nmod_desc or Deprel.nummod
                or Deprel.@fixed or Deprel.goeswith or Deprel.@case or Deprel.det_predet or Deprel.nmod_unmarked or Deprel.advmod)) continue;
            if (_sentence[c].Deprel == Deprel.@case && c < token && _sentence[token].Deprel is not (Deprel.nmod or Deprel.nmod_poss)) continue;
            if (c < first) first = c;
            if (c > last) last = c;
            Extend(c, ref first, ref last, depth - 1);
        }
    }

    private IReadOnlyList<Party> One(int head, int depth)
    {
        var t = _sentence[head];
        foreach (var span in pinned)
            if (span.Contains(t.Span)) return [Pinned(head, span, depth)];
        if (depth == 0 || t.Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.ADV || view.IsTime(head)) return [];
        if (t.Upos == Upos.PRON) return Pronoun(head);
        var lemma = view.Lemmas[head];
        if (Both(head, lemma) is { Count: > 0 } both) return both;
        // "thousands of doctors": the party is what is counted.
        if (lexicon.Quantifiers.Contains(lemma) || t.Upos == Upos.NUM)
        {
            var of = false;
            foreach (var c in _sentence.Children(head))
            {
                if (_sentence[c].Deprel is not (Deprel.nmod or Deprel.obl) || !(of |= view.Arguments.CaseOf(c, "of"))) continue;
                // "members of X 's party", parsed as two phrases: they are of the party.
                if (IsOwner(c)) continue;
                var inner = One(c, depth - 1);
                if (inner.Count > 0) return [.. inner.Select(p => Widen(p, head))];
            }
        }
        if (t.Upos == Upos.NUM && IsNumberOfPeople(head))
            return [new Party { Sentence = _sentence.Index, Head = head, Span = t.Span, Sectors = ["CVL"], HeadForm = t.Form.ToLowerInvariant(), Plural = true, Roles = { "people" } }];
        return Nominal(head, depth) is { } party ? [party] : [];
    }

    private bool IsOwner(int token)
    {
        foreach (var c in _sentence.Children(token))
            if (_sentence[c].Form is "'s" or "’s" || _sentence[c].Deprel == Deprel.flat && IsOwner(c)) return true;
        return false;
    }

    /// <summary>A party because the caller says so.</summary>
    private Party Pinned(int head, Span span, int depth)
    {
        var known = _sentence[head].Upos is Upos.NOUN or Upos.PROPN ? Nominal(head, depth) : null;
        return new Party
        {
            Sentence = _sentence.Index,
            Head = head,
            Span = span,
            Code = known?.Code,
            Sectors = known?.Sectors ?? [],
            Entity = known?.Entity,
            Name = known?.Name ?? span.Of(report.Text),
            Office = known?.Office,
            Plural = known?.Plural ?? false,
            Person = known?.Person ?? false,
        };
    }

    private Party Widen(Party p, int head)
    {
        var span = SpanOf(head);
        var wide = p.At(p.Sentence, p.Head, new Span(Math.Min(span.Start, p.Span.Start), Math.Max(span.End, p.Span.End)), p.Reason);
        wide.Nominal = p.Nominal;
        wide.Plural = true;
        wide.Person = false;
        wide.Roles.AddRange(p.Roles);
        return wide;
    }

    private IReadOnlyList<Party> Pronoun(int head)
    {
        var lemma = _sentence[head].Form.ToLowerInvariant();
        if (lemma == "both" && memory.Last(2, _sentence.Index, _ => true) is { Count: 2 } two)
            return [.. two.Select(p => p.At(_sentence.Index, head, _sentence[head].Span, "'both': the two parties named before"))];
        // The object of a verb is not its subject ("criticised the government and urged it").
        var verb = _sentence[head].Deprel is Deprel.obj or Deprel.iobj or Deprel.obl ? _sentence[head].Head : -1;
        var subject = verb >= 0 && _sentence[verb].Upos == Upos.VERB ? view.Arguments.Fill(verb, TriggerKind.Verb, "subj") : -1;
        var who = memory.Pronoun(lemma, _sentence.Index, head, subject);
        return who is null ? [] : [who.At(_sentence.Index, head, _sentence[head].Span, $"'{_sentence[head].Form}' is '{who.Name ?? who.Span.Of(report.Text)}'")];
    }

    private IReadOnlyList<Party> Both(int head, string lemma)
    {
        if (lemma is not ("side" or "country" or "nation" or "party" or "leader" or "government" or "state" or "neighbor" or "neighbour" or "ally" or "foe" or "rival" or "minister" or "president" or "official" or "capital" or "delegation" or "navy" or "army" or "military" or "parliament")) return [];
        var many = 0;
        foreach (var c in _sentence.Children(head)) many = view.Lemmas[c] switch { "two" or "both" => 2, "three" => 3, "four" => 4, _ => many };
        if (many == 0) return [];
        foreach (var c in _sentence.Children(head))
            if (view.NameAt(c) is not null && c < head) return [];
        var parties = lemma == "side" && many == 2 && memory.Sides.Count == 2 ? memory.Sides : memory.Last(many, _sentence.Index, lemma switch
        {
            "country" or "nation" or "state" or "neighbour" or "neighbor" or "capital" or "government" or "navy" or "army" or "military" or "parliament" => p => p.Entity?.Kind is EntityKind.Country || p.Sectors.Count > 0 && p.Sectors[0] == "GOV",
            "leader" or "minister" or "president" or "official" => p => p.Person,
            _ => _ => true,
        });
        var words = _sentence[head].Form;
        return [.. parties.Select(p => p.At(_sentence.Index, head, SpanOf(head), $"'the {words}' are the parties named before"))];
    }

    private Party? Nominal(int head, int depth)
    {
        var t = _sentence[head];
        var evidence = new Evidence();
        Gather(head, evidence, depth, true);
        var name = evidence.Name;
        var role = evidence.Role;
        if (name is null && role is null && !evidence.ProperName) return Short(head);
        var party = new Party { Sentence = _sentence.Index, Head = head, Span = SpanOf(head), HeadForm = t.Form.ToLowerInvariant() };
        party.Roles.AddRange(evidence.Roles);
        party.Office = evidence.Office;
        party.Plural = t.Has("Number=Plur") || role is { Kind: RoleKind.Group } || HasNumber(head);
        party.Collective = role is { Kind: RoleKind.Group } && !t.Has("Number=Plur") && !HasNumber(head);
        var date = report.Published;
        if (name is { } reading)
        {
            var entity = reading.Entity;
            party.Entity = entity;
            party.Name = entity.Name;
            party.Code = entity.Code.Length > 0 ? entity.Code : null;
            party.Person = entity.Kind == EntityKind.Person || reading.Form == NameForm.Demonym && !party.Plural;
            party.Plural = reading.Form == NameForm.Demonym && party.Plural;
            party.Sectors = reading.Form == NameForm.Seat && entity.Kind is EntityKind.Country ? ["GOV"] : entity.SectorsAt(date);
            if (entity.Kind == EntityKind.Person)
            {
                var office = entity.SpellAt(date)?.Office;
                party.Office ??= office;
                // "the king" further on is he, whatever words stood before his name here.
                if (office is not null && !party.Roles.Contains(office)) party.Roles.Add(office);
                if (role is { Sectors.Count: > 0 }) party.Sectors = evidence.Former ? ["ELI"] : role.Sectors;
                party.Code ??= evidence.Country;
            }
            else if (role is not null && role.Sectors.Count > 0 && evidence.RoleIsHead)
            {
                // "Taliban fighters": the group's code, the role's sector.
                party.Sectors = role.Sectors;
            }
            return party;
        }
        if (role is not null)
        {
            party.Sectors = role.Sectors.Count > 0 ? role.Sectors : evidence.OwnerSectors;
            // "the Iranian leader": who leads or speaks for a state is of its government.
            if (party.Sectors.Count == 0 && evidence.Country is { Length: 3 } && Leaders.Contains(evidence.Roles[0].Split(' ')[^1])) party.Sectors = ["GOV"];
            party.Code = evidence.Country ?? role.Code;
            if (evidence.Former && role.Sectors.Count > 0 && role.Sectors[0] is "GOV" or "LEG" or "JUD" or "MIL") party.Sectors = ["ELI"];
            party.Person = !party.Plural && role.Kind is RoleKind.Person or RoleKind.Office or RoleKind.Title;
            party.Name = evidence.PersonName;
            if (evidence.OwnerSectors.Count > 0 && role.Sectors.Count > 0 && evidence.OwnerSectors[0] is "REB" or "PTY" or "OPP" && role.Sectors[0] == "GOV") party.Sectors = evidence.OwnerSectors;
        }
        else
        {
            party.Name = evidence.PersonName ?? SpanOf(head).Of(report.Text);
            party.Person = evidence.IsPerson;
            party.Code = evidence.Country;
            party.Sectors = evidence.OwnerSectors;
        }
        if (party.Name is { } personName && memory.PersonNamed(personName) is { } earlier)
        {
            party.Code ??= earlier.Code;
            if (party.Sectors.Count == 0) party.Sectors = earlier.Sectors;
            party.Office ??= earlier.Office;
            party.Entity ??= earlier.Entity;
            party.Name = earlier.Name ?? party.Name;
            party.Person = true;
        }
        // "The engineer, Étienne M.": he is the engineer told before, who has a name from now on.
        if (party is { Name: not null, Person: true } && Definite(head) && evidence.Roles.Count > 0 && memory.Described(evidence.Roles[0], party.HeadForm, _sentence.Index) is { Name: null, Entity: null, Person: true } nameless)
        {
            nameless.Name = party.Name;
            party.Code ??= nameless.Code;
        }
        if (party.Code is null && party.Name is null && Definite(head) && !NamedOtherwise(head) && evidence.Roles.Count > 0 && memory.Described(evidence.Roles[0], party.HeadForm, _sentence.Index) is { } described)
        {
            party.Code = described.Code;
            if (described.Entity is not null || described.Name is not null)
            {
                party.Entity = described.Entity;
                party.Name = described.Name;
                if (described.Sectors.Count > 0) party.Sectors = described.Sectors;
            }
            party.Reason = $"'{_sentence[head].Form}' is '{described.Name ?? described.Span.Of(report.Text)}'";
        }
        if (role is null && party.Code is null && party.Sectors.Count == 0 && !evidence.IsPerson && !evidence.IsOrganisation) return Short(head);
        return party;
    }

    /// <summary>"the Front", "the Movement": the short name of a group that the report told of before.</summary>
    private Party? Short(int head)
    {
        var t = _sentence[head];
        if (head == 0 || !char.IsUpper(t.Form[0]) || !_sentence[head - 1].Form.Equals("the", StringComparison.OrdinalIgnoreCase) || !lexicon.List("group_heads").Contains(view.Lemmas[head])) return null;
        if (memory.Group(_sentence.Index) is not { } group) return null;
        var same = group.At(_sentence.Index, head, SpanOf(head), $"'{t.Form}' is '{group.Name ?? group.Span.Of(report.Text)}'");
        same.Nominal = true;
        return same;
    }

    private bool Definite(int head)
    {
        foreach (var c in _sentence.Children(head))
            if (_sentence[c].Deprel == Deprel.det && view.Lemmas[c] is "the" or "this" or "that" or "these" or "those") return true;
        return false;
    }

    /// <summary>"the Caucasus nation": what a name of its own describes is not any nation named before.</summary>
    private bool NamedOtherwise(int head)
    {
        foreach (var c in _sentence.Children(head))
            if (c < head && _sentence[c].Deprel is Deprel.compound or Deprel.amod && _sentence[c].Upos == Upos.PROPN && view.RoleAt(c) is null && view.NameAt(c) is null) return true;
        return false;
    }

    /// <summary>"37 were arrested": a bare number to whom something is done that is done to people.</summary>
    private bool IsNumberOfPeople(int head)
    {
        var t = _sentence[head];
        if (t.Deprel != Deprel.nsubj_pass || t.Head < 0 || !view.Arguments.IsPassive(t.Head) || t.Form.AsSpan().ContainsAny('.', '%', '-')) return false;
        foreach (var c in _sentence.Children(head))
            if (_sentence[c].Deprel is not (Deprel.advmod or Deprel.@case or Deprel.cc or Deprel.punct)) return false;
        var verb = view.Lemmas[t.Head];
        return lexicon.List("counts_arrested").Contains(verb) || lexicon.List("counts_injured").Contains(verb) || lexicon.List("counts_dead").Contains(verb);
    }

    private bool HasNumber(int head)
    {
        foreach (var c in _sentence.Children(head))
            if (_sentence[c].Deprel == Deprel.nummod && view.Lemmas[c] is not ("one" or "1")) return true;
        return false;
    }

    /// <summary>What the words of a noun phrase say.</summary>
    private sealed class Evidence
    {
        public NameReading? Name;          // an entity that the phrase is
        public Role? Role;                 // the role noun nearest the head
        public bool RoleIsHead;
        public List<string> Roles = [];
        public string? Office;
        public string? Country;            // of an adjective, possessor, "of" phrase …
        public int CountryRank = int.MaxValue;
        public IReadOnlyList<string> OwnerSectors = [];
        public string? PersonName;
        public bool ProperName;
        public bool IsPerson;
        public bool IsOrganisation;
        public bool Former;                // "former", "ousted" before the role

        public void SetCountry(string? code, int rank)
        {
            if (code is null || rank >= CountryRank) return;
            Country = code;
            CountryRank = rank;
        }
    }

    private void Gather(int node, Evidence e, int depth, bool isHead)
    {
        var t = _sentence[node];
        if (view.NameAt(node) is { } match && match.Readings[0].Entity.Kind != EntityKind.Region)
        {
            var reading = match.Readings[0];
            var modifies = !isHead && reading.Entity.Kind is not EntityKind.Person;
            if (modifies) Own(e, reading, reading.Form == NameForm.Adjective ? 1 : 2);
            else if (isHead && reading.Form == NameForm.Adjective && t.Upos == Upos.ADJ || reading.Form != NameForm.Adjective || isHead && match.End - match.Start > 0 && view.RoleAt(node) is null)
            {
                if (e.Name is null || reading.Entity.Kind == EntityKind.Person && e.Name.Value.Entity.Kind != EntityKind.Person) e.Name = reading;
            }
        }
        if (view.RoleAt(node) is { } rm && (view.NameAt(node) is null || isHead && view.NameAt(node)!.Readings[0].Form == NameForm.Adjective))
        {
            if (e.Role is null || isHead || e.Role.Sectors.Count == 0)
            {
                if (e.Role is null || e.Role.Sectors.Count == 0 || isHead) e.Role = rm.Role;
                if (isHead && node < rm.End) e.RoleIsHead = true;
            }
            var noun = rm.Role.Noun.ToLowerInvariant();
            if (!e.Roles.Contains(noun)) e.Roles.Add(noun);
            if (rm.Role.Kind is RoleKind.Office or RoleKind.Title or RoleKind.Person) e.Office ??= noun;
        }
        var known = t.Upos == Upos.PROPN && memory.PersonNamed(t.Form) is not null;
        if (known || t.Upos == Upos.PROPN && view.NameAt(node) is null && view.RoleAt(node) is null && view.PlaceAt(node) is null && char.IsUpper(t.Form[0]))
        {
            e.ProperName = true;
            if (known || t.Name == NameKind.Person || e.Role is { Kind: RoleKind.Title })
            {
                e.IsPerson = true;
                e.PersonName ??= NameRun(node);
            }
            else if (t.Name == NameKind.Organisation) e.IsOrganisation = true;
        }
        foreach (var c in _sentence.Children(node))
        {
            var d = _sentence[c].Deprel;
            switch (d)
            {
                case Deprel.flat or Deprel.nmod_desc or Deprel.@fixed:
                    if (depth > 0) Gather(c, e, depth - 1, view.NameAt(c) is { } nm && nm.Readings[0].Entity.Kind == EntityKind.Person || d == Deprel.flat && view.NameAt(node) is null);
                    break;
                case Deprel.appos when depth > 0 && isHead && !NamesOwner(c):
                    GatherApposition(c, e, depth - 1);
                    break;
                case Deprel.compound or Deprel.amod or Deprel.nmod_unmarked:
                    if (view.NameAt(c) is { } cm && view.NameAt(node) != cm)
                    {
                        if (cm.Readings[0].Entity.Kind == EntityKind.Person && d == Deprel.compound) e.Name ??= cm.Readings[0];
                        else Own(e, cm.Readings[0], cm.Readings[0].Form == NameForm.Adjective ? 1 : 2);
                    }
                    else if (depth > 0 && (t.Upos == Upos.PROPN || _sentence[c].Upos == Upos.PROPN && view.RoleAt(c) is null)) Gather(c, e, depth - 1, false);
                    // "Israeli army troops": whose army it is.
                    else if (d == Deprel.compound && view.RoleAt(c) is not null)
                        foreach (var k in _sentence.Children(c))
                            if (_sentence[k].Deprel is Deprel.amod or Deprel.compound && view.NameAt(k) is { } owner && owner.Readings[0].Entity.Kind != EntityKind.Person) Own(e, owner.Readings[0], 2);
                    if (d == Deprel.amod && Former.Contains(view.Lemmas[c])) e.Former = true;
                    break;
                case Deprel.nmod_poss when depth > 0:
                    OwnParty(e, c, 3, depth);
                    break;
                case Deprel.nmod when depth > 0:
                    if (view.Arguments.CaseOf(c, "of"))
                    {
                        OwnParty(e, c, 4, depth);
                        if (isHead)
                            foreach (var k in _sentence.Children(c))
                                if (NamesOwner(k)) GatherApposition(k, e, depth - 1);
                    }
                    else if (view.Arguments.CaseOf(c, "from") || view.Arguments.CaseOf(c, "for")) OwnParty(e, c, 5, depth);
                    else if (view.Arguments.CaseOf(c, "in") || view.Arguments.CaseOf(c, "to") || view.Arguments.CaseOf(c, "at"))
                    {
                        if (view.NameAt(c) is { } place && place.Readings[0].Entity.Kind is EntityKind.Country or EntityKind.Territory) e.SetCountry(place.Readings[0].Entity.Code, view.Arguments.CaseOf(c, "to") ? 8 : 6);
                        else if (!view.Arguments.CaseOf(c, "to") && view.PlaceAt(c) is { } town && view.NameAt(c) is null)
                            e.SetCountry(CountryOf(town) is { Length: 3 } its ? its : null, 6);
                    }
                    // "an armed group on Lake Chad": forces and people are where they stand; an envoy on Chad is not.
                    else if (isHead && view.RoleAt(node)?.Role.Sectors is [var sector, ..] && Local.Contains(sector) && (view.Arguments.CaseOf(c, "on") || view.Arguments.CaseOf(c, "near")) && view.NameAt(c) is { } shore
                        && shore.Readings[0].Entity.Kind is EntityKind.Country or EntityKind.Territory) e.SetCountry(shore.Readings[0].Entity.Code, 6);
                    break;
            }
        }
    }

    /// <summary>"the leader of the opposition, Maria X": a person's name after a body is the name of who leads it.</summary>
    private bool NamesOwner(int apposition)
    {
        var t = _sentence[apposition];
        if (t.Deprel != Deprel.appos || t.Name != NameKind.Person || t.Head is not (>= 0 and var body) || body > apposition) return false;
        if (_sentence[body].Deprel != Deprel.nmod || _sentence[body].Head is not (>= 0 and var leader) || !view.Arguments.CaseOf(body, "of")) return false;
        return view.RoleAt(leader)?.Role.Kind is RoleKind.Office or RoleKind.Title or RoleKind.Person && view.RoleAt(body)?.Role.Kind is not (RoleKind.Office or RoleKind.Title or RoleKind.Person);
    }

    private void GatherApposition(int node, Evidence e, int depth)
    {
        var inner = new Evidence();
        Gather(node, inner, depth, true);
        if (e.Role is null || e.Role.Sectors.Count == 0) e.Role = inner.Role ?? e.Role;
        foreach (var r in inner.Roles)
            if (!e.Roles.Contains(r)) e.Roles.Add(r);
        e.Office = inner.Office ?? e.Office;
        e.SetCountry(inner.Country, 7);
        if (e.OwnerSectors.Count == 0) e.OwnerSectors = inner.OwnerSectors;
        if (e.Name is null && inner.Name is { } n && e.PersonName is null) e.Name = n;
        // "the engineer, Étienne M.": a name that nobody knows beside one person's role is that person's.
        if (inner is { ProperName: true, PersonName: null, IsOrganisation: false, Role: null, Name: null } && e.Role is { Kind: RoleKind.Person or RoleKind.Office or RoleKind.Title } && view.Arguments.Child(node, Deprel.flat) >= 0)
        {
            inner.PersonName = NameRun(node);
            inner.IsPerson = true;
        }
        if (e.PersonName is null && inner.PersonName is not null)
        {
            e.PersonName = inner.PersonName;
            e.IsPerson |= inner.IsPerson;
        }
    }

    private static void Own(Evidence e, NameReading owner, int rank)
    {
        e.SetCountry(owner.Entity.Code.Length > 0 ? owner.Entity.Code : null, rank);
        if (owner.Entity.Kind is not (EntityKind.Country or EntityKind.Territory or EntityKind.Person) && e.OwnerSectors.Count == 0) e.OwnerSectors = owner.Entity.SectorsAt(null);
        else if (owner.Entity.Kind == EntityKind.Territory && owner.Entity.Sectors.Count > 0 && e.OwnerSectors.Count == 0) e.OwnerSectors = owner.Entity.Sectors;
    }

    private void OwnParty(Evidence e, int token, int rank, int depth)
    {
        if (view.NameAt(token) is { } m && m.Readings[0].Entity.Kind is not EntityKind.Person)
        {
            Own(e, m.Readings[0], rank);
            return;
        }
        if (e.CountryRank <= rank && e.OwnerSectors.Count > 0) return;
        foreach (var p in One(token, depth - 1))
        {
            e.SetCountry(p.Code, rank);
            if (e.OwnerSectors.Count == 0) e.OwnerSectors = p.Sectors;
            break;
        }
    }

    private string NameRun(int token)
    {
        int first = token, last = token;
        bool Part(int i) => _sentence[i].Upos == Upos.PROPN && view.RoleAt(i) is null && view.NameAt(i) is null || _sentence[i].Form is "." or "-" or "al" or "bin" or "de" or "van" or "von" && i > 0;
        while (first > 0 && Part(first - 1)) first--;
        while (last + 1 < _sentence.Tokens.Length && Part(last + 1)) last++;
        while (last > token && _sentence[last].Upos != Upos.PROPN) last--;
        while (first < token && _sentence[first].Upos != Upos.PROPN) first++;
        return report.Text[_sentence[first].Span.Start.._sentence[last].Span.End];
    }
}
