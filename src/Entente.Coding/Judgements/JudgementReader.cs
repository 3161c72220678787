using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>Reads the assessments of a report, sentence by sentence: who calls what what. One per report, not shared.</summary>
internal sealed class JudgementReader(Report report, EventLexicon lexicon, byte[] textHash)
{
    private readonly JudgingWords _words = new(lexicon);
    private readonly List<JudgementRecord> _records = [];
    private readonly List<JudgementRecord> _waiting = [];
    private Quotations _quotations = null!; // of the sentence that is read
    private Speakers? _lastSpeakers;
    private int _lastSayer = -1;
    private int _lastBlock = -1;
    private int _block = -1;
    private int _blocks;

    /// <summary>The judgements found, in the report's order.</summary>
    public IReadOnlyList<JudgementRecord> Records
    {
        get
        {
            _records.Sort((a, b) => a.Words.Start.CompareTo(b.Words.Start));
            return _records;
        }
    }

    /// <summary>Reads the next sentence.</summary>
    public void Read(SentenceView view, PartyReader parties)
    {
        var sentence = view.Sentence;
        _quotations = Quotations.Of(sentence, _quotations);
        if (sentence.BlockIndex != _block)
        {
            _block = sentence.BlockIndex;
            _blocks++;
            _waiting.Clear();
        }
        Speakers? speakers = null;
        var sayer = false;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var t = sentence[i];
            if (t.Head >= 0 && (t.Deprel == Deprel.cop || t.Deprel == Deprel.aux_pass && sentence[t.Head].Upos == Upos.ADJ))
            {
                if (Copular(view, t.Head, i) is { } p) Judge(view, parties, speakers ??= new Speakers(view, parties, lexicon, _words, _quotations, report.Text), p.Head, p);
            }
            else if (t.Upos == Upos.VERB)
            {
                var lemma = view.Lemmas[i];
                sayer |= _words.Say.Contains(lemma);
                if (_words.As.Contains(lemma) || _words.Is.Contains(lemma)) Called(view, parties, speakers ??= new Speakers(view, parties, lexicon, _words, _quotations, report.Text), i);
                if (lemma is "speak" or "talk" && SpokenOf(view, i) is { } spoken)
                {
                    speakers ??= new Speakers(view, parties, lexicon, _words, _quotations, report.Text);
                    if (speakers.Subject(i) is { } who) Add(view, parties, spoken, who, $"'{t.Form} of'");
                }
                if (_words.Link.Contains(lemma) && Linked(view, i) is { } p) Judge(view, parties, speakers ??= new Speakers(view, parties, lexicon, _words, _quotations, report.Text), p.Head, p);
            }
        }
        if (sayer) Sayer(new Speakers(view, parties, lexicon, _words, _quotations, report.Text));
        else if (_lastBlock != _blocks && !_quotations.OpenAtStart && !_quotations.OpenAtEnd) Actor(view, parties);
        if (!_quotations.OpenAtEnd) _waiting.Clear();
    }

    /// <summary>Remembers who speaks, and gives him what was said before he was named.</summary>
    private void Sayer(Speakers speakers)
    {
        var verb = speakers.Sayer(int.MaxValue / 2);
        if (verb < 0) return;
        (_lastSpeakers, _lastSayer, _lastBlock) = (speakers, verb, _blocks);
        if (_waiting.Count == 0 || speakers.Subject(verb) is not { } who) return;
        foreach (var j in _waiting) _records.Add(j with { Speaker = who, Trace = [.. j.Trace, "the quotation's speaker is named after it"] });
        _waiting.Clear();
    }

    /// <summary>Remembers the person of whom the paragraph tells, who speaks if a quotation follows: "The minister defended the plan. "The criticism is absurd."".</summary>
    private void Actor(SentenceView view, PartyReader parties)
    {
        for (var i = 0; i < view.Sentence.Tokens.Length; i++)
        {
            if (view.Sentence[i] is not { Deprel: Deprel.root, Upos: Upos.VERB }) continue;
            var subject = view.Arguments.Child(i, Deprel.nsubj);
            if (subject < 0 || parties.Parties(subject) is not [{ Person: true }, ..]) return;
            (_lastSpeakers, _lastSayer, _lastBlock) = (new Speakers(view, parties, lexicon, _words, _quotations, report.Text), i, _blocks);
            return;
        }
    }

    /// <summary>A predicate with "is" that judges, or null.</summary>
    private Predicate? Copular(SentenceView view, int head, int copula)
    {
        var sentence = view.Sentence;
        if (copula > head || sentence[head].Upos is Upos.VERB or Upos.AUX || sentence[head].Upos == Upos.PROPN && !char.IsLower(sentence[head].Form[0])) return null;
        var why = _words.Of(view, head, false);
        var marks = Marked(view, head, copula);
        if (why is null && (!marks || sentence[head].Upos is not (Upos.ADJ or Upos.NOUN) || _words.IsPlain(view, head) || JudgingWords.Preposition(view, head) is not null)) return null;
        if (Wanted(view, head, copula) || Restrictive(view, head)) return null;
        var (subject, expletive) = Subject(view, head);
        if (subject >= 0 && !expletive && view.Lemmas[subject] is "i" or "we" or "you" or "there") return null;
        if (subject >= 0 && _words.NotOf.Contains(view.Lemmas[subject])) return null;
        if (expletive && _words.Duty.Contains(view.Lemmas[head])) return null;
        if (subject < 0) subject = sentence[head].Deprel == Deprel.conj ? Subject(view, sentence[head].Head).Subject : Interposed(view, copula);
        if (subject < 0 && sentence[head].Deprel is not (Deprel.conj or Deprel.root or Deprel.ccomp)) return null;
        if (sentence[head].Upos == Upos.ADJ && sentence[head].Has("Degree=Cmp") && view.Lemmas[head] is not ("good" or "bad") && !marks) return null;
        return new Predicate(head, expletive ? -1 : subject, First(view, head, copula + 1), Last(view, head), why ?? "in quotation marks");
    }

    /// <summary>A predicate of "remains", "represents" and the like that judges, or null.</summary>
    private Predicate? Linked(SentenceView view, int verb)
    {
        var sentence = view.Sentence;
        var link = view.Lemmas[verb];
        foreach (var c in sentence.Children(verb))
        {
            if (c < verb || !(sentence[c].Deprel is Deprel.xcomp or Deprel.obj || sentence[c].Deprel == Deprel.obl && (link == "amount" && view.Arguments.CaseOf(c, "to") || link == "smack" && view.Arguments.CaseOf(c, "of")))) continue;
            if (sentence[c].Deprel == Deprel.obj && link is "look" or "appear" || sentence[c].Upos is Upos.VERB or Upos.PROPN) continue;
            if (_words.Of(view, c, false) is not { } why || Wanted(view, verb, verb)) continue;
            var subject = view.Arguments.Fill(verb, TriggerKind.Verb, "subj");
            if (subject < 0 || view.Lemmas[subject] is "i" or "we" or "you" || _words.NotOf.Contains(view.Lemmas[subject])) continue;
            return new Predicate(c, subject, First(view, c, verb + 1), Last(view, c), why);
        }
        return null;
    }

    /// <summary>Reads a verb of calling with its object and complement.</summary>
    private void Called(SentenceView view, PartyReader parties, Speakers speakers, int verb)
    {
        var sentence = view.Sentence;
        var lemma = view.Lemmas[verb];
        // "called for", "called on"
        if (lemma == "call" && verb + 1 < sentence.Tokens.Length && sentence[verb + 1].Form is "for" or "on" or "upon" or "off" or "in" or "up") return;
        var obj = view.Arguments.Fill(verb, TriggerKind.Verb, "obj");
        var complement = _words.As.Contains(lemma) ? AsPhrase(view, verb, ref obj) : -1;
        if (complement < 0 && _words.Is.Contains(lemma)) complement = Second(view, verb, ref obj);
        if (complement < 0 || complement == obj && Marked(view, complement, verb) && view.Lemmas[Math.Max(sentence[verb].Head, 0)] != "what") complement = Math.Max(complement, InMarks(view, verb, ref obj));
        if (complement < 0) return;
        if (complement == obj) obj = -1;
        // "called the mayor's arrest illegal", both taken for one phrase
        if (obj < 0 && sentence[complement].Upos == Upos.ADJ && complement - verb > 1 && sentence[complement - 1].Upos == Upos.NOUN) obj = complement - 1;
        if (obj < 0 && complement - verb > 1 && view.Arguments.Child(complement, Deprel.nsubj) is > 0 and var small && small > verb) obj = small;
        if (lemma == "refer" && obj < 0) obj = view.Arguments.Fill(verb, TriggerKind.Verb, "to");
        if (obj >= 0 && (sentence[obj].Has("Reflex=Yes") || view.Lemmas[obj] is "itself" or "themselves" or "himself" or "herself")) return;
        // "found it hard to fill in the form": what one goes through.
        if (lemma == "find" && obj >= 0 && view.Lemmas[obj] == "it" && _words.Duty.Contains(view.Lemmas[complement])) return;
        // Who does not call it a farce says by these words nothing of it; what was found positive in a test is no view.
        if (Speakers.Negated(view, verb) || lemma == "find" && view.Arguments.IsPassive(verb)) return;
        // What a court or a search finds, somebody is.
        var why = _words.Of(view, complement, lemma is not ("find" or "hold" or "judge"));
        var marks = Marked(view, complement, verb);
        if (why is null && marks && sentence[complement].Upos != Upos.PROPN) why = "in quotation marks";
        if (why is null && _words.Sharp.Contains(lemma) && !_words.IsPlain(view, complement) && (sentence[complement].Upos == Upos.ADJ || sentence[complement].Upos == Upos.NOUN && Indefinite(view, complement) && view.RoleAt(complement) is null)) why = sentence[verb].Form;
        var than = why is null ? Than(view, complement) : -1;
        if (than >= 0) why = "less … than";
        // "the team, called "The Lions"": a name
        if (why is null || Wanted(view, verb, verb) || obj < 0 && marks && verb + 2 > First(view, complement, verb + 1) - 1 && (sentence[verb].Deprel != Deprel.acl_relcl)) return;
        var subject = view.Arguments.Fill(verb, TriggerKind.Verb, "subj");
        // "hailed as a turning point by diplomats", which the parser hangs on the point
        var last = than >= 0 ? than : Last(view, complement);
        if (subject < 0 && view.Arguments.IsPassive(verb) && view.Arguments.Fill(complement, TriggerKind.Noun, "by") is >= 0 and var by)
        {
            subject = by;
            while (last > complement && (last >= by || sentence[last + 1].Form != "by")) last--;
        }
        var speaker = speakers.Speaker(subject);
        var trace = $"'{sentence[verb].Form}'";
        if (speaker is null)
        {
            // "I consider it a farce", in a quotation, or "it is seen as a farce, he said": the speaker of the clause.
            if (subject < 0 ? !view.Arguments.IsPassive(verb) || sentence[verb].Deprel == Deprel.acl || why == "in quotation marks" : view.Lemmas[subject] is not ("i" or "we")) return;
            Judge(view, parties, speakers, verb, new Predicate(complement, obj, First(view, complement, verb + 1), Last(view, complement), why));
            return;
        }
        var first = First(view, complement, Math.Max(verb, complement > obj ? obj : -1) + 1);
        if (than >= 0) while (first > verb + 1 && sentence[first].Form is not ("less" or "more")) first--;
        Add(view, parties, new Predicate(complement, obj, first, last, why), speaker, trace);
    }

    /// <summary>"less as a farewell than as a bid": the other side of the comparison, or -1.</summary>
    private static int Than(SentenceView view, int complement)
    {
        var sentence = view.Sentence;
        var at = complement - 1;
        while (at > 0 && view.Lemmas[at] != "as") at--;
        if (at < 1 || complement - at > 4 || sentence[at - 1].Form is not ("less" or "more")) return -1;
        for (var i = complement + 1; i < Math.Min(complement + 8, sentence.Tokens.Length); i++)
            if (sentence[i].Form == "than")
                for (var k = i + 1; k < Math.Min(i + 8, sentence.Tokens.Length); k++)
                    if (sentence[k].Upos == Upos.NOUN && sentence[k].Deprel is not (Deprel.compound or Deprel.amod)) return k;
        return -1;
    }

    /// <summary>Reads "spoke of" with words in quotation marks.</summary>
    private Predicate? SpokenOf(SentenceView view, int verb)
    {
        var of = view.Arguments.Fill(verb, TriggerKind.Verb, "of");
        if (of < verb || view.Sentence[of].Upos != Upos.NOUN || !Marked(view, of, verb) || _words.IsPlain(view, of)) return null;
        return new Predicate(of, -1, First(view, of, verb + 2), Last(view, of), "in quotation marks");
    }

    /// <summary>Finds the speaker of a predicate and records it; without one it is nobody's, or waits for the speaker of its quotation.</summary>
    private void Judge(SentenceView view, PartyReader parties, Speakers speakers, int clause, Predicate p)
    {
        var (speaker, why, blocked) = speakers.Of(clause);
        if (blocked) return;
        if (speaker is not null)
        {
            Add(view, parties, p, speaker, $"said by {why}");
            return;
        }
        if (!_quotations.Inside(p.Head)) return;
        var near = _lastSayer >= 0 && _lastBlock == _blocks;
        if (!near && _quotations.OpenAtEnd)
        {
            _waiting.Add(Record(view, parties, p, null, "quoted"));
            return;
        }
        // A quotation that fills its block goes on with what was said in the one before.
        if (_lastSayer < 0 || _lastBlock < _blocks - 1) return;
        if (!near && !(_quotations.OpenAtStart || Quotations.IsMark(view.Sentence[0]))) return;
        if (_lastSpeakers!.Subject(_lastSayer) is not { } before) return;
        _lastBlock = _blocks;
        Add(view, parties, p, before, "the quotation goes on");
    }

    private void Add(SentenceView view, PartyReader parties, Predicate p, PartyRecord speaker, string why)
    {
        var record = Record(view, parties, p, speaker, why);
        // What somebody says of himself ("he was serious") is no view of another.
        if (record.Target?.Span == speaker.Span || p.Subject >= 0 && view.Lemmas[p.Subject] is "he" or "she" && view.Sentence[p.Subject].Deprel is Deprel.nsubj && record.Target?.EntityName == speaker.EntityName) return;
        if (!_records.Exists(r => r.Words.Overlaps(record.Words))) _records.Add(record);
    }

    private JudgementRecord Record(SentenceView view, PartyReader parties, Predicate p, PartyRecord? speaker, string why)
    {
        var sentence = view.Sentence;
        var words = new Span(sentence[p.First].Span.Start, sentence[Closing(sentence, p)].Span.End);
        var (target, targetText) = Target(view, parties, p.Subject);
        // An adjective that the parser takes for the noun's: "thinks the accord fragile".
        if (targetText is { } judged && judged.Overlaps(words) && sentence[p.Subject].Span.End <= words.Start)
        {
            var own = new Span(Math.Min(judged.Start, sentence[p.Subject].Span.Start), sentence[p.Subject].Span.End);
            targetText = own;
            if (target is not null && target.Span.Overlaps(words)) target = target with { Text = own.Of(report.Text), Span = own };
        }
        return new JudgementRecord
        {
            Id = RecordId.Of(textHash, "judgement", words, 0),
            Speaker = speaker,
            Target = target,
            TargetText = targetText,
            Words = words,
            Text = sentence.Span,
            Sequence = sentence.Index + 1,
            Quoted = _quotations.Inside(p.Head) || p.First > 0 && Quotations.IsMark(sentence[p.First - 1]),
            Confidence = speaker?.Code is null && speaker?.EntityName is null ? 0.7 : 0.8,
            Trace = [$"judges by '{p.Why}'", why],
        };
    }

    /// <summary>Last word of a judgement: where quotation marks stand around it and little more, the last of the quotation.</summary>
    private static int Closing(Sentence sentence, Predicate p)
    {
        if (p.First == 0 || !Quotations.IsMark(sentence[p.First - 1])) return p.Last;
        for (var i = p.Last + 1; i < Math.Min(p.Last + 10, sentence.Tokens.Length); i++)
        {
            if (sentence[i].Upos == Upos.VERB) break;
            if (!Quotations.IsMark(sentence[i]) || sentence[i].Form is "'" or "’" && sentence[p.First - 1].Form is not ("'" or "‘" or "`")) continue;
            while (i > p.Last + 1 && sentence[i - 1].Upos == Upos.PUNCT) i--;
            return i - 1;
        }
        return p.Last;
    }

    private (PartyRecord? Party, Span? Text) Target(SentenceView view, PartyReader parties, int subject)
    {
        if (subject < 0) return (null, null);
        var t = view.Sentence[subject];
        if (t.Upos is Upos.VERB or Upos.AUX && view.Arguments.Child(subject, Deprel.det) < 0 || view.Lemmas[subject] is "what" or "that" or "which" && t.Upos == Upos.PRON && t.Has("PronType=Rel")) return (null, null);
        var span = parties.SpanOf(subject);
        if (t.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) return (null, span);
        if (t.Upos == Upos.PRON && view.Lemmas[subject] is not ("he" or "she" or "him" or "her")) return (null, span);
        if (parties.Parties(subject) is { Count: > 0 } found && found[0].Known) return (found[0].ToRecord(report.Text), span);
        // Whom "his" means is too uncertain to be judged by.
        if (view.Arguments.Child(subject, Deprel.nmod_poss) is >= 0 and var owner && view.Sentence[owner].Upos == Upos.PRON) return (null, span);
        return (parties.Owners(subject) is { Count: > 0 } owners ? owners[0].ToRecord(report.Text) : null, span);
    }

    /// <summary>The complement after "as", or -1; it may hang on the object.</summary>
    private static int AsPhrase(SentenceView view, int verb, ref int obj)
    {
        var found = As(view, verb, verb);
        if (found >= 0) return found;
        if (obj >= verb) return As(view, obj, verb);
        foreach (var c in view.Sentence.Children(verb))
        {
            if (c < verb || obj >= 0 || view.Sentence[c].Deprel != Deprel.xcomp || As(view, c, verb) is not (>= 0 and var inner)) continue;
            obj = c;
            return inner;
        }
        return -1;
    }

    private static int As(SentenceView view, int head, int verb)
    {
        var sentence = view.Sentence;
        foreach (var c in sentence.Children(head))
        {
            if (c < verb || sentence[c].Upos is not (Upos.NOUN or Upos.ADJ or Upos.PRON or Upos.NUM or Upos.VERB or Upos.DET)) continue;
            foreach (var k in sentence.Children(c))
                if (k < c && sentence[k].Deprel is Deprel.@case or Deprel.mark or Deprel.advmod && view.Lemmas[k] == "as" && (sentence[c].Upos != Upos.VERB || sentence[c].Deprel is not Deprel.advcl) && view.Arguments.Child(c, Deprel.nsubj) < 0) return c;
        }
        return -1;
    }

    /// <summary>What stands in quotation marks after the object or after "as", wherever the parser hangs it: "called the easing "half a step""; -1 where none does.</summary>
    private int InMarks(SentenceView view, int verb, ref int obj)
    {
        var sentence = view.Sentence;
        var open = -1;
        for (var i = verb + 1; open < 0 && i < Math.Min(verb + 18, sentence.Tokens.Length); i++)
        {
            if (Quotations.IsMark(sentence[i]) && sentence[i].Form is not ("'" or "’") && !_quotations.Inside(i)) open = i;
            else if (sentence[i].Form is "," or ":" or ";" || sentence[i].Upos == Upos.VERB && sentence[i].Has("VerbForm=Fin")) return -1;
        }
        var before = open - 1;
        while (before > verb && sentence[before].Upos == Upos.DET) before--;
        if (before <= verb) return -1;
        var asWord = view.Lemmas[before] == "as" && _words.As.Contains(view.Lemmas[verb]);
        if (!asWord && !(_words.Sharp.Contains(view.Lemmas[verb]) && sentence[before].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.VERB && view.Lemmas[before] != "as")) return -1;
        var close = open + 1;
        while (close < sentence.Tokens.Length && !Quotations.IsMark(sentence[close])) close++;
        for (var i = open + 1; i < close; i++)
        {
            if (sentence[i].Upos is not (Upos.NOUN or Upos.ADJ) || sentence[i].Head > open && sentence[i].Head < close || view.Arguments.Child(i, Deprel.nsubj) >= 0 || view.Arguments.Child(i, Deprel.cop) >= 0) continue;
            if (obj < 0 || obj >= open)
            {
                obj = asWord ? before - 1 : before;
                while (sentence[obj].Head > verb && sentence[obj].Head < open && sentence[sentence[obj].Head].Upos is Upos.NOUN or Upos.PROPN) obj = sentence[obj].Head;
                if (obj <= verb) obj = -1;
            }
            return i;
        }
        return -1;
    }

    /// <summary>The second of two complements, or -1; the object where the parser took both into one clause.</summary>
    private static int Second(SentenceView view, int verb, ref int obj)
    {
        var sentence = view.Sentence;
        foreach (var c in sentence.Children(verb))
        {
            if (c < verb || c == obj || sentence[c].Deprel is not (Deprel.xcomp or Deprel.obj or Deprel.ccomp) || sentence[c].Upos is not (Upos.ADJ or Upos.NOUN) && !(sentence[c].Upos == Upos.ADV && sentence[c].Deprel == Deprel.xcomp)) continue;
            if (JudgingWords.Preposition(view, c) is not null) continue;
            if (sentence[c].Deprel == Deprel.ccomp)
            {
                // "deemed the plan unworkable" as a clause without a verb
                var subject = view.Arguments.Child(c, Deprel.nsubj);
                if (subject < verb || view.Arguments.Child(c, Deprel.cop) >= 0) continue;
                obj = subject;
            }
            return obj >= 0 || sentence[c].Deprel == Deprel.xcomp ? c : -1;
        }
        // "considers the group a burden", the burden taken for an apposition
        if (obj > verb)
            foreach (var c in sentence.Children(obj))
                if (sentence[c] is { Deprel: Deprel.appos, Upos: Upos.NOUN } && Indefinite(view, c) && !Speakers.Comma(sentence, obj, c)) return c;
        // "what it called crude pressure"
        if (obj > verb && sentence[verb] is { Deprel: Deprel.acl_relcl, Head: >= 0 } && view.Lemmas[sentence[verb].Head] == "what") return obj;
        // "thinks the accord fragile but overdue", the adjective taken for the noun's
        if (obj > verb)
            foreach (var c in sentence.Children(obj))
                if ((c == obj + 1 || c == obj + 2 && Quotations.IsMark(sentence[obj + 1])) && sentence[c] is { Deprel: Deprel.amod, Upos: Upos.ADJ } && view.Arguments.Child(c, Deprel.obl) < 0) return c;
        return -1;
    }

    /// <summary>Whether what is said is wanted, asked or supposed, not thought: "should be fair", "if it is fair", "that it be fair".</summary>
    private static bool Wanted(SentenceView view, int head, int verb)
    {
        var sentence = view.Sentence;
        for (var i = sentence.Tokens.Length - 1; i > head; i--)
            if (sentence[i].Form == "?") return true;
        var aux = false;
        for (int at = head, n = 0; at >= 0 && n < 6; at = sentence[at].Head, n++)
        {
            foreach (var c in sentence.Children(at))
            {
                switch (sentence[c].Deprel)
                {
                    case Deprel.mark when view.Lemmas[c] is "if" or "whether" or "unless" or "lest" or "until": return true;
                    case Deprel.mark when at == head && view.Lemmas[c] == "to": return true;
                    case Deprel.aux when at == head && view.Lemmas[c] is "should" or "must" or "ought" or "shall" or "may" or "might" or "let": return true;
                    case Deprel.aux when at == head: aux = true; break;
                }
            }
            if (sentence[at].Deprel is Deprel.root or Deprel.acl_relcl) break;
        }
        return !aux && verb != head && sentence[verb].Form.Equals("be", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the clause only says which one is meant: "news that is good", not "the plan, which is good".</summary>
    private static bool Restrictive(SentenceView view, int head)
    {
        if (view.Sentence[head].Deprel != Deprel.acl_relcl || view.Lemmas[view.Sentence[head].Head] == "what") return false;
        foreach (var c in view.Sentence.Children(head))
            if (view.Sentence[c].Deprel is Deprel.nsubj or Deprel.mark && c < head) return c == 0 || view.Sentence[c - 1].Form != ",";
        return true;
    }

    private static (int Subject, bool Expletive) Subject(SentenceView view, int head)
    {
        var sentence = view.Sentence;
        int subject = -1;
        var it = false;
        var clause = false;
        foreach (var c in sentence.Children(head))
        {
            switch (sentence[c].Deprel)
            {
                case Deprel.nsubj or Deprel.nsubj_pass or Deprel.nsubj_outer when subject < 0: subject = view.Arguments.Antecedent(c); break;
                // "the fact is that this was a lie": of two subjects that of the inner clause; "for Jane Doe, it is a lie": the nearer one.
                case Deprel.nsubj when c > 1 && (view.Lemmas[c - 1] == "that" || sentence[subject].Upos == Upos.PROPN && Speakers.Comma(sentence, subject, c)) && c < head: subject = c; break;
                case Deprel.csubj when c < head: subject = c; break;
                case Deprel.csubj: clause = true; break;
                case Deprel.ccomp or Deprel.advcl or Deprel.xcomp when c > head: clause = true; break;
                case Deprel.expl: it = true; break;
            }
        }
        return (subject, it || clause && subject >= 0 && view.Lemmas[subject] == "it");
    }

    /// <summary>"The base, he said, was a burden": what stands before the saying that parts it from its verb, or -1.</summary>
    private int Interposed(SentenceView view, int copula)
    {
        var sentence = view.Sentence;
        if (copula < 4 || sentence[copula - 1].Form != ",") return -1;
        var says = false;
        var at = copula - 2;
        for (; at > 0 && sentence[at].Form != ","; at--) says |= sentence[at].Upos == Upos.VERB && _words.Say.Contains(view.Lemmas[at]);
        if (!says || at == 0) return -1;
        var noun = at - 1;
        while (sentence[noun].Head >= 0 && sentence[noun].Head < at && sentence[noun].Deprel is Deprel.nmod or Deprel.nmod_poss or Deprel.flat or Deprel.compound or Deprel.conj or Deprel.amod && sentence[sentence[noun].Head].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON) noun = sentence[noun].Head;
        return sentence[noun].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON ? noun : -1;
    }

    private static bool Indefinite(SentenceView view, int noun)
    {
        foreach (var c in view.Sentence.Children(noun))
            if (view.Sentence[c].Deprel == Deprel.det && c < noun) return view.Lemmas[c] is "a" or "an" or "another" or "no";
        return false;
    }

    /// <summary>Whether quotation marks stand directly before the phrase of a word, after the verb.</summary>
    private static bool Marked(SentenceView view, int head, int verb)
    {
        for (var i = head - 1; i > verb && i >= head - 6; i--)
            if (Quotations.IsMark(view.Sentence[i])) return true;
        return false;
    }

    /// <summary>First word of a judgement, not before <paramref name="from"/> and not before a quotation mark.</summary>
    private static int First(SentenceView view, int head, int from)
    {
        var sentence = view.Sentence;
        var first = head;
        foreach (var c in sentence.Children(head))
        {
            if (c >= first || c < from) continue;
            if (sentence[c].Deprel is Deprel.det or Deprel.amod or Deprel.compound or Deprel.nummod or Deprel.nmod_poss or Deprel.advmod or Deprel.det_predet or Deprel.nmod_desc or Deprel.obl_unmarked or Deprel.nmod_unmarked or Deprel.cc_preconj)
                first = Math.Max(from, Math.Min(c, Leftmost(view, c, from, 3)));
        }
        // A mark before it opens the judgement; two stand around a word of it: "a "technical" violation".
        int marks = 0, mark = -1;
        for (var i = head - 1; i >= first; i--)
        {
            if (!Quotations.IsMark(sentence[i]) || sentence[i].Form is "'" or "’") continue;
            marks++;
            mark = i;
        }
        if (marks % 2 == 1) return mark + 1;
        // "isn't fair", "is not fair"
        while (first < head && (sentence[first].Upos == Upos.ADP || sentence[first] is { Upos: Upos.CCONJ, Deprel: not Deprel.cc_preconj } || sentence[first].Form is "," or "as" or "also" or "already" or "now" or "still")) first++;
        if (first > 1 && view.Lemmas[first - 1] is "not" or "n't" or "no" or "never" && first - 1 >= from) first--;
        if (first > 1 && sentence[first].Form is "n't" or "n’t") first--;
        return first;
    }

    private static int Leftmost(SentenceView view, int token, int from, int depth)
    {
        var left = token;
        if (depth == 0) return left;
        foreach (var c in view.Sentence.Children(token))
            if (c < left && c >= from) left = Math.Min(left, Leftmost(view, c, from, depth - 1));
        return left;
    }

    /// <summary>Last word of a judgement: with what its noun is "of", and with what is said in one breath, "fragile but overdue".</summary>
    private static int Last(SentenceView view, int head)
    {
        var sentence = view.Sentence;
        var last = Rightmost(view, head, 5);
        // "fragile but overdue", the second adjective taken for the verb's
        if (last == head && sentence[head].Upos == Upos.ADJ && head + 2 < sentence.Tokens.Length && sentence[head + 1].Upos == Upos.CCONJ && sentence[head + 2].Upos == Upos.ADJ && (head + 3 >= sentence.Tokens.Length || sentence[head + 3].Upos == Upos.PUNCT)) last = head + 2;
        for (var i = head + 1; i <= last; i++)
        {
            if (!Quotations.IsMark(sentence[i]) || sentence[i].Form is "'" or "’" or "`") continue;
            last = i - 1;
            break;
        }
        while (last > head && sentence[last].Upos is Upos.PUNCT or Upos.CCONJ or Upos.ADP or Upos.DET or Upos.PART || last > head && view.Lemmas[last] is "what" or "which" or "who" or "that") last--;
        return last;
    }

    private static bool IsNoun(Token t) => t.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM;

    private static int Rightmost(SentenceView view, int token, int depth)
    {
        var sentence = view.Sentence;
        var right = token;
        if (depth == 0) return right;
        foreach (var c in sentence.Children(token))
        {
            if (c < right) continue;
            switch (sentence[c].Deprel)
            {
                case Deprel.conj when view.Arguments.Child(c, Deprel.nsubj) >= 0 || view.Arguments.Child(c, Deprel.cop) >= 0 || sentence[c].Upos is Upos.VERB or Upos.AUX: return right;
                case Deprel.conj when IsNoun(sentence[c]) != IsNoun(sentence[token]): return right;
                case Deprel.advmod when c == token + 1 && view.Lemmas[c] is "forward" or "back" or "backward" or "backwards" or "off" or "away": right = c; break;
                case Deprel.nmod or Deprel.conj or Deprel.compound or Deprel.flat or Deprel.@fixed or Deprel.nmod_poss or Deprel.amod or Deprel.nummod when !view.IsTime(c):
                    right = Math.Max(right, Rightmost(view, c, depth - 1));
                    break;
            }
        }
        return right;
    }
}
