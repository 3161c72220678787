using Entente.Coding;
using Entente.Coding.Records;
using Entente.Language;
using Entente.Training.Evaluation;
using Xunit;

namespace Entente.Training.Tests;

/// <summary>Parties drawn from newswire to be read. Reports are made up.</summary>
public class PartyReadingTests
{
    private const string Head = "report\tat\tcode\tverdict\tnote";

    [Fact]
    public void A_verdict_is_found_by_report_place_and_code()
    {
        var readings = PartyReadings.Parse("made.tsv", ["# comment", Head, "r\t10\tKEN/GOV\tright\t", "r\t20\t?\twrong\tno party"]);
        Assert.Equal(PartyVerdict.Right, readings.Of(new PartyKey("r", 10, "KEN/GOV")));
        Assert.Equal(PartyVerdict.Wrong, readings.Of(new PartyKey("r", 20, "?")));
        Assert.Null(readings.Of(new PartyKey("r", 10, "KEN/MIL")));
    }

    [Theory]
    [InlineData("r\t10\tKEN", "made.tsv:2: the line has 3 of 4 columns")]
    [InlineData("r\tx\tKEN\tright", "made.tsv:2: 'x' is no number")]
    [InlineData("r\t10\tKEN\tfine", "made.tsv:2: expected right, wrong or doubtful, found 'fine'")]
    public void A_bad_verdict_is_named_with_its_line(string line, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => PartyReadings.Parse("made.tsv", [Head, line])).Message);

    [Fact]
    public void A_mention_is_drawn_once_whatever_the_order_and_never_where_only_the_report_names_it()
    {
        var (kenya, chad, mali) = (Party("KEN", 0), Party("TCD", 10), Party("MLI", 20) with { Inferred = true });
        CodedReport[] reports = [Coded("a", Event([kenya], [chad]), Event([kenya], [mali])), Coded("b", Event([kenya], []))];
        var all = PartyReadings.Draw(reports, 10, 1);
        Assert.Equal([new("a", 0, "KEN"), new("a", 10, "TCD"), new("b", 0, "KEN")], all.Select(p => p.Key));
        Assert.Equal(PartyReadings.Draw(reports, 2, 7), PartyReadings.Draw(reports.Reverse(), 2, 7));
    }

    [Fact]
    public void Chains_of_GUM_are_the_persons_and_organisations_of_news_that_are_mentioned_again()
    {
        const string Text = """
            # newdoc id = GUM_news_made
            # text = Ana Ruiz left Peru. She wept.
            1	Ana	Ana	PROPN	_	_	3	nsubj	_	Entity=(1-person-new-x-cf1-1,2-coref
            2	Ruiz	Ruiz	PROPN	_	_	1	flat	_	Entity=1)
            3	left	leave	VERB	_	_	0	root	_	_
            4	Peru	Peru	PROPN	_	_	3	obj	_	Entity=(2-place-new-x-cf2-1-sgl)|SpaceAfter=No
            5	.	.	PUNCT	_	_	3	punct	_	_
            6	She	she	PRON	_	_	7	nsubj	_	Entity=(1-person-giv-x-cf1-1-ana)
            7	wept	weep	VERB	_	_	3	parataxis	_	SpaceAfter=No
            8	.	.	PUNCT	_	_	7	punct	_	_

            """;
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Text.Replace("\r", "", StringComparison.Ordinal));
            var row = Assert.Single(GumChains.Read(path));
            Assert.Equal(["Ana Ruiz", "She"], row.Text.Marks.Select(m => m.Span.Of(row.Text.Text)));
            Assert.All(row.Text.Marks, m => Assert.Equal([1], m.Chains));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static PartyRecord Party(string code, int at) => new(code, new Span(at, at + 3), code, []);

    private static EventRecord Event(PartyRecord[] actors, PartyRecord[] recipients) => new() { Id = "e", Type = "CONSULT", Trigger = [default], Text = default, Sequence = 1, Actors = actors, Recipients = recipients };

    private static CodedReport Coded(string id, params EventRecord[] events) => new(new Report(id, "x"), events, [], [], []);
}
