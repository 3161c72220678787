using System.Text;

namespace Entente.Coding.Ontology;

/// <summary>The compiled form of the ontology: a magic number, a version, then the parts in order; lists are preceded by their length.</summary>
internal static class OntologyBinary
{
    private const uint Magic = 0x564F4C50; // "PLOV"
    private const int Version = 2;

    public static void Write(OntologyData data, Stream output)
    {
        using var w = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        w.Write(Magic);
        w.Write(Version);
        List(w, data.Types, t =>
        {
            w.Write((byte)t.Type);
            w.Write((byte)t.Quad);
            w.Write(t.Score);
            w.Write(t.RequiresRecipient);
            w.Write(t.Definition);
            w.Write(t.Example);
            w.Write(t.Says);
            List(w, t.Notes, w.Write);
            List(w, t.Modes, m =>
            {
                w.Write(m.Name);
                w.Write(m.Score);
                w.Write(m.Context ?? "");
                w.Write(m.Definition);
                w.Write(m.Example);
                w.Write(m.Says);
            });
        });
        List(w, data.Contexts, c =>
        {
            w.Write(c.Name);
            w.Write(c.Definition);
            List(w, c.Unless, w.Write);
            List(w, c.Cues, q =>
            {
                w.Write((sbyte)q.Weight);
                List(w, q.Phrases, w.Write);
            });
        });
        List(w, data.Cues.Words, w.Write);
        List(w, data.Cues.Phrases, p =>
        {
            w.Write(p.Key);
            w.Write((byte)p.Cues.Length);
            foreach (var cue in p.Cues) w.Write((ushort)cue);
        });
        w.Write(data.Cues.Contexts.Length);
        w.Write(data.Cues.Contexts);
        foreach (var weight in data.Cues.Weights) w.Write(weight);
        foreach (var terms in new[] { data.Quads, data.Statuses, data.Sectors, data.NonState })
            List(w, terms, t =>
            {
                w.Write(t.Name);
                w.Write(t.Definition);
            });
        List(w, data.Rules, w.Write);
        List(w, data.Codes, e =>
        {
            w.Write(e.Code);
            w.Write(e.Label);
            Coding(w, e.Coding);
            Coding(w, e.Literal);
            w.Write(e.Overruled);
            w.Write(e.Why ?? "");
            w.Write(e.Note ?? "");
        });
        List(w, data.Dropped, w.Write);
        List(w, data.Closest, c =>
        {
            w.Write((byte)c.Type);
            w.Write(c.Mode ?? "");
            List(w, c.Codes, p =>
            {
                w.Write(p.Context ?? "");
                w.Write(p.Code);
            });
        });
    }

    public static OntologyData Read(Stream compiled)
    {
        using var r = new BinaryReader(compiled, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (r.ReadUInt32() != Magic) throw new InvalidDataException("This is no compiled ontology.");
            if (r.ReadInt32() is var version && version != Version)
                throw new InvalidDataException($"The compiled ontology has version {version}; this program reads version {Version}.");
            return ReadParts(r);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The compiled ontology ends too early.", e);
        }
    }

    private static OntologyData ReadParts(BinaryReader r)
    {
        var types = List(r, () => new TypeInfo(
            (EventType)r.ReadByte(), r.ReadByte(), r.ReadDouble(), r.ReadBoolean(), r.ReadString(), r.ReadString(), r.ReadString(), List(r, r.ReadString),
            List(r, () => new ModeInfo(r.ReadString(), r.ReadDouble(), Maybe(r), r.ReadString(), r.ReadString(), r.ReadString()))));
        var contexts = List(r, () => new ContextInfo(
            r.ReadString(), r.ReadString(), List(r, r.ReadString), List(r, () =>
            {
                var weight = r.ReadSByte();
                return new ContextCue(List(r, r.ReadString), weight);
            })));
        var words = List(r, r.ReadString);
        var phrases = List(r, () =>
        {
            var key = r.ReadInt64();
            var cues = new int[r.ReadByte()];
            for (var i = 0; i < cues.Length; i++) cues[i] = r.ReadUInt16();
            return new CueIndex.Phrase(key, cues);
        });
        var contextOf = r.ReadBytes(r.ReadInt32());
        var weightOf = new sbyte[contextOf.Length];
        for (var i = 0; i < weightOf.Length; i++) weightOf[i] = r.ReadSByte();
        Term Term() => new(r.ReadString(), r.ReadString());
        var quads = List(r, Term);
        var statuses = List(r, Term);
        var sectors = List(r, Term);
        var nonState = List(r, Term);
        var rules = List(r, r.ReadString);
        var codes = List(r, () => new CameoEntry(r.ReadString(), r.ReadString(), Coding(r), Coding(r), r.ReadBoolean(), Maybe(r), Maybe(r)));
        var dropped = List(r, r.ReadString);
        var closest = List(r, () => new ClosestCode((EventType)r.ReadByte(), Maybe(r), List(r, () => new ClosestCode.Choice(Maybe(r), r.ReadString()))));
        return new OntologyData(types, contexts, new CueIndex(words, phrases, contextOf, weightOf), quads, statuses, rules, sectors, nonState, codes, dropped, closest);
    }

    private static void List<T>(BinaryWriter w, IReadOnlyList<T> items, Action<T> write)
    {
        w.Write7BitEncodedInt(items.Count);
        foreach (var item in items) write(item);
    }

    private static T[] List<T>(BinaryReader r, Func<T> read)
    {
        var items = new T[r.Read7BitEncodedInt()];
        for (var i = 0; i < items.Length; i++) items[i] = read();
        return items;
    }

    private static void Coding(BinaryWriter w, PloverCoding coding)
    {
        w.Write((byte)coding.Type);
        w.Write(coding.Mode ?? "");
        List(w, coding.Contexts, w.Write);
    }

    private static PloverCoding Coding(BinaryReader r) => new((EventType)r.ReadByte(), Maybe(r), List(r, r.ReadString));

    private static string? Maybe(BinaryReader r) => r.ReadString() is { Length: > 0 } text ? text : null;
}
