using Entente.Coding.Lexicon;

namespace Entente.Coding.Mentions;

/// <summary>What a report has named so far: whom pronouns and descriptions may mean, and which country it is about. One per report, not shared.</summary>
internal sealed class ReportMemory(EventLexicon lexicon)
{
    private const int Near = 3;   // sentences back for pronouns
    private const int Far = 12;   // sentences back for descriptions
    private readonly HashSet<string> _familyFirst = lexicon.List("family_name_first");
    private readonly HashSet<string> _groupSectors = lexicon.List("group_sectors");
    private readonly List<(Party Party, bool Subject)> _mentions = [];
    private readonly Dictionary<string, Party> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);

    /// <summary>The place of the dateline, or null.</summary>
    public Records.PlaceRecord? Dateline { get; init; }

    /// <summary>Its country, or null.</summary>
    public string? DatelineCountry => Dateline?.CountryCode is { Length: > 0 } code ? code : null;

    /// <summary>Country of the last place that something happened in.</summary>
    public string? LastPlaceCountry { get; set; }

    /// <summary>Those who fight each other, or make peace, as the report told last: "the two sides". Empty where it tells of none.</summary>
    public IReadOnlyList<Party> Sides { get; set; } = [];

    /// <summary>Takes note of a party.</summary>
    public void Add(Party party, bool subject)
    {
        _mentions.Add((party, subject));
        if (party.Name is { } name && party.Person)
        {
            _people[name] = party;
            var space = name.LastIndexOf(' ');
            if (space > 0) _people[name[(space + 1)..]] = party;
            // Where the family name comes first, it stands alone: "Hu Jintao … Hu".
            if (space > 0 && party.Code is { } code && _familyFirst.Contains(code)) _people.TryAdd(name[..name.IndexOf(' ', StringComparison.Ordinal)], party);
        }
    }

    /// <summary>Takes note that a country was named.</summary>
    public void AddCountry(string code) => _countries[code] = _countries.GetValueOrDefault(code) + 1;

    /// <summary>The country that a party without one belongs to, as far as the report tells: that of the last place, of the dateline, or the one named most.</summary>
    public (string? Code, string Reason) Home()
    {
        if (LastPlaceCountry is { } place) return (place, "country of the place told last");
        if (DatelineCountry is { } dateline) return (dateline, "country of the dateline");
        var most = MostNamed();
        return (most, "country named most so far");
    }

    /// <summary>The country named most so far, other than <paramref name="except"/>, or null.</summary>
    public string? MostNamed(string? except = null)
    {
        string? best = null;
        var count = 0;
        foreach (var (code, n) in _countries)
        {
            if (code != except && (n > count || n == count && string.CompareOrdinal(code, best) < 0))
            {
                best = code;
                count = n;
            }
        }
        return best;
    }

    /// <summary>How often a country was named so far.</summary>
    public int Named(string code) => _countries.GetValueOrDefault(code);

    /// <summary>Whether the country was named, in the dateline or the text.</summary>
    public bool HasNamed(string code) => _countries.ContainsKey(code) || DatelineCountry == code;

    /// <summary>A person known by full or last name.</summary>
    public Party? PersonNamed(string name) => _people.GetValueOrDefault(name);

    /// <summary>Whom a pronoun means: the nearest fitting party before it, subjects first within a sentence.</summary>
    /// <param name="lemma">The pronoun in lower case.</param>
    /// <param name="sentence">Index of its sentence.</param>
    /// <param name="head">Index of the word.</param>
    /// <param name="not">Index of a word of the same sentence that it cannot mean, or -1.</param>
    public Party? Pronoun(string lemma, int sentence, int head, int not)
    {
        Func<Party, bool>? fits = lemma switch
        {
            "he" or "she" or "him" or "his" or "her" or "himself" or "herself" => p => p.Person && !p.Plural,
            "they" or "them" or "their" or "themselves" => p => p.Plural || !p.Person,
            "it" or "its" or "itself" => p => !p.Person && (!p.Plural || p.Collective),
            _ => null,
        };
        if (fits is null) return null;
        for (var back = 0; back <= Near; back++)
        {
            Party? other = null;
            for (var i = _mentions.Count - 1; i >= 0; i--)
            {
                var (p, subject) = _mentions[i];
                if (p.Sentence != sentence - back || !p.Known || back == 0 && (p.Head >= head || p.Head == not) || !fits(p)) continue;
                if (subject) return p;
                other ??= p;
            }
            if (other is not null) return other;
        }
        return null;
    }

    /// <summary>Whom a description ("the general", "this group") means: the nearest party that was called so.</summary>
    public Party? Described(string role, string form, int sentence)
    {
        for (var i = _mentions.Count - 1; i >= 0; i--)
        {
            var p = _mentions[i].Party;
            if (p.Sentence < sentence - Far) break;
            if (p.Code is not null && (p.HeadForm == form || !p.HeadForm.StartsWith(LastWord(role), StringComparison.Ordinal)) && p.Roles.Any(r => LastWord(r).Equals(LastWord(role), StringComparison.Ordinal))) return p;
        }
        return null;
    }

    /// <summary>The armed group or party told of last, if it has a country.</summary>
    public Party? Group(int sentence)
    {
        for (var i = _mentions.Count - 1; i >= 0 && _mentions[i].Party.Sentence >= sentence - Far; i--)
            if (_mentions[i].Party is { Code: not null } p && (!p.Plural || p.Collective) && p.Sectors is [var sector, ..] && _groupSectors.Contains(sector)) return p;
        return null;
    }

    private static string LastWord(string noun) => noun[(noun.LastIndexOf(' ') + 1)..];

    /// <summary>The last different parties with a code: "the two sides", "both countries", "the three leaders". None where there are fewer.</summary>
    /// <param name="count">How many.</param>
    /// <param name="sentence">Index of the sentence that says so.</param>
    /// <param name="fits">What kind of party is meant.</param>
    public IReadOnlyList<Party> Last(int count, int sentence, Func<Party, bool> fits) => Last(count, sentence, fits, _ => true);

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
}
