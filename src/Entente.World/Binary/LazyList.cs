using System.Collections;

namespace Entente.World.Binary;

/// <summary>Items of a compiled file that are made when first asked for, each once. Safe to share between threads.</summary>
internal sealed class LazyList<T>(StringTable strings, int[] starts, int[] data, LazyList<T>.Reader read) : IReadOnlyList<T>
    where T : class
{
    private readonly T?[] _items = new T?[starts.Length];

    /// <summary>Makes an item from its numbers.</summary>
    public delegate T Reader(ref Cursor cursor);

    public int Count => starts.Length;

    public T this[int index] => Volatile.Read(ref _items[index]) ?? Make(index);

    public static LazyList<T> Read(CompactReader reader, Reader read) => new(reader.Strings(), reader.Array<int>(), reader.Array<int>(), read);

    /// <summary>Writes items as <see cref="Read"/> expects them: <paramref name="add"/> appends the numbers of one.</summary>
    public static void Write(CompactWriter writer, IReadOnlyList<T> items, Action<T, StringPool, List<int>> add)
    {
        var pool = new StringPool();
        var data = new List<int>();
        var starts = new int[items.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = data.Count;
            add(items[i], pool, data);
        }

        writer.Strings(pool.Strings);
        writer.Array<int>(starts);
        writer.Array<int>([.. data]);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private T Make(int index)
    {
        var cursor = new Cursor(strings, data, starts[index]);
        var item = read(ref cursor);
        return Interlocked.CompareExchange(ref _items[index], item, null) ?? item;
    }
}

/// <summary>Goes through the numbers of an item.</summary>
internal ref struct Cursor(StringTable strings, int[] data, int start)
{
    private int _next = start;

    public int Int() => data[_next++];

    public string String() => strings[Int()];

    public string? OptionalString() => Int() is >= 0 and var index ? strings[index] : null;

    public string[] Strings()
    {
        var count = Int();
        if (count == 0) return [];
        var list = new string[count];
        for (var i = 0; i < count; i++) list[i] = String();
        return list;
    }
}
