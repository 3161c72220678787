using Entente.World.Binary;

namespace Entente.World;

/// <summary>Numbers of all folded words that stand in a name, role or place; a hash table over one block of chars.</summary>
internal sealed class WordTable
{
    private readonly char[] _pool;
    private readonly int[] _offsets;
    private readonly int[] _slots; // number + 1; 0 is free

    private WordTable(char[] pool, int[] offsets, int[] slots)
    {
        _pool = pool;
        _offsets = offsets;
        _slots = slots;
    }

    public int Count => _offsets.Length - 1;

    public int Length(int word) => _offsets[word + 1] - _offsets[word];

    /// <summary>The number of a folded word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)Hash(word) & mask; ; slot = (slot + 1) & mask)
        {
            var id = _slots[slot] - 1;
            if (id < 0) return -1;
            var start = _offsets[id];
            if (_pool.AsSpan(start, _offsets[id + 1] - start).SequenceEqual(word)) return id;
        }
    }

    public static WordTable Build(IReadOnlyList<string> words)
    {
        var size = 16;
        while (size * 2 < words.Count * 3) size *= 2; // at most two thirds full
        var slots = new int[size];
        var offsets = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            offsets[i + 1] = offsets[i] + words[i].Length;
            var slot = (int)Hash(words[i]) & (size - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (size - 1);
            slots[slot] = i + 1;
        }

        return new WordTable(string.Concat(words).ToCharArray(), offsets, slots);
    }

    public void Write(CompactWriter writer)
    {
        writer.Array<char>(_pool);
        writer.Array<int>(_offsets);
        writer.Array<int>(_slots);
    }

    public static WordTable Read(CompactReader reader) => new(reader.Array<char>(), reader.Array<int>(), reader.Array<int>());

    // FNV-1a with a final mix: the stored slots must not depend on the process.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
