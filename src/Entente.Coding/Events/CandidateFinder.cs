using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Proposes the events of a sentence: looks each word up in the lexicon, holds its frames against the tree, casts the parties, and lets operators work on what they embed.</summary>
internal sealed partial class CandidateFinder
{
    private const int Nesting = 6;
    private readonly SentenceView _view;
    private readonly PartyReader _parties;
    private readonly EventLexicon _lexicon;
    private readonly FrameMatcher _frames;
    private readonly Sentence _sentence;
    private readonly Candidate?[] _found;
    private readonly byte[] _state; // 0 not looked at, 1 being looked at, 2 done
    private readonly HashSet<Candidate> _consumed = [];

    public CandidateFinder(SentenceView view, PartyReader parties, EventLexicon lexicon, FrameMatcher frames)
    {
        (_view, _parties, _lexicon, _frames) = (view, parties, lexicon, frames);
        _sentence = _view.Sentence;
        _found = new Candidate?[_sentence.Tokens.Length];
        _state = new byte[_sentence.Tokens.Length];
        frames.TellsEvent = (token, depth) => Within(token, depth) is not null;
        frames.IsVoice = token => Voice(token).Count > 0;
    }

    /// <summary>Words that led to no event, with reasons.</summary>
    public List<Refusal> Refusals { get; } = [];

    /// <summary>The events, in order of their triggers.</summary>
    public List<Candidate> Find()
    {
        for (var i = 0; i < _found.Length; i++) At(i, Nesting);
        List<Candidate> events = [];
        for (var i = 0; i < _found.Length; i++)
        {
            if (_found[i] is not { } c || _consumed.Contains(c)) continue;
            // Without a party it is no record, though an operator may work on it ("called for a ceasefire").
            if (c.Actors.Count == 0 && c.Recipients.Count == 0 && (c.Sense.Kind == TriggerKind.Noun && _sentence[i].Head < 0 || !Resolution.OnlyByAuthorities(c))) Refuse(i, c.Sense, "no party to it");
            else if (c.Embedded) Refuse(i, c.Sense, "only mentioned");
            else events.Add(c);
        }
        return events;
    }

    /// <summary>The event that the word at <paramref name="token"/> tells, or null.</summary>
    private Candidate? At(int token, int depth)
    {
        if (token < 0 || depth == 0 || _state[token] == 1) return null;
        if (_state[token] == 2) return _found[token];
        _state[token] = 1;
        _found[token] = Look(token, depth);
        _state[token] = 2;
        return _found[token];
    }

    /// <summary>The event told at a slot's filler: by the word itself, by the noun that its light verb carries, or inside what it says.</summary>
    private Candidate? Within(int token, int depth)
    {
        if (token < 0 || depth == 0) return null;
        if (At(token, depth) is { } own) return own;
        if (_sentence[token].Upos is Upos.VERB)
        {
            var obj = _view.Arguments.Fill(token, TriggerKind.Verb, "obj");
            if (obj >= 0 && _lexicon.LightVerbs.Contains(_view.Lemmas[token]) && At(obj, depth - 1) is { } carried) return carried;
            var comp = _view.Arguments.Fill(token, TriggerKind.Verb, "comp");
            if (comp >= 0 && comp != token && Within(comp, depth - 1) is { } inside) return inside;
        }
        foreach (var c in _sentence.Children(token))
            if (_sentence[c].Deprel is Deprel.conj && At(c, depth - 1) is { } joined) return joined;
        // "a series of attacks", "an end to the fighting"
        if (_sentence[token].Upos == Upos.NOUN)
            foreach (var c in _sentence.Children(token))
                if (_sentence[c].Deprel is Deprel.nmod && _lexicon.Quantifiers.Contains(_view.Lemmas[token]) && At(c, depth - 1) is { } counted) return counted;
        return null;
    }

    private Candidate? Look(int token, int depth)
    {
        var t = _sentence[token];
        if (FrameMatcher.KindOf(t) is not { } kind) return null;
        var senses = _lexicon.Find(kind, _view.Lemmas[token]);
        if (senses.Length == 0) return null;
        if (kind == TriggerKind.Verb && t.Deprel == Deprel.amod) return Refuse(token, senses[0], "only describes a noun");
        if (kind == TriggerKind.Noun && t.Deprel is Deprel.compound or Deprel.flat or Deprel.nmod_desc) return Refuse(token, senses[0], "only modifies another noun");
        if (kind == TriggerKind.Noun && _view.NameAt(token) is { } name && name.End - name.Start > 1) return Refuse(token, senses[0], "part of a name");
        Sense? bestSense = null;
        Frame? bestFrame = null;
        double best = -1;
        List<int> bestWords = [];
        string? reason = null;
        foreach (var sense in senses)
        {
            List<int> words = [];
            if (!_frames.Others(token, sense, words)) continue;
            foreach (var frame in sense.Frames)
            {
                var score = _frames.Score(token, kind, frame, depth, out var missing);
                if (score < 0)
                {
                    reason ??= $"frame '{frame.Text}': {missing}";
                    continue;
                }
                score += sense.Others.Count * 4;
                if (score > best)
                {
                    best = score;
                    bestSense = sense;
                    bestFrame = frame;
                    bestWords = words;
                }
            }
        }
        if (bestFrame is null || bestSense is null) return reason is null ? null : Refuse(token, senses[0], reason);
        if (bestFrame.Type == "NONE") return Refuse(token, bestSense, $"read as no event by '{bestFrame.Text}'");
        return Cast(token, kind, bestSense, bestFrame, bestWords, depth);
    }

    private Candidate? Refuse(int token, Sense sense, string reason)
    {
        Refusals.Add(new Refusal(token, sense.Id, reason));
        return null;
    }

    private Candidate? Cast(int token, TriggerKind kind, Sense sense, Frame frame, List<int> words, int depth)
    {
        var candidate = new Candidate { Trigger = token, Sense = sense, Type = frame.Type ?? "", Modes = frame.Modes, Embedded = frame.Embedded };
        candidate.Words.AddRange(words);
        candidate.Trace.Add($"{sense.Id}: {frame.Text}");
        var subject = _view.Arguments.Fill(token, kind, "subj");
        foreach (var group in frame.Casting.Actor) AddFirst(candidate.Actors, group, frame, token, kind, depth, true);
        foreach (var group in frame.Casting.Recipient) AddFirst(candidate.Recipients, group, frame, token, kind, depth, false);
        foreach (var slot in frame.Casting.Concerning) AddFirst(candidate.Concerning, [slot], frame, token, kind, depth, false);
        candidate.ObjectToken = _view.Arguments.Fill(token, kind, "obj");
        if (frame.Casting.Actor.Count > 0 && candidate.Actors.Count == 0 && subject >= 0 && frame.Casting.Actor[0][0] == "subj" && kind != TriggerKind.Noun)
        {
            // A bomb or an attack may kill; a storm or a price does nothing to anybody.
            // Who says "we have arrested him" holds an office, whoever it is.
            var office = _sentence[subject].Upos == Upos.PRON && frame.Type == "COERCE" && frame.Modes.Contains("arrest");
            if (!office && !Instrument(subject)) return Refuse(token, sense, $"its subject '{_sentence[subject].Form}' is no party");
            if (Within(subject, depth - 1) is { } cause && cause.Actors.Count > 0) candidate.Actors.AddRange(cause.Actors);
            candidate.Trace.Add($"subject '{_sentence[subject].Form}' is an instrument");
        }
        if (frame.Operator is { } name)
        {
            var op = _lexicon.Operators[name];
            var slot = _view.Arguments.Fill(token, kind, frame.Inner!);
            var inner = slot >= 0 ? Within(slot, depth - 1) : null;
            if (inner is null)
            {
                if (op.Default is not { } otherwise || slot >= 0 && Unspoken(slot)) return Refuse(token, sense, $"what it works on tells no event");
                Apply(candidate, otherwise, candidate);
                candidate.Confidence = 0.5;
                candidate.Trace.Add($"{name}: no event in its complement, {otherwise.Type} by default");
                if (candidate.Recipients.Count == 0 && slot >= 0) candidate.Recipients.AddRange(Other(_parties.Parties(slot), candidate.Actors));
                if (candidate.Recipients.Count == 0 && slot >= 0) candidate.Recipients.AddRange(Other(Addressed(slot, op.Recipients.Count > 0 && op.Recipients[0] == "inner.actor"), candidate.Actors));
            }
            else
            {
                var rule = op.Rules.FirstOrDefault(r => r.Inner.Any(i => Matches(i, inner)));
                if (rule is null || rule.Outcome.Nothing) return Refuse(token, sense, $"{name} of {inner.Type} codes nothing");
                candidate.Inner = inner;
                candidate.Trace.InsertRange(0, inner.Trace);
                Apply(candidate, rule.Outcome, inner);
                candidate.Trace.Add($"{name}: {string.Join(' ', rule.Inner)} => {candidate.Type}{(candidate.Modes.Count > 0 ? "/" + string.Join('+', candidate.Modes) : "")}");
                // The event itself, whoever is said to begin, stop or plan it; who asks or refuses is another than who is to act.
                if (candidate.Actors.Count == 0 && (rule.Outcome.Type is null || frame.Casting.Actor.Count == 0)) candidate.Actors.AddRange(inner.Actors);
                if (candidate.Recipients.Count == 0)
                {
                    foreach (var from in op.Recipients)
                    {
                        candidate.Recipients.AddRange(Other(from == "inner.actor" ? inner.Actors : inner.Recipients, candidate.Actors));
                        if (candidate.Recipients.Count > 0) break;
                    }
                }
                foreach (var p in inner.Actors.Concat(inner.Recipients).Concat(inner.Concerning))
                    if (!Holds(candidate.Actors, p) && !Holds(candidate.Recipients, p) && !Holds(candidate.Concerning, p)) candidate.Concerning.Add(p);
                if (candidate.ObjectToken < 0) candidate.ObjectToken = inner.ObjectToken;
                candidate.Words.Add(inner.Trigger);
                if (!op.KeepsInner || inner.Actors.Count == 0) _consumed.Add(inner);
            }
        }
        if (kind == TriggerKind.Noun && _view.Arguments.CarrierOf(token) is >= 0 and var carrier && _lexicon.LightVerbs.Contains(_view.Lemmas[carrier]))
        {
            candidate.Words.Add(carrier);
            candidate.Trace.Add($"carried by '{_sentence[carrier].Form}'");
        }
        if (candidate.ObjectToken >= 0) candidate.Objects = _parties.Parties(candidate.ObjectToken);
        if (candidate.Type == "CONSULT") Meet(candidate, token, kind);
        RemoveShared(candidate);
        return candidate;
    }

    private static bool Matches(string pattern, Candidate inner)
    {
        if (pattern == "*") return true;
        var slash = pattern.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? pattern == inner.Type : pattern[..slash] == inner.Type && inner.Modes.Contains(pattern[(slash + 1)..]);
    }

    private static void Apply(Candidate candidate, Outcome outcome, Candidate inner)
    {
        candidate.Type = outcome.Type ?? inner.Type;
        candidate.Modes = outcome.Type is null ? inner.Modes : outcome.Modes;
        if (!ReferenceEquals(candidate, inner))
        {
            // What is only planned, refused or demanded stays so; of an act of speech the status is its own.
            if (outcome.Type is null)
            {
                candidate.Status = inner.Status;
                candidate.Negated = inner.Negated;
            }
        }
        if (outcome.Status is { } status) candidate.Status = status;
        if (outcome.Negate) candidate.Negated = !candidate.Negated;
    }
}
