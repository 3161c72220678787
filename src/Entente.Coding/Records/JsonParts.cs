using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Language;

namespace Entente.Coding.Records;

/// <summary>The parts that records share in JSON: parties, speakers, words, days.</summary>
internal static class JsonParts
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Party(Utf8JsonWriter w, PartyRecord p)
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

    public static void Parties(Utf8JsonWriter w, string name, IReadOnlyList<PartyRecord> parties)
    {
        w.WriteStartArray(name);
        foreach (var p in parties) Party(w, p);
        w.WriteEndArray();
    }

    public static void Strings(Utf8JsonWriter w, string name, IReadOnlyList<string> values)
    {
        w.WriteStartArray(name);
        foreach (var v in values) w.WriteStringValue(v);
        w.WriteEndArray();
    }

    public static void Optional(Utf8JsonWriter w, string name, string? value)
    {
        if (value is not null) w.WriteString(name, value);
    }

    public static void Day(Utf8JsonWriter w, string name, DateOnly? day)
    {
        if (day is { } d) w.WriteString(name, d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else w.WriteNull(name);
    }

    public static void Attribution(Utf8JsonWriter w, AttributionRecord a)
    {
        w.WriteStartObject("attribution");
        Party(w, "by", a.By);
        w.WriteString("kind", a.Kind);
        w.WriteEndObject();
    }

    public static void Party(Utf8JsonWriter w, string name, PartyRecord? party)
    {
        if (party is null)
        {
            w.WriteNull(name);
            return;
        }
        w.WritePropertyName(name);
        Party(w, party);
    }

    /// <summary>Words of the report with their place in it.</summary>
    public static void Words(Utf8JsonWriter w, string name, Span? words, Report report)
    {
        if (words is not { } span) return;
        w.WriteStartObject(name);
        Words(w, span, report);
        w.WriteEndObject();
    }

    /// <summary>The sentence that a record stands in: its words, its number and its place.</summary>
    public static void Sentence(Utf8JsonWriter w, Span text, int sequence, Report report)
    {
        w.WriteString("text", text.Of(report.Text));
        w.WriteStartObject("text_info");
        w.WriteNumber("sequence", sequence);
        w.WriteNumber("start", text.Start);
        w.WriteNumber("end", text.End);
        w.WriteEndObject();
    }

    public static void Cite(Utf8JsonWriter w, Report report)
    {
        w.WriteStartObject("cite_info");
        w.WriteString("id", report.Id);
        Optional(w, "url", report.Url);
        Optional(w, "title", report.Title);
        Optional(w, "publication", report.Publication);
        Optional(w, "language", report.Language);
        Day(w, "published", report.Published);
        w.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter w, Span span, Report report)
    {
        w.WriteString("text", span.Of(report.Text));
        w.WriteNumber("start", span.Start);
        w.WriteNumber("end", span.End);
    }
}
