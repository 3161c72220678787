namespace Entente.World.Sources;

/// <summary>The codebook's codes that source files may use.</summary>
internal static class Codes
{
    /// <summary>Sector codes (codebook, table "Sector Codes").</summary>
    public static readonly HashSet<string> Sectors = new(
        ["COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC"],
        StringComparer.Ordinal);

    /// <summary>Codes that stand in the place of a country (codebook, table "International Non-state actor names").</summary>
    public static readonly HashSet<string> NonState = new(["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"], StringComparer.Ordinal);

    /// <summary>Kinds of entities as the files write them.</summary>
    public static readonly Dictionary<string, EntityKind> Kinds = new(StringComparer.Ordinal)
    {
        ["country"] = EntityKind.Country,
        ["territory"] = EntityKind.Territory,
        ["person"] = EntityKind.Person,
        ["institution"] = EntityKind.Institution,
        ["igo"] = EntityKind.Igo,
        ["ngo"] = EntityKind.Ngo,
        ["armed_group"] = EntityKind.ArmedGroup,
        ["party"] = EntityKind.Party,
        ["company"] = EntityKind.Company,
        ["media"] = EntityKind.Media,
        ["movement"] = EntityKind.Movement,
        ["ethnic_group"] = EntityKind.EthnicGroup,
        ["religious_group"] = EntityKind.ReligiousGroup,
        ["region"] = EntityKind.Region,
    };
}
