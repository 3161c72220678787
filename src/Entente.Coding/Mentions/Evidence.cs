using Entente.World;

namespace Entente.Coding.Mentions;

/// <summary>What the words of a noun phrase say of the party that it names.</summary>
internal sealed class Evidence
{
    private int _countryRank = int.MaxValue;

    /// <summary>An entity that the phrase is, or null.</summary>
    public NameReading? Name { get; set; }

    /// <summary>The role noun nearest the head.</summary>
    public Role? Role { get; set; }

    /// <summary>Whether that role noun is the head: "Taliban fighters".</summary>
    public bool RoleIsHead { get; set; }

    /// <summary>All role nouns, lower case.</summary>
    public List<string> Roles { get; } = [];

    /// <summary>The office or title that it tells, or null.</summary>
    public string? Office { get; set; }

    /// <summary>Code of whom it belongs to, by an adjective, a possessor, an "of" phrase …</summary>
    public string? Country { get; private set; }

    /// <summary>Sectors of whom it belongs to.</summary>
    public IReadOnlyList<string> OwnerSectors { get; set; } = [];

    /// <summary>The name of a person whom the world does not know.</summary>
    public string? PersonName { get; set; }

    /// <summary>Whether a name stands in it that the world does not know.</summary>
    public bool ProperName { get; set; }

    /// <summary>Whether that name is a person's.</summary>
    public bool IsPerson { get; set; }

    /// <summary>Whether that name is an organisation's.</summary>
    public bool IsOrganisation { get; set; }

    /// <summary>Whether the role is held no more: "former", "ousted" before it.</summary>
    public bool Former { get; set; }

    /// <summary>Takes a country, unless something of a lower rank has told one: the adjective goes before the possessor, the possessor before the place.</summary>
    public void SetCountry(string? code, int rank)
    {
        if (!Open(rank) || code is null) return;
        Country = code;
        _countryRank = rank;
    }

    /// <summary>Whether something of this rank may still tell the country.</summary>
    public bool Open(int rank) => rank < _countryRank;

    /// <summary>Takes the country and the sectors of a named owner.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="rank">How surely it is told, lower is surer.</param>
    /// <param name="date">The day on which its sectors are asked for, or null.</param>
    public void Own(NameReading owner, int rank, DateOnly? date)
    {
        var entity = owner.Entity;
        SetCountry(entity.Code.Length > 0 ? entity.Code : null, rank);
        if (OwnerSectors.Count > 0) return;
        if (entity.Kind is not (EntityKind.Country or EntityKind.Territory or EntityKind.Person)) OwnerSectors = entity.SectorsAt(date);
        else if (entity.Kind == EntityKind.Territory && entity.Sectors.Count > 0) OwnerSectors = entity.Sectors;
    }
}
