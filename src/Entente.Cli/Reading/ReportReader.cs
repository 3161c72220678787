using System.IO.Compression;

namespace Entente.Cli.Reading;

/// <summary>Reads reports from files, folders and standard input. What cannot be read is named with its reason, and the rest is read all the same.</summary>
internal static class ReportReader
{
    /// <summary>Longest text that is taken for one report, in UTF-16 units.</summary>
    public const int LongestText = 1_000_000;

    private static readonly string[] Extensions = [".txt", ".html", ".htm", ".jsonl", ".csv"];

    /// <summary>The reports of all inputs, in order; folders are read whole, by name.</summary>
    /// <param name="inputs">Files, folders, or <c>-</c> for standard input.</param>
    /// <param name="published">Day of publication for reports that do not say their own.</param>
    public static IEnumerable<ReadReport> Read(IReadOnlyList<string> inputs, DateOnly? published)
    {
        foreach (var input in inputs)
        {
            if (input == "-")
            {
                foreach (var r in Guarded("-", () => Stream("-", Console.OpenStandardInput(), "", published))) yield return r;
            }
            else if (Directory.Exists(input))
            {
                foreach (var r in Folder(input, published)) yield return r;
            }
            else
            {
                foreach (var r in Guarded(input, () => ReadFile(input, published))) yield return r;
            }
        }
    }

    private static IEnumerable<ReadReport> Folder(string folder, DateOnly? published)
    {
        string[] files = [];
        string[] folders = [];
        string? error = null;
        try
        {
            files = [.. Directory.GetFiles(folder).Where(IsReport).Order(StringComparer.Ordinal)];
            folders = [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error = $"the folder cannot be read: {e.Message}";
        }
        if (error is not null) yield return ReadReport.Failed(folder, error);
        foreach (var file in files)
            foreach (var r in Guarded(file, () => ReadFile(file, published))) yield return r;
        foreach (var inner in folders)
            foreach (var r in Folder(inner, published)) yield return r;
    }

    private static bool IsReport(string path)
    {
        if (Path.GetFileName(path).StartsWith("README", StringComparison.OrdinalIgnoreCase)) return false;
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Extensions.Contains(Path.GetExtension(name).ToLowerInvariant());
    }

    private static IEnumerable<ReadReport> ReadFile(string path, DateOnly? published)
    {
        if (!File.Exists(path)) return [ReadReport.Failed(path, "no such file or folder")];
        var gz = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var extension = Path.GetExtension(gz ? path[..^3] : path).ToLowerInvariant();
        Stream stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        return Stream(path, gz ? new GZipStream(stream, CompressionMode.Decompress) : stream, extension, published);
    }

    private static IEnumerable<ReadReport> Stream(string path, Stream stream, string extension, DateOnly? published)
    {
        using var owned = stream;
        if (extension == ".jsonl")
        {
            foreach (var r in JsonLines.Read(path, stream, published)) yield return r;
            yield break;
        }
        if (Decoding.ReadAll(stream, out var text) is { } error)
        {
            yield return ReadReport.Failed(path, error);
            yield break;
        }
        if (extension == "" && text.StartsWith('{'))
        {
            using var again = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
            foreach (var r in JsonLines.Read(path, again, published)) yield return r;
            yield break;
        }
        var id = path == "-" ? "stdin" : Path.GetFileName(path);
        foreach (var r in extension switch
        {
            ".html" or ".htm" => [HtmlPage.Read(path, id, text, published)],
            ".csv" => CsvTable.Read(path, text, published),
            _ => [Text(path, id, text, published)],
        }) yield return Checked(r);
    }

    private static ReadReport Text(string path, string id, string text, DateOnly? published) => ReadReport.Of(path, new(id, text, Published: published));

    /// <summary>Refuses what is no report: an empty text, or one of a length that no report has.</summary>
    public static ReadReport Checked(ReadReport read)
    {
        if (read.Report is not { } report) return read;
        if (string.IsNullOrWhiteSpace(report.Text)) return ReadReport.Failed(read.Source, "it is empty: there is no text to code");
        if (report.Text.Length > LongestText)
            return ReadReport.Failed(read.Source, $"its text of {report.Text.Length:N0} characters is longer than {LongestText:N0}: split it into reports");
        return read;
    }

    /// <summary>Turns what goes wrong while a source is read into a report that could not be read.</summary>
    private static IEnumerable<ReadReport> Guarded(string source, Func<IEnumerable<ReadReport>> read)
    {
        IEnumerator<ReadReport>? reports = null;
        while (true)
        {
            ReadReport? next = null;
            try
            {
                reports ??= read().GetEnumerator();
                if (reports.MoveNext()) next = reports.Current;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException)
            {
                reports = Enumerable.Empty<ReadReport>().GetEnumerator();
                next = ReadReport.Failed(source, e.Message);
            }
            if (next is null)
            {
                reports?.Dispose();
                yield break;
            }
            yield return next;
        }
    }
}
