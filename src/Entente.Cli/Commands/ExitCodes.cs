namespace Entente.Cli.Commands;

/// <summary>What the program's exit code tells.</summary>
internal static class ExitCodes
{
    /// <summary>Everything asked for was done.</summary>
    public const int Done = 0;

    /// <summary>Something could not be read or coded; the rest was.</summary>
    public const int Failed = 1;

    /// <summary>The command line was wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Whoever read the output stopped reading, as <c>head</c> does: what a program ended by SIGPIPE returns.</summary>
    public const int OutputClosed = 141;
}
