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
/// <param name="StandsAlone">Whether news agencies name it in a dateline without its country.</param>
public sealed record Place(int GeonameId, string Name, double Lat, double Lon, string CountryCode, string? Province, int Resolution, int Population, bool Capital = false, bool StandsAlone = false)
{
    private const double EarthRadius = 6371.0; // mean, in kilometres

    /// <summary>Whether this is the country or first-level region that another place lies in.</summary>
    public bool Holds(Place other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return CountryCode == other.CountryCode && CountryCode.Length > 0 && Resolution < other.Resolution && (Resolution == 1 || Resolution == 2 && Province == other.Province);
    }

    /// <summary>Kilometres to another place; NaN where either position is not known.</summary>
    public double KilometresTo(Place other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Kilometres(Lat, Lon, other.Lat, other.Lon);
    }

    /// <summary>Kilometres between two positions, given in degrees, along the great circle (haversine formula).</summary>
    public static double Kilometres(double lat1, double lon1, double lat2, double lon2)
    {
        static double Half(double degrees) => Math.Pow(Math.Sin(double.DegreesToRadians(degrees) / 2), 2);
        var h = Half(lat2 - lat1) + Math.Cos(double.DegreesToRadians(lat1)) * Math.Cos(double.DegreesToRadians(lat2)) * Half(lon2 - lon1);
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, h)));
    }
}

/// <summary>A place name found in a sentence.</summary>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Candidates">Places of that name, the likeliest without context first.</param>
public readonly record struct PlaceMatch(int Start, int End, IReadOnlyList<Place> Candidates);
