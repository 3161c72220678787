using System.Text;
using CsCheck;
using Entente.Cli.Reading;

namespace Entente.Cli.Tests;

public sealed class ReadingTests
{
    private static readonly Gen<string> Field = Gen.OneOf(Gen.Char['a', 'z'].Select(c => c.ToString()), Gen.Const("\""), Gen.Const(","), Gen.Const("\n"), Gen.Const(" "), Gen.Const("é"), Gen.Const("𝄞")).Array[0, 8].Select(string.Concat);

    [Fact]
    public void Fields_written_as_CSV_are_read_back() =>
        Field.Array[1, 5].Array[1, 6].Where(rows => rows.All(r => r.Length > 1 || r[0].Length > 0)).Sample(rows =>
        {
            var text = string.Concat(rows.Select(r => string.Join(',', r.Select(f => $"\"{f.Replace("\"", "\"\"")}\"")) + "\n"));
            var read = Rows(text).ToList();
            Assert.All(read, r => Assert.Null(r.Error));
            Assert.Equal(rows, read.Select(r => r.Fields!));
        });

    [Fact]
    public void Any_text_read_as_CSV_ends_and_loses_no_good_row() =>
        Field.Array[0, 20].Select(string.Concat).Sample(noise =>
        {
            var read = Rows(noise + "\n1,good\n").ToList();
            Assert.Contains(read, r => r.Error is not null || r.Fields is [.., "good"] || r.Fields!.Any(f => f.Contains("good", StringComparison.Ordinal)));
        });

    [Theory]
    [InlineData("a,b\r\nc,d\r\n", "a|b;c|d")]
    [InlineData("\"a\"\"b\",c", "a\"b|c")]
    [InlineData("\"two\nlines\",c", "two\nlines|c")]
    [InlineData("a,\n\n,b", "a|;|b")]
    [InlineData("5\" gun,b", "5\" gun|b")]
    public void Rows_of_CSV(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Rows(text).Select(r => string.Join('|', r.Fields!))));

    [Fact]
    public void After_a_broken_row_reading_goes_on_at_the_next_line()
    {
        var rows = Rows("\"open\nb,\"x\"\nc\n").ToList();
        Assert.Equal([1, 2, 3], rows.Select(r => r.Line));
        Assert.Equal([true, false, false], rows.Select(r => r.Error is not null));
    }

    [Fact]
    public void A_line_that_is_too_long_is_told_but_not_kept()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("a\n" + new string('b', 100) + "\nc"));
        var lines = LineReader.Read(stream, longest: 50).ToList();
        Assert.Equal([1, 2, 3], lines.Select(l => l.Number));
        Assert.Equal([false, true, false], lines.Select(l => l.Bytes is null));
    }

    [Theory]
    [InlineData("2026-02-21", "2026-02-21")]
    [InlineData("2026-02-21T10:00:00Z", "2026-02-21")]
    [InlineData("2026-02-21 10:00", "2026-02-21")]
    [InlineData("2026-02-30", null)]
    [InlineData("2026-02-211", null)]
    [InlineData("NaN", null)]
    [InlineData("21/02/2026", null)]
    [InlineData("", null)]
    public void Days(string text, string? expected) =>
        Assert.Equal(expected, IsoDate.TryRead(text, out var day) ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null);

    [Fact]
    public void A_page_of_many_paragraphs_that_are_never_closed_is_not_deep()
    {
        var list = string.Concat(Enumerable.Repeat("<p>word<br><li>item<img src=x>", 5000));
        Assert.Equal(0, HtmlDepth.LineTooDeep(list));
        Assert.Equal(3, HtmlDepth.LineTooDeep("\n\n" + string.Concat(Enumerable.Repeat("<b>", 1001))));
        Assert.Equal(0, HtmlDepth.LineTooDeep(string.Concat(Enumerable.Repeat("<b>x</b>", 5000))));
    }

    [Fact]
    public void A_page_gives_title_day_and_paragraphs()
    {
        using var folder = new Folder();
        var path = folder.Write("page.html", """
            <html><head><title> Border closed </title><meta property="article:published_time" content="2025-03-02T08:00:00+01:00"></head>
            <body><nav><p>Home</p></nav><article><h1>Border closed</h1><p>Chad closed   its border
            with Sudan.</p><script>var x;</script><p>It did not say why.</p></article><footer><p>Imprint</p></footer></body></html>
            """);
        var report = Assert.Single(new ReportReader([path], null).Read()).Report!;
        Assert.Equal(("page.html", "Border closed", new DateOnly(2025, 3, 2)), (report.Id, report.Title, report.Published));
        Assert.Equal("Chad closed its border with Sudan.\nIt did not say why.\n", report.Text);
    }

    [Fact]
    public void Files_of_one_name_are_told_apart_by_their_paths()
    {
        using var folder = new Folder();
        var (a, b, c) = (folder.Write("a/report.txt", "Chad closed its border."), folder.Write("b/report.txt", "Chad opened its border."), folder.Write("c.txt", "Chad slept."));
        Assert.Equal([a, b, "c.txt"], new ReportReader([a, b, c], null).Read().Select(r => r.Report!.Id));
    }

    [Fact]
    public void Columns_may_stand_apart_by_semicolons_or_tabs()
    {
        using var folder = new Folder();
        var path = folder.Write("table.csv", "\uFEFF\"Id\";\"Text\"\n7;\"Chad closed its border; Sudan did not.\"\n");
        var report = Assert.Single(new ReportReader([path], null).Read()).Report!;
        Assert.Equal(("7", "Chad closed its border; Sudan did not."), (report.Id, report.Text));
        path = folder.Write("tabs.csv", "id\ttext\n8\tChad closed its border.\n");
        Assert.Equal("8", Assert.Single(new ReportReader([path], null).Read()).Report!.Id);
    }

    private static IEnumerable<CsvRow> Rows(string text) => new CsvRows(LineReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).GetEnumerator(), ',').Read();
}
