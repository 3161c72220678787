using System.IO.Compression;
using Entente.Coding;

namespace Entente.Cli.Reading;

/// <summary>Reads reports from files, folders and standard input. What cannot be read is named with its reason, and the rest is read all the same.</summary>
/// <param name="inputs">Files, folders, or <c>-</c> for standard input.</param>
/// <param name="published">Day of publication for reports that do not say their own.</param>
internal sealed class ReportReader(IReadOnlyList<string> inputs, DateOnly? published)
{
    /// <summary>Longest text that is taken for one report, in UTF-16 units.</summary>
    public const int LongestText = 1_000_000;

    /// <summary>Bytes that a file with one report, or a line or row with one, may have.</summary>
    public const int LargestFile = 64 << 20;

    private static readonly string[] Extensions = [".txt", ".html", ".htm", ".jsonl", ".csv"];
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>Bytes read so far, of compressed files the compressed ones.</summary>
    public long BytesRead => Interlocked.Read(ref _bytes);

    /// <summary>Bytes of all inputs, or null where that is not known beforehand.</summary>
    public long? Size()
    {
        if (inputs.Contains("-")) return null;
        try
        {
            return Inputs().Sum(i => i.Error is null ? new FileInfo(i.Path).Length : 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The reports of all inputs, in order; folders are read whole, by name.</summary>
    public IEnumerable<ReadReport> Read()
    {
        foreach (var input in Inputs())
        {
            if (input.Error is { } error) yield return ReadReport.Failed(input.Path, error);
            else
                foreach (var read in Guarded(input)) yield return Checked(read);
        }
    }

    private sealed record Input(string Path, string Id, string? Error = null);

    private IEnumerable<Input> Inputs()
    {
        // A file's name is its id; where two bear the same, the paths tell them apart.
        var names = inputs.GroupBy(i => Path.GetFileName(i), StringComparer.Ordinal).Where(n => n.Count() > 1).Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            if (input == "-") yield return new Input("-", "stdin");
            else if (Directory.Exists(input))
            {
                var any = false;
                foreach (var i in Folder(input, input))
                {
                    any = true;
                    yield return i;
                }
                if (!any) yield return new Input(input, input, "the folder holds no report (.txt, .html, .jsonl, .csv, each also .gz)");
            }
            else if (!File.Exists(input)) yield return new Input(input, input, "no such file or folder");
            else yield return new Input(input, names.Contains(Path.GetFileName(input)) ? input : Path.GetFileName(input));
        }
    }

    private static IEnumerable<Input> Folder(string top, string folder)
    {
        List<FileSystemInfo> entries = [];
        string? error = null;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(e => e is DirectoryInfo).ThenBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error = $"the folder cannot be read: {Reason(e)}";
        }
        if (error is not null) yield return new Input(folder, folder, error);
        foreach (var entry in entries)
        {
            var path = Path.Combine(folder, entry.Name);
            if (entry is FileInfo file)
            {
                if (!IsReport(file.Name)) continue;
                // Also a pipe has no length: opening one that nobody writes to would wait for ever.
                var empty = file.LinkTarget is null && file.Exists && file.Length == 0;
                yield return new Input(path, Path.GetRelativePath(top, path).Replace('\\', '/'), empty ? Empty : null);
            }
            // A link to a folder may lead back to where it stands.
            else if (entry.LinkTarget is null)
            {
                foreach (var i in Folder(top, path)) yield return i;
            }
        }
    }

    private const string Empty = "it is empty: there is no text to code";

    private static bool IsReport(string name)
    {
        if (name.StartsWith("README", StringComparison.OrdinalIgnoreCase)) return false;
        return Extensions.Contains(Extension(name));
    }

    private static string Extension(string path) => Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path).ToLowerInvariant();

    private IEnumerable<ReadReport> Open(Input input)
    {
        var (path, id) = (input.Path, input.Id);
        using var raw = path == "-" ? Console.OpenStandardInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
        using var start = new StartedStream(raw, n => Interlocked.Add(ref _bytes, n));
        using var stream = start.Start is [0x1F, 0x8B, ..] ? new StartedStream(new GZipStream(start, CompressionMode.Decompress)) : start;
        switch (Extension(path) is var extension && extension is ".txt" or ".html" or ".htm" or ".jsonl" or ".json" or ".csv" ? extension : Guess(stream.Start))
        {
            case ".jsonl" or ".json":
                foreach (var r in JsonLines.Read(path, stream, published)) yield return r;
                break;
            case ".csv":
                foreach (var r in CsvTable.Read(path, stream, published)) yield return r;
                break;
            case ".html" or ".htm":
                yield return Decoding.ReadAll(stream, out var html) is { } badPage ? ReadReport.Failed(path, badPage) : HtmlPage.Read(path, id, html, published);
                break;
            default:
                yield return Decoding.ReadAll(stream, out var text) is { } badText ? ReadReport.Failed(path, badText) : ReadReport.Of(path, new Report(id, text, Published: published));
                break;
        }
    }

    /// <summary>What a stream without a telling name holds, by how it begins: plain text unless it is plainly something else.</summary>
    private static string Guess(ReadOnlySpan<byte> start)
    {
        if (start is [0xEF, 0xBB, 0xBF, ..]) start = start[3..];
        start = start.TrimStart(" \t\r\n"u8);
        if (start is [(byte)'{', ..]) return ".jsonl";
        return System.Text.Ascii.EqualsIgnoreCase(start[..Math.Min(start.Length, 9)], "<!doctype"u8) || System.Text.Ascii.EqualsIgnoreCase(start[..Math.Min(start.Length, 5)], "<html"u8) ? ".html" : ".txt";
    }

    /// <summary>Refuses what is no report that can be coded, and an id that another report bears.</summary>
    private ReadReport Checked(ReadReport read)
    {
        if (read.Report is not { } report) return read;
        if (string.IsNullOrWhiteSpace(report.Text)) return ReadReport.Failed(read.Source, Empty);
        if (report.Text.Length > LongestText) return ReadReport.Failed(read.Source, $"its text of {report.Text.Length} characters is longer than {LongestText}: split it into reports");
        if (Script.Refusal(report.Text) is { } refusal) return ReadReport.Failed(read.Source, refusal);
        if (!_ids.TryAdd(report.Id, read.Source)) return ReadReport.Failed(read.Source, $"the id '{report.Id}' is already that of {_ids[report.Id]}: a report needs one of its own");
        return read;
    }

    /// <summary>Turns what goes wrong while a source is read into a report that could not be read.</summary>
    private IEnumerable<ReadReport> Guarded(Input input)
    {
        IEnumerator<ReadReport>? reports = null;
        ReadReport? last = null;
        while (true)
        {
            ReadReport? next = null;
            try
            {
                reports ??= Open(input).GetEnumerator();
                if (reports.MoveNext()) next = reports.Current;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                reports = Enumerable.Empty<ReadReport>().GetEnumerator();
                next = ReadReport.Failed(input.Path, Reason(e) + (last is null ? "" : $"; nothing was read after {last.Source}"));
            }
            if (next is null)
            {
                reports?.Dispose();
                yield break;
            }
            yield return last = next;
        }
    }

    private static string Reason(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        UnauthorizedAccessException => "there is no right to read it",
        InvalidDataException => "its compressed data are damaged or cut short",
        IOException => e.Message,
        _ => $"it cannot be read ({e.GetType().Name}: {e.Message})",
    };
}
