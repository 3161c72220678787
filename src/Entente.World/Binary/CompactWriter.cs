using System.Runtime.InteropServices;
using System.Text;

namespace Entente.World.Binary;

/// <summary>Writes arrays as they lie in memory (little endian), each with its length before it.</summary>
internal sealed class CompactWriter(Stream stream)
{
    public void Int(int value)
    {
        Span<int> one = [value];
        stream.Write(MemoryMarshal.AsBytes(one));
    }

    public void Array<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Int(values.Length);
        stream.Write(MemoryMarshal.AsBytes(values));
    }

    public void Strings(IReadOnlyList<string> strings)
    {
        var offsets = new int[strings.Count + 1];
        using var pool = new MemoryStream();
        for (var i = 0; i < strings.Count; i++)
        {
            pool.Write(Encoding.UTF8.GetBytes(strings[i]));
            offsets[i + 1] = (int)pool.Length;
        }

        Array<int>(offsets);
        Array<byte>(pool.ToArray());
    }
}
