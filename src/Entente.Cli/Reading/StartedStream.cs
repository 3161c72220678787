namespace Entente.Cli.Reading;

/// <summary>A stream whose beginning can be looked at before it is read.</summary>
internal sealed class StartedStream : Stream
{
    private readonly Stream _inner;
    private readonly Action<int>? _counted;
    private readonly byte[] _start = new byte[512];
    private readonly int _length;
    private int _read;

    /// <summary>Takes over a stream and reads its first bytes.</summary>
    /// <param name="inner">The stream.</param>
    /// <param name="counted">Is told how many bytes were read from it, each time.</param>
    public StartedStream(Stream inner, Action<int>? counted = null)
    {
        _inner = inner;
        _counted = counted;
        _length = inner.ReadAtLeast(_start, 16, throwOnEndOfStream: false);
        counted?.Invoke(_length);
    }

    /// <summary>The first bytes: at least 16 where there are so many.</summary>
    public ReadOnlySpan<byte> Start => _start.AsSpan(0, _length);

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int n;
        if (_read == _length)
        {
            n = _inner.Read(buffer);
            _counted?.Invoke(n);
            return n;
        }
        n = Math.Min(buffer.Length, _length - _read);
        _start.AsSpan(_read, n).CopyTo(buffer);
        _read += n;
        return n;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush() => _inner.Flush();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
