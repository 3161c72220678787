using Entente.Training.Evaluation;

namespace Entente.Cli.Tests;

/// <summary>What <c>entente eval mentions</c>, <c>places</c> and <c>coref</c> print.</summary>
public sealed class MarkedTableTests
{
    [Fact]
    public void Mentions_are_counted_and_wrong_ones_listed()
    {
        var run = Eval("mentions", "id|published|text|entity|code|sector|kind\na|2003-04-11|[[Kofi Annan]] accused Iraq.|Kofi Annan|UNO|-|holder\nb|2003-04-11|Rebels attacked [[Kenya]].|Uganda|UGA|GOV|seat");
        foreach (var line in new[] { "mentions 0.500", "code 0.500", "sector 1.000", "b seat: Rebels attacked Kenya." }) Assert.Contains(line, run.Lines);
        Assert.Contains(run.Lines, l => l.StartsWith("  Kenya: Uganda UGA GOV, found 'Kenya' KEN", StringComparison.Ordinal));
        Assert.DoesNotContain("a holder", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_are_counted_and_wrong_ones_listed()
    {
        var run = Eval("places", "id|published|text|country|province|lat|lon|kind\na|2003-04-11|Soldiers arrested rebels in [[Nairobi]].|KEN|Nairobi|-1.3|36.8|largest\nb|2003-04-11|Soldiers arrested rebels in [[Nairobi]].|UGA|-|0.3|32.6|context");
        foreach (var line in new[] { "places 0.500", "country 0.500", "b context: Soldiers arrested rebels in Nairobi." }) Assert.Contains(line, run.Lines);
        Assert.Contains(run.Lines, l => l.StartsWith("  Nairobi: UGA 0.3 32.6, found Nairobi KEN", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_and_chains_are_counted_and_wrong_ones_listed()
    {
        var run = Eval("coref", "id|text|kind\na|[[1 Ghana]] recalled its ambassador. ¶ [[1 It]] accused Togo.|pronoun\nb|[[1 Togo]] thanked [[2 Ghana]]. [[2 Togo]] praised [[1 Togo]].|short");
        foreach (var line in new[] { "links 0.667", "chains 0.667", "unfound 0" }) Assert.Contains(line, run.Lines);
        Assert.Contains(run.Lines, l => l.StartsWith("  2 Togo: 'Ghana' GHA", StringComparison.Ordinal));
    }

    [Fact]
    public void The_tables_that_are_kept_can_be_read_and_have_no_report_twice()
    {
        static string Table(string name) => Path.Combine(Repository.Root, "tests", "Entente.Training.Tests", "World", name + ".tsv");
        string[] Both(string name) => [Table(name), Table(name + "-unseen")];
        Assert.Distinct(Both("mentions").SelectMany(MentionRow.Read).Select(r => r.Id));
        Assert.Distinct(Both("places").SelectMany(PlaceRow.Read).Select(r => r.Id));
        Assert.Distinct(Both("chains").SelectMany(ChainRow.Read).Select(r => r.Id));
    }

    private static Run Eval(string what, string table)
    {
        using var folder = new Folder();
        var run = Run.Entente("eval", what, folder.Write("made.tsv", table.Replace('|', '\t') + "\n"), "--differences");
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        return run;
    }
}
