namespace Entente.World.Time;

/// <summary>Productions for times of day.</summary>
internal sealed partial class TimeGrammar
{
    /// <summary>Whether a number of four digits is a time: "1430 GMT", "1430 hours".</summary>
    private bool IsClockDigits(int i) => At(i) is { Kind: Kind.Number, Digits: 4, Value: <= 2400 } && At(i).Value % 100 < 60 && (K(i + 1) == Kind.Zone || Is(i + 1, "hours"));

    /// <summary>"9 a.m.", "10:30 a.m. Monday", "4 in the morning", "1430 GMT", "noon on Friday", "six o'clock". Without a day its meaning is the present.</summary>
    private Match? ClockTime(int p)
    {
        if (ReadClock(p) is not { } read) return null;
        var (time, i) = read;
        if (K(i) == Kind.Zone) i++;
        else if (Is(i, "local") && K(i + 1) == Kind.Time) i += 2;
        // "10:35 a.m. (0735 GMT) Friday": the second is the same time elsewhere.
        if (K(i) == Kind.Open && ReadClock(i + 1) is { } other && K(other.End) is Kind.Zone or Kind.Close)
        {
            var close = K(other.End) == Kind.Zone ? other.End + 1 : other.End;
            if (K(close) == Kind.Close) i = close + 1;
        }

        var day = K(i) is Kind.On or Kind.Comma ? i + 1 : i;
        if (K(day) is Kind.Weekday or Kind.Month or Kind.Today && Core(day, the: false) is { } date && IsDay(date.Meaning) && date.DayTime.IsNone) return date with { Type = TimexType.Time, DayTime = time };
        if (K(day) == Kind.Number && !IsYear(day) && DayFirst(day) is { } number) return number with { Type = TimexType.Time, DayTime = time };
        return new Match(i, TimexType.Time, ReferenceMeaning.Present) { DayTime = time };
    }

    private (DayTime Time, int End)? ReadClock(int p)
    {
        if (K(p) == Kind.Noon)
        {
            // "noon" is a time after a preposition or beside a day; "High Noon" is not.
            var placed = K(p - 1) is Kind.At or Kind.By or Kind.Until or Kind.About or Kind.Before or Kind.After or Kind.Since or Kind.From or Kind.Between or Kind.To or Kind.And or Kind.Weekday or Kind.Today or Kind.Number;
            return !placed && K(p + 1) is not (Kind.Weekday or Kind.On or Kind.Zone or Kind.Today) ? null : (new DayTime(null, (int)At(p).Value, 0), p + 1);
        }

        if (K(p) == Kind.Clock)
        {
            var (hour, minute) = ((int)At(p).Value / 100, (int)At(p).Value % 100);
            return K(p + 1) == Kind.AmPm ? (Half(hour, minute, p + 1), p + 2) : DayPartAfter(hour, minute, p + 1) ?? (new DayTime(null, hour, minute), p + 1);
        }

        if (K(p) != Kind.Number) return null;
        if (IsClockDigits(p)) return (new DayTime(null, (int)At(p).Value / 100, (int)At(p).Value % 100), K(p + 1) == Kind.Zone ? p + 1 : p + 2);
        if (At(p).Value is < 1 or > 12 || At(p).Value != Math.Floor(At(p).Value)) return null;
        var h = (int)At(p).Value;
        // "am" is a verb, too: only the digits before it make it a time.
        if (K(p + 1) == Kind.AmPm && (At(p).Digits > 0 || Word(p + 1)!.Form.Contains('.', StringComparison.Ordinal))) return (Half(h, 0, p + 1), p + 2);
        if (Is(p + 1, "o'clock") || Is(p + 1, "o’clock")) return DayPartAfter(h, 0, p + 2) ?? (new DayTime(null, h, 0), p + 2);
        return K(p - 1) == Kind.At || At(p).Digits > 0 ? DayPartAfter(h, 0, p + 1) : null;
    }

    /// <summary>"in the morning", "in the afternoon" after an hour.</summary>
    private (DayTime Time, int End)? DayPartAfter(int hour, int minute, int i)
    {
        if (K(i) != Kind.In || K(i + 1) != Kind.The || K(i + 2) != Kind.DayPart) return null;
        return (new DayTime(null, At(i + 2).Value > 0 && hour < 12 ? hour + 12 : hour, minute), i + 3);
    }

    private DayTime Half(int hour, int minute, int ampm) => new(null, hour > 12 ? hour : hour % 12 + (int)At(ampm).Value, minute);
}
