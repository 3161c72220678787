using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Ontology;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Ties;

/// <summary>Reads the ties of one report: from its words, sentence by sentence, and from the events that bear on them. One per report, not shared.</summary>
internal sealed class TieReader(EventLexicon lexicon, TieOntology ontology, World.World world, Report report)
{
    private readonly TieBook _book = new(ontology, world, report);
    private readonly List<Party> _dyad = [];

    /// <summary>Reads what a sentence says of ties.</summary>
    public void Read(SentenceView view, PartyReader parties, FrameMatcher frames, Anchors anchors, IReadOnlyList<Draft> events)
    {
        var mentions = new TieFinder(view, parties, lexicon, ontology, frames).Find();
        if (mentions.Count > 0) Read(mentions, view, parties, anchors);
        foreach (var e in events) Remember(e.Candidate.Actors, e.Candidate.Recipients);
    }

    /// <summary>Reads what an event says of ties.</summary>
    public void Bear(Draft draft, EventRecord record)
    {
        foreach (var statement in TieBearing.Of(draft, record, ontology, lexicon)) _book.Add(statement);
    }

    /// <summary>The ties of the report.</summary>
    public IReadOnlyList<TieRecord> Records(byte[] textHash) => _book.Records(textHash);

    private void Read(IReadOnlyList<TieMention> mentions, SentenceView view, PartyReader parties, Anchors anchors)
    {
        var factuality = new Factuality(view, lexicon);
        var attribution = new Attribution(view, parties, lexicon, report.Text);
        var times = new TieTimes(view, lexicon, anchors, report);
        var conditions = new TieConditions(view, lexicon);
        Dictionary<TieMention, TieStatement> told = [];
        foreach (var mention in mentions)
        {
            if (mention.Dropped || !Stands(mention, factuality)) continue;
            times.Read(mention);
            mention.Condition = conditions.Of(mention);
            if (Statement(mention, view, attribution) is not { } statement) continue;
            told.Add(mention, statement);
            _book.Add(statement);
            if (statement.Parties.Count >= 2) Remember([statement.Parties[0]], statement.Parties.Skip(1).Take(1));
        }
        foreach (var link in new TieLinks(view, lexicon).Of(mentions))
            if (told.TryGetValue(link.From, out var from)) from.Links.Add((link.Relation, link.To is { } to ? told.GetValueOrDefault(to) : null, link.Words));
    }

    /// <summary>Whether the words tell that the tie stands, stood or is offered; what they say becomes of it is undone where it is only planned, imagined or denied.</summary>
    private static bool Stands(TieMention mention, Factuality factuality)
    {
        var candidate = new Candidate { Trigger = mention.Outermost, Sense = mention.Sense, Type = "" };
        factuality.Read(candidate);
        var status = candidate.Purpose ? "hypothetical" : candidate.Status;
        switch (mention.State)
        {
            case "proposed" or "agreed":
                return !candidate.Negated && status != "hypothetical" || mention.State == "proposed" && !candidate.Negated;
            case TieStates.Opened:
                if (candidate.Negated || status == "hypothetical") return false;
                if (status == "future") mention.State = "proposed";
                break;
            case "ended" or "suspended" or "reduced":
                // It was to be ended, so it stands.
                if (candidate.Negated || status is "future" or "hypothetical") mention.State = "active";
                break;
            default:
                if (candidate.Negated || status == "hypothetical") return false;
                if (status == "future") mention.State = "proposed";
                break;
        }
        mention.Trace.AddRange(candidate.Trace);
        return true;
    }

    private TieStatement? Statement(TieMention mention, SentenceView view, Attribution attribution)
    {
        var kind = ontology[mention.Kind];
        List<Party> parties = [];
        var side = 0;
        if (kind.Symmetric) parties.AddRange(mention.First);
        else if (mention.First.Count > 0 && mention.Second.Count > 0) return Pairs(mention, view, attribution);
        else
        {
            parties.AddRange(mention.First.Count > 0 ? mention.First : mention.Second);
            side = mention.First.Count > 0 ? 0 : 1;
        }
        if (kind.Symmetric && parties.Count < 2) Other(parties, mention);
        return Make(mention, view, attribution, parties, side);
    }

    /// <summary>A tie in order stands between each of the first and each of the second; the record of the first pair carries what else is said.</summary>
    private TieStatement Pairs(TieMention mention, SentenceView view, Attribution attribution)
    {
        TieStatement? first = null;
        foreach (var a in mention.First)
            foreach (var b in mention.Second)
            {
                var statement = Make(mention, view, attribution, [a, b], 0);
                if (first is null) first = statement;
                else _book.Add(statement);
            }
        return first!;
    }

    private TieStatement Make(TieMention mention, SentenceView view, Attribution attribution, IReadOnlyList<Party> parties, int side)
    {
        var sentence = view.Sentence;
        var statement = new TieStatement
        {
            Kind = mention.Kind,
            Subtype = mention.Subtype,
            Parties = parties,
            Side = side,
            State = mention.State ?? "active",
            Begin = mention.Begin,
            End = mention.End,
            Date = mention.Date,
            Basis = Basis(mention, view),
            Flow = mention.Flow >= 0 ? Phrase(sentence, mention.Flow) : null,
            Condition = mention.Condition,
            Sequence = sentence.Index + 1,
            Text = sentence.Span,
            Words = [.. mention.Words.Append(mention.Trigger).Distinct().Order().Select(t => sentence[t].Span)],
            Attribution = attribution.Of(new Candidate { Trigger = mention.Outermost, Sense = mention.Sense, Type = "" }),
            Confidence = mention.Confidence,
        };
        statement.Trace.AddRange(mention.Trace);
        return statement;
    }

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

    /// <summary>The other side of a tie of which the words name one or none: those who dealt with each other in the report just before.</summary>
    private void Other(List<Party> parties, TieMention mention)
    {
        if (_dyad.Count != 2) return;
        if (parties.Count == 0) parties.AddRange(_dyad.Select(p => Inferred(p, "who dealt with each other before in the report")));
        else if (parties[0].Code is { } code && _dyad.Find(p => p.Code == code) is { } same) parties.Add(Inferred(_dyad.First(p => p != same), "the other side in the report"));
        else return;
        mention.Confidence *= 0.8;
    }

    private static Party Inferred(Party p, string reason)
    {
        var inferred = p.At(p.Sentence, p.Head, p.Span, reason);
        inferred.Inferred = true;
        return inferred;
    }

    private void Remember(IEnumerable<Party> first, IEnumerable<Party> second)
    {
        foreach (var a in first)
            foreach (var b in second)
            {
                if (a.Code is null || b.Code is null || a.Code == b.Code) continue;
                _dyad.Clear();
                _dyad.AddRange([a, b]);
                return;
            }
    }
}
