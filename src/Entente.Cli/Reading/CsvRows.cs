using System.Text;

namespace Entente.Cli.Reading;

/// <summary>A row of a CSV table.</summary>
/// <param name="Line">Number of its first line, from 1.</param>
/// <param name="Fields">Its fields, or null.</param>
/// <param name="Error">Why it cannot be read, or null.</param>
internal readonly record struct CsvRow(int Line, IReadOnlyList<string>? Fields, string? Error);

/// <summary>
/// Reads CSV (RFC 4180). A row that is broken costs only its first line: reading goes on at the next one. That is why it is done here:
/// with the usual readers a quotation mark that is never closed swallows the rest of the table.
/// </summary>
/// <param name="lines">The lines of the table.</param>
/// <param name="separator">What stands between fields.</param>
internal sealed class CsvRows(IEnumerator<Line> lines, char separator)
{
    private readonly Stack<Line> _again = new();
    private readonly StringBuilder _field = new();
    private readonly List<string> _fields = [];

    private enum State
    {
        Start,
        Bare,
        Quoted,
        Closed,
    }

    /// <summary>The rows; blank lines between them are passed over. Errors of the stream pass through.</summary>
    public IEnumerable<CsvRow> Read()
    {
        while (Next() is { } first)
        {
            if (first.Bytes is { Length: 0 }) continue;
            yield return Row(first);
        }
    }

    private CsvRow Row(Line first)
    {
        List<Line> taken = [];
        var state = State.Start;
        var length = 0;
        _fields.Clear();
        _field.Clear();
        for (Line? line = first; ; line = Next())
        {
            string? error = null;
            var text = "";
            if (line is not { } l) error = "a quotation mark is not closed";
            else
            {
                if (l.Number != first.Number) taken.Add(l);
                if (l.Bytes is null || (length += l.Bytes.Length) > ReportReader.LargestFile) error = $"the row is larger than {ReportReader.LargestFile >> 20} MB";
                else if (Decoding.Decode(l.Bytes, out text) is { } wrong) error = wrong.Replace("line 1 is", l.Number == first.Number ? "it is" : $"line {l.Number} is", StringComparison.Ordinal);
                else error = Scan(text, ref state);
            }
            if (error is not null)
            {
                for (var i = taken.Count - 1; i >= 0; i--) _again.Push(taken[i]);
                return new CsvRow(first.Number, null, error);
            }
            if (state != State.Quoted)
            {
                _fields.Add(_field.ToString());
                return new CsvRow(first.Number, [.. _fields], null);
            }
            _field.Append('\n');
        }
    }

    /// <summary>Takes one line into the fields; says what is wrong with it, or null.</summary>
    private string? Scan(string text, ref State state)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (state == State.Quoted)
            {
                if (c != '"') _field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') _field.Append(text[i++]);
                else state = State.Closed;
            }
            else if (c == separator)
            {
                _fields.Add(_field.ToString());
                _field.Clear();
                state = State.Start;
            }
            else if (c == '"' && state == State.Start) state = State.Quoted;
            else if (state == State.Closed) return $"after a closing quotation mark stands '{c}': quotation marks inside a field are doubled";
            else
            {
                _field.Append(c);
                state = State.Bare;
            }
        }
        return null;
    }

    private Line? Next()
    {
        if (_again.TryPop(out var again)) return again;
        return lines.MoveNext() ? lines.Current : null;
    }
}
