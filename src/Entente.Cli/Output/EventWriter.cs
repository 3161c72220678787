using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
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

    /// <summary>The writer for a format.</summary>
    public static EventWriter Create(string format, Stream output) => format switch
    {
        "jsonl" => new JsonLinesWriter(output),
        "csv" => new CsvEventWriter(output),
        _ => new TableWriter(output),
    };

    /// <summary>A party in one word: code and sectors.</summary>
    public static string Code(PartyRecord p) => (p.Code ?? "?") + (p.Sectors.Count > 0 ? "/" + string.Join('+', p.Sectors) : "");

    private sealed class JsonLinesWriter(Stream output) : EventWriter
    {
        private readonly ArrayBufferWriter<byte> _buffer = new(1 << 14);

        public override void Write(CodedReport coded)
        {
            _buffer.ResetWrittenCount();
            foreach (var e in coded.Events)
            {
                EventJson.Write(e, coded.Report, _buffer);
                _buffer.Write("\n"u8);
            }
            output.Write(_buffer.WrittenSpan);
            output.Flush();
        }
    }

    private sealed class CsvEventWriter : EventWriter
    {
        private static readonly string[] Columns = ["id", "report", "published", "date", "enddate", "date_edtf", "event", "mode", "context", "actor", "actor_text", "recipient", "recipient_text",
            "concerning", "place", "country", "geonameid", "lat", "lon", "dead", "injured", "arrested", "quad_code", "event_scale", "cameo", "status", "polarity", "same_as", "by", "confidence", "text"];
        private readonly StreamWriter _text;
        private readonly CsvHelper.CsvWriter _csv;

        public CsvEventWriter(Stream output)
        {
            _text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            _csv = new CsvHelper.CsvWriter(_text, new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
            foreach (var c in Columns) _csv.WriteField(c);
            _csv.NextRecord();
        }

        public override void Write(CodedReport coded)
        {
            foreach (var e in coded.Events)
            {
                string Size(string name) => e.Size.FirstOrDefault(c => c.Name == name) is { } n ? n.Min == n.Max ? n.Min.ToString(CultureInfo.InvariantCulture) : $"{n.Min}-{n.Max}" : "";
                string Codes(IReadOnlyList<PartyRecord> ps) => string.Join(';', ps.Select(Code));
                string Words(IReadOnlyList<PartyRecord> ps) => string.Join(';', ps.Select(p => p.Text));
                string[] fields = [e.Id, coded.Report.Id, Iso(coded.Report.Published), Iso(e.Date), Iso(e.EndDate), e.DateEdtf, e.Type, string.Join(';', e.Modes), string.Join(';', e.Contexts),
                    Codes(e.Actors), Words(e.Actors), Codes(e.Recipients), Words(e.Recipients), Codes(e.Concerning), e.Place?.Resolved ?? "", e.Place?.CountryCode ?? "",
                    e.Place is { GeonameId: > 0 } g ? g.GeonameId.ToString(CultureInfo.InvariantCulture) : "", Degrees(e.Place?.Latitude), Degrees(e.Place?.Longitude), Size("dead"), Size("injured"), Size("arrested"),
                    e.QuadCode.ToString(CultureInfo.InvariantCulture), e.Scale.ToString(CultureInfo.InvariantCulture), e.Cameo, e.Status, e.Polarity, e.SameAs ?? "",
                    e.Attribution.By is { } by ? Code(by) : "", e.Confidence.ToString("0.###", CultureInfo.InvariantCulture), e.Text.Of(coded.Report.Text)];
                foreach (var f in fields) _csv.WriteField(f);
                _csv.NextRecord();
            }
        }

        public override void Dispose()
        {
            _csv.Flush();
            _csv.Dispose();
            _text.Dispose();
        }

        private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

        private static string Degrees(double? d) => d is { } v && !double.IsNaN(v) ? v.ToString(CultureInfo.InvariantCulture) : "";
    }
}
