using static Entente.Language.Characters;

namespace Entente.Language;

/// <summary>A line of text, or the lines of a paragraph that was wrapped by hand.</summary>
/// <param name="Span">Where it stands, without surrounding white space; never empty.</param>
/// <param name="AfterBlank">Whether an empty line or the text's beginning is before it.</param>
/// <param name="IsRunning">Whether it reads like running text: long enough, and a sentence ends at its end.</param>
internal readonly record struct Line(Span Span, bool AfterBlank, bool IsRunning);

/// <summary>Reads the lines of a text and joins those that were wrapped at a fixed width.</summary>
internal static class LineReader
{
    private const int NarrowestWrap = 45;
    private const int WidestWrap = 100;
    private const int ShortestRunning = 40;
    private const int ShortestBroken = 60;

    /// <summary>The lines that are not blank, in order.</summary>
    public static List<Line> Read(string text)
    {
        var lines = new List<Line>();
        var blank = true;
        for (var i = 0; i < text.Length;)
        {
            var end = text.IndexOf('\n', i);
            if (end < 0) end = text.Length;
            var (from, to) = (i, end);
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            if (to > from) lines.Add(LineOf(text, new Span(from, to), blank));
            blank = to == from;
            i = end + 1;
        }

        return JoinBroken(text, IsWrapped(text, lines) ? JoinWrapped(text, lines) : lines);
    }

    private static Line LineOf(string text, Span span, bool afterBlank) => new(span, afterBlank, span.Length >= ShortestRunning && EndsSentence(text, span));

    /// <summary>Whether a sentence ends at the end of the line.</summary>
    public static bool EndsSentence(string text, Span span)
    {
        var i = span.End;
        while (i > span.Start && IsCloser(text[i - 1])) i--;
        return i > span.Start && IsTerminal(text[i - 1]);
    }

    // Wrapped by hand: no line is wide, and most lines that another follows directly are full and stop in the middle of a sentence.
    private static bool IsWrapped(string text, List<Line> lines)
    {
        int full = 0, broken = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Span.Length > WidestWrap) return false;
            if (i + 1 == lines.Count || lines[i + 1].AfterBlank || lines[i].Span.Length < NarrowestWrap) continue;
            full++;
            if (!EndsSentence(text, lines[i].Span)) broken++;
        }

        return full >= 2 && broken * 2 > full;
    }

    private static List<Line> JoinWrapped(string text, List<Line> lines)
    {
        var joined = new List<Line>();
        var open = false;
        foreach (var line in lines)
        {
            var full = line.Span.Length >= NarrowestWrap;
            if (open && !line.AfterBlank && ListMark.Length(text, line.Span) == 0)
            {
                joined[^1] = LineOf(text, new Span(joined[^1].Span.Start, line.Span.End), joined[^1].AfterBlank);
            }
            else
            {
                joined.Add(line);
            }

            open = full;
        }

        return joined;
    }

    // A long line that stops in the middle of a sentence and goes on in lower case is one paragraph with the next.
    private static List<Line> JoinBroken(string text, List<Line> lines)
    {
        var joined = new List<Line>(lines.Count);
        foreach (var line in lines)
        {
            if (joined.Count > 0 && char.IsLower(text[line.Span.Start]) && IsBroken(text, joined[^1].Span))
            {
                joined[^1] = LineOf(text, new Span(joined[^1].Span.Start, line.Span.End), joined[^1].AfterBlank);
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    private static bool IsBroken(string text, Span line) => line.Length >= ShortestBroken && text[line.End - 1] is var last && (last == ',' || char.IsLetterOrDigit(last));
}
