using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Ontology;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Ties;

/// <summary>Reads the ties of one report: from its words, sentence by sentence, and from the events that bear on them. One per report, not shared.</summary>
internal sealed class TieReader(EventLexicon lexicon, TieOntology ontology, World.World world, ReportMemory memory, Report report)
{
    private const int Reach = 5; // steps up to what denies it
    private readonly TieBook _book = new(ontology, world, report);
    private readonly TieBearing _bearing = new(ontology, lexicon, report);
    private readonly Dyad _dyad = new();
    private readonly Dyad _foes = new();

    /// <summary>Reads what a sentence says of ties.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="parties">Its parties.</param>
    /// <param name="frames">Its frames.</param>
    /// <param name="anchors">Its times.</param>
    /// <param name="dated">Whether the paragraph, or the one before, told a day that holds for what is done in it.</param>
    /// <param name="events">Its events.</param>
    public void Read(SentenceView view, PartyReader parties, FrameMatcher frames, Anchors anchors, bool dated, IReadOnlyList<Draft> events)
    {
        var mentions = TieFinder.HasWords(view, lexicon) ? new TieFinder(view, parties, lexicon, ontology, frames).Find() : [];
        if (mentions.Count > 0) Read(mentions, view, parties, anchors, dated);
        foreach (var e in events)
        {
            _dyad.Remember(e.Candidate.Actors, e.Candidate.Recipients, view.Sentence.Index, Deals);
            if (e.Candidate is { Type: "ASSAULT", Negated: false }) Fought(e.Candidate.Actors, e.Candidate.Recipients, view);
        }
    }

    /// <summary>Takes note of who fights whom: later they are "the two sides".</summary>
    private void Fought(IEnumerable<Party> first, IEnumerable<Party> second, SentenceView view)
    {
        if (_foes.Remember(first, second, view.Sentence.Index, Fights)) memory.Sides = [.. _foes.Parties];
    }

    /// <summary>Reads what an event says of ties.</summary>
    public void Bear(Draft draft, EventRecord record, TieHolder holder)
    {
        foreach (var statement in _bearing.Of(draft, record, holder)) _book.Add(statement);
    }

    /// <summary>The ties of the report.</summary>
    /// <param name="textHash">Of the report's text.</param>
    /// <param name="sport">Whether it tells of sport, where teams are rivals, hold titles and join leagues: there only events tell of ties.</param>
    public IReadOnlyList<TieRecord> Records(byte[] textHash, bool sport)
    {
        if (sport) _book.OnlyEvents();
        return _book.Records(textHash, memory);
    }

    private void Read(IReadOnlyList<TieMention> mentions, SentenceView view, PartyReader parties, Anchors anchors, bool dated)
    {
        var factuality = new Factuality(view, lexicon);
        var attribution = new Attribution(view, parties, lexicon, report.Text);
        var times = new TieTimes(view, lexicon, anchors, dated, report);
        var conditions = new TieConditions(view, lexicon);
        Dictionary<TieMention, TieStatement> told = [];
        foreach (var mention in mentions)
        {
            if (mention.Embedded && !mention.Changed) continue;
            // "the party's social programmes" are its own.
            if (mention is { Kind: TieStates.Same, Changes.Count: 0 } && view.Arguments.Child(mention.Trigger, Deprel.nmod_poss) is >= 0 and var whose && view.Sentence[whose].Upos != Upos.PRON) continue;
            var sides = Sides(mention, view, parties);
            IReadOnlyList<TieChange?> changes = mention.Changes.Count > 0 ? mention.Changes : Named;
            foreach (var change in changes)
            {
                List<string> trace = [];
                if (change is { Dropped: true } || State(mention, change, view, factuality, trace) is not { } state) continue;
                var spell = times.Read(mention, change, state);
                // What is to begin later does not stand yet; what is told as done did not begin later, whatever the words were taken to say.
                if (state is TieStates.Opened or "active" && Later(spell.Begin))
                {
                    if (mention.Sense.Kind == TriggerKind.Verb && factuality.IsOver(mention.Trigger)) spell = spell with { Begin = "" };
                    else state = "proposed";
                }
                // What was signed long ago is taken to be in force.
                if (state == "agreed" && spell.Begin.Length >= 4 && report.Published is { } today && string.CompareOrdinal(spell.Begin[..4], today.AddYears(-1).ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture)) < 0) state = "active";
                // "lasted", "was kept": it did stand, which does not say that it does.
                var verb = change is { Lasts: true } ? change.Token : change is null && spell.Begin.Length == 0 && mention.Sense.Kind == TriggerKind.Verb ? mention.Trigger : -1;
                if (state == "active" && verb >= 0 && factuality.IsOver(verb))
                {
                    state = "unknown";
                    trace.Add("told as past");
                }
                foreach (var pair in sides.Pairs)
                {
                    var statement = Make(mention, change, state, spell, pair, sides, view, attribution, conditions);
                    statement.Trace.AddRange(trace);
                    _book.Add(statement);
                    told.TryAdd(mention, statement);
                }
            }
            if (sides.Pairs[0].Count < 2 || !told.ContainsKey(mention)) continue;
            _dyad.Remember([sides.Pairs[0][0]], sides.Pairs[0].Skip(1).Take(1), view.Sentence.Index, Deals);
            if (ontology[mention.Kind].Foes) Fought([sides.Pairs[0][0]], sides.Pairs[0].Skip(1).Take(1), view);
        }
        foreach (var link in new TieLinks(view, lexicon, conditions).Of(mentions))
            if (told.TryGetValue(link.From, out var from)) from.Links.Add((link.Relation, link.To is { } to ? told.GetValueOrDefault(to) : null, link.Words));
    }

    private static readonly IReadOnlyList<TieChange?> Named = [null];

    /// <summary>Whether a date is later than the report.</summary>
    private bool Later(string edtf) =>
        report.Published is { } published && edtf.Length >= 4 && char.IsAsciiDigit(edtf[0])
        && string.CompareOrdinal(edtf[..Math.Min(edtf.Length, 7)], published.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)[..Math.Min(edtf.Length, 7)]) > 0;

    /// <summary>The state in which the words show the tie, or null where they do not tell that it stands, stood or is offered; what they say becomes of it is undone where it is only planned, imagined or denied.</summary>
    private string? State(TieMention mention, TieChange? change, SentenceView view, Factuality factuality, List<string> trace)
    {
        var token = change?.Token ?? mention.Trigger;
        // "wants to become a member": what holds of the verb holds of the noun.
        var becomes = change is null && mention.Sense.Kind == TriggerKind.Noun && view.Sentence[token] is { Deprel: Deprel.xcomp or Deprel.obj, Head: >= 0 and var verb } && view.Lemmas[verb] == "become";
        if (becomes) token = view.Sentence[token].Head;
        var candidate = new Candidate { Trigger = token, Sense = mention.Sense, Type = "" };
        factuality.Read(candidate);
        trace.AddRange(candidate.Trace);
        var state = change?.State ?? mention.State;
        var (negated, planned, unreal) = (candidate.Negated, candidate.Status == "future" && !candidate.Purpose, candidate.Status == "hypothetical" || candidate.Purpose);
        switch (Over(token, view))
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
        if (negated) return null;
        // "to discuss the pact": whatever is planned with it, what has an article of its own stands.
        if (change is null && mention.Sense.Kind == TriggerKind.Noun && !becomes && (unreal || planned)) return Definite(token, view) ? "active" : planned && candidate.Trace.Count > 0 && candidate.Trace[^1].StartsWith('\'') ? "proposed" : null;
        // "Cuba recognises the republic" tells what stands, not what begins.
        if (state == TieStates.Opened && !unreal && !planned && change is null && mention.Sense.Kind == TriggerKind.Verb && factuality.IsPresent(token)) return "active";
        // Who is to keep it has it, and who will stay is there.
        if (planned && (change?.State == "active" || change is null && state == "active")) return "active";
        return unreal ? null : planned ? "proposed" : state ?? "active";
    }

    /// <summary>What the verb above makes of what hangs on it as an infinitive: "refused to recognise", "agreed to send".</summary>
    private string? Over(int token, SentenceView view)
    {
        var t = view.Sentence[token];
        for (int at = token, n = 0; view.Sentence[at].Head >= 0 && n < Reach; at = view.Sentence[at].Head, n++)
            if (view.Sentence[at].Deprel is Deprel.ccomp or Deprel.acl && lexicon.List("tie_denied").Contains(view.Lemmas[view.Sentence[at].Head])) return "denied";
        // "agreed to hold joint patrols"
        if (t.Upos == Upos.NOUN && view.Arguments.CarrierOf(token) is >= 0 and var carrier && lexicon.LightVerbs.Contains(view.Lemmas[carrier])) return Over(carrier, view);
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
        if (t.Deprel is not (Deprel.xcomp or Deprel.ccomp)) return t.Deprel == Deprel.conj && (!t.Has("VerbForm=Fin") || view.Sentence[t.Head].Deprel == Deprel.ccomp) ? Over(t.Head, view) : null;
        var above = view.Lemmas[t.Head];
        return lexicon.List("tie_unreal").Contains(above) ? "unreal" : lexicon.List("tie_planned").Contains(above) ? "planned" : lexicon.List("tie_agreed").Contains(above) ? "agreed" : null;
    }

    /// <summary>The parties of a mention: all of them for a symmetric tie, else each of the first with each of the second; one list with fewer than two where the words leave a side open.</summary>
    private (IReadOnlyList<IReadOnlyList<Party>> Pairs, int Side, double Confidence) Sides(TieMention mention, SentenceView view, PartyReader reader)
    {
        foreach (var p in mention.First.Concat(mention.Second)) Home(p, mention);
        if (mention.Kind == TieStates.Same) return ([[.. mention.First.Take(1)]], 0, 0.6);
        if (mention.Symmetric)
        {
            List<Party> parties = [.. mention.First];
            var own = parties.Count;
            if (own == 0) parties.AddRange(Beside(mention, view, reader));
            if (parties.Count < 2 && IsOfLast(mention, own, view)) (ontology[mention.Kind].Foes ? _foes : _dyad).Complete(parties, view.Sentence.Index);
            return ([parties], 0, parties.Count > own ? 0.6 : 0.8);
        }
        if (mention.First.Count == 0 || mention.Second.Count == 0)
        {
            var side = mention.First.Count > 0 ? mention.First : mention.Second;
            return (side.Count == 0 ? [[]] : [.. side.Select(p => (IReadOnlyList<Party>)[p])], mention.First.Count > 0 ? 0 : 1, 0.7);
        }
        return ([.. mention.First.SelectMany(a => mention.Second.Select(b => (IReadOnlyList<Party>)[a, b]))], 0, 0.8);
    }

    /// <summary>Those of whose dealings the clause tells, where the words of the tie name nobody: two or more who are its subject, or the only two states that the sentence names, if it tells what becomes of the tie.</summary>
    private IReadOnlyList<Party> Beside(TieMention mention, SentenceView view, PartyReader reader)
    {
        var kind = ontology[mention.Kind];
        if (kind.Derived) return [];
        var clause = mention.Trigger;
        for (var n = 0; n < Reach && clause >= 0 && view.Sentence[clause].Upos != Upos.VERB; n++) clause = view.Sentence[clause].Head;
        if (clause >= 0 && clause != mention.Trigger && view.Sentence[clause].Upos == Upos.VERB)
        {
            var subject = reader.Parties(view.Arguments.Fill(clause, TriggerKind.Verb, "subj"));
            if (subject.Count >= 2 && subject.All(p => (TieParties.Sort(p) & kind.Sorts[0]) != 0)) return subject;
        }
        if (!mention.Changes.Exists(c => !c.Dropped)) return [];
        List<Party> states = [];
        for (var i = 0; i < view.Sentence.Tokens.Length; i++)
        {
            if (view.NameAt(i) is not { } name || name.Start != i || name.Readings[0].Entity is not { Kind: World.EntityKind.Country } state || states.Exists(p => p.Code == state.Code)) continue;
            states.Add(new Party { Sentence = view.Sentence.Index, Head = i, Span = view.Sentence[i].Span, Code = state.Code, Entity = state, Name = state.Name, Inferred = true, Reason = "one of the two states that the sentence names" });
        }
        return states.Count == 2 ? states : [];
    }

    /// <summary>Whether a tie of which the words name one party or none is between those who dealt with each other last.</summary>
    private bool IsOfLast(TieMention mention, int own, SentenceView view)
    {
        var changes = mention.Changes.Exists(c => !c.Dropped);
        if (own == 0 && (!changes || Definite(mention.Trigger, view) && _book.Knows(mention.Kind))) return false;
        // Parties at home have alliances too: only one that is said to end or begin, right after two states dealt with each other, is theirs.
        return !ontology[mention.Kind].Derived || own == 0 && changes && view.Sentence.Index - _dyad.Sentence <= 1;
    }

    /// <summary>Rebels and the government or army that they fight, named beside each other, are of the same state.</summary>
    private static void Home(Party p, TieMention mention)
    {
        var group = TieParties.IsGroup(p);
        if (p.Code is not null && !(group && p is { Reason: not null, Entity: null, Plural: true, Collective: false, Inferred: false })) return;
        if (!group && !(p.Sectors.Count > 0 && p.Sectors[0] is "GOV" or "MIL" or "COP")) return;
        if (mention.First.Concat(mention.Second).FirstOrDefault(o => o != p && o.Code is { Length: 3 } && (p.Code is null || o.Reason is null && (TieParties.Sort(o) & PartySorts.State) != 0) && (group || TieParties.IsGroup(o))) is not { } other) return;
        p.Code = other.Code;
        p.Reason = "of the same country";
    }

    private static bool Definite(int token, SentenceView view)
    {
        foreach (var c in view.Sentence.Children(token))
            if (view.Sentence[c].Deprel == Deprel.det && view.Lemmas[c] is "the" or "this" or "that" or "these" or "those") return true;
        return false;
    }

    private TieStatement Make(TieMention mention, TieChange? change, string state, TieSpell spell, IReadOnlyList<Party> parties, (IReadOnlyList<IReadOnlyList<Party>> Pairs, int Side, double Confidence) sides,
        SentenceView view, Attribution attribution, TieConditions conditions)
    {
        var sentence = view.Sentence;
        var outermost = change?.Token ?? mention.Trigger;
        var statement = new TieStatement
        {
            Kind = mention.Kind,
            Subtype = mention.Subtype,
            Among = mention.Among,
            Parties = parties,
            Side = sides.Side,
            Done = mention.Sense.Kind == TriggerKind.Verb,
            Definite = mention.Kind != TieStates.Same || mention.Changes.Count > 0 || Definite(mention.Trigger, view),
            Changes = change is not null,
            State = state,
            Begin = spell.Begin,
            End = spell.End,
            Date = spell.Date,
            Basis = Basis(mention, view),
            Consent = mention.Kind is "force_presence" or "security_assistance" ? Consent(mention, view) : null,
            EndMode = change is { State: "ended" } ? EndMode(change, view) : null,
            Flow = mention.Flow >= 0 ? Phrase(sentence, mention.Flow) : null,
            Condition = conditions.Of(mention),
            Sequence = sentence.Index + 1,
            Text = sentence.Span,
            Words = [.. mention.Words.Append(mention.Trigger).Concat(change?.Words ?? []).Distinct().Order().Select(t => sentence[t].Span)],
            Attribution = attribution.Of(new Candidate { Trigger = outermost, Sense = mention.Sense, Type = "" }),
            Confidence = sides.Confidence,
        };
        statement.Trace.AddRange(mention.Trace);
        if (change is not null) statement.Trace.AddRange(change.Trace);
        return statement;
    }

    /// <summary>"at the invitation of", "without the consent of": whether the host wants the forces.</summary>
    private string? Consent(TieMention mention, SentenceView view)
    {
        for (int at = mention.Trigger, n = 0; at >= 0 && n < 3; at = view.Sentence[at].Head, n++)
        {
            foreach (var c in view.Sentence.Children(at))
            {
                if (view.Sentence[c].Deprel is not (Deprel.obl or Deprel.nmod) || !lexicon.List("tie_consent").Contains(view.Lemmas[c])) continue;
                return view.Arguments.CaseOf(c, "without") || view.Arguments.CaseOf(c, "against") ? "refused" : view.Arguments.CaseOf(c, "at") || view.Arguments.CaseOf(c, "with") || view.Arguments.CaseOf(c, "by") || view.Arguments.CaseOf(c, "on") ? "given" : null;
            }
            if (view.Sentence[at].Upos == Upos.VERB) break;
        }
        return null;
    }

    /// <summary>How it ended, by the word that says so.</summary>
    private string? EndMode(TieChange change, SentenceView view)
    {
        foreach (var mode in EndModes)
            if (lexicon.List("tie_ended_" + mode).Contains(view.Lemmas[change.Token])) return mode;
        return null;
    }

    private static readonly string[] EndModes = ["fulfilled", "expired", "replaced", "withdrawn", "expelled"];

    /// <summary>What was agreed, signed or decreed rests on law.</summary>
    private string? Basis(TieMention mention, SentenceView view)
    {
        var legal = lexicon.List("tie_legal");
        if (legal.Contains(view.Lemmas[mention.Trigger])) return "legal";
        foreach (var word in mention.Words)
            if (legal.Contains(view.Lemmas[word])) return "legal";
        foreach (var c in view.Sentence.Children(mention.Trigger))
            if (view.Sentence[c].Deprel is Deprel.obl or Deprel.nmod or Deprel.acl or Deprel.compound or Deprel.obj && legal.Contains(view.Lemmas[c])) return "legal";
        return null;
    }

    /// <summary>A noun with what stands before it, without article and further phrases.</summary>
    private static Span Phrase(Sentence sentence, int head)
    {
        var first = head;
        foreach (var c in sentence.Children(head))
            if (c < first && sentence[c].Deprel is Deprel.amod or Deprel.compound or Deprel.nummod) first = c;
        return new Span(sentence[first].Span.Start, sentence[head].Span.End);
    }

    /// <summary>Whether it can be at war: a state, its army, or a group under arms.</summary>
    private static bool Fights(Party p) => Deals(p) && (p.Sectors.Count == 0 ? p.Entity is not null : p.Sectors[0] is "GOV" or "MIL" or "REB" or "SEP" or "INS" or "UAF");

    /// <summary>Whether it is a state, or one of its parts or its enemies: organisations and companies have dealings with all.</summary>
    private static bool Deals(Party p) => p.Code is { Length: 3 } && (TieParties.Sort(p) & (PartySorts.State | PartySorts.Group)) != 0;
}
