using Entente.Language;
using Entente.World;

namespace Entente.Coding.Mentions;

/// <summary>Which of those who bear a name is meant: by the words of the name beside it, by whom the report has introduced, by title and date, and by the countries that the report names.</summary>
internal sealed class Referents(World.World world, ReportMemory memory, Report report)
{
    private const double Introduced = 3, Titled = 2, Named = 2, InOffice = 1, Known = 0.5;

    /// <summary>The match with its readings in order of likelihood; those that the report rules out are left out. Null where none is left.</summary>
    public NameMatch? Choose(Sentence sentence, NameMatch match)
    {
        if (match.Readings.All(r => r.Entity.Kind is EntityKind.Country && (IsRegion(sentence, match, r.Entity) || IsIntroduced(sentence, match, r.Entity)))) return null;
        // "Fatmata Kanu-Bull" is not of KANU.
        if (match.End - match.Start == 1 && sentence[match.Start].Name == NameKind.Person && IsHalf(sentence, match.Start)) return null;
        // "Congo", "the PPP", "the House of Commons": of several states' the one whose state the report has named more often.
        if (match.Readings.All(r => r.Entity.Kind != EntityKind.Person)) return match.Readings.Count == 1 ? match : match with { Readings = [.. match.Readings.OrderByDescending(r => memory.Named(r.Entity.Code))] };
        List<NameReading> left = [.. match.Readings.Where(r => r.Entity.Kind != EntityKind.Person || !IsAnother(sentence, match, r.Entity))];
        if (left.Count == 0) return null;
        if (left.Count == 1 || left.TrueForAll(r => r.Entity.Id == left[0].Entity.Id)) return left.Count == match.Readings.Count ? match : match with { Readings = left };
        var scored = left.Select((r, i) => (Reading: r, Score: Score(sentence, match, r.Entity), Order: i)).OrderByDescending(s => s.Score).ThenBy(s => s.Order).ToList();
        // Two who are as likely, of different sides: the words do not say which.
        var rival = scored.Find(s => s.Reading.Entity.Id != scored[0].Reading.Entity.Id);
        var open = rival.Score >= scored[0].Score && rival.Reading.Entity.Kind == EntityKind.Person && scored[0].Reading.Entity.Kind == EntityKind.Person && rival.Reading.Entity.Code != scored[0].Reading.Entity.Code;
        return match with { Readings = [.. scored.Select(s => s.Reading)], Open = open };
    }

    /// <summary>"the state of Georgia", "Georgia state": a region of another country.</summary>
    private bool IsRegion(Sentence sentence, NameMatch match, Entity country)
    {
        var says = match.Start > 1 && sentence[match.Start - 1].Form == "of" && sentence[match.Start - 2].Form is "state" or "province" || match.End < sentence.Tokens.Length && sentence[match.End].Form is "state" or "State";
        return says && match.Readings[0].Form == NameForm.Name && world.Places.Lookup(sentence[match.End - 1].Form).Any(p => p.Resolution == 2 && p.CountryCode != country.Id);
    }

    /// <summary>"Owen Jordan … Jordan": a person of whom the report told, where it does not tell of the country.</summary>
    private bool IsIntroduced(Sentence sentence, NameMatch match, Entity country) =>
        match.End - match.Start == 1 && match.Readings[0].Form == NameForm.Name && !memory.HasNamed(country.Code)
        && memory.PersonNamed(sentence[match.Start].Form) is { Name: { } name } && name.EndsWith(' ' + sentence[match.Start].Form, StringComparison.Ordinal);

    private double Score(Sentence sentence, NameMatch match, Entity entity)
    {
        if (entity.Kind != EntityKind.Person) return Titled; // a town or a party is named without a title
        var score = 0.0;
        if (memory.PersonNamed(sentence[match.End - 1].Form)?.Entity == entity) score += Introduced;
        if (entity.Code.Length > 0 && memory.HasNamed(entity.Code)) score += Named;
        if (entity.SectorsAt(report.Published).Count > 0) score += Known;
        if (entity.SpellAt(report.Published) is { Office: { } office })
        {
            score += InOffice;
            if (match.Start > 0 && office.EndsWith(sentence[match.Start - 1].Form, StringComparison.OrdinalIgnoreCase)) score += Titled;
        }
        return score;
    }

    /// <summary>"Hector Chávez" is not the Chávez of the world, nor is "Chávez" after him.</summary>
    private bool IsAnother(Sentence sentence, NameMatch match, Entity entity)
    {
        if (match.End - match.Start > 1) return false;
        if (IsHalf(sentence, match.Start)) return true;
        var form = sentence[match.Start].Form;
        if (sentence[match.Start].Name == NameKind.Person)
        {
            var (first, end) = (match.Start, match.End);
            while (first > 0 && !sentence[first].NameBegins && sentence[first - 1].Name == NameKind.Person) first--;
            if (end - first > 1)
            {
                var (given, known) = (false, false);
                for (var i = first; i < match.Start; i++)
                {
                    if (sentence[i].Upos != Upos.PROPN || !char.IsUpper(sentence[i].Form[0]) || world.Roles.Lookup(sentence[i].Form).Count > 0) continue;
                    given = true;
                    known |= IsOf(entity, sentence[i].Form);
                }
                if (given && !known) return true;
            }
            // "Aziz Demir" is not Tariq Aziz.
            for (var i = end; i < sentence.Tokens.Length && sentence[i].Name == NameKind.Person && !sentence[i].NameBegins; i++)
                if (sentence[i].Upos == Upos.PROPN && char.IsUpper(sentence[i].Form[0]) && !Enum.TryParse<DayOfWeek>(sentence[i].Form, out _) && !IsOf(entity, sentence[i].Form)) return true;
            if (end - first == 1 && match.Start > 0 && world.Roles.Lookup(sentence[match.Start - 1].Form).Count > 0) return false; // "President Chávez" is he, whoever was named before
        }
        return memory.PersonNamed(form) is { Entity: null, Name: { } name } && name.Contains(' ', StringComparison.Ordinal);
    }

    /// <summary>"Mugabe-Phiri" is no Mugabe.</summary>
    private static bool IsHalf(Sentence sentence, int token)
    {
        static bool IsHyphen(Token t) => t.Form is "-" or "‐" or "‑";
        var tokens = sentence.Tokens;
        if (token + 2 < tokens.Length && IsHyphen(tokens[token + 1]) && tokens[token + 1].Span.Start == tokens[token].Span.End && char.IsUpper(tokens[token + 2].Form[0])) return true;
        return token > 1 && IsHyphen(tokens[token - 1]) && tokens[token - 1].Span.End == tokens[token].Span.Start && char.IsUpper(tokens[token - 2].Form[0]);
    }

    private static bool IsOf(Entity entity, string given)
    {
        var skeleton = Skeleton(given);
        foreach (var word in entity.Name.Split(' ', '-'))
        {
            var other = Skeleton(word);
            var shared = Math.Min(Math.Min(skeleton.Length, other.Length), 2);
            if (given.TrimEnd('.').Length == 1 ? char.ToUpperInvariant(word[0]) == given[0] : string.CompareOrdinal(skeleton, 0, other, 0, shared) == 0) return true;
        }
        return false;
    }

    // Spellings of one given name differ in vowels and in doubled letters: "Mohammed", "Muhamad".
    private static string Skeleton(string word)
    {
        Span<char> letters = stackalloc char[8];
        var n = 0;
        var folded = World.Sources.Spelling.Fold(word);
        for (var i = 0; i < folded.Length && n < letters.Length; i++)
        {
            var c = folded[i] switch { 'x' => 'k', 'q' => 'k', 'c' => 'k', 'j' or 'y' or 'i' when i == 0 => 'y', 'a' or 'e' or 'i' or 'o' or 'u' when i == 0 => 'a', var other => other };
            if (i > 0 && c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' && i > 0 || n > 0 && letters[n - 1] == c) continue;
            letters[n++] = c;
        }
        return new string(letters[..n]);
    }
}
