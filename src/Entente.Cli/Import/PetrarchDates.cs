using System.Globalization;

namespace Entente.Cli.Import;

/// <summary>The days that a code holds: <c>900101-951231</c>, <c>&gt;20010911</c> (from), <c>&lt;010101</c> (until).</summary>
internal static class PetrarchDates
{
    /// <summary>Reads them as the world's files write dates; false where they cannot be read.</summary>
    public static bool TryRead(string text, out string? from, out string? to)
    {
        (from, to) = (null, null);
        if (text.Length == 0) return true;
        if (text[0] == '<') return (to = Day(text[1..])) is not null;
        if (text[0] == '>') return (from = Day(text[1..])) is not null;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0) return (from = Day(text)) is not null;
        from = Day(text[..dash]);
        to = Day(text[(dash + 1)..]);
        if (from is null || to is null) return false;
        // "280101-531105": who begins in 2028 was born in 1928.
        if (string.CompareOrdinal(from, to) > 0 && dash == 6) from = $"19{from[2..]}";
        return string.CompareOrdinal(from, to) <= 0;
    }

    // Two digits of a year: 00 to 29 are of this century, as PETRARCH reads them.
    private static string? Day(string text)
    {
        if (text.Length is not (6 or 8) || !text.All(char.IsAsciiDigit)) return null;
        if (text.Length == 6) text = (text[0] < '3' ? "20" : "19") + text;
        var (year, month, day) = (Number(text[..4]), Number(text[4..6]), Number(text[6..]));
        if (year == 0) return null;
        // The 31st of a month that has none, the 0th: the month is known all the same.
        if (month is < 1 or > 12) return text[..4];
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? $"{text[..4]}-{text[4..6]}-{text[6..]}" : $"{text[..4]}-{text[4..6]}";
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
