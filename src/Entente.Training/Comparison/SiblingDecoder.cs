namespace Entente.Training.Comparison;

/// <summary>
/// The projective tree with one root and the highest sum of scores of arcs and of pairs of neighbouring siblings (Eisner's algorithm as
/// extended by McDonald and Pereira, 2006). Only arcs with a finite score are looked at.
/// </summary>
/// <param name="count">Number of words; they are numbered from 1, the root is 0.</param>
/// <param name="arcs">Row d, column h: the score of head h for word d, minus infinity for an arc that is out of the question.</param>
/// <param name="sibling">The score of a head, a dependent of it and the next one outwards; the first is the head itself for the innermost dependent.</param>
internal sealed class SiblingDecoder(int count, float[] arcs, Func<int, int, int, float> sibling)
{
    private readonly int _size = count + 1;

    // Spans from a word to a later one: all that hangs on the left (right) end on this side; the same, ending with an arc from the
    // left (right) end to the other; and the halves of two siblings that meet.
    private readonly Chart _left = new(count), _right = new(count), _leftArc = new(count), _rightArc = new(count), _siblings = new(count);

    /// <summary>The heads of the best tree; <c>heads[0]</c> is -1.</summary>
    public int[] Find()
    {
        for (var i = 1; i <= count; i++) _left.Set(i, i, 0, i);
        for (var i = 1; i <= count; i++) _right.Set(i, i, 0, i);
        for (var length = 1; length < count; length++)
        {
            for (var (s, t) = (1, 1 + length); t <= count; s++, t++)
            {
                for (var r = s; r < t; r++) _siblings.Offer(s, t, _left[s, r] + _right[r + 1, t], r);
                Link(s, t);
                for (var r = s + 1; r <= t; r++) _left.Offer(s, t, _leftArc[s, r] + _left[r, t], r);
                for (var r = s; r < t; r++) _right.Offer(s, t, _right[s, r] + _rightArc[r, t], r);
            }
        }
        var (root, most) = (1, float.NegativeInfinity);
        for (var r = 1; r <= count; r++)
        {
            var score = arcs[r * _size] + _right[1, r] + _left[r, count];
            if (score > most) (root, most) = (r, score);
        }
        var heads = new int[_size];
        heads[0] = -1;
        ReadRight(1, root, heads);
        ReadLeft(root, count, heads);
        return heads;
    }

    private void Link(int s, int t)
    {
        var arc = arcs[t * _size + s];
        if (arc > float.NegativeInfinity)
        {
            _leftArc.Offer(s, t, arc + _right[s + 1, t] + sibling(s, s, t), s);
            for (var r = s + 1; r < t; r++)
            {
                if (_leftArc[s, r] > float.NegativeInfinity) _leftArc.Offer(s, t, arc + _leftArc[s, r] + _siblings[r, t] + sibling(s, r, t), r);
            }
        }
        arc = arcs[s * _size + t];
        if (arc > float.NegativeInfinity)
        {
            _rightArc.Offer(s, t, arc + _left[s, t - 1] + sibling(t, t, s), t);
            for (var r = s + 1; r < t; r++)
            {
                if (_rightArc[r, t] > float.NegativeInfinity) _rightArc.Offer(s, t, arc + _rightArc[r, t] + _siblings[s, r] + sibling(t, r, s), r);
            }
        }
    }

    private void ReadLeft(int s, int t, int[] heads)
    {
        if (s == t) return;
        var last = _left.From(s, t);
        ReadLeft(last, t, heads);
        for (var d = last; ;)
        {
            heads[d] = s;
            var inner = _leftArc.From(s, d);
            if (inner == s)
            {
                ReadRight(s + 1, d, heads);
                return;
            }
            ReadBetween(inner, d, heads);
            d = inner;
        }
    }

    private void ReadRight(int s, int t, int[] heads)
    {
        if (s == t) return;
        var first = _right.From(s, t);
        ReadRight(s, first, heads);
        for (var d = first; ;)
        {
            heads[d] = t;
            var inner = _rightArc.From(d, t);
            if (inner == t)
            {
                ReadLeft(d, t - 1, heads);
                return;
            }
            ReadBetween(d, inner, heads);
            d = inner;
        }
    }

    private void ReadBetween(int s, int t, int[] heads)
    {
        var r = _siblings.From(s, t);
        ReadLeft(s, r, heads);
        ReadRight(r + 1, t, heads);
    }

    /// <summary>The best score of each span, and what it was made from.</summary>
    private sealed class Chart
    {
        private readonly int _stride;
        private readonly float[] _scores;
        private readonly int[] _from;

        public Chart(int count)
        {
            _stride = count + 1;
            _scores = new float[_stride * _stride];
            _from = new int[_stride * _stride];
            Array.Fill(_scores, float.NegativeInfinity);
        }

        public float this[int s, int t] => _scores[s * _stride + t];

        public int From(int s, int t) => _from[s * _stride + t];

        public void Set(int s, int t, float score, int from) => (_scores[s * _stride + t], _from[s * _stride + t]) = (score, from);

        public void Offer(int s, int t, float score, int from)
        {
            if (score > _scores[s * _stride + t]) Set(s, t, score, from);
        }
    }
}
