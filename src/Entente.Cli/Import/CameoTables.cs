namespace Entente.Cli.Import;

/// <summary>
/// What the parts of CAMEO's actor codes say in the program's codes (CAMEO manual, chapter 3 "CAMEO Actor Coding Framework", and
/// its appendices of countries, regions, religions and ethnic groups).
/// </summary>
internal static class CameoTables
{
    /// <summary>Countries that the program knows by another code, and dependencies, former states and lands by that of the state they belong to.</summary>
    public static readonly IReadOnlyDictionary<string, string> Countries = Pairs("""
        ROM ROU, TMP TLS, ZAR COD, KSV KOS, XKX KOS, BUR MMR, PAL PSE, GZA PSE, WSB PSE, WBG PSE, JMA JAM,
        USR RUS, SUN RUS, YUG SRB, SCG SRB, FRY SRB, SRP BIH, DDR DEU, BRD DEU, CSK CZE, CZS CZE, VDR VNM, RVN VNM, YAR YEM, YMD YEM,
        AIA GBR, BMU GBR, CYM GBR, FLK GBR, GIB GBR, GGY GBR, IMN GBR, JEY GBR, MSR GBR, PCN GBR, SHN GBR, TCA GBR, VGB GBR, IOT GBR,
        ABW NLD, ANT NLD, CUW NLD, SXM NLD, COK NZL, NIU NZL, TKL NZL, FRO DNK, GRL DNK, ALA FIN, SJM NOR,
        ASM USA, GUM USA, MNP USA, PRI USA, VIR USA, CCK AUS, CXR AUS, NFK AUS,
        GLP FRA, GUF FRA, MTQ FRA, MYT FRA, NCL FRA, PYF FRA, REU FRA, SPM FRA, WLF FRA,
        MAC CHN, TIB CHN, ESH MAR
        """);

    /// <summary>Codes in the place of a country that the program has too, under its own name.</summary>
    public static readonly IReadOnlyDictionary<string, string> International = Pairs("IGO IGO, NGO NGO, NGM ISM, MNC MNC, IMG IMG, UNO UNO, EEC EUR");

    /// <summary>Roles; CAMEO's MED is the press (the program's JRN), its HLH is health (MED). Those of no sector say how, not who.</summary>
    public static readonly IReadOnlyDictionary<string, string> Roles = Pairs("""
        GOV GOV, MIL MIL, COP COP, JUD JUD, LEG LEG, SPY SPY, REB REB, OPP OPP, PTY PTY, BUS BUS, CRM CRM, CVL CVL, EDU EDU, ELI ELI,
        LAB LAB, REF REF, AGR AGR, UAF UAF, REL REL, MED JRN, HLH MED, INS REB, SEP REB, DEV SOC, ENV SOC, HRI SOC, SET CVL, PPL CVL,
        KID CVL
        """);

    /// <summary>Parts without a sector: moderate, radical.</summary>
    public static readonly IReadOnlySet<string> Manners = Words("MOD RAD");

    /// <summary>Regions: no party to events in the program unless they bear arms. EUR by itself is the Union.</summary>
    public static readonly IReadOnlySet<string> Regions = Words("""
        AFR ASA BLK CRB CAU CFR CAS CEU EIN EAF EAS EEU LAM MEA MDT NAF NMR PGS SCN SAM SAS SEA SAF WAF WAS WEU WST INT ITP UIS OCN
        """);

    /// <summary>Religions and their main branches.</summary>
    public static readonly IReadOnlySet<string> Religions = Words("""
        ADR ATH BAH BUD CHR CON HIN INR ITR JAN JEW MOS MUS NRM REL SHN SIK TAO ZRO CTH DOX PRO LDS JHW SFI SHI SUN MRN MAR ANG COP
        DRZ HSD UDX PAG SYN MAY RAC MAH VAJ ALE
        """);

    /// <summary>Peoples that actor dictionaries name under a country; the list of all is a dictionary of its own.</summary>
    public static readonly IReadOnlySet<string> Peoples = Words("ABK ACE ARB BAL BAS BER CHE HUT KAS KUR PAS PUS ROM SAH TAM TAT TIB TUT UIG UZB ZUL HAZ KAR KAC");

    private static Dictionary<string, string> Pairs(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries).Select(p => p.Split(' ')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    private static HashSet<string> Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
