using System.Text;

namespace Entente.Cli.Reading;

/// <summary>Bytes to text: UTF-8 (or UTF-16 with a mark), and nothing else is taken for text.</summary>
internal static class Decoding
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Reads a stream whole, up to <see cref="ReportReader.LargestFile"/>. Returns what is wrong with it, or null.</summary>
    public static string? ReadAll(Stream stream, out string text)
    {
        text = "";
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        int n;
        while ((n = stream.Read(buffer)) > 0)
        {
            if (memory.Length + n > ReportReader.LargestFile) return $"it is larger than {ReportReader.LargestFile >> 20} MB: that is no report";
            memory.Write(buffer, 0, n);
        }
        return Decode(memory.GetBuffer().AsSpan(0, (int)memory.Length), out text);
    }

    /// <summary>Decodes bytes. Returns what is wrong with them, with the line, or null.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            text = (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
            return text.Contains('\0') ? "it is a binary file, not text" : null;
        }
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        if (bytes.Contains((byte)0)) return "it is a binary file, not text";
        try
        {
            text = Strict.GetString(bytes);
            return null;
        }
        catch (DecoderFallbackException e)
        {
            var at = Math.Clamp(e.Index, 0, bytes.Length);
            var line = bytes[..at].Count((byte)'\n') + 1;
            return $"line {line} is not UTF-8 (byte {at + 1}): convert the file, for instance with 'iconv -f latin1 -t utf8'";
        }
    }
}
