using Entente.World.Binary;

namespace Entente.World;

/// <summary>What Entente knows of the world: who is who, what role nouns say, where places are. Immutable and safe to share between threads.</summary>
public sealed class World
{
    private readonly WordTable _ids; // numbered as the entities are
    private readonly LazyList<Entity> _entities;

    private World(WordTable ids, LazyList<Entity> entities, NameIndex names, RoleIndex roles, Gazetteer places)
    {
        _ids = ids;
        _entities = entities;
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
    public Entity? Find(string id) => _ids.Find(id) is >= 0 and var index ? _entities[index] : null;

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
            ids,
            entities,
            new NameIndex(words, PhraseTrie.Read(reader), entities),
            new RoleIndex(words, PhraseTrie.Read(reader), roles),
            new Gazetteer(words, PhraseTrie.Read(reader), PlaceTable.Read(reader)));
    }
}
