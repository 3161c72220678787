using System.Text;

namespace Entente.Cli.Reading;

/// <summary>Bytes to text: UTF-8 (or UTF-16 with a mark), and nothing else is taken for text.</summary>
internal static class Decoding
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Reads a stream whole. Returns what is wrong with it, or null.</summary>
    public static string? ReadAll(Stream stream, out string text)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Decode(memory.GetBuffer().AsSpan(0, (int)memory.Length), out text);
    }

    /// <summary>Decodes bytes. Returns what is wrong with them, with the line, or null.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            text = (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
            return null;
        }
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        if (bytes[..Math.Min(bytes.Length, 8192)].Contains((byte)0)) return "it is a binary file, not text";
        try
        {
            text = Strict.GetString(bytes);
            return null;
        }
        catch (DecoderFallbackException e)
        {
            var at = Math.Clamp(e.Index, 0, bytes.Length);
            var line = bytes[..at].Count((byte)'\n') + 1;
            return $"line {line} is not UTF-8 (byte {at + 1:N0}): convert the file, for instance with 'iconv -f latin1 -t utf8'";
        }
    }
}
