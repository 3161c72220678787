namespace Entente.Language.Network;

/// <summary>The best dependency tree with one root, by Chu, Liu and Edmonds.</summary>
internal static class SpanningTree
{
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

    /// <summary>Finds the tree with the highest sum of scores in time that grows with the square of the number of words (Tarjan's way of contracting cycles).</summary>
    /// <param name="scores">Row d, column h: the score of head h for word d; n + 1 columns and rows, row 0 is not looked at.</param>
    /// <param name="stride">Floats from one row to the next.</param>
    /// <param name="heads">The heads found, n + 1 long; <c>heads[0]</c> is -1.</param>
    public static void Find(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var n = heads.Length;
        heads[0] = -1;
        if (n == 1) return;
        var graph = new Graph(n);
        graph.Fill(scores, stride);
        graph.Contract();
        graph.Expand(heads);
    }

    /// <summary>Words, and the nodes that cycles of them were contracted to, numbered after the words.</summary>
    private sealed class Graph(int n)
    {
        private readonly double[] _weights = new double[2 * n * n]; // row: node, column: word the arc comes from
        private readonly int[] _ends = new int[2 * n * n];          // the word within the node that this arc ends at
        private readonly int[] _top = [.. Enumerable.Range(0, n)];  // the outermost node each word is in
        private readonly int[] _parent = new int[2 * n];
        private readonly List<int>?[] _members = new List<int>?[2 * n];
        private readonly (int From, int To, double Weight)[] _arc = new (int, int, double)[2 * n]; // best arc into a node

        public void Fill(ReadOnlySpan<float> scores, int stride)
        {
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
            // A second word on the root must cost more than any tree can gain by it, an arc into the root more than any of these.
            var penalty = (most - least + 1) * n;
            for (var d = 0; d < n; d++)
            {
                for (var h = 0; h < n; h++)
                {
                    _weights[d * n + h] = d == 0 ? -penalty * 2 * n : scores[d * stride + h] - (h == 0 ? penalty : 0);
                    _ends[d * n + h] = d;
                }
            }
        }

        // Follows best arcs backwards; where they meet the path again, the cycle becomes a node. In the end all is one node.
        public void Contract()
        {
            Array.Fill(_parent, -1);
            var path = new List<int> { n - 1 };
            var onPath = new bool[2 * n];
            onPath[n - 1] = true;
            var next = n;
            while (true)
            {
                var node = path[^1];
                var best = -1;
                for (var h = 0; h < n; h++)
                {
                    if (_top[h] != node && (best < 0 || _weights[node * n + h] > _weights[node * n + best])) best = h;
                }
                if (best < 0) return;
                _arc[node] = (best, _ends[node * n + best], _weights[node * n + best]);
                var from = _top[best];
                if (!onPath[from])
                {
                    path.Add(from);
                    onPath[from] = true;
                    continue;
                }
                var start = path.IndexOf(from);
                var members = path.GetRange(start, path.Count - start);
                path.RemoveRange(start, path.Count - start);
                Merge(members, next);
                path.Add(next);
                onPath[next] = true;
                next++;
            }
        }

        private void Merge(List<int> members, int node)
        {
            _members[node] = members;
            foreach (var m in members) _parent[m] = node;
            for (var h = 0; h < n; h++) if (_parent[_top[h]] == node) _top[h] = node;
            for (var h = 0; h < n; h++)
            {
                var best = double.NegativeInfinity;
                foreach (var m in members)
                {
                    var weight = _weights[m * n + h] - _arc[m].Weight;
                    if (weight <= best) continue;
                    best = weight;
                    _weights[node * n + h] = weight;
                    _ends[node * n + h] = _ends[m * n + h];
                }
            }
        }

        // Opens the nodes again from the root: in each, the arc that enters it replaces the one of the cycle.
        public void Expand(Span<int> heads)
        {
            var open = new Stack<int>();
            Dismantle(0, open);
            while (open.TryPop(out var node))
            {
                var arc = _arc[node];
                _arc[arc.To] = arc;
                Dismantle(arc.To, open);
            }
            for (var d = 1; d < n; d++) heads[d] = _arc[d].From;
        }

        private void Dismantle(int word, Stack<int> open)
        {
            for (var node = word; _parent[node] >= 0;)
            {
                var parent = _parent[node];
                foreach (var m in _members[parent]!)
                {
                    _parent[m] = -1;
                    if (m != node && _members[m] is not null) open.Push(m);
                }
                node = parent;
            }
        }
    }
}
