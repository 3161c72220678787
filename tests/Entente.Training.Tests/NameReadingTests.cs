using Entente.Coding;
using Entente.Language;
using Entente.Training.Evaluation;
using Xunit;

namespace Entente.Training.Tests;

/// <summary>Sentences drawn to be read for names, and how the names found are held against those read.</summary>
public class NameReadingTests
{
    private static readonly Report[] Reports =
    [
        new("a", "Ana Ruiz left Lima on Monday. Nobody had seen her go."),
        new("b", "The army shelled Gao.\n\nRebels fled to the north of the town, officials said."),
    ];

    [Fact]
    public void A_seed_draws_the_same_sentences_in_whatever_order_the_reports_come() =>
        Assert.Equal(Drawn(Reports), Drawn(Reports.Reverse()));

    [Fact]
    public void As_many_sentences_are_drawn_as_were_asked_for() => Assert.Equal(3, NameReadings.Draw(Reports, 3, 1).Count);

    [Fact]
    public void Names_stand_behind_the_sentence_that_has_them()
    {
        var sentence = Assert.Single(NameReadings.Parse("made.tsv", ["# made up", "report\tstart\tend\twhat", "a\t0\t29\tsentence", "a\t0\t8\tperson", "a\t14\t18\tplace"]));
        Assert.Equal(("a", new Span(0, 29)), (sentence.Report, sentence.Span));
        Assert.Equal([new ReadName(NameKind.Person, new Span(0, 8)), new ReadName(NameKind.Place, new Span(14, 18))], sentence.Names);
    }

    [Theory]
    [InlineData("a|0|29|sentence", "made.tsv:1: the first line must name the columns report, start, end, what")]
    [InlineData("report|start|end|what\na|0|29", "made.tsv:2: not a report, a start")]
    [InlineData("report|start|end|what\na|29|29|sentence", "made.tsv:2: not a report, a start")]
    [InlineData("report|start|end|what\na|0|29|sentence\na|0|8|thing", "made.tsv:3: expected sentence, person, organisation or place, found 'thing'")]
    [InlineData("report|start|end|what\na|0|8|person", "made.tsv:2: the name does not stand in the sentence before it")]
    [InlineData("report|start|end|what\na|0|29|sentence\na|20|31|place", "made.tsv:3: the name does not stand in the sentence before it")]
    [InlineData("report|start|end|what\na|0|29|sentence\nb|0|8|place", "made.tsv:3: the name does not stand in the sentence before it")]
    public void A_bad_table_is_named_with_its_line(string table, string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => NameReadings.Parse("made.tsv", table.Replace('|', '\t').Split('\n'))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_name_is_right_with_its_words_and_kind()
    {
        ReadName[] read = [Name(NameKind.Person, 0, 8), Name(NameKind.Place, 14, 18), Name(NameKind.Organisation, 20, 30), Name(NameKind.Place, 40, 44)];
        ReadName[] found = [Name(NameKind.Person, 0, 8), Name(NameKind.Organisation, 14, 18), Name(NameKind.Organisation, 24, 30)];
        Assert.Equal(new NameReadingScore(Read: 4, Found: 3, Right: 1, Bounds: 2, Touched: 3), NameReadingScore.Of(read, found));
    }

    [Fact]
    public void Names_of_words_are_those_within_the_sentence_read()
    {
        var document = DocumentReader.Read("Ana Ruiz left Lima.");
        var words = document.Sentences[0].Tokens;
        (words[0].Name, words[0].NameBegins) = (NameKind.Person, true);
        words[1].Name = NameKind.Person;
        (words[3].Name, words[3].NameBegins) = (NameKind.Place, true);
        Assert.Equal([Name(NameKind.Person, 0, 8), Name(NameKind.Place, 14, 18)], NameReadingScore.Names(document, new Span(0, 19)));
        Assert.Equal([Name(NameKind.Person, 0, 8)], NameReadingScore.Names(document, new Span(0, 13)));
    }

    private static IEnumerable<(string, Span)> Drawn(IEnumerable<Report> reports) => NameReadings.Draw(reports, 2, 7).Select(d => (d.Report.Id, d.Span));

    private static ReadName Name(NameKind kind, int start, int end) => new(kind, new Span(start, end));
}
