using System.Globalization;
using System.Text;

namespace Entente.Cli.Output;

/// <summary>How words look on a terminal.</summary>
internal enum Look
{
    /// <summary>As they are.</summary>
    Plain = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Less bright.</summary>
    Dim = 2,

    /// <summary>Underlined.</summary>
    Underlined = 4,

    /// <summary>Red.</summary>
    Red = 31,

    /// <summary>Green.</summary>
    Green = 32,

    /// <summary>Yellow.</summary>
    Yellow = 33,

    /// <summary>Light blue.</summary>
    Cyan = 36,
}

/// <summary>Words that look alike.</summary>
/// <param name="Text">The words; line breaks in them are blanks.</param>
/// <param name="Look">How they look.</param>
internal readonly record struct Run(string Text, Look Look = Look.Plain)
{
    /// <summary>Begins a new line.</summary>
    public static Run Break { get; } = new("\n");
}

/// <summary>Lays out words for people to read: wraps, sets columns, colours. Characters that could steer a terminal are left out.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="width">Columns.</param>
/// <param name="colours">Whether looks are shown.</param>
internal sealed class Page(TextWriter writer, int width, bool colours)
{
    private const int Overhang = 2;

    /// <summary>Columns.</summary>
    public int Width => width;

    /// <summary>Writes an empty line.</summary>
    public void Blank() => writer.WriteLine();

    /// <summary>Writes words, wrapped, with a number of blanks before each line.</summary>
    public void Write(int indent, params IReadOnlyList<Run> runs) => Columns((indent, width - indent, runs));

    /// <summary>Writes a label and words beside it, both wrapped; the words begin at a column.</summary>
    public void Labelled(int indent, Run label, int column, params IReadOnlyList<Run> runs) => Columns((indent, column - indent - 1, [label]), (column, width - column, runs));

    /// <summary>Writes words with a number before them, which ends two columns before they begin.</summary>
    public void Numbered(int number, int column, params IReadOnlyList<Run> runs)
    {
        var label = number.ToString(CultureInfo.InvariantCulture);
        var start = Math.Max(0, column - 2 - label.Length);
        Columns((start, column - start, [new Run(label, Look.Dim)]), (column, width - column, runs));
    }

    /// <summary>Writes a word of a tree and what is said of it, on one line, its blanks kept.</summary>
    public void Tree(int indent, string word, int column, string tag)
    {
        word = Clean(word);
        writer.Write(new string(' ', indent));
        writer.Write(word);
        writer.Write(new string(' ', Math.Max(2, column - indent - Cells(word))));
        writer.WriteLine(Painted(Clean(tag).TrimEnd(), Look.Dim));
    }

    /// <summary>Writes columns side by side, each wrapped.</summary>
    /// <param name="columns">For each where it begins, its width and its words.</param>
    public void Columns(params IReadOnlyList<(int Start, int Width, IReadOnlyList<Run> Runs)> columns)
    {
        var wrapped = columns.Select(c => Wrap(c.Runs, c.Width)).ToList();
        for (var row = 0; row < wrapped.Max(w => w.Count); row++)
        {
            var line = new StringBuilder();
            var at = 0;
            for (var i = 0; i < columns.Count; i++)
            {
                if (row >= wrapped[i].Count) continue;
                line.Append(' ', Math.Max(0, columns[i].Start - at)).Append(wrapped[i][row].Text);
                at = Math.Max(at, columns[i].Start) + wrapped[i][row].Cells;
            }
            writer.WriteLine(line.ToString().TrimEnd());
        }
    }

    /// <summary>Text without what could steer a terminal: control characters and invisible marks become nothing, any blank becomes one.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) clean.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)) clean.Append(rune.ToString());
        }
        return clean.ToString();
    }

    private List<(string Text, int Cells)> Wrap(IReadOnlyList<Run> runs, int columns)
    {
        columns = Math.Max(columns - Overhang, 10);
        List<(string, int)> lines = [];
        var line = new StringBuilder();
        var (cells, gap) = (0, false);
        foreach (var run in runs)
        {
            if (run == Run.Break) Break();
            var text = Clean(run.Text);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == ' ')
                {
                    gap = true;
                    continue;
                }
                var end = text.IndexOf(' ', i);
                Place(text[i..(end < 0 ? text.Length : end)], run.Look);
                i = (end < 0 ? text.Length : end) - 1;
            }
        }
        if (cells > 0 || lines.Count == 0) Break();
        return lines;

        void Place(string word, Look look)
        {
            var size = Cells(word);
            if (cells > 0 && gap && cells + 1 + size > columns) Break();
            else if (cells > 0 && gap)
            {
                line.Append(' ');
                cells++;
            }
            gap = false;
            // What clings to the word before, such as a comma, may stand over a little; a word longer than a line is cut.
            while (cells + size > columns + Overhang)
            {
                var cut = Cut(word, columns - cells);
                line.Append(Painted(word[..cut], look));
                cells += Cells(word[..cut]);
                word = word[cut..];
                size = Cells(word);
                Break();
            }
            line.Append(Painted(word, look));
            cells += size;
        }

        void Break()
        {
            lines.Add((line.ToString(), cells));
            line.Clear();
            (cells, gap) = (0, false);
        }
    }

    private string Painted(string text, Look look) => colours && look != Look.Plain && text.Length > 0 ? $"\e[{(int)look}m{text}\e[0m" : text;

    /// <summary>Columns that text takes.</summary>
    private static int Cells(string text)
    {
        var cells = 0;
        foreach (var rune in text.EnumerateRunes()) cells += Cells(rune);
        return cells;
    }

    private static int Cells(Rune rune) => rune.Value switch
    {
        < 0x300 => 1,
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F)
            or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0 : 1,
    };

    private static int Cut(string text, int cells)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if ((cells -= Cells(rune)) < 0) break;
            at += rune.Utf16SequenceLength;
        }
        return at;
    }
}
