using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>Reads the assessments of a report, sentence by sentence: who calls what what. One per report, not shared.</summary>
internal sealed class JudgementReader
{
    private readonly Report _report;
    private readonly byte[] _textHash;
    private readonly JudgingWords _words;
    private readonly Predications _predications;
    private readonly Callings _callings;
    private readonly LastSpeaker _last = new();
    private readonly NamedPersons _persons = new();
    private readonly List<JudgementRecord> _records = [];
    private readonly List<JudgementRecord> _waiting = []; // said before it is told by whom
    private Quotations _quotations = null!; // of the sentence that is read

    public JudgementReader(Report report, EventLexicon lexicon, byte[] textHash)
    {
        (_report, _textHash) = (report, textHash);
        _words = new JudgingWords(lexicon);
        _predications = new Predications(_words);
        _callings = new Callings(_words);
    }

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
        if (_last.Enter(sentence.BlockIndex)) _waiting.Clear();
        var speakers = new Speakers(view, parties, _words, _quotations, _persons, _report.Text);
        _persons.Enter(view, parties, _report.Text);
        var said = false;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var t = sentence[i];
            if (t.Head >= 0 && (t.Deprel == Deprel.cop || t.Deprel == Deprel.aux_pass && sentence[t.Head].Upos == Upos.ADJ))
            {
                if (_predications.Copular(view, t.Head, i, _quotations.Inside(t.Head)) is { } p) Judge(view, parties, speakers, p.Head, p);
            }
            else if (t.Upos == Upos.VERB)
            {
                said |= _words.Say.Contains(view.Lemmas[i]);
                ReadVerb(view, parties, speakers, i);
            }
        }
        if (Fragments.Of(view, _quotations, _words) is { } fragment && speakers.Subject(fragment.Verb) is { } sayer) Add(view, parties, fragment.Predicate, sayer, $"quoted, '{sentence[fragment.Verb].Form}'");
        if (said) Sayer(speakers);
        else if (!_last.IsHere && !_quotations.OpenAtStart && !_quotations.OpenAtEnd) Actor(view, parties, speakers);
        if (!_quotations.OpenAtEnd) _waiting.Clear();
    }

    private void ReadVerb(SentenceView view, PartyReader parties, Speakers speakers, int verb)
    {
        var lemma = view.Lemmas[verb];
        if ((_words.As.Contains(lemma) || _words.Is.Contains(lemma)) && _callings.Called(view, _quotations, speakers, verb) is { } calling)
        {
            if (calling.Caller is { } caller)
            {
                Add(view, parties, calling.Predicate, caller, $"'{view.Sentence[verb].Form}'");
                if (_callings.Second(view, calling.Predicate.Last) is { } second) Add(view, parties, second, caller, $"'{view.Sentence[verb].Form}'");
            }
            else Judge(view, parties, speakers, verb, calling.Predicate);
        }
        if (lemma is "speak" or "talk" && _callings.SpokenOf(view, verb) is { } spoken && speakers.Subject(verb) is { } who) Add(view, parties, spoken, who, $"'{view.Sentence[verb].Form} of'");
        if (_words.Acting.Contains(lemma) && _predications.Likened(view, verb) is { } likeness) Judge(view, parties, speakers, verb, likeness);
        if (_words.Link.Contains(lemma) && _predications.Linked(view, verb) is { } p) Judge(view, parties, speakers, p.Head, p);
    }

    /// <summary>Remembers who speaks, and gives him what was said before he was named.</summary>
    private void Sayer(Speakers speakers)
    {
        var verb = speakers.Sayer(int.MaxValue / 2);
        if (verb < 0) return;
        var speaker = speakers.Subject(verb);
        _last.Remember(speaker);
        if (speaker is not { } who || _waiting.Count == 0) return;
        foreach (var j in _waiting) _records.Add(j with { Speaker = who, Trace = [.. j.Trace, "the quotation's speaker is named after it"] });
        _waiting.Clear();
    }

    /// <summary>Remembers the person of whom the paragraph tells, who speaks if a quotation follows: "The minister defended the plan. "The criticism is absurd."".</summary>
    private void Actor(SentenceView view, PartyReader parties, Speakers speakers)
    {
        for (var i = 0; i < view.Sentence.Tokens.Length; i++)
        {
            if (view.Sentence[i] is not { Deprel: Deprel.root, Upos: Upos.VERB }) continue;
            var subject = view.Arguments.Child(i, Deprel.nsubj);
            if (subject < 0 || parties.Parties(subject) is not [{ Person: true }, ..]) return;
            _last.Remember(speakers.Subject(i));
            return;
        }
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
        if (!_last.IsHere && _quotations.OpenAtEnd) _waiting.Add(Record(view, parties, p, null, "quoted"));
        // A quotation that fills its block goes on with what was said in the one before.
        else if (_last.GoesOn(_quotations.OpenAtStart || Quotations.IsMark(view.Sentence[0])) is { } before) Add(view, parties, p, before, "the quotation goes on");
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
        var words = new Span(sentence[p.First].Span.Start, sentence[Extent.Closing(sentence, p, _quotations.Inside(p.Head))].Span.End);
        var (target, targetText) = Targets.Of(view, parties, _report.Text, p.Subject, words);
        return new JudgementRecord
        {
            Id = RecordId.Of(_textHash, "judgement", words, 0),
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
}
