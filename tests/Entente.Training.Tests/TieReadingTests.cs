using Entente.Coding;
using Entente.Coding.Records;
using Entente.Language;
using Entente.Training.Evaluation;
using Xunit;

namespace Entente.Training.Tests;

/// <summary>How ties are drawn and held against the verdicts of readers. Reports, persons and events are invented.</summary>
public class TieReadingTests
{
    private static readonly Report[] Many = [.. Enumerable.Range(0, 200).Select(i => new Report($"report-{i}", "Chad kept soldiers in Mali."))];

    [Theory]
    [InlineData(false, "TCD>MLI", "TCD", "MLI")]
    [InlineData(true, "MLI-TCD", "TCD", "MLI")]
    [InlineData(true, "MLI-TCD", "MLI", "TCD")]
    [InlineData(false, "TCD/MIL>MLI/REB", "TCD/MIL", "MLI/REB")]
    [InlineData(false, "TCD>Abakar Moyo-Sow", "TCD", " Abakar\n  Moyo-Sow")]
    [InlineData(false, "TCD>Abakar Sow/JRN", "TCD", "Abakar Sow/JRN")]
    [InlineData(false, "TCD>?", "TCD", "")]
    public void A_key_has_codes_or_names_in_a_settled_order(bool symmetric, string key, params string[] parties) =>
        Assert.Equal(new TieKey("a", "custody", key), TieKey.Of(new Report("a", "They did."), Tie("custody", symmetric, parties)));

    [Fact]
    public void The_same_reports_are_drawn_in_whatever_order_they_come()
    {
        string[] drawn = [.. TieReadingEvaluation.Draw(Many, 20, 1).Select(r => r.Id)];
        Assert.Equal(20, drawn.Distinct().Count());
        Assert.Equal(drawn, TieReadingEvaluation.Draw(Many.Reverse(), 20, 1).Select(r => r.Id));
        Assert.Equal(drawn, TieReadingEvaluation.Draw(Many, 30, 1).Take(20).Select(r => r.Id));
        Assert.NotEqual(Many.Take(20).Select(r => r.Id), drawn);
    }

    [Fact]
    public void Another_seed_draws_other_reports()
    {
        string[] first = [.. TieReadingEvaluation.Draw(Many, 20, 1).Select(r => r.Id)], second = [.. TieReadingEvaluation.Draw(Many, 20, 2).Select(r => r.Id)];
        Assert.InRange(first.Intersect(second).Count(), 0, 10);
    }

    [Fact]
    public void A_draw_stays_the_same_from_one_version_to_the_next() =>
        Assert.Equal(["report-52", "report-25", "report-9"], TieReadingEvaluation.Draw(Many, 3, 1).Select(r => r.Id));

    [Fact]
    public void Ties_keep_the_order_of_the_reports_and_of_their_records()
    {
        CodedReport[] coded = [Coded("b", Tie("rivalry", true, "MLI", "TCD"), Tie("exchange", false, "MLI", "TCD")), Coded("a", Tie("custody", false, "MLI", "TCD")), Coded("c")];
        Assert.Equal(["b rivalry", "b exchange", "a custody"], TieReadingEvaluation.Draw(coded, 3, 1).Select(t => $"{t.Key.Report} {t.Key.Kind}"));
    }

    [Fact]
    public void Of_too_many_ties_some_are_drawn_and_a_new_one_elsewhere_hardly_matters()
    {
        CodedReport[] coded = [.. Many.Select(r => Coded(r.Id, Tie("custody", false, "MLI", "TCD")))];
        string[] drawn = [.. TieReadingEvaluation.Draw(coded, 50, 1).Select(t => t.Key.Report)];
        Assert.Equal(50, drawn.Length);
        Assert.Equal(drawn, coded.Select(c => c.Report.Id).Where(drawn.Contains));
        Assert.NotEqual(coded.Take(50).Select(c => c.Report.Id), drawn);
        coded[0] = Coded(coded[0].Report.Id, Tie("exchange", false, "MLI", "TCD"), Tie("custody", false, "MLI", "TCD"));
        Assert.InRange(TieReadingEvaluation.Draw(coded, 50, 1).Count(t => drawn.Contains(t.Key.Report)), 49, 51);
    }

    [Fact]
    public void Verdicts_are_counted_and_the_doubtful_are_not_right()
    {
        var ties = TieReadingEvaluation.Draw(
        [
            Coded("a", Tie("custody", false, "MLI", "TCD"), Tie("custody", false, "MLI", "TCD"), Tie("rivalry", true, "TCD", "MLI")),
            Coded("b", Tie("custody", false, "MLI", "TCD"), Tie("custody", false, "TCD", "MLI"), Tie("exchange", false, "TCD", "MLI")),
        ], 10, 1);
        var readings = Table("""
            # made up
            report kind parties verdict note

            a custody MLI>TCD stated both
            a rivalry MLI-TCD stated
            b custody MLI>TCD doubtful
            b custody TCD>MLI wrong the_other_way_about
            z exchange TCD>MLI wrong
            """);
        Assert.Equal(5, readings.Count);
        var score = TieReadingEvaluation.Score(ties, readings);
        Assert.Equal(new TieReadingScore(6, 3, 1, 1), score);
        Assert.Equal((5, 1, 0.6), (score.Read, score.Unread, score.Precision));
        Assert.Equal(0.2191, score.Error, 4);
        Assert.Equal([("custody", new TieReadingScore(4, 2, 1, 1)), ("exchange", new TieReadingScore(1, 0, 0, 0)), ("rivalry", new TieReadingScore(1, 1, 0, 0))], TieReadingEvaluation.ByKind(ties, readings));
        Assert.Null(readings.Of(new TieKey("b", "exchange", "TCD>MLI")));
    }

    [Fact]
    public void Where_nothing_is_read_there_is_no_precision() =>
        Assert.Equal((0, 0, 0, 4), (new TieReadingScore(4, 0, 0, 0).Precision, new TieReadingScore(4, 0, 0, 0).Error, new TieReadingScore(4, 0, 0, 0).Read, new TieReadingScore(4, 0, 0, 0).Unread));

    [Theory]
    [InlineData("", "made.tsv: it does not name the columns report, kind, parties, verdict")]
    [InlineData("# nothing", "made.tsv: it does not name the columns")]
    [InlineData("# made\na custody MLI>TCD stated", "made.tsv:2: the first line must name the columns")]
    [InlineData("report kind parties verdict\na custody MLI>TCD", "made.tsv:2: the line has 3 of 4 columns")]
    [InlineData("report kind parties verdict\na custody MLI>TCD right", "made.tsv:2: expected stated, wrong or doubtful, found 'right'")]
    [InlineData("report kind parties verdict\na custody MLI>TCD ", "made.tsv:2: expected stated, wrong or doubtful, found ''")]
    [InlineData("report kind parties verdict\na custody MLI>TCD stated\n\na custody MLI>TCD stated", "made.tsv:4: the tie has a verdict further up")]
    public void A_bad_table_is_named_with_its_line(string table, string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => Table(table)).Message, StringComparison.Ordinal);

    // Blanks stand for tabs, so that tables can be read here.
    private static TieReadings Table(string table) => TieReadings.Parse("made.tsv", table.ReplaceLineEndings("\n").Split('\n').Select(l => l.StartsWith('#') ? l : l.Replace(' ', '\t')));

    private static CodedReport Coded(string id, params TieRecord[] ties) => new(new Report(id, "They did."), [], ties, [], []);

    private static TieRecord Tie(string kind, bool symmetric, params string[] parties) => new() { Id = "1", Kind = kind, Symmetric = symmetric, Parties = [.. parties.Select(Party)], State = "active", Evidence = [] };

    private static PartyRecord Party(string party)
    {
        var (name, sector) = party.Split('/') is [var n, var s] ? (n, s) : (party, null);
        var code = name.Length == 3 ? name : null;
        return new PartyRecord("They", new Span(0, 4), code, sector is null ? [] : [sector]) { EntityName = code is null && name.Length > 0 ? name : null };
    }
}
