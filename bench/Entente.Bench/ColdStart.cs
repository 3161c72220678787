using System.Diagnostics;

namespace Entente.Bench;

/// <summary>How long the whole program takes for one short report, from its start to its end.</summary>
internal static class ColdStart
{
    private const int Runs = 10;

    /// <summary>The median of ten runs in seconds.</summary>
    public static double Measure(string report)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var program = Path.Combine(here.Parent!.Parent!.FullName, "Entente.Cli", here.Name, OperatingSystem.IsWindows() ? "entente.exe" : "entente");
        List<double> walls = [];
        for (var i = 0; i < Runs; i++)
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(program, ["code", report, "--format", "jsonl"]) { RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            walls.Add(clock.Elapsed.TotalSeconds);
        }
        walls.Sort();
        return (walls[(Runs - 1) / 2] + walls[Runs / 2]) / 2;
    }
}
