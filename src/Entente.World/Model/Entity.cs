using Entente.World.Time;

namespace Entente.World;

/// <summary>What an entity is.</summary>
public enum EntityKind : byte
{
    /// <summary>A state of the codebook's list.</summary>
    Country,

    /// <summary>A dependency, a breakaway region or another land that is no state of its own in the codebook.</summary>
    Territory,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An organ of a state: a ministry, court, agency, parliament.</summary>
    Institution,

    /// <summary>An organisation of states.</summary>
    Igo,

    /// <summary>A non-governmental organisation.</summary>
    Ngo,

    /// <summary>An army, militia or armed movement.</summary>
    ArmedGroup,

    /// <summary>A political party.</summary>
    Party,

    /// <summary>A business.</summary>
    Company,

    /// <summary>A newspaper, agency, station or site.</summary>
    Media,

    /// <summary>A movement without a firm organisation.</summary>
    Movement,

    /// <summary>A people.</summary>
    EthnicGroup,

    /// <summary>A faith or its adherents.</summary>
    ReligiousGroup,

    /// <summary>A region larger than a state, a sea, a bloc: no party to events, and without a code.</summary>
    Region,
}

/// <summary>A time during which an entity held an office or belonged to sectors.</summary>
/// <param name="Office">The office in lower case ("president"), or null.</param>
/// <param name="Sectors">Sector codes, the primary one first.</param>
/// <param name="From">When it began, null where not known.</param>
/// <param name="To">When it ended, null where it lasts.</param>
/// <param name="Code">The code of whom it was held for, where that is not the entity's own: a Dutchman who is secretary general of NATO acts for <c>IGO</c>.</param>
public sealed record Spell(string? Office, IReadOnlyList<string> Sectors, PartialDate? From, PartialDate? To, string? Code = null)
{
    /// <summary>Whether <paramref name="date"/> may lie in it: a date known to the year covers the whole year.</summary>
    public bool Covers(DateOnly date) => SpellDates.Covers(From, To, date);
}

/// <summary>A time during which a state was member of an organisation.</summary>
/// <param name="Id">The member's identifier.</param>
/// <param name="From">When it began, null where not known.</param>
/// <param name="To">When it ended, null where it lasts.</param>
public sealed record Membership(string Id, PartialDate? From, PartialDate? To)
{
    /// <summary>Whether <paramref name="date"/> may lie in it.</summary>
    public bool Covers(DateOnly date) => SpellDates.Covers(From, To, date);
}

/// <summary>A number in the Correlates of War list of states, with the years in which it was the state's.</summary>
/// <param name="Number">The number.</param>
/// <param name="From">When it began, null where the source does not say.</param>
/// <param name="To">When it ended, null where it lasts.</param>
public sealed record CowNumber(int Number, PartialDate? From, PartialDate? To)
{
    /// <summary>Whether <paramref name="date"/> may lie in it.</summary>
    public bool Covers(DateOnly date) => SpellDates.Covers(From, To, date);
}

/// <summary>A state, person, organisation or group that may be party to an event. Immutable and safe to share between threads.</summary>
public sealed class Entity
{
    internal Entity(string id, string name, EntityKind kind, string code, IReadOnlyList<string> sectors, IReadOnlyList<Spell> spells)
    {
        Id = id;
        Name = name;
        Kind = kind;
        Code = code;
        Sectors = sectors;
        Spells = spells;
    }

    /// <summary>Whether the codebook calls those elites (<c>ELI</c>) who were of the sector and are so no more.</summary>
    public static bool IsOfState(string sector) => sector is "GOV" or "LEG" or "JUD" or "MIL" or "SPY" or "COP";

    /// <summary>Unique identifier: ISO alpha-3 for countries, a slug for others.</summary>
    public string Id { get; }

    /// <summary>The usual English name.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public EntityKind Kind { get; }

    /// <summary>The codebook's country or non-state code (<c>CUB</c>, <c>UNO</c>); empty where none applies.</summary>
    public string Code { get; }

    /// <summary>Sectors that hold at all times.</summary>
    public IReadOnlyList<string> Sectors { get; }

    /// <summary>Dated sectors and offices, in order of their beginning.</summary>
    public IReadOnlyList<Spell> Spells { get; }

    /// <summary>ISO alpha-2 code of a country.</summary>
    public string? Iso2 { get; internal init; }

    /// <summary>Numbers in the Correlates of War list of states, in order of time (after cow2iso).</summary>
    public IReadOnlyList<CowNumber> Cow { get; internal init; } = [];

    /// <summary>The whole that it is an organ of, by identifier, or null.</summary>
    public string? PartOf { get; internal init; }

    /// <summary>The members of an organisation, in the order of its file.</summary>
    public IReadOnlyList<Membership> Members { get; internal init; } = [];

    /// <summary>Identifier in GeoNames.</summary>
    public int? GeonameId { get; internal init; }

    /// <summary>Whether a date in <see cref="Spells"/> is only believed.</summary>
    public bool Unverified { get; internal init; }

    /// <summary>
    /// The sectors at <paramref name="date"/>, those of the office held first; without a date, those of spells that still last.
    /// A person who has left the last office of state is <c>ELI</c>.
    /// </summary>
    public IReadOnlyList<string> SectorsAt(DateOnly? date)
    {
        if (Spells.Count == 0) return Sectors;
        var sectors = new List<string>();
        var (former, holds) = (false, false);
        for (var i = Spells.Count - 1; i >= 0; i--)
        {
            var spell = Spells[i];
            if (Holds(spell, date))
            {
                holds = true;
                AddNew(sectors, spell.Sectors);
            }
            else former |= Ended(spell, date) && spell.Sectors.Any(IsOfState);
        }

        if (!holds && former && Kind == EntityKind.Person) sectors.Add("ELI");
        AddNew(sectors, Sectors);
        return sectors;
    }

    /// <summary>The code at <paramref name="date"/>: that of whom the office then held is held for, else the entity's own.</summary>
    public string CodeAt(DateOnly? date) => SpellAt(date)?.Code ?? Code;

    /// <summary>The members of an organisation at <paramref name="date"/>; without a date, those that still are.</summary>
    public IEnumerable<string> MembersAt(DateOnly? date) => Members.Where(m => date is { } day ? m.Covers(day) : m.To is null).Select(m => m.Id);

    /// <summary>The number in the Correlates of War list at <paramref name="date"/>, or null.</summary>
    public int? CowAt(DateOnly date) => Cow.FirstOrDefault(c => c.Covers(date))?.Number;

    /// <summary>The office or membership at <paramref name="date"/> (without a date, one that still lasts): the one that began last, offices before others; null where there is none.</summary>
    public Spell? SpellAt(DateOnly? date)
    {
        Spell? found = null;
        for (var i = Spells.Count - 1; i >= 0; i--)
        {
            if (!Holds(Spells[i], date)) continue;
            if (Spells[i].Office is not null) return Spells[i];
            found ??= Spells[i];
        }

        return found;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({Name})";

    /// <summary>The same with another code.</summary>
    internal Entity With(string code) => new(Id, Name, Kind, code, Sectors, Spells) { Iso2 = Iso2, Cow = Cow, GeonameId = GeonameId, PartOf = PartOf, Members = Members, Unverified = Unverified };


    private static bool Holds(Spell spell, DateOnly? date) => date is { } day ? spell.Covers(day) : spell.To is null;

    private static bool Ended(Spell spell, DateOnly? date) => spell.To is { } to && (date is not { } day || to.LastDay() < day);

    private static void AddNew(List<string> sectors, IReadOnlyList<string> more)
    {
        foreach (var sector in more)
            if (!sectors.Contains(sector)) sectors.Add(sector);
    }
}
