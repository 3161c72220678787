namespace Entente.World.Sources;

/// <summary>Checks that need all files at once.</summary>
internal static class WorldChecks
{
    // Offices that a state gives to one person at a time.
    private static readonly HashSet<string> SingleOffices = new(["president", "prime minister", "foreign minister", "defence minister"], StringComparer.Ordinal);

    /// <summary>What is wrong with the entities; <paramref name="under"/> is the world that they add to, or null.</summary>
    public static IEnumerable<Problem> Entities(IReadOnlyList<SourceEntity> entities, World? under = null)
    {
        var byId = new Dictionary<string, SourceEntity>(StringComparer.Ordinal);
        var countryNames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in under?.Entities ?? [])
            if (country.Kind == EntityKind.Country) countryNames.TryAdd(Spelling.Fold(country.Name), country.Id);
        foreach (var source in entities)
        {
            var entity = source.Entity;
            if (!byId.TryAdd(entity.Id, source))
                yield return new Problem(source.File, source.Line, $"id '{entity.Id}' stands in {byId[entity.Id].File}({byId[entity.Id].Line}) already; give one of the two another id, or make one block of them");
            if (entity.Kind == EntityKind.Country) countryNames.TryAdd(Spelling.Fold(entity.Name), entity.Id);
        }

        Entity? Find(string id) => byId.TryGetValue(id, out var source) ? source.Entity : under?.Find(id);
        foreach (var source in entities)
        {
            var (entity, names, file, line) = source;
            if (entity.Code.Length == 0)
            {
                if (NeedsCode(entity.Kind) && entity.PartOf is null) yield return new Problem(file, line, $"'{entity.Id}' needs a code");
            }
            else if (!IsCode(entity.Code, Find))
            {
                yield return new Problem(file, line, $"unknown code '{entity.Code}'");
            }

            foreach (var spell in entity.Spells)
                if (spell.Code is { } code && !IsCode(code, Find)) yield return new Problem(file, line, $"unknown code '{code}' in a spell of '{entity.Id}'");
            foreach (var member in entity.Members)
                if (Find(member.Id) is null) yield return new Problem(file, line, $"member '{member.Id}' of '{entity.Id}' is no entity");
            if (Part(source, Find) is { } part) yield return part;
            foreach (var (a, b) in Overlaps(entity))
                yield return new Problem(file, line, $"'{entity.Id}' is {a.Office} twice at one time ({a.From}/{a.To} and {b.From}/{b.To}); let one end before the other begins", IsWarning: true);

            foreach (var name in names)
            {
                if (Phrase.Split(name.Text).Count == 0) yield return new Problem(file, name.Line, $"'{name.Text}' holds no word");
                if (name.Form is not (NameForm.Adjective or NameForm.Demonym) && countryNames.TryGetValue(Spelling.Fold(name.Text), out var shadowed) && shadowed != entity.Id)
                    yield return new Problem(file, name.Line, $"name '{name.Text}' of '{entity.Id}' is that of the country {shadowed}", IsWarning: true);
            }
        }

        foreach (var problem in Rivals(entities)) yield return problem;
    }

    public static IEnumerable<Problem> Roles(IReadOnlyList<SourceRole> roles)
    {
        var known = new Dictionary<(string, RoleKind), SourceRole>();
        foreach (var source in roles)
        {
            var key = (source.Role.Noun, source.Role.Kind);
            if (!known.TryAdd(key, source))
                yield return new Problem(source.File, source.Line, $"'{source.Role.Noun}' stands in {known[key].File}({known[key].Line}) already");
        }
    }

    /// <summary>A whole that is none, or that is part of its part.</summary>
    private static Problem? Part(SourceEntity source, Func<string, Entity?> find)
    {
        List<string> path = [source.Entity.Id];
        for (var whole = source.Entity.PartOf; whole is not null;)
        {
            if (find(whole) is not { } next) return new Problem(source.File, source.Line, $"'{path[^1]}' is part of '{whole}', which is no entity");
            var cycle = path.IndexOf(whole);
            path.Add(whole);
            // Told once, where the cycle begins, not for all that lead into it.
            if (cycle >= 0) return cycle == 0 && path.Min(StringComparer.Ordinal) == whole
                ? new Problem(source.File, source.Line, $"'{whole}' is part of itself ({string.Join(" → ", path)}); take one of these 'part_of' lines out")
                : null;
            whole = next.PartOf;
        }

        return null;
    }

    private static IEnumerable<(Spell First, Spell Second)> Overlaps(Entity entity)
    {
        for (var i = 0; i < entity.Spells.Count; i++)
            for (var k = i + 1; k < entity.Spells.Count; k++)
                if (entity.Spells[i].Office is { } office && office == entity.Spells[k].Office && entity.Spells[i].Code == entity.Spells[k].Code && AtOnce(entity.Spells[i], entity.Spells[k])) yield return (entity.Spells[i], entity.Spells[k]);
    }

    /// <summary>Two holders at one time of an office that has only one.</summary>
    private static IEnumerable<Problem> Rivals(IReadOnlyList<SourceEntity> entities)
    {
        var offices = from source in entities
                      where source.Entity.Kind == EntityKind.Person
                      from spell in source.Entity.Spells
                      where !source.Disputed.Contains(spell) && spell.Office is { } office && SingleOffices.Contains(office) && (spell.Code ?? source.Entity.Code) is { Length: > 0 } code && !Codes.NonState.Contains(code)
                          && spell.Sectors is ["GOV" or "MIL", ..]
                      group (source, spell) by (spell.Code ?? source.Entity.Code, spell.Office);
        foreach (var office in offices)
        {
            var holders = office.OrderBy(h => h.spell.From.Pack()).ToList();
            for (var i = 0; i < holders.Count; i++)
                for (var k = i + 1; k < holders.Count; k++)
                    if (holders[i].source != holders[k].source && AtOnce(holders[i].spell, holders[k].spell))
                        yield return new Problem(holders[k].source.File, holders[k].source.Line, $"'{holders[k].source.Entity.Id}' is {office.Key.Office} of {office.Key.Item1} from {holders[k].spell.From}, when '{holders[i].source.Entity.Id}' still is; end the one before the other begins", IsWarning: true);
        }
    }

    // What is known to the month or the year touches without overlapping.
    private static bool AtOnce(Spell a, Spell b) =>
        a.From is { } fromA && b.From is { } fromB && (a.To is not { } toA || toA.FirstDay() > fromB.LastDay()) && (b.To is not { } toB || toB.FirstDay() > fromA.LastDay());

    private static bool IsCode(string code, Func<string, Entity?> find) => Codes.NonState.Contains(code) || find(code)?.Kind is EntityKind.Country or EntityKind.Territory;

    private static bool NeedsCode(EntityKind kind) => kind is not (EntityKind.EthnicGroup or EntityKind.ReligiousGroup or EntityKind.Movement or EntityKind.Media or EntityKind.Region);
}
