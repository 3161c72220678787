namespace Entente.World.Binary;

/// <summary>How entities and roles lie in a compiled world: a table of strings and one array of numbers.</summary>
internal static class WorldFormat
{
    /// <summary>"ENTW".</summary>
    public const int Magic = 0x57544E45;

    /// <summary>Counted up with each change of the format.</summary>
    public const int Version = 1;

    public static void WriteEntities(CompactWriter writer, IReadOnlyList<Entity> entities)
    {
        var pool = new StringPool();
        List<int> data = [entities.Count];
        foreach (var e in entities)
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

        writer.Strings(pool.Strings);
        writer.Array<int>([.. data]);
    }

    public static Entity[] ReadEntities(CompactReader reader)
    {
        var cursor = new Cursor(reader);
        var entities = new Entity[cursor.Int()];
        for (var i = 0; i < entities.Length; i++)
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

            entities[i] = new Entity(id, name, kind, code, sectors, spells)
            {
                Iso2 = iso2,
                Cow = cow < 0 ? null : cow,
                GeonameId = geonameId < 0 ? null : geonameId,
                Unverified = unverified != 0,
            };
        }

        return entities;
    }

    public static void WriteRoles(CompactWriter writer, IReadOnlyList<Role> roles)
    {
        var pool = new StringPool();
        List<int> data = [roles.Count];
        foreach (var r in roles)
        {
            data.AddRange([pool.Add(r.Noun), (int)r.Kind, Optional(pool, r.Code)]);
            AddStrings(pool, data, r.Sectors);
        }

        writer.Strings(pool.Strings);
        writer.Array<int>([.. data]);
    }

    public static Role[] ReadRoles(CompactReader reader)
    {
        var cursor = new Cursor(reader);
        var roles = new Role[cursor.Int()];
        for (var i = 0; i < roles.Length; i++)
        {
            var (noun, kind, code) = (cursor.String(), (RoleKind)cursor.Int(), cursor.OptionalString());
            roles[i] = new Role(noun, kind, cursor.Strings(), code);
        }

        return roles;
    }

    private static int Optional(StringPool pool, string? text) => text is null ? -1 : pool.Add(text);

    private static void AddStrings(StringPool pool, List<int> data, IReadOnlyList<string> strings)
    {
        data.Add(strings.Count);
        foreach (var s in strings) data.Add(pool.Add(s));
    }

    /// <summary>Goes through the numbers; each string is decoded once.</summary>
    private sealed class Cursor(CompactReader reader)
    {
        private readonly string?[] _strings = Decode(reader.Strings());
        private readonly int[] _data = reader.Array<int>();
        private int _next;

        public int Int() => _data[_next++];

        public string String() => _strings[Int()]!;

        public string? OptionalString() => Int() is >= 0 and var index ? _strings[index] : null;

        public string[] Strings()
        {
            var count = Int();
            if (count == 0) return [];
            var strings = new string[count];
            for (var i = 0; i < count; i++) strings[i] = String();
            return strings;
        }

        private static string[] Decode(StringTable table)
        {
            var strings = new string[table.Count];
            for (var i = 0; i < strings.Length; i++) strings[i] = table[i];
            return strings;
        }
    }
}
