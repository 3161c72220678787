using Entente.Coding.Mentions;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Offices;

/// <summary>The name of a person in a sentence.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Sure">Whether the network or the world takes it for a person; otherwise it is one only beside an office.</param>
/// <param name="Match">The name in the world, or null.</param>
internal readonly record struct PersonName(int First, int End, bool Sure, NameMatch? Match);

/// <summary>Finds the names of persons in a sentence: words with a capital, side by side. Tagger, parser and name finder are unsure about names they have not seen, so that one word of them is enough.</summary>
internal static class PersonNames
{
    /// <summary>The names, left to right, without the titles before them.</summary>
    public static List<PersonName> Find(SentenceView view)
    {
        List<PersonName> names = [];
        var n = view.Sentence.Tokens.Length;
        for (var i = 0; i < n;)
        {
            if (!Part(view, i, i))
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < n && Goes(view, i, end)) end++;
            while (end > i + 1 && !Part(view, end - 1, i) && !Hyphen(view, end - 2)) end--;
            if (Read(view, i, end) is { } name) names.Add(name);
            i = end;
        }
        return names;
    }

    private static PersonName? Read(SentenceView view, int first, int end)
    {
        // "Democratic Representative John Murtha": up to the last title the words name an office.
        for (var i = first; i + 1 < end; i++)
            if (view.RoleAt(i) is { Role.Kind: RoleKind.Title or RoleKind.Office } title && title.End < end && (i > first || view.Sentence[i].Name != NameKind.Person)) first = title.End;
        NameMatch? match = null;
        var sure = false;
        var other = true;
        for (var i = first; i < end; i++)
        {
            if (view.NameAt(i) is { } known && match is null)
            {
                // "Bandar Abbas" is a town.
                if (view.PlaceAt(i) is { } town && town.End - town.Start > known.End - known.Start) return null;
                match = known;
            }
            sure |= view.Sentence[i].Name == NameKind.Person;
            other &= view.Sentence[i].Name is NameKind.Organisation or NameKind.Place || view.PlaceAt(i) is not null;
        }
        if (match is not null && match.End == end)
        {
            // "Toppling Saddam Hussein": a capital that the name finder knows for none, before a name of the world.
            if (first < match.Start && match.End - match.Start > 1 && view.Sentence[first].Name == NameKind.None && !Known(view, first, match)) first = match.Start;
            if (Known(view, first, match)) return new PersonName(first, end, true, match);
        }
        sure |= match is not null && match.End == end;
        // "Paris" is none, but "Texas Governor" had a title after it, and "Colonel Youssouf" one before.
        return other && !sure && end - first == 1 && view.PlaceAt(first) is not null ? null : new PersonName(first, end, sure, null);
    }

    /// <summary>Whether the words from <paramref name="first"/> on may be the world's: "Rob Mueller" may be Robert, "Werner Mueller" is somebody else.</summary>
    private static bool Known(SentenceView view, int first, NameMatch match)
    {
        if (first == match.Start) return true;
        var given = view.Sentence[first].Form;
        return match.Readings[0].Entity.Name.Split(' ').Any(w => w[0] == given[0]);
    }

    private static bool Goes(SentenceView view, int first, int at)
    {
        var t = view.Sentence[at];
        if (Part(view, at, first))
        {
            // "in Texas John Smith said"
            return !(t is { Name: NameKind.Person, NameBegins: true } && view.PlaceAt(at - 1) is not null && view.PlaceAt(at) is null);
        }
        if (Hyphen(view, at)) return at + 1 < view.Sentence.Tokens.Length && char.IsLetter(view.Sentence[at + 1].Form[0]) && view.RoleAt(at + 1) is null;
        if (Hyphen(view, at - 1)) return true;
        return at + 1 < view.Sentence.Tokens.Length && Particle(t.Form) && (Part(view, at + 1, first) || Hyphen(view, at + 1));
    }

    /// <summary>Whether the word joins two without a blank: "al-Sabah", "Ki-moon".</summary>
    private static bool Hyphen(SentenceView view, int i) =>
        i > 0 && i + 1 < view.Sentence.Tokens.Length && view.Sentence[i].Form is "-" or "‑" && view.Sentence[i - 1].Span.End == view.Sentence[i].Span.Start && view.Sentence[i].Span.End == view.Sentence[i + 1].Span.Start;

    private static bool Particle(string form) => form is "ag" or "al" or "el" or "bin" or "bint" or "ibn" or "ben" or "de" or "da" or "do" or "dos" or "del" or "der" or "den" or "di" or "du" or "van" or "von" or "ould" or "wa" or "la" or "le" or "y" or "e";

    private static bool Part(SentenceView view, int i, int first)
    {
        var t = view.Sentence[i];
        if (t.Form is not [var c, ..] || !char.IsUpper(c) && !t.Form.StartsWith("al-", StringComparison.Ordinal) && !t.Form.StartsWith("el-", StringComparison.Ordinal)) return false;
        if (view.NameAt(i) is { } match)
            return match.Readings[0].Entity.Kind == EntityKind.Person || match.End - match.Start == 1 && i > first && t.Name == NameKind.Person && !t.NameBegins;
        if (t.Upos is not (Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.X or Upos.VERB) || t.Upos is Upos.VERB && i == 0) return false;
        // The first word of a sentence has its capital anyway.
        if (i == 0 && t.Upos != Upos.PROPN && !(view.Sentence.Tokens.Length > 1 && view.Sentence[1] is { Upos: Upos.PROPN, Form: [var next, ..] } && char.IsUpper(next) && view.RoleAt(0) is null && view.NameAt(1) is null)) return false;
        // "Challenger-Pond" is no challenger.
        if (view.RoleAt(i) is { } role && !Hyphen(view, i + 1) && !(t.Name == NameKind.Person && (i > first || role.Role.Kind == RoleKind.Person))) return false;
        if (view.IsTime(i) && t.Name != NameKind.Person) return false;
        return t.Form.Length < 3 || t.Name == NameKind.Person || !t.Form.All(char.IsUpper);
    }
}
