
namespace Entente.Cli.Tests;

/// <summary><c>entente eval police</c> asks the coded events of a sentence what police do in it. The sentences are made up.</summary>
public sealed class PoliceEvaluationTests
{
    private const string Columns = "id\tsentence\tkill\tarrest\tany_action\tfail\tforce\n";

    [Theory]
    [InlineData("Police arrested two students in Delhi.", "arrest any_action")]
    [InlineData("Two students were arrested in Delhi.", "arrest any_action")]
    [InlineData("Police shot dead three rioters in Delhi.", "kill any_action force")]
    [InlineData("Police did not arrest the rioters.", "fail")]
    [InlineData("Two traders died in police firing in Surat.", "kill any_action force")]
    [InlineData("police had to open fire on a mob near the bridge.", "any_action force")]
    [InlineData("Curfew was clamped in the old town.", "any_action")]
    [InlineData("So far, forty arrests have been made in the district.", "arrest any_action")]
    [InlineData("Security was tightened around the temple.", "any_action")]
    [InlineData("Tear gas shells were fired at the marchers.", "any_action force")]
    [InlineData("The opposition wants the minister to be arrested.", "")]
    [InlineData("Soldiers shot dead three rioters in Delhi.", "")]
    [InlineData("\"The town was quiet.", "")]
    public void Events_answer_the_questions(string sentence, string expected)
    {
        string[] questions = ["kill", "arrest", "any_action", "fail", "force"], holds = expected.Split(' ');
        using var folder = new Folder();
        var table = folder.Write("police.tsv", $"{Columns}p1\t{sentence}\t{string.Join('\t', questions.Select(q => holds.Contains(q) ? 1 : 0))}\n");
        var run = Run.Entente("eval", "police", table);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(questions.Select(q => $"{q}_f1 {(holds.Contains(q) ? 1 : 0):0.0000}"), run.Lines.Where(l => l.Contains("_f1", StringComparison.Ordinal)));
        foreach (var question in questions)
            Assert.DoesNotContain(Run.Entente("eval", "police", table, "--differences", question).Lines, l => l.StartsWith("extra", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_with_too_few_columns_is_refused_with_its_line()
    {
        using var folder = new Folder();
        var table = folder.Write("police.tsv", $"{Columns}p1\tquiet\t0\t0\t0\t0\n");
        var run = Run.Entente("eval", "police", table);
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains($"{table}:2: expected 7 columns, found 6", run.Err);
    }
}
