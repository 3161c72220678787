using System.Buffers;
using System.Text.Json;
using Entente.Language;

namespace Entente.Coding.Records;

/// <summary>Writes all that was read from a report as JSON, one object a line, each with <c>record</c>: <c>event</c>, <c>tie</c>, <c>judgement</c> or <c>office</c>. Field order is fixed, so that the same record gives the same bytes.</summary>
public static class BriefJson
{
    /// <summary>Writes an event, as <see cref="EventJson"/> does, with <c>record</c> before the rest. No line break.</summary>
    public static void Write(EventRecord e, Report report, IBufferWriter<byte> buffer) => EventJson.Write(e, report, buffer, "event");

    /// <summary>Writes a tie, without a line break.</summary>
    public static void Write(TieRecord tie, Report report, IBufferWriter<byte> buffer)
    {
        using var w = Begin("tie", tie.Id, buffer);
        w.WriteString("kind", tie.Kind);
        JsonParts.Optional(w, "subtype", tie.Subtype);
        JsonParts.Parties(w, "parties", tie.Parties);
        w.WriteBoolean("symmetric", tie.Symmetric);
        w.WriteString("begin", tie.Begin);
        w.WriteString("end", tie.End);
        w.WriteString("state", tie.State);
        JsonParts.Optional(w, "basis", tie.Basis);
        JsonParts.Optional(w, "consent", tie.Consent);
        JsonParts.Optional(w, "end_mode", tie.EndMode);
        JsonParts.Words(w, "flow", tie.Flow, report);
        JsonParts.Words(w, "conditional_on", tie.ConditionalOn, report);
        w.WriteStartArray("links");
        foreach (var link in tie.Links)
        {
            w.WriteStartObject();
            w.WriteString("relation", link.Relation);
            JsonParts.Optional(w, "tie", link.Tie);
            JsonParts.Words(w, "words", link.Words, report);
            w.WriteEndObject();
        }
        w.WriteEndArray();
        w.WriteString("last_evidence", tie.LastEvidence);
        w.WriteStartArray("evidence");
        foreach (var e in tie.Evidence) Write(w, e, report);
        w.WriteEndArray();
        w.WriteNumber("confidence", Math.Round(tie.Confidence, 3));
        JsonParts.Cite(w, report);
        w.WriteEndObject();
    }

    /// <summary>Writes a judgement, without a line break.</summary>
    public static void Write(JudgementRecord judgement, Report report, IBufferWriter<byte> buffer)
    {
        using var w = Begin("judgement", judgement.Id, buffer);
        JsonParts.Party(w, "speaker", judgement.Speaker);
        JsonParts.Party(w, "target", judgement.Target);
        JsonParts.Words(w, "target_text", judgement.TargetText, report);
        JsonParts.Words(w, "words", judgement.Words, report);
        w.WriteBoolean("quoted", judgement.Quoted);
        w.WriteNumber("confidence", Math.Round(judgement.Confidence, 3));
        End(w, judgement.Text, judgement.Sequence, judgement.Trace, report);
    }

    /// <summary>Writes an office, without a line break.</summary>
    public static void Write(OfficeRecord office, Report report, IBufferWriter<byte> buffer)
    {
        using var w = Begin("office", office.Id, buffer);
        w.WriteString("person", office.Person);
        JsonParts.Words(w, "person_text", office.PersonSpan, report);
        JsonParts.Optional(w, "identifier_id", office.EntityId);
        w.WriteString("office", office.Office);
        JsonParts.Words(w, "office_text", office.OfficeSpan, report);
        JsonParts.Optional(w, "code", office.Code);
        JsonParts.Strings(w, "sector", office.Sectors);
        w.WriteString("standing", office.Standing);
        End(w, office.Text, office.Sequence, office.Trace, report);
    }

    private static Utf8JsonWriter Begin(string record, string id, IBufferWriter<byte> buffer)
    {
        var w = new Utf8JsonWriter(buffer, JsonParts.Options);
        w.WriteStartObject();
        w.WriteString("record", record);
        w.WriteString("id", id);
        return w;
    }

    private static void End(Utf8JsonWriter w, Span text, int sequence, IReadOnlyList<string> trace, Report report)
    {
        JsonParts.Sentence(w, text, sequence, report);
        JsonParts.Cite(w, report);
        JsonParts.Strings(w, "trace", trace);
        w.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter w, TieEvidence e, Report report)
    {
        w.WriteStartObject();
        w.WriteString("state", e.State);
        w.WriteString("date", e.Date);
        JsonParts.Strings(w, "words", [.. e.Words.Select(s => s.Of(report.Text))]);
        JsonParts.Sentence(w, e.Text, e.Sequence, report);
        JsonParts.Optional(w, "event", e.EventId);
        JsonParts.Attribution(w, e.Attribution);
        JsonParts.Strings(w, "trace", e.Trace);
        w.WriteEndObject();
    }
}
