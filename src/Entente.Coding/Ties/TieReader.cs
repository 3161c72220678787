using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Ontology;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Ties;

/// <summary>Reads the ties of one report: from its words, sentence by sentence, and from the events that bear on them. One per report, not shared.</summary>
internal sealed class TieReader
{
    private readonly EventLexicon _lexicon;
    private readonly TieOntology _ontology;
    private readonly ReportMemory _memory;
    private readonly Report _report;
    private readonly TieBearing _bearing;
    private readonly TieBook _book;
    private readonly TieSides _sides;

    public TieReader(EventLexicon lexicon, TieOntology ontology, World.World world, ReportMemory memory, Report report)
    {
        (_lexicon, _ontology, _memory, _report) = (lexicon, ontology, memory, report);
        _bearing = new TieBearing(ontology, lexicon, report);
        _book = new TieBook(ontology, world, report);
        _sides = new TieSides(ontology, _book, memory);
    }

    /// <summary>Reads what a sentence says of ties.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="parties">Its parties.</param>
    /// <param name="frames">Its frames.</param>
    /// <param name="anchors">Its times.</param>
    /// <param name="dated">Whether the paragraph, or the one before, told a day that holds for what is done in it.</param>
    /// <param name="events">Its events.</param>
    public void Read(SentenceView view, PartyReader parties, FrameMatcher frames, Anchors anchors, bool dated, IReadOnlyList<Draft> events)
    {
        if (TieFinder.HasWords(view, _lexicon))
        {
            var mentions = new TieFinder(view, parties, _lexicon, _ontology, frames).Find();
            if (mentions.Count > 0) Read(mentions, view, parties, anchors, dated);
        }
        _sides.Remember(events, view.Sentence.Index);
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
        return _book.Records(textHash, _memory);
    }

    private void Read(IReadOnlyList<TieMention> mentions, SentenceView view, PartyReader parties, Anchors anchors, bool dated)
    {
        var conditions = new TieConditions(view, _lexicon);
        var factuality = new TieFactuality(view, _lexicon, new TieTimes(view, _lexicon, anchors, dated, _report), _report);
        var telling = new Telling(view, new TieTerms(view, _lexicon), conditions, new Attribution(view, parties, _lexicon, _report.Text));
        Dictionary<TieMention, TieStatement> told = [];
        foreach (var mention in mentions)
        {
            if (mention.Embedded && !mention.Changed || IsAnothers(mention, view)) continue;
            var sides = _sides.Of(mention, view, parties);
            IReadOnlyList<TieChange?> changes = mention.Changes.Count > 0 ? mention.Changes : Named;
            foreach (var change in changes)
            {
                List<string> trace = [];
                if (factuality.Read(mention, change, trace) is not var (state, spell)) continue;
                foreach (var pair in sides.Pairs)
                {
                    var statement = telling.Make(mention, change, state, spell, pair, sides);
                    statement.Trace.AddRange(trace);
                    _book.Add(statement);
                    told.TryAdd(mention, statement);
                }
            }
            if (told.ContainsKey(mention) && mention.Kind != TieStates.Same) _sides.Remember(mention.Kind, sides.Pairs[0], view.Sentence.Index);
        }
        foreach (var link in new TieLinks(view, _lexicon, conditions).Of(mentions))
            if (told.TryGetValue(link.From, out var from)) from.Links.Add((link.Relation, link.To is { } to ? told.GetValueOrDefault(to) : null, link.Words));
    }

    private static readonly IReadOnlyList<TieChange?> Named = [null];

    /// <summary>"the party's social programmes" are its own, no tie told elsewhere.</summary>
    private static bool IsAnothers(TieMention mention, SentenceView view) =>
        mention is { Kind: TieStates.Same, Changes.Count: 0 } && view.Arguments.Child(mention.Trigger, Deprel.nmod_poss) is >= 0 and var whose && view.Sentence[whose].Upos != Upos.PRON;

    /// <summary>Makes the tellings of one sentence.</summary>
    private sealed class Telling(SentenceView view, TieTerms terms, TieConditions conditions, Attribution attribution)
    {
        public TieStatement Make(TieMention mention, TieChange? change, string state, TieSpell spell, IReadOnlyList<Party> parties, TiePairs sides)
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
                Definite = mention.Kind != TieStates.Same || mention.Changes.Count > 0 || view.IsDefinite(mention.Trigger),
                Changes = change is not null,
                State = state,
                Begin = spell.Begin,
                End = spell.End,
                Date = spell.Date,
                Basis = terms.Basis(mention),
                Consent = terms.Consent(mention),
                EndMode = terms.EndMode(change),
                Flow = terms.Flow(mention),
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
    }
}
