using System.Text.RegularExpressions;

namespace Entente.Cli.Import;

/// <summary>Names of dictionaries, in capitals and with underscores, as running text has them.</summary>
internal static partial class PetrarchNames
{
    // Lower case in the world's files fits capitals too; so particles of names are written so.
    private static readonly HashSet<string> Small = Set("of the and for in on at to by with from against de du des del da do dos das di van von der den und et y e bin ibn ul al el");
    private static readonly HashSet<string> Capitals = Set("UN EU US USA UK UAE USSR NATO UNESCO UNICEF UNHCR OHCHR WHO IMF IAEA AIDS OSCE ASEAN OPEC OECD ANSF TV FBI CIA KGB NGO IGO II III IV VI VII VIII IX XI XII AIDS");
    private static readonly HashSet<string> NoCapitals = Set("MR MRS MS DR ST JR SR LT GEN SGT LTD CORP INTL MT FT");

    private static readonly HashSet<string> Organs = Set("""
        MINISTRY MINISTRIES DEPARTMENT AGENCY COUNCIL COMMITTEE COMMISSION COURT PARLIAMENT ASSEMBLY SENATE CONGRESS ARMY NAVY FORCE FORCES
        POLICE GUARD GUARDS MILITARY GOVERNMENT OFFICE BUREAU PARTY FRONT MOVEMENT ORGANIZATION ORGANISATION ASSOCIATION UNION FEDERATION
        FOUNDATION INSTITUTE UNIVERSITY COLLEGE SCHOOL BANK COMPANY CORPORATION CORP INC GROUP NETWORK NEWS NEWSPAPER TIMES RADIO TELEVISION
        TV EMBASSY AUTHORITY SERVICE SERVICES REGIME ADMINISTRATION CABINET BRIGADE BRIGADES BATTALION MILITIA LEAGUE ALLIANCE COALITION
        SOCIETY CLUB CENTER CENTRE FUND HOSPITAL CHURCH TROOPS CROWD JUNTA DELEGATION DIRECTORATE CONSULATE TRIBUNAL JUDICIARY LEGISLATURE
        FLEET UNIT SQUAD REGIMENT DIVISION COMMAND HEADQUARTERS STAFF PRESS MEDIA INDUSTRY FIRM GANG MOB CARTEL CLERGY COMMUNITY
        POPULATION PUBLIC
        """);

    /// <summary>The names that an entry's line gives: mostly one; two where an abbreviation stands in parentheses.</summary>
    public static IEnumerable<string> Read(string raw, bool acronyms)
    {
        foreach (var part in raw.Replace('_', ' ').Replace('`', '\'').Split('+'))
        {
            var text = Clean(Parentheses().Replace(part, " "));
            if (text.Length > 0) yield return Case(text, acronyms);
            foreach (Match inside in Parentheses().Matches(part))
                if (text.Length > 0 && Acronym().IsMatch(inside.Groups[1].Value)) yield return inside.Groups[1].Value;
        }
    }

    /// <summary>Whether a word of the name tells that it is that of a body, not of a person.</summary>
    public static bool IsOrgan(string name) => Word().Matches(name.ToUpperInvariant().Replace('_', ' ')).Any(w => Organs.Contains(w.Value));

    /// <summary>A role noun as the world's files have it.</summary>
    public static string Noun(string raw) => Clean(Parentheses().Replace(raw.Replace('_', ' ').Replace('/', ' ').ToLowerInvariant(), " "));

    private static string Clean(string text)
    {
        text = Spaces().Replace(new string([.. text.Select(c => c is '"' or '[' or ']' or '(' or ')' or '{' or '}' or '|' || char.IsControl(c) ? ' ' : c)]), " ").Trim(' ', ',', '-', ':', '=', '*');
        return text.EndsWith(", THE", StringComparison.Ordinal) ? "THE " + text[..^5] : text;
    }

    private static string Case(string text, bool acronyms)
    {
        var words = text.Split(' ');
        // A name of one short word is an abbreviation where organisations are named.
        if (acronyms && words is [{ Length: <= 5 } only] && only.All(c => char.IsAsciiLetterUpper(c) || c is '-' or '.')) return only;
        return string.Join(' ', words.Select((w, i) => string.Join('-', w.Split('-').Select((p, j) => CaseWord(p, i + j == 0)))));
    }

    private static string CaseWord(string word, bool first)
    {
        if (word.Length == 0 || word.Count(char.IsLower) > 1 || Initials().IsMatch(word) || Capitals.Contains(word)) return word;
        var lower = word.ToLowerInvariant();
        if (!first && Small.Contains(lower)) return lower;
        if (word.Length is > 1 and < 6 && word.All(char.IsAsciiLetterUpper) && !word.Any(c => "AEIOUY".Contains(c, StringComparison.Ordinal)) && !NoCapitals.Contains(word)) return word;
        var letters = lower.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            // "O'Brien", "(Kojima)", but "Men's".
            var begins = i == 0 || letters[i - 1] is '/' or '.' || (letters[i - 1] == '\'' && i <= 2 && letters.Length > i + 1);
            if (begins) letters[i] = char.ToUpperInvariant(letters[i]);
        }
        return new string(letters);
    }

    private static HashSet<string> Set(string words) => [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(@"\(([^)]*)\)")]
    private static partial Regex Parentheses();

    [GeneratedRegex("^[A-Z]{2,8}$")]
    private static partial Regex Acronym();

    [GeneratedRegex(@"^([A-Z]\.)+[A-Z]?$")]
    private static partial Regex Initials();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
