using System.Globalization;
using Entente.World.Binary;

namespace Entente.World.Sources;

/// <summary>
/// Puts a world together from its source files and writes it in compact form. Add the files in a fixed order, look at
/// <see cref="Check"/>, then <see cref="Write"/>. Not safe to share between threads.
/// </summary>
/// <param name="under">The world that the files add to, whose entities they may name; null where they stand alone.</param>
public sealed class WorldBuilder(World? under = null)
{
    private static readonly string[] RegionKinds = ["Province", "State", "Region", "District", "Department", "County", "Governorate"];

    private readonly List<Problem> _problems = [];
    private readonly List<SourceEntity> _entities = [];
    private readonly List<SourceRole> _roles = [];
    private readonly List<SourcePlace> _places = [];
    private readonly HashSet<string> _commonWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _never = new(StringComparer.Ordinal);

    /// <summary>Number of entities, role nouns and places so far.</summary>
    public (int Entities, int Roles, int Places) Counts => (_entities.Count, _roles.Count, _places.Count);

    /// <summary>Adds a file of entities (YAML).</summary>
    public void AddEntities(string file, TextReader reader) => _entities.AddRange(new EntityReader(file, _problems).Read(reader));

    /// <summary>Adds a file of role nouns (YAML).</summary>
    public void AddRoles(string file, TextReader reader) => _roles.AddRange(new RoleReader(file, _problems).Read(reader));

    /// <summary>Adds a file that may hold both: blocks with role nouns (<c>persons</c>, <c>groups</c>, <c>offices</c>, <c>titles</c>), and all others as entities.</summary>
    public void AddWorld(string file, TextReader reader)
    {
        var items = new YamlBlocks(file, _problems).Items(reader).ToLookup(RoleReader.IsRoles);
        _entities.AddRange(new EntityReader(file, _problems).Read(items[false]));
        _roles.AddRange(new RoleReader(file, _problems).Read(items[true]));
    }

    /// <summary>Adds a file of places (tab-separated).</summary>
    public void AddPlaces(string file, TextReader reader) => _places.AddRange(new PlaceReader(file, _problems).Read(reader));

    /// <summary>Adds further names of places that were added before (tab-separated: GeoNames identifier, name as there, names apart by |).</summary>
    public void AddPlaceNames(string file, TextReader reader)
    {
        foreach (var (at, rest) in Known(file, reader, 3))
            _places[at] = _places[at] with { AlternateNames = [.. _places[at].AlternateNames, .. rest[0].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] };
    }

    /// <summary>Says which of the places that were added before stand alone in a dateline (tab-separated: GeoNames identifier, name as there).</summary>
    public void AddDatelines(string file, TextReader reader)
    {
        foreach (var (at, _) in Known(file, reader, 2)) _places[at] = _places[at] with { Place = _places[at].Place with { StandsAlone = true } };
    }

    /// <summary>The lines of a table about places that were added before, each with the index of its place.</summary>
    private IEnumerable<(int Place, string[] Fields)> Known(string file, TextReader reader, int columns)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var known = new Dictionary<int, int>();
        for (var i = 0; i < _places.Count; i++)
            if (_places[i].Place.GeonameId > 0) known.TryAdd(_places[i].Place.GeonameId, i);
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#') continue;
            var fields = text.Split('\t');
            if (fields.Length != columns)
                _problems.Add(new Problem(file, line, $"{columns} columns are expected, not {fields.Length}"));
            else if (!int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !known.TryGetValue(number, out var at) || _places[at].Place.Name != fields[1])
                _problems.Add(new Problem(file, line, $"no place has the identifier '{fields[0]}' and the name '{fields[1]}'; take both from places.tsv"));
            else
                yield return (at, fields[2..]);
        }
    }

    /// <summary>Adds a list of place names that are common English words too, one a line; <c>!</c> before one that is never read as a place; <c>#</c> begins a comment.</summary>
    public void AddCommonWords(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        while (reader.ReadLine() is { } line)
        {
            var word = line.Split('#')[0].Trim();
            if (word.StartsWith('!')) _never.Add(Folding.Fold(word[1..]));
            else if (word.Length > 0) _commonWords.Add(Folding.Fold(word));
        }
    }

    /// <summary>All that is wrong with the files added so far, in their order; what concerns several files comes last.</summary>
    public IReadOnlyList<Problem> Check() => [.. _problems, .. WorldChecks.Entities(_entities, under), .. WorldChecks.Roles(_roles)];

    /// <summary>Writes the compiled world; the same sources give the same bytes.</summary>
    /// <exception cref="InvalidOperationException">The sources hold errors.</exception>
    public void Write(Stream stream)
    {
        if (Check().FirstOrDefault(p => !p.IsWarning) is { } error) throw new InvalidOperationException(error.ToString());
        var pool = new StringPool();
        var names = new PhraseTrie.Builder(pool);
        foreach (var (name, value) in _entities.SelectMany((e, i) => e.Names.Select(n => (n, i))).OrderBy(p => p.n.Form).ThenBy(p => _entities[p.i].Entity.Kind))
            names.Add(name.Text, value, (byte)name.Form);
        var roles = new PhraseTrie.Builder(pool);
        foreach (var (role, value) in _roles.Select((r, i) => (r, i)).OrderBy(p => Preference(p.r.Role.Kind)))
            foreach (var form in role.Forms) roles.Add(form, value, (byte)role.Role.Kind);
        var places = BuildPlaces(pool);

        var (nameTrie, roleTrie, placeTrie) = (names.Build(), roles.Build(), places.Build());
        var writer = new CompactWriter(stream);
        writer.Int(WorldFormat.Magic);
        writer.Int(WorldFormat.Version);
        WordTable.Build(pool.Strings).Write(writer);
        WordTable.Build([.. _entities.Select(e => e.Entity.Id)]).Write(writer);
        LazyList<Entity>.Write(writer, [.. _entities.Select(e => Coded(e.Entity))], WorldFormat.AddEntity);
        LazyList<Role>.Write(writer, [.. _roles.Select(r => r.Role)], WorldFormat.AddRole);
        nameTrie.Write(writer);
        roleTrie.Write(writer);
        placeTrie.Write(writer);
        PlaceTable.Write(writer, [.. _places.Select(p => p.Place)]);
    }

    /// <summary>The world itself, without a file between.</summary>
    /// <exception cref="InvalidOperationException">The sources hold errors.</exception>
    public World Build()
    {
        using var stream = new MemoryStream();
        Write(stream);
        stream.Position = 0;
        return World.Load(stream);
    }

    // An organ without a code bears that of the whole; the checks have seen that there is no cycle.
    private Entity Coded(Entity entity)
    {
        if (entity.Code.Length > 0 || entity.PartOf is not { } whole) return entity;
        var found = _entities.Find(e => e.Entity.Id == whole)?.Entity ?? under?.Find(whole);
        return found is null ? entity : entity.With(Coded(found).Code);
    }

    private PhraseTrie.Builder BuildPlaces(StringPool pool)
    {
        var trie = new PhraseTrie.Builder(pool);

        // "Hamas" is no spelling of Hamm, and the town of Arafat must be plain from the sentence.
        var parties = _entities.Where(e => e.Entity.Kind is not (EntityKind.Country or EntityKind.Territory or EntityKind.Region))
            .SelectMany(e => e.Names).Where(n => n.Form is NameForm.Name or NameForm.Alias).Select(n => Spelling.Fold(n.Text)).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < _places.Count; i++)
        {
            var (place, alternates) = _places[i];
            Add(place.Name, i);
            foreach (var name in alternates)
                if (!parties.Contains(Spelling.Fold(name))) Add(name, i);
        }

        // Countries and territories are found by the names that their entities have.
        var countries = new Dictionary<int, int>();
        for (var i = 0; i < _places.Count; i++)
            if (_places[i].Place.GeonameId > 0) countries.TryAdd(_places[i].Place.GeonameId, i);
        foreach (var (entity, names, _, _) in _entities)
        {
            if (entity.Kind is not (EntityKind.Country or EntityKind.Territory)) continue;
            if (entity.GeonameId is not { } id || !countries.TryGetValue(id, out var place)) continue;
            foreach (var name in names.Where(n => n.Form is NameForm.Name or NameForm.Alias)) Add(name.Text, place);
        }

        return trie;

        void Add(string name, int place)
        {
            var folded = Folding.Fold(name);
            var common = _commonWords.Contains(folded) || (_places[place].Place.Resolution > 3 && parties.Contains(Spelling.Fold(name)));
            if (_places[place].Place.Resolution is 2 or 3 && (common || _never.Contains(folded)))
            {
                // "Eastern", "Unity": regions that need their kind beside the name.
                foreach (var kind in RegionKinds) trie.Add($"{name} {kind}", place, 0);
            }
            else if (!_never.Contains(folded))
            {
                trie.Add(name, place, common ? Gazetteer.CommonWord : (byte)0);
            }
        }
    }

    private static int Preference(RoleKind kind) => kind switch { RoleKind.Office => 0, RoleKind.Person => 1, RoleKind.Group => 2, _ => 3 };
}
