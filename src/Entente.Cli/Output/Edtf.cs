using System.Globalization;

namespace Entente.Cli.Output;

/// <summary>Dates in EDTF, in words and in order.</summary>
internal static class Edtf
{
    private const string Open = "..";
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <summary>A date in words: "about 2026-02-21", "since 2026-01-03", "autumn 2025"; empty where nothing is known.</summary>
    public static string Words(string edtf)
    {
        var (first, last) = Bounds(edtf);
        return (first, last) switch
        {
            ("", "") => "",
            (_, "") => "since " + Point(first),
            ("", _) => "until " + Point(last),
            _ when first == last => Point(first),
            _ => $"{Point(first)} to {Point(last)}",
        };
    }

    /// <summary>When something began: "since 2015", "since 2006-02 or before"; empty where it is not known.</summary>
    public static string Since(string edtf) => Bounds(edtf) switch
    {
        ("", "") => "",
        ("", var last) => $"since {Point(last)} or before",
        (var first, _) => $"since {Point(first)}",
    };

    /// <summary>When something ended: "2026-02", "2026-02 or before"; empty where it did not or is not known.</summary>
    public static string End(string edtf) => Bounds(edtf) switch
    {
        ("", "") => "",
        ("", var last) => $"{Point(last)} or before",
        (var first, "") => $"{Point(first)} or later",
        (var first, var last) when first == last => Point(first),
        var (first, last) => $"{Point(first)} to {Point(last)}",
    };

    /// <summary>Whether it has a beginning and no end.</summary>
    public static bool Lasts(string edtf) => Bounds(edtf) is { First.Length: > 0, Last.Length: 0 };

    /// <summary>The last date that is named; empty where none is.</summary>
    public static string Latest(string edtf) => Bounds(edtf) is var (first, last) && last.Length > 0 ? Point(last) : first.Length > 0 ? Point(first) : "";

    /// <summary>The day to order by, or null where the year is not known.</summary>
    public static DateOnly? Day(string edtf)
    {
        var (first, last) = Bounds(edtf);
        var parts = (first.Length > 0 ? first : last).TrimEnd('~', '?').Split('-');
        if (!Number(parts, 0, out var year) || year is < 1 or > 9999) return null;
        if (!Number(parts, 1, out var month)) return new DateOnly(year, 1, 1);
        if (month > 12) return new DateOnly(year, Math.Clamp((month - 20) * 3, 1, 12), 1);
        return Number(parts, 2, out var day) ? new DateOnly(year, Math.Max(month, 1), Math.Clamp(day, 1, DateTime.DaysInMonth(year, Math.Max(month, 1)))) : new DateOnly(year, Math.Max(month, 1), 1);
    }

    private static bool Number(string[] parts, int index, out int value)
    {
        value = 0;
        return index < parts.Length && int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static (string First, string Last) Bounds(string edtf)
    {
        var text = edtf.Trim('[', ']', '{', '}');
        if (text is "" or Open or "unknown") return ("", "");
        if (text.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash) return (Bound(text[..slash]), Bound(text[(slash + 1)..]));
        if (text.StartsWith(Open, StringComparison.Ordinal)) return ("", text[2..]);
        return text.EndsWith(Open, StringComparison.Ordinal) ? (text[..^2], "") : (text, text);
    }

    private static string Bound(string text) => text == Open ? "" : text;

    private static string Point(string text)
    {
        var about = text.EndsWith('~');
        if (about) text = text[..^1];
        var parts = text.Split('-');
        if (parts.Length == 3 && !Number(parts, 0, out _) && Number(parts, 1, out var m) && Number(parts, 2, out var d) && m is >= 1 and <= 12)
            text = $"{d} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(m)}, year unknown";
        else if (parts.Length == 2 && Number(parts, 1, out var season) && season is >= 21 and <= 24) text = $"{Seasons[season - 21]} {parts[0]}";
        return about ? "about " + text : text;
    }
}
