using System.Globalization;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;
using Entente.World.Time;

namespace Entente.Coding.Ties;

/// <summary>Reads a tie's begin and end from the time expressions that hang on its words: "since 2015", "for more than twenty years", "until March", "signed in 1995".</summary>
internal sealed class TieTimes(SentenceView view, EventLexicon lexicon, Anchors anchors, Report report)
{
    private const int Near = 3; // steps from an expression up to the tie's words
    private readonly Sentence _sentence = view.Sentence;

    /// <summary>Sets begin, end and date of a mention.</summary>
    public void Read(TieMention mention)
    {
        if (view.Times.Count > 0)
        {
            var clause = Clause(mention.Outermost);
            foreach (var e in view.Times) Place(mention, e, clause);
        }
        if (mention.Date.Length == 0) mention.Date = Published();
        if (mention.State == TieStates.Opened && mention.Begin.Length == 0) mention.Begin = mention.Date;
        if (mention.State == "ended" && mention.End.Length == 0) mention.End = mention.Date;
    }

    /// <summary>About the month of publication: what a report tells as news without a date.</summary>
    public string Published() => report.Published is { } day ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture) + "~" : "";

    private void Place(TieMention mention, TimeExpression e, int clause)
    {
        if (e.Type == TimexType.Set) return;
        var owner = Owner(e, mention, clause);
        if (owner < 0) return;
        var value = anchors.Value(e);
        if (e.Type == TimexType.Duration)
        {
            Last(mention, e, value);
            return;
        }
        var edtf = Coarse(value.Edtf);
        if (edtf.Length == 0) return;
        switch (e.Bound)
        {
            case TimeBound.From or TimeBound.After:
                if (mention.Begin.Length == 0) mention.Begin = edtf.Split('/')[0];
                return;
            case TimeBound.Until:
                if (mention.End.Length == 0) mention.End = edtf.Split('/')[^1];
                return;
            case TimeBound.By or TimeBound.Before:
                return;
        }
        var lemma = view.Lemmas[owner];
        if (owner != mention.Change && lexicon.List("tie_begin").Contains(lemma))
        {
            if (mention.Begin.Length == 0) mention.Begin = edtf;
        }
        else if (owner != mention.Change && lexicon.List("tie_end").Contains(lemma))
        {
            if (mention.End.Length == 0) mention.End = edtf;
        }
        // "the 1995 treaty": a date right at the noun says when it was made.
        else if (owner == mention.Trigger && mention.Sense.Kind == TriggerKind.Noun && mention.Change < 0)
        {
            if (mention.Begin.Length == 0 && value.Last < report.Published) mention.Begin = edtf;
        }
        else if (mention.Date.Length == 0)
        {
            mention.Date = edtf;
        }
    }

    /// <summary>"for twenty years": it began so long before its end, or before now.</summary>
    private void Last(TieMention mention, TimeExpression e, TimeValue value)
    {
        if (mention.Begin.Length > 0 || report.Published is not { } published || Years(value.Timex) is not { } years) return;
        var lasts = e.Words.Contains('-', StringComparison.Ordinal) || HasCase(e, "for") || HasCase(e, "over") || HasCase(e, "after") || view.Lemmas[Head(e)] is "last" or "span" or "stand" or "endure" or "go" or "continue" || _sentence[e.Start].Deprel is Deprel.amod or Deprel.compound;
        if (!lasts || mention.State is TieStates.Opened or "proposed" or "agreed") return;
        mention.Begin = e.Modifier is TimeModifier.MoreThan or TimeModifier.EqualOrMore
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
    private int Owner(TimeExpression e, TieMention mention, int clause)
    {
        var at = Head(e);
        var last = -1;
        for (var n = 0; at >= 0 && n < Near; n++, at = _sentence[at].Head)
        {
            if (at == mention.Trigger || at == mention.Change || mention.Words.Contains(at))
            {
                // Through a clause or phrase that describes the noun, that word is what is dated.
                return at == mention.Trigger && last >= 0 && _sentence[last].Deprel is Deprel.acl or Deprel.acl_relcl or Deprel.advcl ? last : at;
            }
            if (at == clause) return at;
            if (_sentence[at].Deprel is Deprel.ccomp or Deprel.parataxis or Deprel.conj && _sentence[at].Upos == Upos.VERB) return -1;
            if (_sentence[at].Deprel is Deprel.acl_relcl or Deprel.acl && _sentence[at].Head != mention.Trigger && _sentence[at].Head != mention.Change) return -1;
            last = at;
        }
        return -1;
    }

    /// <summary>The verb of the clause that a word stands in.</summary>
    private int Clause(int token)
    {
        for (int at = token, n = 0; at >= 0 && n < Near; at = _sentence[at].Head, n++)
        {
            if (_sentence[at].Upos is Upos.VERB or Upos.AUX || _sentence[at].Deprel == Deprel.root) return at;
            if (_sentence[at].Deprel is Deprel.appos) return -1;
        }
        return -1;
    }

    /// <summary>About a day is about its month: ties are not dated by the day that a report came out.</summary>
    public static string Coarse(string edtf) => edtf is { Length: 11 } && edtf[10] == '~' ? edtf[..7] + "~" : edtf;
}
