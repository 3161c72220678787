namespace Entente.Cli.Tests;

/// <summary>Names that the world does not know are listed, most frequent first, with what their words say of them.</summary>
public sealed class UnresolvedTests
{
    [Fact]
    public void Unknown_names_are_listed_with_code_and_sentence_most_frequent_first()
    {
        using var folder = new Folder();
        var one = folder.Write("one.txt", "The Swedish nurse Anna Bergqvist accused Spain. Anna Bergqvist left Madrid on Monday.");
        var two = folder.Write("two.txt", "Barack Obama met the Swedish nurse Anna Bergqvist. The Chilean teacher Pedro Quilapan protested.");
        var run = Run.Entente("unresolved", one, two);
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Equal("times\treports\tcode\tname\tsentence", run.Lines[0]);
        Assert.StartsWith("3\t2\tSWE/MED\tAnna Bergqvist\tThe Swedish nurse", run.Lines[1]);
        Assert.StartsWith("1\t1\tCHL/EDU\tPedro Quilapan\t", run.Lines[2]);
        Assert.Equal(3, run.Lines.Count);
    }

    [Fact]
    public void A_name_that_the_users_world_knows_is_not_listed()
    {
        using var folder = new Folder();
        var run = Run.Entente("unresolved", folder.Write("one.txt", "The Swedish nurse Anna Bergqvist accused Spain."), "--world", folder.Write("my.yaml", "- {id: anna-bergqvist, kind: person, name: Anna Bergqvist, code: SWE, sectors: [MED]}"));
        Assert.Single(run.Lines);
    }
}
