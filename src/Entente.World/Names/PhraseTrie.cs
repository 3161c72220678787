using Entente.World.Binary;

namespace Entente.World;

/// <summary>Phrases as paths of words; nodes are numbered so that children lie side by side in order of their words.</summary>
internal sealed class PhraseTrie
{
    private readonly int[] _roots; // word → node, 0 none; up to the last word that begins a phrase
    private readonly int[] _words; // node → last word
    private readonly int[] _children; // node → first child
    private readonly int[] _entries; // node → first entry
    private readonly int[] _values;
    private readonly byte[] _forms;
    private readonly uint[] _cases; // two bits a word, see Phrase.CaseOf

    private PhraseTrie(int[] roots, int[] words, int[] children, int[] entries, int[] values, byte[] forms, uint[] cases)
    {
        _roots = roots;
        _words = words;
        _children = children;
        _entries = entries;
        _values = values;
        _forms = forms;
        _cases = cases;
    }

    public int NodeCount => _words.Length;

    /// <summary>The child of <paramref name="node"/> (0: the root) by <paramref name="word"/>, or 0.</summary>
    public int Child(int node, int word)
    {
        if (word < 0) return 0;
        if (node == 0) return word < _roots.Length ? _roots[word] : 0;
        var low = _children[node];
        var high = _children[node + 1] - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = _words[middle];
            if (found == word) return middle;
            if (found < word) low = middle + 1;
            else high = middle - 1;
        }

        return 0;
    }

    public bool HasEntries(int node) => _entries[node] < _entries[node + 1];

    /// <summary>Range of the entries of the phrase that ends at the node.</summary>
    public (int Start, int End) Entries(int node) => (_entries[node], _entries[node + 1]);

    public int Value(int entry) => _values[entry];

    public byte Form(int entry) => _forms[entry];

    public uint Case(int entry) => _cases[entry];

    public void Write(CompactWriter writer)
    {
        writer.Array<int>(_roots);
        writer.Array<int>(_words);
        writer.Array<int>(_children);
        writer.Array<int>(_entries);
        writer.Array<int>(_values);
        writer.Array<byte>(_forms);
        writer.Array<uint>(_cases);
    }

    public static PhraseTrie Read(CompactReader reader) => new(
        reader.Array<int>(), reader.Array<int>(), reader.Array<int>(), reader.Array<int>(), reader.Array<int>(), reader.Array<byte>(), reader.Array<uint>());

    /// <summary>Collects phrases; entries of one phrase keep the order in which they were added.</summary>
    public sealed class Builder(StringPool words)
    {
        private readonly Node _root = new(-1);

        /// <summary>Adds a phrase in all its variants; a value already there in the same form and case is not repeated.</summary>
        public void Add(string phrase, int value, byte form)
        {
            foreach (var variant in Phrase.Variants(phrase)) Add(variant, value, form);
        }

        private void Add(List<string> phrase, int value, byte form)
        {
            var node = _root;
            var cases = 0u;
            for (var i = 0; i < phrase.Count; i++)
            {
                if (i < 16) cases |= (uint)Phrase.CaseOf(phrase[i]) << (2 * i);
                var word = words.Add(Folding.Fold(phrase[i]));
                if (!node.Children.TryGetValue(word, out var child)) node.Children.Add(word, child = new Node(word));
                node = child;
            }

            if (node != _root && !node.Entries.Contains((value, form, cases))) node.Entries.Add((value, form, cases));
        }

        /// <summary>The finished trie; call when all words of all tries are known.</summary>
        public PhraseTrie Build()
        {
            List<Node> nodes = [_root];
            List<int> children = [];
            for (var i = 0; i < nodes.Count; i++)
            {
                children.Add(nodes.Count);
                nodes.AddRange(nodes[i].Children.Values);
            }

            children.Add(nodes.Count);
            var roots = new int[_root.Children.Count == 0 ? 0 : _root.Children.Keys.Max() + 1];
            var entries = new int[nodes.Count + 1];
            for (var i = 0; i < nodes.Count; i++)
            {
                entries[i + 1] = entries[i] + nodes[i].Entries.Count;
                if (i > 0 && i <= _root.Children.Count) roots[nodes[i].Word] = i;
            }

            var all = nodes.SelectMany(n => n.Entries).ToList();
            return new PhraseTrie(
                roots, [.. nodes.Select(n => n.Word)], [.. children], entries,
                [.. all.Select(e => e.Value)], [.. all.Select(e => e.Form)], [.. all.Select(e => e.Cases)]);
        }

        private sealed class Node(int word)
        {
            public int Word => word;

            public SortedDictionary<int, Node> Children { get; } = [];

            public List<(int Value, byte Form, uint Cases)> Entries { get; } = [];
        }
    }
}
