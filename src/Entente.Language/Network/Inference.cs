namespace Entente.Language.Network;

/// <summary>One thread's run of the network over a batch of pieces of sentences; keeps its buffers from batch to batch.</summary>
internal sealed unsafe class Inference
{
    private readonly Weights _weights;
    private readonly NetworkShape _shape;
    private readonly Vocabulary _vocabulary;
    private readonly Lemmatiser _lemmatiser;
    private readonly Weights.Table _words, _affixes, _shapes;
    private readonly List<ArraySegment<Token>> _pieces = [];
    private FloatBuffer? _input, _x, _n, _h, _c, _u, _heads, _relation, _scores, _packed, _rounded, _rowScales;
    private int[] _tree = new int[256];
    private int[] _names = new int[256];

    public Inference(Weights weights, Vocabulary vocabulary, Lemmatiser lemmatiser)
    {
        (_weights, _shape, _vocabulary, _lemmatiser) = (weights, weights.Shape, vocabulary, lemmatiser);
        (_words, _affixes, _shapes) = (weights.Rows(_shape.Words), weights.Rows(_shape.Affixes), weights.Rows(_shape.Shapes));
    }

    /// <summary>Words waiting for <see cref="Run"/>.</summary>
    public int Words { get; private set; }

    public void Add(ArraySegment<Token> piece)
    {
        if (piece.Count == 0) return;
        _pieces.Add(piece);
        Words += piece.Count;
    }

    public void Clear()
    {
        _pieces.Clear();
        Words = 0;
    }

    /// <summary>Analyses the pieces added since the last run; heads count in the sentence, a piece's root has -1.</summary>
    public void Run()
    {
        if (Words == 0) return;
        Encode();
        Tag();
        Name();
        Parse();
        Clear();
    }

    private void Encode()
    {
        var rows = Gemm.RoundRows(Words);
        _input = FloatBuffer.Ensure(_input, rows * NetworkShape.Input);
        _x = FloatBuffer.Ensure(_x, rows * NetworkShape.Hidden);
        _h = FloatBuffer.Ensure(_h, rows * NetworkShape.Hidden);
        _n = FloatBuffer.Ensure(_n, rows * NetworkShape.Rank);
        _c = FloatBuffer.Ensure(_c, rows * NetworkShape.Hidden);
        _u = FloatBuffer.Ensure(_u, rows * 3 * NetworkShape.Hidden);
        _heads = FloatBuffer.Ensure(_heads, (rows + Gemm.Rows) * NetworkShape.Heads);
        float* x = _x.Pointer, h = _h.Pointer, u = _u.Pointer;

        new Span<float>(_input.Pointer, rows * NetworkShape.Input).Clear();
        var row = _input.Pointer;
        foreach (var piece in _pieces)
        {
            var shouted = WordForm.Shouted(piece);
            for (var i = 0; i < piece.Count; i++, row += NetworkShape.Input) Embed(piece[i].Form, i == 0, shouted, row);
        }
        Multiply(_input.Pointer, NetworkShape.Input, _shape.InputMatrix, _shape.InputBias, x, NetworkShape.Hidden, Words);
        Elementwise.Leaky(x, rows * NetworkShape.Hidden);
        for (var layer = 0; layer < _shape.Layers; layer++)
        {
            Multiply(x, NetworkShape.Hidden, _shape.Narrow[layer], _shape.NarrowBias[layer], _n.Pointer, NetworkShape.Rank, Words);
            Multiply(_n.Pointer, NetworkShape.Rank, _shape.Gates[layer], _shape.GatesBias[layer], u, 3 * NetworkShape.Hidden, Words);
            var first = 0;
            foreach (var piece in _pieces)
            {
                var at = first * NetworkShape.Hidden;
                Recurrence.Forward(u + 3 * at, x + at, _c.Pointer + at, h + at, _weights[_shape.GatesState[layer]], piece.Count, NetworkShape.Hidden);
                first += piece.Count;
            }
            var previous = x;
            x = h;
            h = previous;
        }
        Multiply(x, NetworkShape.Hidden, _shape.HeadsMatrix, _shape.HeadsBias, _heads.Pointer, NetworkShape.Heads, Words);
        for (var i = 0; i < Words; i++)
        {
            var heads = _heads.Pointer + i * NetworkShape.Heads;
            Elementwise.Leaky(heads, NetworkShape.RelationDependent);
            Elementwise.Leaky(heads + NetworkShape.TagColumns, NetworkShape.Heads - NetworkShape.TagColumns);
        }
    }

    private void Embed(string form, bool first, bool shouted, float* to)
    {
        Span<char> buffer = stackalloc char[WordForm.MaxLength];
        Span<int> affixes = stackalloc int[WordForm.Affixes];
        var normal = buffer[..WordForm.Normalise(form, buffer)];
        var row = _vocabulary.Find(normal);
        if (row >= 0) _vocabulary.Add(row, to);
        to += Vocabulary.Stride;
        var own = row < 0 || !_vocabulary.HasVector(row) ? 0 : 1;
        if (row >= 0 && row < _vocabulary.Trained) own = row + NetworkShape.SpareWords;
        _words.Add(own, to);
        WordForm.AffixRows(normal, _shape.Affixes.Rows, affixes);
        foreach (var affix in affixes) _affixes.Add(affix, to);
        _shapes.Add(WordForm.Shape(form, first, shouted), to);
    }

    private void Tag()
    {
        var labels = Gemm.RoundColumns(_shape.LabelCount);
        _scores = FloatBuffer.Ensure(_scores, Gemm.RoundRows(Words) * labels);
        Multiply(_heads!.Pointer + NetworkShape.TagColumns, NetworkShape.Heads, _shape.TagMatrix, _shape.TagBias, _scores.Pointer, labels, Words);
        var row = _scores.Pointer;
        foreach (var piece in _pieces)
        {
            foreach (var token in piece)
            {
                var best = Elementwise.ArgMax(row, _shape.LabelCount);
                var label = _weights.Labels[best];
                token.Upos = label.Upos;
                token.Feats = label.Feats;
                token.Lemma = token.Upos == Upos.VERB && !token.Form.EndsWith("ed", StringComparison.Ordinal) && !token.Form.EndsWith("ing", StringComparison.Ordinal)
                    && IrregularVerbs.Lemma(token.Form.ToLowerInvariant()) is { } irregular ? irregular : _lemmatiser.Lemma(token.Form, label.Upos, _weights.Inflections[best]);
                row += labels;
            }
        }
    }

    private void Name()
    {
        _scores = FloatBuffer.Ensure(_scores, Gemm.RoundRows(Words) * NetworkShape.NamePadded);
        Multiply(_heads!.Pointer + NetworkShape.NameColumns, NetworkShape.Heads, _shape.NameMatrix, _shape.NameBias, _scores.Pointer, NetworkShape.NamePadded, Words);
        var first = 0;
        foreach (var piece in _pieces)
        {
            if (_names.Length < piece.Count) _names = new int[piece.Count + 64];
            NameDecoder.Decode(_scores.Pointer + first * NetworkShape.NamePadded, piece.Count, _names);
            for (var i = 0; i < piece.Count; i++)
            {
                piece[i].Name = (NameKind)((_names[i] + 1) / 2);
                piece[i].NameBegins = _names[i] % 2 == 1;
            }
            first += piece.Count;
        }
    }

    private void Parse()
    {
        _relation = FloatBuffer.Ensure(_relation, Gemm.RoundRows(Words) * NetworkShape.Relation);
        var first = 0;
        var to = _relation.Pointer;
        foreach (var piece in _pieces)
        {
            var heads = _heads!.Pointer + first * NetworkShape.Heads;
            Attach(piece, heads);
            for (var i = 0; i < piece.Count; i++, to += NetworkShape.Relation)
            {
                ArcHeads.Relate(_weights[_shape.RelationRoot], _weights[_shape.RelationDistance], heads, i, piece[i].Head - piece[0].Index, to);
            }
            first += piece.Count;
        }
        _scores = FloatBuffer.Ensure(_scores, Gemm.RoundRows(Words) * NetworkShape.RelationPadded);
        Multiply(_relation.Pointer, NetworkShape.Relation, _shape.RelationMatrix, _shape.RelationBias, _scores.Pointer, NetworkShape.RelationPadded, Words);
        var row = _scores.Pointer;
        foreach (var piece in _pieces)
        {
            foreach (var token in piece)
            {
                row[(int)Deprel.root] = float.NegativeInfinity;
                token.Deprel = token.Head < 0 ? Deprel.root : (Deprel)Elementwise.ArgMax(row, ArcHeads.Relations);
                row += NetworkShape.RelationPadded;
            }
        }
    }

    // Each word's best head; where that makes no tree, the best tree.
    private void Attach(ArraySegment<Token> piece, float* heads)
    {
        var n = piece.Count;
        var stride = Gemm.RoundColumns(n + 1);
        var rows = Gemm.RoundRows(n);
        _packed = FloatBuffer.Ensure(_packed, stride * NetworkShape.Arc);
        _scores = FloatBuffer.Ensure(_scores, (rows + 1) * stride + rows * NetworkShape.Arc);
        if (_tree.Length < n + 1) _tree = new int[n + 64];
        var tree = _tree.AsSpan(0, n + 1);
        var query = _scores.Pointer;
        var scores = query + rows * NetworkShape.Arc;

        Multiply(heads + NetworkShape.ArcDependent, NetworkShape.Heads, _shape.ArcMatrix, _shape.ArcBias, query, NetworkShape.Arc, n);
        ArcHeads.Score(query, heads, _weights[_shape.ArcRoot], _weights[_shape.ArcDistance], n, _packed.Pointer, scores + stride, stride);
        tree[0] = -1;
        for (var i = 1; i <= n; i++) tree[i] = Elementwise.ArgMax(scores + i * stride, n + 1);
        if (!SpanningTree.IsTree(tree)) SpanningTree.Find(new ReadOnlySpan<float>(scores, (n + 1) * stride), stride, tree);
        var offset = piece[0].Index - 1;
        for (var i = 0; i < n; i++) piece[i].Head = tree[i + 1] == 0 ? -1 : tree[i + 1] + offset;
    }

    // c = x · matrix + bias for the first so many rows.
    private void Multiply(float* x, int strideX, ParameterBlock matrix, ParameterBlock bias, float* c, int strideC, int rows)
    {
        var padded = Gemm.RoundRows(rows);
        _rounded = FloatBuffer.Ensure(_rounded, padded * matrix.Rows / 2);
        _rowScales = FloatBuffer.Ensure(_rowScales, padded);
        var rounded = (short*)_rounded.Pointer;
        IntegerGemm.Round(x, strideX, rows, matrix.Rows, rounded, _rowScales.Pointer);
        IntegerGemm.Multiply(rounded, _rowScales.Pointer, _weights.Matrix(matrix), _weights[bias], c, strideC, rows, matrix.Rows, matrix.Columns);
    }
}
