namespace Entente.Language.Network;

/// <summary>Floats that do not move, aligned to a cache line. The pointer is valid as long as the buffer is reachable.</summary>
internal sealed unsafe class FloatBuffer
{
    private readonly float[] _array;

    public FloatBuffer(int length)
    {
        Length = length;
        _array = GC.AllocateArray<float>(length + 16, pinned: true);
        var address = (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _array[0]);
        Pointer = (float*)((address + 63) & ~63);
    }

    public int Length { get; }

    public float* Pointer { get; }

    public Span<float> Span => new(Pointer, Length);

    /// <summary>A buffer of at least <paramref name="length"/> floats: <paramref name="buffer"/> itself if it is large enough.</summary>
    public static FloatBuffer Ensure(FloatBuffer? buffer, int length) =>
        buffer is not null && buffer.Length >= length ? buffer : new FloatBuffer(length + length / 4);
}
