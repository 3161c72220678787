using Entente.Coding;

namespace Entente.Cli.Reading;

/// <summary>One report read, or the reason why one could not be.</summary>
/// <param name="Source">File, with the line where it holds several reports.</param>
/// <param name="Report">The report, or null.</param>
/// <param name="Error">Why there is none, or null.</param>
internal sealed record ReadReport(string Source, Report? Report, string? Error)
{
    /// <summary>A report that was read.</summary>
    public static ReadReport Of(string source, Report report) => new(source, report, null);

    /// <summary>A report that could not be read.</summary>
    public static ReadReport Failed(string source, string error) => new(source, null, error);
}
