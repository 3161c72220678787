using Entente.Coding.Lexicon;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Mentions;

/// <summary>Builds a party from the evidence of a noun phrase: from the entity that it names, else from its role noun ("Cuban soldiers"), else from a name that nobody knows.</summary>
internal sealed class NominalReader(SentenceView view, EventLexicon lexicon, Report report, EvidenceReader evidence, Coreference coreference)
{
    private readonly Sentence _sentence = view.Sentence;

    /// <summary>The party that the phrase names or describes, or null.</summary>
    public Party? Read(int head, int depth)
    {
        var e = evidence.Read(head, depth);
        if (e.Name is null && e.Role is null && !e.ProperName) return coreference.Called(head);
        var party = Start(head, e);
        if (e.Name is { } reading)
        {
            if (view.NameAt(head) is { Open: true } match && match.Readings[0] == reading) Open(party, e, match);
            else if (IsNamesake(e, reading.Entity)) Stranger(party, e, reading.Entity);
            else if (IsPeople(head, reading)) (party.Sectors, party.Plural) = (["CVL"], true);
            else Name(party, e, reading);
            return party;
        }
        if (e.Role is { } role) Describe(party, e, role);
        else
        {
            party.Name = e.PersonName ?? party.Span.Of(report.Text);
            party.Person = e.IsPerson;
            party.Code = e.Country;
            party.Sectors = e.OwnerSectors;
        }
        coreference.Complete(party);
        if (e.Role is null && party.Code is null && party.Sectors.Count == 0 && !e.IsPerson) return coreference.Called(head);
        return party;
    }

    /// <summary>"37 were arrested": a bare number to whom something is done that is done to people; null where it may count things.</summary>
    public Party? People(int number)
    {
        var t = _sentence[number];
        if (t.Deprel != Deprel.nsubj_pass || t.Head < 0 || !view.Arguments.IsPassive(t.Head) || t.Form.AsSpan().ContainsAny('.', '%', '-')) return null;
        foreach (var c in _sentence.Children(number))
            if (_sentence[c].Deprel is not (Deprel.advmod or Deprel.@case or Deprel.cc or Deprel.punct)) return null;
        var verb = view.Lemmas[t.Head];
        if (!lexicon.List("counts_arrested").Contains(verb) && !lexicon.List("counts_injured").Contains(verb) && !lexicon.List("counts_dead").Contains(verb)) return null;
        return new Party { Sentence = _sentence.Index, Head = number, Span = t.Span, Sectors = ["CVL"], HeadForm = t.Form.ToLowerInvariant(), Plural = true, Roles = { "people" } };
    }

    /// <summary>"17 ram sevaks were arrested", "jitendra p. was detained": whom nobody knows, but to whom only people are done that; null where it may be a thing.</summary>
    public Party? Arrested(int head)
    {
        var t = _sentence[head];
        if (t.Head < 0 || !lexicon.List("only_to_people").Contains(view.Lemmas[t.Head]) || !(t.Deprel == Deprel.obj || t.Deprel == Deprel.nsubj_pass && view.Arguments.IsPassive(t.Head))) return null;
        var person = t.Name == NameKind.Person;
        if (!person && (t.Upos is not (Upos.NOUN or Upos.PROPN) || !t.Has("Number=Plur") && !HasNumber(head)) || (view.ClassesAt(head) & (lexicon.ClassBit("vehicle") | lexicon.ClassBit("property"))) != 0) return null;
        return new Party { Sentence = _sentence.Index, Head = head, Span = view.PhraseOf(head), Sectors = ["CVL"], HeadForm = t.Form.ToLowerInvariant(), Plural = !person, Person = person, Roles = { "people" } };
    }

    private Party Start(int head, Evidence e)
    {
        var t = _sentence[head];
        var party = new Party { Sentence = _sentence.Index, Head = head, Span = view.PhraseOf(head), HeadForm = t.Form.ToLowerInvariant(), Office = e.Office };
        party.Roles.AddRange(e.Roles);
        var many = t.Has("Number=Plur") || HasNumber(head);
        var group = e.Role is { Kind: RoleKind.Group };
        party.Plural = many || group;
        party.Collective = group && !many;
        party.OfAllStates = lexicon.List("of_all_states").Contains(party.HeadForm) && IsUnmodified(head);
        return party;
    }

    /// <summary>"governments", "governments around the world", not "the governments", "local governments".</summary>
    private bool IsUnmodified(int head)
    {
        foreach (var c in _sentence.Children(head))
            if (c < head && _sentence[c].Deprel is not (Deprel.@case or Deprel.punct or Deprel.cc)) return false;
        return true;
    }

    private bool HasNumber(int head)
    {
        foreach (var c in _sentence.Children(head))
            if (_sentence[c].Deprel == Deprel.nummod && view.Lemmas[c] is not ("one" or "1")) return true;
        return false;
    }

    private bool IsOfSport(int head)
    {
        foreach (var c in _sentence.Children(head))
            if (_sentence[c].Deprel is Deprel.compound or Deprel.amod && lexicon.List("sports").Contains(view.Lemmas[c])) return true;
        return false;
    }

    /// <summary>The phrase names an entity.</summary>
    private void Name(Party party, Evidence e, NameReading reading)
    {
        var entity = reading.Entity;
        var date = report.Published;
        party.Entity = entity;
        party.Name = entity.Name;
        party.Code = entity.CodeAt(date) is { Length: > 0 } code ? code : null;
        party.Person = entity.Kind == EntityKind.Person || reading.Form == NameForm.Demonym && !party.Plural;
        party.Plural = reading.Form == NameForm.Demonym && party.Plural;
        party.Sectors = reading.Form == NameForm.Seat && entity.Kind is EntityKind.Country ? ["GOV"] : entity.SectorsAt(date);
        // "a million Syrians", "Gazans", "the 37 Iraqis"; "the Russians" may be those who govern them.
        if ((reading.Form == NameForm.Demonym && party.Plural || reading.Form == NameForm.Adjective && HasNumber(party.Head)) && party.Sectors.Count == 0 && entity.Kind is not EntityKind.Region && (!view.IsDefinite(party.Head) || HasNumber(party.Head))) party.Sectors = ["CVL"];
        if (entity.Kind == EntityKind.Person)
        {
            var office = entity.SpellAt(date)?.Office;
            party.Office ??= office;
            // "the king" further on is he, whatever words stood before his name here.
            if (office is not null && !party.Roles.Contains(office)) party.Roles.Add(office);
            // "Megawati, daughter of the first president": what she is besides does not undo her office.
            var known = e.Role is { Sectors: [var calling, ..] } && lexicon.List("private_sectors").Contains(calling) && entity.SectorsAt(date).Count > 0;
            if (!known && e.Role is { Sectors.Count: > 0 } role) party.Sectors = e.Former ? ["ELI"] : entity.SpellAt(date) is { Code: not null } abroad ? abroad.Sectors : role.Sectors;
            else party.ByDate = true;
            // "the UN's envoy Lakhdar Brahimi", once Algeria's minister: whom he serves now is said.
            if (e is { Country: "UNO" or "IGO" or "EUR" or "NGO" or "MNC", Former: false, Role: { Kind: RoleKind.Office, Sectors.Count: > 0 } } && entity.SpellAt(date) is null) party.Code = e.Country;
            party.Code ??= e.Country;
        }
        // "Taliban fighters": the group's code, the role's sector; "Hamas youths" are of the group.
        else if (e is { Role.Sectors: [var sector, ..], RoleIsHead: true } && !(sector == "CVL" && party.Sectors.Count > 0 && entity.Kind is EntityKind.Party or EntityKind.ArmedGroup)) party.Sectors = e.Role.Sectors;
        else party.ByDate = entity.Spells.Count > 0;
        // "Rwandan Hutus": a people that lives in several states is of the one that is named.
        party.Code ??= e.Country;
    }

    /// <summary>"Colin Powell, a mine worker from Johannesburg": one of another country and calling bears the same name.</summary>
    private bool IsNamesake(Evidence e, Entity person) =>
        person.Kind == EntityKind.Person && e is { Role: { Kind: RoleKind.Person, Sectors: [var sector, ..] }, Country: { Length: 3 } country } && lexicon.List("private_sectors").Contains(sector)
        && country != person.Code && person.Spells.All(s => s.Code != country && !s.Sectors.Contains(sector)) && !person.Sectors.Contains(sector);

    private static void Stranger(Party party, Evidence e, Entity namesake)
    {
        party.Name = namesake.Name;
        party.Person = true;
        party.Code = e.Country;
        party.Sectors = e.Role!.Sectors;
    }

    /// <summary>"ethnic Albanians", "Awajun Indians": a people, not the state's.</summary>
    private bool IsPeople(int head, NameReading reading)
    {
        if (reading is not { Form: NameForm.Demonym, Entity.Kind: EntityKind.Country }) return false;
        foreach (var c in _sentence.Children(head))
        {
            if (_sentence[c].Deprel == Deprel.amod && view.Lemmas[c] == "ethnic") return true;
            if (reading.Entity.Id == "IND" && c < head && _sentence[c] is { Deprel: Deprel.compound or Deprel.amod, Upos: Upos.PROPN or Upos.ADJ } t && char.IsUpper(t.Form[0]) && view.NameAt(c) is null && view.RoleAt(c) is null && view.PlaceAt(c) is null) return true;
        }
        return false;
    }

    /// <summary>The name is that of two, and nothing tells which: it stays open.</summary>
    private static void Open(Party party, Evidence e, NameMatch match)
    {
        party.Name = match.Readings[0].Entity.Name.Split(' ')[^1];
        party.Person = true;
        party.Code = e.Country;
        if (e.Role is { } role) party.Sectors = role.Sectors;
        party.Reason = $"it may be {match.Readings[0].Entity.Name} or {match.Readings.First(r => r.Entity != match.Readings[0].Entity).Entity.Name}";
    }

    /// <summary>A role noun describes whom the phrase means.</summary>
    private void Describe(Party party, Evidence e, Role role)
    {
        party.Name = e.PersonName;
        party.Code = e.Country ?? role.Code;
        party.Person = !party.Plural && role.Kind is RoleKind.Person or RoleKind.Office or RoleKind.Title;
        // "Zanu-PF youths" are the party's.
        party.Sectors = role.Sectors.Count > 0 && !(role.Sectors[0] == "CVL" && party.Plural && party.HeadForm is not ("victims" or "hostages" or "captives") && e.OwnerSectors is ["PTY" or "REB" or "OPP" or "PRM", ..]) ? role.Sectors : e.OwnerSectors;
        // "border guard personnel": those who serve in a force are of it.
        if (party.Sectors is ["LAB", ..] && e.OwnerSectors is ["COP" or "MIL" or "PRM" or "SPY", ..]) party.Sectors = e.OwnerSectors;
        // "the Iranian leader": who leads or speaks for a state is of its government.
        if (party.Sectors.Count == 0 && e.Country is { Length: 3 } && lexicon.List("state_speakers").Contains(e.Roles[0].Split(' ')[^1])) party.Sectors = ["GOV"];
        // The director of a company or a charity governs nobody.
        if (party.Code is "NGO" or "MNC" && party.Sectors is ["GOV", ..]) party.Sectors = [.. party.Sectors.Skip(1)];
        // "the Indian cricket chief" is none of the state.
        if (party.Sectors is ["GOV", ..] && IsOfSport(party.Head)) party.Sectors = ["SOC"];
        if (role.Sectors is not [var sector, ..]) return;
        if (e.Former && sector is "GOV" or "LEG" or "JUD" or "MIL") party.Sectors = ["ELI"];
        // "the rebels' minister" is one of them, not of the government.
        if (sector == "GOV" && party.HeadForm is not ("government" or "regime") && e.OwnerSectors is ["REB" or "PTY" or "OPP", ..]) party.Sectors = e.OwnerSectors;
    }
}
