using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Proposes the events of a sentence: looks each word up in the lexicon, holds its frames against the tree, casts the parties, and lets operators work on what they embed.</summary>
internal sealed class CandidateFinder(SentenceView view, PartyReader parties, EventLexicon lexicon)
{
    private const int Nesting = 6;
    private readonly Sentence _sentence = view.Sentence;
    private readonly Candidate?[] _found = new Candidate?[view.Sentence.Tokens.Length];
    private readonly byte[] _state = new byte[view.Sentence.Tokens.Length]; // 0 not looked at, 1 being looked at, 2 done
    private readonly HashSet<Candidate> _consumed = [];
    private readonly List<(string Slot, int Filler)> _slots = [];
    private int _slotsOf = -1;

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
            if (c.Actors.Count == 0 && c.Recipients.Count == 0) Refuse(i, c.Sense, "no party to it");
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
            var obj = view.Arguments.Fill(token, TriggerKind.Verb, "obj");
            if (obj >= 0 && lexicon.LightVerbs.Contains(view.Lemmas[token]) && At(obj, depth - 1) is { } carried) return carried;
            var comp = view.Arguments.Fill(token, TriggerKind.Verb, "comp");
            if (comp >= 0 && comp != token && Within(comp, depth - 1) is { } inside) return inside;
        }
        foreach (var c in _sentence.Children(token))
            if (_sentence[c].Deprel is Deprel.conj && At(c, depth - 1) is { } joined) return joined;
        // "a series of attacks", "an end to the fighting"
        if (_sentence[token].Upos == Upos.NOUN)
            foreach (var c in _sentence.Children(token))
                if (_sentence[c].Deprel is Deprel.nmod && lexicon.Quantifiers.Contains(view.Lemmas[token]) && At(c, depth - 1) is { } counted) return counted;
        return null;
    }

    private static TriggerKind? KindOf(Token t) => t.Upos switch
    {
        Upos.VERB => TriggerKind.Verb,
        Upos.NOUN or Upos.PROPN => TriggerKind.Noun,
        Upos.ADJ => TriggerKind.Adjective,
        _ => null,
    };

    private Candidate? Look(int token, int depth)
    {
        var t = _sentence[token];
        if (KindOf(t) is not { } kind) return null;
        var senses = lexicon.Find(kind, view.Lemmas[token]);
        if (senses.Length == 0) return null;
        if (kind == TriggerKind.Verb && t.Deprel == Deprel.amod) return Refuse(token, senses[0], "only describes a noun");
        if (kind == TriggerKind.Noun && t.Deprel is Deprel.compound or Deprel.flat or Deprel.nmod_desc) return Refuse(token, senses[0], "only modifies another noun");
        if (kind == TriggerKind.Noun && view.NameAt(token) is { } name && name.End - name.Start > 1) return Refuse(token, senses[0], "part of a name");
        Sense? bestSense = null;
        Frame? bestFrame = null;
        double best = -1;
        List<int> bestWords = [];
        string? reason = null;
        foreach (var sense in senses)
        {
            List<int> words = [];
            if (!Others(token, sense, words)) continue;
            foreach (var frame in sense.Frames)
            {
                var score = Score(token, kind, frame, depth, out var missing);
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

    /// <summary>Whether the further words of the entry are there.</summary>
    private bool Others(int token, Sense sense, List<int> words)
    {
        if (sense.Others.Count == 0) return true;
        if (sense.Kind == TriggerKind.Noun)
        {
            var at = token - 1;
            for (var i = sense.Others.Count - 1; i >= 0; i--)
            {
                while (at >= 0 && view.Lemmas[at] == "-") at--;
                if (at < 0 || !Same(at, sense.Others[i])) return false;
                words.Add(at--);
            }
            return true;
        }
        var from = token + 1;
        foreach (var other in sense.Others)
        {
            var found = -1;
            // Particles stand as dependents; further words follow.
            foreach (var c in _sentence.Children(token))
                if (c >= from && Same(c, other)) { found = c; break; }
            for (var i = from; found < 0 && i < Math.Min(from + 2, view.Lemmas.Length); i++)
                if (Same(i, other)) found = i;
            if (found < 0)
            {
                // "pulled its troops out of": the particle after the object.
                foreach (var c in _sentence.Children(token))
                {
                    if (_sentence[c].Deprel is not (Deprel.obl or Deprel.obj or Deprel.xcomp or Deprel.advmod)) continue;
                    foreach (var k in _sentence.Children(c))
                        if (k >= from && _sentence[k].Deprel is Deprel.@case or Deprel.advmod && Same(k, other)) found = k;
                }
            }
            if (found < 0) return false;
            words.Add(found);
            from = found + 1;
        }
        return true;
    }

    private bool Same(int token, string word) => view.Lemmas[token] == word || string.Equals(_sentence[token].Form, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>How specific the frame is to this clause, or -1 where it does not fit.</summary>
    private double Score(int token, TriggerKind kind, Frame frame, int depth, out string missing)
    {
        double score = 0;
        missing = "";
        foreach (var c in frame.Conditions)
        {
            var filler = Fill(token, kind, c.Name);
            var match = filler >= 0 ? Match(filler, c, depth) : 0;
            if (match == 0 && c.Name == "mod" && kind == TriggerKind.Noun) match = AnyModifier(token, c, depth);
            var fits = match > 0;
            switch (c.Presence)
            {
                case Presence.Absent when fits:
                    missing = $"'{c.Name}' is there";
                    return -1;
                case Presence.Absent:
                    score += 0.5;
                    break;
                case Presence.Optional:
                    if (fits) score += 0.5;
                    break;
                case Presence.Required:
                    // A doer may be left unsaid (agentless passive, bare noun); it may not be something that cannot act.
                    if (filler < 0 && c.Name == "subj" && c.Classes == 0 && c.Literals.Count == 0 && (kind != TriggerKind.Verb || view.Arguments.IsPassive(token))) break;
                    if (!fits)
                    {
                        missing = filler < 0 ? $"nothing fills '{c.Name}'" : $"'{_sentence[filler].Form}' does not fit '{c.Name}'";
                        return -1;
                    }
                    score += match;
                    break;
            }
        }
        if (frame.Inner is { } slot && Fill(token, kind, slot) is var inner && lexicon.Operators.TryGetValue(frame.Operator!, out var op))
        {
            if (inner < 0 && op.Default is null)
            {
                missing = $"nothing fills '{slot}'";
                return -1;
            }
            if (inner >= 0) score += 0.6;
        }
        return score;
    }

    /// <summary>What fills a slot of the trigger that is being looked at; frames ask for the same slots again and again.</summary>
    private int Fill(int token, TriggerKind kind, string slot)
    {
        if (_slotsOf != token)
        {
            _slots.Clear();
            _slotsOf = token;
        }
        foreach (var (name, filler) in _slots)
            if (ReferenceEquals(name, slot)) return filler;
        var found = view.Arguments.Fill(token, kind, slot);
        _slots.Add((slot, found));
        return found;
    }

    private double AnyModifier(int noun, SlotCondition c, int depth)
    {
        foreach (var k in _sentence.Children(noun))
            if (k < noun && _sentence[k].Deprel is Deprel.amod or Deprel.compound && Word(k, c, depth) is > 0 and var match) return match;
        return 0;
    }

    /// <summary>How closely a filler fits a condition: by its very word (3), its class (2), as an event (1.5) or another kind (1), anyhow (0.5), or not at all (0).</summary>
    private double Match(int filler, SlotCondition c, int depth)
    {
        if (c.Anything) return 0.5;
        var best = Word(filler, c, depth);
        if (best == 0 && (lexicon.Quantifiers.Contains(view.Lemmas[filler]) || _sentence[filler].Upos == Upos.NUM))
            foreach (var k in _sentence.Children(filler))
                if (_sentence[k].Deprel == Deprel.nmod) best = Math.Max(best, Word(k, c, depth));
        if (best == 0)
            foreach (var k in _sentence.Children(filler))
                if (_sentence[k].Deprel is Deprel.conj) best = Math.Max(best, Word(k, c, depth));
        return best;
    }

    private double Word(int token, SlotCondition c, int depth)
    {
        foreach (var literal in c.Literals)
        {
            if (!literal.Contains(' ', StringComparison.Ordinal))
            {
                if (Same(token, literal)) return 3;
                continue;
            }
            var words = literal.Split(' ');
            var start = token - words.Length + 1;
            var all = start >= 0;
            for (var i = 0; all && i < words.Length; i++) all = Same(start + i, words[i]);
            if (all) return 3;
        }
        if (c.Classes != 0 && (view.ClassesAt(token) & c.Classes) != 0) return 2;
        if (c.Kinds == FillerKinds.None) return 0;
        if ((c.Kinds & FillerKinds.Party) != 0 && (parties.IsParty(token) || Voice(token).Count > 0)) return 1;
        if ((c.Kinds & FillerKinds.Person) != 0 && parties.Parties(token) is { Count: > 0 } p && (p[0].Person || p[0].Plural && view.NameAt(token) is null)) return 1;
        if ((c.Kinds & FillerKinds.Country) != 0 && parties.Parties(token) is { Count: > 0 } q && q[0].Entity?.Kind is World.EntityKind.Country or World.EntityKind.Territory or World.EntityKind.Igo) return 1;
        if ((c.Kinds & FillerKinds.Place) != 0 && (view.PlaceAt(token) is not null || view.NameAt(token) is { } n && n.Readings[0].Entity.Kind is World.EntityKind.Country or World.EntityKind.Territory)) return 1;
        return (c.Kinds & FillerKinds.Event) != 0 && Within(token, depth - 1) is not null ? 1.5 : 0;
    }

    private Candidate? Cast(int token, TriggerKind kind, Sense sense, Frame frame, List<int> words, int depth)
    {
        var candidate = new Candidate { Trigger = token, Sense = sense, Type = frame.Type ?? "", Modes = frame.Modes, Embedded = frame.Embedded };
        candidate.Words.AddRange(words);
        candidate.Trace.Add($"{sense.Id}: {frame.Text}");
        var subject = view.Arguments.Fill(token, kind, "subj");
        foreach (var group in frame.Casting.Actor) AddFirst(candidate.Actors, group, frame, token, kind, depth, true);
        foreach (var group in frame.Casting.Recipient) AddFirst(candidate.Recipients, group, frame, token, kind, depth, false);
        foreach (var slot in frame.Casting.Concerning) AddFirst(candidate.Concerning, [slot], frame, token, kind, depth, false);
        candidate.ObjectToken = view.Arguments.Fill(token, kind, "obj");
        if (frame.Casting.Actor.Count > 0 && candidate.Actors.Count == 0 && subject >= 0 && frame.Casting.Actor[0][0] == "subj" && kind != TriggerKind.Noun)
        {
            // A bomb or an attack may kill; a storm or a price does nothing to anybody.
            if (!Instrument(subject)) return Refuse(token, sense, $"its subject '{_sentence[subject].Form}' is no party");
            if (Within(subject, depth - 1) is { } cause && cause.Actors.Count > 0) candidate.Actors.AddRange(cause.Actors);
            candidate.Trace.Add($"subject '{_sentence[subject].Form}' is an instrument");
        }
        if (frame.Operator is { } name)
        {
            var op = lexicon.Operators[name];
            var slot = view.Arguments.Fill(token, kind, frame.Inner!);
            var inner = slot >= 0 ? Within(slot, depth - 1) : null;
            if (inner is null)
            {
                if (op.Default is not { } otherwise || slot >= 0 && Unspoken(slot)) return Refuse(token, sense, $"what it works on tells no event");
                Apply(candidate, otherwise, candidate);
                candidate.Confidence = 0.5;
                candidate.Trace.Add($"{name}: no event in its complement, {otherwise.Type} by default");
                if (candidate.Recipients.Count == 0 && slot >= 0) candidate.Recipients.AddRange(Other(parties.Parties(slot), candidate.Actors));
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
        if (kind == TriggerKind.Noun && view.Arguments.CarrierOf(token) is >= 0 and var carrier && lexicon.LightVerbs.Contains(view.Lemmas[carrier]))
        {
            candidate.Words.Add(carrier);
            candidate.Trace.Add($"carried by '{_sentence[carrier].Form}'");
        }
        if (candidate.Type == "CONSULT") Meet(candidate, token, kind);
        RemoveShared(candidate);
        return candidate;
    }

    /// <summary>Who meets whom: a "visiting" party is the visitor; of a meeting told in passing ("said after talks with …") the subject of the clause takes part.</summary>
    private void Meet(Candidate candidate, int token, TriggerKind kind)
    {
        if (kind == TriggerKind.Noun && candidate.Actors.Count + candidate.Recipients.Count == 1 && _sentence[token].Deprel == Deprel.obl && _sentence[token].Head is >= 0 and var verb
            && view.Arguments.Fill(token, kind, "with") >= 0 && view.Arguments.Fill(verb, TriggerKind.Verb, "subj") is >= 0 and var subject)
        {
            foreach (var p in parties.Parties(subject))
                if (!Holds(candidate.Actors, p) && !Holds(candidate.Recipients, p)) candidate.Actors.Insert(0, p);
            candidate.Trace.Add("with the subject of its clause");
        }
        if (candidate.Recipients.Count > 0 || candidate.Actors.Count < 2) return;
        var visitors = candidate.Actors.Where(p => p.Sentence == _sentence.Index && p.Head >= 0 && HasChild(p.Head, "visiting", "visit")).ToList();
        if (visitors.Count == 0 || visitors.Count == candidate.Actors.Count) return;
        candidate.Recipients.AddRange(candidate.Actors.Where(p => !visitors.Contains(p)));
        candidate.Actors.RemoveAll(p => !visitors.Contains(p));
        if (!candidate.Modes.Contains("visit")) candidate.Modes = ["visit", .. candidate.Modes];
        candidate.Trace.Add("the visiting party is the visitor");
    }

    private bool HasChild(int head, string form, string lemma)
    {
        foreach (var c in _sentence.Children(head))
            if (string.Equals(_sentence[c].Form, form, StringComparison.OrdinalIgnoreCase) || view.Lemmas[c] == lemma && _sentence[c].Deprel == Deprel.amod) return true;
        return false;
    }

    /// <summary>To whom a clause that tells no event is addressed: its subject, where the operator is about who should act, else whom its prepositions name.</summary>
    private IReadOnlyList<Party> Addressed(int clause, bool doer)
    {
        if (KindOf(_sentence[clause]) is not { } kind) return [];
        foreach (var slot in doer ? DoerSlots : PartnerSlots)
        {
            var filler = view.Arguments.Fill(clause, kind, slot);
            if (filler >= 0 && parties.Parties(filler) is { Count: > 0 } found) return found;
        }
        var obj = view.Arguments.Fill(clause, kind, "obj");
        if (obj >= 0 && KindOf(_sentence[obj]) == TriggerKind.Noun)
            foreach (var slot in PartnerSlots)
                if (view.Arguments.Fill(obj, TriggerKind.Noun, slot) is >= 0 and var partner && parties.Parties(partner) is { Count: > 0 } found) return found;
        return [];
    }

    private static readonly string[] DoerSlots = ["subj"];
    private static readonly string[] PartnerSlots = ["with", "to", "against", "from", "for", "by", "in"];

    /// <summary>Complements after which silence is meant: "declined to comment".</summary>
    private bool Unspoken(int token) => view.Lemmas[token] is "comment" or "say" or "elaborate" or "answer" or "name" or "identify" or "specify" or "disclose" or "be" or "speculate" or "discuss";

    private bool Instrument(int token)
    {
        var lemma = view.Lemmas[token];
        if (lexicon.Lists.TryGetValue("inanimate", out var not) && not.Contains(lemma)) return false;
        if (_sentence[token].Upos == Upos.PRON) return false;
        return (view.ClassesAt(token) & _instruments.Value) != 0 || At(token, Nesting - 1) is not null;
    }

    private readonly Lazy<ulong> _instruments = new(() =>
    {
        ulong mask = 0;
        foreach (var name in new[] { "weapon", "explosive", "attack", "vehicle", "force" })
            if (lexicon.ClassNames.Contains(name)) mask |= lexicon.ClassBit(name);
        return mask;
    });

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

    private void AddFirst(List<Party> to, IReadOnlyList<string> alternatives, Frame frame, int token, TriggerKind kind, int depth, bool doers)
    {
        foreach (var slot in alternatives)
        {
            var dot = slot.IndexOf('.', StringComparison.Ordinal);
            IReadOnlyList<Party> found;
            if (dot >= 0)
            {
                var within = view.Arguments.Fill(token, kind, slot[..dot]);
                var part = slot[(dot + 1)..];
                if (part is "actor" or "recipient") found = Within(within, depth - 1) is not { } inner ? [] : part == "actor" ? inner.Actors : inner.Recipients;
                else found = within >= 0 && KindOf(_sentence[within]) is { } innerKind ? parties.Parties(view.Arguments.Fill(within, innerKind, part)) : [];
            }
            else
            {
                var filler = view.Arguments.Fill(token, kind, slot);
                found = filler < 0 ? [] : parties.Parties(filler);
                if (found.Count == 0 && filler >= 0) found = doers ? Voice(filler) : Owner(filler) is { Count: > 0 } owner ? owner : parties.Owners(filler);
                if (filler < 0 && !doers) found = Nested(slot, frame, token, kind);
                // What is done in a capital is done there, not to the government.
                if (!doers && frame.Type is "ASSAULT" or "COERCE" && slot is "in" or "at" or "near" && filler >= 0 && view.PlaceAt(filler) is not null && parties.Owners(filler) is { Count: > 0 } owners) found = owners;
            }
            if (found.Count == 0) continue;
            foreach (var p in found)
                if (!Holds(to, p)) to.Add(p);
            if (slot is "subj" or "mod" && kind == TriggerKind.Noun) AddModifiers(to, token);
            return;
        }
    }

    /// <summary>"the EU-Russia summit", "Israeli-Palestinian talks": every name before the noun is a party.</summary>
    private void AddModifiers(List<Party> to, int noun)
    {
        foreach (var c in _sentence.Children(noun))
        {
            if (c > noun || _sentence[c].Deprel is not (Deprel.compound or Deprel.amod or Deprel.nmod_desc) || view.NameAt(c) is null) continue;
            foreach (var p in parties.Parties(c))
                if (!Holds(to, p)) to.Add(p);
            foreach (var k in _sentence.Children(c))
                if (view.NameAt(k) is not null && _sentence[k].Deprel is Deprel.compound or Deprel.amod or Deprel.flat or Deprel.nmod)
                    foreach (var p in parties.Parties(k))
                        if (!Holds(to, p)) to.Add(p);
        }
    }

    /// <summary>Whose it is, where the filler is no party itself: "the court's decision", "a plan by France", the subject of a clause.</summary>
    private IReadOnlyList<Party> Owner(int filler, int depth = 2)
    {
        if (depth == 0 || KindOf(_sentence[filler]) is not { } kind) return [];
        foreach (var slot in kind == TriggerKind.Noun ? OwnerSlots : SubjectSlot)
        {
            var owner = view.Arguments.Fill(filler, kind, slot);
            if (owner < 0 || owner == filler) continue;
            if (parties.Parties(owner) is { Count: > 0 } found) return found;
            // "the legality of the Israeli operation"
            if (slot == "of" && Owner(owner, depth - 1) is { Count: > 0 } further) return further;
        }
        return [];
    }

    /// <summary>Whose voice a report or an office is: "a UN report accused", "issued a report accusing".</summary>
    private IReadOnlyList<Party> Voice(int filler)
    {
        if (!lexicon.List("voices").Contains(view.Lemmas[filler])) return [];
        if (Owner(filler) is { Count: > 0 } owner) return owner;
        var carrier = view.Arguments.CarrierOf(filler);
        return carrier < 0 ? [] : parties.Parties(view.Arguments.Fill(carrier, TriggerKind.Verb, "subj"));
    }

    /// <summary>A party that hangs on another slot of the frame: "called for talks <i>with</i> Iran", "dismissed a call <i>by</i> Kenya".</summary>
    private IReadOnlyList<Party> Nested(string slot, Frame frame, int token, TriggerKind kind)
    {
        if (slot is "subj" or "obj" or "iobj" or "comp" or "poss" or "mod") return [];
        foreach (var c in frame.Conditions)
        {
            if (c.Name == "subj" || c.Presence == Presence.Absent) continue;
            var filler = view.Arguments.Fill(token, kind, c.Name);
            if (filler < 0 || _sentence[filler].Upos is not (Upos.NOUN or Upos.PROPN)) continue;
            var inner = view.Arguments.Fill(filler, TriggerKind.Noun, slot);
            // "the extradition of two suspects from Morocco"
            if (inner < 0 && view.Arguments.Fill(filler, TriggerKind.Noun, "obj") is >= 0 and var of) inner = view.Arguments.Fill(of, TriggerKind.Noun, slot);
            if (inner >= 0 && inner != token && parties.Parties(inner) is { Count: > 0 } found) return found;
        }
        return [];
    }

    private static readonly string[] OwnerSlots = ["poss", "by", "mod", "from", "of", "with"];
    private static readonly string[] SubjectSlot = ["subj"];

    private static IEnumerable<Party> Other(IReadOnlyList<Party> list, List<Party> not) => list.Where(p => !Holds(not, p));

    private static bool Holds(List<Party> list, Party p) => list.Any(q => q.Sentence == p.Sentence && q.Span == p.Span && q.Code == p.Code);

    private static void RemoveShared(Candidate c)
    {
        c.Recipients.RemoveAll(r => Holds(c.Actors, r));
        c.Concerning.RemoveAll(r => Holds(c.Actors, r) || Holds(c.Recipients, r));
    }
}
