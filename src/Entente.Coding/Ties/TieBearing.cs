using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Ontology;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Ties;

/// <summary>What events say of ties: an arrest opens custody, advisers expelled end security assistance (<c>bearing</c> in <c>ontology/ties.yaml</c>).</summary>
internal sealed class TieBearing(TieOntology ontology, EventLexicon lexicon, Report report)
{
    private const int Deep = 3; // steps down to a word that keeps a line away

    /// <summary>What an event says of ties; nothing where it is only imagined or denied.</summary>
    public IEnumerable<TieStatement> Of(Draft draft, EventRecord record, TieHolder holder)
    {
        if (!PloverOntology.TryParse(record.Type, out var type) || record.Polarity == "negated" || record.Status == "hypothetical") yield break;
        var lines = ontology.Of(type).Where(l => l.Future == (record.Status == "future")).ToList();
        HashSet<(string, Party?, Party)> told = [];
        foreach (var telling in draft.Tellings)
        {
            foreach (var (line, first, second) in Pairs(telling, draft, lines))
            {
                if (line.Kind.Length == 0 || !told.Add((line.Text, first, second))) continue;
                // A holder who is not plain from the words or the report is left open.
                var plain = first is not null && (line.Kind != "custody" || holder.IsPlain(first, second, draft));
                yield return Statement(line, plain ? [first!, second] : [second], draft, record);
            }
        }
    }

    /// <summary>The pairs of parties that one telling puts into a tie, each by the first line that fits it and what the deed is done with; the first is null where nobody is told to have ended it.</summary>
    private IEnumerable<(Bearing Line, Party? First, Party Second)> Pairs(Telling telling, Draft draft, List<Bearing> lines)
    {
        var c = telling.Candidate;
        var objects = Objects(c, draft.View);
        var actors = c.Actors.Count > 0 && !c.Actors.All(a => a.Inferred) ? c.Actors : draft.Candidate.Actors;
        // "was freed": of the tie told of them elsewhere in the report.
        if (actors.Count == 0 && lines.Find(l => l is { State: "ended", First: EventSide.Actor, ActorSectors.Count: 0 } && objects.Exists(o => Fits(l, telling, draft, null, null, o))) is { } end)
            foreach (var r in Others(end, c)) yield return (end, null, r);
        foreach (var a in actors)
            foreach (var r in c.Recipients.Union(c.Objects))
                foreach (var obj in objects)
                    if (r != a && lines.Find(l => (l.Kind.Length == 0 || Others(l, c).Contains(r)) && Fits(l, telling, draft, a, r, obj)) is { } line)
                        yield return line.First == EventSide.Actor ? (line, a, r) : (line, r, a);
    }

    private static IReadOnlyList<Party> Others(Bearing line, Candidate c) => line.First == EventSide.Object || line.Second == EventSide.Object ? c.Objects : c.Recipients;

    /// <summary>What the deed is done to or with, and what is joined to it ("the instructors and doctors"); -1 where nothing is.</summary>
    private static List<int> Objects(Candidate candidate, SentenceView view)
    {
        var obj = candidate.ObjectToken;
        List<int> objects = [obj];
        if (obj < 0) return objects;
        foreach (var c in view.Sentence.Children(obj))
            if (view.Sentence[c].Deprel == Deprel.conj) objects.Add(c);
        return objects;
    }

    private bool Fits(Bearing line, Telling telling, Draft draft, Party? actor, Party? recipient, int obj)
    {
        var (c, lemmas) = (telling.Candidate, draft.View.Lemmas);
        if (line.Mode is { } mode && !telling.Modes.Contains(mode) || actor is not null && !Of(line.ActorSectors, actor) || recipient is not null && !Of(line.RecipientSectors, recipient)) return false;
        // "died trying to kidnap soldiers": nobody is held.
        if (c.Words.Any(t => lemmas[t] is "try" or "attempt" or "seek")) return false;
        if (line.Words.Count > 0 && !line.Words.Contains(lemmas[c.Trigger]) && !c.Words.Any(t => line.Words.Contains(lemmas[t]))) return false;
        if (line.Without.Count > 0 && Holds(line.Without, c.Trigger, draft.View, Deep)) return false;
        if (line.Classes.Count == 0 && line.Objects.Count == 0) return true;
        if (obj < 0) return false;
        foreach (var name in line.Classes)
            if ((draft.View.ClassesAt(obj) & lexicon.ClassBit(name)) != 0) return true;
        return line.Objects.Contains(lemmas[obj]);
    }

    private static bool Of(IReadOnlyList<string> sectors, Party p) => sectors.Count == 0 || p.Sectors.Any(sectors.Contains);

    /// <summary>Whether one of the words hangs on a token, within its clause.</summary>
    private static bool Holds(IReadOnlyList<string> words, int token, SentenceView view, int depth)
    {
        if (depth == 0) return false;
        foreach (var c in view.Sentence.Children(token))
        {
            if (view.Sentence[c].Deprel is Deprel.conj or Deprel.acl_relcl or Deprel.parataxis or Deprel.nsubj or Deprel.nsubj_pass) continue;
            if (words.Contains(view.Lemmas[c]) || Holds(words, c, view, depth - 1)) return true;
        }
        return false;
    }

    private TieStatement Statement(Bearing line, IReadOnlyList<Party> parties, Draft draft, EventRecord record)
    {
        var lasting = record.DateEdtf.EndsWith("/..", StringComparison.Ordinal);
        var date = IsDated(draft) ? TieTimes.Coarse(lasting ? record.DateEdtf[..^3] : record.DateEdtf) : "";
        var statement = new TieStatement
        {
            Kind = line.Kind,
            Subtype = line.Subtype,
            Parties = parties,
            Side = parties.Count == 1 ? 1 : 0,
            State = line.State == TieStates.Opened && !lasting && LongPast(line, draft) ? "unknown" : line.State,
            Begin = line.State == TieStates.Opened || lasting ? date : "",
            End = line.State == "ended" ? date : "",
            Date = date,
            EndMode = line.State is "ended" or "reduced" ? record.Modes.Contains("expel") ? "expelled" : record.Modes.Contains("withdraw") ? "withdrawn" : null : null,
            Sequence = record.Sequence,
            Text = record.Text,
            Words = record.Trigger,
            EventId = record.Id,
            Attribution = record.Attribution,
            Confidence = record.Confidence,
        };
        statement.Trace.Add(line.Text);
        return statement;
    }

    /// <summary>Whether the date is the event's own: that of a noun ("on Monday over the jailing of") comes after it, before any verb.</summary>
    private static bool IsDated(Draft draft)
    {
        var trigger = draft.Candidate.Trigger;
        var s = draft.View.Sentence;
        if (s[trigger].Upos == Upos.VERB || draft.Candidate.Words.Count > 0) return true;
        foreach (var t in draft.View.Times)
        {
            var verb = t.Start < trigger;
            for (var i = trigger + 1; i < t.Start; i++) verb |= s[i].Upos == Upos.VERB;
            if (!verb) return true;
        }
        return false;
    }

    /// <summary>What began longer ago than evidence stays fresh may be over, unless it is said to last ("since").</summary>
    private bool LongPast(Bearing line, Draft draft) =>
        draft.When is { Own: true, Last: { } last } && report.Published is { } published && last.AddDays(ontology[line.Kind].Span) < published;
}
