using System.CommandLine.Parsing;
using Entente.Cli.Reading;

namespace Entente.Cli.Commands;

/// <summary>Dates on the command line.</summary>
internal static class Dates
{
    /// <summary>Reads an ISO date.</summary>
    public static DateOnly? Parse(ArgumentResult result)
    {
        if (result.Tokens.Count == 1 && result.Tokens[0].Value.Length == 10 && IsoDate.TryRead(result.Tokens[0].Value, out var day)) return day;
        result.AddError($"'{string.Join(' ', result.Tokens.Select(t => t.Value))}' is no ISO date such as 2026-02-21");
        return null;
    }
}
