using Entente.Coding;
using Entente.Coding.Records;
using Entente.Language;
using Entente.Training.Evaluation;
using Xunit;

namespace Entente.Training.Tests;

/// <summary>The scorer of ties, judgements and offices, on small made-up tables.</summary>
public class BriefEvaluationTests
{
    private const string Text = "Analysts in Lima called the pact an empty shell with no future.";

    [Fact]
    public void A_table_is_read_with_its_day_and_columns()
    {
        var reference = Table("""
            # made.txt, published 2025-05-12: by hand
            tie kind parties begin end state evidence
            tie custody PER>Ana_Ruiz .. .. active seized

            judgement speaker target words
            judgement - pact empty
            office person office side
            office Ana_Ruiz mayor PER/GOV
            """);
        Assert.Equal(new DateOnly(2025, 5, 12), reference.Published);
        Assert.Equal(new TieRow("custody", "PER>Ana Ruiz", "..", "..", "active"), Assert.Single(reference.Ties));
        Assert.Equal(new JudgementRow("-", "pact", "empty"), Assert.Single(reference.Judgements));
        Assert.Equal(new OfficeRow("Ana Ruiz", "mayor", "PER/GOV"), Assert.Single(reference.Offices));
    }

    [Theory]
    [InlineData("tie custody PER>CHL .. .. active x", "made.tsv:1: a line")]
    [InlineData("event kind", "made.tsv:1: expected tie, judgement or office")]
    [InlineData("tie kind parties begin end state\ntie custody PER>CHL", "made.tsv:2: no column 'begin'")]
    public void A_bad_table_is_named_with_its_line(string table, string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => Table(table)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("aid_program PER>CHL", 1)]
    [InlineData("aid_program/medical PER>CHL", 1)]
    [InlineData("aid_program/food PER>CHL", 0)]
    [InlineData("exchange|~aid_program PER>CHL", 1)]
    [InlineData("aid_program CHL>PER", 0)]
    [InlineData("aid_program CHL-PER", 1)]
    [InlineData("aid_program PER/MED>CHL", 1)]
    [InlineData("aid_program PER/MIL>CHL", 0)]
    [InlineData("aid_program PER>BOL|PER>CHL", 1)]
    [InlineData("aid_program PER>Republic_of_Chile", 1)]
    [InlineData("aid_program PER>CHL>BOL", 0)]
    [InlineData("exchange PER>CHL", 0)]
    public void A_tie_agrees_by_kind_and_parties(string row, int right)
    {
        var score = Score($"tie kind parties begin end state\ntie {row} 2020 .. active", ties: [Tie("aid_program", "medical", "2020", "active", Party("PER", "MED"), Party("CHL", "GOV", "Republic of Chile"))]);
        Assert.Equal(new MatchCount(1, 1, right), score.Ties);
        Assert.Equal(new MatchCount(1, 1, right), score.TiesFull);
    }

    [Theory]
    [InlineData("2020 .. active", 1)]
    [InlineData("2019|2020 unknown ended|active", 1)]
    [InlineData("2019 .. active", 0)]
    [InlineData("2020 2021 active", 0)]
    [InlineData("2020 .. ended", 0)]
    public void A_tie_agrees_in_full_by_begin_end_and_state_too(string spell, int right)
    {
        var score = Score($"tie kind parties begin end state\ntie exchange PER>CHL {spell}", ties: [Tie("exchange", null, "2020", "active", Party("PER"), Party("CHL"))]);
        Assert.Equal(1, score.Ties.Right);
        Assert.Equal(right, score.TiesFull.Right);
    }

    [Fact]
    public void Pairs_are_one_to_one_and_the_best_come_first()
    {
        var score = Score("""
            tie kind parties begin end state
            tie exchange PER>CHL 2010 .. active
            tie exchange PER>CHL 2020 .. active
            tie exchange PER>BOL .. .. active
            """, ties: [Tie("exchange", null, "2020", "active", Party("PER"), Party("CHL")), Tie("exchange", null, "2020", "active", Party("PER"), Party("CHL")), Tie("exchange", null, "2020", "active", Party("PER"), Party("CHL"))]);
        Assert.Equal(new MatchCount(3, 3, 2), score.Ties);
        Assert.Equal(new MatchCount(3, 3, 1), score.TiesFull);
        Assert.Equal(["differs", "missed", "extra"], score.Differences.Select(d => d.Kind));
    }

    [Theory]
    [InlineData("analysts an_empty_shell", 1)]
    [InlineData("analysts empty_shell_with_nothing", 1)]
    [InlineData("analysts the_shell_of_an_egg", 0)]
    [InlineData("most_analysts an_empty_shell", 1)]
    [InlineData("some_of_the_analysts an_empty_shell", 0)]
    [InlineData("PER/CVL an_empty_shell", 1)]
    [InlineData("CHL an_empty_shell", 0)]
    [InlineData("- an_empty_shell", 0)]
    [InlineData("farmers|analysts a_full_shell|empty_shell", 1)]
    public void A_judgement_agrees_by_speaker_and_half_of_the_words(string row, int right)
    {
        var (speaker, words) = (row.Split(' ')[0], row.Split(' ')[1]);
        var judgement = new JudgementRecord { Id = "1", Speaker = Party("PER", "CVL", text: "Analysts"), Words = Find("an empty shell"), Text = Find(Text), Sequence = 1 };
        var score = Score($"judgement speaker target words\njudgement {speaker} pact {words}", judgements: [judgement]);
        Assert.Equal(new MatchCount(1, 1, right), score.Judgements);
    }

    [Theory]
    [InlineData("Ana_Ruiz leader_of_the_opposition PER/OPP", 1, 1)]
    [InlineData("Ruíz opposition_leader PER/OPP", 1, 1)]
    [InlineData("Ana_Ruiz minister|leader CHL/GOV|PER/OPP", 1, 1)]
    [InlineData("Ana_Ruiz leader PER/GOV", 1, 0)]
    [InlineData("Ana_Ruiz leader CHL/OPP", 0, 0)]
    [InlineData("Ana_Ruiz opposition PER/OPP", 0, 0)]
    [InlineData("Ana_Soto leader PER/OPP", 0, 0)]
    public void An_office_agrees_by_last_name_head_noun_and_code(string row, int right, int full)
    {
        var office = new OfficeRecord { Id = "1", Person = "Ana Ruiz", PersonSpan = Find("Lima"), Office = "leader of the Peruvian opposition", OfficeSpan = Find("Lima"), Code = "PER", Sectors = ["OPP"], Text = Find(Text), Sequence = 1 };
        var score = Score($"office person office side\noffice {row}", offices: [office]);
        Assert.Equal(new MatchCount(1, 1, right), score.Offices);
        Assert.Equal(new MatchCount(1, 1, full), score.OfficesFull);
    }

    [Fact]
    public void Figures_follow_from_the_counts()
    {
        var count = new MatchCount(4, 2, 1) + new MatchCount(1, 0, 0);
        Assert.Equal((0.5, 0.2, 2 / 7.0), (count.Precision, count.Recall, count.F1));
        Assert.Equal((1, 1, 1), (default(MatchCount).Precision, default(MatchCount).Recall, default(MatchCount).F1));
        Assert.Equal((0, 0), (new MatchCount(0, 3, 0).Precision, new MatchCount(0, 3, 0).F1));
    }

    // Blanks stand for tabs and, but for the kinds of ties, underscores for blanks, so that tables can be read here.
    private static BriefReference Table(string table) => BriefReference.Parse("made", "made.tsv", table.ReplaceLineEndings("\n").Split('\n').Select(Line));

    private static string Line(string line)
    {
        if (line.StartsWith('#')) return line;
        var fields = line.Split(' ');
        return string.Join('\t', fields.Select((f, i) => fields[0] == "tie" && i == 1 ? f : f.Replace('_', ' ')));
    }

    private static BriefScore Score(string table, IReadOnlyList<TieRecord>? ties = null, IReadOnlyList<JudgementRecord>? judgements = null, IReadOnlyList<OfficeRecord>? offices = null) =>
        BriefEvaluation.Score(Table(table), new CodedReport(new Report("made", Text), [], ties ?? [], judgements ?? [], offices ?? []));

    private static TieRecord Tie(string kind, string? subtype, string begin, string state, params PartyRecord[] parties) => new() { Id = "1", Kind = kind, Subtype = subtype, Parties = parties, Begin = begin, State = state, Evidence = [] };

    private static PartyRecord Party(string code, string? sector = null, string? name = null, string text = "they") => new(text, new Span(0, 1), code, sector is null ? [] : [sector]) { EntityName = name };

    private static Span Find(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);
}
