using System.Text;
using System.Text.Json;

namespace Entente.Cli.Tests;

/// <summary><c>entente brief</c> as it is run: formats, errors, exit codes, briefs of the samples.</summary>
public sealed class BriefCommandTests
{
    private static readonly string Withdrawal = Path.Combine(Repository.Samples, "withdrawal.txt");

    [Theory]
    [InlineData]
    [InlineData("x.txt", "--format", "pdf")]
    [InlineData("x.txt", "y.txt")]
    [InlineData("x.txt", "--published", "today")]
    public void Wrong_usage_ends_with_2(params string[] arguments)
    {
        var run = Run.Entente(["brief", .. arguments]);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("entente brief --help", run.Err);
    }

    [Fact]
    public void The_text_in_a_pipe_is_plain_and_no_wider_than_100_columns()
    {
        var run = Run.Entente("brief", Withdrawal, "--published", "2025-05-12");
        Assert.Equal((0, ""), (run.ExitCode, run.Err));
        Assert.StartsWith("withdrawal.txt\n2025-05-12 · LUANDA, May 12\n\nWhat happened\n", run.Out);
        Assert.DoesNotContain("\e", run.Out, StringComparison.Ordinal);
        Assert.All(run.Lines, line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public void The_events_are_those_of_code_with_what_kind_of_record_it_is()
    {
        var brief = Run.Entente("brief", Withdrawal, "--published", "2025-05-12", "--format", "jsonl");
        var code = Run.Entente("code", Withdrawal, "--published", "2025-05-12", "--format", "jsonl");
        Assert.Equal(0, brief.ExitCode);
        Assert.NotEmpty(code.Lines);
        Assert.Equal(code.Lines, brief.Lines.Where(l => l.StartsWith("{\"record\":\"event\",", StringComparison.Ordinal)).Select(l => l.Replace("\"record\":\"event\",", "", StringComparison.Ordinal)));
        string[] order = ["event", "tie", "judgement", "office"];
        var kinds = brief.Lines.Select(l => Array.IndexOf(order, JsonDocument.Parse(l).RootElement.GetProperty("record").GetString())).ToList();
        Assert.DoesNotContain(-1, kinds);
        Assert.Equal(kinds.Order(), kinds);
    }

    [Theory]
    [InlineData("text", "\n\nsecond\n2025-03-04\n")]
    [InlineData("jsonl", "\"id\":\"second\"")]
    [InlineData("html", "<h1>second</h1>")]
    public void Reports_come_one_after_another_and_a_bad_one_costs_no_other(string format, string second)
    {
        var input = """
            {"id": "first", "published": "2025-03-04", "text": "Chad accused Sudan of lying."}
            {"id": "bad"}
            {"id": "second", "published": "2025-03-04", "text": "Kenya expelled two Ugandan diplomats on Monday."}
            """;
        var run = Run.Entente(Encoding.UTF8.GetBytes(input), "brief", "-", "--format", format);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(second, run.Out);
        Assert.Contains("first", run.Out);
        Assert.StartsWith("entente: -:2: ", Assert.Single(run.Messages));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var run = Run.Entente("brief", "not-there.txt");
        Assert.Equal((1, "", "entente: not-there.txt: no such file or folder\n"), (run.ExitCode, run.Out, run.Err));
    }

    [Theory]
    [InlineData("football.txt")]
    [InlineData("weather.txt")]
    public void A_report_that_tells_nothing_says_so(string file) =>
        Assert.Contains("Nothing was read from this report", Run.Entente("brief", Path.Combine(Repository.Samples, file)).Out);

    [Fact]
    public void A_hostile_report_is_shown_as_text()
    {
        using var folder = new Folder();
        var file = folder.Write("a.txt", "Chad <script>alert(1)</script> warned Sudan on Monday. President \"<img src=x onerror=alert(1)>\" Idris met Kenyan envoys.");
        var run = Run.Entente("brief", file, "--format", "html");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("<script", run.Out);
        Assert.DoesNotContain("<img", run.Out);
        Assert.Contains("&lt;script&gt;", run.Out);
    }

    [Fact]
    public void Each_sentence_that_the_page_links_to_is_on_it()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Samples, "*.txt"))
        {
            var html = Run.Entente("brief", file, "--published", "2025-12-01", "--format", "html").Out;
            foreach (var link in html.Split("href=\"#").Skip(1).Select(l => l[..l.IndexOf('"', StringComparison.Ordinal)]))
                Assert.Contains($"id=\"{link}\"", html, StringComparison.Ordinal);
        }
    }
}
