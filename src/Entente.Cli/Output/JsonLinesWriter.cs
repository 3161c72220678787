using System.Buffers;
using Entente.Coding;
using Entente.Coding.Records;

namespace Entente.Cli.Output;

/// <summary>Events as JSON objects, one a line.</summary>
internal sealed class JsonLinesWriter(Stream output) : EventWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 14);

    /// <inheritdoc/>
    public override void Write(CodedReport coded)
    {
        _buffer.ResetWrittenCount();
        foreach (var e in coded.Events)
        {
            EventJson.Write(e, coded.Report, _buffer);
            _buffer.Write("\n"u8);
        }
        output.Write(_buffer.WrittenSpan);
        output.Flush();
    }
}
