using Entente.Coding.Ontology;
using Xunit;

namespace Entente.Coding.Tests.Ontology;

public class CameoTableTest
{
    private static PloverOntology Ontology => Repository.Ontology;

    public static TheoryData<string> Codes => [.. Ontology.Cameo.Entries.Select(e => e.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_becomes_a_type_mode_and_context_that_PLOVER_has(string code)
    {
        var coding = Ontology.Cameo.ToPlover(code)!;
        if (coding.Mode is not null) Assert.NotNull(Ontology.Mode(coding.Type, coding.Mode));
        Assert.All(coding.Contexts, c => Assert.NotNull(Ontology.Context(c)));
    }

    [Fact]
    public void The_codebook_overrules_the_table_on_three_codes() =>
        Assert.Equal(["0813", "0814", "163"], Ontology.Cameo.Conflicts.Select(c => c.Code).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("163", "SANCTION discontinue (diplomatic)", "COERCE restrict (diplomatic)")]
    [InlineData("0813", "CONCEDE (legal)", "RETREAT (legal)")]
    [InlineData("0814", "CONCEDE (legal)", "RETREAT (legal)")]
    [InlineData("186", "ASSAULT targeted", "ASSAULT assassinate")]
    [InlineData("202", "ASSAULT targeted (religion_ethnicity)", "ASSAULT massacre (religion_ethnicity)")]
    [InlineData("203", "ASSAULT (religion_ethnicity)", "ASSAULT cleansing (religion_ethnicity)")]
    [InlineData("073", "AID (human_security)", "AID (humanitarian)")]
    [InlineData("082", "CONCEDE (pro_democracy)", "CONCEDE (democracy)")]
    [InlineData("1722", "COERCE restrict (pro_autocracy)", "COERCE ban (pro_autocracy)")]
    [InlineData("0842", "RETREAT (legal)", "RETREAT return (legal)")]
    [InlineData("085", "RETREAT (economic)", "RETREAT ease (economic)")]
    [InlineData("042", "CONSULT visit", "CONSULT visit")]
    public void The_tables_own_words_are_an_option(string code, string coding, string literal)
    {
        Assert.Equal(coding, Ontology.Cameo.ToPlover(code)!.ToString());
        Assert.Equal(literal, Ontology.Cameo.ToPlover(code, literal: true)!.ToString());
    }

    [Fact]
    public void Whatever_differs_from_the_table_has_its_reason() =>
        Assert.All(Ontology.Cameo.Entries, e => Assert.Equal(e.Coding.Equals(e.Literal), e.Why is null));

    [Theory]
    [InlineData("1952", "195")]
    [InlineData("19521", "195")]
    [InlineData("0319", "031")]
    public void A_code_beyond_the_table_is_read_as_its_parent(string code, string parent) =>
        Assert.Equal(Ontology.Cameo.ToPlover(parent), Ontology.Cameo.ToPlover(code));

    [Theory]
    [InlineData("010", true)]
    [InlineData("0231", true)]
    [InlineData("99", false)]
    [InlineData("", false)]
    [InlineData("1", false)]
    public void Comments_appeals_and_unknown_codes_have_no_coding(string code, bool dropped)
    {
        Assert.Null(Ontology.Cameo.ToPlover(code));
        Assert.Equal(dropped, Ontology.Cameo.IsDropped(code));
    }

    [Theory]
    [InlineData(EventType.CONSULT, "visit", "", "042")]
    [InlineData(EventType.CONSULT, "multilateral", "diplomatic", "040")]
    [InlineData(EventType.AGREE, null, "economic diplomatic", "0311")]
    [InlineData(EventType.AGREE, null, "diplomatic economic", "0311")]
    [InlineData(EventType.AGREE, null, "", "030")]
    [InlineData(EventType.SANCTION, "convict", "legal", "116")]
    [InlineData(EventType.SANCTION, "discontinue", "economic", "163")]
    [InlineData(EventType.ASSAULT, null, "military", "190")]
    [InlineData(EventType.RETREAT, "ceasefire", "military", "0871")]
    [InlineData(EventType.PROTEST, "vandalize", "", "140")]
    public void The_closest_code_goes_by_mode_and_then_by_context(EventType type, string? mode, string contexts, string code) =>
        Assert.Equal(code, Ontology.CameoCode(type, mode, contexts.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void There_and_back_the_type_stays()
    {
        foreach (var type in Ontology.Types)
        {
            foreach (var mode in type.Modes.Select(m => m.Name).Prepend(null))
            {
                // CAMEO has one code for convictions, among the accusations, and one for leaders who go.
                if (mode is "convict" or "resign") continue;
                foreach (var context in Ontology.Contexts.Select(c => c.Name).Append(""))
                {
                    var code = Ontology.CameoCode(type.Type, mode, [context]);
                    Assert.True(type.Type == Ontology.Cameo.ToPlover(code)!.Type, $"{type.Type} {mode} {context}: {code}");
                }
            }
        }
    }
}
