using Entente.Coding.Ontology;
using Entente.Coding.Records;
using Entente.Language;
using Entente.World;

namespace Entente.Cli.Output;

/// <summary>Calls parties by names that a reader knows: the entity's, or the report's words, and codes only where these do not tell the country.</summary>
/// <param name="world">Names of countries.</param>
/// <param name="ontology">What sectors and codes stand for.</param>
/// <param name="report">The text of the report, whose use of articles and capitals is followed.</param>
internal sealed class BriefNames(World.World world, PloverOntology ontology, string report)
{
    private const int Longest = 80;
    private const string Somebody = "someone unnamed";

    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "i", "he", "she", "it", "we", "you", "they", "me", "him", "her", "us", "them", "his", "hers", "its", "our", "their", "himself", "herself", "itself", "themselves",
        "who", "whom", "whose", "which", "that", "this", "these", "those", "both", "each", "all", "some", "many", "others", "another", "one",
    };
    private static readonly HashSet<string> Determiners = new(StringComparer.Ordinal) { "The", "A", "An", "His", "Her", "Its", "Their", "Our", "This", "These", "Those" };
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Parties of a sentence, with commas and "and" between them; names with their article.</summary>
    /// <param name="parties">The parties.</param>
    /// <param name="sentence">The sentence, so that the capital it begins with is not kept.</param>
    public List<Run> Of(IReadOnlyList<PartyRecord> parties, Span sentence) => Joined(parties, p => Name(p, sentence, article: true));

    /// <summary>Parties by name, as in a heading.</summary>
    public List<Run> Of(IReadOnlyList<PartyRecord> parties) => Joined(parties, p => Name(p, null, article: false));

    /// <summary>A party of a sentence without its code.</summary>
    public string Of(PartyRecord party, Span sentence) => Name(party, sentence, article: true);

    /// <summary>Whether words only point at something: "it", "these".</summary>
    public static bool IsPronoun(string words) => Pronouns.Contains(words);

    /// <summary>Words of a sentence, without the capital it begins with.</summary>
    public string Words(Span words, Span sentence) => Begins(words, sentence) ? WithoutCapital(words.Of(report), null) : words.Of(report);

    /// <summary>The country that a code is, where words do not tell it; else null.</summary>
    public string? Country(string words, string? code) => code is null || Tells(words, code) ? null : world.Find(code)!.Name;

    private List<Run> Joined(IReadOnlyList<PartyRecord> parties, Func<PartyRecord, string> name)
    {
        List<Run> runs = [];
        HashSet<string> told = new(StringComparer.Ordinal);
        // "The presidents of Peru and Chile" are two parties with the same words.
        var groups = parties.GroupBy(p => (Shown: name(p), p.Inferred)).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            if (i > 0) runs.Add(new Run(i == groups.Count - 1 ? " and " : ", "));
            var shown = groups[i].Key.Shown;
            runs.Add(new Run(groups[i].Key.Inferred ? $"[{shown}]" : shown));
            List<string> codes = [.. groups[i].Select(p => p.Code).OfType<string>().Distinct(StringComparer.Ordinal)];
            // A code is told once in a list, and once in a brief for the same words.
            if (codes.Any(c => !Tells(shown, c) && !told.Contains(c)) && _told.Add(shown)) runs.Add(new Run($" ({string.Join(", ", codes)})", Look.Dim));
            told.UnionWith(codes);
        }
        return runs;
    }

    private string Name(PartyRecord p, Span? sentence, bool article)
    {
        if (p.EntityName is { Length: > 0 } name && (!p.Inferred || p.EntityId is not null))
            return IsCountry(p.EntityId) ? Land(name, p, article) : article ? WithArticle(name) : name;
        var text = Page.Clean(p.Text).Trim();
        foreach (var genitive in new[] { "'s", "’s" })
            if (text.EndsWith(genitive, StringComparison.Ordinal)) text = text[..^2];
        if (p.Inferred || text.Length == 0) return Described(p, article);
        if (Pronouns.Contains(text)) return p.Office is { Length: > 0 } office ? $"the {office}" : Described(p, article);
        if (text.Length > Longest) text = text[..Longest].TrimEnd() + "…";
        return sentence is { } s && Begins(p.Span, s) ? WithoutCapital(text, p.Office) : text;
    }

    /// <summary>The country's name with what of it acts; the government needs no mention.</summary>
    private string Land(string name, PartyRecord p, bool article)
    {
        if (article) name = WithArticle(name);
        return p.Sectors is [var sector, ..] && sector != "GOV" && Sector(sector) is { } what ? $"{name} ({what})" : name;
    }

    /// <summary>The name with "the" if it has one in English: as the report has it.</summary>
    private string WithArticle(string name)
    {
        if (name.StartsWith("United ", StringComparison.Ordinal)) return "the " + name;
        var (with, without) = (0, 0);
        for (var at = report.IndexOf(name, StringComparison.Ordinal); at >= 0; at = report.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            // Neither "the Peruvian" nor "the Kenya Airways" says that the country has an article.
            var rest = report.AsSpan(at + name.Length);
            if (rest is [var next, ..] && (char.IsLetterOrDigit(next) || next == '-') || rest is [' ', >= 'A' and <= 'Z', ..]) continue;
            if (report.AsSpan(0, at).EndsWith("the ", StringComparison.OrdinalIgnoreCase)) with++;
            else without++;
        }
        return with > without ? "the " + name : name;
    }

    /// <summary>A party without words of its own.</summary>
    private string Described(PartyRecord p, bool article)
    {
        var sector = p.Sectors is [var first, ..] && first != "UNK" ? Sector(first) : null;
        if (p.Code is not { } code) return sector ?? Somebody;
        if (p.Sectors is ["UNK", ..]) return Somebody;
        return IsCountry(code) ? Land(world.Find(code)!.Name, p, article) : Short(ontology.NonStateCodes, code) ?? code;
    }

    private string? Sector(string code) => Short(ontology.Sectors, code);

    /// <summary>What a code stands for, by the first words of its definition.</summary>
    private static string? Short(IReadOnlyList<Term> terms, string code)
    {
        foreach (var t in terms)
        {
            if (t.Name != code) continue;
            var end = t.Definition.AsSpan().IndexOfAny(",:;");
            var words = end < 0 ? t.Definition : t.Definition[..end];
            return words.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of ? words[..of] : words;
        }
        return null;
    }

    private bool IsCountry(string? id) => id is not null && world.Find(id) is { Kind: EntityKind.Country or EntityKind.Territory };

    /// <summary>Whether words make plain which country a code is, or the code is that of no country.</summary>
    private bool Tells(string words, string code)
    {
        if (words == Somebody || !IsCountry(code)) return true;
        if (words.Contains(world.Find(code)!.Name, StringComparison.OrdinalIgnoreCase)) return true;
        return words.Split([' ', '-', '’', '\'', ','], StringSplitOptions.RemoveEmptyEntries).Any(w => world.Names.Lookup(w).Any(r => r.Entity.Id == code));
    }

    /// <summary>Whether no word of the sentence stands before these.</summary>
    private bool Begins(Span words, Span sentence)
    {
        if (words.Length == 0 || words.Start < sentence.Start) return false;
        foreach (var c in report.AsSpan(sentence.Start, words.Start - sentence.Start))
            if (char.IsLetterOrDigit(c)) return false;
        return true;
    }

    /// <summary>The words as they would stand within a sentence, the first without its capital unless it is a name's.</summary>
    private string WithoutCapital(string text, string? office)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var first = blank < 0 ? text : text[..blank];
        var common = Determiners.Contains(first)
            || first.Skip(1).All(char.IsLower) && report.Contains($" {first.ToLowerInvariant()} ", StringComparison.Ordinal)
            || blank > 0 && (char.IsLower(text[blank + 1]) || char.IsDigit(text[blank + 1])) && first.Skip(1).All(char.IsLower) && world.Names.Lookup(first).Count == 0
            || blank < 0 && office is { Length: > 0 } && text.StartsWith(office, StringComparison.OrdinalIgnoreCase);
        return common ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}
