using Entente.World.Binary;

namespace Entente.World;

/// <summary>Places in columns; a <see cref="Place"/> is made when asked for.</summary>
internal sealed class PlaceTable
{
    private const double Scale = 1e5; // GeoNames gives five decimals

    private readonly StringTable _strings;
    private readonly int[] _ids;
    private readonly int[] _names;
    private readonly int[] _lats; // int.MinValue where not known
    private readonly int[] _lons;
    private readonly int[] _countries;
    private readonly int[] _provinces; // -1 for none
    private readonly int[] _populations;
    private readonly byte[] _ranks; // resolution, 8 more for a capital, 16 for one that stands alone

    private PlaceTable(StringTable strings, int[] ids, int[] names, int[] lats, int[] lons, int[] countries, int[] provinces, int[] populations, byte[] ranks)
    {
        _strings = strings;
        _ids = ids;
        _names = names;
        _lats = lats;
        _lons = lons;
        _countries = countries;
        _provinces = provinces;
        _populations = populations;
        _ranks = ranks;
    }

    public int Count => _ids.Length;

    public Place this[int index] => new(
        _ids[index],
        _strings[_names[index]],
        Degrees(_lats[index]),
        Degrees(_lons[index]),
        _strings[_countries[index]],
        _provinces[index] < 0 ? null : _strings[_provinces[index]],
        Resolution(index),
        _populations[index],
        (_ranks[index] & 8) != 0,
        (_ranks[index] & 16) != 0);

    public int Resolution(int index) => _ranks[index] & 7;

    public static void Write(CompactWriter writer, IReadOnlyList<Place> places)
    {
        var pool = new StringPool();
        int[] names = [.. places.Select(p => pool.Add(p.Name))];
        int[] countries = [.. places.Select(p => pool.Add(p.CountryCode))];
        int[] provinces = [.. places.Select(p => p.Province is null ? -1 : pool.Add(p.Province))];
        writer.Strings(pool.Strings);
        writer.Array<int>([.. places.Select(p => p.GeonameId)]);
        writer.Array<int>(names);
        writer.Array<int>([.. places.Select(p => Scaled(p.Lat))]);
        writer.Array<int>([.. places.Select(p => Scaled(p.Lon))]);
        writer.Array<int>(countries);
        writer.Array<int>(provinces);
        writer.Array<int>([.. places.Select(p => p.Population)]);
        writer.Array<byte>([.. places.Select(p => (byte)(p.Resolution | (p.Capital ? 8 : 0) | (p.StandsAlone ? 16 : 0)))]);
    }

    public static PlaceTable Read(CompactReader reader) => new(
        reader.Strings(), reader.Array<int>(), reader.Array<int>(), reader.Array<int>(), reader.Array<int>(), reader.Array<int>(), reader.Array<int>(), reader.Array<int>(), reader.Array<byte>());

    private static double Degrees(int scaled) => scaled == int.MinValue ? double.NaN : scaled / Scale;

    private static int Scaled(double degrees) => double.IsNaN(degrees) ? int.MinValue : (int)Math.Round(degrees * Scale);
}
