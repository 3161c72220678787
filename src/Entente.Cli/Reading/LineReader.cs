using System.Buffers;

namespace Entente.Cli.Reading;

/// <summary>A line of a stream as it came, without its end.</summary>
/// <param name="Number">Number of the line, from 1.</param>
/// <param name="Bytes">Its bytes; null where it is longer than a line may be.</param>
internal readonly record struct Line(int Number, byte[]? Bytes);

/// <summary>Splits a stream into lines without holding more than one of them.</summary>
internal static class LineReader
{
    /// <summary>The lines, the last one also where no line break ends it. Errors of the stream pass through.</summary>
    /// <param name="stream">Where they come from.</param>
    /// <param name="longest">Bytes that a line may have; of a longer one only its number is told.</param>
    public static IEnumerable<Line> Read(Stream stream, int longest = ReportReader.LargestFile)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        using var rest = new MemoryStream();
        var number = 1;
        var (tooLong, any) = (false, false);
        try
        {
            int n;
            while ((n = stream.Read(buffer)) > 0)
            {
                for (var from = 0; from < n;)
                {
                    var end = Array.IndexOf(buffer, (byte)'\n', from, n - from);
                    var until = end < 0 ? n : end;
                    any = true;
                    tooLong |= rest.Length + until - from > longest;
                    if (!tooLong) rest.Write(buffer, from, until - from);
                    if (end < 0) break;
                    from = end + 1;
                    yield return Take();
                    number++;
                    (tooLong, any) = (false, false);
                }
            }
            if (any) yield return Take();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        Line Take()
        {
            var bytes = rest.ToArray();
            rest.SetLength(0);
            return new Line(number, tooLong ? null : bytes is [.. var head, (byte)'\r'] ? head : bytes);
        }
    }
}
