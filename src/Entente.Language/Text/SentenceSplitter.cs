using static Entente.Language.Characters;

namespace Entente.Language;

/// <summary>Cuts a block's text into sentences. Thread safe; linear time.</summary>
public static class SentenceSplitter
{
    private const int MostWords = 400;
    private const int MostChars = 4000;
    private const int MostMarks = 64; // a longer run of marks is read in pieces
    private const int ShortestRule = 12; // a line drawn across the page with signs
    private const int WidestRule = 200;

    /// <summary>
    /// The sentences within <paramref name="block"/> of <paramref name="text"/>, without surrounding white space, in order. Newlines count as spaces.
    /// A sentence of more than 400 words or 4,000 chars is cut, at a comma or space where there is one.
    /// </summary>
    public static List<Span> Split(string text, Span block)
    {
        var sentences = new List<Span>();
        Split(text, block, sentences);
        return sentences;
    }

    internal static void Split(string text, Span block, List<Span> sentences)
    {
        var start = SkipSpace(text, block.Start, block.End);
        int words = 0, comma = -1, space = -1;
        var chunk = start; // where the run without white space began
        for (var i = start; i < block.End;)
        {
            var c = text[i];
            var cut = -1;
            if (IsTerminal(c))
            {
                var end = i + 1;
                while (end < block.End && end < i + MostMarks && IsTerminal(text[end])) end++;
                var next = Boundary(text, block, start, i, end, out var last);
                if (next >= 0) cut = last;
                else i = end;
            }
            else
            {
                if (char.IsWhiteSpace(c))
                {
                    space = i;
                    words++;
                    if (i > start && text[i - 1] is ',' or ';') comma = i;
                    if (i > start && !char.IsWhiteSpace(text[i - 1]))
                    {
                        var next = SkipSpace(text, i, block.End);
                        if (next < block.End && StandsApart(text, block.End, chunk, next)) cut = i;
                        chunk = next;
                    }
                }

                i++;
            }

            if (cut < 0 && (words >= MostWords || i - start >= MostChars))
            {
                cut = comma > start + (i - start) / 2 ? comma : space > start + (i - start) / 2 ? space : i;
                if (cut < block.End && char.IsLowSurrogate(text[cut])) cut--;
            }

            if (cut < 0) continue;
            Add(text, start, cut, sentences);
            i = start = chunk = SkipSpace(text, cut, block.End);
            words = 0;
            comma = space = -1;
        }

        Add(text, start, block.End, sentences);
    }

    // A line drawn with signs is no part of the sentences around it; an address ends its sentence where a capital or another address follows.
    private static bool StandsApart(string text, int end, int chunk, int next)
    {
        if (IsRule(text, end, chunk) || IsRule(text, end, next)) return true;
        return WebAddress.Opens(text, chunk) && (WebAddress.Opens(text, next) || (next + 1 < end && char.IsUpper(text[next]) && char.IsLower(text[next + 1])));
    }

    private static bool IsRule(string text, int end, int at)
    {
        if (text[at] is not ('-' or '_' or '=' or '*')) return false;
        var i = at + 1;
        while (i < end && i < at + WidestRule && text[i] == text[at]) i++;
        return i - at >= ShortestRule && (i == end || char.IsWhiteSpace(text[i]));
    }

    /// <summary>Whether a sentence ends at the marks [mark, end): where the next begins, or -1; <paramref name="last"/> is the sentence's end, closing quotes included.</summary>
    private static int Boundary(string text, Span block, int start, int mark, int end, out int last)
    {
        last = end;
        while (last < block.End && last < end + MostMarks && IsCloser(text[last]) && !(last + 1 < block.End && IsWord(text[last + 1]))) last++;
        var next = SkipSpace(text, last, block.End);
        while (next < block.End && text[next] == '[' && SkipNote(text, block.End, ref last, ref next))
        {
        }

        if (next >= block.End) return next;
        if (!char.IsWhiteSpace(text[last])) return GluedBoundary(text, block, mark, end, ref last);

        var word = next;
        while (word < block.End && word < next + MostMarks && IsOpener(text[word])) word++;
        if (word >= block.End) return -1;
        var c = text[word];
        if (c is ',' or ';' or ':') return -1;
        if (mark == start && text[mark] is '.' or '\u2026') return -1; // "... and they left": an ellipsis before the first word
        var bare = end - mark == 1 && last == end; // one mark, no quote or bracket after it
        if (IsTerminal(c) && !(bare && IsEllipsis(text, word, block.End))) return -1;
        if (IsDash(c) && !(bare && text[mark] == '.' && CapitalFollows(text, word, block.End))) return -1; // "They left. - Reuters", "They left. -- The others stayed."
        var follower = Word(text, word, block.End);
        if (end - mark > 1 || text[mark] != '.')
        {
            if (text[mark] == '.' || text[mark] == '\u2026' || last > end) return char.IsLower(c) || IsAttributed(text, word, block.End) ? -1 : next;
            return next;
        }

        if (WebAddress.Opens(text, next) || StandsAlone(text, start, mark)) return next;
        if (last > end) return char.IsLower(c) ? -1 : next;
        var stem = Stem(text, start, mark);
        if (mark - stem.Length == start && stem.Length <= 2 && !stem.IsEmpty && char.IsAsciiDigit(stem[0])) return -1; // "1. The first ..."
        return EndsAtPeriod(stem, follower, bracketed: text[next] is '(' or '[') ? next : -1;
    }

    /// <summary>Whether a single period after <paramref name="stem"/> ends the sentence, when <paramref name="follower"/> is the next word.</summary>
    private static bool EndsAtPeriod(ReadOnlySpan<char> stem, ReadOnlySpan<char> follower, bool bracketed)
    {
        if (stem.IsEmpty) return follower.IsEmpty || !char.IsLower(follower[0]);
        var digit = !follower.IsEmpty && char.IsAsciiDigit(follower[0]);
        if (Abbreviations.IsBeforeName(stem)) return false;
        if (stem is "etc" && !follower.IsEmpty && char.IsUpper(follower[0])) return true;
        if (digit && Abbreviations.IsBeforeNumber(stem)) return false;
        if (!follower.IsEmpty && char.IsLower(follower[0]))
        {
            // Text without capitals: a period after a common word ends the sentence all the same.
            if ((stem.Length == 1 && IsLetter(stem[0])) || Abbreviations.IsOther(stem) || Abbreviations.IsBeforeNumber(stem) || IsAcronym(stem)) return false;
            return bracketed || IsLowerOrNumber(stem);
        }

        if (stem is "a.m" or "p.m" or "A.M" or "P.M" or "am" or "pm") return !digit && !Abbreviations.ContinuesTime(follower);
        var initial = stem.Length == 1 && IsLetter(stem[0]) && stem[0] != 'I';
        return !(initial || Abbreviations.IsOther(stem) || IsAcronym(stem)) || (!digit && Abbreviations.IsStarter(follower));
    }

    private static bool IsLowerOrNumber(ReadOnlySpan<char> stem)
    {
        foreach (var c in stem)
        {
            if (!char.IsLower(c) && !char.IsAsciiDigit(c) && !IsApostrophe(c)) return false;
        }

        return true;
    }

    private static bool IsEllipsis(string text, int at, int end) => text[at] == '\u2026' || (text[at] == '.' && at + 1 < end && text[at + 1] == '.');

    // "It is ." but not ". . .", an ellipsis with spaces.
    private static bool StandsAlone(string text, int start, int mark) => mark - 1 > start && char.IsWhiteSpace(text[mark - 1]) && !IsTerminal(text[mark - 2]);

    private static bool CapitalFollows(string text, int dash, int end)
    {
        var i = dash;
        while (i < end && i < dash + MostMarks && (IsDash(text[i]) || IsOpener(text[i]) || char.IsWhiteSpace(text[i]))) i++;
        return i < end && char.IsUpper(text[i]);
    }

    // A footnote's mark, "[17]" or "[citation needed]", belongs to the sentence before it.
    private static bool SkipNote(string text, int end, ref int last, ref int next)
    {
        var i = next + 1;
        while (i < end && i < next + 4 && char.IsAsciiDigit(text[i])) i++;
        if (i == next + 1)
        {
            while (i < end && i < next + 24 && (char.IsAsciiLetterLower(text[i]) || text[i] == ' ')) i++;
            if (!text.AsSpan(next, i - next).EndsWith(" needed")) return false;
        }

        if (i >= end || text[i] != ']') return false;
        last = i + 1;
        next = SkipSpace(text, last, end);
        return true;
    }

    // "said.The", "said...The": a space is missing; not "example.Com", not "U.S.A".
    private static int GluedBoundary(string text, Span block, int mark, int end, ref int last)
    {
        if ((end - mark != 1 && !IsEllipsis(text, mark, end)) || mark - 2 < block.Start || last + 1 >= block.End) return -1;
        if (!char.IsLower(text[mark - 1]) && !IsCloser(text[mark - 1])) return -1;
        if (!char.IsLower(text[mark - 2])) return -1;
        var word = last;
        while (word < block.End && word < last + 2 && IsOpener(text[word])) word++;
        return word + 1 < block.End && char.IsUpper(text[word]) && (char.IsLower(text[word + 1]) || char.IsWhiteSpace(text[word + 1])) && !InAddress(text, block, mark) ? last : -1;
    }

    private static bool InAddress(string text, Span block, int at)
    {
        for (var i = at; i >= block.Start && i > at - 60 && !char.IsWhiteSpace(text[i]); i--)
        {
            if (text[i] is '/' or '@' or '_' or '=') return true;
        }

        for (var i = at; i < block.End && i < at + 60 && !char.IsWhiteSpace(text[i]); i++)
        {
            if (text[i] is '/' or '@' or '_' or '=') return true;
        }

        return false;
    }

    // "Why?" the minister asked. / "Never!" Smith said.
    private static bool IsAttributed(string text, int from, int end)
    {
        for (var words = 0; words < 6 && from < end; words++)
        {
            var word = Word(text, from, end);
            if (word.IsEmpty) return false;
            if (word is "said" or "says" or "asked" or "asks" or "added" or "told" or "shouted" or "chanted" or "cried" or "wrote" or "replied" or "wondered") return true;
            from += word.Length;
            if (from >= end || !char.IsWhiteSpace(text[from])) return false;
            from = SkipSpace(text, from, end);
        }

        return false;
    }

    /// <summary>The word before the period, its inner periods and apostrophes included: "U.S" of "U.S.", "Peru's" of "Peru's.".</summary>
    private static ReadOnlySpan<char> Stem(string text, int start, int mark)
    {
        var i = mark;
        while (i > start && i > mark - 20 && (IsWord(text[i - 1]) || text[i - 1] is '.' or '-' || (IsApostrophe(text[i - 1]) && i - 1 > start && IsWord(text[i - 2])))) i--;
        return text.AsSpan(i, mark - i);
    }

    private static ReadOnlySpan<char> Word(string text, int from, int end)
    {
        var i = from;
        while (i < end && IsWord(text[i])) i++;
        return text.AsSpan(from, i - from);
    }

    /// <summary>Single letters joined by periods: "U.S", "D.C", "Ph.D".</summary>
    private static bool IsAcronym(ReadOnlySpan<char> stem)
    {
        if (stem.Length < 3 || stem[^2] != '.' || !char.IsLetter(stem[^1])) return false;
        for (var i = 0; i + 2 < stem.Length; i++)
        {
            if (!char.IsLetter(stem[i]) && stem[i] != '.') return false;
        }

        return true;
    }

    private static void Add(string text, int start, int end, List<Span> sentences)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) sentences.Add(new Span(start, end));
    }

    private static int SkipSpace(string text, int i, int end)
    {
        while (i < end && char.IsWhiteSpace(text[i])) i++;
        return i;
    }
}
