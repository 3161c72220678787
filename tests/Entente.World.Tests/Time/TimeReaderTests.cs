using System.Globalization;
using Entente.Language;
using Entente.World.Time;
using Xunit;

namespace Entente.World.Tests.Time;

public class TimeReaderTests
{
    private static readonly TimeReader Reader = new();

    private static Sentence Words(string text)
    {
        var span = new Span(0, text.Length);
        return new Sentence(0, span, BlockKind.Paragraph, 0, Tokenizer.Tokenize(text, span));
    }

    private static TimeExpression One(string text) => Assert.Single(Reader.Read(Words(text)));

    public static TheoryData<string, string, string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string, string, string>();
        foreach (var line in TimeTable.Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => !l.StartsWith('#')))
        {
            var cells = line.Split(" | ");
            data.Add(cells[0], cells[1], cells[2], cells[3], cells[4] == "-" ? "" : cells[4], cells.Length > 5 ? cells[5] : "");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_expression_is_found_and_resolved(string text, string published, string words, string timex, string edtf, string narrative)
    {
        var sentence = Words(text);
        var found = Reader.Read(sentence);
        Assert.Equal(words, string.Join(';', found.Select(e => e.Words)));
        var day = published == "-" ? (DateOnly?)null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        PartialDate? origin = null;
        if (narrative.Length > 0)
        {
            var parts = narrative.Split('-');
            int? Part(int i) => parts.Length > i && int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
            origin = new PartialDate(Part(0), Part(1), Part(2));
        }

        var values = found.Select(e => Reader.Resolve(e, new TimeAnchor(day, origin, TenseReader.At(sentence, e)))).ToList();
        Assert.Equal(timex, string.Join(';', values.Select(v => v.Timex)));
        Assert.Equal(edtf, string.Join(';', values.Select(v => v.Edtf)));
        Assert.All(values, v => Assert.True(v.First is null || v.Last is null || v.First <= v.Last));
        Assert.All(values, v => Assert.NotEmpty(v.Reason));
    }

    public static TheoryData<string> NoTimes() => [.. TimeTable.Nothing.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    [Theory]
    [MemberData(nameof(NoTimes))]
    public void What_is_no_time_is_left_alone(string text) => Assert.Empty(Reader.Read(Words(text)).Select(e => e.Words));

    [Fact]
    public void The_table_holds_at_least_150_examples() => Assert.True(Rows().Count >= 150);

    [Fact]
    public void The_day_after_a_meeting_is_anchored_to_it_and_gives_its_offset()
    {
        var e = One("The day after General Donovan's meeting with the government, she praised it.");
        Assert.True(e.AnchoredToEvent);
        Assert.Equal(new TimeOffset(1, TimeUnit.Day, 1), e.Offset);
        Assert.Equal((0, 3), (e.Start, e.End));
    }

    [Fact]
    public void Two_days_later_is_measured_from_the_narrative()
    {
        var e = One("He returned two days later.");
        Assert.Equal(TimeOrigin.Narrative, e.Origin);
        Assert.False(e.AnchoredToEvent);
        Assert.Equal(new TimeOffset(2, TimeUnit.Day, 1), e.Offset);
    }

    [Fact]
    public void The_reason_says_what_was_measured_from_what()
    {
        var e = One("On the 18th, the general visited Caracas.");
        Assert.Equal("'the 18th' before publication on 2026-02-21", Reader.Resolve(e, new TimeAnchor(new DateOnly(2026, 2, 21))).Reason);
        Assert.Equal("'the 18th' without a date of publication", Reader.Resolve(e, default).Reason);
    }

    [Fact]
    public void A_date_settles_the_narrative_and_the_end_of_a_span_does_not()
    {
        var anchor = new TimeAnchor(new DateOnly(2026, 2, 21));
        Assert.Equal(new PartialDate(2026, 1, 3), Reader.Resolve(One("He fell on January 3rd."), anchor).Settles);
        Assert.Equal(new PartialDate(null, 1, 3), Reader.Resolve(One("He fell on January 3rd."), default).Settles);
        Assert.Null(Reader.Resolve(One("It has stood since 2015."), anchor).Settles);
        Assert.Null(Reader.Resolve(One("It lasted three days."), anchor).Settles);
    }

    [Fact]
    public void Tags_decide_between_the_month_and_the_verb()
    {
        var verb = Words("In May March led.");
        Assert.Equal(["May"], Reader.Read(verb).Select(e => e.Words));
        var modal = Words("Until May comes, they wait.");
        modal[1].Upos = Upos.AUX;
        Assert.Empty(Reader.Read(modal));
    }

    [Theory]
    [InlineData("The president said Friday that he would go.", TenseHint.Past)]
    [InlineData("The president will go on Friday.", TenseHint.Future)]
    [InlineData("The president is to go on Friday.", TenseHint.Future)]
    [InlineData("The talks are expected to begin on Friday.", TenseHint.Future)]
    [InlineData("On Friday, the government planned to pay.", TenseHint.Past)]
    [InlineData("On Friday, the government will pay.", TenseHint.Future)]
    [InlineData("The summit would be held on Friday.", TenseHint.Future)]
    [InlineData("The Friday ceremony ended.", TenseHint.Unknown)]
    public void The_nearest_verb_gives_the_tense(string text, TenseHint tense)
    {
        var sentence = Words(text);
        Assert.Equal(tense, TenseReader.At(sentence, Assert.Single(Reader.Read(sentence))));
    }

    [Theory]
    [InlineData("refused", TenseHint.Past)]
    [InlineData("agreed", TenseHint.Future)]
    public void An_infinitive_has_the_tense_that_its_governor_gives_it(string governor, TenseHint tense)
    {
        var sentence = Words($"They {governor} to return on Friday.");
        (int Head, Deprel Deprel, Upos Upos, string Feats)[] tree =
        [
            (1, Deprel.nsubj, Upos.PRON, ""), (-1, Deprel.root, Upos.VERB, "Mood=Ind|Tense=Past|VerbForm=Fin"), (3, Deprel.mark, Upos.PART, ""), (1, Deprel.xcomp, Upos.VERB, "VerbForm=Inf"),
            (5, Deprel.@case, Upos.ADP, ""), (3, Deprel.obl, Upos.PROPN, ""), (1, Deprel.punct, Upos.PUNCT, ""),
        ];
        for (var i = 0; i < tree.Length; i++) (sentence[i].Head, sentence[i].Deprel, sentence[i].Upos, sentence[i].Feats) = tree[i];
        sentence.TreeChanged();
        Assert.Equal(tense, TenseReader.At(sentence, Assert.Single(Reader.Read(sentence))));
    }

    [Fact]
    public void Any_words_are_read_without_an_exception()
    {
        string[] pieces = ["the", "18th", "May", "-", "2005", "of", "last", "week", "31", "February", "ago", "before", "a", "half", "and", "/", "1990s", "10:30", "GMT", ",", "next", "every", "Easter", "'s", "99999999999", "29", "early", "(", "quarter", "first", "since", "than", "more", "decades", "9999", "century", "0", "000"];
        var random = new Random(7);
        for (var n = 0; n < 20_000; n++)
        {
            var sentence = Words(string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)])));
            foreach (var e in Reader.Read(sentence))
            {
                Reader.Resolve(e, default);
                Reader.Resolve(e, new TimeAnchor(new DateOnly(1, 1, 1), new PartialDate(null, 2, 29), TenseReader.At(sentence, e)));
                Reader.Resolve(e, new TimeAnchor(new DateOnly(9999, 12, 31), new PartialDate(2000), TenseHint.Future));
                Reader.Resolve(e, new TimeAnchor(new DateOnly(9000, 12, 31), new PartialDate(9000, 12, 31), TenseHint.Future));
                Reader.Resolve(e, new TimeAnchor(new DateOnly(1000, 1, 1), new PartialDate(1000, 1, 1), TenseHint.Past));
                Reader.Resolve(e, new TimeAnchor(new DateOnly(2024, 2, 29), new PartialDate(2024, 2, 29), TenseHint.Past));
            }
        }
    }
}
