using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Ontology;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Ties;

/// <summary>Finds the words of a sentence that tell of ties: looks each word up among the ties' entries, holds its frames against the tree, casts the parties, and lets the words that end, suspend or restore a tie work on it.</summary>
internal sealed class TieFinder
{
    private const int Nesting = 5;
    private readonly SentenceView _view;
    private readonly PartyReader _parties;
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
        (_view, _parties, _lexicon, _ontology, _frames) = (view, parties, lexicon, ontology, frames);
        _sentence = view.Sentence;
        _found = new TieMention?[_sentence.Tokens.Length];
        _operators = new Frame?[_sentence.Tokens.Length];
        _state = new byte[_sentence.Tokens.Length];
        frames.Near = true;
        frames.TellsTie = token => Targets(token, Nesting).Count > 0;
    }

    /// <summary>The mentions, in order of their words.</summary>
    public IReadOnlyList<TieMention> Find()
    {
        var any = false;
        for (var i = 0; i < _found.Length; i++)
        {
            if (FrameMatcher.KindOf(_sentence[i]) is not { } kind || _lexicon.FindTie(kind, _view.Lemmas[i]).Length == 0) continue;
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
        if (FrameMatcher.KindOf(_sentence[token]) is not { } kind) return;
        var senses = _lexicon.FindTie(kind, _view.Lemmas[token]);
        if (senses.Length == 0) return;
        // Of a noun before another only what it says of a name after it counts: "its ally Kenya".
        var before = kind == TriggerKind.Noun && _sentence[token].Deprel is Deprel.compound or Deprel.flat or Deprel.nmod_desc;
        if (before && !_view.Arguments.IsPretitle(token)) return;
        if (kind == TriggerKind.Noun && _view.NameAt(token) is { } name && name.End - name.Start > 1 && !char.IsLower(_sentence[token].Form[0])) return;
        if (kind == TriggerKind.Verb && _sentence[token].Deprel == Deprel.amod) return;
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
        foreach (var group in bestFrame.Casting.Actor) Cast(mention.First, group, token, kind, bestWords);
        foreach (var group in bestFrame.Casting.Recipient) Cast(mention.Second, group, token, kind, bestWords);
        if (!mention.Symmetric && mention.First is [{ Code: { } sender }, ..] && mention.Second.TrueForAll(p => p.Code is null)) Here(mention.Second, bestFrame, token, kind, sender);
        if (mention.Symmetric)
        {
            Join(mention.First, mention.Second);
            mention.Second.Clear();
            // "the two sides": who fights whom is not guessed from whom the report named.
            if (mention.Kind != TieStates.Same && _ontology[mention.Kind].Foes && mention.First.TrueForAll(p => p.Inferred)) mention.First.Clear();
            Clause(mention, bestFrame, token, kind);
        }
        else mention.Second.RemoveAll(p => Holds(mention.First, p));
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
        else if (_operators[token] is { } frame && FrameMatcher.KindOf(_sentence[token]) is { } kind) return Targets(_view.Arguments.Fill(token, kind, frame.Inner!), depth - 1);
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
        var kind = FrameMatcher.KindOf(_sentence[token])!.Value;
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
        foreach (var group in frame.Casting.Actor) Cast(first, group, token, kind, []);
        foreach (var group in frame.Casting.Recipient) Cast(second, mention.Symmetric ? [.. group.Where(slot => slot is "with" or "between")] : group, token, kind, []);
        if (mention.Symmetric)
        {
            if (mention.First.Count >= 2) return;
            Join(first, mention.First);
            // "restored relations in Geneva": where it was done is no party.
            if (first.Count < 2) Join(first, second);
            mention.First.Clear();
            mention.First.AddRange(first);
            return;
        }
        if (mention.First.Count == 0) mention.First.AddRange(first.Where(p => !Holds(mention.Second, p)));
        if (mention.Second.Count == 0) mention.Second.AddRange(second.Where(p => !Holds(mention.First, p)));
    }

    private void Cast(List<Party> to, IReadOnlyList<string> alternatives, int token, TriggerKind kind, List<int> words)
    {
        foreach (var slot in alternatives)
        {
            var found = Fillers(slot, token, kind);
            // "defence alliance": a word of the entry is no party.
            if (slot is "subj" or "mod" && kind == TriggerKind.Noun) found = [.. found.Where(p => !words.Contains(p.Head))];
            if (found.Count == 0) continue;
            Join(to, found);
            if (slot == "subj" && kind == TriggerKind.Verb) Joined(to, _view.Arguments.Fill(token, kind, slot));
            if (slot is "subj" or "mod" && kind == TriggerKind.Noun) Modifiers(to, token);
            else if (slot.Split('.') is [var outer, "subj" or "mod"] && _view.Arguments.Fill(token, kind, outer) is >= 0 and var noun && FrameMatcher.KindOf(_sentence[noun]) == TriggerKind.Noun) Modifiers(to, noun);
            return;
        }
    }

    /// <summary>"came to discuss the alliance with Kenya", "blamed its arch-rival Kenya": where the noun's phrase names the other side alone, the subject of its clause is a party.</summary>
    private void Clause(TieMention mention, Frame frame, int token, TriggerKind kind)
    {
        if (kind != TriggerKind.Noun || mention.First.Count == 0) return;
        var told = frame.Conditions.Where(c => c.Presence == Presence.Required).Select(c => c.Name).ToList();
        if (!(told.Contains("with") || told.Contains("is")) || told.Contains("subj") || told.Contains("of") || told.Contains("mod") || Fill(token, kind, "subj") is >= 0 and var whose && !mention.Words.Contains(whose)) return;
        if (told.Contains("is") && !(_view.Arguments.IsPretitle(token) || _sentence[token].Deprel is Deprel.obj or Deprel.obl)) return;
        var verb = _sentence[token].Head;
        for (var n = 0; n < 3 && verb >= 0 && _sentence[verb].Upos is Upos.NOUN or Upos.PROPN && _sentence[verb].Deprel is Deprel.nmod or Deprel.obl or Deprel.obj or Deprel.nsubj_pass; n++) verb = _sentence[verb].Head;
        if (verb < 0 || _sentence[verb].Upos != Upos.VERB) return;
        var subject = _view.Arguments.Child(verb, Deprel.nsubj_pass) is >= 0 and var passive ? passive : _view.Arguments.Fill(verb, TriggerKind.Verb, "subj");
        if (subject < 0 || subject == token || Within(subject, token)) return;
        var found = _parties.Parties(_view.Arguments.Antecedent(subject));
        if (found.Any(p => mention.First.Exists(q => q.Code == p.Code))) return;
        Join(mention.First, found);
    }

    private int Fill(int token, TriggerKind kind, string slot) =>
        _view.Arguments.Fill(token, kind, slot) is >= 0 and var found ? found : kind == TriggerKind.Noun ? _view.Arguments.After(token, slot) : -1;

    private IReadOnlyList<Party> Fillers(string slot, int token, TriggerKind kind)
    {
        var dot = slot.IndexOf('.', StringComparison.Ordinal);
        var filler = Fill(token, kind, dot < 0 ? slot : slot[..dot]);
        if (filler < 0) return [];
        if (dot >= 0)
        {
            var inner = slot[(dot + 1)..];
            // "poss" of a slot: whose it is, however that is said.
            if (inner == "owner") return _parties.Parties(filler) is { Count: > 0 } own ? own : _parties.Owners(filler);
            if (FrameMatcher.KindOf(_sentence[filler]) is not { } innerKind) return [];
            // The other side of the tie that the slot tells of: "the mission was paid for with oil".
            if (inner is "first" or "second")
            {
                var targets = Targets(filler, Nesting);
                return targets.Count == 0 ? [] : inner == "first" ? targets[0].First : targets[0].Second;
            }
            filler = Fill(filler, innerKind, inner);
            if (filler < 0) return [];
        }
        // "a partnership of their countries": whose they are, the pronoun alone does not say.
        if (slot == "of" && _view.Arguments.Child(filler, Deprel.nmod_poss) is >= 0 and var whose && _sentence[whose].Upos == Upos.PRON) return [];
        if (kind == TriggerKind.Noun && slot == "subj" && Mediates(token, filler)) return [];
        if (slot == "between") return Between(filler);
        if (_parties.Parties(filler) is { Count: > 0 } found) return slot == "subj" && kind == TriggerKind.Verb ? [.. found, .. Beside(token, filler)] : found;
        return slot is "subj" ? [] : _parties.Owners(filler);
    }

    /// <summary>"stationed in the country": the one that the report is about.</summary>
    private void Here(List<Party> to, Frame frame, int token, TriggerKind kind, string sender)
    {
        var homeland = _lexicon.ClassBit("homeland");
        foreach (var slot in frame.Casting.Recipient.SelectMany(g => g))
        {
            if (slot.Contains('.', StringComparison.Ordinal) || _view.Arguments.Fill(token, kind, slot) is not (>= 0 and var filler) || (_view.ClassesAt(filler) & homeland) == 0 || !Article(filler) || _parties.Here(filler, sender) is not { } country) continue;
            to.Clear();
            to.Add(country);
            return;
        }
    }

    private bool Article(int token)
    {
        foreach (var c in _sentence.Children(token))
            if (_sentence[c].Deprel == Deprel.det && _view.Lemmas[c] is "the" or "this" or "that") return true;
        return false;
    }

    /// <summary>Whether the one whom the grammar makes its doer brings others together: "Norway hosted talks", "the Norwegian-brokered truce".</summary>
    private bool Mediates(int noun, int filler)
    {
        var list = _lexicon.List("tie_mediate");
        if (_sentence[filler].Head is >= 0 and var above && above != noun && _sentence[above].Head == noun && list.Contains(_view.Lemmas[above])) return true;
        return _view.Arguments.CarrierOf(noun) is >= 0 and var carrier && list.Contains(_view.Lemmas[carrier]);
    }

    /// <summary>A second subject that the tree hangs on the verb: "the army of Chad and the rebels fight".</summary>
    private List<Party> Beside(int verb, int subject)
    {
        List<Party> parties = [];
        foreach (var c in _sentence.Children(verb))
            if (c > subject && c < verb && _sentence[c].Deprel is Deprel.nsubj or Deprel.nsubj_pass && (_view.Arguments.Child(c, Deprel.cc) >= 0 || _view.Arguments.Child(verb, Deprel.cc) is var and && and > subject && and < c)) parties.AddRange(_parties.Parties(c));
        return parties;
    }

    /// <summary>Those between whom something is, also where the tree parts them: "between the government of Niger and the rebels".</summary>
    private IReadOnlyList<Party> Between(int filler)
    {
        var found = _parties.Parties(filler);
        if (found.Count != 1) return found;
        var last = filler;
        for (var i = filler + 1; i < _sentence.Tokens.Length && Within(i, filler); i++)
        {
            last = i;
            if (_sentence[i].Deprel == Deprel.conj && _parties.Parties(i) is { Count: > 0 } joined) return [.. found, .. joined];
        }
        var at = last + 2;
        if (at >= _sentence.Tokens.Length || _view.Lemmas[last + 1] != "and") return found;
        while (_sentence[at].Head > at && _sentence[at].Deprel is Deprel.det or Deprel.amod or Deprel.compound or Deprel.nummod or Deprel.nmod_poss or Deprel.nmod_desc) at = _sentence[at].Head;
        return [.. found, .. _parties.Parties(at)];
    }

    private bool Within(int token, int head)
    {
        for (int at = token, n = 0; at >= 0 && n < 8; at = _sentence[at].Head, n++)
            if (at == head) return true;
        return false;
    }

    /// <summary>"the EU-Russia pact": every name before the noun is a party.</summary>
    private void Modifiers(List<Party> to, int noun)
    {
        foreach (var c in _sentence.Children(noun))
        {
            if (c > noun || _sentence[c].Deprel is not (Deprel.compound or Deprel.amod or Deprel.nmod_desc) || _view.NameAt(c) is null) continue;
            Join(to, _parties.Parties(c));
            foreach (var k in _sentence.Children(c))
                if (_view.NameAt(k) is not null && _sentence[k].Deprel is Deprel.compound or Deprel.amod or Deprel.flat or Deprel.nmod) Join(to, _parties.Parties(k));
        }
    }

    /// <summary>"Egyptian and Sudanese troops": of both.</summary>
    private void Joined(List<Party> to, int noun)
    {
        if (_sentence[noun].Upos != Upos.NOUN) return;
        foreach (var c in _sentence.Children(noun))
        {
            if (_sentence[c].Deprel is not (Deprel.amod or Deprel.compound) || _view.NameAt(c) is null) continue;
            foreach (var k in _sentence.Children(c))
                if (_sentence[k].Deprel == Deprel.conj && _view.NameAt(k) is not null) Join(to, _parties.Parties(k));
        }
    }

    private static void Join(List<Party> to, IEnumerable<Party> parties)
    {
        foreach (var p in parties.ToList())
            if (!Holds(to, p)) to.Add(p);
    }

    private static bool Holds(List<Party> list, Party p) => list.Any(q => q.Sentence == p.Sentence && q.Span == p.Span && q.Code == p.Code);
}
