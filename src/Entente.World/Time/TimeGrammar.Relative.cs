namespace Entente.World.Time;

/// <summary>Productions for what is counted, pointed at or repeated.</summary>
internal sealed partial class TimeGrammar
{
    /// <summary>A number in digits or words, exact or fuzzy: "three", "two dozen", "5 1/2", "a few", "two or three", "several".</summary>
    private bool TryQuantity(int p, bool the, out Quantity quantity, out int end)
    {
        quantity = default;
        end = p;
        switch (K(p))
        {
            case Kind.A:
                if (K(p + 1) == Kind.Couple || K(p + 1) == Kind.Fuzzy)
                {
                    quantity = new Quantity(K(p + 1) == Kind.Couple ? 2 : null);
                    end = K(p + 2) == Kind.Of ? p + 3 : p + 2;
                    return true;
                }

                if (K(p + 1) is Kind.Number && At(p + 1).Digits == 0) return TryQuantity(p + 1, the, out quantity, out end);

                if (K(p + 1) == Kind.Half) return HalfOf(p + 1, out quantity, out end);
                quantity = new Quantity(1);
                end = p + 1;
                return true;
            case Kind.Couple when the:
                quantity = new Quantity(2);
                end = K(p + 1) == Kind.Of ? p + 2 : p + 1;
                return true;
            case Kind.Fuzzy:
                // "some 20 years": the number says more.
                if (TryNumber(p + 1, out var exact, out end)) quantity = new Quantity(exact);
                else end = K(p + 1) == Kind.Of ? p + 2 : p + 1;
                return true;
            case Kind.Half:
                return HalfOf(p, out quantity, out end);
            case Kind.Number:
                if (!TryNumber(p, out var value, out end)) return false;
                quantity = new Quantity(value);
                if (K(end) is Kind.Or or Kind.To or Kind.Hyphen or Kind.And && TryNumber(end + 1, out var upper, out var after) && upper > value && (K(end) != Kind.And || K(p - 1) == Kind.Between))
                {
                    quantity = new Quantity(value, upper);
                    end = after;
                }
                else
                {
                    // "one and a half", "two-and-a-half"
                    var and = SkipHyphen(end);
                    var a = SkipHyphen(and + 1);
                    var half = SkipHyphen(a + 1);
                    if (K(and) == Kind.And && K(a) == Kind.A && K(half) == Kind.Half)
                    {
                        quantity = new Quantity(value + 0.5);
                        end = half + 1;
                    }
                }

                return true;
            default:
                return false;
        }
    }

    private bool HalfOf(int p, out Quantity quantity, out int end)
    {
        quantity = new Quantity(0.5);
        end = SkipHyphen(K(p + 1) == Kind.A ? p + 2 : p + 1);
        return true;
    }

    private bool TryNumber(int p, out double value, out int end)
    {
        value = 0;
        end = p;
        if (K(p) != Kind.Number) return false;
        var i = p;
        if (At(p).Digits > 0)
        {
            value = At(p).Value;
            i = p + 1;
            // "5 1/2"
            if (At(i) is { Kind: Kind.Number, Digits: 1 } && K(i + 1) == Kind.Slash && At(i + 2) is { Kind: Kind.Number, Digits: 1, Value: > 0 })
            {
                value += At(i).Value / At(i + 2).Value;
                i += 3;
            }
        }
        else
        {
            for (; K(i) == Kind.Number && At(i).Digits == 0; i++)
            {
                var next = At(i).Value;
                value = next is 100 or 1000 || (next == 12 && i > p) ? Math.Max(value, 1) * next : value + next;
                if (K(i + 1) == Kind.Hyphen && At(i + 2) is { Kind: Kind.Number, Digits: 0, Value: < 10 } && next is >= 20 and <= 90) i++;
            }
        }

        end = i;
        return true;
    }

    /// <summary>"three days ago", "two weeks later", "ten days before", "five hours", "a two-day", "twice a week" after its count.</summary>
    private Match? Counted(int p, bool the)
    {
        if (!TryQuantity(p, the, out var quantity, out var i)) return null;
        var adjectival = K(i) == Kind.Hyphen;
        i = SkipHyphen(i);
        if (K(i) is Kind.More or Kind.Only) i++;
        if (K(i) != Kind.Unit) return Frequency(quantity, i);
        // "60 Minutes" is a title.
        if (At(i).Capital && At(p).Digits > 0) return null;
        var unit = (TimeUnit)At(i).Value;
        if (unit == TimeUnit.Second && !At(i).Plural && !adjectival && At(p).Digits == 0) return null;
        if (unit == TimeUnit.Quarter && (K(i + 1) == Kind.Of || Is(p, "a"))) return null;
        if (Is(i, "fortnight") || Is(i, "fortnights")) quantity = new Quantity(quantity.Value * 2, quantity.Upper * 2);
        // A plural with "a" or a singular with "three" is something else ("a weeks-old", "three day"), but "a six year" is meant.
        if (K(p) == Kind.A && quantity.Value == 1 && At(i).Plural) return null;
        i++;
        if (IsAge(i) || Is(p - 1, "aged") || Is(p - 1, "age")) return null;
        if (K(i) == Kind.Possessive) i++;
        if (Is(i, "worth")) return null;

        if (K(i) == Kind.Ago || (K(i) == Kind.Hyphen && K(i + 1) == Kind.Ago)) return Counting(K(i) == Kind.Ago ? i + 1 : i + 2, new ShiftMeaning(quantity, unit, -1, TimeOrigin.Publication));
        if (K(i) == Kind.From && K(i + 1) == Kind.Now) return Counting(i + 2, new ShiftMeaning(quantity, unit, 1, TimeOrigin.Publication));
        if (K(i) is Kind.Earlier or Kind.Later && K(i + 1) != Kind.Than) return Counting(i + 1, new ShiftMeaning(quantity, unit, K(i) == Kind.Later ? 1 : -1, TimeOrigin.Narrative));
        if (K(i) is Kind.Before or Kind.After && !adjectival && K(p - 1) is not (Kind.For or Kind.In))
        {
            // "two days after" at the end of a phrase counts from the narrative, before a noun phrase from that event.
            var sign = K(i) == Kind.After ? 1 : -1;
            return Beside(K(i + 1) == Kind.To ? i + 2 : i + 1, quantity, unit, sign);
        }

        if (K(p) == Kind.A && quantity.Value == 1)
        {
            // "twice a week", "hundreds a day"; "a day" alone is rarely a length.
            if (K(p - 1) is Kind.Times or Kind.Once or Kind.Unit or Kind.Number || (p > 0 && (Word(p - 1)!.Form is "million" or "billion" || (IsCountedPlural(p - 1) && Is(p, "a"))))) return new Match(i, TimexType.Set, new RepeatMeaning(Period.Length(new Quantity(1), unit)));
            if (K(p - 1) is not (Kind.For or Kind.In or Kind.About or Kind.Than or Kind.Over or Kind.During or Kind.After or Kind.Less or Kind.Least or Kind.Only or Kind.Before or Kind.Not) && !Is(p - 1, "as") && !Is(p - 1, "took") && !Is(p - 1, "long") && !Is(p - 1, "lasted") && !Is(p - 1, "spent") && !Is(p - 1, "take")) return null;
            if (K(p - 1) == Kind.After && unit == TimeUnit.Day) return null;
        }

        if (K(i) == Kind.And && K(i + 1) == Kind.A && K(i + 2) == Kind.Half)
        {
            quantity = new Quantity(quantity.Value + 0.5);
            i += 3;
        }

        var meaning = new LengthMeaning(quantity, unit);
        if (K(i) is Kind.And or Kind.Comma && K(i + 1) == Kind.Number && TryQuantity(i + 1, false, out var more, out var j) && K(j) == Kind.Unit && (TimeUnit)At(j).Value < unit && K(j + 1) is not (Kind.Ago or Kind.Later or Kind.Earlier))
        {
            meaning = meaning with { More = (more, (TimeUnit)At(j).Value) };
            i = j + 1;
        }

        if (K(i) == Kind.Hyphen && K(i + 1) == Kind.Long) i += 2;
        return new Match(i, TimexType.Duration, meaning);
    }

    private bool IsAge(int i) =>
        K(i) == Kind.Old || (K(i) == Kind.Hyphen && K(i + 1) == Kind.Old) || (Is(i, "of") && Is(i + 1, "age"));

    private static Match? Counting(int end, ShiftMeaning meaning) => new Match(end, meaning.Unit <= TimeUnit.Hour ? TimexType.Time : TimexType.Date, meaning);

    /// <summary>A distance before or after what begins at the atom: a day ("two days before Christmas"), an event, or nothing (then the narrative).</summary>
    private Match? Beside(int i, Quantity quantity, TimeUnit unit, int sign)
    {
        var the = K(i) == Kind.The;
        if (quantity.Whole is not null && K(the ? i + 1 : i) is not Kind.Unit && Core(the ? i + 1 : i, the) is { } day && IsDay(day.Meaning) && day.DayTime.IsNone)
            return Counting(day.End, new ShiftMeaning(quantity, unit, sign, day.Meaning.Origin) { Day = day.Meaning });
        return Counting(i, new ShiftMeaning(quantity, unit, sign, EndsClause(i) ? TimeOrigin.Narrative : TimeOrigin.Event));
    }

    /// <summary>Whether nothing that names an event goes on at the atom.</summary>
    private bool EndsClause(int i)
    {
        if (i >= atoms.Count) return true;
        var form = Word(i)!.Form;
        return !char.IsLetterOrDigit(form[0]) && form[0] is not ('$' or '\'' or '’' or '“' or '"' or '`') ? K(i) is not Kind.Open : form is "and" or "but" or "when" or "in" or "at" or "as" or "with" or "said" or "was" or "were";
    }

    /// <summary>"times a week" after its number.</summary>
    private Match? Frequency(Quantity quantity, int i)
    {
        if (K(i) != Kind.Times || quantity.Value is null) return null;
        return PerUnit(i + 1) is { } per ? new Match(per.End, TimexType.Set, new RepeatMeaning(Period.Length(new Quantity(1), per.Unit))) : null;
    }

    private (int End, TimeUnit Unit)? PerUnit(int i) => K(i) is Kind.A or Kind.Each or Kind.Every or Kind.Per && K(i + 1) == Kind.Unit && !At(i + 1).Plural ? (i + 2, (TimeUnit)At(i + 1).Value) : null;

    /// <summary>"the day after General Donovan's meeting", "the days before", "the weekend", "the week of March 6"; without "the": "years" after "for", "weeks ago", "days before".</summary>
    private Match? UnitFirst(int p, bool the)
    {
        var unit = (TimeUnit)At(p).Value;
        var plural = At(p).Plural;
        var i = p + 1;
        if (unit == TimeUnit.Second && !plural) return null;
        if (plural && K(i) == Kind.Ago) return Counting(i + 1, new ShiftMeaning(default, unit, -1, TimeOrigin.Publication));
        if (plural && K(i) is Kind.Earlier or Kind.Later && K(i + 1) != Kind.Than) return Counting(i + 1, new ShiftMeaning(default, unit, K(i) == Kind.Later ? 1 : -1, TimeOrigin.Narrative));
        if ((plural || the || p == 0 || K(p - 1) == Kind.A) && K(i) is Kind.Before or Kind.After && unit >= TimeUnit.Minute)
        {
            var sign = K(i) == Kind.After ? 1 : -1;
            return Beside(i + 1, plural ? default : new Quantity(1), unit, sign);
        }

        if (unit == TimeUnit.Weekend && !plural && (the || K(p - 1) is Kind.Over or Kind.On or Kind.At or Kind.During)) return new Match(i, TimexType.Date, new UnitMeaning(unit, 0, TimeOrigin.Publication));
        if (the && unit == TimeUnit.Week && K(i) == Kind.Of && Read(i + 1) is { Meaning: CalendarMeaning { Unit: TimeUnit.Day } day } week) return week with { Meaning = day with { WholeWeek = true } };
        if (plural && K(i) == Kind.Hyphen && K(i + 1) == Kind.Long) return new Match(i + 2, TimexType.Duration, new LengthMeaning(default, unit));
        if (plural && !the && K(p - 1) is Kind.For or Kind.In or Kind.Than or Kind.After or Kind.Over or Kind.During && unit >= TimeUnit.Minute && K(i) != Kind.Of && (K(p - 1) is Kind.For || EndsPhrase(i))) return new Match(i, TimexType.Duration, new LengthMeaning(default, unit));
        if (!the && !plural && K(i) == Kind.Hyphen && K(i + 1) == Kind.Long) return new Match(i + 2, TimexType.Duration, new LengthMeaning(new Quantity(1), unit));
        return the && plural && K(p - 2) is Kind.In && K(i) == Kind.That ? new Match(i, TimexType.Duration, new LengthMeaning(default, unit)) : null;
    }

    /// <summary>"last week", "this month", "the next 48 hours", "last October", "that year", "the same day", "the following morning", "recent weeks".</summary>
    private Match? Directed(int p, bool the)
    {
        var kind = K(p);
        var i = SkipHyphen(p + 1);
        if (kind == Kind.That && K(i) == Kind.Same)
        {
            kind = Kind.Same;
            i++;
        }
        else if (kind == Kind.This && K(i) is Kind.Coming or Kind.Past)
        {
            kind = K(i);
            i++;
        }

        var (steps, origin) = kind switch
        {
            Kind.This or Kind.Current => (0, TimeOrigin.Publication),
            Kind.That or Kind.Same => (0, TimeOrigin.Narrative),
            Kind.Last or Kind.Past => (-1, TimeOrigin.Publication),
            Kind.Previous => (-1, TimeOrigin.Narrative),
            Kind.Following => (1, TimeOrigin.Narrative),
            Kind.Recent => (-1, TimeOrigin.Publication),
            _ => (1, the && kind == Kind.Next ? TimeOrigin.Narrative : TimeOrigin.Publication),
        };
        switch (K(i))
        {
            case Kind.Unit when At(i).Plural:
                if (kind is Kind.This or Kind.That) return null;
                return kind == Kind.Same ? null : new Match(i + 1, TimexType.Duration, new LengthMeaning(default, (TimeUnit)At(i).Value, steps, kind == Kind.Recent));
            case Kind.Unit:
                var unit = (TimeUnit)At(i).Value;
                // "last-minute", "their last day"
                if (kind == Kind.Last && (K(p + 1) == Kind.Hyphen || unit == TimeUnit.Day)) return null;
                if (unit == TimeUnit.Second || kind == Kind.Recent || (kind == Kind.Current && unit < TimeUnit.Week)) return null;
                // "the past week" is a stretch up to now, "last week" the calendar's; "the last week" of something is neither.
                if (kind == Kind.Past || (kind == Kind.Last && the) || (kind == Kind.Coming && unit != TimeUnit.Weekend))
                    return K(i + 1) == Kind.Of && K(i + 2) is not (Kind.Month or Kind.Number or Kind.The) && kind != Kind.Past ? null : new Match(i + 1, TimexType.Duration, new LengthMeaning(new Quantity(1), unit, steps));
                if (unit < TimeUnit.Day) return kind == Kind.That ? null : new Match(i + 1, TimexType.Duration, new LengthMeaning(new Quantity(1), unit, steps));
                if ((kind == Kind.Same && unit == TimeUnit.Day && K(i + 1) == Kind.That) || (kind == Kind.This && unit == TimeUnit.Day)) return null;
                // "the next year" and "the next month" may be either; "the next day" is the narrative's.
                return new Match(i + 1, TimexType.Date, new UnitMeaning(unit, steps, origin));
            case Kind.Fiscal or Kind.Half when K(i + 1) == Kind.Unit && K(i) == Kind.Fiscal:
                return new Match(i + 2, TimexType.Date, new UnitMeaning((TimeUnit)At(i + 1).Value, steps, origin));
            case Kind.DayPart:
                var part = new DayTime(Parts[(int)At(i).Value]);
                if (At(i).Plural || Is(i, "nights") || kind is Kind.Current or Kind.Recent) return null;
                var days = kind == Kind.This || origin == TimeOrigin.Narrative ? steps : kind == Kind.Last ? -1 : 1;
                return new Match(i + 1, TimexType.Time, new UnitMeaning(TimeUnit.Day, days, origin)) { DayTime = part };
            case Kind.Number or Kind.Fuzzy or Kind.Couple or Kind.Half:
                return DirectedCount(p, i, kind, steps);
            case Kind.Month or Kind.Weekday or Kind.Season or Kind.HolidayStart when kind is Kind.This or Kind.Last or Kind.Next or Kind.Coming or Kind.Past or Kind.That or Kind.Previous or Kind.Following:
                if (kind == Kind.That && K(i) != Kind.Season && K(i) != Kind.Weekday) return null;
                return DirectedName(i, steps, origin);
            case Kind.Noon:
                return null;
            case Kind.Time:
                return kind == Kind.That && K(p - 1) is Kind.At or Kind.By or Kind.Since ? new Match(i + 1, TimexType.Date, new ReferenceMeaning(-1, TimeOrigin.Narrative)) : null;
            default:
                // "the past" by itself.
                return kind == Kind.Past && the && EndsPhrase(p + 1) ? new Match(p + 1, TimexType.Date, ReferenceMeaning.Past) : null;
        }
    }

    /// <summary>"the past three years", "the next 48 hours", "the last few months".</summary>
    private Match? DirectedCount(int p, int i, Kind kind, int steps)
    {
        if (kind is Kind.This or Kind.That or Kind.Same or Kind.Current || !TryQuantity(i, false, out var quantity, out var end)) return null;
        end = SkipHyphen(end);
        if (K(end) != Kind.Unit || IsAge(end + 1)) return null;
        var each = K(p - 1) == Kind.The && K(p - 2) == Kind.Of && K(p - 3) == Kind.Each;
        return each
            ? new Match(end + 1, TimexType.Set, new RepeatMeaning(Period.Length(new Quantity(1), (TimeUnit)At(end).Value)))
            : new Match(end + 1, TimexType.Duration, new LengthMeaning(quantity, (TimeUnit)At(end).Value, steps));
    }

    private Match? DirectedName(int i, int steps, TimeOrigin origin)
    {
        CalendarMeaning? named = null;
        var end = i + 1;
        switch (K(i))
        {
            case Kind.Month:
                if (MonthFirst(i) is not { Meaning: CalendarMeaning { Shift: null } month } match) named = new CalendarMeaning { Month = (int)At(i).Value, Unit = TimeUnit.Month };
                else (named, end) = (month, match.End);
                break;
            case Kind.Weekday when !At(i).Plural:
                named = new CalendarMeaning { Weekday = (DayOfWeek)(int)At(i).Value, Unit = TimeUnit.Day };
                break;
            case Kind.Season:
                named = new CalendarMeaning { Season = (Season)(int)At(i).Value, Unit = TimeUnit.Season };
                break;
            case Kind.HolidayStart:
                var (holiday, after) = FindHoliday(i);
                if (holiday is null) return null;
                named = new CalendarMeaning { Holiday = holiday, Unit = TimeUnit.Day };
                end = after;
                break;
        }

        return named is null ? null : Date(end, named with { Direction = steps, FromNarrative = origin == TimeOrigin.Narrative });
    }

    /// <summary>"today", "tomorrow night", "now", "recently", "the future", "since then", "overnight".</summary>
    private Match? Adverb(int p, bool the)
    {
        var i = p + 1;
        switch (K(p))
        {
            case Kind.Today:
                if (the) return null;
                var days = At(p).Value;
                var match = new Match(i, TimexType.Date, new UnitMeaning(TimeUnit.Day, (int)Math.Floor(days), TimeOrigin.Publication));
                return days == 0.5 ? match with { Type = TimexType.Time, DayTime = new DayTime("NI") } : match;
            case Kind.Now:
                return the || Is(i, "defunct") || K(i) == Kind.Hyphen ? null : new Match(i, TimexType.Date, ReferenceMeaning.Present);
            case Kind.PastAdverb:
                return new Match(i, TimexType.Date, ReferenceMeaning.Past);
            case Kind.Future:
                return (the && EndsPhrase(i)) || Is(p - 1, "near") || (K(p - 1) == Kind.Possessive && EndsPhrase(i)) ? new Match(i, TimexType.Date, ReferenceMeaning.Future) : null;
            case Kind.Then:
                return K(p - 1) is Kind.Since or Kind.Until or Kind.By ? new Match(i, TimexType.Date, new UnitMeaning(TimeUnit.Day, 0, TimeOrigin.Narrative)) : null;
            case Kind.Overnight:
                return the || K(i) == Kind.Other && !EndsPhrase(i) ? null : new Match(i, TimexType.Time, new UnitMeaning(TimeUnit.Day, 0, TimeOrigin.Publication)) { DayTime = new DayTime("NI") };
            default:
                return null;
        }
    }

    /// <summary>"daily", "annual", "every Tuesday", "each day", "every two weeks", "twice a week".</summary>
    private Match? Repeated(int p)
    {
        switch (K(p))
        {
            case Kind.Unitly:
                // "The Daily Telegraph" is a newspaper.
                return At(p).Capital && At(p + 1).Capital ? null : new Match(p + 1, TimexType.Set, new RepeatMeaning(Period.Length(new Quantity(1), (TimeUnit)At(p).Value)));
            case Kind.Once:
                return PerUnit(p + 1) is { } per ? new Match(per.End, TimexType.Set, new RepeatMeaning(Period.Length(new Quantity(1), per.Unit))) : null;
        }

        var i = p + 1;
        if (Is(i, "other") && K(i + 1) == Kind.Unit) return new Match(i + 2, TimexType.Set, new RepeatMeaning(Period.Length(new Quantity(2), (TimeUnit)At(i + 1).Value)));
        if (K(i) == Kind.Unit && !At(i).Plural && (TimeUnit)At(i).Value != TimeUnit.Second) return new Match(i + 1, TimexType.Set, new RepeatMeaning(Period.Length(new Quantity(1), (TimeUnit)At(i).Value)));
        if (K(i) == Kind.Weekday)
        {
            var value = $"XXXX-WXX-{IsoDay((DayOfWeek)(int)At(i).Value)}";
            return K(i + 1) == Kind.DayPart ? new Match(i + 2, TimexType.Set, new RepeatMeaning(value + "T" + Parts[(int)At(i + 1).Value])) : new Match(i + 1, TimexType.Set, new RepeatMeaning(value));
        }

        if (K(i) == Kind.DayPart) return new Match(i + 1, TimexType.Set, new RepeatMeaning("XXXX-XX-XXT" + Parts[(int)At(i).Value]));
        if (K(i) == Kind.Month) return new Match(i + 1, TimexType.Set, new RepeatMeaning($"XXXX-{(int)At(i).Value:00}"));
        if (K(i) == Kind.Season) return new Match(i + 1, TimexType.Set, new RepeatMeaning("XXXX-" + Period.SeasonName((Season)(int)At(i).Value)));
        return TryNumber(i, out var n, out var end) && K(end) == Kind.Unit ? new Match(end + 1, TimexType.Set, new RepeatMeaning(Period.Length(new Quantity(n), (TimeUnit)At(end).Value))) : null;
    }
}
