namespace Entente.Cli.Import;

/// <summary>Whom the first part of a CAMEO code names.</summary>
internal enum CameoActor
{
    /// <summary>Nobody: the code begins with a role.</summary>
    None,

    /// <summary>A state.</summary>
    Country,

    /// <summary>An organisation of states.</summary>
    Igo,

    /// <summary>A non-governmental organisation.</summary>
    Ngo,

    /// <summary>A movement across borders.</summary>
    Movement,

    /// <summary>Armed groups across borders.</summary>
    Militant,

    /// <summary>A company across borders.</summary>
    Company,

    /// <summary>A part of the world.</summary>
    Region,

    /// <summary>A people, alone or under a state.</summary>
    Ethnic,

    /// <summary>A faith, alone or under a state.</summary>
    Religious,
}

/// <summary>A CAMEO code in the program's codes.</summary>
/// <param name="Text">As the dictionary has it.</param>
/// <param name="Actor">What kind of actor it names.</param>
/// <param name="Code">The program's country or non-state code, or null.</param>
/// <param name="Sectors">Sectors, in the order of the code.</param>
/// <param name="Dropped">Parts that have no place in the program.</param>
internal sealed record CameoCode(string Text, CameoActor Actor, string? Code, IReadOnlyList<string> Sectors, IReadOnlyList<string> Dropped)
{
    private static readonly Dictionary<string, CameoActor> Actors = new(StringComparer.Ordinal)
    {
        ["IGO"] = CameoActor.Igo,
        ["UNO"] = CameoActor.Igo,
        ["EUR"] = CameoActor.Igo,
        ["NGO"] = CameoActor.Ngo,
        ["ISM"] = CameoActor.Movement,
        ["IMG"] = CameoActor.Militant,
        ["MNC"] = CameoActor.Company,
    };

    /// <summary>Reads a code of three-letter parts. Returns null and what is wrong with it where it names nobody that is known.</summary>
    /// <param name="text">The code.</param>
    /// <param name="groups">What a code that is none of a state is in this dictionary: a people, a faith, or <see cref="CameoActor.None"/> in one of actors.</param>
    /// <param name="isCountry">Whether the program has a country of that code.</param>
    /// <param name="error">What is wrong, or empty.</param>
    public static CameoCode? Read(string text, CameoActor groups, Func<string, bool> isCountry, out string error)
    {
        error = "";
        if (text.Length == 0 || text.Length % 3 != 0 || !text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)))
        {
            error = $"'{text}' is no code of parts of three letters";
            return null;
        }
        // The codes of peoples and faiths are lists of their own: ARG is Aragonese there.
        if (groups != CameoActor.None) return new CameoCode(text, groups, null, [], []);

        var parts = Enumerable.Range(0, text.Length / 3).Select(i => text.Substring(3 * i, 3)).ToList();
        var first = parts[0];
        var (actor, code) = First(first, isCountry);
        if (actor == CameoActor.None && !CameoTables.Roles.ContainsKey(first) && !CameoTables.Manners.Contains(first))
        {
            error = $"unknown code '{first}'" + (text.Length > 3 ? $" in '{text}'" : "");
            return null;
        }
        List<string> sectors = [], dropped = [];
        var (people, faith) = (false, actor == CameoActor.Religious);
        if (faith) sectors.Add("REL");
        foreach (var part in actor == CameoActor.None ? parts : parts.Skip(1))
        {
            if (CameoTables.Roles.TryGetValue(part, out var sector)) Add(sectors, sector);
            else if (CameoTables.Manners.Contains(part)) dropped.Add(part);
            else if (actor == CameoActor.Igo && part is "UNO") code = "UNO";
            else if (actor == CameoActor.Igo && part is "EUR" or "EEC") code = "EUR";
            else if (actor == CameoActor.Country && CameoTables.Peoples.Contains(part)) people = true;
            else if (CameoTables.Religions.Contains(part))
            {
                // An order of a faith belongs to it; that it is one says the first of the parts.
                faith = true;
                Add(sectors, "REL");
            }
            else if (actor is CameoActor.None or CameoActor.Country && !char.IsAsciiDigit(part[0]) && !faith) dropped.Add(part);
            // What else follows NGO, IGO and the like is where it is at home or which one it is: 'cameo' keeps it.
        }
        if (people && sectors.Count == 0)
        {
            sectors.Add("CVL");
            actor = CameoActor.Ethnic;
        }
        else if (actor == CameoActor.Country && sectors is ["REL"] && !text.EndsWith("REL", StringComparison.Ordinal)) actor = CameoActor.Religious;
        // Rebels of a region are what the program calls militants across borders.
        if (actor == CameoActor.Region && sectors.Any(s => s is "REB" or "UAF")) (actor, code) = (CameoActor.Militant, "IMG");
        // The program's own militants are IMG with REB.
        if (actor == CameoActor.Militant && !sectors.Exists(s => s is "REB" or "UAF")) sectors.Insert(0, "REB");
        return new CameoCode(text, actor, code, sectors, dropped);
    }

    private static (CameoActor Actor, string? Code) First(string part, Func<string, bool> isCountry)
    {
        if (part == "EUR") return (CameoActor.Igo, "EUR");
        if (CameoTables.International.TryGetValue(part, out var code)) return (Actors[code], code);
        if (isCountry(part)) return (CameoActor.Country, part);
        if (CameoTables.Roles.ContainsKey(part) && part != "REL") return (CameoActor.None, null);
        if (CameoTables.Countries.TryGetValue(part, out code)) return (CameoActor.Country, code);
        if (CameoTables.Regions.Contains(part)) return (CameoActor.Region, null);
        if (part != "REL" && CameoTables.Religions.Contains(part)) return (CameoActor.Religious, null);
        return (CameoActor.None, null);
    }

    private static void Add(List<string> sectors, string sector)
    {
        if (!sectors.Contains(sector)) sectors.Add(sector);
    }
}
