using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Entente.Coding.Records;

/// <summary>Writes event records as JSON, one object a line, in PLOVER's field names. Field order is fixed, so that the same record gives the same bytes.</summary>
public static class EventJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes one record, without a line break.</summary>
    public static void Write(EventRecord e, Report report, IBufferWriter<byte> buffer)
    {
        using var w = new Utf8JsonWriter(buffer, Options);
        w.WriteStartObject();
        w.WriteString("id", e.Id);
        Day(w, "date", e.Date);
        Day(w, "enddate", e.EndDate);
        w.WriteString("date_edtf", e.DateEdtf);
        Strings(w, "event", [e.Type]);
        Strings(w, "mode", e.Modes);
        Strings(w, "context", e.Contexts);
        Parties(w, "actor", e.Actors);
        Parties(w, "recipient", e.Recipients);
        if (e.Concerning.Count > 0) Parties(w, "concerning", e.Concerning);
        if (e.Place is { } place) WritePlace(w, place);
        else w.WriteNull("event_loc");
        w.WriteStartObject("size");
        foreach (var c in e.Size)
        {
            if (c.Max == c.Min) w.WriteNumber(c.Name, c.Min);
            else
            {
                w.WriteStartObject(c.Name);
                w.WriteNumber("min", c.Min);
                if (c.Max is { } max) w.WriteNumber("max", max);
                w.WriteEndObject();
            }
        }
        w.WriteEndObject();
        Strings(w, "event_text", [.. e.Trigger.Select(s => s.Of(report.Text))]);
        w.WriteString("text", e.Text.Of(report.Text));
        w.WriteStartObject("text_info");
        w.WriteNumber("sequence", e.Sequence);
        w.WriteNumber("start", e.Text.Start);
        w.WriteNumber("end", e.Text.End);
        w.WriteEndObject();
        w.WriteNumber("quad_code", e.QuadCode);
        w.WriteNumber("event_scale", e.Scale);
        w.WriteString("cameo", e.Cameo);
        w.WriteString("status", e.Status);
        w.WriteString("polarity", e.Polarity);
        if (e.SameAs is not null) w.WriteString("same_as", e.SameAs);
        w.WriteStartObject("attribution");
        if (e.Attribution.By is { } by)
        {
            w.WritePropertyName("by");
            WriteParty(w, by);
        }
        else w.WriteNull("by");
        w.WriteString("kind", e.Attribution.Kind);
        w.WriteEndObject();
        w.WriteStartObject("cite_info");
        w.WriteString("id", report.Id);
        Optional(w, "url", report.Url);
        Optional(w, "title", report.Title);
        Optional(w, "publication", report.Publication);
        Optional(w, "language", report.Language);
        Day(w, "published", report.Published);
        w.WriteEndObject();
        w.WriteNumber("confidence", Math.Round(e.Confidence, 3));
        Strings(w, "trace", e.Trace);
        w.WriteEndObject();
    }

    /// <summary>One record as a string.</summary>
    public static string ToJson(EventRecord e, Report report)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        Write(e, report, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteParty(Utf8JsonWriter w, PartyRecord p)
    {
        w.WriteStartObject();
        w.WriteString("entity_text", p.Text);
        w.WriteNumber("start", p.Span.Start);
        w.WriteNumber("end", p.Span.End);
        Optional(w, "identifier_id", p.EntityId);
        Optional(w, "identifier_text", p.EntityName);
        if (p.Code is null) w.WriteNull("code");
        else w.WriteString("code", p.Code);
        Strings(w, "sector", p.Sectors);
        Optional(w, "office", p.Office);
        if (p.Inferred) w.WriteBoolean("inferred", true);
        Optional(w, "reason", p.Reason);
        w.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter w, PlaceRecord p)
    {
        w.WriteStartObject("event_loc");
        w.WriteString("extracted_place", p.Extracted);
        w.WriteString("resolved_place", p.Resolved);
        if (p.GeonameId != 0) w.WriteNumber("geonameid", p.GeonameId);
        if (!double.IsNaN(p.Latitude))
        {
            w.WriteNumber("lat", p.Latitude);
            w.WriteNumber("lon", p.Longitude);
        }
        Optional(w, "province", p.Province);
        w.WriteString("country_code", p.CountryCode);
        w.WriteNumber("resolution", p.Resolution);
        w.WriteEndObject();
    }

    private static void Parties(Utf8JsonWriter w, string name, IReadOnlyList<PartyRecord> parties)
    {
        w.WriteStartArray(name);
        foreach (var p in parties) WriteParty(w, p);
        w.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter w, string name, IReadOnlyList<string> values)
    {
        w.WriteStartArray(name);
        foreach (var v in values) w.WriteStringValue(v);
        w.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter w, string name, string? value)
    {
        if (value is not null) w.WriteString(name, value);
    }

    private static void Day(Utf8JsonWriter w, string name, DateOnly? day)
    {
        if (day is { } d) w.WriteString(name, d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else w.WriteNull(name);
    }
}
