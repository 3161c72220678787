using Microsoft.Win32.SafeHandles;

namespace Entente.Cli.Output;

/// <summary>What is known of where the output goes.</summary>
internal static class Terminal
{
    private const int PipeWidth = 100;
    private const int NarrowestTerminal = 40;
    private const int BrokenPipe = 32;
    private const int Buffer = 1 << 16;

    /// <summary>Whether standard output takes colours: a terminal, and nothing says no (NO_COLOR, TERM=dumb).</summary>
    public static bool Colours { get; } = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 }
        && Environment.GetEnvironmentVariable("TERM") is not "dumb" && (!OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WT_SESSION") is not null);

    /// <summary>Columns of standard output; a fixed number where it is no terminal.</summary>
    public static int Width { get; } = Console.IsOutputRedirected ? PipeWidth : Math.Max(NarrowestTerminal, WindowWidth());

    /// <summary>Standard output, buffered.</summary>
    /// <exception cref="IOException">It is closed.</exception>
    public static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows()) return new BufferedStream(Console.OpenStandardOutput(), Buffer);
        try
        {
            // The console's own stream takes a reader that has gone for one that listens: the program would work on for nobody.
            var pipe = new FileStream(new SafeFileHandle(1, false), FileAccess.Write, 0);
            return new BufferedStream(pipe.CanSeek ? Console.OpenStandardOutput() : pipe, Buffer);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or ArgumentException)
        {
            throw new IOException("standard output cannot be written to", e);
        }
    }

    /// <summary>Whether an error only says that nobody reads the output any more.</summary>
    public static bool IsGone(IOException e) => e.HResult == BrokenPipe;

    private static int WindowWidth()
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
