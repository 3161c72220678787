using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Entente.Coding;

namespace Entente.Cli.Reading;

/// <summary>Reports as JSON objects, one a line: <c>id</c>, <c>published</c>, <c>title</c>, <c>text</c>; further fields are allowed.</summary>
internal static class JsonLines
{
    /// <summary>Reads a stream line by line; a line that cannot be read costs only itself.</summary>
    public static IEnumerable<ReadReport> Read(string path, Stream stream, DateOnly? published)
    {
        var number = 0;
        foreach (var line in Lines(stream))
        {
            number++;
            if (line.Length == 0) continue;
            yield return ReportReader.Checked(Parse($"{path}:{number}", number, line, published));
        }
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
            if (Field(o, "text") is not { } body) return ReadReport.Failed(source, "the object has no field 'text'");
            var date = published;
            if (Field(o, "published") is { Length: > 0 } day)
            {
                if (!Day(day, out var own)) return ReadReport.Failed(source, $"field 'published' is no ISO date: '{day}'");
                date = own;
            }
            return ReadReport.Of(source, new Report(Field(o, "id") ?? number.ToString(CultureInfo.InvariantCulture), body, Field(o, "title"), date, Field(o, "url"), Field(o, "publication"), Field(o, "language")));
        }
        catch (JsonException e)
        {
            return ReadReport.Failed(source, $"not JSON: {e.Message}");
        }
    }

    /// <summary>Reads a day from an ISO date or date-time.</summary>
    public static bool Day(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Length > 10 ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string? Field(JsonElement o, string name) =>
        o.TryGetProperty(name, out var value) ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        } : null;

    private static IEnumerable<byte[]> Lines(Stream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        using var rest = new MemoryStream();
        try
        {
            int n;
            while ((n = stream.Read(buffer)) > 0)
            {
                var from = 0;
                while (from < n)
                {
                    var end = Array.IndexOf(buffer, (byte)'\n', from, n - from);
                    rest.Write(buffer, from, (end < 0 ? n : end) - from);
                    if (end < 0) break;
                    from = end + 1;
                    var line = rest.ToArray();
                    rest.SetLength(0);
                    yield return line is [.. var head, (byte)'\r'] ? head : line;
                }
            }
            if (rest.Length > 0) yield return rest.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
