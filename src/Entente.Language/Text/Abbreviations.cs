using System.Collections.Frozen;

namespace Entente.Language;

/// <summary>Words that end in a period of their own, and the words by which a new sentence is told after them.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> Before = Set( // always followed by a name or number: never end a sentence
        "i.e e.g P.S Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Rev Fr Msgr Hon Gen Lt Lieut Col Maj Capt Cpt Cmdr Cdr Comdr Cpl Sgt Pvt Pfc Brig Adm Vice-Adm Gov Govs Lt-Gen Lt-Col Maj-Gen Brig-Gen Sen Sens Rep Reps Pres Supt Det Insp Amb Atty Spec Sec Sheikh St Ste Mt Ft Pt vs Asst Assoc ed eds cf viz approx ca Hr Sra Srta Dña Attn mr mrs ms dr prof rev lt col maj capt sgt gov sen st");

    private static readonly FrozenSet<string> Number = Set("No Nos no nos Art art Sec sec para Para p pp Vol vol vols ch Ch Fig fig Figs figs Eq eq ext Ext tel Tel Pt c");

    private static readonly FrozenSet<string> Other = Set( // may end a sentence
        "Inc INC Corp CORP Co Cos Ltd LTD PVT Bros Jr Sr Esq LLC Plc plc Univ Dept dept Assn Ave Blvd Rd Bldg Hwy Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat etc al Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Mass Penn dol jr sr inc corp ltd jan feb aug sept oct nov dec est Est min hr hrs yr yrs lb lbs oz ft sq mph misc dist govt Govt intl Intl natl Natl Int Conf Ph Ed BSc Sc");

    private static readonly FrozenSet<string> Starters = Set(
        "The A An This That These Those There Here He She It They We I You His Her Its Their Our My Your In On At By For From To With Of As After Before Since Until During While When Where Why How What Who Which But And Or So Yet Nor If Because Although Though However Meanwhile Moreover Also Still Some Many Most More Several All Both Each Every Other Another Such No Not Now Then Once One Two Three Under Over Among Between Despite According Earlier Later Last Separately Police Officials Authorities Asked Instead Even Only Just Today Yesterday Nobody Nothing Everyone People Please Thanks Thank Does Did Is Are Was Were Could Would Should Any");

    private static readonly FrozenSet<string> AfterTime = Set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December EST EDT ET PST PDT PT CST CDT CT MST MDT MT GMT UTC BST IST CET Eastern Pacific Central Mountain Greenwich Beijing Moscow Jakarta Tokyo Local Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeSet = Before.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberSet = Number.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OtherSet = Other.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StarterSet = Starters.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterTimeSet = AfterTime.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Before.Concat(Number).Concat(Other).Max(w => w.Length);

    /// <summary>What follows makes the period one of the word's own: "Gen. Smith", "St. Petersburg".</summary>
    public static bool IsBeforeName(ReadOnlySpan<char> word) => word.Length <= Longest && BeforeSet.Contains(word);

    /// <summary>An abbreviation only before a number: "No. 5".</summary>
    public static bool IsBeforeNumber(ReadOnlySpan<char> word) => word.Length <= Longest && NumberSet.Contains(word);

    /// <summary>An abbreviation that may stand at the end of a sentence: "Inc.", "Jan.".</summary>
    public static bool IsOther(ReadOnlySpan<char> word) => word.Length <= Longest && OtherSet.Contains(word);

    /// <summary>A capitalised word that shows a new sentence after an abbreviation ("in the U.S. The ...").</summary>
    public static bool IsStarter(ReadOnlySpan<char> word) => StarterSet.Contains(word);

    /// <summary>A capitalised word that continues a time of day: "5 p.m. Monday", "10 a.m. GMT".</summary>
    public static bool ContinuesTime(ReadOnlySpan<char> word) => AfterTimeSet.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
