using Entente.Coding.Records;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Mentions;

/// <summary>Something in a report that can act: a state, a group, an organisation, a person, or people named by a role noun.</summary>
internal sealed class Party
{
    /// <summary>Index of the sentence it stands in.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of its head word.</summary>
    public required int Head { get; init; }

    /// <summary>Where it stands in the text.</summary>
    public required Span Span { get; init; }

    /// <summary>Country or non-state code, once known.</summary>
    public string? Code { get; set; }

    /// <summary>Sectors, the primary one first.</summary>
    public IReadOnlyList<string> Sectors { get; set; } = [];

    /// <summary>What it names, if the world knows it.</summary>
    public Entity? Entity { get; set; }

    /// <summary>Name as the report gives it, or null.</summary>
    public string? Name { get; set; }

    /// <summary>Office or role in the report's words.</summary>
    public string? Office { get; set; }

    /// <summary>Its head word as written, in lower case.</summary>
    public string HeadForm { get; set; } = "";

    /// <summary>The role nouns that describe it, lower case.</summary>
    public List<string> Roles { get; } = [];

    /// <summary>Whether it is more than one.</summary>
    public bool Plural { get; set; }

    /// <summary>Whether it is many under one noun: "the government", "the group", which "it" may mean.</summary>
    public bool Collective { get; set; }

    /// <summary>Whether those of all the world are meant: "called on governments to pay".</summary>
    public bool OfAllStates { get; set; }

    /// <summary>Whether it is a single person.</summary>
    public bool Person { get; set; }

    /// <summary>Whether it is named or described here, not by a pronoun.</summary>
    public bool Nominal { get; set; } = true;

    /// <summary>Whether only the report, not this sentence, names it.</summary>
    public bool Inferred { get; set; }

    /// <summary>Whether code and sectors are those that the world gives it at a date, not what the words say.</summary>
    public bool ByDate { get; set; }

    /// <summary>How code or sector were found, where not from its own words.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether anything is known of it: a code, a sector, or a name.</summary>
    public bool Known => Code is not null || Sectors.Count > 0 || Name is not null;

    /// <summary>The same party at other words (a pronoun or a description).</summary>
    public Party At(int sentence, int head, Span span, string? reason) => new()
    {
        Sentence = sentence,
        Head = head,
        Span = span,
        Code = Code,
        Sectors = Sectors,
        Entity = Entity,
        Name = Name,
        Office = Office,
        Plural = Plural,
        Collective = Collective,
        Person = Person,
        ByDate = ByDate,
        Nominal = false,
        Reason = reason,
    };

    /// <summary>The same party where only the report, not what is told here, names it.</summary>
    public Party InferredFor(string reason)
    {
        var inferred = At(Sentence, Head, Span, reason);
        inferred.Inferred = true;
        return inferred;
    }

    /// <summary>The same party, of a country that only the report tells.</summary>
    public Party Of(string code, string reason)
    {
        var placed = (Party)MemberwiseClone();
        (placed.Code, placed.Reason) = (code, reason);
        return placed;
    }

    /// <summary>The same party, known by the office that it holds.</summary>
    public Party Holding(Entity holder, string reason)
    {
        var known = (Party)MemberwiseClone();
        known.Entity = holder;
        known.Reason ??= reason;
        return known;
    }

    /// <summary>The same party as the world knows it at the day of what it does: a president then may be none at publication.</summary>
    public Party On(DateOnly day)
    {
        if (!ByDate || Entity is not { } entity) return this;
        var then = (Party)MemberwiseClone();
        then.Sectors = entity.SectorsAt(day);
        if (entity.CodeAt(day) is { Length: > 0 } code) then.Code = code;
        then.Office = entity.SpellAt(day)?.Office;
        then.Reason ??= $"as of {day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}";
        return then;
    }

    /// <summary>The record of it.</summary>
    public PartyRecord ToRecord(string text) => new(Span.Of(text), Span, Code, Sectors)
    {
        EntityId = Entity?.Id,
        EntityName = Entity?.Name ?? Name,
        Office = Office,
        Inferred = Inferred,
        Reason = Reason,
    };
}
