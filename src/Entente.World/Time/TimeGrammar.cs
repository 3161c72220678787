using Entente.Language;

namespace Entente.World.Time;

/// <summary>What a production found: it ends before the atom <paramref name="End"/>.</summary>
internal readonly record struct Match(int End, TimexType Type, Meaning Meaning)
{
    public DayTime DayTime { get; init; }

    public TimeModifier Modifier { get; init; }

    public int Side { get; init; }
}

/// <summary>The grammar of time expressions over one sentence's atoms: this file chooses between the productions, the others hold them.</summary>
internal sealed partial class TimeGrammar(Sentence sentence, List<Atom> atoms)
{
    /// <summary>TIMEX3's parts of the day, by the value of <see cref="Kind.DayPart"/>.</summary>
    internal static readonly string[] Parts = ["MO", "AF", "EV", "NI"];

    private Atom At(int i) => (uint)i < (uint)atoms.Count ? atoms[i] : default;

    private Kind K(int i) => (uint)i < (uint)atoms.Count ? atoms[i].Kind : Kind.Other;

    private Token? Word(int i) => (uint)i < (uint)atoms.Count ? sentence.Tokens[atoms[i].Token] : null;

    private bool Is(int i, string form) => Word(i) is { } token && token.Form.Equals(form, StringComparison.OrdinalIgnoreCase);

    private int SkipHyphen(int i) => K(i) == Kind.Hyphen ? i + 1 : i;

    /// <summary>The longest expression that begins at the atom <paramref name="p"/>, or null.</summary>
    public Match? Read(int p)
    {
        Match? best = null;
        void Offer(Match? match)
        {
            if (match is { } m && (best is not { } b || m.End > b.End)) best = m;
        }

        switch (K(p))
        {
            case Kind.Early or Kind.Mid or Kind.Late or Kind.Beginning or Kind.End or Kind.Middle:
                return Narrowed(p);
            case Kind.Earlier or Kind.Later:
                return Sided(p);
            case Kind.The:
                Offer(Core(K(p + 1) == Kind.Possessive ? p + 2 : p + 1, the: true));
                if (K(p + 1) is Kind.Early or Kind.Mid or Kind.Late or Kind.Beginning or Kind.End or Kind.Middle) Offer(Narrowed(p + 1));
                return best;
            case Kind.About or Kind.More or Kind.Less or Kind.Over or Kind.At or Kind.Only:
                return Qualified(p);
            default:
                Offer(Core(p, the: false));
                return best;
        }
    }

    /// <summary>An expression without what narrows or qualifies it.</summary>
    private Match? Core(int p, bool the)
    {
        Match? best = null;
        void Offer(Match? match)
        {
            if (match is { } m && (best is not { } b || m.End > b.End)) best = m;
        }

        switch (K(p))
        {
            case Kind.Month:
                Offer(MonthFirst(p));
                Offer(HolidayFirst(p));
                break;
            case Kind.Weekday:
                Offer(WeekdayFirst(p));
                break;
            case Kind.Number:
                Offer(DayFirst(p));
                Offer(SecondDay(p));
                Offer(Numeric(p));
                Offer(BareYear(p));
                Offer(ClockTime(p));
                Offer(Counted(p, the));
                break;
            case Kind.Ordinal:
                Offer(DayFirst(p));
                if (the) Offer(DayOfMonth(p));
                Offer(PartOfYear(p));
                Offer(CenturyName(p));
                break;
            case Kind.Half or Kind.A or Kind.Fuzzy or Kind.Couple:
                Offer(Counted(p, the));
                break;
            case Kind.Clock:
                Offer(ClockTime(p));
                break;
            case Kind.FullDate:
                var packed = (int)At(p).Value;
                Offer(new Match(p + 1, TimexType.Date, new CalendarMeaning { Year = packed / 10000, Month = packed / 100 % 100, Day = packed % 100, Unit = TimeUnit.Day }));
                break;
            case Kind.Noon:
                Offer(ClockTime(p));
                break;
            case Kind.Season:
                Offer(SeasonFirst(p, the));
                break;
            case Kind.DecadeName:
                Offer(DecadeFirst(p, the));
                break;
            case Kind.HolidayStart:
                Offer(HolidayFirst(p));
                break;
            case Kind.Fiscal:
                Offer(FiscalYear(p));
                break;
            case Kind.Unit:
                Offer(UnitFirst(p, the));
                break;
            case Kind.This or Kind.That or Kind.Same or Kind.Last or Kind.Past or Kind.Previous or Kind.Next or Kind.Coming or Kind.Following or Kind.Current or Kind.Recent:
                Offer(Directed(p, the));
                break;
            case Kind.Every or Kind.Each or Kind.Unitly or Kind.Once:
                Offer(Repeated(p));
                break;
            case Kind.Today or Kind.Now or Kind.PastAdverb or Kind.Future or Kind.Then or Kind.Overnight:
                Offer(Adverb(p, the));
                break;
            case Kind.Other when At(p).Capital:
                Offer(FiscalYear(p));
                break;
        }

        return best is { } found ? WithDayTime(found) : null;
    }

    /// <summary>"early March", "late on Thursday", "the beginning of 2005", "mid-June", "the end of the year".</summary>
    private Match? Narrowed(int p)
    {
        var modifier = K(p) switch
        {
            Kind.Early or Kind.Beginning => TimeModifier.Start,
            Kind.Mid or Kind.Middle => TimeModifier.Mid,
            _ => TimeModifier.End,
        };
        var noun = K(p) is Kind.Beginning or Kind.End or Kind.Middle;
        var i = SkipHyphen(p + 1);
        if (noun)
        {
            if (K(i) != Kind.Of) return null;
            i++;
        }
        else if (K(i) is Kind.On or Kind.In)
        {
            i++;
        }

        var the = K(i) == Kind.The;
        if (the) i++;
        if (K(i) == Kind.Possessive) i++;
        // "the end of the year" means the current one.
        if (noun && the && K(i) == Kind.Unit && !At(i).Plural && (TimeUnit)At(i).Value is TimeUnit.Month or TimeUnit.Year or TimeUnit.Week or TimeUnit.Decade or TimeUnit.Century or TimeUnit.Quarter && K(i + 1) is not (Kind.Before or Kind.After))
            return new Match(i + 1, TimexType.Date, new UnitMeaning((TimeUnit)At(i).Value, 0, TimeOrigin.Publication)) { Modifier = modifier };
        if (Core(i, the) is not { } core || core.Type == TimexType.Duration) return null;
        // "late Monday" is a part of the day, not another day; a length has no beginning.
        return core with { Modifier = core.Modifier == TimeModifier.None ? modifier : core.Modifier };
    }

    /// <summary>"earlier this month", "later on Friday", "earlier that day".</summary>
    private Match? Sided(int p)
    {
        var i = K(p + 1) is Kind.On or Kind.In ? p + 2 : p + 1;
        var the = K(i) == Kind.The;
        if (the) i++;
        if (K(i) is not (Kind.This or Kind.That or Kind.Same or Kind.Weekday or Kind.Today or Kind.Month or Kind.Next or Kind.Last) && !(the && K(i) is Kind.DecadeName or Kind.Season)) return null;
        return Core(i, the) is { Type: not TimexType.Duration } core ? core with { Side = K(p) == Kind.Earlier ? -1 : 1 } : null;
    }

    /// <summary>"more than four decades ago", "at least 72 hours", "about two weeks", "just five hours".</summary>
    private Match? Qualified(int p)
    {
        var (modifier, i) = K(p) switch
        {
            Kind.About => (TimeModifier.Approx, p + 1),
            Kind.Over => (TimeModifier.MoreThan, p + 1),
            Kind.Only => (TimeModifier.None, p + 1),
            Kind.More when K(p + 1) == Kind.Than => (TimeModifier.MoreThan, p + 2),
            Kind.Less when K(p + 1) == Kind.Than => (TimeModifier.LessThan, p + 2),
            Kind.At when K(p + 1) == Kind.Least => (TimeModifier.EqualOrMore, p + 2),
            Kind.At when K(p + 1) == Kind.Most => (TimeModifier.EqualOrLess, p + 2),
            Kind.At => (TimeModifier.None, -1),
            _ => (TimeModifier.None, -1),
        };
        if (i < 0) return K(p) == Kind.At ? AtTheTime(p) : null;
        if (K(i) is not (Kind.Number or Kind.A or Kind.Half or Kind.Couple or Kind.Clock or Kind.Noon or Kind.Fuzzy)) return null;
        if (ClockTime(i) is { } clock) return K(p) == Kind.About ? WithDayTime(clock) with { Modifier = TimeModifier.Approx } : null;
        return Counted(i, the: false) is { } counted ? counted with { Modifier = modifier } : null;
    }

    /// <summary>"at the time", "at that time".</summary>
    private Match? AtTheTime(int p) =>
        K(p + 1) is Kind.The or Kind.That && K(p + 2) == Kind.Time && K(p + 3) != Kind.Of && !(Word(p + 3) is { Upos: Upos.SCONJ } || Is(p + 3, "when"))
            ? new Match(p + 3, TimexType.Date, new ReferenceMeaning(-1, TimeOrigin.Narrative))
            : null;

    /// <summary>Puts a part of the day or a time of day to the day before it: "Friday morning", "Friday at 9 a.m.", "Monday, 1430 GMT".</summary>
    private Match WithDayTime(Match match)
    {
        if (!match.DayTime.IsNone || !IsDay(match.Meaning)) return match;
        var i = match.End;
        if (K(i) == Kind.DayPart && !(At(i).Value == 3 && Is(i, "nights"))) return Timed(match, i + 1, new DayTime(Parts[(int)At(i).Value]));
        if (K(i) is Kind.Early or Kind.Late && K(i + 1) == Kind.DayPart) return Timed(match, i + 2, new DayTime(Parts[(int)At(i + 1).Value]));
        if (K(i) == Kind.Noon) return Timed(match, i + 1, new DayTime(null, (int)At(i).Value, 0));
        if (K(i) == Kind.Comma) i++;
        if (K(i) == Kind.At) i++;
        if (K(i) is Kind.Number or Kind.Clock or Kind.Noon && i > match.End && ClockTime(i) is { } clock && clock.Meaning is ReferenceMeaning) return Timed(match, clock.End, clock.DayTime);
        return match;
    }

    private static Match Timed(Match match, int end, DayTime time) => match with { End = end, Type = TimexType.Time, DayTime = time };

    private static bool IsDay(Meaning meaning) => meaning switch
    {
        CalendarMeaning c => c.Unit == TimeUnit.Day && c.EndDay is null && !c.WholeWeek,
        UnitMeaning u => u.Unit == TimeUnit.Day,
        _ => false,
    };
}
