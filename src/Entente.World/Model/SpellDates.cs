using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Entente.World.Time;

namespace Entente.World;

/// <summary>Dates of spells: the year is known, the month and the day may not be.</summary>
public static class SpellDates
{
    /// <summary>The first day that a date with a known year may be.</summary>
    public static DateOnly FirstDay(this PartialDate date) => new(date.Year ?? 1, date.Month ?? 1, date.Day ?? 1);

    /// <summary>The last day that a date with a known year may be.</summary>
    public static DateOnly LastDay(this PartialDate date)
    {
        var (year, month) = (date.Year ?? 9999, date.Month ?? 12);
        return new DateOnly(year, month, date.Day ?? DateTime.DaysInMonth(year, month));
    }

    /// <summary>Whether a day may lie between two dates; what is known to the year covers the whole year.</summary>
    internal static bool Covers(PartialDate? from, PartialDate? to, DateOnly day) => (from is not { } f || f.FirstDay() <= day) && (to is not { } t || day <= t.LastDay());

    /// <summary>Reads <c>2013</c>, <c>2013-04</c> or <c>2013-04-14</c>; false for anything else and for days that do not exist.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length is not (4 or 7 or 10)) return false;
        if (!Number(text, 0, 4, out var year) || year < 1) return false;
        int? month = null;
        int? day = null;
        if (text.Length >= 7)
        {
            if (text[4] != '-' || !Number(text, 5, 2, out var m) || m is < 1 or > 12) return false;
            month = m;
        }

        if (text.Length == 10)
        {
            if (text[7] != '-' || !Number(text, 8, 2, out var d) || d < 1 || d > DateTime.DaysInMonth(year, month!.Value)) return false;
            day = d;
        }

        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>One number for the compiled form; 0 for none.</summary>
    internal static int Pack(this PartialDate? date) => date is { Year: { } year } d ? (year * 10000) + ((d.Month ?? 0) * 100) + (d.Day ?? 0) : 0;

    internal static PartialDate? Unpack(int packed) =>
        packed == 0 ? null : new PartialDate(packed / 10000, Known(packed / 100 % 100), Known(packed % 100));

    private static int? Known(int part) => part == 0 ? null : part;

    private static bool Number(string text, int start, int length, out int number) =>
        int.TryParse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
