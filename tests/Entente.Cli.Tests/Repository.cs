namespace Entente.Cli.Tests;

/// <summary>Where things are, found from the test assembly: artifacts/bin/Entente.Cli.Tests/release.</summary>
internal static class Repository
{
    private static readonly DirectoryInfo Here = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    public static string Root { get; } = Here.Parent!.Parent!.Parent!.Parent!.FullName;

    public static string Samples { get; } = Path.Combine(Root, "samples");

    /// <summary>The program as it was built beside the tests.</summary>
    public static string Program { get; } = Path.Combine(Here.Parent!.Parent!.FullName, "Entente.Cli", Here.Name, OperatingSystem.IsWindows() ? "entente.exe" : "entente");

    /// <summary>A file or folder of shared data; the test is skipped where it is not there.</summary>
    public static string Shared(params string[] path)
    {
        var full = Path.Combine([Root, "..", "shared", .. path]);
        Assert.SkipUnless(File.Exists(full) || Directory.Exists(full), $"../shared/{string.Join('/', path)} is not there");
        return full;
    }
}
