namespace Entente.Cli.Import;

/// <summary>Where something stands in a dictionary.</summary>
internal readonly record struct Place(string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line})";
}

/// <summary>What stands between brackets: a code, with the days it holds from and to.</summary>
internal sealed record DatedCode(string Code, string Dates, Place Place);

/// <summary>An actor as a dictionary has it.</summary>
internal sealed record PetrarchActor(Place Place, List<string> Names, List<DatedCode> Codes);

/// <summary>An agent as a dictionary has it: <c>SERVICEMAN {SERVICEMEN} [~MIL]</c>.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Noun">As written, with the names of sets.</param>
/// <param name="Plural">The irregular plural, empty where it has none, null where it is regular.</param>
/// <param name="Code">Without the tilde.</param>
internal sealed record PetrarchAgent(Place Place, string Noun, string? Plural, string Code);

/// <summary>A dictionary.</summary>
internal sealed record PetrarchDictionary(string File)
{
    /// <summary>Actors, in order.</summary>
    public List<PetrarchActor> Actors { get; } = [];

    /// <summary>Agents, in order.</summary>
    public List<PetrarchAgent> Agents { get; } = [];

    /// <summary>Words that stand for a set name such as <c>!PERSON!</c>.</summary>
    public Dictionary<string, string[]> Sets { get; } = new(StringComparer.Ordinal);

    /// <summary>What the dictionary lists where its codes are those of no state.</summary>
    public CameoActor Groups { get; set; }

    /// <summary>Codes that no name stands before.</summary>
    public List<DatedCode> Nameless { get; } = [];

    /// <summary>Whether nothing in it has a code: a list of what not to code.</summary>
    public bool IsDiscards => Agents.Count == 0 && Nameless.Count == 0 && Actors.Count > 0 && Actors.All(a => a.Codes.Count == 0);
}
