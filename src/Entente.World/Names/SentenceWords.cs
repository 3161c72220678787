using System.Buffers;
using Entente.Language;

namespace Entente.World;

/// <summary>A sentence's tokens as folded words, hyphens and lone apostrophes left out. Rents its arrays: dispose of it.</summary>
internal ref struct SentenceWords
{
    private int[] _ids;
    private int[] _tokens;
    private Shape[] _shapes;

    public SentenceWords(Sentence sentence, WordTable table)
        : this(sentence.Tokens.Length)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var form = tokens[i].Form;
            if (!IsJoint(tokens, i, form)) AddToken(form, i, table);
        }
    }

    public SentenceWords(string name, WordTable table)
        : this(name.Length + 1)
    {
        var words = Phrase.Split(name);
        for (var i = 0; i < words.Count; i++) AddWord(words[i], i, table);
    }

    private SentenceWords(int capacity)
    {
        // Tokens may hold hyphens of their own; the arrays grow then.
        _ids = ArrayPool<int>.Shared.Rent(capacity + 16);
        _tokens = ArrayPool<int>.Shared.Rent(capacity + 16);
        _shapes = ArrayPool<Shape>.Shared.Rent(capacity + 16);
        LowerCase = true;
        UpperCase = true;
    }

    public int Count { get; private set; }

    /// <summary>Whether no word has a capital: case then tells nothing.</summary>
    public bool LowerCase { get; private set; }

    /// <summary>Whether every word is in capitals.</summary>
    public bool UpperCase { get; private set; }

    public readonly int Id(int word) => _ids[word];

    public readonly int Token(int word) => _tokens[word];

    public readonly Shape ShapeOf(int word) => _shapes[word];

    /// <summary>Whether a token begins with this word.</summary>
    public readonly bool Begins(int word) => word == 0 || _tokens[word - 1] != _tokens[word];

    /// <summary>Whether a token ends with this word.</summary>
    public readonly bool Ends(int word) => word == Count - 1 || _tokens[word + 1] != _tokens[word];

    /// <summary>Whether the words from <paramref name="start"/> are written as an entry's case pattern asks.</summary>
    public readonly bool Fits(uint cases, int start, int end, WordTable table)
    {
        if (LowerCase)
        {
            // "us", "is", "let": no acronyms where there are no capitals.
            return end - start > 1 || (cases & 3) < 2 || (cases & 3) == 2 && table.Length(_ids[start]) > 3;
        }

        // Short words in capitals are acronyms ("UN" is not the town of Un), unless all is in capitals.
        if (end - start == 1 && (cases & 3) == 1 && _shapes[start] == Shape.Capitals && !UpperCase && table.Length(_ids[start]) is 2 or 3) return false;
        for (var i = start; i < end && cases != 0; i++, cases >>= 2)
        {
            var fits = (cases & 3) switch
            {
                0 => true,
                1 => _shapes[i] != Shape.Lower,
                2 => _shapes[i] == Shape.Capitals,
                _ => _shapes[i] == Shape.Mixed || (UpperCase && _shapes[i] == Shape.Capitals),
            };
            if (!fits) return false;
        }

        return true;
    }

    public readonly void Dispose()
    {
        ArrayPool<int>.Shared.Return(_ids);
        ArrayPool<int>.Shared.Return(_tokens);
        ArrayPool<Shape>.Shared.Return(_shapes);
    }

    private void AddToken(string form, int token, WordTable table)
    {
        if (form.AsSpan().IndexOfAny("-\u2010\u2011\u2013") < 0)
        {
            AddWord(form, token, table);
            return;
        }

        var start = 0;
        for (var i = 0; i <= form.Length; i++)
        {
            if (i < form.Length && !Folding.IsHyphen(form[i])) continue;
            if (i > start) AddWord(form.AsSpan(start, i - start), token, table);
            start = i + 1;
        }
    }

    private void AddWord(ReadOnlySpan<char> word, int token, WordTable table)
    {
        if (Count == _ids.Length || Count == _tokens.Length || Count == _shapes.Length) Grow();
        var id = -1;
        var shape = Shape.Lower;
        if (word.Length <= Folding.MaxLength)
        {
            Span<char> buffer = stackalloc char[Folding.MaxLength * 2];
            var length = Folding.Fold(word, buffer, out shape);
            if (length > 0) id = table.Find(buffer[..length]);
        }

        if (shape != Shape.Lower) LowerCase = false;
        if (shape is Shape.Initial or Shape.Mixed || (shape == Shape.Lower && !word.IsEmpty && char.IsLetter(word[0]))) UpperCase = false;
        _ids[Count] = id;
        _tokens[Count] = token;
        _shapes[Count++] = shape;
    }

    private void Grow()
    {
        _ids = Larger(_ids, Count);
        _tokens = Larger(_tokens, Count);
        _shapes = Larger(_shapes, Count);
    }

    private static T[] Larger<T>(T[] array, int count)
    {
        var larger = ArrayPool<T>.Shared.Rent(count * 2);
        array.AsSpan(0, count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        return larger;
    }

    // "-" joins words however it is spaced ("Al - Qaeda" in pre-tokenised text), a dash only where it touches both.
    private static bool IsJoint(Token[] tokens, int index, string form)
    {
        if (form.Length != 1) return false;
        var c = form[0];
        if (c != '\u2013') return Folding.IsHyphen(c) || Folding.IsApostrophe(c);
        return index > 0 && index + 1 < tokens.Length
            && tokens[index - 1].Span.End == tokens[index].Span.Start && tokens[index].Span.End == tokens[index + 1].Span.Start;
    }
}
