using System.Globalization;
using System.Text;

namespace Entente.Language;

/// <summary>A sentence of a CoNLL-U file: the words with their gold annotation, and what the document model has no place for.</summary>
/// <param name="Words">The words; offsets count in the sentence's own text, as the <c>SpaceAfter</c> notes restore it.</param>
/// <param name="Text">That text.</param>
/// <param name="Comments">Comment lines without the leading <c>#</c>.</param>
/// <param name="Misc">The tenth column of each word (<c>_</c> where it is empty).</param>
public sealed record ConlluSentence(Sentence Words, string Text, IReadOnlyList<string> Comments, IReadOnlyList<string> Misc)
{
    /// <summary>Where what was written for each word stands: the word itself, or the whole multi-word token that it is part of.</summary>
    internal IReadOnlyList<Span> Written { get; init; } = [];

    /// <summary>The white space after the last word, as its <c>SpaceAfter</c> or <c>SpacesAfter</c> note has it; a space where there is none.</summary>
    internal string SpaceAfter { get; init; } = " ";
}

/// <summary>Reads and writes CoNLL-U (universaldependencies.org/format.html). Multi-word tokens give their words; empty nodes are left out.</summary>
public static class Conllu
{
    /// <summary>Reads sentences one by one.</summary>
    /// <exception cref="FormatException">A line is not CoNLL-U; the message names its number.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        var block = new Block();
        var number = 0;
        var index = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (block.Build(index) is { } sentence)
                {
                    index++;
                    yield return sentence;
                }
                block = new Block();
            }
            else if (line[0] == '#') block.Comments.Add(line[1..].Trim());
            else block.Add(line, number);
        }
        if (block.Build(index) is { } last) yield return last;
    }

    /// <summary>Writes a sentence with its analysis, followed by an empty line.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="text">The text that the sentence's offsets refer to; with it, the text comment and the <c>SpaceAfter</c> notes are written.</param>
    public static void Write(Sentence sentence, TextWriter writer, string? text = null)
    {
        if (text is not null) writer.Write($"# text = {string.Join(' ', sentence.Span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}\n");
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var t = tokens[i];
            var misc = text is not null && i + 1 < tokens.Length && tokens[i + 1].Span.Start == t.Span.End ? "SpaceAfter=No" : "";
            if (t.Name != NameKind.None)
            {
                misc = $"Name={(t.NameBegins ? 'B' : 'I')}-{t.Name}{(misc.Length > 0 ? "|" : "")}{misc}";
            }
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $"{i + 1}\t{t.Form}\t{t.Lemma}\t{t.Upos.Text()}\t_\t{(t.Feats.Length > 0 ? t.Feats : "_")}\t{t.Head + 1}\t{t.Deprel.Text()}\t_\t{(misc.Length > 0 ? misc : "_")}\n"));
        }
        writer.Write('\n');
    }

    /// <summary>The lines of one sentence as they come in.</summary>
    private sealed class Block
    {
        private readonly List<Token> _tokens = [];
        private readonly List<string> _misc = [];
        private readonly List<Span> _written = [];
        private readonly StringBuilder _text = new();
        private string _space = " ";  // after the token read last
        private int _spread;          // words of the multi-word token being read that are still to come
        private Span _spreadSpan;     // its letters that are still to be shared out
        private Span _spreadWritten;

        public List<string> Comments { get; } = [];

        public void Add(string line, int number)
        {
            var columns = line.Split('\t');
            if (columns.Length != 10) throw new FormatException($"line {number}: {columns.Length} columns, CoNLL-U has 10");
            var id = columns[0];
            if (id.Contains('.', StringComparison.Ordinal)) return;
            var dash = id.IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                _spread = Number(id[(dash + 1)..], number) - Number(id[..dash], number) + 1;
                _spreadSpan = _spreadWritten = Append(columns[1]);
                _space = Space(columns[9]);
                return;
            }
            if (Number(id, number) != _tokens.Count + 1) throw new FormatException($"line {number}: word {id} where {_tokens.Count + 1} is expected");
            if (_spread == 0) _space = Space(columns[9]);
            var span = _spread > 0 ? Part(columns[1].Length) : Append(columns[1]);
            _written.Add(_spread > 0 ? _spreadWritten : span);
            var name = NameOf(columns[9], number);
            _tokens.Add(new Token(_tokens.Count, span, columns[1])
            {
                Lemma = columns[2],
                Upos = Tags.ParseUpos(columns[3]),
                Feats = columns[5] == "_" ? "" : columns[5],
                Head = columns[6] == "_" ? -1 : Number(columns[6], number) - 1,
                Deprel = Tags.ParseDeprel(columns[7]),
                Name = name.Kind,
                NameBegins = name.Begins,
            });
            _misc.Add(columns[9]);
            if ((_spread == 0 || --_spread == 0) && _space.Length > 0) _text.Append(' ');
        }

        public ConlluSentence? Build(int index)
        {
            if (_tokens.Count == 0) return null;
            foreach (var t in _tokens)
            {
                if (t.Head >= _tokens.Count) throw new FormatException($"sentence {index + 1}: word {t.Index + 1} has the head {t.Head + 1}, there are {_tokens.Count} words");
            }
            var text = _text.ToString().TrimEnd();
            return new(new Sentence(index, new Span(0, text.Length), BlockKind.Paragraph, 0, [.. _tokens]), text, Comments, _misc) { Written = _written, SpaceAfter = _space };
        }

        private static (NameKind Kind, bool Begins) NameOf(string misc, int number)
        {
            const string Note = "Name=";
            foreach (var note in misc.Split('|'))
            {
                if (!note.StartsWith(Note, StringComparison.Ordinal)) continue;
                return note.Length > Note.Length + 2 && note[Note.Length] is 'B' or 'I' && Enum.TryParse<NameKind>(note[(Note.Length + 2)..], out var kind)
                    ? (kind, note[Note.Length] == 'B')
                    : throw new FormatException($"line {number}: '{note}' is no name: B or I, a hyphen, and {string.Join(", ", Enum.GetNames<NameKind>().Skip(1))}");
            }
            return default;
        }

        private static string Space(string misc)
        {
            const string Spaces = "SpacesAfter=";
            foreach (var note in misc.Split('|'))
            {
                if (note == "SpaceAfter=No") return "";
                if (!note.StartsWith(Spaces, StringComparison.Ordinal)) continue;
                return note[Spaces.Length..].Replace("\\s", " ", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal)
                    .Replace("\\r", "\r", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal);
            }
            return " ";
        }

        private static int Number(string s, int line) => int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : throw new FormatException($"line {line}: '{s}' is no number");

        private Span Append(string form)
        {
            var start = _text.Length;
            _text.Append(form);
            return new Span(start, _text.Length);
        }

        // The words of a multi-word token share its letters from left to right; the last takes the rest.
        private Span Part(int length)
        {
            var start = _spreadSpan.Start;
            var end = _spread == 1 ? _spreadSpan.End : Math.Min(start + length, _spreadSpan.End);
            _spreadSpan = new Span(end, _spreadSpan.End);
            return new Span(start, end);
        }
    }
}
