namespace Entente.Training.Comparison;

/// <summary>What a transition parser can do (arc-hybrid).</summary>
internal enum Transition : byte
{
    /// <summary>The next word goes on the stack.</summary>
    Shift,

    /// <summary>The word on top of the stack hangs on the next word; the root comes after the last word.</summary>
    Left,

    /// <summary>The word on top of the stack hangs on the one below it.</summary>
    Right,
}

/// <summary>A stack, the words still to come and the tree so far, with the score of the transitions that led here.</summary>
internal sealed class TransitionState
{
    private readonly Words _words;
    private readonly RelationChooser _relations;
    private readonly int[] _stack; // of words; two that are not there lie at the bottom
    private readonly Transition[] _transitions;
    private int _top = 2;
    private int _next = 1;

    public TransitionState(Words words, RelationChooser relations)
    {
        _words = words;
        _relations = relations;
        _stack = new int[words.Count + 3];
        Array.Fill(_stack, words.None, 0, 3);
        _transitions = new Transition[2 * words.Count];
        Tree = new PartialTree(words);
    }

    public PartialTree Tree { get; }

    public float Score { get; private set; }

    /// <summary>Number of transitions so far.</summary>
    public int Steps { get; private set; }

    public ReadOnlySpan<Transition> Transitions => _transitions.AsSpan(0, Steps);

    /// <summary>The word so far down the stack, from 0.</summary>
    public int Stack(int depth) => _stack[_top - depth];

    /// <summary>The word so far ahead, from 0.</summary>
    public int Next(int ahead) => _next + ahead <= _words.Count ? _next + ahead : _next + ahead == _words.Count + 1 ? 0 : _words.None;

    /// <summary>Steps from the word on top of the stack to the next one, the root being after the last.</summary>
    public uint Gap => Words.Distance(_stack[_top], _next);

    public bool Allows(Transition transition) => transition switch
    {
        Transition.Shift => _next <= _words.Count,
        Transition.Left => _top > 2 && (_next <= _words.Count || _top == 3), // one word on the root
        _ => _top > 3,
    };

    public void CopyFrom(TransitionState other)
    {
        Array.Copy(other._stack, _stack, other._top + 1);
        Array.Copy(other._transitions, _transitions, other.Steps);
        Tree.CopyFrom(other.Tree);
        (_top, _next, Score, Steps) = (other._top, other._next, other.Score, other.Steps);
    }

    public void Apply(Transition transition, float score)
    {
        switch (transition)
        {
            case Transition.Shift:
                _stack[++_top] = _next++;
                break;
            case Transition.Left:
                Attach(Next(0), _stack[_top--]);
                break;
            default:
                Attach(_stack[_top - 1], _stack[_top--]);
                break;
        }
        _transitions[Steps++] = transition;
        Score += score;
    }

    /// <summary>The transition that leads to a projective tree.</summary>
    public Transition Towards(int[] heads)
    {
        var top = Stack(0);
        if (_top == 2) return Transition.Shift;
        if (heads[top] == Next(0)) return Transition.Left;
        if (_top == 3 || heads[top] != Stack(1)) return Transition.Shift;
        for (var d = _next; d <= _words.Count; d++) if (heads[d] == top) return Transition.Shift;
        return Transition.Right;
    }

    private void Attach(int head, int dependent) => Tree.Attach(head, dependent, _relations.Choose(_words, Tree, head, dependent));
}
