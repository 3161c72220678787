using System.Text;

namespace Entente.Coding.Lexicon;

/// <summary>The compiled form of the lexicon: written at build time, read at start-up without parsing any text.</summary>
public static class LexiconBinary
{
    private const int Magic = 0x344C4E45; // "ENL4"

    /// <summary>Writes a lexicon.</summary>
    public static void Write(EventLexicon lexicon, Stream stream)
    {
        using var w = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        w.Write(Magic);
        Strings(w, lexicon.ClassNames);
        w.Write(lexicon.Classes.Count);
        foreach (var (lemma, mask) in lexicon.Classes.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            w.Write(lemma);
            w.Write(mask);
        }
        w.Write(lexicon.Lists.Count);
        foreach (var (name, list) in lexicon.Lists.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            w.Write(name);
            Strings(w, [.. list.Order(StringComparer.Ordinal)]);
        }
        w.Write(lexicon.Operators.Count);
        foreach (var op in lexicon.Operators.Values.OrderBy(o => o.Name, StringComparer.Ordinal))
        {
            w.Write(op.Name);
            w.Write(op.Default is not null);
            if (op.Default is not null) WriteOutcome(w, op.Default);
            Strings(w, op.Recipients);
            w.Write(op.KeepsInner);
            w.Write(op.Rules.Count);
            foreach (var rule in op.Rules)
            {
                Strings(w, rule.Inner);
                WriteOutcome(w, rule.Outcome);
            }
        }
        // Words of one entry share its frames: each list of frames is written once.
        var lists = lexicon.Senses.Concat(lexicon.Ties).Select(s => s.Frames).Distinct(ReferenceEqualityComparer.Instance).Cast<IReadOnlyList<Frame>>().ToList();
        var numbers = lists.Select((l, i) => (l, i)).ToDictionary(p => (object)p.l, p => p.i, ReferenceEqualityComparer.Instance);
        w.Write(lists.Count);
        foreach (var list in lists)
        {
            w.Write(list.Count);
            foreach (var frame in list) WriteFrame(w, frame);
        }
        foreach (var senses in new[] { lexicon.Senses, lexicon.Ties })
        {
            w.Write(senses.Count);
            foreach (var sense in senses)
            {
                w.Write(sense.Id);
                w.Write((byte)sense.Kind);
                w.Write(sense.Head);
                Strings(w, sense.Others);
                w.Write(numbers[sense.Frames]);
            }
        }
    }

    /// <summary>Reads a compiled lexicon.</summary>
    /// <exception cref="InvalidDataException">The stream is no compiled lexicon of this version.</exception>
    public static EventLexicon Read(Stream stream)
    {
        using var r = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (r.ReadInt32() != Magic) throw new InvalidDataException("not a compiled lexicon of this version; build the solution again");
        var names = Strings(r);
        var classes = new Dictionary<string, ulong>(StringComparer.Ordinal);
        for (var n = r.ReadInt32(); n > 0; n--) classes.Add(r.ReadString(), r.ReadUInt64());
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        for (var n = r.ReadInt32(); n > 0; n--) lists.Add(r.ReadString(), Strings(r));
        var operators = new Operator[r.ReadInt32()];
        for (var i = 0; i < operators.Length; i++)
        {
            var name = r.ReadString();
            var otherwise = r.ReadBoolean() ? ReadOutcome(r) : null;
            var recipients = Strings(r);
            var keeps = r.ReadBoolean();
            var rules = new OperatorRule[r.ReadInt32()];
            for (var k = 0; k < rules.Length; k++) rules[k] = new OperatorRule(Strings(r), ReadOutcome(r));
            operators[i] = new Operator(name, otherwise, recipients, keeps, rules);
        }
        var frameLists = new Frame[r.ReadInt32()][];
        for (var i = 0; i < frameLists.Length; i++)
        {
            frameLists[i] = new Frame[r.ReadInt32()];
            for (var k = 0; k < frameLists[i].Length; k++) frameLists[i][k] = ReadFrame(r);
        }
        return new EventLexicon(Senses(r, frameLists), Senses(r, frameLists), operators, names, classes, lists);
    }

    private static Sense[] Senses(BinaryReader r, Frame[][] frameLists)
    {
        var senses = new Sense[r.ReadInt32()];
        for (var i = 0; i < senses.Length; i++)
            senses[i] = new Sense(r.ReadString(), (TriggerKind)r.ReadByte(), r.ReadString(), Strings(r), frameLists[r.ReadInt32()]);
        return senses;
    }

    private static void WriteFrame(BinaryWriter w, Frame f)
    {
        w.Write(f.Conditions.Count);
        foreach (var c in f.Conditions)
        {
            w.Write(c.Name);
            w.Write(c.Classes);
            w.Write((ushort)c.Kinds);
            Strings(w, c.Literals);
            w.Write((byte)c.Presence);
        }
        w.Write(f.Type ?? "");
        Strings(w, f.Modes);
        w.Write(f.Operator ?? "");
        w.Write(f.Inner ?? "");
        Groups(w, f.Casting.Actor);
        Groups(w, f.Casting.Recipient);
        Strings(w, f.Casting.Concerning);
        w.Write(f.Text);
        w.Write(f.Embedded);
        w.Write(f.State ?? "");
    }

    private static Frame ReadFrame(BinaryReader r)
    {
        var conditions = new SlotCondition[r.ReadInt32()];
        for (var i = 0; i < conditions.Length; i++)
            conditions[i] = new SlotCondition(string.Intern(r.ReadString()), r.ReadUInt64(), (FillerKinds)r.ReadUInt16(), Strings(r), (Presence)r.ReadByte());
        var type = r.ReadString();
        var modes = Strings(r);
        var op = r.ReadString();
        var inner = string.Intern(r.ReadString());
        var casting = new Casting(Groups(r), Groups(r), Strings(r));
        return new Frame(conditions, type.Length > 0 ? type : null, modes, op.Length > 0 ? op : null, inner.Length > 0 ? inner : null, casting, r.ReadString(), r.ReadBoolean(), Maybe(r));
    }

    private static string? Maybe(BinaryReader r) => r.ReadString() is { Length: > 0 } text ? text : null;

    private static void WriteOutcome(BinaryWriter w, Outcome o)
    {
        w.Write(o.Type ?? "");
        Strings(w, o.Modes);
        w.Write(o.Status ?? "");
        w.Write(o.Negate);
        w.Write(o.Nothing);
    }

    private static Outcome ReadOutcome(BinaryReader r)
    {
        var type = r.ReadString();
        var modes = Strings(r);
        var status = r.ReadString();
        return new Outcome(type.Length > 0 ? type : null, modes, status.Length > 0 ? status : null, r.ReadBoolean(), r.ReadBoolean());
    }

    private static void Groups(BinaryWriter w, IReadOnlyList<IReadOnlyList<string>> groups)
    {
        w.Write(groups.Count);
        foreach (var group in groups) Strings(w, group);
    }

    private static IReadOnlyList<string>[] Groups(BinaryReader r)
    {
        var groups = new IReadOnlyList<string>[r.ReadInt32()];
        for (var i = 0; i < groups.Length; i++) groups[i] = Strings(r);
        return groups;
    }

    private static void Strings(BinaryWriter w, IReadOnlyCollection<string> strings)
    {
        w.Write(strings.Count);
        foreach (var s in strings) w.Write(s);
    }

    private static string[] Strings(BinaryReader r)
    {
        var n = r.ReadInt32();
        if (n == 0) return [];
        var strings = new string[n];
        for (var i = 0; i < n; i++) strings[i] = string.Intern(r.ReadString());
        return strings;
    }
}
