using Entente.Coding;
using Entente.Coding.Records;
using Entente.Training.Evaluation;

namespace Entente.Cli.Output;

/// <summary>A tie as somebody who is to say whether the report states it needs it: the row for the table of verdicts, to which the verdict is added, and below it, as comments, what was read and where.</summary>
internal static class TieToRead
{
    /// <summary>Writes the ties of one report that share a row.</summary>
    public static void Write(TextWriter writer, TieKey key, IReadOnlyList<DrawnTie> ties)
    {
        writer.WriteLine($"{Page.Clean(key.Report)}\t{Page.Clean(key.Kind)}\t{Page.Clean(key.Parties)}\t");
        var report = ties[0].Report;
        Comment(writer, $"{report.Published:yyyy-MM-dd} {report.Title}".Trim());
        foreach (var (_, _, tie) in ties)
        {
            Comment(writer, $"{tie.Kind}{(tie.Subtype is null ? "" : "/" + tie.Subtype)}: state {tie.State}, begin {tie.Begin}, end {tie.End}");
            foreach (var p in tie.Parties) Comment(writer, $"  {(p.Inferred ? "not named, made plain by" : "party")} \"{p.Text}\": {string.Join('/', [p.Code ?? "no code", .. p.Sectors])}{(p.EntityName is { } name ? $", {name}" : "")}{(p.Reason is { } reason ? $" ({reason})" : "")}");
            foreach (var e in tie.Evidence) Write(writer, e, report);
        }
        writer.WriteLine();
    }

    private static void Write(TextWriter writer, TieEvidence e, Report report)
    {
        Comment(writer, $"  [{e.Sequence}] {e.Text.Of(report.Text)}");
        Comment(writer, $"      words: {string.Join(" … ", e.Words.Select(w => w.Of(report.Text)))} ({e.State}{(e.Date.Length > 0 ? $", {e.Date}" : "")})");
        foreach (var step in e.Trace) Comment(writer, $"      {step}");
    }

    private static void Comment(TextWriter writer, string text)
    {
        if (text.Length > 0) writer.WriteLine("# " + Page.Clean(text));
    }
}
