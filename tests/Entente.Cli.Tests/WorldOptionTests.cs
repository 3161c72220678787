namespace Entente.Cli.Tests;

/// <summary>A world file of the user's own goes before the program's world; a bad one is refused with file and line.</summary>
public sealed class WorldOptionTests
{
    private const string Own = """
        - {id: ZOR, kind: country, name: Zorania, adjectives: [Zoranian]}
        - {id: hugo-chavez, kind: person, name: Hugo Chávez, code: ZOR, sectors: [BUS]}
        - {sectors: [MIL], persons: [drone racer]}
        """;

    [Theory]
    [InlineData("Zoranian drone racers attacked a village in France.", "\"code\":\"ZOR\",\"sector\":[\"MIL\"]")]
    [InlineData("Hugo Chavez accused France of lying.", "\"code\":\"ZOR\",\"sector\":[\"BUS\"]")]
    [InlineData("Zorania accused France of lying.", "\"code\":\"FRA\",\"sector\":[\"GOV\"]")]
    public void It_adds_to_the_world_and_goes_before_it(string text, string party)
    {
        using var folder = new Folder();
        var run = Run.Entente("code", folder.Write("report.txt", text), "--world", folder.Write("my.yaml", Own), "--format", "jsonl");
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Contains(party, run.Lines[0].Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("- {id: a, kind: igo, name: A, part_of: b}\n- {id: b, kind: igo, name: B, part_of: a}", "my.yaml(1): error world: 'a' is part of itself (a → b → a); take one of these 'part_of' lines out")]
    [InlineData("- {id: a, kind: igo, name: A, code: IGO}\n- {id: a, kind: igo, name: B, code: IGO}", "my.yaml(2): error world: id 'a' stands in")]
    [InlineData("- {id: a, kind: person, name: A, code: FRA, spells: [{office: envoy, from: 2001-02-30}]}", "my.yaml(1): error world: '2001-02-30' is no date")]
    public void A_file_with_errors_is_refused_with_its_line_and_the_way_out(string yaml, string message)
    {
        using var folder = new Folder();
        var run = Run.Entente("code", folder.Write("report.txt", "Israel attacked Gaza."), "--world", folder.Write("my.yaml", yaml), "--format", "jsonl");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Err);
        Assert.Contains("nothing was coded", run.Err);
        Assert.Empty(run.Lines);
    }

    [Fact]
    public void An_alias_that_shadows_a_country_is_a_warning_and_the_report_is_coded()
    {
        using var folder = new Folder();
        var run = Run.Entente("code", folder.Write("report.txt", "Israel attacked Gaza."), "--world", folder.Write("my.yaml", "- {id: a, kind: person, name: A B, aliases: [France], code: FRA}"), "--format", "jsonl");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("my.yaml(1): warning world: name 'France' of 'a' is that of the country FRA", run.Err);
        Assert.NotEmpty(run.Lines);
    }
}
