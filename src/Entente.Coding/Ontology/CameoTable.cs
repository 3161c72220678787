namespace Entente.Coding.Ontology;

/// <summary>What a CAMEO code becomes in PLOVER.</summary>
/// <param name="Type">The type.</param>
/// <param name="Mode">The mode, or null. The table's literal reading may have a mode that PLOVER 2.0 does not.</param>
/// <param name="Contexts">The contexts. The same holds.</param>
public sealed record PloverCoding(EventType Type, string? Mode, IReadOnlyList<string> Contexts)
{
    /// <inheritdoc/>
    public bool Equals(PloverCoding? other) => other is not null && Type == other.Type && Mode == other.Mode && Contexts.SequenceEqual(other.Contexts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Mode, Contexts.Count);

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', [PloverOntology.Name(Type), .. Mode is null ? [] : new[] { Mode }, .. Contexts.Count == 0 ? [] : new[] { $"({string.Join(", ", Contexts)})" }]);
}

/// <summary>A line of the table from CAMEO to PLOVER.</summary>
/// <param name="Code">CAMEO code, two to four digits.</param>
/// <param name="Label">CAMEO's name for it.</param>
/// <param name="Coding">What it becomes.</param>
/// <param name="Literal">What the conversion table of 2021 itself says: the same as <paramref name="Coding"/> unless it is overruled or uses what PLOVER 2.0 does not have.</param>
/// <param name="Overruled">Whether the codebook decides otherwise than the table.</param>
/// <param name="Why">Why <paramref name="Coding"/> differs from <paramref name="Literal"/>, or null.</param>
/// <param name="Note">Where many of its events would stand by the codebook's definitions though the line stands, or null.</param>
public sealed record CameoEntry(string Code, string Label, PloverCoding Coding, PloverCoding Literal, bool Overruled, string? Why, string? Note);

/// <summary>The closest CAMEO code of a type, mode and context.</summary>
/// <param name="Type">The type.</param>
/// <param name="Mode">The mode, or null for the type as such.</param>
/// <param name="Codes">Code by context, in order of preference; the one without a context holds otherwise.</param>
internal sealed record ClosestCode(EventType Type, string? Mode, IReadOnlyList<ClosestCode.Choice> Codes)
{
    public sealed record Choice(string? Context, string Code);
}

/// <summary>The way from CAMEO to PLOVER and back. Immutable, safe to share between threads.</summary>
public sealed class CameoTable
{
    private readonly Dictionary<string, CameoEntry> _byCode;
    private readonly IReadOnlyList<string> _dropped;
    private readonly IReadOnlyList<ClosestCode> _closest;

    internal CameoTable(IReadOnlyList<CameoEntry> entries, IReadOnlyList<string> dropped, IReadOnlyList<ClosestCode> closest)
    {
        Entries = entries;
        _dropped = dropped;
        _closest = closest;
        _byCode = new(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries) _byCode.Add(entry.Code, entry);
    }

    /// <summary>The table's lines in its order.</summary>
    public IReadOnlyList<CameoEntry> Entries { get; }

    /// <summary>Where the codebook overrules the table.</summary>
    public IEnumerable<CameoEntry> Conflicts => Entries.Where(e => e.Overruled);

    /// <summary>What a CAMEO code becomes in PLOVER. A code that is not listed is read as its parent (<c>0311</c> → <c>031</c> → <c>03</c>).</summary>
    /// <param name="code">Two to four digits, leading zeros included.</param>
    /// <param name="literal">The conversion table's own words, for splicing series that were converted by it; modes and contexts may be ones that PLOVER 2.0 does not have.</param>
    /// <returns>The coding, or null for a code that PLOVER dropped (comments and appeals: 01, 02) and for one that CAMEO does not have.</returns>
    public PloverCoding? ToPlover(string code, bool literal = false)
    {
        for (var length = code.Length; length >= 2; length--)
            if (_byCode.TryGetValue(code[..length], out var entry)) return literal ? entry.Literal : entry.Coding;
        return null;
    }

    /// <summary>Whether PLOVER dropped the code: a comment or an appeal.</summary>
    public bool IsDropped(string code) => _dropped.Any(d => code.StartsWith(d, StringComparison.Ordinal));

    /// <summary>The closest CAMEO code: by the first context of the type's and mode's list that the event has, else that of the mode, else that of the type.</summary>
    public string FromPlover(EventType type, string? mode, IReadOnlyCollection<string> contexts)
    {
        var other = "";
        foreach (var (context, code) in Closest(type, mode).Codes)
        {
            if (context is null) other = code;
            else if (contexts.Contains(context)) return code;
        }

        return other;
    }

    private ClosestCode Closest(EventType type, string? mode)
    {
        ClosestCode? ofType = null;
        foreach (var closest in _closest)
        {
            if (closest.Type != type) continue;
            if (closest.Mode == mode) return closest;
            if (closest.Mode is null) ofType = closest;
        }

        return ofType!; // every type has its own
    }
}
