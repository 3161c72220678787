using Entente.Coding.Mentions;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Offices;

/// <summary>Reads titles, which stand right before the name.</summary>
internal sealed class Titles(OfficeWords words)
{
    private const int LongestTitle = 8;

    /// <summary>"Canadian Foreign Minister X", "interim dictator X", "Minister of Foreign Affairs X".</summary>
    public OfficePhrase? Title(SentenceView view, PersonName name)
    {
        var end = Outside(view, name.First);
        RoleMatch? chosen = null;
        // Titles may stand in a row: "Defence Minister General X"; the first names the office.
        while (end > 0 && words.Titular(view, end - 1) is { } role && role.End == end && role.Role.Kind is not RoleKind.Group && (!OfficeWords.Plural(view, role) || chosen is null))
        {
            if (words.IsOffice(role.Role)) chosen = role;
            end = role.Start;
        }
        // "General Motors" is no person.
        if (chosen is { } one && !name.Sure && view.Sentence[one.End - 1].Name == NameKind.Organisation && view.Sentence[name.First] is { Name: NameKind.Organisation, NameBegins: false }) return null;
        if (chosen is { } noun && !name.Sure && !Trusted(view, name, noun.Role)) return null;
        if (chosen is { } match) return new OfficePhrase(OfficeExtent.Left(view, match, name.End), match.End, match, "title before the name");
        if (end < Outside(view, name.First) || !name.Sure && name.End - name.First < 2) return null;
        return OfficeExtent.Reaching(view, words, end, LongestTitle) is { } of
            && (name.Sure || of.Role.Role is { Kind: not RoleKind.Person, Sectors.Count: > 0 } || Unnamed(view, name) && !Firm(view, end - 1) && !char.IsUpper(view.Sentence[end - 1].Form[0])) ? new OfficePhrase(of.First, of.End, of.Role, "title before the name") : null;
    }

    /// <summary>Whether a role noun makes a person of a name that nothing else shows to be one's: "Colonel Youssouf", but not "a CEO Summit".</summary>
    private static bool Trusted(SentenceView view, PersonName name, Role role) => role.Kind != RoleKind.Person || Unnamed(view, name);

    /// <summary>Whether a name behind the word is that of what it names: "a director of the consultancy Colvera Jarsk".</summary>
    private bool Firm(SentenceView view, int i) => view.RoleAt(i) is { Role: { Kind: RoleKind.Group, Sectors: [var sector, ..] } } && !words.IsPublic(sector);

    /// <summary>Whether nothing shows that a name of two words or more is a place's or an organisation's.</summary>
    private static bool Unnamed(SentenceView view, PersonName name)
    {
        var places = 0;
        for (var i = name.First; i < name.End; i++)
        {
            if (view.Sentence[i].Name == NameKind.Organisation) return false;
            if (view.PlaceAt(i) is not null) places++;
        }
        // "Adams" is a town too.
        return name.End - name.First > 1 && places < name.End - name.First;
    }

    /// <summary>The word before which a title ends: brackets between it and the name are passed over.</summary>
    private static int Outside(SentenceView view, int first)
    {
        if (first < 3 || view.Sentence[first - 1].Form != ")") return first;
        for (var i = first - 2; i > 0 && i > first - 8; i--)
            if (view.Sentence[i].Form == "(") return i;
        return first;
    }
}
