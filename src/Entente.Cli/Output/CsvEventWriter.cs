using System.Buffers;
using System.Globalization;
using System.Text;
using Entente.Coding;
using Entente.Coding.Records;

namespace Entente.Cli.Output;

/// <summary>Events as rows of a CSV table (RFC 4180, but for line ends, which are LF). Several values in one field stand apart by semicolons.</summary>
internal sealed class CsvEventWriter : EventWriter
{
    private static readonly string[] Columns = ["id", "report", "published", "date", "enddate", "date_edtf", "event", "mode", "context", "actor", "actor_text", "recipient", "recipient_text",
        "concerning", "place", "country", "geonameid", "lat", "lon", "dead", "injured", "arrested", "quad_code", "event_scale", "cameo", "status", "polarity", "same_as", "by", "kind", "confidence", "text"];
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private readonly StreamWriter _text;

    /// <summary>Writes to a stream, the heading line at once.</summary>
    public CsvEventWriter(Stream output)
    {
        _text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        Row(Columns);
    }

    /// <inheritdoc/>
    public override void Write(CodedReport coded)
    {
        var report = coded.Report;
        foreach (var e in coded.Events)
        {
            Row(e.Id, report.Id, Iso(report.Published), Iso(e.Date), Iso(e.EndDate), e.DateEdtf, e.Type, string.Join(';', e.Modes), string.Join(';', e.Contexts),
                Codes(e.Actors), Words(e.Actors), Codes(e.Recipients), Words(e.Recipients), Codes(e.Concerning), e.Place?.Resolved ?? "", e.Place?.CountryCode ?? "",
                e.Place is { GeonameId: > 0 } g ? Number(g.GeonameId) : "", Degrees(e.Place?.Latitude), Degrees(e.Place?.Longitude), Size(e, "dead"), Size(e, "injured"), Size(e, "arrested"),
                Number(e.QuadCode), Number(e.Scale), e.Cameo, e.Status, e.Polarity, e.SameAs ?? "", e.Attribution.By is { } by ? Code(by) : "", e.Attribution.Kind,
                e.Confidence.ToString("0.###", CultureInfo.InvariantCulture), e.Text.Of(report.Text));
        }
        _text.Flush();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _text.Dispose();
        base.Dispose();
    }

    private void Row(params ReadOnlySpan<string> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0) _text.Write(',');
            _text.Write(fields[i].AsSpan().ContainsAny(Quoted) ? $"\"{fields[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : fields[i]);
        }
        _text.WriteLine();
    }

    private static string Codes(IReadOnlyList<PartyRecord> parties) => string.Join(';', parties.Select(Code));

    private static string Words(IReadOnlyList<PartyRecord> parties) => string.Join(';', parties.Select(p => p.Text));

    private static string Size(EventRecord e, string name)
    {
        foreach (var c in e.Size)
            if (c.Name == name) return c.Min == c.Max ? Number(c.Min) : $"{Number(c.Min)}-{(c.Max is { } max ? Number(max) : "")}";
        return "";
    }

    private static string Number(IFormattable n) => n.ToString(null, CultureInfo.InvariantCulture);

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Degrees(double? d) => d is { } v && !double.IsNaN(v) ? Number(v) : "";
}
