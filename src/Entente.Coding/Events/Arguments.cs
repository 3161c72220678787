using Entente.Coding.Lexicon;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Finds what fills a slot of a word's frame in the dependency tree: through passives, relative clauses, control, coordination, light verbs and nominalisations. Answers are token indexes of the fillers' heads, -1 where nothing fills the slot.</summary>
internal sealed class Arguments(Sentence sentence, EventLexicon lexicon, Func<int, bool> isTime)
{
    private const int Depth = 6;

    /// <summary>The prepositions of the slot "where": whichever of them tells the place.</summary>
    private static readonly string[] Where = ["in", "on", "at", "near", "inside", "outside", "around", "across", "along", "throughout", "off", "within"];

    /// <summary>The first filler of a slot.</summary>
    public int Fill(int trigger, TriggerKind kind, string slot) => kind switch
    {
        _ when slot == "where" => FillWhere(trigger, kind),
        TriggerKind.Noun => FillNoun(trigger, slot),
        TriggerKind.Adjective => slot == "subj" ? Subject(trigger, Depth) : slot == "comp" ? Complement(trigger) : Prepositional(trigger, slot),
        _ => FillVerb(trigger, slot),
    };

    private int FillWhere(int trigger, TriggerKind kind)
    {
        foreach (var preposition in Where)
            if (Fill(trigger, kind, preposition) is >= 0 and var found) return found;
        return -1;
    }

    /// <summary>Whether the verb is passive, or a past participle that modifies its noun ("troops withdrawn from").</summary>
    public bool IsPassive(int verb)
    {
        // A "passive subject" beside an object, without an auxiliary, is a subject that the parser took amiss.
        foreach (var c in sentence.Children(verb))
            if (sentence[c].Deprel is Deprel.aux_pass || sentence[c].Deprel is Deprel.nsubj_pass or Deprel.csubj_pass && !HasChild(verb, Deprel.obj)) return true;
        var t = sentence[verb];
        if (t.Deprel is Deprel.acl or Deprel.advcl && t.Has("VerbForm=Part") && t.Has("Tense=Past") && !t.Form.EndsWith("ing", StringComparison.OrdinalIgnoreCase)) return !HasChild(verb, Deprel.obj) || HasChild(verb, Deprel.obl_agent);
        // "was arrested and taken": the second participle is passive like the first, unless it has a subject or auxiliary of its own.
        return t.Deprel == Deprel.conj && t.Head >= 0 && t.Has("VerbForm=Part") && !HasChild(verb, Deprel.nsubj) && !HasChild(verb, Deprel.aux) && !HasChild(verb, Deprel.obj) && IsPassive(t.Head);
    }

    /// <summary>The word itself, or what a relative pronoun stands for.</summary>
    public int Antecedent(int token)
    {
        if (token < 0 || sentence[token].Upos != Upos.PRON || !IsRelative(token)) return token;
        for (int up = sentence[token].Head, n = 0; up >= 0 && n < Depth; up = sentence[up].Head, n++)
            if (sentence[up].Deprel == Deprel.acl_relcl) return sentence[up].Head;
        return token;
    }

    /// <summary>The verb that carries the noun as its object or passive subject, or -1: for "launched an attack", "an attack was launched".</summary>
    public int CarrierOf(int noun)
    {
        var t = sentence[noun];
        if (t.Head < 0) return -1;
        if (t.Deprel is Deprel.obj or Deprel.nsubj_pass && sentence[t.Head].Upos == Upos.VERB) return t.Head;
        if (t.Deprel == Deprel.obl && sentence[t.Head].Upos == Upos.VERB && sentence[t.Head].Lemma is "engage" or "participate" or "enter" or "take") return t.Head;
        // "the attack launched by": the noun is what the participle modifies.
        foreach (var c in sentence.Children(noun))
            if (sentence[c].Deprel == Deprel.acl && IsPassive(c)) return c;
        return t.Deprel == Deprel.conj ? CarrierOf(t.Head) : -1;
    }

    private int FillVerb(int verb, string slot) => slot switch
    {
        "subj" => Subject(verb, Depth),
        "obj" => Object(verb, Depth),
        "iobj" => Antecedent(Child(verb, Deprel.iobj)),
        "comp" => Complement(verb),
        "aux" => Child(verb, Deprel.aux),
        "must" => Obliged(verb),
        _ => Prepositional(verb, slot),
    };

    private int Subject(int verb, int depth)
    {
        if (depth == 0) return -1;
        if (IsPassive(verb))
        {
            var by = Child(verb, Deprel.obl_agent);
            return by >= 0 ? Antecedent(by) : With(verb, "by");
        }
        var own = Child(verb, Deprel.nsubj);
        if (own < 0) own = Child(verb, Deprel.csubj);
        if (own < 0) own = Child(verb, Deprel.nsubj_pass);
        if (own < 0) own = Child(verb, Deprel.nsubj_outer); // "India is to deliver"
        if (own < 0) own = Child(verb, Deprel.compound) is var name && name >= 0 && name < verb && sentence[name].Upos == Upos.PROPN ? name : -1; // "that Britain release", misread as one noun
        if (own >= 0) return Antecedent(own);
        var t = sentence[verb];
        if (t.Head < 0) return -1;
        switch (t.Deprel)
        {
            case Deprel.conj:
                return sentence[t.Head].Upos is Upos.VERB or Upos.AUX or Upos.ADJ or Upos.NOUN ? SurfaceSubject(t.Head, depth - 1) : -1;
            case Deprel.xcomp:
            case Deprel.ccomp when t.Has("VerbForm=Inf") || t.Has("VerbForm=Ger") || t.Has("VerbForm=Part"):
                // "telephoned her to congratulate her": who calls or comes says it.
                if (lexicon.List("said_to_host").Contains(t.Lemma) && lexicon.List("calls_and_visits").Contains(sentence[t.Head].Lemma)) return SurfaceSubject(t.Head, depth - 1);
                var obj = Child(t.Head, Deprel.obj);
                if (obj < 0) obj = Child(t.Head, Deprel.iobj);
                // "called on Kenya to lift the ban"
                if (obj < 0 && sentence[t.Head].Lemma is "call" or "appeal") obj = Math.Max(With(t.Head, "on"), With(t.Head, "to"));
                if (obj >= 0 && sentence[t.Head].Lemma is not ("promise" or "threaten" or "vow")) return Antecedent(obj);
                return SurfaceSubject(t.Head, depth - 1);
            case Deprel.advcl:
                return SurfaceSubject(t.Head, depth - 1);
            case Deprel.acl:
                if (sentence[verb].Has("VerbForm=Inf") || HasMark(verb, "to"))
                    return NounSubject(t.Head, depth - 1);
                return t.Has("VerbForm=Ger") && HasMark(verb, null) ? NounSubject(t.Head, depth - 1) : t.Head;
            case Deprel.acl_relcl:
                return HasChild(verb, Deprel.obj) || IsPassive(verb) ? t.Head : -1;
            case Deprel.appos or Deprel.parataxis:
                return -1;
            default:
                return -1;
        }
    }

    /// <summary>The subject as it stands: of a passive verb the one to whom it is done.</summary>
    private int SurfaceSubject(int head, int depth)
    {
        if (depth == 0) return -1;
        var passive = Child(head, Deprel.nsubj_pass);
        if (passive >= 0) return Antecedent(passive);
        if (IsPassive(head)) return Object(head, depth);
        return sentence[head].Upos == Upos.NOUN && !HasChild(head, Deprel.nsubj) ? NounSubject(head, depth) : Subject(head, depth);
    }

    private int Object(int verb, int depth)
    {
        if (depth == 0) return -1;
        var t = sentence[verb];
        if (IsPassive(verb))
        {
            var s = Child(verb, Deprel.nsubj_pass);
            if (s >= 0) return Antecedent(s);
            if (t.Deprel == Deprel.acl) return t.Head;
            // "funerals of soldiers killed in Iraq": right after a noun inside the clause it is about that noun.
            if (t.Deprel == Deprel.advcl && t.Head >= 0 && t.Head < verb - 1 && sentence[verb - 1].Upos is Upos.NOUN && !HasChild(verb, Deprel.mark)) return verb - 1;
            if (t.Deprel is Deprel.conj or Deprel.xcomp or Deprel.advcl && t.Head >= 0)
                return t.Deprel == Deprel.xcomp && Child(t.Head, Deprel.obj) is >= 0 and var o ? Antecedent(o) : SurfaceSubject(t.Head, depth - 1);
            return -1;
        }
        var own = Child(verb, Deprel.obj);
        if (own < 0) own = Child(verb, Deprel.iobj);
        if (own < 0) own = AfterParticle(verb);
        if (own < 0) own = Named(verb);
        if (own >= 0) return Antecedent(own);
        // "telephoned her to congratulate on her election"
        if (t.Deprel is Deprel.xcomp or Deprel.advcl && t.Head >= 0 && lexicon.List("said_to_host").Contains(t.Lemma) && lexicon.List("calls_and_visits").Contains(sentence[t.Head].Lemma)) return Object(t.Head, depth - 1);
        // "the village that rebels attacked": the noun is the object.
        if (t.Deprel == Deprel.acl_relcl && HasChild(verb, Deprel.nsubj) && !IsRelative(Child(verb, Deprel.nsubj))) return t.Head;
        // "attacked and killed civilians": the object of the second is the first one's too, where nothing stands between them.
        foreach (var c in sentence.Children(verb))
            if (sentence[c].Deprel == Deprel.conj && c - verb <= 3 && sentence[c].Upos == Upos.VERB && !IsPassive(c)) return Object(c, depth - 1);
        return -1;
    }

    /// <summary>"allowed the opposition to march": the infinitive that a parser hangs on the object of a verb that has others act.</summary>
    private int Controlled(int verb)
    {
        if (sentence[verb].Upos != Upos.VERB || !lexicon.List("control_verbs").Contains(sentence[verb].Lemma)) return -1;
        var obj = Child(verb, IsPassive(verb) ? Deprel.nsubj_pass : Deprel.obj);
        if (obj < 0) obj = Child(verb, Deprel.obl);
        if (obj < 0) return -1;
        foreach (var c in sentence.Children(obj))
            if (sentence[c].Deprel == Deprel.acl && HasMark(c, "to")) return c;
        foreach (var c in sentence.Children(obj))
        {
            if (sentence[c].Deprel != Deprel.conj) continue;
            foreach (var k in sentence.Children(c))
                if (sentence[k].Deprel == Deprel.acl && HasMark(k, "to")) return k;
        }
        return -1;
    }

    /// <summary>Whether the lexicon knows the verb with the next word as its particle.</summary>
    private bool IsParticle(int verb)
    {
        if (sentence[verb + 1].Form.ToLowerInvariant() is not ("off" or "out" or "up" or "down" or "aside" or "away" or "back" or "over")) return false;
        foreach (var sense in lexicon.Find(TriggerKind.Verb, sentence[verb].Lemma))
            if (sense.Others.Count == 1 && string.Equals(sense.Others[0], sentence[verb + 1].Form, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>"called the minister a liar": of two nouns that a parser takes for complements the first is the object.</summary>
    private int Named(int verb)
    {
        var first = -1;
        foreach (var c in sentence.Children(verb))
        {
            if (c < verb || sentence[c].Deprel != Deprel.xcomp || sentence[c].Upos is not (Upos.NOUN or Upos.PROPN)) continue;
            if (first >= 0) return first;
            first = c;
        }
        return -1;
    }

    /// <summary>"brushed aside an offer": the bare noun after a particle, which a parser may take for an oblique.</summary>
    private int AfterParticle(int verb)
    {
        var particle = -1;
        foreach (var c in sentence.Children(verb))
        {
            if (c < verb) continue;
            if (c == verb + 1 && sentence[c].Deprel is Deprel.compound_prt or Deprel.advmod) particle = c;
            else if (particle >= 0 && sentence[c].Deprel is Deprel.obl or Deprel.obl_unmarked && sentence[c].Upos is Upos.NOUN or Upos.PROPN && !lexicon.List("calendar").Contains(sentence[c].Lemma.ToLowerInvariant()) && !HasChild(c, Deprel.@case)) return c;
            // "called off a summit": the particle taken for a preposition.
            else if (sentence[c].Deprel == Deprel.obl && Child(c, Deprel.@case) == verb + 1 && IsParticle(verb)) return c;
        }
        return -1;
    }

    private int NounSubject(int noun, int depth)
    {
        if (depth == 0) return -1;
        var poss = Child(noun, Deprel.nmod_poss);
        if (poss >= 0) return Antecedent(poss);
        var by = Under(noun, "by");
        if (by >= 0) return Antecedent(by);
        var carrier = CarrierOf(noun);
        if (carrier >= 0)
        {
            if (sentence[noun].Deprel is Deprel.nsubj_pass || sentence[carrier].Deprel == Deprel.acl && sentence[carrier].Head == noun)
            {
                var agent = Child(carrier, Deprel.obl_agent);
                return agent >= 0 ? Antecedent(agent) : With(carrier, "by");
            }
            return Subject(carrier, depth - 1);
        }
        return -1;
    }

    private int FillNoun(int noun, string slot)
    {
        switch (slot)
        {
            case "subj":
                {
                    var s = NounSubject(noun, IsCarried(noun) ? Depth : 1);
                    if (s >= 0) return s;
                    // "its rival Kenya": whose rival it is may hang on the name.
                    if (IsPretitle(noun) && Child(sentence[noun].Head, Deprel.nmod_poss) is >= 0 and var whose) return Antecedent(whose);
                    return StaysFor(noun) is >= 0 and var place ? Antecedent(Child(place, Deprel.nsubj)) : Modifier(noun);
                }
            case "self":
                return noun;
            case "poss":
                return Antecedent(Child(noun, Deprel.nmod_poss));
            case "obj":
                return Antecedent(With(noun, "of"));
            case "comp":
                foreach (var c in sentence.Children(noun))
                    if (sentence[c].Deprel is Deprel.acl or Deprel.ccomp or Deprel.xcomp || sentence[c].Deprel == Deprel.acl_relcl && (HasMark(c, "that") || SaysThat(c))) return c;
                return -1;
            case "mod":
                return Modifier(noun);
            case "is":
                return Described(noun);
            default:
                {
                    var own = Under(noun, slot);
                    if (own >= 0) return Antecedent(own);
                    // "2,000 soldiers are still in Haiti"
                    if (sentence[noun].Deprel == Deprel.nsubj && sentence[noun].Head is >= 0 and var place && HasChild(place, Deprel.cop) && CaseOf(place, slot)) return place;
                    if (StaysFor(noun) is >= 0 and var stay && CaseOf(stay, slot)) return stay;
                    if (!IsCarried(noun)) return -1;
                    var carrier = CarrierOf(noun);
                    return Antecedent(With(carrier, slot));
                }
        }
    }

    /// <summary>"a demand that Uganda pay the price": what a parser takes for a relative clause, though its object stands behind the verb.</summary>
    private bool SaysThat(int verb)
    {
        var (that, obj) = (false, false);
        foreach (var c in sentence.Children(verb))
        {
            that |= c < verb && sentence[c].Deprel == Deprel.obj && sentence[c].Lemma == "that";
            obj |= c > verb && sentence[c].Deprel == Deprel.obj;
        }
        return that && obj && HasChild(verb, Deprel.nsubj);
    }

    /// <summary>"the president is in Hanoi for a visit": where somebody is said to be for what the noun tells, or -1.</summary>
    private int StaysFor(int noun)
    {
        var t = sentence[noun];
        if (t.Deprel is not (Deprel.obl or Deprel.nmod or Deprel.advcl) || t.Head < 0 || t.Head > noun || !(CaseOf(noun, "for") || CaseOf(noun, "on"))) return -1;
        return HasChild(t.Head, Deprel.cop) && HasChild(t.Head, Deprel.nsubj) && sentence[t.Head].Upos is Upos.PROPN or Upos.NOUN ? t.Head : -1;
    }

    /// <summary>Whom the noun describes: "Kenya is a <i>member</i>", "Kenya, a <i>member</i> of", "the <i>rival</i> Kenya".</summary>
    private int Described(int noun)
    {
        var t = sentence[noun];
        if (HasChild(noun, Deprel.cop)) return Antecedent(Child(noun, Deprel.nsubj));
        if (t.Deprel == Deprel.appos || IsPretitle(noun)) return t.Head;
        // "became a member"
        if (t.Deprel is Deprel.xcomp or Deprel.obj && t.Head >= 0 && sentence[t.Head].Lemma is "become" or "remain") return Subject(t.Head, Depth);
        foreach (var c in sentence.Children(noun))
            if (c > noun && sentence[c].Deprel == Deprel.appos && sentence[c].Upos == Upos.PROPN && !sentence[noun].Has("Number=Plur")) return c;
        // A name right after the noun, or a comma and a name right before its phrase, however they are attached.
        if (noun + 1 < sentence.Tokens.Length && sentence[noun + 1].Upos == Upos.PROPN && t.Upos == Upos.NOUN && sentence[noun + 1].Head is var h && (h < 0 || h == noun || h == t.Head || h > noun + 1))
        {
            var name = noun + 1;
            while (name + 1 < sentence.Tokens.Length && sentence[name].Head == name + 1 && sentence[name + 1].Upos == Upos.PROPN) name++;
            return name;
        }
        var first = noun;
        foreach (var c in sentence.Children(noun))
            if (c < first && sentence[c].Deprel is Deprel.det or Deprel.amod or Deprel.compound or Deprel.nmod_poss) first = c;
        if (first > 1 && sentence[first - 1].Form == "," && sentence[first].Deprel == Deprel.det && sentence[first - 2].Upos == Upos.PROPN) return sentence[first - 2].Deprel == Deprel.flat ? sentence[first - 2].Head : first - 2;
        return t.Deprel == Deprel.conj && sentence[t.Head].Upos == Upos.NOUN ? Described(t.Head) : -1;
    }

    /// <summary>Whether the noun stands before the name that it describes: "its <i>ally</i> Kenya".</summary>
    public bool IsPretitle(int noun) =>
        sentence[noun].Deprel is Deprel.compound or Deprel.nmod_desc or Deprel.flat && sentence[noun].Head > noun && sentence[sentence[noun].Head].Upos == Upos.PROPN && (sentence[noun].Upos == Upos.NOUN || char.IsLower(sentence[noun].Form[0]));

    private bool IsCarried(int noun)
    {
        var carrier = CarrierOf(noun);
        return carrier >= 0 && lexicon.LightVerbs.Contains(sentence[carrier].Lemma);
    }

    /// <summary>An adjective or noun before it that may name a party: "the American operation", "a US strike".</summary>
    private int Modifier(int noun)
    {
        foreach (var c in sentence.Children(noun))
            if (c < noun && sentence[c].Deprel is Deprel.amod or Deprel.compound or Deprel.nmod_desc && sentence[c] is { Upos: Upos.PROPN or Upos.ADJ or Upos.NOUN } t && (char.IsUpper(t.Form[0]) || t.Upos != Upos.ADJ)) return c;
        // "Saudi-led air strikes"
        foreach (var c in sentence.Children(noun))
            if (c < noun && sentence[c].Form is "led" or "backed" or "sponsored" or "brokered")
                foreach (var k in sentence.Children(c))
                    if (k < c && char.IsUpper(sentence[k].Form[0])) return k;
        return -1;
    }

    private int Complement(int head)
    {
        int best = -1, objects = 0;
        foreach (var c in sentence.Children(head))
        {
            switch (sentence[c].Deprel)
            {
                case Deprel.xcomp when c == Named(head): break;
                case Deprel.xcomp or Deprel.ccomp: return c;
                case Deprel.advcl or Deprel.acl when best < 0 && HasMark(c, "to"): best = c; break;
                // "called him a liar"
                case Deprel.obj when best < 0 && ++objects == 2: best = c; break;
                case Deprel.parataxis when best < 0 && sentence[head].Upos == Upos.VERB && lexicon.Reporting.Contains(sentence[head].Lemma): best = c; break;
            }
        }
        return best >= 0 ? best : Controlled(head);
    }

    /// <summary>Who must or should do something by what is said: "said that Congress must act".</summary>
    private int Obliged(int verb)
    {
        var clause = Complement(verb);
        if (clause < 0 || sentence[clause].Deprel != Deprel.ccomp) return -1;
        foreach (var c in sentence.Children(clause))
            if (sentence[c].Deprel == Deprel.aux && sentence[c].Lemma is "must" or "should" or "ought") return SurfaceSubject(clause, Depth);
        // What one "had to" do was done.
        if (sentence[clause].Lemma is not ("need" or "have") || sentence[clause].Form.Equals("had", StringComparison.OrdinalIgnoreCase)) return -1;
        foreach (var c in sentence.Children(clause))
            if (sentence[c].Deprel == Deprel.xcomp && HasMark(c, "to")) return SurfaceSubject(clause, Depth);
        return -1;
    }

    private int Prepositional(int head, string preposition)
    {
        var own = With(head, preposition);
        if (own >= 0) return Antecedent(own);
        // "withdrew its troops from Lebanon": the phrase may hang on the object.
        var bare = sentence[head].Upos == Upos.VERB ? AfterParticle(head) : -1;
        foreach (var c in sentence.Children(head))
        {
            if (c != bare && sentence[c].Deprel is not (Deprel.obj or Deprel.xcomp or Deprel.nsubj_pass or Deprel.compound_prt or Deprel.advmod)) continue;
            if (preposition == "of" && sentence[c].Deprel is Deprel.obj or Deprel.nsubj_pass) continue;
            own = Under(c, preposition);
            // "sent tents and rice to Laos": on the last of the objects.
            foreach (var k in sentence.Children(c))
                if (own < 0 && preposition != "of" && sentence[k].Deprel == Deprel.conj && sentence[k].Upos == Upos.NOUN) own = With(k, preposition);
            if (own >= 0) return Antecedent(own);
        }
        return -1;
    }

    /// <summary>A prepositional phrase of a noun, or of its "of" phrase: "the expulsion of diplomats by Norway", where the parser hangs "by Norway" on the diplomats.</summary>
    private int Under(int noun, string preposition)
    {
        var own = With(noun, preposition);
        for (int of = noun, n = 0; own < 0 && preposition != "of" && n < 3 && (of = With(of, "of")) >= 0; n++) own = With(of, preposition);
        return own;
    }

    private int AfterWhere(int noun)
    {
        foreach (var preposition in Where)
            if (After(noun, preposition) is >= 0 and var found) return found;
        return -1;
    }

    /// <summary>"dropped its claim to the islands": the phrase right after the noun, which a parser may hang on the verb.</summary>
    public int After(int noun, string preposition)
    {
        if (preposition == "where") return AfterWhere(noun);
        var head = sentence[noun].Head;
        // "a truce brokered by Oman between"
        if (preposition == "between")
            foreach (var c in sentence.Children(noun))
                if (c > noun && sentence[c].Deprel == Deprel.acl && With(c, preposition) is >= 0 and var sides) return sides;
        if (head > noun && sentence[noun].Deprel == Deprel.nsubj)
        {
            // "the soldiers are in Chad"
            if (HasChild(head, Deprel.cop)) return CaseOf(head, preposition) ? head : -1;
            // "fighting resumed between"
            return preposition == "between" && !HasChild(head, Deprel.obj) ? With(head, preposition) : -1;
        }
        if (head < 0 || noun + 1 >= sentence.Tokens.Length || sentence[noun].Deprel is not (Deprel.obj or Deprel.nsubj_pass or Deprel.obl) || !string.Equals(sentence[noun + 1].Form, preposition, StringComparison.OrdinalIgnoreCase)) return -1;
        foreach (var c in sentence.Children(head))
            if (c > noun && sentence[c].Deprel is Deprel.obl && sentence[noun + 1].Head == c && !isTime(c)) return c;
        return -1;
    }

    private int With(int head, string preposition)
    {
        if (head < 0) return -1;
        var before = -1;
        foreach (var c in sentence.Children(head))
        {
            if (sentence[c].Deprel is not (Deprel.obl or Deprel.obl_agent or Deprel.nmod or Deprel.advcl or Deprel.acl or Deprel.advmod or Deprel.xcomp or Deprel.ccomp or Deprel.nmod_desc)) continue;
            if (isTime(c)) continue;
            // The "to" of an infinitive is no preposition.
            if (preposition == "to" && sentence[c].Upos == Upos.VERB && !sentence[c].Form.EndsWith("ing", StringComparison.Ordinal)) continue;
            if (!CaseOf(c, preposition)) continue;
            // "In the city two died in the firing": what stands before a verb sets the scene, what follows it belongs to it.
            if (c > head || sentence[head].Upos != Upos.VERB) return c;
            if (before < 0) before = c;
        }
        return before;
    }

    /// <summary>Whether the word's preposition (or the marker of its clause) is this one.</summary>
    public bool CaseOf(int token, string preposition)
    {
        foreach (var k in sentence.Children(token))
        {
            // "to 1.5 million people": a parser may hang the preposition on the number.
            if (k < token && sentence[k].Deprel == Deprel.nummod && CaseOf(k, preposition)) return true;
            if (k > token || sentence[k].Deprel is not (Deprel.@case or Deprel.mark) && !(sentence[k].Deprel == Deprel.advmod && preposition == "when")) continue;
            if (preposition.Contains('_', StringComparison.Ordinal))
            {
                var words = preposition.Split('_');
                if (k + words.Length > token) continue;
                var all = true;
                for (var i = 0; i < words.Length && all; i++) all = string.Equals(sentence[k + i].Form, words[i], StringComparison.OrdinalIgnoreCase);
                if (all) return true;
            }
            else if (string.Equals(sentence[k].Form, preposition, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>The first child by a relation, or -1.</summary>
    public int Child(int head, Deprel relation)
    {
        foreach (var c in sentence.Children(head))
            if (sentence[c].Deprel == relation) return c;
        return -1;
    }

    private bool HasChild(int head, Deprel relation) => Child(head, relation) >= 0;

    private bool HasMark(int token, string? word)
    {
        foreach (var c in sentence.Children(token))
            if (sentence[c].Deprel is Deprel.mark or Deprel.@case && (word is null || string.Equals(sentence[c].Form, word, StringComparison.OrdinalIgnoreCase))) return true;
        return false;
    }

    private bool IsRelative(int token) => token >= 0 && (sentence[token].Has("PronType=Rel") || sentence[token].Lemma is "who" or "which" or "that" or "whom");
}
