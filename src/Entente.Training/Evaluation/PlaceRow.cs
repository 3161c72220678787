using System.Globalization;

namespace Entente.Training.Evaluation;

/// <summary>
/// A place in a report, as a reader resolved it: a line of a table with the columns <c>id</c>, <c>published</c>, <c>text</c> (the place in
/// <c>[[double brackets]]</c>), <c>country</c> (<c>-</c>: nothing happens there), <c>province</c>, <c>lat</c>, <c>lon</c> and <c>kind</c>.
/// </summary>
/// <param name="Id">Its name.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Text">The report with what is marked in it.</param>
/// <param name="Country">ISO alpha-3, or null where nothing happens at the words marked.</param>
/// <param name="Province">First-level region, or null.</param>
/// <param name="Position">Latitude and longitude in degrees, or null.</param>
/// <param name="Kind">What makes it hard.</param>
public sealed record PlaceRow(string Id, DateOnly? Published, MarkedText Text, string? Country, string? Province, (double Lat, double Lon)? Position, string Kind)
{
    private static readonly string[] Columns = ["id", "published", "text", "country", "province", "lat", "lon", "kind"];

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">The table is not as it should be; the message names file and line.</exception>
    public static IReadOnlyList<PlaceRow> Read(string path) => Parse(path, File.ReadLines(path));

    internal static IReadOnlyList<PlaceRow> Parse(string path, IEnumerable<string> lines)
    {
        List<PlaceRow> rows = [];
        foreach (var (line, f, text) in MarkedRows.Read(path, lines, Columns))
        {
            (double, double)? position = null;
            if (Given(f[5]) is { } lat && Given(f[6]) is { } lon)
            {
                if (!double.TryParse(lat, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) || !double.TryParse(lon, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) || Math.Abs(y) > 90 || Math.Abs(x) > 180)
                    throw Table.Bad(path, line, $"'{lat}' and '{lon}' are no latitude and longitude");
                position = (y, x);
            }
            rows.Add(new PlaceRow(f[0], MarkedRows.Day(path, line, f[1]), text, Given(f[3]) is { } c ? MentionEvaluation.Project(c) : null, Given(f[4]), position, f[7]));
        }
        return rows;
    }

    private static string? Given(string field) => field is "" or "-" ? null : field;
}
