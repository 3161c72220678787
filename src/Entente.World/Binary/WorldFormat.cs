namespace Entente.World.Binary;

/// <summary>How entities and roles lie in a compiled world.</summary>
internal static class WorldFormat
{
    /// <summary>"ENTW".</summary>
    public const int Magic = 0x57544E45;

    /// <summary>Counted up with each change of the format.</summary>
    public const int Version = 3;

    public static void AddEntity(Entity e, StringPool pool, List<int> data)
    {
        data.AddRange([pool.Add(e.Id), pool.Add(e.Name), (int)e.Kind, pool.Add(e.Code), Optional(pool, e.Iso2), Optional(pool, e.PartOf), e.GeonameId ?? -1, e.Unverified ? 1 : 0]);
        AddStrings(pool, data, e.Sectors);
        data.Add(e.Spells.Count);
        foreach (var s in e.Spells)
        {
            data.AddRange([Optional(pool, s.Office), s.From.Pack(), s.To.Pack()]);
            data.Add(Optional(pool, s.Code));
            AddStrings(pool, data, s.Sectors);
        }

        data.Add(e.Cow.Count);
        foreach (var c in e.Cow) data.AddRange([c.Number, c.From.Pack(), c.To.Pack()]);
        data.Add(e.Members.Count);
        foreach (var m in e.Members) data.AddRange([pool.Add(m.Id), m.From.Pack(), m.To.Pack()]);
    }

    public static Entity ReadEntity(ref Cursor cursor)
    {
        var (id, name, kind, code) = (cursor.String(), cursor.String(), (EntityKind)cursor.Int(), cursor.String());
        var (iso2, partOf, geonameId, unverified) = (cursor.OptionalString(), cursor.OptionalString(), cursor.Int(), cursor.Int());
        var sectors = cursor.Strings();
        var spells = new Spell[cursor.Int()];
        for (var s = 0; s < spells.Length; s++)
        {
            var (office, from, to) = (cursor.OptionalString(), cursor.Int(), cursor.Int());
            var spellCode = cursor.OptionalString();
            spells[s] = new Spell(office, cursor.Strings(), SpellDates.Unpack(from), SpellDates.Unpack(to), spellCode);
        }

        var cow = new CowNumber[cursor.Int()];
        for (var c = 0; c < cow.Length; c++) cow[c] = new CowNumber(cursor.Int(), SpellDates.Unpack(cursor.Int()), SpellDates.Unpack(cursor.Int()));
        var members = new Membership[cursor.Int()];
        for (var m = 0; m < members.Length; m++) members[m] = new Membership(cursor.String(), SpellDates.Unpack(cursor.Int()), SpellDates.Unpack(cursor.Int()));

        return new Entity(id, name, kind, code, sectors, spells)
        {
            Iso2 = iso2,
            Cow = cow,
            PartOf = partOf,
            Members = members,
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
