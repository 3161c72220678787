namespace Entente.Cli.Import;

/// <summary>A spell of an entity that is to be written.</summary>
internal sealed record ImportedSpell(IReadOnlyList<string> Sectors, string? From, string? To, string Cameo, string? Code);

/// <summary>An entity that is to be written.</summary>
internal sealed record ImportedEntity(string Id, string Kind, string Name)
{
    /// <summary>Other names.</summary>
    public List<string> Aliases { get; } = [];

    /// <summary>Names that the program knows as the country's adjectives.</summary>
    public List<string> Adjectives { get; } = [];

    /// <summary>Names that the program knows as those of the country's people.</summary>
    public List<string> Demonyms { get; } = [];

    /// <summary>Country or non-state code, or null.</summary>
    public string? Code { get; init; }

    /// <summary>Sectors at all times.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>The dictionary's code at all times, or null.</summary>
    public string? Cameo { get; init; }

    /// <summary>Dated codes.</summary>
    public IReadOnlyList<ImportedSpell> Spells { get; init; } = [];
}

/// <summary>A role noun that is to be written.</summary>
internal sealed record ImportedRole(string Noun, bool IsGroup, IReadOnlyList<string> Sectors, string? Code);

/// <summary>What was said of an entry.</summary>
internal readonly record struct Remark(Place Place, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Place}: {Text}";
}

/// <summary>What an import has read and made of it.</summary>
internal sealed class ImportedWorld
{
    /// <summary>Entities, in the order of the dictionaries.</summary>
    public List<ImportedEntity> Entities { get; } = [];

    /// <summary>Role nouns, in the order of the dictionaries.</summary>
    public List<ImportedRole> Roles { get; } = [];

    /// <summary>Entries not carried, with the reason.</summary>
    public List<Remark> Refused { get; } = [];

    /// <summary>Codes and dates of carried entries that were left out.</summary>
    public List<Remark> Partly { get; } = [];

    /// <summary>Parts of codes that have no place in the program, with their number.</summary>
    public SortedDictionary<string, int> Dropped { get; } = new(StringComparer.Ordinal);

    /// <summary>Entries of actors and agents.</summary>
    public int Read { get; set; }

    /// <summary>Entries of lists of what not to code; not among <see cref="Read"/>.</summary>
    public int Discards { get; set; }

    /// <summary>Entries that the world file holds.</summary>
    public int Carried => Read - Refused.Count;

    /// <summary>Counts what a code holds that the program has no place for.</summary>
    public void Drop(IEnumerable<string> parts)
    {
        foreach (var part in parts) Dropped[part] = Dropped.GetValueOrDefault(part) + 1;
    }
}
