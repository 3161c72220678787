namespace Entente.Training.Comparison;

/// <summary>A word in a tree that grows: its outermost dependents so far (first and second on each side), or the word that is not there.</summary>
internal struct Node
{
    public int Head, Left, Left2, Right, Right2, Lefts, Rights;
    public byte Relation;
}

/// <summary>A dependency tree that grows from its leaves: the words of a <see cref="Words"/> and the root, 0.</summary>
internal sealed class PartialTree
{
    private readonly Node[] _nodes;

    /// <summary>Makes a tree of single words.</summary>
    public PartialTree(Words words)
    {
        var none = words.None;
        _nodes = new Node[none + 1];
        Array.Fill(_nodes, new Node { Head = -1, Left = none, Left2 = none, Right = none, Right2 = none });
    }

    public ref readonly Node this[int word] => ref _nodes[word];

    public void CopyFrom(PartialTree other) => other._nodes.CopyTo(_nodes, 0);

    /// <summary>Hangs a word on a head, outside all of the head's dependents on that side. The root takes its only word from the left.</summary>
    public void Attach(int head, int dependent, byte relation)
    {
        ref var h = ref _nodes[head];
        ref var d = ref _nodes[dependent];
        d.Head = head;
        d.Relation = relation;
        if (dependent < head || head == 0)
        {
            (h.Left, h.Left2) = (dependent, h.Left);
            h.Lefts++;
        }
        else
        {
            (h.Right, h.Right2) = (dependent, h.Right);
            h.Rights++;
        }
    }
}
