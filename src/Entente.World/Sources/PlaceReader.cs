using System.Globalization;

namespace Entente.World.Sources;

/// <summary>A place with the names it is found by besides its own.</summary>
internal sealed record SourcePlace(Place Place, IReadOnlyList<string> AlternateNames);

/// <summary>Reads <c>world/places.tsv</c> and files like it; lines that begin with <c>#</c> are comments.</summary>
internal sealed class PlaceReader(string file, List<Problem> problems)
{
    private const int Columns = 10;

    public IEnumerable<SourcePlace> Read(TextReader reader)
    {
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (ReadPlace(line.Split('\t'), number) is { } place) yield return place;
        }
    }

    private SourcePlace? ReadPlace(string[] fields, int line)
    {
        if (fields.Length != Columns) return Fail(line, $"{Columns} columns are expected, not {fields.Length}");
        var name = fields[1].Trim();
        if (name.Length == 0) return Fail(line, "the name is empty");
        if (!Number(fields[0], out var id)) return Fail(line, $"'{fields[0]}' is no GeoNames identifier");
        if (!Degrees(fields[3], 90, out var lat) || !Degrees(fields[4], 180, out var lon)) return Fail(line, $"'{fields[3]}, {fields[4]}' is no position");
        var country = fields[5];
        if (country.Length > 0 && (country.Length != 3 || !country.All(char.IsAsciiLetterUpper))) return Fail(line, $"'{country}' is no ISO alpha-3 code");
        if (Resolution(fields[8], country) is not { } resolution) return Fail(line, $"unknown feature code '{fields[8]}'");
        if (!Number(fields[9], out var population)) return Fail(line, $"'{fields[9]}' is no number of inhabitants");
        var province = fields[6].Length == 0 ? null : fields[6];
        var alternates = fields[2].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new SourcePlace(new Place(id, name, lat, lon, country, province, resolution, population, fields[8] == "PPLC"), alternates);
    }

    private SourcePlace? Fail(int line, string message)
    {
        problems.Add(new Problem(file, line, message));
        return null;
    }

    // The codebook's levels for GeoNames' feature codes.
    private static int? Resolution(string feature, string country) => feature switch
    {
        "PPLX" => 5,
        "ADM1" => 2,
        "ADM2" => 3,
        "RGN" => country.Length > 0 ? 2 : 0,
        "STLMT" => 4,
        _ when feature.StartsWith("PPL", StringComparison.Ordinal) => 4,
        _ when feature.StartsWith("PCL", StringComparison.Ordinal) => 1,
        _ => null,
    };

    private static bool Number(string text, out int number)
    {
        number = 0;
        return text.Length == 0 || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool Degrees(string text, double limit, out double degrees)
    {
        degrees = double.NaN;
        return text.Length == 0 || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= limit);
    }
}
