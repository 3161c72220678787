using static Entente.Language.Characters;

namespace Entente.Language;

/// <summary>Cuts sentences into words as Universal Dependencies does for English (conventions of the English Web Treebank). Thread safe; linear time.</summary>
public static class Tokenizer
{
    private const int LongestWord = 256;

    /// <summary>
    /// The words of <paramref name="span"/> of <paramref name="text"/>, in order; together they cover all of it but the white space.
    /// Contractions are split ("do" + "n't", "Iran" + "'s", "can" + "not"), hyphens and slashes between words are words, amounts are apart from their sign ("$" + "1,200.50").
    /// </summary>
    public static Token[] Tokenize(string text, Span span)
    {
        var tokens = new List<Token>(span.Length / 5 + 4);
        var i = span.Start;
        while (i < span.End)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < span.End && end - i < LongestWord && !char.IsWhiteSpace(text[end])) end++;
            if (end < span.End && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]) && end - i > 1) end--;
            new Chunk(text, i, end, span.End, tokens).Read();
            i = end;
        }

        return [.. tokens];
    }

    /// <summary>A run of characters without white space.</summary>
    private ref struct Chunk
    {
        private readonly string _text;
        private readonly int _start;
        private readonly int _end;
        private readonly int _sentenceEnd;
        private readonly List<Token> _tokens;
        private int _i;

        public Chunk(string text, int start, int end, int sentenceEnd, List<Token> tokens)
        {
            _text = text;
            _i = _start = start;
            _end = end;
            _sentenceEnd = sentenceEnd;
            _tokens = tokens;
        }

        public void Read()
        {
            var whole = _text.AsSpan(_start, _end - _start);
            if (IsPlain(whole))
            {
                ReadWord(_end);
                return;
            }

            var address = WebAddress.In(whole);
            if (address.Length > 0)
            {
                var (from, to) = (_start + address.Start, _start + address.End);
                ReadUntil(from);
                Add(from, to);
                _i = to;
            }

            ReadUntil(_end);
        }

        private static bool IsPlain(ReadOnlySpan<char> chunk)
        {
            foreach (var c in chunk)
            {
                if (!char.IsAsciiLetter(c)) return false;
            }

            return true;
        }

        private void ReadUntil(int stop)
        {
            while (_i < stop)
            {
                var c = _text[_i];
                if (IsWord(c)) ReadWord(stop);
                else if (c == '.' && _i + 1 < stop && char.IsAsciiDigit(_text[_i + 1]) && (_i == _start || !IsWord(_text[_i - 1]))) ReadWord(stop);
                else ReadSign(stop);
            }
        }

        private void ReadSign(int stop)
        {
            var c = _text[_i];
            var to = _i + 1;
            if (char.IsHighSurrogate(c) && to < stop && char.IsLowSurrogate(_text[to])) to++;
            if (_i == _start && Emoticon.Length(_text.AsSpan(_i, stop - _i)) is > 0 and var face)
            {
                to = _i + face;
            }
            else if (IsTerminal(c))
            {
                while (to < stop && IsTerminal(_text[to])) to++;
            }
            else if (c is '-' or '=' or '*' or '_' or '+' or '<' or '>' or '~' or '#' or '$')
            {
                while (to < stop && _text[to] == c) to++;
            }
            else if (IsApostrophe(c))
            {
                if (to < stop && _text[to] == c)
                {
                    to++;
                }
                else if (to + 1 < stop && char.IsAsciiDigit(_text[to]) && char.IsAsciiDigit(_text[to + 1]) && (to + 2 == stop || !char.IsAsciiDigit(_text[to + 2])) && _i == _start)
                {
                    ReadWord(stop); // '68, '90s
                    return;
                }
            }

            while (to < stop && (IsMark(_text[to]) || IsInvisible(_text[to]))) to++;
            Add(_i, to);
            _i = to;
        }

        private void ReadWord(int stop)
        {
            var from = _i;
            var to = Words.End(_text, from, stop);
            var withPeriod = to;
            if (to < stop && _text[to] == '.' && Words.OwnsPeriod(_text, from, to, stop, _sentenceEnd)) withPeriod = to + 1;
            _i = withPeriod;
            var word = _text.AsSpan(from, to - from);
            var cut = withPeriod > to ? 0 : Contractions.Cut(word);
            if (cut > 0)
            {
                Add(from, from + cut);
                Add(from + cut, to);
                return;
            }

            Add(from, withPeriod);
        }

        private readonly void Add(int from, int to)
        {
            if (to > from) _tokens.Add(new Token(_tokens.Count, new Span(from, to), Forms.Of(_text.AsSpan(from, to - from))));
        }
    }
}
