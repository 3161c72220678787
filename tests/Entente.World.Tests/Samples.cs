using Entente.Language;
using Entente.World.Sources;

namespace Entente.World.Tests;

/// <summary>Small worlds and sentences for tests.</summary>
internal static class Samples
{
    private const string Entities = """
        - {id: CUB, kind: country, name: Cuba, aliases: [Republic of Cuba], adjectives: [Cuban], demonyms: [Cuban, Cubans], seats: [Havana], geonameid: 3562981}
        - {id: USA, kind: country, name: United States, aliases: [US, USA, United States of America], adjectives: [American, US], seats: [Washington], geonameid: 6252001}
        - {id: JOR, kind: country, name: Jordan, adjectives: [Jordanian], geonameid: 248816}
        - {id: GEO, kind: country, name: Georgia, geonameid: 614540}
        - {id: CIV, kind: country, name: Côte d'Ivoire, aliases: [Ivory Coast]}
        - {id: VEN, kind: country, name: Venezuela, adjectives: [Venezuelan]}
        - {id: nicolas-maduro, kind: person, name: Nicolás Maduro, aliases: [Maduro], code: VEN, spells: [{office: president, sectors: [GOV], from: 2013-04-19, to: 2026-01-03}]}
        - {id: al-qaeda, kind: armed_group, name: al-Qaeda, aliases: [AQ], code: IMG, sectors: [REB]}
        - {id: who, kind: igo, name: World Health Organization, aliases: [WHO], code: IGO}
        - {id: is, kind: armed_group, name: IS, code: IMG, sectors: [REB]}
        - {id: let, kind: armed_group, name: Lashkar-e-Taiba, aliases: [LeT], code: CUB, sectors: [REB]}
        - {id: apple, kind: company, name: Apple, code: MNC}
        - {id: hamas, kind: armed_group, name: Hamas, code: CUB}
        - {id: wpk, kind: party, name: Workers' Party of Korea, code: CUB, sectors: [PTY]}
        - {id: pla, kind: armed_group, name: People's Liberation Army, aliases: [PLA], code: CUB, sectors: [MIL]}
        """;

    private const string Roles = """
        - sectors: [MIL]
          persons: [soldier, serviceman/servicemen, commander in chief, general]
          groups: [troops, military]
          offices: [chief of staff]
          titles: [Gen., General]
        - sectors: [JRN]
          persons: [reporter]
        """;

    private static readonly string Places = string.Join('\n',
        Place(3562981, "Cuba", "", "CUB", "", "PCLI", 11_000_000),
        Place(6252001, "United States", "", "USA", "", "PCLI", 327_000_000),
        Place(248816, "Jordan", "", "JOR", "", "PCLI", 9_900_000),
        Place(614540, "Georgia", "", "GEO", "", "PCLI", 3_700_000),
        Place(4197000, "Georgia", "", "USA", "Georgia", "ADM1", 10_000_000),
        Place(3564073, "Havana", "", "CUB", "Havana", "ADM1", 3_800_000),
        Place(3553478, "Havana", "La Habana", "CUB", "Havana", "PPLC", 2_163_824),
        Place(2639577, "Reading", "", "GBR", "England", "PPL", 244_070),
        Place(2210247, "Tripoli", "", "LBY", "Tripoli", "PPLC", 1_150_989),
        Place(266826, "Tripoli", "", "LBN", "Liban-Nord", "PPLA", 229_398),
        Place(408666, "Eastern", "", "ZMB", "Eastern", "ADM1", 1_000_000),
        Place(2911240, "Hamm", "Hamas|Hamm in Westfalen", "DEU", "North Rhine-Westphalia", "PPL", 178_967),
        Place(7800000, "Un", "", "IND", "Gujarat", "PPL", 30_671),
        Place(2800866, "Deal", "", "GBR", "England", "PPL", 30_000),
        Place(1138336, "Kandahār", "", "AFG", "Kandahar", "PPLA", 523_300),
        "\tBlack Sea\t\t\t\t\t\t\tRGN\t");

    public static readonly Lazy<World> Small = new(() => Build(Entities, Roles, Places, "reading\ndeal\neastern\n!most\n"));

    public static World Build(string entities, string roles = "", string places = "", string common = "")
    {
        var builder = new WorldBuilder();
        builder.AddEntities("entities.yaml", new StringReader(entities));
        builder.AddRoles("roles.yaml", new StringReader(roles));
        builder.AddPlaces("places.tsv", new StringReader(places));
        builder.AddCommonWords(new StringReader(common));
        return builder.Build();
    }

    /// <summary>A sentence of words parted by spaces; "Reading/PROPN" gives a tag, "Jordan/PROPN/Person" a name too.</summary>
    public static Sentence Sentence(string words)
    {
        var tokens = new List<Token>();
        var offset = 0;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = word.Length > 2 ? word.Split('/') : [word];
            var token = new Token(tokens.Count, new Span(offset, offset + parts[0].Length), parts[0]);
            if (parts.Length > 1) token.Upos = Tags.ParseUpos(parts[1]);
            if (parts.Length > 2) token.Name = Enum.Parse<NameKind>(parts[2]);
            tokens.Add(token);
            offset += parts[0].Length + 1;
        }

        return new Sentence(0, new Span(0, Math.Max(0, offset - 1)), BlockKind.Paragraph, 0, [.. tokens]);
    }

    private static string Place(int id, string name, string alternates, string country, string region, string feature, int population) =>
        string.Join('\t', id, name, alternates, "1.5", "-2.25", country, region, "", feature, population);
}
