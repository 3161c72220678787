using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Ontology;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Ties;

/// <summary>Finds the words of a sentence that tell of ties: looks each word up among the ties' entries, holds its frames against the tree, has the parties cast, and lets the words that end, suspend or restore a tie work on it.</summary>
internal sealed class TieFinder
{
    private const int Nesting = 5;
    private readonly SentenceView _view;
    private readonly TieCasting _casting;
    private readonly EventLexicon _lexicon;
    private readonly TieOntology _ontology;
    private readonly FrameMatcher _frames;
    private readonly Sentence _sentence;
    private readonly TieMention?[] _found;
    private readonly Frame?[] _operators;
    private readonly byte[] _state; // 0 not looked at, 1 being looked at, 2 done
    private readonly List<TieMention> _mentions = [];

    public TieFinder(SentenceView view, PartyReader parties, EventLexicon lexicon, TieOntology ontology, FrameMatcher frames)
    {
        (_view, _lexicon, _ontology, _frames) = (view, lexicon, ontology, frames);
        _sentence = view.Sentence;
        _casting = new TieCasting(view, parties, lexicon, token => Targets(token, Nesting) is [var first, ..] ? first : null);
        _found = new TieMention?[_sentence.Tokens.Length];
        _operators = new Frame?[_sentence.Tokens.Length];
        _state = new byte[_sentence.Tokens.Length];
        frames.Near = true;
        frames.TellsTie = token => Targets(token, Nesting).Count > 0;
    }

    /// <summary>Whether the sentence has any word of the ties' entries.</summary>
    public static bool HasWords(SentenceView view, EventLexicon lexicon)
    {
        for (var i = 0; i < view.Lemmas.Length; i++)
            if (Kind(view, i) is { } kind && lexicon.FindTie(kind, view.Lemmas[i]).Length > 0) return true;
        return false;
    }

    /// <summary>The mentions, in order of their words.</summary>
    public IReadOnlyList<TieMention> Find()
    {
        var any = false;
        for (var i = 0; i < _found.Length; i++)
        {
            if (Kind(_view, i) is not { } kind || _lexicon.FindTie(kind, _view.Lemmas[i]).Length == 0) continue;
            At(i);
            any |= _found[i] is not null;
        }
        if (!any) return [];
        // Inner words first, so that the outermost has the last word: "called for an end to the embargo".
        foreach (var token in Enumerable.Range(0, _operators.Length).Where(i => _operators[i] is not null).OrderByDescending(Depth)) Operate(token, _operators[token]!);
        // "offered aid to": where the verb tells the tie whole, its object tells it no second time.
        _mentions.RemoveAll(m => m.Changes.Count == 0 && _mentions.Exists(v => v != m && v.Kind == m.Kind && v.Flow == m.Trigger && v.Sense.Kind == TriggerKind.Verb && v.First.Count > 0 && v.Second.Count > 0));
        return _mentions;
    }

    /// <summary>Which kind of word it is; a noun with a subject of its own and no "be" is a verb that the parser took amiss: "110 nurses work in Kenya".</summary>
    private static TriggerKind? Kind(SentenceView view, int token) =>
        view.Sentence[token] is { Upos: Upos.NOUN, Deprel: Deprel.root } && view.Arguments.Child(token, Deprel.nsubj) is >= 0 and var subject && subject < token && view.Arguments.Child(token, Deprel.cop) < 0 && view.Arguments.Child(token, Deprel.@case) < 0 && view.Arguments.Child(token, Deprel.det) < 0
            ? TriggerKind.Verb
            : FrameMatcher.KindOf(view.Sentence[token]);

    private int Depth(int token)
    {
        var depth = 0;
        for (var at = token; at >= 0 && depth < 40; at = _sentence[at].Head) depth++;
        return depth;
    }

    /// <summary>Looks at a word once: what is found is a mention, or an operator.</summary>
    private void At(int token)
    {
        if (_state[token] != 0) return;
        _state[token] = 1;
        Look(token);
        _state[token] = 2;
    }

    private void Look(int token)
    {
        if (Kind(_view, token) is not { } kind) return;
        var senses = _lexicon.FindTie(kind, _view.Lemmas[token]);
        if (senses.Length == 0) return;
        // Of a noun before another only what it says of a name after it counts: "its ally Kenya".
        var before = kind == TriggerKind.Noun && _sentence[token].Deprel is Deprel.compound or Deprel.flat or Deprel.nmod_desc;
        if (before && !_view.Arguments.IsPretitle(token)) return;
        if (kind == TriggerKind.Noun && _view.NameAt(token) is { } name && name.End - name.Start > 1 && !char.IsLower(_sentence[token].Form[0])) return;
        // "veto-holding members": part of a word.
        if (kind == TriggerKind.Verb && (_sentence[token].Deprel == Deprel.amod || token > 0 && _sentence[token - 1].Form == "-" && _sentence[token - 1].Span.End == _sentence[token].Span.Start)) return;
        Sense? bestSense = null;
        Frame? bestFrame = null;
        double best = -1;
        List<int> bestWords = [];
        foreach (var sense in senses)
        {
            List<int> words = [];
            if (!_frames.Others(token, sense, words)) continue;
            foreach (var frame in sense.Frames)
            {
                if (before && !frame.Conditions.Any(c => c.Name == "is")) continue;
                var score = _frames.Score(token, kind, frame, Nesting, out _);
                if (score < 0) continue;
                score += sense.Others.Count * 4;
                if (score <= best) continue;
                (best, bestSense, bestFrame, bestWords) = (score, sense, frame, words);
            }
        }
        if (bestFrame is null || bestFrame.Type == "NONE") return;
        if (bestFrame.Operator is not null)
        {
            _operators[token] = bestFrame;
            return;
        }
        var refers = bestFrame.Type == TieStates.Same;
        if (refers && _sentence[token].Upos == Upos.PROPN) return;
        var subtype = !refers && bestFrame.Modes.Count > 0 ? bestFrame.Modes[0] : null;
        var mention = new TieMention
        {
            Trigger = token,
            Sense = bestSense!,
            Kind = bestFrame.Type!,
            Subtype = subtype,
            Symmetric = refers || _ontology[bestFrame.Type!].IsSymmetric(subtype),
            Among = refers ? bestFrame.Modes : [],
            State = bestFrame.State,
            Embedded = bestFrame.Embedded,
            Flow = bestFrame.Casting.Concerning.Count > 0 ? _view.Arguments.Fill(token, kind, bestFrame.Casting.Concerning[0]) : -1,
        };
        mention.Words.AddRange(bestWords);
        mention.Trace.Add($"{bestSense!.Id}: {bestFrame.Text}");
        for (var i = 0; i < bestFrame.Casting.Actor.Count; i++)
        {
            var already = mention.First.Count;
            _casting.Cast(mention.First, bestFrame.Casting.Actor[i], token, kind, bestWords);
            // "an insurgency against the army and the government": those on one side do not fight each other.
            if (i > 0 && already == 0 && mention.First.Count > 1 && mention.Kind != TieStates.Same && _ontology[mention.Kind].Foes) mention.First.RemoveRange(1, mention.First.Count - 1);
        }
        foreach (var group in bestFrame.Casting.Recipient) _casting.Cast(mention.Second, group, token, kind, bestWords, mention.First is [{ Code: { } one }, ..] ? one : "");
        if (!mention.Symmetric && mention.First is [{ Code: { } sender }, ..] && mention.Second.TrueForAll(p => p.Code is null)) _casting.Here(mention.Second, bestFrame, token, kind, sender);
        if (mention.Symmetric)
        {
            TieCasting.Join(mention.First, mention.Second);
            mention.Second.Clear();
            // "the two sides": who fights whom is not guessed from whom the report named.
            if (mention.Kind != TieStates.Same && _ontology[mention.Kind].Foes && mention.First.TrueForAll(p => p.Inferred)) mention.First.Clear();
            _casting.Clause(mention, bestFrame, token, kind);
        }
        else mention.Second.RemoveAll(p => TieCasting.Holds(mention.First, p));
        _found[token] = mention;
        _mentions.Add(mention);
    }

    /// <summary>The ties that a word tells of: by itself, by what is joined to it, by what it counts, or by what it works on ("the lifting of the embargo").</summary>
    private List<TieMention> Targets(int token, int depth)
    {
        List<TieMention> targets = [];
        if (token < 0 || depth == 0 || _state[token] == 1) return targets;
        At(token);
        if (_found[token] is { } own)
        {
            targets.Add(own);
            // "the deployment of peacekeepers": what is said of the one goes for the other.
            if (_sentence[token].Upos == Upos.NOUN && _view.Arguments.Fill(token, TriggerKind.Noun, "obj") is >= 0 and var of) targets.AddRange(Targets(of, depth - 1).Where(t => t.Kind == own.Kind));
        }
        else if (_operators[token] is { } frame && Kind(_view, token) is { } kind) return Targets(_view.Arguments.Fill(token, kind, frame.Inner!), depth - 1);
        else if (_lexicon.Quantifiers.Contains(_view.Lemmas[token]) || _view.ClassesAt(token) != 0 && _sentence[token].Upos == Upos.NOUN)
        {
            foreach (var c in _sentence.Children(token))
                if (_sentence[c].Deprel == Deprel.nmod && (_view.Arguments.CaseOf(c, "of") || _view.Arguments.CaseOf(c, "on") || _view.Arguments.CaseOf(c, "for"))) targets.AddRange(Targets(c, depth - 1));
        }
        foreach (var c in _sentence.Children(token))
            if (_sentence[c].Deprel == Deprel.conj && (_sentence[c].Upos is Upos.NOUN or Upos.PROPN || _sentence[c].Upos == Upos.VERB && _sentence[token].Upos == Upos.VERB)) targets.AddRange(Targets(c, depth - 1));
        return targets;
    }

    private void Operate(int token, Frame frame)
    {
        var kind = Kind(_view, token)!.Value;
        var inner = _view.Arguments.Fill(token, kind, frame.Inner!);
        foreach (var mention in Targets(inner, Nesting))
        {
            if (mention.Trigger == token) continue;
            var change = mention.Changes.Find(c => c.Token == inner);
            if (frame.Operator == TieStates.Wanted)
            {
                // To want an end to what stands says that it stands; to want what is not yet says nothing of it.
                if (change is null) mention.Changes.Add(change = new TieChange { Token = token, State = "active", Dropped = true });
                else if (change.State is "ended" or "suspended" or "reduced") change.State = "active";
                else change.Dropped = true;
            }
            else if (change is null) mention.Changes.Add(change = new TieChange { Token = token, State = Ends(mention.State) && frame.Operator == TieStates.Opened ? mention.State! : frame.Operator!, Lasts = frame is { Operator: "active", Inner: "subj" } });
            // "the withdrawal began" is a withdrawal.
            else if (frame.Operator != TieStates.Opened || !Ends(change.State)) change.State = frame.Operator!;
            mention.Changed |= frame.Operator is TieStates.Opened or "reduced" or "suspended" or "ended" && !_lexicon.List("tie_vague").Contains(_view.Lemmas[token]);
            change.Token = token;
            change.Words.Add(token);
            change.Trace.Add($"'{_sentence[token].Form}': {frame.Text}");
            Complete(mention, frame, token, kind);
        }
    }

    private static bool Ends(string? state) => state is "ended" or "suspended" or "reduced";

    /// <summary>Who ends, restores or extends a tie is a party to it where its own words name none on that side.</summary>
    private void Complete(TieMention mention, Frame frame, int token, TriggerKind kind)
    {
        List<Party> first = [], second = [];
        foreach (var group in frame.Casting.Actor) _casting.Cast(first, group, token, kind, []);
        foreach (var group in frame.Casting.Recipient) _casting.Cast(second, mention.Symmetric ? [.. group.Where(slot => slot is "with" or "between" or "iobj")] : group, token, kind, []);
        if (mention.Symmetric)
        {
            if (mention.First.Count >= 2) return;
            TieCasting.Join(first, mention.First);
            // "restored relations in Geneva": where it was done is no party.
            if (first.Count < 2) TieCasting.Join(first, second);
            mention.First.Clear();
            mention.First.AddRange(first);
            return;
        }
        if (mention.First.Count == 0) mention.First.AddRange(first.Where(p => !TieCasting.Holds(mention.Second, p)));
        if (mention.Second.Count == 0) mention.Second.AddRange(second.Where(p => !TieCasting.Holds(mention.First, p)));
    }
}
