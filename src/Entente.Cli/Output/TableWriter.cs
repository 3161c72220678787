using System.Globalization;
using System.Text;
using Entente.Coding;
using Entente.Coding.Records;
using Spectre.Console;

namespace Entente.Cli.Output;

/// <summary>Events to read: a heading for each report, a row for each event.</summary>
internal sealed class TableWriter : EventWriter
{
    private static readonly Color[] Quads = [Color.Default, Color.Green, Color.Green, Color.Yellow, Color.Red];
    private readonly StreamWriter _text;
    private readonly IAnsiConsole _console;

    /// <summary>Writes to a stream.</summary>
    public TableWriter(Stream output)
    {
        _text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        _console = Terminal.Console_(_text);
    }

    /// <inheritdoc/>
    public override void Write(CodedReport coded)
    {
        var report = coded.Report;
        _console.Write(new Text(Heading(report), new Style(decoration: Decoration.Bold)));
        _console.WriteLine();
        if (coded.Events.Count == 0)
        {
            _console.WriteLine("no event");
            _console.WriteLine();
            return;
        }
        var table = new Table { Border = TableBorder.Simple, Expand = false };
        foreach (var name in new[] { "when", "what", "who", "to whom", "where", "words" }) table.AddColumn(new TableColumn(name) { NoWrap = name == "when" });
        foreach (var e in coded.Events)
        {
            table.AddRow(
                new Text(e.DateEdtf.Length > 0 ? e.DateEdtf : "-"),
                new Text(What(e), new Style(Quads[e.QuadCode])),
                new Text(Parties(e.Actors)),
                new Text(Parties(e.Recipients) + (e.Concerning.Count > 0 ? $" (about {Parties(e.Concerning)})" : "")),
                new Text(e.Place is { } p ? $"{p.Resolved}, {p.CountryCode}" : "-"),
                new Text(Words(e, report)));
        }
        _console.Write(table);
        _text.Flush();
    }

    /// <inheritdoc/>
    public override void Dispose() => _text.Dispose();

    private static string Heading(Report report)
    {
        var parts = new List<string> { report.Id };
        if (report.Published is { } day) parts.Add(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (report.Title is { Length: > 0 } title) parts.Add(title);
        return string.Join("  ", parts);
    }

    private static string What(EventRecord e)
    {
        var text = e.Type + (e.Modes.Count > 0 ? "/" + string.Join('+', e.Modes) : "");
        if (e.Polarity == "negated") text = "not " + text;
        if (e.Status != "actual") text += $" ({e.Status})";
        foreach (var c in e.Size) text += c.Min == c.Max ? $", {c.Min} {c.Name}" : $", {c.Min}-{c.Max?.ToString(CultureInfo.InvariantCulture) ?? ""} {c.Name}";
        if (e.SameAs is not null) text += ", again";
        return text;
    }

    private static string Parties(IReadOnlyList<PartyRecord> parties) =>
        parties.Count == 0 ? "-" : string.Join("; ", parties.Select(p => p.Inferred ? $"[{Code(p)}]" : $"{p.Text} {Code(p)}"));

    private static string Words(EventRecord e, Report report)
    {
        // The trigger with a few words around it: enough to find it in the text.
        var from = Math.Max(e.Text.Start, e.Trigger.Min(t => t.Start) - 30);
        var to = Math.Min(e.Text.End, e.Trigger.Max(t => t.End) + 40);
        while (from > e.Text.Start && !char.IsWhiteSpace(report.Text[from - 1])) from--;
        while (to < e.Text.End && !char.IsWhiteSpace(report.Text[to])) to++;
        var words = string.Join(' ', report.Text[from..to].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{e.Sequence}: {(from > e.Text.Start ? "…" : "")}{words}{(to < e.Text.End ? "…" : "")}";
    }
}
