using CsCheck;
using Entente.Cli.Output;

namespace Entente.Cli.Tests;

public sealed class PageTests
{
    [Fact]
    public void Words_are_wrapped_and_none_is_lost() =>
        Gen.Select(Gen.String[Gen.OneOf(Gen.Char['a', 'f'], Gen.Const(' '), Gen.Const('漢'), Gen.Const('\n')), 0, 200], Gen.Int[20, 60]).Sample((text, width) =>
        {
            var lines = Lines(width, page => page.Write(2, new Entente.Cli.Output.Run(text)));
            Assert.All(lines, l => Assert.True(l.Length <= width, l));
            Assert.Equal(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), string.Concat(string.Concat(lines).Where(c => c != ' ')));
        });

    [Fact]
    public void Columns_stand_side_by_side()
    {
        var lines = Lines(40, page => page.Columns((0, 12, [new("alpha bravo charlie")]), (14, 26, [new("delta")])));
        Assert.Equal(["alpha         delta", "bravo", "charlie"], lines);
    }

    [Fact]
    public void What_could_steer_a_terminal_is_left_out() =>
        Assert.Equal("a[31mb cd", Page.Clean("a\e[31mb\r\u202Ec\a\u0000d"));

    [Fact]
    public void Looks_are_shown_only_where_there_are_colours()
    {
        Assert.Equal(["plain"], Lines(40, page => page.Write(0, new Entente.Cli.Output.Run("plain", Look.Red))));
        Assert.Equal(["\e[31mred\e[0m"], Lines(40, page => page.Write(0, new Entente.Cli.Output.Run("red", Look.Red)), colours: true));
    }

    private static string[] Lines(int width, Action<Page> write, bool colours = false)
    {
        var text = new StringWriter { NewLine = "\n" };
        write(new Page(text, width, colours));
        return text.ToString().TrimEnd('\n').Split('\n');
    }
}
