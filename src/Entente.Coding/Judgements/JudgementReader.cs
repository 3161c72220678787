using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>Reads the assessments of a report, sentence by sentence: who calls what what. One per report, not shared.</summary>
internal sealed class JudgementReader(Report report, EventLexicon lexicon, byte[] textHash)
{
    private readonly JudgingWords _words = new(lexicon);
    private readonly Quotations _quotations = new();
    private readonly List<JudgementRecord> _records = [];
    private readonly List<JudgementRecord> _waiting = [];
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
        _quotations.Enter(sentence);
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
            if (t.Deprel == Deprel.cop && t.Head >= 0)
            {
                if (Copular(view, t.Head, i) is { } p) Judge(view, parties, speakers ??= new Speakers(view, parties, _words, _quotations, report.Text), p);
            }
            else if (t.Upos == Upos.VERB)
            {
                var lemma = view.Lemmas[i];
                sayer |= _words.Say.Contains(lemma);
                if (_words.As.Contains(lemma) || _words.Is.Contains(lemma)) Called(view, parties, speakers ??= new Speakers(view, parties, _words, _quotations, report.Text), i);
                if (_words.Link.Contains(lemma) && Linked(view, i) is { } p) Judge(view, parties, speakers ??= new Speakers(view, parties, _words, _quotations, report.Text), p);
            }
        }
        if (sayer) Sayer(new Speakers(view, parties, _words, _quotations, report.Text));
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

    /// <summary>A predicate with "is" that judges, or null.</summary>
    private Predicate? Copular(SentenceView view, int head, int copula)
    {
        var sentence = view.Sentence;
        if (copula > head || sentence[head].Upos is Upos.PROPN or Upos.VERB or Upos.AUX) return null;
        var why = _words.Of(view, head, false);
        var marks = Marked(view, head, copula);
        if (why is null && (!marks || sentence[head].Upos is not (Upos.ADJ or Upos.NOUN) || _words.IsPlain(view, head) || JudgingWords.Preposition(view, head) is not null)) return null;
        if (Wanted(view, head, copula)) return null;
        var (subject, expletive) = Subject(view, head);
        if (subject >= 0 && !expletive && view.Lemmas[subject] is "i" or "we" or "you" or "there") return null;
        if (subject >= 0 && _words.NotOf.Contains(view.Lemmas[subject])) return null;
        if (expletive && _words.Duty.Contains(view.Lemmas[head])) return null;
        if (subject < 0 && sentence[head].Deprel is not (Deprel.conj or Deprel.root or Deprel.ccomp)) return null;
        if (subject < 0 && sentence[head].Deprel == Deprel.conj) subject = Subject(view, sentence[head].Head).Subject;
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
        var obj = view.Arguments.Fill(verb, TriggerKind.Verb, "obj");
        var complement = _words.As.Contains(lemma) ? AsPhrase(view, verb, obj) : -1;
        if (complement < 0 && _words.Is.Contains(lemma)) complement = Second(view, verb, ref obj);
        if (complement < 0) return;
        if (lemma == "refer" && obj < 0) obj = view.Arguments.Fill(verb, TriggerKind.Verb, "to");
        if (obj >= 0 && (sentence[obj].Has("Reflex=Yes") || view.Lemmas[obj] is "itself" or "themselves" or "himself" or "herself")) return;
        var why = _words.Of(view, complement, true);
        var marks = Marked(view, complement, verb);
        if (why is null && marks && sentence[complement].Upos != Upos.PROPN) why = "in quotation marks";
        if (why is null && _words.Sharp.Contains(lemma) && !_words.IsPlain(view, complement) && (sentence[complement].Upos == Upos.ADJ || sentence[complement].Upos == Upos.NOUN && Indefinite(view, complement) && view.RoleAt(complement) is null)) why = sentence[verb].Form;
        if (why is null || Wanted(view, verb, verb)) return;
        var subject = view.Arguments.Fill(verb, TriggerKind.Verb, "subj");
        var speaker = speakers.Speaker(subject);
        var trace = $"'{sentence[verb].Form}'";
        if (speaker is null)
        {
            // "I consider it a farce", in a quotation: its speaker.
            if (subject < 0 || view.Lemmas[subject] is not ("i" or "we")) return;
            Judge(view, parties, speakers, new Predicate(complement, obj, First(view, complement, verb + 1), Last(view, complement), why));
            return;
        }
        var first = First(view, complement, Math.Max(verb, complement > obj ? obj : -1) + 1);
        Add(view, parties, new Predicate(complement, obj, first, Last(view, complement), why), speaker, trace);
    }

    /// <summary>Finds the speaker of a predicate and records it; without one it is nobody's, or waits for the speaker of its quotation.</summary>
    private void Judge(SentenceView view, PartyReader parties, Speakers speakers, Predicate p)
    {
        var (speaker, why, blocked) = speakers.Of(p.Head);
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
        if (!_records.Exists(r => r.Words.Overlaps(record.Words))) _records.Add(record);
    }

    private JudgementRecord Record(SentenceView view, PartyReader parties, Predicate p, PartyRecord? speaker, string why)
    {
        var sentence = view.Sentence;
        var words = new Span(sentence[p.First].Span.Start, sentence[p.Last].Span.End);
        var (target, targetText) = Target(view, parties, p.Subject);
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

    private (PartyRecord? Party, Span? Text) Target(SentenceView view, PartyReader parties, int subject)
    {
        if (subject < 0) return (null, null);
        var t = view.Sentence[subject];
        if (t.Upos is Upos.VERB or Upos.AUX || view.Lemmas[subject] is "what" or "that" or "which" && t.Upos == Upos.PRON && t.Has("PronType=Rel")) return (null, null);
        var span = parties.SpanOf(subject);
        if (t.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) return (null, span);
        if (t.Upos == Upos.PRON && view.Lemmas[subject] is not ("he" or "she" or "they" or "him" or "her" or "them")) return (null, span);
        if (parties.Parties(subject) is { Count: > 0 } found && found[0].Known) return (found[0].ToRecord(report.Text), span);
        return (parties.Owners(subject) is { Count: > 0 } owners ? owners[0].ToRecord(report.Text) : null, span);
    }

    /// <summary>The complement after "as", or -1.</summary>
    private static int AsPhrase(SentenceView view, int verb, int obj)
    {
        var found = As(view, verb, verb);
        return found >= 0 || obj < verb ? found : As(view, obj, verb);
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

    /// <summary>The second of two complements, or -1; the object where the parser took both into one clause.</summary>
    private static int Second(SentenceView view, int verb, ref int obj)
    {
        var sentence = view.Sentence;
        foreach (var c in sentence.Children(verb))
        {
            if (c < verb || c == obj || sentence[c].Deprel is not (Deprel.xcomp or Deprel.obj or Deprel.ccomp) || sentence[c].Upos is not (Upos.ADJ or Upos.NOUN)) continue;
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
                    case Deprel.mark when at == head && view.Lemmas[c] == "to" && c < verb: return true;
                    case Deprel.aux when at == head && view.Lemmas[c] is "should" or "must" or "ought" or "shall" or "may" or "might" or "let": return true;
                    case Deprel.aux when at == head: aux = true; break;
                }
            }
            if (sentence[at].Deprel is Deprel.root or Deprel.acl_relcl) break;
        }
        return !aux && verb != head && sentence[verb].Form.Equals("be", StringComparison.OrdinalIgnoreCase);
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
                case Deprel.nsubj or Deprel.nsubj_outer when subject < 0: subject = view.Arguments.Antecedent(c); break;
                case Deprel.csubj when c < head: subject = c; break;
                case Deprel.csubj: clause = true; break;
                case Deprel.ccomp or Deprel.advcl or Deprel.xcomp when c > head: clause = true; break;
                case Deprel.expl: it = true; break;
            }
        }
        return (subject, it || clause && subject >= 0 && view.Lemmas[subject] == "it");
    }

    private static bool Indefinite(SentenceView view, int noun)
    {
        foreach (var c in view.Sentence.Children(noun))
            if (view.Sentence[c].Deprel == Deprel.det) return view.Lemmas[c] is "a" or "an" or "another" or "no";
        return !view.Sentence[noun].Has("Number=Sing");
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
            if (sentence[c].Deprel is Deprel.det or Deprel.amod or Deprel.compound or Deprel.nummod or Deprel.nmod_poss or Deprel.advmod or Deprel.det_predet or Deprel.nmod_desc or Deprel.obl_unmarked or Deprel.nmod_unmarked)
                first = Math.Max(from, Math.Min(c, Leftmost(view, c, from, 3)));
        }
        for (var i = head - 1; i >= first; i--)
            if (Quotations.IsMark(sentence[i]) && sentence[i].Form is not ("'" or "’")) return i + 1;
        // "isn't fair", "is not fair"
        while (first < head && (sentence[first].Upos == Upos.ADP || sentence[first].Form is "," or "as" or "also" or "already" or "now" or "still")) first++;
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
        for (var i = head + 1; i <= last; i++)
            if (Quotations.IsMark(sentence[i]) && sentence[i].Form is not ("'" or "’" or "`")) return i - 1;
        while (last > head && sentence[last].Upos is Upos.PUNCT or Upos.CCONJ) last--;
        return last;
    }

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
                case Deprel.nmod or Deprel.conj or Deprel.compound or Deprel.flat or Deprel.@fixed or Deprel.nmod_poss or Deprel.amod or Deprel.nummod when !view.IsTime(c):
                    right = Math.Max(right, Rightmost(view, c, depth - 1));
                    break;
            }
        }
        return right;
    }
}
