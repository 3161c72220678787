namespace Entente.World;

/// <summary>A place of the gazetteer.</summary>
/// <param name="GeonameId">Identifier in GeoNames, 0 where none is certain.</param>
/// <param name="Name">The usual English name.</param>
/// <param name="Lat">Latitude in degrees (WGS 84); NaN where not known. For a country that of its capital, for a region that of its seat.</param>
/// <param name="Lon">Longitude in degrees; NaN where not known.</param>
/// <param name="CountryCode">ISO alpha-3; empty for regions that no one country holds.</param>
/// <param name="Province">Name of the first-level region it lies in or is, or null.</param>
/// <param name="Resolution">The codebook's level: 5 part of a city, 4 city, 3 district, 2 province, 1 country; 0 for regions larger than a country.</param>
/// <param name="Population">Inhabitants as GeoNames has them; for regions the sum of their towns; 0 where not known.</param>
/// <param name="Capital">Whether it is the capital of a country.</param>
public sealed record Place(int GeonameId, string Name, double Lat, double Lon, string CountryCode, string? Province, int Resolution, int Population, bool Capital = false);

/// <summary>A place name found in a sentence.</summary>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Candidates">Places of that name, the likeliest without context first.</param>
public readonly record struct PlaceMatch(int Start, int End, IReadOnlyList<Place> Candidates);
