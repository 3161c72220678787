using Entente.Coding.Lexicon;
using Entente.World;

namespace Entente.Coding.Mentions;

/// <summary>How a party stands in its sentence.</summary>
internal enum Standing
{
    /// <summary>Otherwise.</summary>
    Other,

    /// <summary>As a subject, or as what a subject counts.</summary>
    Subject,

    /// <summary>As where something happens: "in Helsinki".</summary>
    Place,
}

/// <summary>What a report has named so far: whom pronouns and descriptions may mean, and which country it is about. One per report, not shared.</summary>
internal sealed class ReportMemory(EventLexicon lexicon)
{
    private const int Near = 3;   // sentences back for pronouns
    private const int Far = 12;   // sentences back for descriptions
    private const int OfDateline = 2; // the country of the dateline counts as if named twice more
    private readonly HashSet<string> _familyFirst = lexicon.List("family_name_first");
    private readonly Dictionary<EntityKind, HashSet<string>> _called = Called(lexicon);
    private readonly HashSet<string> _fighters = lexicon.List("called_fighters");
    private readonly HashSet<string> _speakers = lexicon.List("state_speakers");
    private readonly HashSet<string> _groupSectors = lexicon.List("group_sectors");
    private readonly HashSet<string> _seats = lexicon.List("seats_of_bodies");
    private readonly List<(Party Party, Standing Standing)> _mentions = [];
    private readonly Dictionary<Party, (IReadOnlyList<Party> Parties, Standing Standing)> _together = [];
    private readonly Dictionary<string, Party> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly List<string> _inOrder = []; // the countries as they were first named

    /// <summary>The place of the dateline, or null.</summary>
    public Records.PlaceRecord? Dateline { get; init; }

    /// <summary>Its country, or null.</summary>
    public string? DatelineCountry => Dateline?.CountryCode is { Length: > 0 } code ? code : null;

    /// <summary>Country of the last place that something happened in.</summary>
    public string? LastPlaceCountry { get; set; }

    /// <summary>Those who fight each other, or make peace, as the report told last: "the two sides". Empty where it tells of none.</summary>
    public IReadOnlyList<Party> Sides { get; set; } = [];

    /// <summary>Takes note of a party.</summary>
    public void Add(Party party, Standing standing)
    {
        _mentions.Add((party, standing));
        if (party.Name is { } name && party.Person && !char.IsLower(name[0]))
        {
            _people[name] = party;
            var space = name.LastIndexOf(' ');
            if (space > 0) _people[name[(space + 1)..]] = party;
            // "Cristina Fernández de Kirchner … Fernández", "Luiz Inácio Lula da Silva … Lula"
            foreach (var word in name.Split(' ').Skip(1))
                if (word.Length > 2 && char.IsUpper(word[0]) && word[^1] != '.') _people.TryAdd(word, party);
            // Where the family name comes first, it stands alone: "Hu Jintao … Hu".
            if (space > 0 && party.Code is { } code && _familyFirst.Contains(code)) _people.TryAdd(name[..name.IndexOf(' ', StringComparison.Ordinal)], party);
        }
    }

    /// <summary>Takes note of a person of whom nothing is known but the name: "Mandela" after "Winnie Mandela" is no other.</summary>
    public void AddStranger(Party person)
    {
        if (person is not { Person: true, Name: { } name } || char.IsLower(name[0]) || !name.Contains(' ', StringComparison.Ordinal)) return;
        _people.TryAdd(name, person);
        _people.TryAdd(name[(name.LastIndexOf(' ') + 1)..], person);
    }

    /// <summary>Takes note of parties that are named together: "Peru and Ecuador", whom "they" may mean.</summary>
    public void AddTogether(IReadOnlyList<Party> parties, Standing standing)
    {
        foreach (var p in parties) _together[p] = (parties, standing);
    }

    /// <summary>Whether the place is where bodies of states sit, so that nobody is at home for being there.</summary>
    public bool IsSeat(string place) => _seats.Contains(place);

    /// <summary>Takes note that a country was named.</summary>
    public void AddCountry(string code)
    {
        if (!_countries.ContainsKey(code)) _inOrder.Add(code);
        _countries[code] = _countries.GetValueOrDefault(code) + 1;
    }

    /// <summary>The country that a party without one belongs to, as far as the report tells: that of the last place, of the dateline, or the one named most.</summary>
    public (string? Code, string Reason) Home()
    {
        if (LastPlaceCountry is { } place) return (place, "country of the place told last");
        if (DatelineCountry is { } dateline) return (dateline, "country of the dateline");
        var most = MostNamed();
        return (most, "country named most so far");
    }

    /// <summary>The country named most so far, the first of several, other than <paramref name="except"/>, or null.</summary>
    public string? MostNamed(string? except = null)
    {
        string? best = null;
        var count = 0;
        foreach (var code in _inOrder)
        {
            if (code == except || _countries[code] <= count) continue;
            best = code;
            count = _countries[code];
        }
        return best;
    }

    /// <summary>How often a country was named so far.</summary>
    public int Named(string code) => _countries.GetValueOrDefault(code);

    /// <summary>Whether the country was named, in the dateline or the text.</summary>
    public bool HasNamed(string code) => _countries.ContainsKey(code) || DatelineCountry == code;

    /// <summary>A person known by full or last name.</summary>
    public Party? PersonNamed(string name) => _people.GetValueOrDefault(name);

    /// <summary>Whom a pronoun means: the nearest fitting party before it, subjects first within a sentence; with "they", those named together.</summary>
    /// <param name="lemma">The pronoun in lower case.</param>
    /// <param name="sentence">Index of its sentence.</param>
    /// <param name="head">Index of the word.</param>
    /// <param name="not">Index of a word of the same sentence that it cannot mean, or -1.</param>
    public IReadOnlyList<Party> Pronoun(string lemma, int sentence, int head, int not)
    {
        // "itself" means the subject that "it" cannot mean.
        var reflexive = lemma.EndsWith("self", StringComparison.Ordinal) || lemma.EndsWith("selves", StringComparison.Ordinal);
        if (reflexive && not >= 0 && _mentions.Find(m => m.Party.Sentence == sentence && m.Party.Head == not).Party is { } itself) return [itself];
        var other = not < 0 ? null : _mentions.Find(m => m.Party.Sentence == sentence && m.Party.Head == not).Party;
        IReadOnlyList<Party> Nearest(Func<Party, bool> fits, bool many = false)
        {
            for (var back = 0; back <= Near; back++)
            {
                IReadOnlyList<Party>? second = null;
                for (var i = _mentions.Count - 1; i >= 0; i--)
                {
                    var (p, standing) = _mentions[i];
                    if (p.Sentence != sentence - back || !p.Known) continue;
                    IReadOnlyList<Party> meant = [p];
                    if (many && _together.TryGetValue(p, out var together) && together.Parties.All(q => q.Known)) (meant, standing) = together;
                    else if (!fits(p)) continue;
                    if (meant.Any(q => back == 0 && (q.Head >= head || q.Head == not) || other is not null && IsSame(q, other))) continue;
                    if (standing == Standing.Subject) return meant;
                    second ??= meant;
                }
                if (second is not null) return second;
            }
            return [];
        }
        return lemma switch
        {
            "he" or "she" or "him" or "his" or "her" or "himself" or "herself" => Nearest(p => p.Person && !p.Plural),
            "it" or "its" or "itself" => Nearest(p => !p.Person && (!p.Plural || p.Collective)),
            // A single state is "it" as a rule.
            "they" or "them" or "their" or "themselves" => Nearest(p => p.Plural || !p.Person && p.Entity?.Kind is not EntityKind.Country, true) is { Count: > 0 } many ? many : Nearest(p => !p.Person),
            _ => [],
        };
    }

    private static bool IsSame(Party a, Party b) => a.Entity is { } entity ? entity == b.Entity : a.Name is { } name && name == b.Name;

    /// <summary>Whom a description ("the general", "this group") means: the nearest party that was called so.</summary>
    /// <param name="role">The role noun.</param>
    /// <param name="sector">Its sector, or null.</param>
    /// <param name="form">The head word as written.</param>
    /// <param name="many">Whether it is in the plural.</param>
    /// <param name="former">Whether it is said to be one no more.</param>
    /// <param name="sentence">Index of the sentence.</param>
    public Party? Described(string role, string? sector, string form, bool many, bool former, int sentence)
    {
        for (var i = _mentions.Count - 1; i >= 0; i--)
        {
            var p = _mentions[i].Party;
            if (p.Sentence < sentence - Far) break;
            if (former && IsStill(p, role)) continue;
            if (p.Code is not null && IsCalled(p, role, sector, many)) return p;
            if (p.Code is not null && (p.HeadForm == form || !p.HeadForm.StartsWith(LastWord(role), StringComparison.Ordinal)) && p.Roles.Any(r => LastWord(r).Equals(LastWord(role), StringComparison.Ordinal))) return p;
        }
        return null;
    }

    /// <summary>Whether a person governs who is said to have been that: "the former leader" is not he.</summary>
    public bool IsStill(Party p, string role) => p is { Person: true, Sectors: ["GOV", ..] } && (_speakers.Contains(LastWord(role)) || p.Roles.Any(r => LastWord(r) == LastWord(role)));

    /// <summary>What is called by a noun that is no role of anybody's: "the lender".</summary>
    public Party? Called(string noun, int sentence)
    {
        for (var i = _mentions.Count - 1; i >= 0 && _mentions[i].Party.Sentence >= sentence - Far; i--)
            if (_mentions[i].Party is { Code: not null } p && IsCalled(p, noun, null, false)) return p;
        return null;
    }

    /// <summary>Whether an entity is called so: the agency whose name says that it is one, the group or bloc by its kind, a person by an office.</summary>
    private bool IsCalled(Party p, string noun, string? sector, bool many)
    {
        if (p is not { Entity: { } entity, Nominal: true }) return false;
        // "the rebels" may be one group, "the parties" are several.
        if (many) return entity.Kind == EntityKind.ArmedGroup && _fighters.Contains(LastWord(noun));
        if (sector == "JUD" && p.Sectors.Contains("JUD") && entity.Kind != EntityKind.Person) return true;
        // "the army" is not the Lord's Resistance Army.
        if (sector is not null && entity.Kind != EntityKind.Person && !p.Sectors.Contains(sector) && !(_groupSectors.Contains(sector) || sector == "PRM") | !p.Sectors.Any(_groupSectors.Contains)) return false;
        if (entity.Kind == EntityKind.Person) return entity.Spells.Any(s => s.Office is { } office && (office == noun || office.EndsWith(' ' + noun, StringComparison.Ordinal)));
        if (!_called.TryGetValue(entity.Kind, out var nouns)) return false;
        var last = LastWord(noun);
        return nouns.Contains(last) || entity.Name.Split(' ').Contains(last, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The state that "the kingdom", "the island nation" means: the last one named before in the sentence, or else the one named most so far, the first of several.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="head">Index of the word.</param>
    /// <param name="among">The states that it must be one of, by code, or null.</param>
    /// <param name="not">Whether a word of the sentence names one that cannot be meant: the subject of the clause, an owner in the phrase.</param>
    public Party? Realm(int sentence, int head, IReadOnlyList<string>? among, Func<int, bool> not)
    {
        Party? best = null;
        var most = 0;
        HashSet<string> others = new(_mentions.Where(m => m.Party.Sentence == sentence && m.Party.Code is not null && not(m.Party.Head)).Select(m => m.Party.Code!), StringComparer.Ordinal);
        foreach (var (p, _) in _mentions)
        {
            if (p is not { Nominal: true, Entity: { Kind: EntityKind.Country } country } || others.Contains(country.Code) || among?.Contains(country.Code) == false) continue;
            // A capital in it stands for a meeting or a government there.
            var weight = p.Sentence == sentence && p.Head < head && p.Sectors.Count == 0 ? int.MaxValue : Named(country.Code) + (DatelineCountry == country.Code ? OfDateline : 0);
            if (weight < most || weight == most && most < int.MaxValue) continue;
            best = p;
            most = weight;
        }
        return best;
    }

    /// <summary>The one person that the report has named so far, or null: "the 71-year-old", "the deposed leader".</summary>
    public Party? OnlyPerson(int sentence)
    {
        Party? only = null;
        foreach (var (p, _) in _mentions)
        {
            if (p is not { Person: true, Name: { } name, Code: not null } || p.Sentence >= sentence) continue;
            if (only is not null && only.Name != name) return null;
            only ??= p;
        }
        return only;
    }

    /// <summary>The armed group or party told of last, if it has a country.</summary>
    public Party? Group(int sentence)
    {
        for (var i = _mentions.Count - 1; i >= 0 && _mentions[i].Party.Sentence >= sentence - Far; i--)
            if (_mentions[i].Party is { Code: not null } p && (!p.Plural || p.Collective) && p.Sectors is [var sector, ..] && _groupSectors.Contains(sector)) return p;
        return null;
    }

    // The word that a noun phrase turns on: "head" of "head of state", "minister" of "prime minister".
    private static string LastWord(string noun)
    {
        var of = noun.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0) noun = noun[..of];
        return noun[(noun.LastIndexOf(' ') + 1)..];
    }

    /// <summary>The last different parties with a code: "the two sides", "both countries", "the three leaders". None where there are fewer.</summary>
    /// <param name="count">How many.</param>
    /// <param name="sentence">Index of the sentence that says so.</param>
    /// <param name="fits">What kind of party is meant.</param>
    public IReadOnlyList<Party> Last(int count, int sentence, Func<Party, bool> fits) => Together(count, sentence, fits) is { Count: > 0 } together ? together : Last(count, sentence, fits, _ => true);

    /// <summary>"the two neighbours": the two states that the report is plainly about, or else the last two named.</summary>
    public IReadOnlyList<Party> States(int count, int sentence, Func<Party, bool> fits)
    {
        var most = _countries.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(count + 1).ToList();
        if (count != 2 || most.Count < 2) return Last(count, sentence, fits);
        // Where no second is named more than others, it is that of the dateline.
        var second = most[1].Value >= 2 && (most.Count == 2 || most[2].Value < most[1].Value) ? most[1].Key
            : DatelineCountry is { } here && here != most[0].Key && most[0].Value > most[1].Value && _countries.ContainsKey(here) ? here : null;
        if (second is not null && Last(2, sentence, fits, p => p.Code == most[0].Key || p.Code == second) is { Count: 2 } two) return two;
        return Last(count, sentence, fits);
    }

    /// <summary>The last parties of whom one sentence tells and of no others of the kind; none where no sentence does.</summary>
    private List<Party> Together(int count, int sentence, Func<Party, bool> fits)
    {
        for (var back = 0; back <= Far; back++)
        {
            List<Party> found = [];
            foreach (var (p, standing) in _mentions)
            {
                if (p.Sentence != sentence - back || p is not { Code: not null, Reason: null } || !fits(p)) continue;
                if (_together.TryGetValue(p, out var joined) && joined.Parties.Count == count && joined.Parties.All(q => q is { Code: not null, Reason: null } && fits(q))) return [.. joined.Parties];
                if (standing != Standing.Place && found.TrueForAll(f => f.Code != p.Code || f.Entity != p.Entity && f.Entity?.Kind is not (EntityKind.Country or EntityKind.Person) && p.Entity?.Kind is not (EntityKind.Country or EntityKind.Person))) found.Add(p);
            }
            if (found.Count == count) return found;
        }
        return [];
    }

    private List<Party> Last(int count, int sentence, Func<Party, bool> fits, Func<Party, bool> among)
    {
        List<Party> found = [];
        for (var i = _mentions.Count - 1; i >= 0 && found.Count < count; i--)
        {
            var p = _mentions[i].Party;
            if (p.Sentence < sentence - Far) break;
            if (p.Code is null || p.Reason is not null || !fits(p) || !among(p)) continue;
            if (found.All(f => f.Code != p.Code)) found.Add(p);
        }
        found.Reverse();
        return found.Count == count ? found : [];
    }

    private static Dictionary<EntityKind, HashSet<string>> Called(EventLexicon lexicon) => new()
    {
        [EntityKind.ArmedGroup] = lexicon.List("called_armed_group"),
        [EntityKind.Movement] = lexicon.List("called_movement"),
        [EntityKind.Party] = lexicon.List("called_party"),
        [EntityKind.Igo] = lexicon.List("called_igo"),
        [EntityKind.Ngo] = lexicon.List("called_ngo"),
        [EntityKind.Company] = lexicon.List("called_company"),
        [EntityKind.Media] = lexicon.List("called_media"),
        [EntityKind.Institution] = lexicon.List("called_institution"),
    };
}
