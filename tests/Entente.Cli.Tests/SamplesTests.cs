using System.Text.Json;

namespace Entente.Cli.Tests;

/// <summary>The sample reports: what each tells is found, and nothing in those that tell nothing.</summary>
public sealed class SamplesTests
{
    [Theory]
    [InlineData("withdrawal.txt", "2025-05-12", "SANCTION", "REJECT", "ACCUSE", "REQUEST", "AID", "AGREE")]
    [InlineData("summit.txt", "2025-06-20", "CONSULT", "COOPERATE", "AGREE", "SUPPORT", "PROTEST")]
    [InlineData("protests.txt", "2025-02-19", "PROTEST", "COERCE", "ASSAULT", "REQUEST", "THREATEN", "CONCEDE")]
    [InlineData("coup.txt", "2025-10-03", "COERCE", "ASSAULT", "ACCUSE", "MOBILIZE", "REQUEST")]
    [InlineData("sanctions.txt", "2026-02-09", "SANCTION", "THREATEN", "ACCUSE", "AID", "AGREE")]
    [InlineData("ceasefire.txt", "2025-11-21", "RETREAT", "CONCEDE", "CONSULT", "REJECT", "ACCUSE", "SUPPORT")]
    [InlineData("attack.txt", "2025-09-18", "ASSAULT", "COERCE", "ACCUSE", "MOBILIZE", "AGREE")]
    [InlineData("election.txt", "2025-08-18", "ACCUSE", "REJECT", "REQUEST", "PROTEST", "COERCE", "SUPPORT")]
    [InlineData("diplomats.txt", "2025-04-03", "COERCE", "SANCTION", "ACCUSE", "REJECT", "SUPPORT")]
    public void A_sample_tells_at_least_three_events_of_its_kinds(string file, string published, params string[] kinds)
    {
        var run = Run.Entente("code", Path.Combine(Repository.Samples, file), "--published", published, "--format", "jsonl");
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        var found = run.Lines.Select(Kind).ToList();
        Assert.True(found.Count(kinds.Contains) >= 3, $"{file}: {string.Join(' ', found)}");
    }

    [Theory]
    [InlineData("football.txt", "2025-03-16")]
    [InlineData("weather.txt", "2025-09-21")]
    public void Sport_and_weather_tell_no_event(string file, string published)
    {
        var run = Run.Entente("code", Path.Combine(Repository.Samples, file), "--published", published, "--format", "jsonl");
        Assert.Equal((0, "", ""), (run.ExitCode, run.Out, run.Err));
    }

    private static string Kind(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("event")[0].GetString()!;
    }
}
