namespace Entente.Cli.Tests;

/// <summary>What is coded in text that is not about politics: <c>entente eval restraint</c>.</summary>
public sealed class RestraintCommandTests
{
    [Fact]
    public void Events_are_counted_by_genre_and_other_genres_are_left_out()
    {
        using var folder = new Folder();
        var file = folder.Write("a.conllu", Sentence("reviews-1-1", "Kenya attacked Uganda .", document: true) + Sentence("reviews-1-2", "Lovely soup .") + Sentence("weblog-7-1", "Kenya attacked Uganda .", document: true));
        var run = Run.Entente("eval", "restraint", file, "--differences");
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.Contains("events_per_1000 500.00\nsentences 2\nevents 1\nreviews_events_per_1000 500.00\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("reviews-1 ASSAULT [attacked] Kenya attacked Uganda .", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("weblog", run.Out, StringComparison.Ordinal);
    }

    private static string Sentence(string id, string text, bool document = false)
    {
        var words = text.Split(' ');
        var lines = words.Select((w, i) => $"{i + 1}\t{w}\t{w}\tX\t_\t_\t{(i == 0 ? 0 : 1)}\t{(i == 0 ? "root" : "dep")}\t_\t_");
        return $"{(document ? "# newdoc id = d\n" : "")}# sent_id = {id}\n# text = {text}\n{string.Join('\n', lines)}\n\n";
    }
}
