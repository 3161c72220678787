using System.Globalization;
using System.Text.Json;
using Entente.Coding;

namespace Entente.Cli.Reading;

/// <summary>Reports as JSON objects, one a line: <c>text</c> and, where there are such, <c>id</c>, <c>published</c>, <c>title</c>, <c>url</c>, <c>publication</c>, <c>language</c>; further fields are passed over.</summary>
internal static class JsonLines
{
    /// <summary>Reads a stream line by line; a line that cannot be read costs only itself.</summary>
    public static IEnumerable<ReadReport> Read(string path, Stream stream, DateOnly? published)
    {
        var any = false;
        foreach (var line in LineReader.Read(stream))
        {
            var source = $"{path}:{line.Number}";
            if (line.Bytes is { Length: 0 }) continue;
            any = true;
            yield return line.Bytes is { } bytes ? Parse(source, line.Number, bytes, published) : ReadReport.Failed(source, $"the line is larger than {ReportReader.LargestFile >> 20} MB");
        }
        if (!any) yield return ReadReport.Failed(path, "it is empty: there is no text to code");
    }

    private static ReadReport Parse(string source, int number, byte[] line, DateOnly? published)
    {
        if (Decoding.Decode(line, out var text) is { } wrong) return ReadReport.Failed(source, wrong.Replace("line 1 is", "it is", StringComparison.Ordinal));
        if (string.IsNullOrWhiteSpace(text)) return ReadReport.Failed(source, "the line is blank");
        try
        {
            using var json = JsonDocument.Parse(text);
            var o = json.RootElement;
            if (o.ValueKind != JsonValueKind.Object) return ReadReport.Failed(source, "expected a JSON object");
            if (!o.TryGetProperty("text", out var body)) return ReadReport.Failed(source, "the object has no field 'text'");
            if (body.ValueKind != JsonValueKind.String) return ReadReport.Failed(source, "field 'text' is no string");
            if (o.TryGetProperty("published", out var day) && day.ValueKind != JsonValueKind.Null)
            {
                if (day.ValueKind != JsonValueKind.String || !IsoDate.TryRead(day.GetString()!, out var own)) return ReadReport.Failed(source, $"field 'published' is no ISO date: {Short(day.GetRawText())}");
                published = own;
            }
            return ReadReport.Of(source, new Report(Field(o, "id") ?? number.ToString(CultureInfo.InvariantCulture), body.GetString()!, Field(o, "title"), published, Field(o, "url"), Field(o, "publication"), Field(o, "language")));
        }
        catch (JsonException e)
        {
            // The parser's own message repeats the position in words of its own.
            var why = e.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0].TrimEnd('.', ' ');
            return ReadReport.Failed(source, $"not JSON at byte {e.BytePositionInLine + 1}: {why}");
        }
        catch (InvalidOperationException)
        {
            return ReadReport.Failed(source, "a string holds half of a surrogate pair: it is no text");
        }
    }

    private static string? Field(JsonElement o, string name) =>
        o.TryGetProperty(name, out var value) ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        } : null;

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
