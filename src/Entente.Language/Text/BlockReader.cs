namespace Entente.Language;

/// <summary>Tells the parts of a report's text apart: paragraphs, headings, list items and what is no part of the report. Thread safe; linear time.</summary>
public static class BlockReader
{
    /// <summary>The blocks of <paramref name="text"/> (cleaned, see <see cref="TextCleaner"/>) in order. Every character that is no white space, list mark or dateline lies in one block.</summary>
    public static IReadOnlyList<Block> Read(string text)
    {
        var lines = LineReader.Read(text);
        var kinds = Kinds(text, lines);
        var blocks = new List<Block>(lines.Count);
        var first = true;
        for (var i = 0; i < lines.Count; i++)
        {
            var (kind, span) = (kinds[i], lines[i].Span);
            if (kind == BlockKind.ListItem)
            {
                var mark = ListMark.Length(text, span);
                if (mark == span.Length) continue; // a mark alone: its item is on the next line
                span = new Span(span.Start + mark, span.End);
            }

            Span? dateline = null;
            if (kind == BlockKind.Paragraph && first)
            {
                first = false;
                var end = Dateline.End(text, span);
                if (end > 0)
                {
                    var begin = end;
                    while (begin < span.End && char.IsWhiteSpace(text[begin])) begin++;
                    dateline = new Span(span.Start, end);
                    span = new Span(begin, span.End);
                }
            }

            if (span.Length > 0 || dateline is not null) blocks.Add(new Block(kind, span, dateline));
        }

        return blocks;
    }

    private static BlockKind[] Kinds(string text, List<Line> lines)
    {
        var kinds = new BlockKind[lines.Count];
        var lastRunning = lines.FindLastIndex(l => l.IsRunning);
        var related = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var span = lines[i].Span;
            var words = text.AsSpan(span.Start, span.Length);
            var mark = ListMark.Length(text, span);
            if (related)
            {
                related = !Resumes(text, lines, i);
                if (related)
                {
                    kinds[i] = BlockKind.Boilerplate;
                    continue;
                }
            }

            if (Boilerplate.OpensRelated(words[mark..], out var alone))
            {
                kinds[i] = BlockKind.Boilerplate;
                related = alone;
            }
            else if (Boilerplate.Is(words))
            {
                kinds[i] = BlockKind.Boilerplate;
            }
            else if (mark > 0 || (i > 0 && ListMark.Length(text, lines[i - 1].Span) == lines[i - 1].Span.Length))
            {
                kinds[i] = BlockKind.ListItem;
            }
            else if (lastRunning >= 0 && Heading.Is(words))
            {
                kinds[i] = BlockKind.Heading;
            }
        }

        TellTablesFromHeadings(kinds, lastRunning);
        return kinds;
    }

    /// <summary>Whether running text begins again after related links: two sentences in a line, or one sentence followed by another line of running text.</summary>
    private static bool Resumes(string text, List<Line> lines, int i)
    {
        if (!lines[i].IsRunning || ListMark.Length(text, lines[i].Span) > 0) return false;
        if (i > 0 && ListMark.Length(text, lines[i - 1].Span) == lines[i - 1].Span.Length) return false;
        return SentenceSplitter.Split(text, lines[i].Span).Count > 1 || (i + 1 < lines.Count && lines[i + 1].IsRunning);
    }

    // Three short lines in a row are a list without marks (a table, a line-up), not headings; and a heading has running text after it.
    private static void TellTablesFromHeadings(BlockKind[] kinds, int lastRunning)
    {
        for (var i = 0; i < kinds.Length;)
        {
            var end = i;
            while (end < kinds.Length && kinds[end] == BlockKind.Heading) end++;
            if (end - i >= 3) kinds.AsSpan(i, end - i).Fill(BlockKind.ListItem);
            else if (i > lastRunning) kinds.AsSpan(i, end - i).Clear(); // paragraphs
            i = end + 1;
        }
    }
}
