using System.Runtime.InteropServices;
using System.Text;

namespace Entente.World.Binary;

/// <summary>Reads what <see cref="CompactWriter"/> wrote, straight into arrays.</summary>
internal sealed class CompactReader(Stream stream)
{
    private const int MaxBytes = 256 << 20; // a length beyond this means a damaged file

    public int Int()
    {
        Span<int> one = [0];
        Fill(MemoryMarshal.AsBytes(one));
        return one[0];
    }

    public unsafe T[] Array<T>()
        where T : unmanaged
    {
        var length = Int();
        if (length < 0 || (long)length * sizeof(T) > MaxBytes) throw new InvalidDataException("The compiled world is damaged.");
        var values = GC.AllocateUninitializedArray<T>(length);
        Fill(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    public StringTable Strings() => new(Array<int>(), Array<byte>());

    private void Fill(Span<byte> bytes)
    {
        try
        {
            stream.ReadExactly(bytes);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The compiled world ends too early.", e);
        }
    }
}

/// <summary>Strings in one block of UTF-8, decoded when asked for.</summary>
internal sealed class StringTable(int[] offsets, byte[] pool)
{
    public int Count => offsets.Length - 1;

    public string this[int index] => Encoding.UTF8.GetString(pool, offsets[index], offsets[index + 1] - offsets[index]);
}
