using Entente.Language;

namespace Entente.World.Time;

/// <summary>Productions for what has a name on the calendar.</summary>
internal sealed partial class TimeGrammar
{
    private bool IsYear(int i) => At(i) is { Kind: Kind.Number, Digits: 4, Value: >= 1000 and <= 2100 };

    private bool IsDayNumber(int i) => At(i) is { Kind: Kind.Number, Digits: 1 or 2, Value: >= 1 and <= 31 } or { Kind: Kind.Ordinal, Value: >= 1 and <= 31 };

    /// <summary>"January 3rd", "Aug. 7, 1998", "July 1997", "October this year", "March".</summary>
    private Match? MonthFirst(int p)
    {
        var month = (int)At(p).Value;
        var i = p + 1;
        if (K(i) == Kind.Of && K(i + 1) is Kind.This or Kind.That or Kind.Last or Kind.Next && YearShift(i + 1) is { } of) return Date(of.End, of.Apply(new CalendarMeaning { Month = month, Unit = TimeUnit.Month }));
        if (K(i) == Kind.The && At(i + 1).Kind == Kind.Ordinal) i++;
        if (IsDayNumber(i) && !(At(i).Kind == Kind.Number && K(i + 1) is Kind.AmPm) && !IsCount(i))
        {
            var day = (int)At(i).Value;
            if (day > DateTime.DaysInMonth(2000, month)) return null;
            return WithYear(i + 1, new CalendarMeaning { Month = month, Day = day, Unit = TimeUnit.Day });
        }

        i = p + 1;
        var comma = K(i) == Kind.Comma ? i + 1 : K(i) == Kind.Of ? i + 1 : i;
        if (IsYear(comma)) return Date(comma + 1, new CalendarMeaning { Year = (int)At(comma).Value, Month = month, Unit = TimeUnit.Month });
        var meaning = new CalendarMeaning { Month = month, Unit = TimeUnit.Month };
        if (YearShift(i) is { } shift) return Date(shift.End, shift.Apply(meaning));
        return IsMonthName(p) ? Date(i, meaning) : null;
    }

    /// <summary>A year after a day: ", 1998", "1998", "this year", or the day's end "-25" before it.</summary>
    private Match? WithYear(int i, CalendarMeaning day)
    {
        if (K(i) == Kind.Hyphen && IsDayNumber(i + 1) && At(i + 1).Value > day.Day && K(i + 2) is not (Kind.Hyphen or Kind.Slash))
        {
            day = day with { EndDay = (int)At(i + 1).Value };
            i += 2;
        }

        if (IsYear(i) && !IsClockDigits(i)) return Date(i + 1, day with { Year = (int)At(i).Value });
        if (K(i) == Kind.Comma && IsYear(i + 1) && !IsClockDigits(i + 1)) return Date(i + 2, day with { Year = (int)At(i + 1).Value });
        var shift = K(i) == Kind.Of ? YearShift(i + 1) : YearShift(i);
        return shift is { } s ? Date(s.End, s.Apply(day)) : Date(i, day);
    }

    private readonly record struct Shifted(int End, int Steps, bool FromNarrative)
    {
        public CalendarMeaning Apply(CalendarMeaning meaning) => meaning with { Shift = Steps, FromNarrative = FromNarrative };
    }

    /// <summary>"this year", "last year", "of next year", "that year", "of the same year".</summary>
    private Shifted? YearShift(int i)
    {
        if (K(i) == Kind.The) i++;
        if (K(i + 1) != Kind.Unit || (TimeUnit)At(i + 1).Value != TimeUnit.Year || At(i + 1).Plural) return null;
        return K(i) switch
        {
            Kind.This or Kind.Current => new Shifted(i + 2, 0, false),
            Kind.Last => new Shifted(i + 2, -1, false),
            Kind.Next => new Shifted(i + 2, 1, false),
            Kind.That or Kind.Same => new Shifted(i + 2, 0, true),
            Kind.Following => new Shifted(i + 2, 1, true),
            Kind.Previous => new Shifted(i + 2, -1, true),
            _ => null,
        };
    }

    /// <summary>"3 January", "18th of February, 2026", "10-12 July", "Fourth of July" as a day.</summary>
    private Match? DayFirst(int p)
    {
        if (!IsDayNumber(p)) return null;
        var i = p + 1;
        int? endDay = null;
        if (K(i) == Kind.Hyphen && IsDayNumber(i + 1) && At(i + 1).Value > At(p).Value)
        {
            endDay = (int)At(i + 1).Value;
            i += 2;
        }

        if (K(i) == Kind.Of) i++;
        i = SkipHyphen(i);
        if (K(i) != Kind.Month) return null;
        var (month, day) = ((int)At(i).Value, (int)At(p).Value);
        if (Math.Max(day, endDay ?? 0) > DateTime.DaysInMonth(2000, month)) return null;
        // "killed 12 May 5" and "two March": a number in letters is no day.
        if (At(p) is { Kind: Kind.Number, Digits: 0 } || (At(p) is { Kind: Kind.Ordinal, Digits: 0 } && K(i - 1) != Kind.Of)) return null;
        var meaning = new CalendarMeaning { Month = month, Day = day, EndDay = endDay, Unit = TimeUnit.Day };
        i = SkipHyphen(i + 1);
        return WithYear(i, meaning);
    }

    /// <summary>"25" in "April 24 and 25".</summary>
    private Match? SecondDay(int p)
    {
        if (K(p - 1) is not (Kind.And or Kind.Or or Kind.Comma) || !IsDayNumber(p) || At(p).Digits == 0 || K(p - 3) != Kind.Month || !IsDayNumber(p - 2) || At(p - 2).Value >= At(p).Value) return null;
        var month = (int)At(p - 3).Value;
        return EndsPhrase(p + 1) && At(p).Value <= DateTime.DaysInMonth(2000, month) ? WithYear(p + 1, new CalendarMeaning { Month = month, Day = (int)At(p).Value, Unit = TimeUnit.Day }) : null;
    }

    /// <summary>"the 18th" where no noun follows.</summary>
    private Match? DayOfMonth(int p)
    {
        if (At(p) is not { Digits: > 0, Value: >= 1 and <= 31 }) return null;
        var before = K(p - 2);
        if (before is not (Kind.On or Kind.By or Kind.Until or Kind.Since or Kind.From or Kind.Before or Kind.After or Kind.Of or Kind.To or Kind.Between or Kind.And or Kind.Through) && p > 1) return null;
        // A number after the ordinal belongs to something else; a noun makes it "the 18th brigade".
        return EndsPhrase(p + 1) ? Date(p + 1, new CalendarMeaning { Day = (int)At(p).Value, Unit = TimeUnit.Day }) : null;
    }

    /// <summary>Whether no noun or adjective goes on at the atom: by its tag, or for untagged words by the closed classes.</summary>
    private bool EndsPhrase(int i)
    {
        if (i >= atoms.Count) return true;
        var token = Word(i)!;
        if (token.Upos != Upos.X) return token.Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.SYM) && K(i) != Kind.Hyphen;
        return !char.IsLetterOrDigit(token.Form[0]) ? K(i) is not (Kind.Hyphen or Kind.Slash or Kind.Possessive) : Words.IsClosedClass(token.Form);
    }

    /// <summary>"Friday", "Friday, Oct. 23", "Tuesday the 14th", "Friday last week".</summary>
    private Match? WeekdayFirst(int p)
    {
        var day = (DayOfWeek)(int)At(p).Value;
        var i = K(p + 1) == Kind.Comma ? p + 2 : p + 1;
        if (i < atoms.Count)
        {
            var date = K(i) == Kind.Month ? MonthFirst(i) : K(i) is Kind.Number or Kind.Ordinal ? DayFirst(i) : K(i) == Kind.The && K(i + 1) == Kind.Ordinal ? DayFirst(i + 1) ?? DayOfWeekday(i + 1) : null;
            if (date is { Meaning: CalendarMeaning { Unit: TimeUnit.Day } found } match) return match with { Meaning = found with { Weekday = day } };
        }

        i = p + 1;
        if (At(p).Plural) return K(p - 1) == Kind.On || K(p - 2) == Kind.On ? new Match(i, TimexType.Set, new RepeatMeaning($"XXXX-WXX-{IsoDay(day)}")) : null;
        var meaning = new CalendarMeaning { Weekday = day, Unit = TimeUnit.Day };
        if (K(i) == Kind.Of) i++;
        if (K(i + 1) == Kind.Unit && (TimeUnit)At(i + 1).Value == TimeUnit.Week && !At(i + 1).Plural && K(i) is Kind.Last or Kind.This or Kind.Next)
            return Date(i + 2, meaning with { Shift = (int)At(i).Value });
        return Date(p + 1, meaning);
    }

    private Match? DayOfWeekday(int p) => At(p) is { Kind: Kind.Ordinal, Value: >= 1 and <= 31, Digits: > 0 } ? Date(p + 1, new CalendarMeaning { Day = (int)At(p).Value, Unit = TimeUnit.Day }) : null;

    internal static int IsoDay(DayOfWeek day) => day == DayOfWeek.Sunday ? 7 : (int)day;

    /// <summary>"2026-02-18", "02/18/2026", "18/02/2026"; written without blanks.</summary>
    private Match? Numeric(int p)
    {
        var mark = K(p + 1);
        if (mark is not (Kind.Hyphen or Kind.Slash) || K(p + 2) != Kind.Number || K(p + 3) != mark || K(p + 4) != Kind.Number) return null;
        for (var i = p + 1; i <= p + 4; i++)
        {
            if (!At(i).Glued) return null;
        }

        var (a, b, c) = ((int)At(p).Value, (int)At(p + 2).Value, (int)At(p + 4).Value);
        var (year, month, day) = IsYear(p) ? (a, b, c) : IsYear(p + 4) ? (a > 12 ? (c, b, a) : (c, a, b)) : (0, 0, 0);
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return Date(p + 5, new CalendarMeaning { Year = year, Month = month, Day = day, Unit = TimeUnit.Day });
    }

    /// <summary>A year by itself, or a range of years: "1996", "1995-96".</summary>
    private Match? BareYear(int p)
    {
        if (!IsYear(p) || IsClockDigits(p)) return null;
        var year = (int)At(p).Value;
        if (K(p + 1) is Kind.Hyphen or Kind.Slash && At(p + 1).Glued && At(p + 2) is { Kind: Kind.Number, Digits: 2 or 4, Glued: true } second && K(p + 3) != Kind.Hyphen)
        {
            var end = second.Digits == 4 ? (int)second.Value : year / 100 * 100 + (int)second.Value;
            return end > year && end < year + 100 ? Date(p + 3, new CalendarMeaning { Year = year, EndYear = end, Unit = TimeUnit.Year }) : null;
        }

        return IsYearHere(p) ? Date(p + 1, new CalendarMeaning { Year = year, Unit = TimeUnit.Year }) : null;
    }

    /// <summary>Whether a number that could be a year is one, by the words beside it.</summary>
    private bool IsYearHere(int p)
    {
        var year = (int)At(p).Value;
        var before = K(p - 1);
        if (At(p).Glued && K(p - 1) is Kind.Hyphen or Kind.Slash && p > 1 && K(p - 2) is Kind.Number or Kind.Other && !Words.IsEra(Word(p - 2)!.Form)) return false;
        var next = Word(p + 1);
        if (next is not null && (Words.IsMeasure(next.Form) || next.Form is "%" or ":")) return false;
        if (K(p + 1) is Kind.Unit or Kind.Zone) return false;
        var previous = Word(p - 1)?.Form ?? "";
        if (Words.IsNumbered(previous) || previous is "$" or "#" or "+" or "€" or "£") return false;
        var placed = before is Kind.In or Kind.Since or Kind.Until or Kind.By or Kind.From or Kind.Between or Kind.During or Kind.Before or Kind.After or Kind.To or Kind.Of or Kind.And or Kind.Through or Kind.Early or Kind.Late or Kind.Mid or Kind.Open or Kind.Month or Kind.Season;
        if (year is < 1700 or > 2100) return before is Kind.In or Kind.Since && EndsPhrase(p + 1);
        if (placed)
        {
            // "in 2000 cases": years carry no plural of a thing counted, but "the 1992 protests" do.
            return !(before is Kind.Of or Kind.And or Kind.To or Kind.After or Kind.From && IsCountedPlural(p + 1));
        }

        if (before is Kind.The or Kind.A or Kind.This or Kind.Possessive) return year >= 1900;
        return year >= 1900 && !IsCountedPlural(p + 1) && before is not (Kind.About or Kind.Than or Kind.Over or Kind.Least or Kind.Most or Kind.Number or Kind.Fuzzy);
    }

    private bool IsCountedPlural(int i) =>
        Word(i) is { } token && (token.Upos == Upos.X
            ? token.Form.Length > 3 && token.Form.EndsWith('s') && char.IsLower(token.Form[0]) && !Words.IsClosedClass(token.Form)
            : token.Upos == Upos.NOUN && token.Has("Number=Plur"));

    /// <summary>Whether the number counts what follows: "May 5 people".</summary>
    private bool IsCount(int i) => At(i).Kind == Kind.Number && Word(i + 1) is { } next && Words.IsMeasure(next.Form);

    /// <summary>Whether a month's name is one here: "May" and "March" are words, "April" and "June" are women.</summary>
    private bool IsMonthName(int p)
    {
        var token = Word(p)!;
        if (At(p).Plural) return false;
        var before = K(p - 1);
        var placed = before is Kind.In or Kind.Since or Kind.Until or Kind.By or Kind.Of or Kind.Last or Kind.Next or Kind.This or Kind.Early or Kind.Late or Kind.Mid or Kind.From or Kind.During or Kind.Before or Kind.After or Kind.To or Kind.Through or Kind.Between or Kind.Past or Kind.Every or Kind.For or Kind.Coming or Kind.Following or Kind.Hyphen;
        if ((int)At(p).Value is 3 or 5)
        {
            if (placed || before is Kind.Possessive) return !(Is(p, "March") && Word(p + 1) is { Form: "on" or "for" or "to" or "of" } && before == Kind.Of);
            // "the March accession", but not "the March on Rome", and not "the Long March".
            if (before is Kind.The or Kind.A or Kind.And or Kind.Or) return !EndsPhrase(p + 1) || (before is Kind.And or Kind.Or && K(p - 2) == Kind.Month);
            return token.Upos == Upos.PROPN && token.Name == NameKind.None && K(p + 1) == Kind.Comma && before != Kind.Other;
        }

        if (placed || p == 0) return !(p == 0 && At(p + 1) is { Kind: Kind.Other, Capital: true });
        // "April Smith", "Caspar August".
        if (token.Form.EndsWith('.')) return before == Kind.The;
        return !(At(p + 1) is { Kind: Kind.Other, Capital: true } && before != Kind.The) && !(At(p - 1) is { Kind: Kind.Other, Capital: true } && token.Upos == Upos.X && !Words.IsClosedClass(Word(p - 1)!.Form) && p > 1);
    }

    /// <summary>"spring 2003", "summer of last year"; with "the": "the fall of 1998"; after "in": "in winter".</summary>
    private Match? SeasonFirst(int p, bool the)
    {
        var meaning = new CalendarMeaning { Season = (Season)(int)At(p).Value, Unit = TimeUnit.Season };
        if (At(p).Capital && p > 0 && At(p - 1) is { Kind: Kind.Other, Capital: true }) return null;
        var i = K(p + 1) is Kind.Of or Kind.Comma ? p + 2 : p + 1;
        if (IsYear(i)) return Date(i + 1, meaning with { Year = (int)At(i).Value });
        if (YearShift(i) is { } shift) return Date(shift.End, shift.Apply(meaning));
        var before = the ? K(p - 2) : K(p - 1);
        var placed = before is Kind.In or Kind.During or Kind.By or Kind.Since or Kind.Until or Kind.Early or Kind.Late or Kind.Mid or Kind.Before or Kind.After || (the && before == Kind.Of);
        if (!placed || K(p + 1) == Kind.Of || (At(p + 1).Capital && K(p + 1) == Kind.Other)) return null;
        return Is(p, "fall") && !(the && EndsPhrase(p + 1)) ? null : Date(p + 1, meaning);
    }

    /// <summary>"third quarter of 2005", "first half of last year", "second quarter".</summary>
    private Match? PartOfYear(int p)
    {
        var n = (int)At(p).Value;
        var i = SkipHyphen(p + 1);
        var unit = K(i) == Kind.Half ? TimeUnit.Half : K(i) == Kind.Unit && (TimeUnit)At(i).Value == TimeUnit.Quarter ? TimeUnit.Quarter : TimeUnit.Day;
        if (unit == TimeUnit.Day || At(i).Plural || n > (unit == TimeUnit.Half ? 2 : 4)) return null;
        var meaning = new CalendarMeaning { Part = n, Unit = unit };
        var j = K(i + 1) == Kind.Of ? i + 2 : i + 1;
        if (K(j) == Kind.The) j++;
        if (K(j) == Kind.Fiscal)
        {
            meaning = meaning with { Fiscal = true };
            j++;
        }

        if (IsYear(j)) return Date(j + 1, meaning with { Year = (int)At(j).Value });
        if (YearShift(j) is { } shift) return Date(shift.End, shift.Apply(meaning));
        if (K(i + 1) == Kind.Of && K(j) == Kind.Unit && (TimeUnit)At(j).Value == TimeUnit.Year) return Date(j + 1, meaning with { Shift = 0 });
        if (K(i + 1) == Kind.Of && K(j) == Kind.Month && unit == TimeUnit.Half && MonthFirst(j) is { } month) return month with { Modifier = n == 1 ? TimeModifier.Start : TimeModifier.End };
        if (K(i + 1) == Kind.Of && K(j) == Kind.DecadeName && unit == TimeUnit.Half && DecadeFirst(j, true) is { } decade) return decade with { Modifier = n == 1 ? TimeModifier.Start : TimeModifier.End };
        if (K(i + 1) == Kind.Of && unit == TimeUnit.Half && CenturyName(j) is { } century) return century with { Modifier = n == 1 ? TimeModifier.Start : TimeModifier.End };
        return unit == TimeUnit.Quarter ? Date(i + 1, meaning) : null;
    }

    /// <summary>"the 20th century", "nineteenth-century".</summary>
    private Match? CenturyName(int p)
    {
        var i = SkipHyphen(p + 1);
        if (At(p) is not { Kind: Kind.Ordinal, Value: >= 1 and <= 22 } || K(i) != Kind.Unit || (TimeUnit)At(i).Value != TimeUnit.Century) return null;
        return Date(i + 1, new CalendarMeaning { Year = ((int)At(p).Value - 1) * 100, Unit = TimeUnit.Century });
    }

    /// <summary>"the 1990s", "1980s", "the '90s", "the nineties".</summary>
    private Match? DecadeFirst(int p, bool the)
    {
        var atom = At(p);
        if (atom.Digits == 4) return Date(p + 1, new CalendarMeaning { Year = (int)atom.Value, Unit = atom.Value % 100 == 0 && atom.Value < 2000 ? TimeUnit.Century : TimeUnit.Decade });
        // "in his 30s" and "in her thirties" are ages.
        var apostrophe = Word(p)!.Form[0] is '\'' or '’';
        if (!the && !apostrophe && K(p - 1) is not (Kind.Possessive or Kind.Early or Kind.Late or Kind.Mid or Kind.Hyphen)) return null;
        if (Word(p - 2)?.Upos == Upos.PRON || (Word(p - 1) is { } previous && Words.IsPossessivePronoun(previous.Form)) || (Word(p - 2) is { } second && Words.IsPossessivePronoun(second.Form)) || (Word(p - 3) is { } third && Words.IsPossessivePronoun(third.Form))) return null;
        return Date(p + 1, new CalendarMeaning { Year = 1900 + (int)atom.Value, Unit = TimeUnit.Decade });
    }

    /// <summary>"Christmas", "New Year's Day 2005", "Easter week".</summary>
    private Match? HolidayFirst(int p)
    {
        var (holiday, end) = FindHoliday(p);
        if (holiday is null) return null;
        var meaning = new CalendarMeaning { Holiday = holiday, Unit = TimeUnit.Day };
        if (K(end) == Kind.Unit && (TimeUnit)At(end).Value == TimeUnit.Week) return Date(end + 1, meaning with { WholeWeek = true });
        // "Easter Island", "Passover Seder": a name that goes on is another name.
        if (At(end) is { Kind: Kind.Other, Capital: true, Glued: false }) return null;
        if (YearShift(K(end) == Kind.Of ? end + 1 : end) is { } shift) return Date(shift.End, shift.Apply(meaning));
        var i = K(end) is Kind.Comma or Kind.Of or Kind.In ? end + 1 : end;
        return IsYear(i) ? Date(i + 1, meaning with { Year = (int)At(i).Value }) : Date(end, meaning);
    }

    private (Holiday? Holiday, int End) FindHoliday(int p)
    {
        var first = sentence.Tokens[At(p).Token];
        Holiday? found = null;
        var end = p;
        var text = first.Form;
        for (var i = p; i < atoms.Count && i < p + Holiday.MaxWords; i++)
        {
            if (i > p && At(i).Token != At(i - 1).Token) text += " " + sentence.Tokens[At(i).Token].Form;
            if (i + 1 < atoms.Count && At(i + 1).Token == At(i).Token) continue;
            if (sentence.Tokens[At(i).Token].Form.AsSpan().ContainsAnyInRange('A', 'z') && Holiday.Named(text) is { } holiday) (found, end) = (holiday, i + 1);
        }

        return (found, end);
    }

    /// <summary>"fiscal year 1998", "fiscal 1998", "FY98", "FY 2005", "Q3 2005".</summary>
    private Match? FiscalYear(int p)
    {
        if (K(p) == Kind.Other && !Is(p, "FY") && !(At(p + 1).Glued && At(p + 1) is { Kind: Kind.Number, Value: >= 1 and <= 4, Digits: 1 } && At(p).Token == At(p + 1).Token)) return null;
        if (K(p) == Kind.Other && !Is(p, "FY"))
        {
            var form = Word(p)!.Form;
            if (form is not ("Q1" or "Q2" or "Q3" or "Q4")) return null;
            var quarter = new CalendarMeaning { Part = form[1] - '0', Unit = TimeUnit.Quarter };
            return IsYear(p + 2) ? Date(p + 3, quarter with { Year = (int)At(p + 2).Value }) : Date(p + 2, quarter);
        }

        var i = K(p + 1) == Kind.Unit ? p + 2 : p + 1;
        if (IsYear(i)) return Date(i + 1, new CalendarMeaning { Year = (int)At(i).Value, Unit = TimeUnit.Year, Fiscal = true });
        return null;
    }

    private static Match? Date(int end, CalendarMeaning meaning) => new Match(end, TimexType.Date, meaning);
}
