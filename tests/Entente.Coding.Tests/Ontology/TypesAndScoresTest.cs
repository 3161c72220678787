using Entente.Coding.Ontology;
using Xunit;

namespace Entente.Coding.Tests.Ontology;

public class TypesAndScoresTest
{
    // The codebook's table of scores, ACCUSE with its sign put right, and its quad classes; "!" requires a recipient.
    private const string Codebook = """
        AGREE 1 2.5
        CONSULT 1 2.5 visit=4 third-party=1 multilateral=4 phone=1.5
        SUPPORT 1 5
        CONCEDE 1 4.5
        COOPERATE! 2 9.5
        AID! 2 10
        RETREAT 2 6.5 withdraw=8 release=6.5 disarm=10 ceasefire=7.5 access=6.5 resign=4.5
        REQUEST 3 0 assist=0.5 change=-1 yield=-1 meet=0
        ACCUSE 3 -3 disapprove=-2 investigate=-3.5 allege=-3.5
        REJECT 3 -2 assist=-1.5 change=-2 yield=-2 meet=-2
        THREATEN 3 -3.5 restrict=-3 arrest=-3.5 relations=-3.5 expel=-3.5 territory=-4 violence=-3.5
        PROTEST 4 -5 demo=-5 riot=-7 strike=-5 hunger=-4.5 boycott=-4.5 obstruct=-4.5 vandalize=-5
        SANCTION! 4 -6 convict=-6 expel=-5.5 withdraw=-6 discontinue=-6
        MOBILIZE 4 -5.5 troops=-6.5 weapons=-6.5 police=-5.5 militia=-6
        COERCE 4 -7 seize=-7 restrict=-7 censor=-6.5 curfew=-6.5 martial-law=-7.5 arrest=-7 deport=-7 withhold=-7 misinformation=-6.5 cyber=-7
        ASSAULT 4 -9 abduct=-8.5 beat=-7.5 torture=-8.5 sexual=-8.5 targeted=-9.5 destroy=-8.5 primitive=-8 firearms=-9 explosives=-9 suicide-attack=-9.5 aerial=-9.5 drone=-9.5 heavy-weapons=-9.5 crowd-control=-7.5 unconventional=-10
        """;

    private const string Contexts = """
        military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic legal reparations
        human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping
        health asylum migration disasters natural_resource environment technology terrorism cbrn cyber misinformation crime corruption
        illegal_drugs trafficking
        """;

    public static TheoryData<string> Lines => [.. Codebook.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_type_has_the_modes_scores_and_quad_class_of_the_codebook(string line)
    {
        var words = line.Split(' ');
        Assert.True(PloverOntology.TryParse(words[0].TrimEnd('!'), out var type));
        var info = Repository.Ontology[type];
        var modes = info.Modes.Select(m => FormattableString.Invariant($"{m.Name}={m.Score}"));
        Assert.Equal(line, FormattableString.Invariant($"{type}{(info.RequiresRecipient ? "!" : "")} {info.Quad} {info.Score}") + string.Concat(modes.Select(m => " " + m)));
    }

    [Fact]
    public void The_types_are_sixteen() =>
        Assert.Equal(Lines.Count, Repository.Ontology.Types.Count);

    [Fact]
    public void The_contexts_are_the_codebooks_thirty_seven() =>
        Assert.Equal(Contexts.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), Repository.Ontology.Contexts.Select(c => c.Name));

    [Fact]
    public void Sanctions_are_material_conflict()
    {
        Assert.Equal(4, Repository.Ontology.Quad(EventType.SANCTION));
        Assert.Equal("material conflict", Repository.Ontology.Quads[3].Name);
    }

    [Fact]
    public void A_score_is_that_of_the_mode_or_else_of_the_type()
    {
        Assert.Equal(8, Repository.Ontology.Score(EventType.RETREAT, "withdraw"));
        Assert.Equal(6.5, Repository.Ontology.Score(EventType.RETREAT));
        Assert.Equal(-9, Repository.Ontology.Score(EventType.ASSAULT, "no such mode"));
    }

    [Fact]
    public void The_statuses_are_four() =>
        Assert.Equal(["actual", "future", "hypothetical", "historical"], Repository.Ontology.Statuses.Select(s => s.Name));

    [Fact]
    public void Sector_and_non_state_codes_are_the_codebooks()
    {
        Assert.Equal(
            "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC",
            string.Join(' ', Repository.Ontology.Sectors.Select(s => s.Name)));
        Assert.Equal("IGO UNO EUR NGO ISM IMG MNC", string.Join(' ', Repository.Ontology.NonStateCodes.Select(s => s.Name)));
    }

    [Fact]
    public void Hacking_and_false_news_bring_their_context_along()
    {
        Assert.Equal(["legal", "cyber"], Repository.Ontology.WithImplied(EventType.COERCE, "cyber", ["legal"]));
        Assert.Equal(["misinformation"], Repository.Ontology.WithImplied(EventType.COERCE, "misinformation", []));
        Assert.Equal(["legal"], Repository.Ontology.WithImplied(EventType.COERCE, "arrest", ["legal"]));
    }
}
