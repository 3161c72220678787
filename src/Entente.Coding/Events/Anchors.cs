using System.Globalization;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;
using Entente.World;
using Entente.World.Time;
using WhenDate = Entente.World.Time.PartialDate;

namespace Entente.Coding.Events;

/// <summary>When an event is dated.</summary>
/// <param name="Edtf">EDTF, empty where nothing says so.</param>
/// <param name="First">First day, if known.</param>
/// <param name="Last">Last day, if known.</param>
/// <param name="Reason">Why, in one phrase.</param>
/// <param name="Own">Whether the sentence itself says when.</param>
internal sealed record When(string Edtf, DateOnly? First, DateOnly? Last, string Reason, bool Own)
{
    /// <summary>Whether it is only about the day of publication.</summary>
    public bool IsGuess => !Own && Edtf.EndsWith('~');

    /// <summary>The first day, where the EDTF names it to the day.</summary>
    public DateOnly? Day => Edtf.Length >= 10 && (Edtf.Length == 10 || char.IsAsciiDigit(Edtf[9])) ? First : null;

    /// <summary>The last day of a closed span of days.</summary>
    public DateOnly? EndDay => First is not null && First != Last && Edtf.Contains('/', StringComparison.Ordinal) && !Edtf.EndsWith("..", StringComparison.Ordinal) ? Last : null;
}

/// <summary>Finds when and where the events of one sentence happened: from the words nearest to the trigger in the tree, then from what the report settled on before.</summary>
internal sealed class Anchors(SentenceView view, EventLexicon lexicon, TimeReader time, Report report)
{
    private const int ClauseStep = 3;
    private const int Farthest = 4;
    private readonly Sentence _sentence = view.Sentence;
    private readonly HashSet<string> _placeNouns = lexicon.List("place_nouns");
    private readonly HashSet<string> _facilities = lexicon.List("facilities");

    /// <summary>The date that the narrative stands at, carried from sentence to sentence.</summary>
    public WhenDate? Narrative { get; set; }

    /// <summary>Day of the last events, by type, for "the day after the meeting".</summary>
    public Func<TimeExpression, WhenDate?> EventDate { get; set; } = _ => null;

    /// <summary>When the event told at <paramref name="token"/> happened.</summary>
    public When Time(int token, TenseHint tense, bool sameBlock)
    {
        TimeExpression? best = null;
        var least = int.MaxValue;
        foreach (var e in view.Times)
        {
            if (e.Type is TimexType.Set) continue;
            var d = Distance(token, Top(e.Start, e.End));
            if (d < least)
            {
                best = e;
                least = d;
            }
        }
        if (best is not null && least <= Farthest)
        {
            // "the day after the meeting" does not date the meeting: that is the day it counts from.
            if (best.AnchoredToEvent && token >= best.End && token <= best.End + 8 && EventDate(best) is { Exact: { } origin })
                return new When(Iso(origin), origin, origin, $"the day that '{best.Words}' counts from", true);
            var value = Value(best);
            if (value.Edtf.Length > 0) return new When(value.Edtf, value.First, value.Last, value.Reason, true);
        }
        if (sameBlock && Narrative is { IsExact: true } narrative && tense != TenseHint.Future && tense != TenseHint.Present)
        {
            var day = narrative.Exact;
            if (day is not null) return new When(Iso(day.Value), day, day, "the date told before in the paragraph", false);
        }
        if (report.Published is { } published)
            return tense == TenseHint.Future ? new When("", null, null, "", false) : new When(Iso(published) + "~", null, null, "about the day of publication", false);
        return new When("", null, null, "", false);
    }

    /// <summary>What a time expression of the sentence means here.</summary>
    public TimeValue Value(TimeExpression e)
    {
        var anchor = e.AnchoredToEvent && EventDate(e) is { } day ? day : Narrative;
        return time.Resolve(e, new TimeAnchor(report.Published, anchor, TenseReader.At(_sentence, e)));
    }

    /// <summary>Moves the narrative to the last date that the sentence settles; whether it settles one.</summary>
    public bool Advance()
    {
        var settled = false;
        foreach (var e in view.Times)
        {
            if (e.Type is not (TimexType.Date or TimexType.Time) || Value(e).Settles is not { } day) continue;
            Narrative = day;
            settled = true;
        }
        return settled;
    }

    /// <summary>Where the event told at <paramref name="token"/> happened, or null.</summary>
    public PlaceRecord? Place(int token)
    {
        PlaceMatch? best = null;
        var least = int.MaxValue;
        foreach (var m in view.Places)
        {
            var top = Top(m.Start, m.End);
            if (!Happens(top, m)) continue;
            var d = Distance(token, top);
            // Of two as near, the more exact.
            if (d < least || d == least && best is { } b && m.Candidates[0].Resolution > b.Candidates[0].Resolution)
            {
                best = m;
                least = d;
            }
        }
        return best is { } match && least <= Farthest + 3 ? Record(match.Candidates[0], Words(match).Of(report.Text)) : null;
    }

    /// <summary>The places that the sentence names, in order, whatever happens there.</summary>
    public IReadOnlyList<PlaceMention> Places() =>
        [.. view.Places.Select(m => new PlaceMention(Words(m), Record(m.Candidates[0], Words(m).Of(report.Text)), Happens(Top(m.Start, m.End), m)))];

    private Span Words(PlaceMatch match) => new(_sentence[match.Start].Span.Start, _sentence[match.End - 1].Span.End);

    /// <summary>The record of a place.</summary>
    public static PlaceRecord Record(Place place, string words) => new(words, place.Name, place.GeonameId, place.Lat, place.Lon, place.Province, place.CountryCode, place.Resolution);

    /// <summary>Whether something happens in, into, from or out of the place, rather than by it or to it.</summary>
    private bool Happens(int top, PlaceMatch match)
    {
        var t = _sentence[top];
        // A town that the name finder takes for a person is one after "in".
        if (t.Upos == Upos.ADJ || t.Name == NameKind.Person && !view.Arguments.CaseOf(top, "in")) return false;
        var country = match.Candidates[0].Resolution == 1;
        if (IsCalledAfter(top)) return false;
        foreach (var c in _sentence.Children(Noun(top)))
        {
            if (_sentence[c].Deprel is not (Deprel.@case or Deprel.mark) || c > top) continue;
            var word = _sentence[c].Form.ToLowerInvariant();
            if (word is "in" or "into" or "inside" or "across" or "throughout" or "within" or "out" or "outside" or "around" or "near") return true;
            if (word is "from" or "through" or "over" or "off" or "along") return !country || _sentence[top].Deprel is Deprel.obl && !SetOff(c);
            if (word is "at" or "to" or "on" or "towards" or "toward" or "of" or "for") return !country && word is not "for";
            return false;
        }
        if (t.Deprel is Deprel.obj && t.Head >= 0 && view.Lemmas[t.Head] is "leave" or "enter" or "visit" or "reach" or "flee" or "invade" or "tour" or "quit" or "occupy" or "seize" or "capture" or "attack" or "bomb" or "shell" or "storm" or "raid") return true;
        if (t.Deprel is Deprel.appos or Deprel.nmod_unmarked or Deprel.nmod_desc or Deprel.obl_unmarked && t.Head >= 0 && view.PlaceAt(t.Head) is not null) return false;
        // "the Baghdad bombing", but neither "Havana agents" nor "the Oslo accord", which is only called after the place
        if (t.Head >= 0 && view.Lemmas[t.Head] is "agreement" or "accord" or "treaty" or "pact" or "protocol" or "process" or "declaration" or "convention") return false;
        return !country && (t.Deprel is Deprel.appos or Deprel.conj or Deprel.nmod_poss || t.Deprel == Deprel.compound && view.RoleAt(t.Head) is null && view.NameAt(t.Head) is null);
    }

    /// <summary>The word that stands where the place does: "state" of "Borno state", "city" of "the city of Mosul".</summary>
    private int Noun(int top)
    {
        var (t, head) = (_sentence[top], _sentence[top].Head);
        if (head < 0 || !_placeNouns.Contains(view.Lemmas[head])) return top;
        return t.Deprel is Deprel.compound or Deprel.nmod_desc or Deprel.flat or Deprel.appos && head > top || t.Deprel is Deprel.nmod && view.Arguments.CaseOf(top, "of") ? head : top;
    }

    /// <summary>"the Boston Red Sox", "Chelsea striker Didier Drogba", "insurer Zurich", "Brooklyn Decker": a team, a firm or a person, and no place.</summary>
    private bool IsCalledAfter(int top)
    {
        var (t, head) = (_sentence[top], _sentence[top].Head);
        if (head < 0) return false;
        if (t.Deprel is Deprel.compound or Deprel.flat && head > top)
        {
            if (_sentence[head].Upos == Upos.PROPN) return !_facilities.Contains(_sentence[head].Form.ToLowerInvariant()) && view.PlaceAt(head) is null && view.NameAt(head) is null;
            if (_sentence[head] is { Deprel: Deprel.nmod_desc, Head: > 0 } noun && _sentence[noun.Head].Name == NameKind.Person) return true;
            foreach (var c in _sentence.Children(head))
                if (c > head && _sentence[c] is { Deprel: Deprel.flat or Deprel.appos or Deprel.nmod_desc, Name: NameKind.Person }) return true;
            return false;
        }
        // Only a noun right before it: between commas it tells where somebody is.
        var before = top - 1;
        if (before < 0 || _sentence[before].Upos != Upos.NOUN || _placeNouns.Contains(view.Lemmas[before])) return false;
        return head == before && t.Deprel is Deprel.flat or Deprel.appos or Deprel.nmod_desc || _sentence[before].Head == top && _sentence[before].Deprel is Deprel.nmod_desc or Deprel.compound;
    }

    /// <summary>", also from Cameroon,": between commas it says whence somebody is.</summary>
    private bool SetOff(int word)
    {
        var before = word - 1;
        while (before >= 0 && _sentence[before].Upos == Upos.ADV) before--;
        return before >= 0 && _sentence[before].Form == ",";
    }

    private int Top(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var h = _sentence[i].Head;
            if (h < start || h >= end) return i;
        }
        return start;
    }

    /// <summary>Steps in the tree between two words; to cross the border of a clause costs more.</summary>
    private int Distance(int from, int to)
    {
        Span<int> up = stackalloc int[24];
        Span<int> cost = stackalloc int[24];
        var n = 0;
        var total = 0;
        for (var at = from; at >= 0 && n < up.Length; at = _sentence[at].Head)
        {
            up[n] = at;
            cost[n++] = total;
            total += Cost(at, from == at);
        }
        total = 0;
        var steps = 0;
        for (var at = to; at >= 0 && steps < 24; at = _sentence[at].Head, steps++)
        {
            for (var i = 0; i < n; i++)
                if (up[i] == at) return total + cost[i];
            total += Cost(at, false);
        }
        return int.MaxValue;
    }

    private int Cost(int token, bool trigger) => _sentence[token].Deprel switch
    {
        Deprel.ccomp or Deprel.acl_relcl or Deprel.parataxis => ClauseStep,
        Deprel.advcl => trigger ? 1 : 2,
        Deprel.conj => _sentence[token].Upos == Upos.VERB ? 2 : 1,
        Deprel.obj or Deprel.nsubj or Deprel.nsubj_pass or Deprel.xcomp when trigger => 1,
        _ => 1,
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
