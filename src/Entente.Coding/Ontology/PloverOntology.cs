namespace Entente.Coding.Ontology;

/// <summary>The PLOVER 2.0 ontology: types, modes, contexts, scores, quad classes, sector codes and the way to CAMEO. Immutable, safe to share between threads.</summary>
public sealed class PloverOntology
{
    private static readonly string[] Names = Enum.GetNames<EventType>();

    internal PloverOntology(OntologyData data)
    {
        Data = data;
        Cameo = new CameoTable(data.Codes, data.Dropped, data.Closest);
        ContextReader = new ContextReader(data.Contexts, data.Cues);
    }

    /// <summary>The types, in the order of <see cref="EventType"/>.</summary>
    public IReadOnlyList<TypeInfo> Types => Data.Types;

    /// <summary>The contexts, in the codebook's order.</summary>
    public IReadOnlyList<ContextInfo> Contexts => Data.Contexts;

    /// <summary>The four quad classes, 1 to 4 at index 0 to 3.</summary>
    public IReadOnlyList<Term> Quads => Data.Quads;

    /// <summary>The statuses of an event: actual, future, hypothetical, historical.</summary>
    public IReadOnlyList<Term> Statuses => Data.Statuses;

    /// <summary>What the coder does beyond the definitions, a sentence or a few each.</summary>
    public IReadOnlyList<string> Rules => Data.Rules;

    /// <summary>Sector codes, the frequent ones first.</summary>
    public IReadOnlyList<Term> Sectors => Data.Sectors;

    /// <summary>Codes that stand where a country's would: UNO, IGO, NGO …</summary>
    public IReadOnlyList<Term> NonStateCodes => Data.NonState;

    /// <summary>The way from CAMEO to PLOVER and back.</summary>
    public CameoTable Cameo { get; }

    /// <summary>Finds the contexts of sentences.</summary>
    public ContextReader ContextReader { get; }

    internal OntologyData Data { get; }

    /// <summary>What the ontology says of <paramref name="type"/>.</summary>
    public TypeInfo this[EventType type] => Data.Types[(int)type];

    /// <summary>Reads the compiled form.</summary>
    /// <param name="compiled">As <c>entente-compile ontology</c> writes it; it is not closed.</param>
    /// <exception cref="InvalidDataException">It is something else, or of another version.</exception>
    public static PloverOntology Load(Stream compiled) => new(OntologyBinary.Read(compiled));

    /// <summary>Writes the compiled form to <paramref name="output"/>, which is not closed.</summary>
    public void Save(Stream output) => OntologyBinary.Write(Data, output);

    /// <summary>The type's name in capitals, without allocation.</summary>
    public static string Name(EventType type) => Names[(int)type];

    /// <summary>Reads a type's name, capitals or not; false if there is none of that name.</summary>
    public static bool TryParse(string name, out EventType type)
    {
        var at = Array.FindIndex(Names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        type = (EventType)Math.Max(at, 0);
        return at >= 0;
    }

    /// <summary>The mode of that name, or null if <paramref name="type"/> has none such.</summary>
    public ModeInfo? Mode(EventType type, string? mode)
    {
        if (mode is null) return null;
        foreach (var m in this[type].Modes)
            if (m.Name.Equals(mode, StringComparison.Ordinal)) return m;
        return null;
    }

    /// <summary>The context of that name, or null.</summary>
    public ContextInfo? Context(string name) => Data.Contexts.FirstOrDefault(c => c.Name == name);

    /// <summary>Conflict-cooperation score, -10 to +10: that of the mode, or of the type where there is no mode.</summary>
    public double Score(EventType type, string? mode = null) => Mode(type, mode)?.Score ?? this[type].Score;

    /// <summary>How a line tells the type and mode.</summary>
    public Wording Wording(EventType type, string? mode = null) => Ontology.Wording.Parse(Mode(type, mode)?.Says ?? this[type].Says);

    /// <summary>Quad class, 1 to 4.</summary>
    public int Quad(EventType type) => this[type].Quad;

    /// <summary>The closest CAMEO code.</summary>
    public string CameoCode(EventType type, string? mode = null, IReadOnlyCollection<string>? contexts = null) =>
        Cameo.FromPlover(type, mode, contexts ?? []);

    /// <summary>The contexts of an event: those of its sentence and the one its mode brings along, in the codebook's order.</summary>
    public IReadOnlyList<string> WithImplied(EventType type, string? mode, IReadOnlyList<string> contexts)
    {
        var implied = Mode(type, mode)?.Context;
        if (implied is null || contexts.Contains(implied)) return contexts;
        return [.. Data.Contexts.Select(c => c.Name).Where(n => n == implied || contexts.Contains(n))];
    }
}

/// <summary>All that the ontology's files say.</summary>
internal sealed record OntologyData(
    IReadOnlyList<TypeInfo> Types, IReadOnlyList<ContextInfo> Contexts, CueIndex Cues, IReadOnlyList<Term> Quads, IReadOnlyList<Term> Statuses,
    IReadOnlyList<string> Rules, IReadOnlyList<Term> Sectors, IReadOnlyList<Term> NonState,
    IReadOnlyList<CameoEntry> Codes, IReadOnlyList<string> Dropped, IReadOnlyList<ClosestCode> Closest);
