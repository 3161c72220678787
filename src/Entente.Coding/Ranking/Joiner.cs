using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Ranking;

/// <summary>Joins the two parties of which a caller asks what passes between them, where the lexicon tells no event that has both.</summary>
internal sealed class Joiner(SentenceView view, PartyReader parties)
{
    private readonly Sentence _sentence = view.Sentence;

    /// <summary>What joins the pair, where no draft does: the highest word on the way from the one to the other; null where they do not stand in this sentence.</summary>
    public Candidate? Pair(IReadOnlyList<Span> pinned, IReadOnlyList<Draft> here)
    {
        if (pinned.Count != 2 || Joins(here, pinned)) return null;
        var (a, b) = (HeadOf(pinned[0]), HeadOf(pinned[1]));
        if (a < 0 || b < 0 || a == b) return null;
        var joint = Highest(a, b);
        while (joint >= 0 && (pinned[0].Contains(_sentence[joint].Span) || pinned[1].Contains(_sentence[joint].Span))) joint = _sentence[joint].Head;
        if (joint < 0) joint = Enumerable.Range(0, _sentence.Tokens.Length).FirstOrDefault(i => _sentence[i].Upos == Upos.VERB, -1);
        return joint < 0 ? null : Propose(joint, parties.Parties(a), parties.Parties(b));
    }

    /// <summary>Whether a draft has both of the parties that the caller gives.</summary>
    public static bool Joins(IEnumerable<Draft> here, IReadOnlyList<Span> pinned) => here.Any(d => Joins(d.Candidate, pinned));

    /// <summary>Whether a candidate has both of them.</summary>
    public static bool Joins(Candidate c, IReadOnlyList<Span> pinned) => pinned.Count == 2 && pinned.All(p => c.Actors.Concat(c.Recipients).Concat(c.Concerning).Any(q => !q.Inferred && q.Span.Overlaps(p)));

    private Candidate Propose(int trigger, IReadOnlyList<Party> actors, IReadOnlyList<Party> recipients)
    {
        var kind = FrameMatcher.KindOf(_sentence[trigger]) ?? TriggerKind.Verb;
        var candidate = new Candidate { Trigger = trigger, Type = "", Sense = new Sense("tree:" + view.Lemmas[trigger], kind, view.Lemmas[trigger], [], []) };
        candidate.Actors.AddRange(actors);
        candidate.Recipients.AddRange(recipients);
        candidate.Trace.Add($"no entry: '{_sentence[trigger].Form}' joins two parties");
        return candidate;
    }

    private int HeadOf(Span span)
    {
        for (var i = 0; i < _sentence.Tokens.Length; i++)
            if (span.Contains(_sentence[i].Span) && (_sentence[i].Head < 0 || !span.Contains(_sentence[_sentence[i].Head].Span))) return i;
        return -1;
    }

    private int Highest(int a, int b)
    {
        HashSet<int> up = [];
        for (var at = a; at >= 0; at = _sentence[at].Head) up.Add(at);
        for (var at = b; at >= 0; at = _sentence[at].Head)
            if (up.Contains(at)) return at;
        return -1;
    }
}
