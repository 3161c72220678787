using System.Globalization;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Ties;

/// <summary>In which state a sentence shows a tie: whether it stands, stood, is offered or wanted, and whether what is said to become of it did.</summary>
internal sealed class TieFactuality(SentenceView view, EventLexicon lexicon, TieTimes times, Report report)
{
    private const int Reach = 5; // steps up to what denies it
    private readonly Factuality _factuality = new(view, lexicon);

    /// <summary>The state and spell in which the words show a tie, or null where they do not tell that it stands, stood or is offered.</summary>
    /// <param name="mention">The tie.</param>
    /// <param name="change">What becomes of it, or null.</param>
    /// <param name="trace">Takes what led here.</param>
    public (string State, TieSpell Spell)? Read(TieMention mention, TieChange? change, List<string> trace)
    {
        if (change is { Dropped: true } || Shown(mention, change, trace) is not { } state) return null;
        var spell = times.Read(mention, change, state);
        // "have had no embassies since 1978": until then they had.
        if (state == "ended" && change is null && mention.State != "ended" && spell.Begin.Length > 0) spell = spell with { Begin = "", End = spell.Begin };
        // What is to begin later does not stand yet; what is told as done did not begin later, whatever the words were taken to say.
        if (state is TieStates.Opened or "active" && IsLater(spell.Begin))
        {
            if (mention.Sense.Kind == TriggerKind.Verb && _factuality.IsOver(mention.Trigger)) spell = spell with { Begin = "" };
            else state = "proposed";
        }
        // What was signed long ago is taken to be in force.
        if (state == "agreed" && IsOld(spell.Begin)) state = "active";
        // "lasted", "was kept": it did stand, which does not say that it does.
        var verb = change is { Lasts: true } ? change.Token : change is null && spell.Begin.Length == 0 && mention.Sense.Kind == TriggerKind.Verb ? mention.Trigger : -1;
        if (state == "active" && verb >= 0 && _factuality.IsOver(verb))
        {
            state = "unknown";
            trace.Add("told as past");
        }
        return (state, spell);
    }

    /// <summary>Whether a date is later than the report.</summary>
    private bool IsLater(string edtf) =>
        report.Published is { } published && edtf.Length >= 4 && char.IsAsciiDigit(edtf[0])
        && string.CompareOrdinal(edtf[..Math.Min(edtf.Length, 7)], published.ToString("yyyy-MM", CultureInfo.InvariantCulture)[..Math.Min(edtf.Length, 7)]) > 0;

    /// <summary>Whether a date is of a year before the last.</summary>
    private bool IsOld(string edtf) =>
        report.Published is { } published && edtf.Length >= 4 && string.CompareOrdinal(edtf[..4], published.AddYears(-1).ToString("yyyy", CultureInfo.InvariantCulture)) < 0;

    /// <summary>The state in which the words show the tie, or null where they do not tell that it stands, stood or is offered; what they say becomes of it is undone where it is only planned, imagined or denied.</summary>
    private string? Shown(TieMention mention, TieChange? change, List<string> trace)
    {
        var token = change?.Token ?? mention.Trigger;
        // "wants to become a member": what holds of the verb holds of the noun.
        var becomes = change is null && mention.Sense.Kind == TriggerKind.Noun && view.Sentence[token] is { Deprel: Deprel.xcomp or Deprel.obj, Head: >= 0 and var verb } && view.Lemmas[verb] == "become";
        if (becomes) token = view.Sentence[token].Head;
        var candidate = new Candidate { Trigger = token, Sense = mention.Sense, Type = "" };
        _factuality.Read(candidate);
        trace.AddRange(candidate.Trace);
        var state = change?.State ?? mention.State;
        var (negated, planned, unreal) = (candidate.Negated, candidate.Status == "future" && !candidate.Purpose, candidate.Status == "hypothetical" || candidate.Purpose);
        switch (Over(token))
        {
            case "denied": negated = true; break;
            case "unreal": unreal = true; break;
            case "planned": planned = true; break;
            case "agreed" when state is null or TieStates.Opened or "active" && !negated: return "agreed";
        }
        switch (state)
        {
            case "proposed": return negated ? null : state;
            case "agreed": return negated || unreal ? null : planned ? "proposed" : state;
            // It was to be ended, so it stands.
            case "ended" or "suspended" or "reduced": return negated || unreal || planned ? "active" : state;
        }
        if (negated) return change is null && (mention.Sense.Kind == TriggerKind.Noun || state == "active") && Since(token) ? "ended" : null;
        // "no longer recognises": it did; where that is only planned, it does.
        if (change is null && NoLonger(token)) return unreal || planned ? "active" : "ended";
        // "to discuss the pact": whatever is planned with it, what has an article of its own stands.
        if (change is null && mention.Sense.Kind == TriggerKind.Noun && !becomes && (unreal || planned)) return view.IsDefinite(token) ? "active" : planned && candidate.Trace.Count > 0 && candidate.Trace[^1].StartsWith('\'') ? "proposed" : null;
        // "Cuba recognises the republic" tells what stands, not what begins.
        if (state == TieStates.Opened && !unreal && !planned && change is null && mention.Sense.Kind == TriggerKind.Verb && _factuality.IsPresent(token)) return "active";
        // Who is to keep it has it, and who will stay is there.
        if (planned && (change?.State == "active" || change is null && state == "active")) return "active";
        return unreal ? null : planned ? "proposed" : state ?? "active";
    }

    /// <summary>Whether the clause of a word tells what is no more: "no longer has an embassy".</summary>
    private bool NoLonger(int token) =>
        AnyBeside(token, c => c > 0 && view.Sentence[c].Form == "longer" && view.Sentence[c - 1].Form == "no");

    /// <summary>Whether the clause of a word tells since when: "has had no envoy there since May".</summary>
    private bool Since(int token) =>
        AnyBeside(token, c => view.Arguments.CaseOf(c, "since") && view.Sentence[c].Upos != Upos.VERB);

    /// <summary>Whether anything that hangs on a word, or on the verb that carries a noun, is such.</summary>
    private bool AnyBeside(int token, Func<int, bool> such)
    {
        var carrier = view.Sentence[token].Upos == Upos.NOUN ? view.Arguments.CarrierOf(token) is >= 0 and var verb ? verb : view.Sentence[token].Head : token;
        foreach (var from in (int[])[token, carrier])
            if (from >= 0)
                foreach (var c in view.Sentence.Children(from))
                    if (such(c)) return true;
        return false;
    }

    /// <summary>What the verb above makes of what hangs on it as an infinitive: "refused to recognise", "agreed to send".</summary>
    private string? Over(int token)
    {
        var t = view.Sentence[token];
        for (int at = token, n = 0; view.Sentence[at].Head >= 0 && n < Reach; at = view.Sentence[at].Head, n++)
            if (view.Sentence[at].Deprel is Deprel.ccomp or Deprel.acl && lexicon.List("tie_denied").Contains(view.Lemmas[view.Sentence[at].Head])) return "denied";
        // "agreed to hold joint patrols"
        if (t.Upos == Upos.NOUN && view.Arguments.CarrierOf(token) is >= 0 and var carrier && lexicon.LightVerbs.Contains(view.Lemmas[carrier])) return Over(carrier);
        if (t.Upos == Upos.VERB)
        {
            // "kept the judges from handing them over"
            if (t.Form.EndsWith("ing", StringComparison.Ordinal) && view.Arguments.CaseOf(token, "from")) return "unreal";
            // "must recognise"; "are to be lifted"
            var finite = false;
            foreach (var c in view.Sentence.Children(token))
            {
                if (view.Sentence[c].Deprel == Deprel.aux && lexicon.List("tie_unreal").Contains(view.Lemmas[c])) return "unreal";
                finite |= view.Sentence[c].Deprel is Deprel.aux or Deprel.aux_pass or Deprel.cop && view.Lemmas[c] == "be" && view.Sentence[c].Has("VerbForm=Fin");
            }
            if (finite && view.Arguments.CaseOf(token, "to")) return "planned";
            // "talks could open only after Washington restores relations"
            if (t.Deprel == Deprel.advcl && view.Arguments.Child(token, Deprel.mark) is >= 0 and var mark && lexicon.List("tie_before").Contains(view.Lemmas[mark]))
                foreach (var c in view.Sentence.Children(t.Head))
                    if (view.Sentence[c].Deprel == Deprel.aux && lexicon.List("tie_modal").Contains(view.Sentence[c].Form.ToLowerInvariant())) return "unreal";
        }
        if (t.Upos != Upos.VERB || t.Head < 0) return null;
        // "plans to send troops" may be read as a noun with its infinitive.
        if (t.Deprel is Deprel.acl && view.Arguments.CaseOf(token, "to")) return lexicon.List("tie_planned").Contains(view.Lemmas[t.Head]) ? "planned" : "unreal";
        if (t.Deprel is Deprel.advcl && view.Arguments.CaseOf(token, "to")) return "unreal";
        if (t.Deprel is not (Deprel.xcomp or Deprel.ccomp)) return t.Deprel == Deprel.conj && (!t.Has("VerbForm=Fin") || view.Sentence[t.Head].Deprel == Deprel.ccomp) ? Over(t.Head) : null;
        var above = view.Lemmas[t.Head];
        return lexicon.List("tie_unreal").Contains(above) ? "unreal" : lexicon.List("tie_planned").Contains(above) ? "planned" : lexicon.List("tie_agreed").Contains(above) ? "agreed" : null;
    }
}
