using Entente.Coding.Mentions;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Offices;

/// <summary>The side that an office is of.</summary>
/// <param name="Code">The code that the words give, or null.</param>
/// <param name="Guess">The code that only the report so far suggests, or null.</param>
/// <param name="GuessReason">Why it does, or null.</param>
/// <param name="Sectors">Sectors, the primary one first.</param>
internal readonly record struct OfficeSide(string? Code, string? Guess, string? GuessReason, IReadOnlyList<string> Sectors);

/// <summary>Tells whose an office is: its state and its sectors. One per report, which it reads along.</summary>
internal sealed class OfficeSides(OfficeWords words, DateOnly? published)
{
    private static readonly string[] StateSectors = ["GOV", "LEG", "JUD", "MIL"];
    private (int Sentence, string Code)? _scene; // "In Canberra, the opposition …": where that and the next sentence are
    private (int Sentence, string Code)? _topic; // the state that the last sentence began with

    /// <summary>Whom the words of an office name: the first code, the organisation whose office it is, and the sectors of a body without a name.</summary>
    private readonly record struct Named(string? Code, Entity? Owner, IReadOnlyList<string> Sectors, bool Body);

    /// <summary>Takes note of where a sentence is set, before its offices are read.</summary>
    public void Enter(SentenceView view)
    {
        if (Scene(view) is { } scene) _scene = (view.Sentence.Index, scene);
    }

    /// <summary>Takes note of what a sentence began with, for the next one.</summary>
    public void Leave(SentenceView view) =>
        _topic = view.NameAt(0)?.Readings[0].Entity is { Kind: EntityKind.Country or EntityKind.Territory, Code: { Length: 3 } topic } ? (view.Sentence.Index, topic) : null;

    /// <summary>The side of a person's office.</summary>
    public OfficeSide Of(SentenceView view, PersonName name, OfficePhrase phrase, string standing, PartyReader parties, ReportMemory memory)
    {
        var sentence = view.Sentence;
        // What stands before the words and was left out (an adjective, a genitive) tells the side.
        var from = phrase.First;
        while (from > 0 && (sentence[from - 1].Upos is Upos.PART || OfficeExtent.Belongs(view, from - 1, phrase.Role.End))) from--;
        var (code, owner, owners, body) = Read(view, phrase, from);
        // "Mozambique … Its foreign minister, X": the state that the sentence before began with.
        if (code is null && from > 0 && view.Lemmas[from - 1] is "its" && _topic is { } topic && topic.Sentence == sentence.Index - 1) code = topic.Code;
        if (owner is null && owners.Count == 0)
            foreach (var c in sentence.Children(phrase.Role.End - 1))
                if (sentence[c].Deprel is Deprel.nmod_poss or Deprel.nmod && parties.Parties(c) is [var whose, ..]) owners = whose.Sectors;
        if (owner is not null) owners = owner.SectorsAt(published);
        code ??= phrase.Role.Role.Code ?? After(view, name);
        if (words.IsScholar(phrase.Role.Role))
        {
            for (var i = phrase.Role.End; i < phrase.End && code is null; i++) code = view.PlaceAt(i)?.Candidates[0].CountryCode;
            return new OfficeSide(code, null, null, code is null ? [] : ["EDU"]);
        }
        // "His host, President X": who receives somebody is at home where the report is from, not where the guest is.
        if (code is null && from > 1 && sentence[from - 1].Form == "," && view.Lemmas[from - 2] == "host") code = memory.DatelineCountry;
        var party = Party(parties, name, phrase);
        var sectors = Sectors(phrase.Role.Role, name, new Named(code, owner, owners, body), party);
        if (standing == "former" && sectors.Count > 0 && StateSectors.Contains(sectors[0])) sectors = ["ELI"];
        string? guess = null, reason = null;
        if (code is null && party?.Code is { } its)
        {
            if (party.Reason is null) code = its;
            else (guess, reason) = (its, party.Reason);
        }
        if (code is null && guess is null) (guess, reason) = Home(view, from, memory);
        return new OfficeSide(code, guess, reason, sectors);
    }

    /// <summary>Reads whom the words of an office name, and those before them from <paramref name="from"/> on.</summary>
    private Named Read(SentenceView view, OfficePhrase phrase, int from)
    {
        string? code = null;
        Entity? owner = null;
        IReadOnlyList<string> owners = [];
        for (var i = phrase.Role.Start - 1; i >= from; i--) Take(view, i, ref code, ref owner);
        var (away, body) = (false, false);
        for (var i = phrase.Role.Start; i < phrase.End; i++)
        {
            // "ambassador to Chad" is not of Chad.
            if (view.Sentence[i].Upos == Upos.ADP) away = view.Lemmas[i] is "to" or "with" or "against" or "on";
            if (!away) Take(view, i, ref code, ref owner);
            if (owners.Count == 0 && i >= phrase.Role.End && !away && view.RoleAt(i) is { Role.Sectors.Count: > 0 } other) owners = other.Role.Sectors;
            body |= words.Bodies.Contains(view.Lemmas[i]);
        }
        for (var i = from; i < phrase.Role.Start && owners.Count == 0; i++)
            if (view.RoleAt(i) is { Role.Sectors.Count: > 0 } other) owners = other.Role.Sectors;
        return new Named(code, owner, owners, body);
    }

    /// <summary>Takes note of a name within an office: its code, and the organisation whose office it is.</summary>
    private static void Take(SentenceView view, int i, ref string? code, ref Entity? owner)
    {
        if (view.NameAt(i) is not { } match || match.Start != i || match.Readings[0].Entity is not { Kind: not EntityKind.Region } entity) return;
        code ??= entity.Code.Length > 0 ? entity.Code : null;
        if (entity.Kind is not (EntityKind.Country or EntityKind.Territory or EntityKind.Person)) owner ??= entity;
    }

    /// <summary>The code of what follows the name: "President X of Ecuador".</summary>
    private static string? After(SentenceView view, PersonName name)
    {
        var n = view.Sentence.Tokens.Length;
        if (name.End + 1 >= n || view.Lemmas[name.End] != "of") return null;
        var land = view.Sentence[name.End + 1].Upos == Upos.DET && name.End + 2 < n ? name.End + 2 : name.End + 1;
        return view.NameAt(land)?.Readings[0].Entity is { Kind: not EntityKind.Person, Code.Length: > 0 } state ? state.Code : null;
    }

    /// <summary>The sectors of an office: those of its role noun, unless the word says too much or too little.</summary>
    private IReadOnlyList<string> Sectors(Role role, PersonName name, Named named, Party? party)
    {
        var (code, owner, owners, body) = named;
        var sectors = role.Sectors;
        // "president of the World Bank", "general secretary of the union": the word alone says too much.
        if (sectors.Count == 0 || (owner is not null || owners.Count > 0 && owners[0] != "ELI") && sectors[0] is "GOV" && words.IsHead(role)) sectors = owners;
        // Who is called a chief executive may be the head of a government.
        if ((sectors.Count == 0 || sectors[0] == "BUS") && name.Match?.Readings[0].Entity.SpellAt(published) is { Office: not null, Sectors.Count: > 0 } spell) sectors = spell.Sectors;
        else if (owners.Count > 0 && owners[0] is "REB" or "OPP" && sectors[0] is "GOV" or "MIL") sectors = owners;
        if (sectors.Count == 0 && owner is { Kind: EntityKind.Company }) sectors = ["BUS"];
        if (sectors.Count == 0 && owner is null && party is not null && party.Sectors.Count > 0 && party.Sectors[0] != "ELI") sectors = party.Sectors;
        // "the Iranian leader": who leads or speaks for a state is of its government.
        if (sectors.Count == 0 && (body || code is not null) && owner is null) sectors = ["GOV"];
        return sectors;
    }

    /// <summary>The party that the name or the office was read as.</summary>
    private static Party? Party(PartyReader parties, PersonName name, OfficePhrase phrase)
    {
        for (var i = name.First; i < name.End; i++)
            foreach (var p in parties.Parties(i))
                if (p.Head == i && p.Code is not null) return p;
        foreach (var p in parties.Parties(phrase.Role.End - 1))
            if (p.Head == phrase.Role.End - 1) return p;
        return null;
    }

    /// <summary>The state that the words leave open: that which acts in the sentence, that of the scene, of the dateline, or the one named most.</summary>
    private (string?, string?) Home(SentenceView view, int before, ReportMemory memory)
    {
        for (var i = before - 1; i >= 0; i--)
            if (view.Sentence[i].Deprel is Deprel.nsubj or Deprel.nsubj_pass && view.NameAt(i) is { } name && name.Readings[0].Entity is { Kind: EntityKind.Country or EntityKind.Territory, Code: { Length: 3 } acting }) return (acting, "country that acts in the sentence");
        if (_scene is { } scene && scene.Sentence >= view.Sentence.Index - 1) return (scene.Code, "country of the scene");
        if (memory.DatelineCountry is { } dateline) return (dateline, "country of the dateline");
        return (memory.MostNamed(), "country named most so far");
    }

    /// <summary>The country of a place that a sentence begins with: "In Canberra, …".</summary>
    private static string? Scene(SentenceView view)
    {
        var sentence = view.Sentence;
        if (sentence.Tokens.Length < 3 || view.Lemmas[0] != "in") return null;
        var at = sentence[1].Upos == Upos.DET ? 2 : 1;
        if (view.NameAt(at) is { } name) return name.Readings[0].Entity is { Kind: EntityKind.Country or EntityKind.Territory, Code: { Length: 3 } code } ? code : null;
        return view.PlaceAt(at)?.Candidates[0].CountryCode is { Length: 3 } country ? country : null;
    }
}
