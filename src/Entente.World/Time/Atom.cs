namespace Entente.World.Time;

/// <summary>What a piece of a word can do in a time expression.</summary>
internal enum Kind : byte
{
    Other, Number, Ordinal, Month, Weekday, Unit, Unitly, DayPart, Season, DecadeName, Clock, FullDate, HolidayStart, AmPm, Zone,
    Today, Now, PastAdverb, Overnight, Noon,
    The, A, Of, On, In, At, And, Or, To, Than, Not, Half,
    This, That, Same, Last, Past, Previous, Next, Coming, Following, Current, Recent,
    Earlier, Later, Ago, Before, After, Since, Until, By, From, Between, During, For, Over, Through,
    Early, Mid, Late, Beginning, End, Middle, Every, Each, Per, Once, Times,
    More, Less, Least, Most, About, Fuzzy, Couple, Hyphen, Slash, Comma, Open, Close, Possessive, Old, Future, Then, Fiscal, Long, Time, Only,
}

/// <summary>A word, or a piece of one that is written with hyphens, digits or slashes, as the grammar sees it.</summary>
/// <param name="Kind">What it can do.</param>
/// <param name="Token">Index of the word it is (part of).</param>
/// <param name="Value">Number, month, unit …, as the kind has it.</param>
/// <param name="Digits">How many digits it is written with; 0 if in letters.</param>
/// <param name="Glued">Whether nothing stands between it and the atom before.</param>
/// <param name="Capital">Whether it begins with a capital letter.</param>
/// <param name="Plural">Whether a unit is a plural.</param>
internal readonly record struct Atom(Kind Kind, int Token, double Value = 0, byte Digits = 0, bool Glued = false, bool Capital = false, bool Plural = false);
