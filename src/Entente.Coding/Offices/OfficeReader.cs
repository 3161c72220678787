using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Offices;

/// <summary>Reads the offices that a report gives to persons: titles, appositions, "X is the president of", "named as". One per report, not shared.</summary>
/// <remarks>Mostly by the order of the words: a name and its office stand side by side, where trees are least to be trusted.</remarks>
internal sealed class OfficeReader
{
    private readonly Titles _titles;
    private readonly Appositions _appositions;
    private readonly OfficeClauses _clauses;
    private readonly OfficeWording _wording;
    private readonly OfficeSides _sides;
    private readonly OfficeBook _book;

    public OfficeReader(EventLexicon lexicon, World.World world, Report report)
    {
        var words = new OfficeWords(lexicon, world, report.Text);
        _titles = new Titles(words);
        _appositions = new Appositions(words);
        _clauses = new OfficeClauses(words);
        _wording = new OfficeWording(words, report.Text);
        _sides = new OfficeSides(words, report.Published);
        _book = new OfficeBook(report);
    }

    /// <summary>Reads a sentence.</summary>
    public void Read(SentenceView view, PartyReader parties, ReportMemory memory)
    {
        _sides.Enter(view);
        var names = PersonNames.Find(view);
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var found = false;
            foreach (var phrase in Phrases(view, names, i))
            {
                found = true;
                var mention = Mention(view, name, phrase, parties, memory);
                // Without a country a counterpart is anybody's.
                Note(view, name, mention is { Head: "counterpart", Code: null } ? null : mention);
            }
            if (!found && name.Sure) Note(view, name, null);
        }
        _sides.Leave(view);
    }

    /// <summary>One record a person, in order of the words.</summary>
    /// <param name="textHash">SHA-256 of the report's text.</param>
    /// <param name="memory">What the report has named.</param>
    /// <param name="sport">Whether the report tells of sport, where guards, captains and directors hold no public office.</param>
    public IReadOnlyList<OfficeRecord> Records(byte[] textHash, ReportMemory memory, bool sport) => _book.Records(textHash, memory, sport);

    private void Note(SentenceView view, PersonName name, OfficeMention? mention)
    {
        var sentence = view.Sentence;
        var span = new Span(sentence[name.First].Span.Start, sentence[name.End - 1].Span.End);
        // A name that only modifies a noun ("the Smith administration") is nobody who acts.
        var head = name.First;
        while (sentence[head].Head is var up && up >= name.First && up < name.End) head = up;
        _book.Add(span, name.Match?.Readings[0], sentence[head].Deprel is not (Deprel.compound or Deprel.amod), sentence, mention);
    }

    /// <summary>The words that give the person an office.</summary>
    private IEnumerable<OfficePhrase> Phrases(SentenceView view, List<PersonName> names, int index)
    {
        var name = names[index];
        if (_titles.Title(view, name) is { } title) yield return title;
        if (!name.Sure && (name.End - name.First < 2 || view.Sentence[name.First].Name == NameKind.Organisation && !SetOff(view, name))) yield break;
        if (_appositions.Before(view, name) is { } before) yield return before;
        if (_appositions.After(view, names, index) is { } after) yield return after;
        if (name.Sure && (_clauses.Predicate(view, name) ?? _clauses.Given(view, name)) is { } said) yield return said;
    }

    /// <summary>"Its foreign minister, Jane Doe, left": a name between two commas.</summary>
    private static bool SetOff(SentenceView view, PersonName name) =>
        name.First > 1 && name.End < view.Sentence.Tokens.Length && view.Sentence[name.First - 1].Form == "," && view.Sentence[name.End].Form == "," && view.RoleAt(name.First - 2) is { Role.Kind: not RoleKind.Group };

    private OfficeMention Mention(SentenceView view, PersonName name, OfficePhrase phrase, PartyReader parties, ReportMemory memory)
    {
        var sentence = view.Sentence;
        var standing = phrase.Standing ?? _wording.Standing(view, phrase);
        var side = _sides.Of(view, name, phrase, standing, parties, memory);
        return new OfficeMention
        {
            Words = _wording.Words(view, phrase),
            Span = new Span(sentence[phrase.First].Span.Start, sentence[phrase.End - 1].Span.End),
            Head = phrase.Role.Role.Noun,
            Length = phrase.End - phrase.First,
            Described = phrase.Described || OfficeWording.Indefinite(view, phrase),
            Code = side.Code,
            Guess = side.Guess,
            GuessReason = side.GuessReason ?? "",
            Sectors = side.Sectors,
            Standing = standing,
            Sentence = sentence,
            Rule = $"{phrase.Rule}: {phrase.Role.Role.Noun}",
        };
    }
}
