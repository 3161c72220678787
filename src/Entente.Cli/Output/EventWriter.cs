using Entente.Coding;
using Entente.Coding.Records;

namespace Entente.Cli.Output;

/// <summary>Writes the events of reports in one of the formats.</summary>
internal abstract class EventWriter : IDisposable
{
    /// <summary>Writes the events of one report.</summary>
    public abstract void Write(CodedReport coded);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    /// <summary>The writer for a format: <c>jsonl</c>, <c>csv</c> or <c>table</c>.</summary>
    public static EventWriter Create(string format, Stream output) => format switch
    {
        "jsonl" => new JsonLinesWriter(output),
        "csv" => new CsvEventWriter(output),
        _ => new TableWriter(output),
    };

    /// <summary>Type and modes, with polarity and status where they are out of the ordinary.</summary>
    public static string What(EventRecord e)
    {
        var text = e.Type + (e.Modes.Count > 0 ? " " + string.Join('+', e.Modes) : "");
        if (e.Polarity == "negated") text = "not " + text;
        return e.Status == "actual" ? text : $"{text} ({e.Status})";
    }

    /// <summary>A party in one word: code and sectors.</summary>
    public static string Code(PartyRecord p) => (p.Code ?? "?") + (p.Sectors.Count > 0 ? "/" + string.Join('+', p.Sectors) : "");
}
