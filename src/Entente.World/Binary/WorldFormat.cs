namespace Entente.World.Binary;

/// <summary>How entities and roles lie in a compiled world.</summary>
internal static class WorldFormat
{
    /// <summary>"ENTW".</summary>
    public const int Magic = 0x57544E45;

    /// <summary>Counted up with each change of the format.</summary>
    public const int Version = 2;

    public static void AddEntity(Entity e, StringPool pool, List<int> data)
    {
        data.AddRange([pool.Add(e.Id), pool.Add(e.Name), (int)e.Kind, pool.Add(e.Code), Optional(pool, e.Iso2), e.Cow ?? -1, e.GeonameId ?? -1, e.Unverified ? 1 : 0]);
        AddStrings(pool, data, e.Sectors);
        data.Add(e.Spells.Count);
        foreach (var s in e.Spells)
        {
            data.AddRange([Optional(pool, s.Office), s.From.Pack(), s.To.Pack()]);
            AddStrings(pool, data, s.Sectors);
        }
    }

    public static Entity ReadEntity(ref Cursor cursor)
    {
        var (id, name, kind, code) = (cursor.String(), cursor.String(), (EntityKind)cursor.Int(), cursor.String());
        var (iso2, cow, geonameId, unverified) = (cursor.OptionalString(), cursor.Int(), cursor.Int(), cursor.Int());
        var sectors = cursor.Strings();
        var spells = new Spell[cursor.Int()];
        for (var s = 0; s < spells.Length; s++)
        {
            var (office, from, to) = (cursor.OptionalString(), cursor.Int(), cursor.Int());
            spells[s] = new Spell(office, cursor.Strings(), SpellDates.Unpack(from), SpellDates.Unpack(to));
        }

        return new Entity(id, name, kind, code, sectors, spells)
        {
            Iso2 = iso2,
            Cow = cow < 0 ? null : cow,
            GeonameId = geonameId < 0 ? null : geonameId,
            Unverified = unverified != 0,
        };
    }

    public static void AddRole(Role role, StringPool pool, List<int> data)
    {
        data.AddRange([pool.Add(role.Noun), (int)role.Kind, Optional(pool, role.Code)]);
        AddStrings(pool, data, role.Sectors);
    }

    public static Role ReadRole(ref Cursor cursor)
    {
        var (noun, kind, code) = (cursor.String(), (RoleKind)cursor.Int(), cursor.OptionalString());
        return new Role(noun, kind, cursor.Strings(), code);
    }

    private static int Optional(StringPool pool, string? text) => text is null ? -1 : pool.Add(text);

    private static void AddStrings(StringPool pool, List<int> data, IReadOnlyList<string> strings)
    {
        data.Add(strings.Count);
        foreach (var s in strings) data.Add(pool.Add(s));
    }
}
