using Entente.World.Binary;

namespace Entente.World;

/// <summary>What Entente knows of the world: who is who, what role nouns say, where places are. Immutable and safe to share between threads.</summary>
public sealed class World
{
    private readonly Func<string, Entity?> _find;
    private readonly IReadOnlyCollection<Entity> _entities;

    private readonly Lazy<ILookup<(string Code, string Office), (Entity Holder, Spell Spell)>> _holders;

    private World(Func<string, Entity?> find, IReadOnlyCollection<Entity> entities, NameIndex names, RoleIndex roles, Gazetteer places)
    {
        _find = find;
        _entities = entities;
        _holders = new Lazy<ILookup<(string, string), (Entity, Spell)>>(() => entities.Where(e => e.Kind == EntityKind.Person)
            .SelectMany(e => e.Spells.Where(s => s.Office is not null).Select(s => (e, s))).ToLookup(h => (h.s.Code ?? h.e.Code, h.s.Office!)));
        Names = names;
        Roles = roles;
        Places = places;
    }

    /// <summary>Names of entities.</summary>
    public NameIndex Names { get; }

    /// <summary>Role nouns.</summary>
    public RoleIndex Roles { get; }

    /// <summary>Places.</summary>
    public Gazetteer Places { get; }

    /// <summary>All entities, in the order of their source files.</summary>
    public IReadOnlyCollection<Entity> Entities => _entities;

    /// <summary>The entity with that identifier, or null.</summary>
    public Entity? Find(string id) => _find(id);

    /// <summary>Who held an office ("president") for a state or body on a day; null where nobody is known, or where two may have.</summary>
    public Entity? Holder(string code, string office, DateOnly date)
    {
        Entity? holder = null;
        foreach (var (entity, spell) in _holders.Value[(code, office)])
        {
            if (!spell.Covers(date) || entity == holder) continue;
            if (holder is not null) return null;
            holder = entity;
        }

        return holder;
    }

    /// <summary>This world with a smaller one laid over it: what that says goes before, and its entities replace those of the same identifiers.</summary>
    public World With(World above)
    {
        ArgumentNullException.ThrowIfNull(above);
        return new World(
            id => above.Find(id) ?? Find(id),
            [.. _entities.Where(e => above.Find(e.Id) is null), .. above.Entities],
            Names.Under(above.Names, id => above.Find(id) is not null),
            Roles.Under(above.Roles),
            Places);
    }

    /// <summary>Reads a world that <c>entente-compile world</c> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds no compiled world, one of another version or a damaged one.</exception>
    public static World Load(Stream compiled)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        var reader = new CompactReader(compiled);
        if (reader.Int() != WorldFormat.Magic) throw new InvalidDataException("This is no compiled world.");
        if (reader.Int() is var version && version != WorldFormat.Version)
            throw new InvalidDataException($"The compiled world has format {version}, this program reads {WorldFormat.Version}.");
        var words = WordTable.Read(reader);
        var ids = WordTable.Read(reader);
        var entities = LazyList<Entity>.Read(reader, WorldFormat.ReadEntity);
        var roles = LazyList<Role>.Read(reader, WorldFormat.ReadRole);
        return new World(
            id => ids.Find(id) is >= 0 and var index ? entities[index] : null,
            entities,
            new NameIndex(words, PhraseTrie.Read(reader), entities),
            new RoleIndex(words, PhraseTrie.Read(reader), roles),
            new Gazetteer(words, PhraseTrie.Read(reader), PlaceTable.Read(reader)));
    }
}
