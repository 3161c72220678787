using System.Globalization;

namespace Entente.World.Time;

/// <summary>Lengths, references and distances without a number.</summary>
internal static partial class TimeResolver
{
    /// <summary>How far "some" of a unit reaches, in units: least and most that "weeks ago" is taken to mean.</summary>
    private const int FewLeast = 2, FewMost = 7;

    /// <summary>"three days"; "the past three years"; "recent weeks".</summary>
    private static TimeValue Stretch(TimeExpression e, LengthMeaning length, TimeAnchor anchor)
    {
        var timex = Period.Length(length.Quantity, length.Unit);
        if (length.More is { } more)
        {
            var tail = Period.Length(more.Quantity, more.Unit);
            timex += timex.Contains('T', StringComparison.Ordinal) || !tail.Contains('T', StringComparison.Ordinal) ? tail.TrimStart('P').TrimStart('T') : tail[1..];
        }

        var bare = new TimeValue(timex, "", null, null, length.Reach == 0 ? $"'{e.Words}' is a length" : $"'{e.Words}' without a date of publication");
        if (length.Reach == 0 || anchor.Published is not { } published) return bare;
        if (length.Recent)
        {
            var (first, edtf) = length.Unit switch
            {
                <= TimeUnit.Day => (published.AddDays(-7), Period.Iso(published) + "~"),
                TimeUnit.Week => (published.AddDays(-28), Month(published) + "~"),
                TimeUnit.Month or TimeUnit.Quarter => (published.AddMonths(-6), $"{Month(published.AddMonths(-6))}~/{Month(published)}"),
                TimeUnit.Year => (published.AddYears(-5), $"{Year(published.AddYears(-5))}~/{Year(published)}"),
                _ => (published.AddYears(-30), $"{Year(published.AddYears(-30))}~/{Year(published)}"),
            };
            return bare with { Edtf = edtf, First = first, Last = published, Reason = $"'{e.Words}' up to publication on {Period.Iso(published)}" };
        }

        var vague = length.Quantity.Value is null;
        var n = length.Quantity.Value ?? FewMost;
        var end = Moved(published, (int)Math.Ceiling(n) * length.Reach, length.Unit);
        if (end is not { } other) return bare;
        string Text(DateOnly d) => length.Unit switch { <= TimeUnit.Week => Period.Iso(d), TimeUnit.Month or TimeUnit.Quarter => Month(d), _ => Year(d) };
        var (from, to) = length.Reach < 0 ? (other, published) : (published, other);
        var blur = vague || length.Unit > TimeUnit.Day ? "~" : "";
        return bare with
        {
            Edtf = length.Reach < 0 ? $"{Text(from)}{blur}/{Text(to)}" : $"{Text(from)}/{Text(to)}{blur}",
            First = from,
            Last = to,
            Reason = $"'{e.Words}' {(length.Reach < 0 ? "up to" : "from")} publication on {Period.Iso(published)}",
        };
    }

    /// <summary>"weeks ago", "the days before the vote", "several years later": an approximate time.</summary>
    private static TimeValue Vague(TimeExpression e, ShiftMeaning shift, TimeAnchor anchor)
    {
        var half = shift.Quantity.Value;
        var timex = shift.From == TimeOrigin.Publication ? (shift.Sign < 0 ? "PAST_REF" : "FUTURE_REF") : Period.Length(shift.Quantity, shift.Unit);
        var unknown = new TimeValue(timex, "", null, null, $"'{e.Words}' without a date to count from");
        if (Origin(shift.From, anchor)?.Exact is not { } origin) return unknown;
        var near = Moved(origin, half is null ? FewLeast * shift.Sign : 0, shift.Unit);
        var far = Moved(origin, half is { } h ? (int)Math.Ceiling(h) * shift.Sign : FewMost * shift.Sign, shift.Unit);
        // "the days before" run up to the event.
        if (shift.From == TimeOrigin.Event) near = origin;
        if (near is not { } a || far is not { } b) return unknown;
        var middle = DateOnly.FromDayNumber((a.DayNumber + b.DayNumber) / 2);
        var edtf = (shift.Unit switch { <= TimeUnit.Day => Period.Iso(middle), TimeUnit.Week or TimeUnit.Month or TimeUnit.Quarter => Month(middle), TimeUnit.Year => Year(middle), _ => Year(middle)[..3] + "X" }) + "~";
        if (shift.Unit > TimeUnit.Year) edtf = edtf.TrimEnd('~');
        var value = new TimeValue(timex, edtf, a < b ? a : b, a < b ? b : a, $"'{e.Words}' counted from {Period.Iso(origin)}");
        return Bounded(value, e.Bound);
    }

    /// <summary>"now", "recently", "at the time".</summary>
    private static TimeValue Reference(TimeExpression e, ReferenceMeaning reference, TimeAnchor anchor)
    {
        var timex = reference.Side switch { < 0 => "PAST_REF", 0 => "PRESENT_REF", _ => "FUTURE_REF" };
        if (reference is { Side: 0, From: TimeOrigin.Publication } && anchor.Published is { } published)
            return Bounded(new TimeValue(timex, Period.Iso(published) + "~", published, published, $"'{e.Words}' at publication on {Period.Iso(published)}"), e.Bound);
        if (reference.From == TimeOrigin.Narrative && anchor.Narrative is { } narrative)
            return Bounded(new TimeValue(timex, narrative + "~", narrative.Exact, narrative.Exact, $"'{e.Words}' where the narrative stands, {narrative}"), e.Bound);
        return new TimeValue(timex, "", null, reference.Side < 0 ? anchor.Published : null, $"'{e.Words}' without a date");
    }

    private static DateOnly? Moved(DateOnly date, int amount, TimeUnit unit)
    {
        if (Math.Abs((long)amount) > 3000) return null;
        return unit switch
        {
            TimeUnit.Hour => date.AddDays(amount / 24),
            < TimeUnit.Hour => date,
            TimeUnit.Day => date.AddDays(amount),
            TimeUnit.Week or TimeUnit.Weekend => date.AddDays(7 * amount),
            TimeUnit.Month => date.AddMonths(amount),
            TimeUnit.Quarter => date.AddMonths(3 * amount),
            TimeUnit.Half => date.AddMonths(6 * amount),
            _ => (unit switch { TimeUnit.Decade => 10, TimeUnit.Century => 100, _ => 1 }) * amount is var years && date.Year + years is >= 1 and <= 9000 ? date.AddYears(years) : null,
        };
    }

    private static string Month(DateOnly date) => date.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Year(DateOnly date) => date.ToString("yyyy", CultureInfo.InvariantCulture);
}
