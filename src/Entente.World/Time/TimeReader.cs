using Entente.Language;

namespace Entente.World.Time;

/// <summary>Finds time expressions in sentences and resolves them. Rules over words; reads tags, trees and names where there are any and does without where not. Has no state: safe to share between threads.</summary>
public sealed class TimeReader
{
#pragma warning disable CA1822 // instance members, since a reader is handed to those that need one
    /// <summary>The expressions of a sentence, in order and without overlap.</summary>
    public IReadOnlyList<TimeExpression> Read(Sentence sentence)
    {
        if (AtomReader.Read(sentence) is not { } atoms) return [];
        var grammar = new TimeGrammar(sentence, atoms);
        List<TimeExpression>? found = null;
        var lastEnd = -1;
        for (var i = 0; i < atoms.Count;)
        {
            var kind = atoms[i].Kind;
            if ((kind is Kind.Other && !atoms[i].Capital) || kind is Kind.Comma || grammar.Read(i) is not { } match)
            {
                i++;
                continue;
            }

            var (start, end) = (atoms[i].Token, atoms[match.End - 1].Token + 1);
            // Two expressions in one word ("1995-96") stay one.
            if (found is null || found[^1].End <= start)
            {
                (found ??= []).Add(new TimeExpression(start, end, match.Type)
                {
                    Words = Join(sentence, start, end),
                    Bound = Bound(sentence, start, end, match.Meaning, found is { Count: > 0 } && lastEnd >= 0 ? found[^1] : null),
                    Modifier = match.Modifier,
                    Meaning = match.Meaning,
                    DayTime = match.DayTime,
                    Side = match.Side,
                });
                lastEnd = end;
            }

            i = match.End;
        }

        return found is null ? [] : ClocksToDays(found);
    }

    /// <summary>What an expression means against an anchor. Never a guess: what the anchor does not give stays unknown in the value.</summary>
    public TimeValue Resolve(TimeExpression e, TimeAnchor anchor) => TimeResolver.Resolve(e, anchor);
#pragma warning restore CA1822

    private static string Join(Sentence sentence, int start, int end)
    {
        if (end == start + 1) return sentence[start].Form;
        var text = new System.Text.StringBuilder(sentence[start].Form);
        for (var i = start + 1; i < end; i++)
        {
            if (sentence[i].Span.Start > sentence[i - 1].Span.End) text.Append(' ');
            text.Append(sentence[i].Form);
        }

        return text.ToString();
    }

    /// <summary>Reads the preposition before an expression.</summary>
    private static TimeBound Bound(Sentence sentence, int start, int end, Meaning meaning, TimeExpression? before)
    {
        // A range has its own ends.
        if (start == 0 || meaning is CalendarMeaning { EndDay: not null } or CalendarMeaning { EndYear: not null }) return TimeBound.None;
        var word = sentence[start - 1].Form;
        var follows = before is not null && before.End == start - 1;
        if (word.Equals("the", StringComparison.OrdinalIgnoreCase) && start > 1) word = sentence[start - 2].Form;
        return word.ToLowerInvariant() switch
        {
            // "ballots from Thursday's poll" and "up from a year earlier" open no span.
            "from" => meaning is ShiftMeaning || (end < sentence.Tokens.Length && sentence[end].Form is "'s" or "’s" or "'") ? TimeBound.None : TimeBound.From,
            "since" or "between" or "starting" or "beginning" => TimeBound.From,
            "of" when start > 1 && sentence[start - 2].Form.Equals("as", StringComparison.OrdinalIgnoreCase) => TimeBound.From,
            "until" or "till" or "til" or "through" => TimeBound.Until,
            "to" when follows && before!.Bound == TimeBound.From => TimeBound.Until,
            "to" when start > 1 && sentence[start - 2].Form is "dating" or "back" or "dates" => TimeBound.From,
            "and" when follows && before!.Bound == TimeBound.From && before.Start > 0 && sentence[before.Start - 1].Form.Equals("between", StringComparison.OrdinalIgnoreCase) => TimeBound.Until,
            "by" => TimeBound.By,
            "before" => TimeBound.Before,
            "after" => TimeBound.After,
            _ => TimeBound.None,
        };
    }

    /// <summary>A time of day without a day takes the day that the sentence names beside it: "10:35 a.m. (0735 GMT) Friday".</summary>
    private static List<TimeExpression> ClocksToDays(List<TimeExpression> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Meaning is not ReferenceMeaning || found[i].DayTime.IsNone) continue;
            var day = Day(i + 1, 1) ?? Day(i - 1, -1);
            if (day is not null) found[i] = found[i] with { Meaning = day.Meaning };

            TimeExpression? Day(int at, int step)
            {
                for (; at >= 0 && at < found.Count && Math.Abs(found[at].Start - found[i].End) <= 8; at += step)
                {
                    if (found[at].Type is TimexType.Date or TimexType.Time && found[at].Meaning is CalendarMeaning { Unit: TimeUnit.Day } or UnitMeaning { Unit: TimeUnit.Day }) return found[at];
                }

                return null;
            }
        }

        return found;
    }
}
