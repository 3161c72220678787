using Entente.Language;

namespace Entente.Coding.Records;

/// <summary>One coded event: PLOVER 2.0's record (codebook, chapter "Data Fields") with the fields that the project adds beside it. Immutable.</summary>
public sealed record EventRecord
{
    /// <summary>Stable identifier: the same report and words give the same one.</summary>
    public required string Id { get; init; }

    /// <summary>First day, where it is known to the day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Last day, where it differs from the first and is known to the day.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>When, in EDTF; empty where nothing says so.</summary>
    public string DateEdtf { get; init; } = "";

    /// <summary>PLOVER type in capitals.</summary>
    public required string Type { get; init; }

    /// <summary>Modes of the type.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>Contexts.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Who does it.</summary>
    public IReadOnlyList<PartyRecord> Actors { get; init; } = [];

    /// <summary>To whom it is done.</summary>
    public IReadOnlyList<PartyRecord> Recipients { get; init; } = [];

    /// <summary>What a demand, promise, threat, refusal or praise is about.</summary>
    public IReadOnlyList<PartyRecord> Concerning { get; init; } = [];

    /// <summary>Where, or null.</summary>
    public PlaceRecord? Place { get; init; }

    /// <summary>Counts by the codebook's names (<c>dead</c>, <c>injured</c>, <c>arrested</c>).</summary>
    public IReadOnlyList<CountRecord> Size { get; init; } = [];

    /// <summary>The words that made us code it.</summary>
    public required IReadOnlyList<Span> Trigger { get; init; }

    /// <summary>The sentence.</summary>
    public required Span Text { get; init; }

    /// <summary>Number of the sentence in the report, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>Quad class, 1 to 4.</summary>
    public int QuadCode { get; init; }

    /// <summary>PLOVER score, −10 to 10.</summary>
    public double Scale { get; init; }

    /// <summary>Closest CAMEO code.</summary>
    public string Cameo { get; init; } = "";

    /// <summary><c>actual</c>, <c>future</c>, <c>hypothetical</c> or <c>historical</c>.</summary>
    public string Status { get; init; } = "actual";

    /// <summary><c>affirmed</c> or <c>negated</c>.</summary>
    public string Polarity { get; init; } = "affirmed";

    /// <summary>Id of the report's first record of the same happening, or null.</summary>
    public string? SameAs { get; init; }

    /// <summary>Who says so.</summary>
    public AttributionRecord Attribution { get; init; } = new(null, "narrator");

    /// <summary>0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Lexicon entries, composition steps and rules that led here, in order.</summary>
    public IReadOnlyList<string> Trace { get; init; } = [];
}

/// <summary>A party to an event: PLOVER's entity object.</summary>
/// <param name="Text">The words that name it; of another sentence for an inferred party.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Code">ISO alpha-3 or PLOVER's non-state code, or null.</param>
/// <param name="Sectors">Sector codes, the primary one first.</param>
public sealed record PartyRecord(string Text, Span Span, string? Code, IReadOnlyList<string> Sectors)
{
    /// <summary>Identifier of the entity in the world, or null.</summary>
    public string? EntityId { get; init; }

    /// <summary>Its name, or the name as the report gives it.</summary>
    public string? EntityName { get; init; }

    /// <summary>Office held, as the report or the world gives it.</summary>
    public string? Office { get; init; }

    /// <summary>Whether the sentence does not name it but the report makes it plain.</summary>
    public bool Inferred { get; init; }

    /// <summary>Why it was inferred or how it was resolved, or null.</summary>
    public string? Reason { get; init; }
}

/// <summary>Where an event took place: PLOVER's location object.</summary>
/// <param name="Extracted">The words of the report.</param>
/// <param name="Resolved">Name of the place they were resolved to.</param>
/// <param name="GeonameId">GeoNames id, 0 where not known.</param>
/// <param name="Latitude">Degrees, NaN where not known.</param>
/// <param name="Longitude">Degrees, NaN where not known.</param>
/// <param name="Province">First-level region, or null.</param>
/// <param name="CountryCode">ISO alpha-3.</param>
/// <param name="Resolution">5 sub-city, 4 city, 3 district, 2 province, 1 country.</param>
public sealed record PlaceRecord(string Extracted, string Resolved, int GeonameId, double Latitude, double Longitude, string? Province, string CountryCode, int Resolution);

/// <summary>A count: one number or a range.</summary>
/// <param name="Name"><c>dead</c>, <c>injured</c>, <c>arrested</c> …</param>
/// <param name="Min">Least.</param>
/// <param name="Max">Most; the same as <paramref name="Min"/> for one number, null where open.</param>
public sealed record CountRecord(string Name, long Min, long? Max);

/// <summary>Who says so.</summary>
/// <param name="By">The speaker, or null.</param>
/// <param name="Kind"><c>narrator</c>, <c>quoted</c>, <c>reported</c> or <c>alleged</c>.</param>
public sealed record AttributionRecord(PartyRecord? By, string Kind);
