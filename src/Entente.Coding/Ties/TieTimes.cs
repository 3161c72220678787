using System.Globalization;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;
using Entente.World.Time;

namespace Entente.Coding.Ties;

/// <summary>Reads a tie's begin and end from the time expressions that hang on its words: "since 2015", "for more than twenty years", "until March", "signed in 1995".</summary>
internal sealed class TieTimes(SentenceView view, EventLexicon lexicon, Anchors anchors, bool dated, Report report)
{
    private const int Near = 3; // steps from an expression up to the tie's words
    private readonly Sentence _sentence = view.Sentence;

    /// <summary>The spell that the sentence tells of a mention, or of what becomes of it.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="change">What becomes of it, or null.</param>
    /// <param name="state">The state that the words come to.</param>
    public TieSpell Read(TieMention mention, TieChange? change, string state)
    {
        string begin = "", end = "", date = "";
        if (view.Times.Count > 0)
        {
            var clause = Clause(change?.Token ?? mention.Trigger);
            foreach (var e in view.Times)
            {
                if (e.Type == TimexType.Set || Owner(e, mention, change, clause) is not (>= 0 and var owner)) continue;
                var value = anchors.Value(e);
                if (e.Type == TimexType.Duration)
                {
                    if (begin.Length == 0) begin = Lasted(e, value, state);
                    continue;
                }
                var edtf = value.Edtf;
                if (edtf.Length == 0) continue;
                if (e.Bound is TimeBound.From or TimeBound.After) Set(ref begin, edtf.Split('/')[0]);
                else if (e.Bound == TimeBound.Until) Set(ref end, edtf.Split('/')[^1]);
                else if (e.Bound is TimeBound.By or TimeBound.Before) continue;
                else if (owner == change?.Token) Set(ref date, edtf);
                // "arrived on Monday for talks on cooperation" dates the journey.
                else if (owner == clause && mention.Sense.Kind == TriggerKind.Noun && mention.Symmetric && owner != _sentence[mention.Trigger].Head) Set(ref date, edtf);
                else if (lexicon.List("tie_begin").Contains(view.Lemmas[owner])) Set(ref begin, edtf);
                else if (state != TieStates.Opened && lexicon.List("tie_end").Contains(view.Lemmas[owner])) Set(ref end, edtf);
                // "the 1995 treaty": a date right at the noun says when it was made; "severed relations in 2016" dates the verb, wherever it hangs.
                else if (owner == mention.Trigger && !(change is not null && (HasCase(e, "in") || HasCase(e, "on"))) && mention.Sense.Kind == TriggerKind.Noun && value.Last < report.Published) Set(ref begin, edtf);
                else Set(ref date, edtf);
            }
        }
        // "met on Thursday and signed": what the clause beside it dates.
        if (date.Length == 0 && change is not null && anchors.Time(change.Token, TenseHint.Unknown, dated) is { Day: { } day, IsGuess: false }) date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (state == "agreed" && begin.Length == 0) begin = date;
        if (date.Length == 0 && !Background(change?.Token ?? mention.Trigger)) date = Published();
        if (state == TieStates.Opened && begin.Length == 0) begin = date;
        if (state == "ended" && end.Length == 0) end = date;
        return new TieSpell(begin, end, date);
    }

    /// <summary>"since the embargo began": what a clause only refers to is no news of the day.</summary>
    private bool Background(int token)
    {
        if (_sentence[token].Deprel != Deprel.advcl) return false;
        foreach (var c in _sentence.Children(token))
            if (_sentence[c].Deprel == Deprel.mark && lexicon.List("tie_background").Contains(view.Lemmas[c])) return true;
        return false;
    }

    private static void Set(ref string date, string edtf)
    {
        if (date.Length == 0) date = edtf;
    }

    /// <summary>About the month of publication: what a report tells as news without a date.</summary>
    private string Published() => report.Published is { } day ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture) + "~" : "";

    /// <summary>"for twenty years": it began so long ago.</summary>
    private string Lasted(TimeExpression e, TimeValue value, string state)
    {
        if (report.Published is not { } published || Years(value.Timex) is not { } years || state is TieStates.Opened or "proposed" or "agreed") return "";
        var lasts = e.Words.Contains('-', StringComparison.Ordinal) || HasCase(e, "for") || HasCase(e, "over") || HasCase(e, "after") || lexicon.List("tie_last").Contains(view.Lemmas[Head(e)]) || _sentence[e.Start].Deprel is Deprel.amod or Deprel.compound;
        if (!lasts) return "";
        return e.Modifier is TimeModifier.MoreThan or TimeModifier.EqualOrMore
            ? $"[..{published.AddYears(-years).ToString("yyyy-MM", CultureInfo.InvariantCulture)}]"
            : (published.Year - years).ToString("0000", CultureInfo.InvariantCulture) + "~";
    }

    private static int? Years(string timex) =>
        timex is ['P', .., 'Y'] && int.TryParse(timex.AsSpan(1, timex.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years is > 0 and < 900 ? years
        : timex is ['P', .., 'D', 'E'] && int.TryParse(timex.AsSpan(1, timex.Length - 3), NumberStyles.None, CultureInfo.InvariantCulture, out var decades) && decades is > 0 and < 90 ? decades * 10
        : null;

    private bool HasCase(TimeExpression e, string word)
    {
        for (var i = e.Start; i < e.End; i++)
            if (view.Arguments.CaseOf(i, word)) return true;
        return e.Start > 0 && string.Equals(_sentence[e.Start - 1].Form, word, StringComparison.OrdinalIgnoreCase);
    }

    private int Head(TimeExpression e)
    {
        for (var i = e.Start; i < e.End; i++)
        {
            var h = _sentence[i].Head;
            if (h >= 0 && (h < e.Start || h >= e.End)) return h;
        }
        return e.Start;
    }

    /// <summary>The word of the tie that an expression hangs on, or -1: the tie's own words, the verb of their clause, or a verb or phrase that describes the tie ("signed in 1995", "in force since").</summary>
    private int Owner(TimeExpression e, TieMention mention, TieChange? change, int clause)
    {
        var changed = change?.Token ?? -1;
        var at = Head(e);
        var last = -1;
        for (var n = 0; at >= 0 && n < Near; n++, at = _sentence[at].Head)
        {
            // What another word says becomes of it has times of its own.
            if (at != changed && mention.Changes.Exists(c => c.Token == at)) return -1;
            if (at == mention.Trigger || at == changed || mention.Words.Contains(at))
            {
                // Through a clause or phrase that describes the noun, that word is what is dated.
                return at == mention.Trigger && last >= 0 && _sentence[last].Deprel is Deprel.acl or Deprel.acl_relcl or Deprel.advcl ? last : at;
            }
            if (at == clause) return at;
            if (_sentence[at].Deprel is Deprel.ccomp or Deprel.parataxis or Deprel.conj && _sentence[at].Upos == Upos.VERB) return -1;
            if (_sentence[at].Deprel is Deprel.acl_relcl or Deprel.acl && _sentence[at].Head != mention.Trigger && _sentence[at].Head != changed) return -1;
            last = at;
        }
        return -1;
    }

    /// <summary>The verb of the clause that a word stands in.</summary>
    private int Clause(int token)
    {
        for (int at = token, n = 0; at >= 0 && n < Near; at = _sentence[at].Head, n++)
        {
            // "the fighting has gone on since": what is a subject has its clause above it, verb or not.
            if (_sentence[at].Deprel is Deprel.csubj or Deprel.nsubj) continue;
            if (_sentence[at].Upos is Upos.VERB or Upos.AUX || _sentence[at].Deprel == Deprel.root) return at;
            if (_sentence[at].Deprel is Deprel.appos) return -1;
        }
        return -1;
    }

    /// <summary>About a day is about its month: ties are not dated by the day that a report came out.</summary>
    public static string Coarse(string edtf) => edtf is { Length: 11 } && edtf[10] == '~' ? edtf[..7] + "~" : edtf;
}
