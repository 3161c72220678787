namespace Entente.Cli.Tests;

/// <summary>The report that the project was begun for, coded and scored strictly by the mission's own script.</summary>
public sealed class MissionTests
{
    private const string LeastStarred = "8";
    private const string MostBeyond = "8";

    private const string LeastStarredTies = "5";
    private const string MostBeyondTies = "3";

    [Fact]
    public void The_missions_events_are_coded_as_expected() => Scored("events", ["code"], _ => true, LeastStarred, MostBeyond);

    [Fact]
    public void The_missions_ties_are_read_as_expected() => Scored("ties", ["brief"], line => line.StartsWith("{\"record\":\"tie\"", StringComparison.Ordinal), LeastStarredTies, MostBeyondTies);

    private static void Scored(string what, string[] verb, Func<string, bool> wanted, string least, string most)
    {
        var report = Repository.Shared("mission", "report.txt");
        var score = Repository.Shared("mission", "score.py");
        var expected = Repository.Shared("mission", "expected.tsv");
        Assert.SkipUnless(Python(), "python3 is not there");
        var coded = Run.Entente([.. verb, report, "--published", "2026-02-21", "--format", "jsonl"]);
        Assert.Equal((0, ""), (coded.ExitCode, coded.Err));
        using var folder = new Folder();
        var run = Run.Start("python3", [], score, what, folder.Write(what + ".jsonl", string.Join('\n', coded.Out.Split('\n').Where(wanted))), expected, least, most);
        TestContext.Current.TestOutputHelper?.WriteLine(run.Out + run.Err);
        Assert.True(run.ExitCode == 0, run.Out + run.Err);
    }

    private static bool Python()
    {
        try
        {
            return Run.Start("python3", [], "--version").ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
