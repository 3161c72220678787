namespace Entente.World;

/// <summary>Puts together what two worlds, one above the other, find in a sentence.</summary>
internal static class Layers
{
    /// <summary>The longer match goes before the shorter, of two as long that from above; none overlap, all in order.</summary>
    public static IReadOnlyList<T> Merge<T>(IReadOnlyList<T> above, IReadOnlyList<T> under, Func<T, (int Start, int End)> place)
    {
        if (above.Count == 0) return under;
        List<T> merged = [];
        foreach (var match in above.Concat(under).OrderByDescending(m => place(m).End - place(m).Start))
            if (merged.TrueForAll(m => place(m).End <= place(match).Start || place(match).End <= place(m).Start)) merged.Add(match);
        merged.Sort((a, b) => place(a).Start.CompareTo(place(b).Start));
        return merged;
    }
}
