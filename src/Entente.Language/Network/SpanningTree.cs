namespace Entente.Language.Network;

/// <summary>The best dependency tree with one root, by Chu, Liu and Edmonds.</summary>
internal static class SpanningTree
{
    private const double Never = -1e9f;

    /// <summary>Whether the heads (0 the root, words from 1; <c>heads[0]</c> is not looked at) are a tree in which one word hangs on the root.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        for (var i = 1; i < heads.Length; i++) if (heads[i] == 0) roots++;
        if (roots != 1) return false;
        Span<int> seen = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        seen.Clear();
        for (var i = 1; i < heads.Length; i++)
        {
            var at = i;
            while (at != 0 && seen[at] == 0)
            {
                seen[at] = i;
                at = heads[at];
            }
            if (at != 0 && seen[at] == i) return false;
        }
        return true;
    }

    /// <summary>Finds the tree with the highest sum of scores.</summary>
    /// <param name="scores">Row d, column h: the score of head h for word d; n + 1 columns and rows, row 0 is not looked at.</param>
    /// <param name="stride">Floats from one row to the next.</param>
    /// <param name="heads">The heads found, n + 1 long; <c>heads[0]</c> is -1.</param>
    public static void Find(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var n = heads.Length;
        var s = new double[n, n];
        // A second word on the root must cost more than any tree can gain by it.
        double least = double.MaxValue, most = double.MinValue;
        for (var d = 1; d < n; d++)
        {
            for (var h = 0; h < n; h++)
            {
                if (h == d) continue;
                least = Math.Min(least, scores[d * stride + h]);
                most = Math.Max(most, scores[d * stride + h]);
            }
        }
        var penalty = (most - least + 1) * n;
        for (var d = 0; d < n; d++)
        {
            for (var h = 0; h < n; h++) s[d, h] = d == 0 || d == h ? Never : scores[d * stride + h] - least - (h == 0 ? penalty : 0);
        }
        var found = Solve(s, n);
        for (var d = 1; d < n; d++) heads[d] = found[d];
        heads[0] = -1;
    }

    private static int[] Solve(double[,] s, int n)
    {
        var heads = new int[n];
        for (var d = 1; d < n; d++)
        {
            var best = -1;
            for (var h = 0; h < n; h++) if (h != d && (best < 0 || s[d, h] > s[d, best])) best = h;
            heads[d] = best;
        }
        heads[0] = -1;
        var cycle = Cycle(heads);
        if (cycle is null) return heads;

        // The cycle becomes one node, the last of a smaller graph.
        var inCycle = new bool[n];
        foreach (var i in cycle) inCycle[i] = true;
        var outer = new List<int>();
        for (var i = 0; i < n; i++) if (!inCycle[i]) outer.Add(i);
        var m = outer.Count + 1;
        var small = new double[m, m];
        var enters = new int[m]; // for an arc from outside into the cycle, the word of the cycle it ends at
        var leaves = new int[m]; // for an arc out of the cycle, the word of the cycle it starts from
        for (var a = 0; a < m; a++) for (var b = 0; b < m; b++) small[a, b] = Never;
        for (var a = 0; a < outer.Count; a++)
        {
            for (var b = 0; b < outer.Count; b++) if (a != b) small[a, b] = s[outer[a], outer[b]];
            var (enter, leave) = (-1, -1);
            foreach (var c in cycle)
            {
                if (enter < 0 || s[c, outer[a]] - s[c, heads[c]] > s[enter, outer[a]] - s[enter, heads[enter]]) enter = c;
                if (leave < 0 || s[outer[a], c] > s[outer[a], leave]) leave = c;
            }
            enters[a] = enter;
            leaves[a] = leave;
            small[m - 1, a] = s[enter, outer[a]] - s[enter, heads[enter]];
            if (outer[a] != 0) small[a, m - 1] = s[outer[a], leave];
        }
        var solved = Solve(small, m);
        for (var a = 1; a < outer.Count; a++) heads[outer[a]] = solved[a] == m - 1 ? leaves[a] : outer[solved[a]];
        heads[enters[solved[m - 1]]] = outer[solved[m - 1]];
        return heads;
    }

    private static List<int>? Cycle(int[] heads)
    {
        var seen = new int[heads.Length];
        for (var i = 1; i < heads.Length; i++)
        {
            var at = i;
            while (at > 0 && seen[at] == 0)
            {
                seen[at] = i;
                at = heads[at];
            }
            if (at <= 0 || seen[at] != i) continue;
            var cycle = new List<int>();
            var from = at;
            do
            {
                cycle.Add(at);
                at = heads[at];
            }
            while (at != from);
            return cycle;
        }
        return null;
    }
}
