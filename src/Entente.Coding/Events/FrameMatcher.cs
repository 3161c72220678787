using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Holds frames against the tree: how well a reading of a word fits its clause.</summary>
internal sealed class FrameMatcher(SentenceView view, PartyReader parties, EventLexicon lexicon)
{
    private readonly Sentence _sentence = view.Sentence;
    private readonly List<(string Slot, int Filler)> _slots = [];
    private int _slotsOf = -1;

    /// <summary>Whether the word at a token, looked at from some depth, tells an event.</summary>
    public Func<int, int, bool> TellsEvent { get; set; } = (_, _) => false;

    /// <summary>Whether the word at a token tells of a tie.</summary>
    public Func<int, bool> TellsTie { get; set; } = _ => false;

    /// <summary>Whether a phrase right after a noun is the noun's, though the parser hangs it on the verb.</summary>
    public bool Near { get; set; }

    /// <summary>Whether the word at a token speaks for a party: a report, an office.</summary>
    public Func<int, bool> IsVoice { get; set; } = _ => false;

    /// <summary>Which kind of trigger the word can be, or null.</summary>
    public static TriggerKind? KindOf(Token t) => t.Upos switch
    {
        Upos.VERB => TriggerKind.Verb,
        Upos.NOUN or Upos.PROPN => TriggerKind.Noun,
        Upos.ADJ => TriggerKind.Adjective,
        _ => null,
    };

    /// <summary>Whether the further words of the entry are there.</summary>
    public bool Others(int token, Sense sense, List<int> words)
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
    public double Score(int token, TriggerKind kind, Frame frame, int depth, out string missing)
    {
        double score = 0;
        missing = "";
        foreach (var c in frame.Conditions)
        {
            var filler = Fill(token, kind, c.Name);
            var match = filler >= 0 ? Match(filler, c, depth) : 0;
            if (match == 0 && c.Name == "mod" && kind == TriggerKind.Noun) match = AnyModifier(token, c, depth);
            if (match == 0 && c.Name.EndsWith(".mod", StringComparison.Ordinal) && Fill(token, kind, c.Name[..^4]) is >= 0 and var whose) match = AnyModifier(whose, c, depth);
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
    public int Fill(int token, TriggerKind kind, string slot)
    {
        if (_slotsOf != token)
        {
            _slots.Clear();
            _slotsOf = token;
        }
        foreach (var (name, filler) in _slots)
            if (ReferenceEquals(name, slot)) return filler;
        var found = slot.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? Inside(view.Arguments.Fill(token, kind, slot[..dot]), slot[(dot + 1)..]) : view.Arguments.Fill(token, kind, slot);
        if (found < 0 && Near && kind == TriggerKind.Noun) found = view.Arguments.After(token, slot);
        _slots.Add((slot, found));
        return found;
    }

    /// <summary>A slot of the word in a slot: "obj.of" of "banned imports of coal".</summary>
    private int Inside(int filler, string slot) => filler >= 0 && KindOf(_sentence[filler]) is { } kind ? view.Arguments.Fill(filler, kind, slot) : -1;

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

    /// <summary>Whether it is a place that no list has: "the Somali town of Luuq", "Gyumri in Armenia".</summary>
    private bool IsSomewhere(int token) => _sentence[token].Upos switch
    {
        Upos.NOUN => (view.ClassesAt(token) & lexicon.ClassBit("territory")) != 0 && parties.Owners(token).Count > 0,
        Upos.PROPN => view.NameAt(token) is null && (_sentence[token].Name == NameKind.Place || (view.ClassesAt(token) & lexicon.ClassBit("territory")) != 0 || _sentence[token].Name == NameKind.None && parties.Owners(token).Count > 0),
        _ => false,
    };

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
        if ((c.Kinds & FillerKinds.Party) != 0 && (parties.IsParty(token) || IsVoice(token))) return 1;
        if ((c.Kinds & FillerKinds.Person) != 0 && parties.Parties(token) is { Count: > 0 } p && (p[0].Person || p[0].Plural && view.NameAt(token) is null)) return 1;
        if ((c.Kinds & FillerKinds.Country) != 0 && parties.Parties(token) is { Count: > 0 } q && q[0].Entity?.Kind is World.EntityKind.Country or World.EntityKind.Territory or World.EntityKind.Igo) return 1;
        if (Near && (c.Kinds & (FillerKinds.Country | FillerKinds.State)) != 0 && parties.IsRealm(token)) return 1;
        if ((c.Kinds & FillerKinds.Place) != 0 && (view.PlaceAt(token) is not null || view.NameAt(token) is { } n && n.Readings[0].Entity.Kind is World.EntityKind.Country or World.EntityKind.Territory)) return 1;
        if (Near && (c.Kinds & FillerKinds.Place) != 0 && IsSomewhere(token)) return 1;
        if ((c.Kinds & FillerKinds.Igo) != 0 && parties.Parties(token) is [{ Entity.Kind: World.EntityKind.Igo }, ..]) return 1;
        if ((c.Kinds & FillerKinds.State) != 0 && parties.Parties(token) is [var s, ..] && Ties.TieParties.ActsForState(s)) return 1;
        if ((c.Kinds & FillerKinds.Group) != 0 && parties.Parties(token) is [var g, ..] && Ties.TieParties.IsGroup(g)) return 1;
        if ((c.Kinds & FillerKinds.Tie) != 0 && TellsTie(token)) return 1.5;
        return (c.Kinds & FillerKinds.Event) != 0 && TellsEvent(token, depth - 1) ? 1.5 : 0;
    }
}
