namespace Entente.Cli.Tests;

/// <summary>The same reports give the same bytes, however often and on however many threads.</summary>
public sealed class DeterminismTests
{
    private const int Reports = 100;

    [Fact]
    public void Samples_give_the_same_bytes() => Same(Repository.Samples);

    [Fact]
    public void Newswire_gives_the_same_bytes()
    {
        var corpus = Repository.Shared("data", "corpus", "newswire-dev.jsonl");
        using var folder = new Folder();
        Same(folder.Write("newswire.jsonl", string.Join('\n', File.ReadLines(corpus).Take(Reports))));
    }

    private static void Same(string path)
    {
        var first = Run.Entente("code", path, "--format", "jsonl", "--threads", "1");
        Assert.Equal((0, ""), (first.ExitCode, first.Err));
        Assert.NotEmpty(first.Lines);
        foreach (var threads in new[] { "1", "2" }) Assert.Equal(first.Out, Run.Entente("code", path, "--format", "jsonl", "--threads", threads).Out);
    }
}
