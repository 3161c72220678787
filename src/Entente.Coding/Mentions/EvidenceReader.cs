using Entente.Coding.Lexicon;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Mentions;

/// <summary>Gathers what the words of a noun phrase say: its names and role nouns, and whose or where its adjectives, possessors and prepositions say it is.</summary>
internal sealed class EvidenceReader(SentenceView view, EventLexicon lexicon, ReportMemory memory, Report report, PartyReader parties)
{
    // What tells the country more surely has the lower rank (Evidence.SetCountry).
    private const int Adjective = 1, Modifier = 2, Possessor = 3, Of = 4, From = 5, Place = 6, Apposition = 7, To = 8;
    private static readonly string[] Callings = ["AGR", "BUS", "EDU", "JRN", "LAB", "MED", "REL"];
    private readonly Sentence _sentence = view.Sentence;
    private readonly HashSet<string> _former = lexicon.List("former");

    /// <summary>The evidence of the phrase whose head is <paramref name="head"/>.</summary>
    public Evidence Read(int head, int depth)
    {
        var evidence = new Evidence();
        Gather(head, evidence, depth, true);
        return evidence;
    }

    private void Gather(int node, Evidence e, int depth, bool isHead)
    {
        GatherName(node, e, isHead);
        GatherRole(node, e, isHead);
        GatherUnknownName(node, e);
        if (isHead && depth > 0 && IsStranger(node) && _sentence[node] is { Deprel: Deprel.nsubj, Head: >= 0 and var does } && _sentence[does].Has("Tense=Pres")) GatherOccupation(does, e, depth);
        if (isHead && depth > 0 && IsStranger(node) && Predicate(node) is >= 0 and var predicate) GatherApposition(predicate, e, depth - 1);
        foreach (var c in _sentence.Children(node))
        {
            var d = _sentence[c].Deprel;
            switch (d)
            {
                case Deprel.flat or Deprel.nmod_desc or Deprel.@fixed:
                    if (depth > 0) Gather(c, e, depth - 1, view.NameAt(c) is { } name && name.Readings[0].Entity.Kind == EntityKind.Person || d == Deprel.flat && view.NameAt(node) is null);
                    break;
                case Deprel.appos when depth > 0 && isHead && !NamesLeader(c):
                    GatherApposition(c, e, depth - 1);
                    break;
                case Deprel.compound or Deprel.amod or Deprel.nmod_unmarked:
                    GatherModifier(node, c, e, depth);
                    break;
                case Deprel.nmod_poss when depth > 0:
                    GatherOwner(c, e, Possessor, depth);
                    break;
                case Deprel.nmod when depth > 0:
                    GatherPrepositional(node, c, e, depth, isHead);
                    break;
                case Deprel.acl_relcl when depth > 0 && isHead && IsStranger(node) && HasWho(c):
                    GatherOccupation(c, e, depth);
                    break;
            }
        }
    }

    /// <summary>Whether the word is of a person's name that the world does not know.</summary>
    private bool IsStranger(int node) => _sentence[node].Name == NameKind.Person && view.NameAt(node) is null;

    /// <summary>"Owen J. is a shepherd near Brecon": the noun that tells what a subject is; -1 where none does.</summary>
    private int Predicate(int node)
    {
        var t = _sentence[node];
        if (t.Deprel != Deprel.nsubj || t.Head < 0 || _sentence[t.Head].Upos != Upos.NOUN || view.RoleAt(t.Head) is null) return -1;
        foreach (var c in _sentence.Children(t.Head))
            if (_sentence[c].Deprel == Deprel.cop && _sentence[c].Form == "is") return t.Head;
        return -1;
    }

    private void GatherName(int node, Evidence e, bool isHead)
    {
        if (view.NameAt(node) is not { } match || match.Readings[0].Entity.Kind == EntityKind.Region) return;
        var reading = match.Readings[0];
        var adjective = reading.Form == NameForm.Adjective;
        if (!isHead && reading.Entity.Kind is not EntityKind.Person) e.Own(reading, adjective ? Adjective : Modifier, report.Published);
        else if (!adjective || isHead && (_sentence[node].Upos == Upos.ADJ || view.RoleAt(node) is null))
        {
            if (e.Name is not { } known || reading.Entity.Kind == EntityKind.Person && known.Entity.Kind != EntityKind.Person) e.Name = reading;
        }
    }

    private void GatherRole(int node, Evidence e, bool isHead)
    {
        if (view.RoleAt(node) is not { } match || view.NameAt(node) is { } name && (!isHead || name.Readings[0].Form != NameForm.Adjective)) return;
        if (e.Role is null || isHead || e.Role.Sectors.Count == 0)
        {
            e.Role = match.Role;
            if (isHead && node < match.End) e.RoleIsHead = true;
        }
        var noun = match.Role.Noun.ToLowerInvariant();
        if (!e.Roles.Contains(noun)) e.Roles.Add(noun);
        if (match.Role.Kind is RoleKind.Office or RoleKind.Title or RoleKind.Person) e.Office ??= noun;
    }

    /// <summary>A name that the world does not know, though the report may have told whose it is.</summary>
    private void GatherUnknownName(int node, Evidence e)
    {
        var t = _sentence[node];
        if (t.Upos != Upos.PROPN) return;
        var known = memory.PersonNamed(t.Form) is not null;
        if (!known && (view.NameAt(node) is not null || view.RoleAt(node) is not null || view.PlaceAt(node) is not null || !char.IsUpper(t.Form[0]))) return;
        e.ProperName = true;
        if (known || t.Name == NameKind.Person || e.Role is { Kind: RoleKind.Title })
        {
            e.IsPerson = true;
            e.PersonName ??= NameRun(node);
        }
        else if (t.Name == NameKind.Organisation) e.IsOrganisation = true;
    }

    private void GatherModifier(int node, int modifier, Evidence e, int depth)
    {
        var d = _sentence[modifier].Deprel;
        if (view.NameAt(modifier) is { } match && view.NameAt(node) != match)
        {
            var reading = match.Readings[0];
            if (reading.Entity.Kind == EntityKind.Person && d == Deprel.compound) e.Name ??= reading;
            else e.Own(reading, reading.Form == NameForm.Adjective ? Adjective : Modifier, report.Published);
        }
        else if (depth > 0 && (_sentence[node].Upos == Upos.PROPN || _sentence[modifier].Upos == Upos.PROPN && view.RoleAt(modifier) is null)) Gather(modifier, e, depth - 1, false);
        // "Israeli army troops": whose army it is. "a police captain" is of the police.
        else if (d == Deprel.compound && view.RoleAt(modifier) is { } of)
        {
            if (e.OwnerSectors.Count == 0 && view.RoleAt(node)?.Role.Sectors is []) e.OwnerSectors = of.Role.Sectors;
            foreach (var k in _sentence.Children(modifier))
                if (_sentence[k].Deprel is Deprel.amod or Deprel.compound && view.NameAt(k) is { } owner && owner.Readings[0].Entity.Kind != EntityKind.Person) e.Own(owner.Readings[0], Modifier, report.Published);
        }
        // "a British-flagged tanker"
        if (d == Deprel.amod && lexicon.List("owned_by").Contains(_sentence[modifier].Form))
        {
            foreach (var k in _sentence.Children(modifier))
                if (view.NameAt(k)?.Readings[0] is { Entity.Kind: not EntityKind.Person } flag) e.Own(flag, Modifier, report.Published);
        }
        if (d == Deprel.amod && _former.Contains(view.Lemmas[modifier])) e.Former = true;
    }

    private void GatherPrepositional(int node, int noun, Evidence e, int depth, bool isHead)
    {
        var arguments = view.Arguments;
        if (arguments.CaseOf(noun, "of"))
        {
            GatherOwner(noun, e, Of, depth);
            if (!isHead) return;
            foreach (var k in _sentence.Children(noun))
                if (NamesLeader(k)) GatherApposition(k, e, depth - 1);
        }
        else if (arguments.CaseOf(noun, "from") || arguments.CaseOf(noun, "for")) GatherOwner(noun, e, From, depth);
        // "deputy chief of staff at the US Southern Command": where one holds an office is whose one is; who protests at an embassy is not.
        else if (arguments.CaseOf(noun, "at") && view.RoleAt(node)?.Role is { Kind: RoleKind.Office or RoleKind.Title or RoleKind.Person, Sectors: [not "CVL", ..] } && view.PlaceAt(noun) is null) GatherOwner(noun, e, From, depth);
        else if (arguments.CaseOf(noun, "in") || arguments.CaseOf(noun, "to") || arguments.CaseOf(noun, "at"))
        {
            var to = arguments.CaseOf(noun, "to");
            // "an aide to President X" is of X's side, an envoy to him is not.
            if (to && lexicon.List("serve_to").Contains(view.Lemmas[node]))
            {
                if (view.NameAt(noun)?.Readings[0].Entity is { Kind: EntityKind.Person, Code.Length: > 0 } served) e.SetCountry(served.CodeAt(report.Published), Of);
                else GatherOwner(noun, e, Of, depth);
            }
            else if (State(noun) is { } state) e.SetCountry(state.Code, to ? To : Place);
            else if (!to) e.SetCountry(Town(noun), Place);
        }
        // "an armed group on Lake Chad": forces and people are where they stand; an envoy on Chad is not.
        else if (isHead && view.RoleAt(node)?.Role.Sectors is [var sector, ..] && lexicon.List("local_sectors").Contains(sector) && (arguments.CaseOf(noun, "on") || arguments.CaseOf(noun, "near")) && State(noun) is { } shore)
            e.SetCountry(shore.Code, Place);
    }

    /// <summary>The country of the town or region that a word names, or null.</summary>
    private string? Town(int token) => view.NameAt(token) is null && view.PlaceAt(token)?.Candidates[0].CountryCode is { Length: 3 } code ? code : null;

    private Entity? State(int token) => view.NameAt(token)?.Readings[0].Entity is { Kind: EntityKind.Country or EntityKind.Territory } state ? state : null;

    private void GatherOwner(int token, Evidence e, int rank, int depth)
    {
        if (view.NameAt(token) is { } match && match.Readings[0].Entity.Kind is not EntityKind.Person)
        {
            e.Own(match.Readings[0], rank, report.Published);
            return;
        }
        // "the state of Georgia", "a dentist from Dayton"
        if (Town(token) is { } town)
        {
            e.SetCountry(town, rank);
            return;
        }
        if (!e.Open(rank) && e.OwnerSectors.Count > 0) return;
        if (parties.One(token, depth - 1) is not [var owner, ..]) return;
        e.SetCountry(owner.Code, rank);
        if (e.OwnerSectors.Count == 0) e.OwnerSectors = owner.Sectors;
    }

    /// <summary>"Rajesh T., who leads a union in Kerala", "who grows rice near Griffith": what somebody does tells who it is.</summary>
    private void GatherOccupation(int verb, Evidence e, int depth)
    {
        var lemma = view.Lemmas[verb];
        var leads = lexicon.List("occupation_leads").Contains(lemma);
        var calling = Array.Find(Callings, s => lexicon.List("occupations").Contains($"{lemma} {s}"));
        if (!leads && calling is null) return;
        if (e.OwnerSectors.Count == 0 && calling is not null) e.OwnerSectors = [calling];
        foreach (var c in _sentence.Children(verb))
        {
            if (_sentence[c].Deprel == Deprel.obj)
            {
                if (leads) GatherOwner(c, e, Of, depth);
                foreach (var k in _sentence.Children(c)) GatherWhere(k, e);
            }
            else GatherWhere(c, e);
        }
    }

    private bool HasWho(int verb)
    {
        foreach (var c in _sentence.Children(verb))
            if (_sentence[c].Deprel == Deprel.nsubj && _sentence[c].Form == "who") return true;
        return false;
    }

    private void GatherWhere(int noun, Evidence e)
    {
        var arguments = view.Arguments;
        if (_sentence[noun].Deprel is not (Deprel.obl or Deprel.nmod) || !(arguments.CaseOf(noun, "in") || arguments.CaseOf(noun, "near") || arguments.CaseOf(noun, "at") || arguments.CaseOf(noun, "between"))) return;
        e.SetCountry(State(noun)?.Code ?? Town(noun), Place);
        foreach (var k in _sentence.Children(noun)) GatherWhere(k, e);
    }

    /// <summary>"the leader of the opposition, Maria X": a person's name after a body is the name of who leads it.</summary>
    private bool NamesLeader(int apposition)
    {
        var t = _sentence[apposition];
        if (t.Deprel != Deprel.appos || t.Name != NameKind.Person || t.Head is not (>= 0 and var body) || body > apposition) return false;
        if (_sentence[body].Deprel != Deprel.nmod || _sentence[body].Head is not (>= 0 and var leader) || !view.Arguments.CaseOf(body, "of")) return false;
        return view.RoleAt(leader)?.Role.Kind is RoleKind.Office or RoleKind.Title or RoleKind.Person && view.RoleAt(body)?.Role.Kind is not (RoleKind.Office or RoleKind.Title or RoleKind.Person);
    }

    private void GatherApposition(int node, Evidence e, int depth)
    {
        var inner = Read(node, depth);
        if (e.Role is null || e.Role.Sectors.Count == 0) e.Role = inner.Role ?? e.Role;
        foreach (var r in inner.Roles)
            if (!e.Roles.Contains(r)) e.Roles.Add(r);
        e.Office = inner.Office ?? e.Office;
        e.SetCountry(inner.Country, Apposition);
        if (e.OwnerSectors.Count == 0) e.OwnerSectors = inner.OwnerSectors;
        if (e.Name is null && inner.Name is { } name && e.PersonName is null) e.Name = name;
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

    /// <summary>The name that a word is part of, as the report writes it.</summary>
    private string NameRun(int token)
    {
        int first = token, last = token;
        while (first > 0 && InName(first - 1)) first--;
        while (last + 1 < _sentence.Tokens.Length && InName(last + 1)) last++;
        while (last > token && _sentence[last].Upos != Upos.PROPN) last--;
        while (first < token && _sentence[first].Upos != Upos.PROPN) first++;
        return report.Text[_sentence[first].Span.Start.._sentence[last].Span.End];
    }

    private bool InName(int token) =>
        _sentence[token].Upos == Upos.PROPN && view.RoleAt(token) is null && view.NameAt(token) is null
        || token > 0 && (_sentence[token].Form is "." or "-" || lexicon.List("name_particles").Contains(_sentence[token].Form));
}
