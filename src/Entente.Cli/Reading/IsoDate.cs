using System.Globalization;

namespace Entente.Cli.Reading;

/// <summary>Days as ISO 8601 writes them.</summary>
internal static class IsoDate
{
    /// <summary>Reads a day from an ISO date (<c>2026-02-21</c>) or date-time (<c>2026-02-21T10:00:00Z</c>, also with a blank).</summary>
    public static bool TryRead(string text, out DateOnly day)
    {
        day = default;
        return text.Length >= 10 && (text.Length == 10 || text[10] is 'T' or 't' or ' ')
            && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}
