using System.Text;

namespace Entente.Coding.Ontology;

/// <summary>What can stand between parties and how events bear on it. Immutable, safe to share between threads.</summary>
public sealed class TieOntology
{
    private const uint Magic = 0x32454954; // "TIE2"
    private readonly Dictionary<string, TieKind> _kinds;
    private readonly ILookup<EventType, Bearing> _bearing;

    internal TieOntology(IReadOnlyList<TieKind> kinds, IReadOnlyList<Bearing> bearing)
    {
        Kinds = kinds;
        Bearing = bearing;
        _kinds = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);
        _bearing = bearing.ToLookup(b => b.Type);
    }

    /// <summary>The kinds, in the order of the file.</summary>
    public IReadOnlyList<TieKind> Kinds { get; }

    /// <summary>How events bear on ties, in the order of the file.</summary>
    public IReadOnlyList<Bearing> Bearing { get; }

    /// <summary>The kind of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public TieKind this[string kind] => _kinds[kind];

    /// <summary>How events of a type bear on ties.</summary>
    public IEnumerable<Bearing> Of(EventType type) => _bearing[type];

    /// <summary>Reads the compiled form.</summary>
    /// <param name="compiled">As <c>entente-compile ontology</c> writes it; it is not closed.</param>
    /// <exception cref="InvalidDataException">It is something else, or of another version.</exception>
    public static TieOntology Load(Stream compiled)
    {
        using var r = new BinaryReader(compiled, Encoding.UTF8, leaveOpen: true);
        if (r.ReadUInt32() != Magic) throw new InvalidDataException("not a compiled ontology of ties of this version; build the solution again");
        var kinds = new TieKind[r.ReadInt32()];
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = new TieKind(r.ReadString(), r.ReadBoolean(), Strings(r), [(PartySorts)r.ReadByte(), (PartySorts)r.ReadByte()], r.ReadBoolean(), r.ReadInt32(), Strings(r), Strings(r), Strings(r), r.ReadBoolean(), (HomeSide)r.ReadByte(), Maybe(r), r.ReadString(), r.ReadString(), r.ReadString(), r.ReadString(), r.ReadString());
        var bearing = new Bearing[r.ReadInt32()];
        for (var i = 0; i < bearing.Length; i++)
            bearing[i] = new Bearing((EventType)r.ReadByte(), Maybe(r), r.ReadBoolean(), Strings(r), Strings(r), Strings(r), Strings(r), Strings(r), Strings(r), r.ReadString(), Maybe(r), r.ReadString(), (EventSide)r.ReadByte(), (EventSide)r.ReadByte(), r.ReadString());
        return new TieOntology(kinds, bearing);
    }

    /// <summary>Writes the compiled form to <paramref name="output"/>, which is not closed.</summary>
    public void Save(Stream output)
    {
        using var w = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        w.Write(Magic);
        w.Write(Kinds.Count);
        foreach (var k in Kinds)
        {
            w.Write(k.Name);
            w.Write(k.Symmetric);
            Strings(w, k.Sides);
            foreach (var sorts in k.Sorts) w.Write((byte)sorts);
            w.Write(k.Derived);
            w.Write(k.Span);
            foreach (var list in new[] { k.Subtypes, k.Mutual, k.Covers }) Strings(w, list);
            w.Write(k.Foes);
            w.Write((byte)k.Home);
            w.Write(k.Suspends ?? "");
            foreach (var text in new[] { k.Definition, k.After, k.Opened, k.Sustained, k.Ended }) w.Write(text);
        }
        w.Write(Bearing.Count);
        foreach (var b in Bearing)
        {
            w.Write((byte)b.Type);
            w.Write(b.Mode ?? "");
            w.Write(b.Future);
            foreach (var list in new[] { b.ActorSectors, b.RecipientSectors, b.Classes, b.Objects, b.Words, b.Without }) Strings(w, list);
            w.Write(b.Kind);
            w.Write(b.Subtype ?? "");
            w.Write(b.State);
            w.Write((byte)b.First);
            w.Write((byte)b.Second);
            w.Write(b.Text);
        }
    }

    private static string? Maybe(BinaryReader r) => r.ReadString() is { Length: > 0 } text ? text : null;

    private static void Strings(BinaryWriter w, IReadOnlyList<string> strings)
    {
        w.Write(strings.Count);
        foreach (var s in strings) w.Write(s);
    }

    private static string[] Strings(BinaryReader r)
    {
        var strings = new string[r.ReadInt32()];
        for (var i = 0; i < strings.Length; i++) strings[i] = r.ReadString();
        return strings;
    }
}
