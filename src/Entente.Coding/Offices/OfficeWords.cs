using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Offices;

/// <summary>The lists of offices, and which role nouns of a report name one by them.</summary>
internal sealed class OfficeWords(EventLexicon lexicon, World.World world, string text)
{
    private readonly HashSet<string> _sectors = lexicon.List("office_sectors");
    private readonly HashSet<string> _heads = lexicon.List("office_heads");
    private readonly HashSet<string> _scholars = lexicon.List("office_scholars");
    private readonly HashSet<string> _not = lexicon.List("office_not");

    public HashSet<string> Former { get; } = lexicon.List("office_former");

    public HashSet<string> Interim { get; } = lexicon.List("office_interim");

    public HashSet<string> Designate { get; } = lexicon.List("office_designate");

    public HashSet<string> Given { get; } = lexicon.List("office_given");

    public HashSet<string> Proposed { get; } = lexicon.List("office_proposed");

    public HashSet<string> Taken { get; } = lexicon.List("office_taken");

    public HashSet<string> Borne { get; } = lexicon.List("office_borne");

    /// <summary>Whether the role noun is of those who study something, whose country is that of the place where they do.</summary>
    public bool IsScholar(Role role) => _scholars.Contains(LastWord(role.Noun));

    public HashSet<string> Leading { get; } = lexicon.List("office_leading");

    public HashSet<string> Bodies { get; } = lexicon.List("office_bodies");

    /// <summary>Whether whoever has a role of the sector holds an office.</summary>
    public bool IsPublic(string sector) => _sectors.Contains(sector);

    /// <summary>Whether the role noun is that of a head or speaker, which may be anybody's: "president", "spokesman".</summary>
    public bool IsHead(Role role) => _heads.Contains(LastWord(role.Noun));

    /// <summary>The role noun that the word is part of; of "(they) detained President X" without the verb.</summary>
    public RoleMatch? Titular(SentenceView view, int i)
    {
        if (view.RoleAt(i) is not { } role || role.End - role.Start < 2 || view.Sentence[role.Start] is not { Upos: Upos.VERB, Deprel: not (Deprel.amod or Deprel.compound) }) return view.RoleAt(i);
        var rest = text[view.Sentence[role.Start + 1].Span.Start..view.Sentence[role.End - 1].Span.End];
        return world.Roles.Lookup(rest) is [var noun, ..] ? new RoleMatch(role.Start + 1, role.End, noun) : role;
    }

    /// <summary>Whether the role noun names an office.</summary>
    public bool IsOffice(Role role)
    {
        var noun = role.Noun.ToLowerInvariant();
        var last = LastWord(noun);
        if (role.Kind == RoleKind.Group || _not.Contains(last)) return false;
        if (_heads.Contains(last) || _heads.Contains(noun)) return true;
        return role.Kind == RoleKind.Office || role.Sectors.Count > 0 && _sectors.Contains(role.Sectors[0]);
    }

    /// <summary>Whether the role noun is of several.</summary>
    public static bool Plural(SentenceView view, RoleMatch role) => view.Sentence[role.End - 1].Has("Number=Plur");

    private static string LastWord(string noun) => noun[(noun.LastIndexOf(' ') + 1)..].ToLowerInvariant();
}
