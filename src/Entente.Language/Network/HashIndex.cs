namespace Entente.Language.Network;

/// <summary>
/// A read-only map from strings to 16-bit numbers that keeps 32 bits of each key's hash instead of the key (open addressing; a string that
/// is not in the map is taken for one that is about once in a thousand million times).
/// </summary>
internal readonly unsafe struct HashIndex
{
    private readonly uint* _prints;
    private readonly ushort* _values;
    private readonly uint _mask;

    public HashIndex(uint* prints, ushort* values, int slots)
    {
        _prints = prints;
        _values = values;
        _mask = (uint)slots - 1;
    }

    /// <summary>The number of the key with this hash, or -1.</summary>
    public int Find(ulong hash)
    {
        var print = Print(hash);
        for (var slot = (uint)hash & _mask; ; slot = (slot + 1) & _mask)
        {
            if (_prints[slot] == print) return _values[slot];
            if (_prints[slot] == 0) return -1;
        }
    }

    /// <summary>Lays out a map for a weights file.</summary>
    /// <param name="entries">Hashes and numbers; of two with the same hash the first counts.</param>
    public static (uint[] Prints, ushort[] Values) Build(IReadOnlyList<(ulong Hash, ushort Value)> entries)
    {
        var slots = 64;
        while (slots * 3L / 4 < entries.Count) slots *= 2;
        var (prints, values) = (new uint[slots], new ushort[slots]);
        foreach (var (hash, value) in entries)
        {
            var print = Print(hash);
            var slot = (uint)hash & (uint)(slots - 1);
            while (prints[slot] != 0 && prints[slot] != print) slot = (slot + 1) & (uint)(slots - 1);
            if (prints[slot] != 0) continue;
            (prints[slot], values[slot]) = (print, value);
        }
        return (prints, values);
    }

    private static uint Print(ulong hash) => (uint)(hash >> 32) | 1;
}
