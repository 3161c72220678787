using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Entente.Coding.Records;

/// <summary>Writes event records as JSON, one object a line, in PLOVER's field names. Field order is fixed, so that the same record gives the same bytes.</summary>
public static class EventJson
{
    /// <summary>Writes one record, without a line break.</summary>
    public static void Write(EventRecord e, Report report, IBufferWriter<byte> buffer) => Write(e, report, buffer, null);

    /// <summary>Writes one record with the field <c>record</c> first, where the line must say what it is.</summary>
    internal static void Write(EventRecord e, Report report, IBufferWriter<byte> buffer, string? record)
    {
        using var w = new Utf8JsonWriter(buffer, JsonParts.Options);
        w.WriteStartObject();
        JsonParts.Optional(w, "record", record);
        w.WriteString("id", e.Id);
        JsonParts.Day(w, "date", e.Date);
        JsonParts.Day(w, "enddate", e.EndDate);
        w.WriteString("date_edtf", e.DateEdtf);
        JsonParts.Strings(w, "event", [e.Type]);
        JsonParts.Strings(w, "mode", e.Modes);
        JsonParts.Strings(w, "context", e.Contexts);
        JsonParts.Parties(w, "actor", e.Actors);
        JsonParts.Parties(w, "recipient", e.Recipients);
        if (e.Concerning.Count > 0) JsonParts.Parties(w, "concerning", e.Concerning);
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
        JsonParts.Strings(w, "event_text", [.. e.Trigger.Select(s => s.Of(report.Text))]);
        JsonParts.Sentence(w, e.Text, e.Sequence, report);
        w.WriteNumber("quad_code", e.QuadCode);
        w.WriteNumber("event_scale", e.Scale);
        w.WriteString("cameo", e.Cameo);
        w.WriteString("status", e.Status);
        w.WriteString("polarity", e.Polarity);
        if (e.SameAs is not null) w.WriteString("same_as", e.SameAs);
        JsonParts.Attribution(w, e.Attribution);
        JsonParts.Cite(w, report);
        w.WriteNumber("confidence", Math.Round(e.Confidence, 3));
        JsonParts.Strings(w, "trace", e.Trace);
        w.WriteEndObject();
    }

    /// <summary>One record as a string.</summary>
    public static string ToJson(EventRecord e, Report report)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        Write(e, report, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
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
        JsonParts.Optional(w, "province", p.Province);
        w.WriteString("country_code", p.CountryCode);
        w.WriteNumber("resolution", p.Resolution);
        w.WriteEndObject();
    }
}
