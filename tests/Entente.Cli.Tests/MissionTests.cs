namespace Entente.Cli.Tests;

/// <summary>The report that the project was begun for, coded and scored strictly by the mission's own script.</summary>
public sealed class MissionTests
{
    private const string LeastStarred = "8";
    private const string MostBeyond = "8";

    [Fact]
    public void The_missions_report_is_coded_as_expected()
    {
        var report = Repository.Shared("mission", "report.txt");
        var score = Repository.Shared("mission", "score.py");
        var expected = Repository.Shared("mission", "expected.tsv");
        Assert.SkipUnless(Python(), "python3 is not there");
        var coded = Run.Entente("code", report, "--published", "2026-02-21", "--format", "jsonl");
        Assert.Equal((0, ""), (coded.ExitCode, coded.Err));
        using var folder = new Folder();
        var run = Run.Start("python3", [], score, "events", folder.Write("events.jsonl", coded.Out), expected, LeastStarred, MostBeyond);
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
