using System.Collections.Frozen;

namespace Entente.World.Time;

/// <summary>The words of time expressions.</summary>
internal static class TimeLexicon
{
    /// <summary>What a word can be. A trigger makes a sentence worth reading; a name must be written with a capital.</summary>
    internal readonly record struct Entry(Kind Kind, double Value = 0, bool Trigger = false, bool Name = false, bool Plural = false);

    private static readonly FrozenDictionary<string, Entry> Words = Build();
    private static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Looks a word up, whatever its case.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out Entry entry) => BySpan.TryGetValue(word, out entry);

    private static FrozenDictionary<string, Entry> Build()
    {
        var words = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        void Add(Entry entry, params ReadOnlySpan<string> forms)
        {
            foreach (var form in forms) words[form] = entry;
        }

        string[][] months =
        [
            ["January", "Jan", "Jan."], ["February", "Feb", "Feb."], ["March", "Mar."], ["April", "Apr", "Apr."], ["May"], ["June", "Jun."],
            ["July", "Jul."], ["August", "Aug", "Aug."], ["September", "Sept", "Sept.", "Sep", "Sep."], ["October", "Oct", "Oct."], ["November", "Nov", "Nov."], ["December", "Dec", "Dec."],
        ];
        for (var m = 0; m < 12; m++) Add(new(Kind.Month, m + 1, Trigger: true, Name: true), months[m]);
        string[][] days =
        [
            ["Sunday", "Sun."], ["Monday", "Mon."], ["Tuesday", "Tue.", "Tues", "Tues."], ["Wednesday", "Wed."], ["Thursday", "Thu.", "Thur.", "Thurs", "Thurs."], ["Friday", "Fri."], ["Saturday", "Sat."],
        ];
        for (var d = 0; d < 7; d++)
        {
            Add(new(Kind.Weekday, d, Trigger: true, Name: true), days[d]);
            Add(new(Kind.Weekday, d, Trigger: true, Name: true, Plural: true), days[d][0] + "s");
        }

        string[] numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        for (var n = 1; n < numbers.Length; n++) Add(new(Kind.Number, n), numbers[n]);
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        for (var n = 0; n < tens.Length; n++)
        {
            Add(new(Kind.Number, 20 + 10 * n), tens[n]);
            Add(new(Kind.DecadeName, 20 + 10 * n, Trigger: true), tens[n][..^1] + "ies");
        }

        Add(new(Kind.Number, 100), "hundred");
        Add(new(Kind.Number, 1000), "thousand");
        Add(new(Kind.Number, 12), "dozen");
        string[] ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];
        for (var n = 0; n < ordinals.Length; n++) Add(new(Kind.Ordinal, n + 1), ordinals[n]);
        Add(new(Kind.Fuzzy), "several", "few", "many", "some", "dozens", "hundreds", "thousands", "numerous", "countless");
        Add(new(Kind.Couple), "couple");
        Add(new(Kind.Half), "half");

        void Unit(TimeUnit unit, params ReadOnlySpan<string> forms)
        {
            foreach (var form in forms) words[form] = new(Kind.Unit, (int)unit, Trigger: true, Plural: form.EndsWith('s'));
        }

        Unit(TimeUnit.Second, "second", "seconds");
        Unit(TimeUnit.Minute, "minute", "minutes", "mins");
        Unit(TimeUnit.Hour, "hour", "hours", "hrs");
        Unit(TimeUnit.Day, "day", "days");
        Unit(TimeUnit.Week, "week", "weeks", "fortnight", "fortnights");
        Unit(TimeUnit.Weekend, "weekend", "weekends");
        Unit(TimeUnit.Month, "month", "months");
        Unit(TimeUnit.Quarter, "quarter", "quarters");
        Unit(TimeUnit.Year, "year", "years", "yr", "yrs");
        Unit(TimeUnit.Decade, "decade", "decades");
        Unit(TimeUnit.Century, "century", "centuries");
        Add(new(Kind.Unitly, (int)TimeUnit.Hour, Trigger: true), "hourly");
        Add(new(Kind.Unitly, (int)TimeUnit.Day, Trigger: true), "daily", "nightly");
        Add(new(Kind.Unitly, (int)TimeUnit.Week, Trigger: true), "weekly");
        Add(new(Kind.Unitly, (int)TimeUnit.Month, Trigger: true), "monthly");
        Add(new(Kind.Unitly, (int)TimeUnit.Quarter, Trigger: true), "quarterly");
        Add(new(Kind.Unitly, (int)TimeUnit.Year, Trigger: true), "yearly", "annual", "annually");

        // Parts of the day: index into TimeGrammar.Parts.
        Add(new(Kind.DayPart, 0, Trigger: true), "morning", "mornings");
        Add(new(Kind.DayPart, 1, Trigger: true), "afternoon", "afternoons");
        Add(new(Kind.DayPart, 2, Trigger: true), "evening", "evenings");
        Add(new(Kind.DayPart, 3, Trigger: true), "night", "nights");
        Add(new(Kind.Noon, 12, Trigger: true), "noon", "midday", "noontime");
        Add(new(Kind.Noon, 24, Trigger: true), "midnight");
        Add(new(Kind.Overnight, Trigger: true), "overnight");
        Add(new(Kind.Season, (int)Season.Spring, Trigger: true), "spring");
        Add(new(Kind.Season, (int)Season.Summer, Trigger: true), "summer");
        Add(new(Kind.Season, (int)Season.Autumn, Trigger: true), "autumn", "fall");
        Add(new(Kind.Season, (int)Season.Winter, Trigger: true), "winter");
        Add(new(Kind.AmPm, 0, Trigger: true), "a.m.", "a.m", "am");
        Add(new(Kind.AmPm, 12, Trigger: true), "p.m.", "p.m", "pm");
        Add(new(Kind.Zone, Trigger: true, Name: true), "GMT", "UTC", "EST", "EDT", "CET", "CEST", "CST", "CDT", "PST", "PDT", "MST", "MDT", "BST");

        // Value: days from today; 0.5 for the night.
        Add(new(Kind.Today, 0, Trigger: true), "today");
        Add(new(Kind.Today, 0.5, Trigger: true), "tonight");
        Add(new(Kind.Today, -1, Trigger: true), "yesterday");
        Add(new(Kind.Today, 1, Trigger: true), "tomorrow");
        Add(new(Kind.Now, Trigger: true), "now", "currently", "nowadays", "presently");
        Add(new(Kind.PastAdverb, Trigger: true), "recently", "lately", "formerly");
        Add(new(Kind.Future, Trigger: true), "future");
        Add(new(Kind.Past, -1, Trigger: true), "past");
        Add(new(Kind.Then, Trigger: true), "then");
        Add(new(Kind.Time, Trigger: true), "time");

        Add(new(Kind.The), "the");
        Add(new(Kind.A), "a", "an");
        Add(new(Kind.Of), "of");
        Add(new(Kind.On), "on");
        Add(new(Kind.In), "in", "within");
        Add(new(Kind.At), "at");
        Add(new(Kind.And), "and", "&");
        Add(new(Kind.Or), "or");
        Add(new(Kind.To), "to");
        Add(new(Kind.Than), "than");
        Add(new(Kind.Not), "no", "not");
        Add(new(Kind.This), "this");
        Add(new(Kind.That), "that");
        Add(new(Kind.Same), "same");
        Add(new(Kind.Last, -1), "last");
        Add(new(Kind.Previous, -1), "previous", "preceding");
        Add(new(Kind.Next, 1), "next");
        Add(new(Kind.Coming, 1), "coming", "upcoming");
        Add(new(Kind.Following, 1), "following", "ensuing", "subsequent");
        Add(new(Kind.Current), "current");
        Add(new(Kind.Recent), "recent");
        Add(new(Kind.Earlier, -1), "earlier");
        Add(new(Kind.Later, 1), "later");
        Add(new(Kind.Ago, -1), "ago");
        Add(new(Kind.Before, -1), "before", "prior");
        Add(new(Kind.After, 1), "after");
        Add(new(Kind.Since), "since");
        Add(new(Kind.Until), "until", "till", "til");
        Add(new(Kind.By), "by");
        Add(new(Kind.From), "from");
        Add(new(Kind.Between), "between");
        Add(new(Kind.During), "during", "throughout");
        Add(new(Kind.For), "for");
        Add(new(Kind.Over), "over");
        Add(new(Kind.Through), "through");
        Add(new(Kind.Early), "early");
        Add(new(Kind.Mid), "mid", "mid-");
        Add(new(Kind.Late), "late");
        Add(new(Kind.Beginning), "beginning", "start");
        Add(new(Kind.End), "end", "close");
        Add(new(Kind.Middle), "middle");
        Add(new(Kind.Every), "every");
        Add(new(Kind.Each), "each");
        Add(new(Kind.Per), "per");
        Add(new(Kind.Once), "once", "twice", "thrice");
        Add(new(Kind.Times), "times");
        Add(new(Kind.More), "more");
        Add(new(Kind.Less), "less", "fewer");
        Add(new(Kind.Least), "least");
        Add(new(Kind.Most), "most");
        Add(new(Kind.About), "about", "around", "nearly", "almost", "roughly", "approximately", "some", "another");
        Add(new(Kind.Only), "only", "just", "full", "whole", "entire", "first", "consecutive", "straight", "additional", "extra");
        words["first"] = new(Kind.Ordinal, 1);
        words["some"] = new(Kind.Fuzzy);
        Add(new(Kind.Old), "old", "olds");
        Add(new(Kind.Long), "long");
        Add(new(Kind.Fiscal), "fiscal");
        Add(new(Kind.Possessive), "'s", "’s", "'", "’");
        Add(new(Kind.Hyphen), "-", "–", "‐", "‑");
        Add(new(Kind.Slash), "/");
        Add(new(Kind.Comma), ",");
        Add(new(Kind.Open), "(", "-LRB-");
        Add(new(Kind.Close), ")", "-RRB-");
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
