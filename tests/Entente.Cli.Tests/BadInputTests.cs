using System.Text;
using System.Text.Json;

namespace Entente.Cli.Tests;

/// <summary>What cannot be read is named with file and line, the rest is coded, and the exit code tells.</summary>
public sealed class BadInputTests
{
    private const string Good = "Israel attacked Gaza on Monday.";

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "empty.txt", [], "empty.txt: it is empty: there is no text to code" },
        { "blank.txt", "  \n\n \t"u8.ToArray(), "blank.txt: it is empty" },
        { "binary.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0], "binary.txt: it is a binary file" },
        { "latin.txt", [.. "Rebels attacked.\n"u8, 0xE9], "latin.txt: line 2 is not UTF-8 (byte 18)" },
        { "long.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Rebels attacked the town. ", 400_000))), "long.txt: its text of 10400000 characters is longer than 1000000" },
        { "marks.txt", "... !!! ??? --- ((( )))\n"u8.ToArray(), "marks.txt: there is no word in it" },
        { "arabic.txt", Encoding.UTF8.GetBytes("هاجمت القوات المدينة يوم الاثنين وقتلت خمسة أشخاص."), "arabic.txt: most of its letters are not Latin" },
        { "hebrew.jsonl", Encoding.UTF8.GetBytes("{\"text\":\"הצבא תקף את העיר ביום שני\"}"), "hebrew.jsonl:1: most of its letters are not Latin" },
        { "deep.html", Encoding.UTF8.GetBytes("<html><body>\n" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + Good), "deep.html:2: its tags are nested more than 1000 deep" },
        { "cut.txt.gz", Folder.Gzip(string.Concat(Enumerable.Repeat(Good + "\n", 1000)))[..60], "cut.txt.gz: its compressed data are damaged or cut short" },
        { "noise.txt.gz", [0x1F, 0x8B, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "noise.txt.gz: its compressed data are damaged or cut short" },
        { "columns.csv", "id,body\n1,abc\n"u8.ToArray(), "columns.csv:1: the first line must name the columns, 'text' among them" },
        { "empty.csv", [], "empty.csv: it is empty" },
        { "empty.jsonl", [], "empty.jsonl: it is empty" },
        { "array.json", "[\n{\"text\":\"x\"}\n]"u8.ToArray(), "array.json:1: not JSON" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_cannot_be_read_is_named_and_the_next_one_is_coded(string name, byte[] content, string message)
    {
        using var folder = new Folder();
        var run = Run.Entente("code", folder.Write(name, content), folder.Write("good.txt", Good), "--format", "jsonl");
        Assert.Contains(message, run.Err);
        Assert.StartsWith("entente: ", run.Err);
        Assert.DoesNotContain("   at ", run.Err);
        Assert.Equal(1, run.ExitCode);
        Assert.All(run.Lines, line => Assert.Contains("\"id\":\"good.txt\"", line));
        Assert.NotEmpty(run.Lines);
    }

    [Fact]
    public void A_line_of_JSON_that_cannot_be_read_costs_only_itself()
    {
        using var folder = new Folder();
        var path = folder.Write("mixed.jsonl", string.Join('\n',
            """{"id":"1","text":"Israel attacked Gaza."}""",
            """{"id":"2","text":"Isr""",
            "",
            "[1,2]",
            """{"id":"3"}""",
            """{"id":"4","text":5}""",
            """{"id":"5","text":"x","published":NaN}""",
            """{"id":"6","text":"Israel attacked Gaza.","published":"NaN"}""",
            """{"id":"7","text":"Israel attacked Gaza.","published":20250102}""",
            """{"id":"1","text":"Russia attacked Ukraine."}""",
            """{"id":"8","text":"\ud800 abc"}""",
            string.Concat(Enumerable.Repeat("{\"a\":", 100_000)),
            new string('x', 10_000_000),
            """{"id":"9","text":"Israel\u0000 attacked Gaza."}""",
            """{"id":"10","text":"Russia attacked Ukraine."}"""));
        var run = Run.Entente("code", path, "--format", "jsonl");
        string[] expected =
        [
            "2: not JSON", "4: expected a JSON object", "5: the object has no field 'text'", "6: field 'text' is no string", "7: not JSON",
            "8: field 'published' is no ISO date: \"NaN\"", "9: field 'published' is no ISO date: 20250102", "10: the id '1' is already that of",
            "11: a string holds half of a surrogate pair", "12: not JSON", "13: not JSON",
        ];
        Assert.Equal(expected.Length, run.Messages.Count);
        foreach (var (message, wanted) in run.Messages.Zip(expected)) Assert.Contains($"mixed.jsonl:{wanted}", message);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("10", run.Lines.Select(Report));
        Assert.Equal("1", Report(run.Lines[0]));
    }

    [Fact]
    public void A_broken_row_of_CSV_costs_only_itself()
    {
        using var folder = new Folder();
        var path = folder.Write("broken.csv", """
            id,text,published
            1,"Israel attacked Gaza.",2025-01-01
            2,"a quotation mark too few
            3,"Israel attacked Gaza.",2025-01-02
            4,"Two lines.
            Israel attacked Gaza.",NaN
            5,"Russia ""attacked"" Ukraine.",2025-01-03
            6,"never closed
            7,Israel attacked Gaza.,2025-01-04
            8
            """.ReplaceLineEndings("\n"));
        var run = Run.Entente("code", path, "--format", "jsonl");
        string[] expected = ["3: after a closing quotation mark", "5: column 'published' is no ISO date: 'NaN'", "8: a quotation mark is not closed", "10: the row has 1 of 3 columns"];
        Assert.Equal(expected.Length, run.Messages.Count);
        foreach (var (message, wanted) in run.Messages.Zip(expected)) Assert.Contains($"broken.csv:{wanted}", message);
        Assert.Equal(1, run.ExitCode);
        Assert.Subset(new HashSet<string>(["1", "3", "5", "7"]), run.Lines.Select(Report).ToHashSet());
        Assert.Contains("7", run.Lines.Select(Report));
    }

    [Fact]
    public void Compressed_lines_before_the_cut_are_coded()
    {
        using var folder = new Folder();
        var all = Folder.Gzip(string.Join('\n', Enumerable.Range(0, 3000).Select(i => $$"""{"id":"r{{i}}","text":"Israel attacked Gaza. It was attack {{i * 7919}}."}""")));
        var run = Run.Entente("code", folder.Write("cut.jsonl.gz", all[..(all.Length / 2)]), "--format", "csv");
        Assert.Contains("cut.jsonl.gz: its compressed data are damaged or cut short; nothing was read after", run.Err);
        Assert.True(run.Lines.Count > 100);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void Sentences_of_five_thousand_words_are_coded()
    {
        using var folder = new Folder();
        var run = Run.Entente("code", folder.Write("long.txt", string.Join(' ', Enumerable.Repeat("Israel attacked Gaza and", 1250)) + " left."), "--format", "csv");
        Assert.Equal("", run.Err);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Right_to_left_words_in_an_English_report_do_no_harm()
    {
        using var folder = new Folder();
        var run = Run.Entente("code", folder.Write("mixed.txt", "Israel attacked Gaza on Monday, the paper \u202Eهاجمت\u202C said."), "--format", "jsonl");
        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(run.Lines);
    }

    [Fact]
    public void A_report_of_headings_has_no_event_and_no_error()
    {
        using var folder = new Folder();
        var run = Run.Entente("code", folder.Write("headings.txt", "Empty Wards\n\nArrests in Kitwe\n\nWhat Comes Next\n"), "--format", "jsonl");
        Assert.Equal((0, "", ""), (run.ExitCode, run.Out, run.Err));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var run = Run.Entente("code", "nowhere/report.txt", Path.Combine(Repository.Samples, "coup.txt"), "--format", "jsonl");
        Assert.Equal("entente: nowhere/report.txt: no such file or folder\n", run.Err);
        Assert.NotEmpty(run.Lines);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void In_a_folder_a_pipe_a_loop_and_a_dangling_link_do_not_hold_up_the_rest()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs named pipes in folders");
        using var folder = new Folder();
        folder.Write("z.txt", Good);
        folder.Write("inner/z.txt", Good);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "inner", "loop"), folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "dangling.txt"), "gone.txt");
        Run.Start("mkfifo", [], Path.Combine(folder.Path, "pipe.txt"));
        var run = Run.Entente("code", folder.Path, "--format", "jsonl");
        Assert.Equal(2, run.Messages.Count);
        Assert.Contains("dangling.txt: no such file or folder", run.Err);
        Assert.Contains("pipe.txt: it is empty", run.Err);
        Assert.Equal(["inner/z.txt", "z.txt"], run.Lines.Select(Report).Order(StringComparer.Ordinal).Distinct());
    }

    [Fact]
    public void A_folder_without_rights_is_named_and_the_rest_is_coded()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("needs Unix rights");
            return;
        }
        using var folder = new Folder();
        folder.Write("a.txt", Good);
        var closed = Path.GetDirectoryName(folder.Write("closed/b.txt", Good))!;
        var secret = folder.Write("secret.txt", Good);
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        File.SetUnixFileMode(closed, UnixFileMode.None);
        File.SetUnixFileMode(secret, UnixFileMode.None);
        try
        {
            string[] arguments = ["code", folder.Path, "--format", "jsonl"];
            Run run;
            if (Environment.IsPrivilegedProcess)
            {
                // Rights do not bind root: the program runs as nobody.
                Assert.SkipUnless(File.Exists("/usr/bin/setpriv"), "root, and no setpriv to run the program as nobody");
                string[] asNobody = ["--reuid=65534", "--regid=65534", "--clear-groups"];
                Assert.SkipUnless(Run.Start("/usr/bin/setpriv", [], [.. asNobody, Repository.Program, "--version"]).ExitCode == 0, "root, and the program cannot be run as nobody from here");
                run = Run.Start("/usr/bin/setpriv", [], [.. asNobody, Repository.Program, .. arguments]);
            }
            else run = Run.Entente(arguments);
            Assert.Contains("closed: the folder cannot be read: there is no right to read it", run.Err);
            Assert.Contains("secret.txt: there is no right to read it", run.Err);
            Assert.Equal(1, run.ExitCode);
            Assert.NotEmpty(run.Lines);
        }
        finally
        {
            File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Theory]
    [InlineData("", "-: it is empty")]
    [InlineData("{\"id\":1,\"text\":\"Israel attacked", "-:1: not JSON")]
    public void Standard_input_that_ends_early_is_named(string input, string message)
    {
        var run = Run.Entente(Encoding.UTF8.GetBytes(input), "code", "-", "--format", "jsonl");
        Assert.Contains(message, run.Err);
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
    }

    [Fact]
    public void Standard_input_may_be_text_lines_of_JSON_a_page_or_any_of_them_compressed()
    {
        var json = """{"id":"x","text":"Israel attacked Gaza."}""";
        string[] inputs = [Good, json, $"<!DOCTYPE html><html><body><p>{Good}</p></body></html>"];
        foreach (var input in inputs.Select(Encoding.UTF8.GetBytes).Append(Folder.Gzip(json)))
        {
            var run = Run.Entente(input, "code", "-", "--format", "jsonl");
            Assert.Equal((0, ""), (run.ExitCode, run.Err));
            Assert.NotEmpty(run.Lines);
        }
    }

    [Fact]
    public void A_reader_that_stops_reading_ends_the_program_quietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a Unix shell");
        using var folder = new Folder();
        var reports = folder.Write("many.jsonl", string.Join('\n', Enumerable.Range(0, 2000).Select(i => $$"""{"id":"{{i}}","text":"Israel attacked Gaza."}""")));
        var run = Run.Start("bash", [], "-c", "\"$0\" code \"$1\" --format jsonl | head -c 1; code=${PIPESTATUS[0]}; echo; echo $code", Repository.Program, reports);
        Assert.DoesNotContain("   at ", run.Err);
        Assert.DoesNotContain("xception", run.Err);
        Assert.Equal("141", run.Lines[^1]);
    }

    [Fact]
    public void A_full_disk_is_an_error()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full");
        var run = Run.Start("bash", [], "-c", "\"$0\" code \"$1\" --format jsonl > /dev/full", Repository.Program, Path.Combine(Repository.Samples, "coup.txt"));
        Assert.Equal((1, 1), (run.ExitCode, run.Messages.Count));
    }

    private static string Report(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("cite_info").GetProperty("id").GetString()!;
    }
}
