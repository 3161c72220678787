using System.Buffers;
using Entente.Coding;
using Entente.Coding.Records;

namespace Entente.Cli.Output;

/// <summary>All records of a report as JSON objects, one a line: events, ties, judgements, offices.</summary>
internal sealed class BriefJsonWriter(Stream output) : BriefWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 14);

    /// <inheritdoc/>
    public override void Write(CodedReport coded)
    {
        _buffer.ResetWrittenCount();
        foreach (var e in coded.Events) Line(() => BriefJson.Write(e, coded.Report, _buffer));
        foreach (var t in coded.Ties) Line(() => BriefJson.Write(t, coded.Report, _buffer));
        foreach (var j in coded.Judgements) Line(() => BriefJson.Write(j, coded.Report, _buffer));
        foreach (var o in coded.Offices) Line(() => BriefJson.Write(o, coded.Report, _buffer));
        output.Write(_buffer.WrittenSpan);
        output.Flush();
    }

    private void Line(Action write)
    {
        write();
        _buffer.Write("\n"u8);
    }
}
