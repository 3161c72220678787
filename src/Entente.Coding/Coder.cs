using System.Security.Cryptography;
using System.Text;
using Entente.Coding.Events;
using Entente.Coding.Judgements;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Offices;
using Entente.Coding.Ontology;
using Entente.Coding.Ranking;
using Entente.Coding.Records;
using Entente.Coding.Ties;
using Entente.Language;
using Entente.World.Time;
using WhenDate = Entente.World.Time.PartialDate;

namespace Entente.Coding;

/// <summary>What the coder is asked for.</summary>
/// <param name="Boilerplate">Whether related links and the like are coded too.</param>
/// <param name="StrictPlover">Whether events of which a party is only inferred are left out, as PLOVER does.</param>
/// <param name="Pinned">Spans of the report that are to be taken for parties, whatever the world knows of them: to ask what passes between two given parties.</param>
public sealed record CodingOptions(bool Boilerplate = false, bool StrictPlover = false, IReadOnlyList<Span>? Pinned = null);

/// <summary>Codes reports: text in, events out. No I/O, no clock, no randomness; the same report gives the same records. Safe to share between threads.</summary>
public sealed class Coder
{
    private readonly LanguagePipeline _language;
    private readonly World.World _world;
    private readonly EventLexicon _lexicon;
    private readonly PloverOntology _ontology;
    private readonly TieOntology _ties;
    private readonly Ranker? _ranker;
    private readonly CaseReader? _cases;
    private readonly TimeReader _time = new();

    /// <summary>Creates a coder from what it knows.</summary>
    /// <param name="analyser">Words, tags, trees and names of sentences.</param>
    /// <param name="world">Who and where.</param>
    /// <param name="lexicon">Which words tell which events.</param>
    /// <param name="ontology">Types, modes and contexts.</param>
    /// <param name="ties">Kinds of ties.</param>
    /// <param name="ranker">Weighs the candidates; null to take them as lexicon and grammar propose them.</param>
    /// <param name="vectors">Word vectors, which the ranker reads.</param>
    /// <exception cref="ArgumentException">There is a ranker and there are no vectors.</exception>
    public Coder(IAnalyser analyser, World.World world, EventLexicon lexicon, PloverOntology ontology, TieOntology ties, Ranker? ranker = null, IWordVectors? vectors = null)
    {
        if (ranker is not null && vectors is null) throw new ArgumentException("the ranker needs word vectors", nameof(vectors));
        _language = new LanguagePipeline(analyser);
        _world = world;
        _lexicon = lexicon;
        _ontology = ontology;
        _ties = ties;
        _ranker = ranker;
        _cases = vectors is null ? null : new CaseReader(lexicon, vectors);
    }

    private Coder(Coder other, Ranker? ranker, EventLexicon? lexicon = null) =>
        (_language, _world, _lexicon, _ontology, _ties, _cases, _ranker) = (other._language, other._world, lexicon ?? other._lexicon, other._ontology, other._ties, other._cases, ranker);

    /// <summary>The same coder with another ranker, or with none.</summary>
    public Coder With(Ranker? ranker) => ranker is null || _cases is not null ? new Coder(this, ranker) : throw new ArgumentException("the ranker needs word vectors", nameof(ranker));

    /// <summary>The same coder without composition and without a ranker: the lexicon's plain frames alone.</summary>
    public Coder WithoutComposition() => new(this, null, _lexicon.WithoutOperators());

    /// <summary>The candidates of a report as the ranker would be asked about them, unjudged.</summary>
    internal IReadOnlyList<RankingCase> Cases(Report report, CodingOptions? options = null)
    {
        List<RankingCase> cases = [];
        Run(report, options ?? new CodingOptions(), null, cases);
        return cases;
    }

    /// <summary>Codes one report.</summary>
    public CodedReport Code(Report report, CodingOptions? options = null) => Run(report, options ?? new CodingOptions(), null);

    /// <summary>Codes one report and tells, sentence by sentence, what led to each event, and for each word of the lexicon that led to none, why not.</summary>
    public Explanation Explain(Report report, CodingOptions? options = null)
    {
        List<ExplainedSentence> sentences = [];
        return new Explanation(Run(report, options ?? new CodingOptions(), sentences), sentences);
    }

    private CodedReport Run(Report report, CodingOptions options, List<ExplainedSentence>? explained, List<RankingCase>? cases = null)
    {
        var document = _language.Analyse(report.Text, options.Boilerplate);
        var sentences = Named(document, options);
        var dateline = new DatelineReader(_world).Read(document, report);
        var places = NamedSentence.Context(sentences, dateline);
        var memory = new ReportMemory(_lexicon) { Dateline = dateline is { } before ? Anchors.Record(places.Settle(before.Match).Candidates[0], before.Words) : null };
        var referents = new Referents(_world, memory, report);
        var textHash = SHA256.HashData(Encoding.UTF8.GetBytes(report.Text));
        List<Draft> drafts = [];
        List<Draft> joined = [];
        var contexts = new Contexts(_ontology, document);
        var register = new Register(_lexicon);
        var ties = new TieReader(_lexicon, _ties, _world, memory, report);
        var judgements = new JudgementReader(report, _lexicon, textHash);
        var offices = new OfficeReader(_lexicon, _world, report);
        WhenDate? narrative = null;
        var narrativeBlock = -1;
        foreach (var named in sentences)
        {
            var sentence = named.Sentence;
            var view = new SentenceView(named, places, _world, _lexicon, _time, referents);
            var parties = new PartyReader(view, _lexicon, _world, memory, report, options.Pinned ?? []);
            Note(view, parties, memory, register);
            var frames = new FrameMatcher(view, parties, _lexicon);
            var finder = new CandidateFinder(view, parties, _lexicon, frames);
            var candidates = finder.Find();
            var factuality = new Factuality(view, _lexicon);
            var attribution = new Attribution(view, parties, _lexicon, report.Text);
            var counts = new Counts(view, _lexicon);
            var anchors = new Anchors(view, _lexicon, _time, report)
            {
                Narrative = narrative,
                EventDate = e => EventBefore(e, view, drafts),
            };
            var sameBlock = narrativeBlock == sentence.BlockIndex;
            // What is done, unlike what is said, is told over several paragraphs as of one day.
            var nextBlock = narrativeBlock == sentence.BlockIndex - 1;
            List<Draft> here = [];
            Draft Drafted(Candidate candidate)
            {
                factuality.Read(candidate);
                var draft = new Draft(candidate, view)
                {
                    When = anchors.Time(candidate.Trigger, factuality.Tense(candidate.Trigger), sameBlock || nextBlock && candidate.Type is "ASSAULT" or "COERCE" or "RETREAT"),
                    Attribution = attribution.Of(candidate),
                    Place = anchors.Place(candidate.Trigger),
                };
                draft.Counts.AddRange(counts.Of(candidate));
                return draft;
            }
            foreach (var candidate in candidates) here.Add(Drafted(candidate));
            foreach (var draft in here) Resolution.Complete(draft, here, memory);
            Within(here);
            foreach (var draft in here)
            {
                Statuses.Settle(draft, report.Published);
                Resolution.Counterpart(draft, drafts);
                // Who meets abroad is not at home there.
                if (draft.Place is { CountryCode.Length: > 0 } place && !memory.IsSeat(place.Resolved) && draft.Candidate is { Status: "actual", Type: not "CONSULT" }) memory.LastPlaceCountry = place.CountryCode;
            }
            drafts.AddRange(here);
            if (options.Pinned is { } pair && (_ranker is not null || cases is not null) && new Joiner(view, parties).Pair(pair, here) is { } join)
            {
                joined.Add(Drafted(join));
                Resolution.Complete(joined[^1], here, memory);
            }
            ties.Read(view, parties, frames, anchors, sameBlock || nextBlock, here);
            judgements.Read(view, parties);
            offices.Read(view, parties, memory);
            if (anchors.Advance())
            {
                narrativeBlock = sentence.BlockIndex;
                narrative = anchors.Narrative;
            }
            explained?.Add(new ExplainedSentence(sentence, [.. finder.Refusals.Select(r => new RefusedTrigger(r.Token, r.Sense, r.Reason))], Mentions(view, parties, memory, report), anchors.Places()));
        }
        Resolution.Borrow(drafts);
        var events = Records(report, options, drafts, joined, contexts, memory, register, ties, textHash, explained, cases);
        return new CodedReport(report, events, ties.Records(textHash, register.Sport), judgements.Records, offices.Records(textHash, memory, register.Sport));
    }

    private List<EventRecord> Records(Report report, CodingOptions options, List<Draft> drafts, List<Draft> joined, Contexts contexts, ReportMemory memory, Register register, TieReader ties, byte[] textHash, List<ExplainedSentence>? explained, List<RankingCase>? cases)
    {
        List<EventRecord> records = [];
        var holder = new TieHolder(drafts, memory, _lexicon);
        foreach (var draft in joined.Count == 0 ? drafts : [.. drafts.Concat(joined).OrderBy(d => d.View.Sentence.Index)])
        {
            Resolution.Finish(draft, memory);
            Resolution.Unknown(draft, memory);
            if ((Resolution.Refuse(draft) ?? (options.Pinned is null ? register.Refuse(draft) : null)) is { } reason)
            {
                Refuse(draft, reason, explained);
                continue;
            }
            if (options.StrictPlover && draft.Candidate.Actors.Concat(draft.Candidate.Recipients).Any(p => p.Inferred)) continue;
            var c = draft.Candidate;
            if (cases is not null) cases.Add(Case(draft, drafts));
            else if (_ranker is not null)
            {
                var verdict = _ranker.Judge(Case(draft, drafts), options.Pinned is { } pair && Joiner.Joins(c, pair));
                if (verdict.Type is null)
                {
                    Refuse(draft, verdict.Said, explained);
                    continue;
                }
                if (verdict.Type != c.Type) (c.Type, c.Modes) = (verdict.Type, []);
                c.Confidence = verdict.Confidence;
                c.Trace.Add(verdict.Said);
            }
            if (!PloverOntology.TryParse(c.Type, out var type)) continue;
            Holders.Settle(draft, _world, report.Published);
            var mode = c.Modes.Count > 0 ? c.Modes[0] : null;
            var context = _ontology.WithImplied(type, mode, contexts.Of(draft.View.Sentence));
            var spans = draft.Triggers.Select(t => draft.View.Sentence[t].Span).ToList();
            var place = draft.Place ?? memory.Dateline;
            var record = new EventRecord
            {
                Id = RecordId.Of(textHash, RecordId.Event, spans[0], records.Count(r => r.Trigger[0] == spans[0])),
                Date = draft.When.Day,
                EndDate = draft.When.EndDay,
                DateEdtf = draft.When.Edtf,
                Type = c.Type,
                Modes = [.. c.Modes.Where(m => _ontology.Mode(type, m) is not null)],
                Contexts = context,
                Actors = [.. c.Actors.Select(p => p.ToRecord(report.Text))],
                Recipients = [.. c.Recipients.Select(p => p.ToRecord(report.Text))],
                Concerning = [.. c.Concerning.Where(p => p.Known).Select(p => p.ToRecord(report.Text))],
                Place = place,
                Size = draft.Counts,
                Trigger = spans,
                Text = draft.View.Sentence.Span,
                Sequence = draft.View.Sentence.Index + 1,
                QuadCode = _ontology.Quad(type),
                Scale = _ontology.Score(type, mode),
                Cameo = _ontology.CameoCode(type, mode, context),
                Status = c.Status,
                Polarity = c.Negated ? "negated" : "affirmed",
                Attribution = draft.Attribution,
                Confidence = c.Confidence,
                Trace = [.. c.Trace, .. draft.When.Reason.Length > 0 ? [$"date: {draft.When.Reason}"] : Array.Empty<string>()],
            };
            records.Add(record with { SameAs = Repeats.First(record, records, report.Text)?.Id });
            ties.Bear(draft, record, holder);
        }
        return records;
    }

    private RankingCase Case(Draft draft, List<Draft> drafts) => _cases!.Read(draft, drafts.Where(d => ReferenceEquals(d.View, draft.View)));

    private static void Refuse(Draft draft, string reason, List<ExplainedSentence>? explained)
    {
        if (explained?.FindIndex(e => e.Sentence == draft.View.Sentence) is not (>= 0 and var at)) return;
        var refused = new RefusedTrigger(draft.Candidate.Trigger, draft.Candidate.Sense.Id, reason);
        explained[at] = explained[at] with { Refused = [.. explained[at].Refused, refused] };
    }

    /// <summary>The sentences that are coded.</summary>
    private List<NamedSentence> Named(Document document, CodingOptions options)
    {
        List<NamedSentence> sentences = [];
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Block == BlockKind.Heading || sentence.Block == BlockKind.Boilerplate && !options.Boilerplate || sentence.Tokens.Length == 0) continue;
            TreeRepair.Apply(sentence);
            sentences.Add(new NamedSentence(sentence, _world));
        }
        return sentences;
    }

    /// <summary>Takes note of the parties and countries that a sentence names, in order.</summary>
    private static void Note(SentenceView view, PartyReader parties, ReportMemory memory, Register register)
    {
        register.Note(view);
        var sentence = view.Sentence;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var t = sentence[i];
            if (view.NameAt(i) is { } name && name.Start == i && name.Readings[0].Entity is { Kind: World.EntityKind.Country or World.EntityKind.Territory } country) memory.AddCountry(country.Code);
            if (view.PlaceAt(i) is { } place && place.Start == i && view.NameAt(i) is null && place.Candidates[0] is { CountryCode.Length: 3 } town && !memory.IsSeat(town.Name)) memory.AddCountry(town.CountryCode);
            if (t.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM) || t.Deprel is Deprel.compound or Deprel.flat or Deprel.amod or Deprel.nmod_desc) continue;
            // "Asia Bibi, a Christian labourer" is one.
            if (t.Deprel == Deprel.appos && t.Head >= 0 && parties.Parties(t.Head) is [{ Person: true, Name: not null }, ..] && parties.Parties(i) is [{ Name: null }]) continue;
            var standing = StandingOf(view, parties, i);
            var all = parties.Parties(i);
            if (all.Count > 1 && t.Deprel != Deprel.conj) memory.AddTogether(all, standing);
            foreach (var p in all)
            {
                if (p.Head != i) continue;
                if (!p.Known)
                {
                    memory.AddStranger(p);
                    continue;
                }
                register.Note(p);
                memory.Add(p, standing);
            }
        }
    }

    private static Standing StandingOf(SentenceView view, PartyReader parties, int token)
    {
        var t = view.Sentence[token];
        if (t.Deprel is Deprel.nsubj or Deprel.nsubj_pass) return Standing.Subject;
        // "thousands of farmers"
        if (t.Deprel == Deprel.nmod && t.Head >= 0 && view.Sentence[t.Head].Deprel is Deprel.nsubj or Deprel.nsubj_pass && parties.Parties(t.Head).Any(p => p.Head == token)) return Standing.Subject;
        return view.PlaceAt(token) is not null && (view.Arguments.CaseOf(token, "in") || view.Arguments.CaseOf(token, "at") || view.Arguments.CaseOf(token, "near")) ? Standing.Place : Standing.Other;
    }

    /// <summary>Merges what one sentence tells twice: an event noun and the verb it stands with, "killing five and wounding twenty".</summary>
    private static void Within(List<Draft> here)
    {
        // What a protest demands is its topic, not another event (codebook, PROTEST: ambiguities).
        here.RemoveAll(d => d.Candidate.Type == "REQUEST" && here.Any(p => p.Candidate.Type == "PROTEST" && Repeats.Under(d, p)));
        for (var i = 0; i < here.Count; i++)
        {
            for (var k = here.Count - 1; k > i; k--)
            {
                if (!Repeats.OneHappening(here[i], here[k])) continue;
                here[i].Absorb(here[k]);
                here.RemoveAt(k);
            }
        }
    }

    /// <summary>Date of the event that a time is measured from: the last one with a word that stands after the expression.</summary>
    private static WhenDate? EventBefore(TimeExpression e, SentenceView view, List<Draft> drafts)
    {
        for (var i = e.End; i < Math.Min(e.End + 8, view.Lemmas.Length); i++)
        {
            foreach (var sense in Enumerable.Reverse(drafts))
            {
                if (sense.When.First is not { } day || sense.When.First != sense.When.Last) continue;
                var lemma = view.Lemmas[i];
                if (sense.View.Lemmas[sense.Candidate.Trigger] == lemma || lemma is "meeting" or "talks" or "visit" or "trip" or "summit" && sense.Candidate.Type == "CONSULT"
                    || lemma is "attack" or "bombing" or "killing" or "raid" or "strike" && sense.Candidate.Type == "ASSAULT" || lemma is "arrest" or "capture" && sense.Candidate.Type == "COERCE"
                    || lemma is "protest" or "demonstration" or "rally" && sense.Candidate.Type == "PROTEST")
                    return WhenDate.Of(day);
            }
        }
        return null;
    }

    private static List<Mention> Mentions(SentenceView view, PartyReader parties, ReportMemory memory, Report report)
    {
        List<Mention> mentions = [];
        for (var i = 0; i < view.Sentence.Tokens.Length; i++)
        {
            if (view.Sentence[i].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON) || view.Sentence[i].Deprel is Deprel.compound or Deprel.flat or Deprel.amod or Deprel.nmod_desc) continue;
            foreach (var p in parties.Parties(i))
                if (p.Head == i) mentions.Add(new Mention(i, Resolution.AtHome(p, memory).ToRecord(report.Text)));
        }
        return mentions;
    }
}
