using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Entente.World;

/// <summary>A date known to the year, the month or the day. Never taken for a full date: ask for its <see cref="First"/> or <see cref="Last"/> day.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or 0 where only the year is known.</param>
/// <param name="Day">1 to 31, or 0 where only the month is known.</param>
public readonly record struct PartialDate(int Year, int Month = 0, int Day = 0)
{
    /// <summary>The first day that it may be.</summary>
    public DateOnly First => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day that it may be.</summary>
    public DateOnly Last => Month == 0
        ? new DateOnly(Year, 12, 31)
        : new DateOnly(Year, Month, Day == 0 ? DateTime.DaysInMonth(Year, Month) : Day);

    /// <summary>Reads <c>2013</c>, <c>2013-04</c> or <c>2013-04-14</c>; false for anything else and for days that do not exist.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length is not (4 or 7 or 10)) return false;
        if (!Number(text, 0, 4, out var year) || year < 1) return false;
        var month = 0;
        var day = 0;
        if (text.Length >= 7 && (text[4] != '-' || !Number(text, 5, 2, out month) || month is < 1 or > 12)) return false;
        if (text.Length == 10 && (text[7] != '-' || !Number(text, 8, 2, out day) || day < 1 || day > DateTime.DaysInMonth(year, month))) return false;
        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>The ISO date to the precision that is known.</summary>
    public override string ToString() => Month == 0 ? $"{Year:0000}" : Day == 0 ? $"{Year:0000}-{Month:00}" : $"{Year:0000}-{Month:00}-{Day:00}";

    internal int Packed => (Year * 10000) + (Month * 100) + Day;

    internal static PartialDate? Unpack(int packed) => packed == 0 ? null : new PartialDate(packed / 10000, packed / 100 % 100, packed % 100);

    private static bool Number(string text, int start, int length, out int number) =>
        int.TryParse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
