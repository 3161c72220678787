namespace Entente.World.Time;

/// <summary>A holiday whose date can be computed from the year, or one known by name only.</summary>
internal sealed record Holiday(string Name, Func<int, DateOnly>? In)
{
    private static readonly Dictionary<string, Holiday> ByName = new(StringComparer.Ordinal);
    private static readonly HashSet<string> Starts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Longest name in words, a possessive's ending counted as one.</summary>
    public const int MaxWords = 4;

    static Holiday()
    {
        Fixed(12, 25, "Christmas", "Christmas Day", "Xmas");
        Fixed(12, 24, "Christmas Eve");
        Fixed(12, 26, "Boxing Day", "St. Stephen's Day");
        Fixed(1, 1, "New Year's Day", "New Year's");
        Fixed(12, 31, "New Year's Eve");
        Fixed(1, 6, "Epiphany", "Orthodox Christmas Eve");
        Fixed(1, 7, "Orthodox Christmas");
        Fixed(2, 14, "Valentine's Day", "St. Valentine's Day");
        Fixed(3, 8, "International Women's Day", "Women's Day");
        Fixed(3, 17, "St. Patrick's Day");
        Fixed(5, 1, "May Day", "International Workers' Day");
        Fixed(7, 4, "Fourth of July", "July Fourth", "4th of July");
        Fixed(10, 31, "Halloween");
        Fixed(11, 1, "All Saints' Day");
        Fixed(11, 11, "Armistice Day", "Veterans Day", "Remembrance Day");
        Easter(0, "Easter", "Easter Sunday", "Easter Day");
        Easter(1, "Easter Monday");
        Easter(-1, "Holy Saturday");
        Easter(-2, "Good Friday");
        Easter(-3, "Maundy Thursday", "Holy Thursday");
        Easter(-7, "Palm Sunday");
        Easter(-46, "Ash Wednesday");
        Easter(39, "Ascension Day");
        Easter(49, "Pentecost", "Whit Sunday");
        // Those of the United States, by the names that are used for no others.
        Nth(11, DayOfWeek.Thursday, 4, "Thanksgiving", "Thanksgiving Day");
        Nth(9, DayOfWeek.Monday, 1, "Labor Day");
        Nth(1, DayOfWeek.Monday, 3, "Martin Luther King Day");
        Nth(2, DayOfWeek.Monday, 3, "Presidents' Day");
        Nth(10, DayOfWeek.Monday, 2, "Columbus Day");
        Add(year => Weekday(year, 5, DayOfWeek.Monday, 5), "Memorial Day");
        Add(year => Weekday(year, 11, DayOfWeek.Monday, 1).AddDays(1), "Election Day");
        // Moon calendars: the day depends on a sighting or on the country.
        foreach (var name in (string[])["Ramadan", "Eid al-Fitr", "Eid al-Adha", "Nowruz", "Passover", "Yom Kippur", "Rosh Hashanah", "Hanukkah", "Diwali", "Lunar New Year", "Chinese New Year", "Orthodox Easter"])
            Add(null, name);
    }

    /// <summary>The holiday of that name; only its letters and digits count, so that it does not matter how a tokenizer splits it.</summary>
    public static Holiday? Named(ReadOnlySpan<char> name) => ByName.GetValueOrDefault(Key(name));

    /// <summary>Whether a name can begin with that word.</summary>
    public static bool CanStart(string word) => Starts.Contains(word);

    private static string Key(ReadOnlySpan<char> name)
    {
        var key = new char[name.Length];
        var n = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c)) key[n++] = char.ToLowerInvariant(c);
        }

        return new string(key, 0, n);
    }

    private static void Fixed(int month, int day, params string[] names) => Add(year => new DateOnly(year, month, day), names);

    private static void Easter(int days, params string[] names) => Add(year => EasterSunday(year).AddDays(days), names);

    private static void Nth(int month, DayOfWeek day, int n, params string[] names) => Add(year => Weekday(year, month, day, n), names);

    private static void Add(Func<int, DateOnly>? day, params string[] names)
    {
        foreach (var name in names)
        {
            ByName[Key(name)] = new Holiday(name, day);
            var first = name.AsSpan(0, name.AsSpan().IndexOfAny(' ', '\'', '-') is var at and >= 0 ? at : name.Length).ToString();
            Starts.Add(first);
        }
    }

    /// <summary>The <paramref name="n"/>th such weekday of the month, or its last if there are fewer.</summary>
    private static DateOnly Weekday(int year, int month, DayOfWeek weekday, int n)
    {
        var first = new DateOnly(year, month, 1);
        var date = first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7 + 7 * (n - 1));
        return date.Month == month ? date : date.AddDays(-7);
    }

    /// <summary>Easter Sunday in the Gregorian calendar (the anonymous algorithm in Meeus).</summary>
    private static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, g = (8 * b + 13) / 25;
        var h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }
}
