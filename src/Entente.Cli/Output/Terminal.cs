using Spectre.Console;

namespace Entente.Cli.Output;

/// <summary>What is known of where the output goes.</summary>
internal static class Terminal
{
    private const int PipeWidth = 140;

    /// <summary>Standard output, buffered, in UTF-8 without a mark.</summary>
    public static Stream OpenOutput() => new BufferedStream(Console.OpenStandardOutput(), 1 << 16);

    /// <summary>A console on a stream: colours only on a terminal and never against NO_COLOR, a fixed width in a pipe.</summary>
    public static IAnsiConsole Console_(TextWriter writer)
    {
        var plain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Console.IsOutputRedirected ? PipeWidth : Math.Max(60, SafeWidth());
        return console;
    }

    private static int SafeWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : PipeWidth;
        }
        catch (IOException)
        {
            return PipeWidth;
        }
    }
}
