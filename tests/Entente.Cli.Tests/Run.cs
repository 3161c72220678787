using System.Diagnostics;
using System.Text;

namespace Entente.Cli.Tests;

/// <summary>One run of the real program.</summary>
internal sealed record Run(int ExitCode, string Out, string Err)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    public IReadOnlyList<string> Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> Messages => Err.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Run Entente(params string[] arguments) => Entente([], arguments);

    public static Run Entente(byte[] input, params string[] arguments) => Start(Repository.Program, input, arguments);

    /// <summary>Runs a program to its end. One that does not end is ended, and the test fails.</summary>
    public static Run Start(string program, byte[] input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program that needs no input may have ended before it was given any.
        }
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"the program hangs: {program} {string.Join(' ', arguments)}");
        }
        return new Run(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}
