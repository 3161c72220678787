using Entente.Coding;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Training.Evaluation;

/// <summary>Finds the parties that a report was found to have at given words.</summary>
public static class PartiesAt
{
    /// <summary>
    /// The parties at a span, as the events have them where they do; more than one where the words mean several. Of several spans that overlap it the one
    /// that fits best: the same; one about it whose head stands in it, the smallest first; one within it that has its head; one about it; one within it.
    /// </summary>
    public static IReadOnlyList<PartyRecord> Find(Explanation explanation, Span marked)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var text = explanation.Coded.Report.Text;
        var mark = Bare(marked, text);
        List<(PartyRecord Party, Token? Head, bool Event)> found = [];
        var sentence = explanation.Sentences.FirstOrDefault(s => s.Sentence.Span.Overlaps(mark))?.Sentence;
        var heads = explanation.Sentences.SelectMany(s => s.Mentions.Select(m => (m.Party, Head: s.Sentence[m.Token]))).Where(m => m.Party.Span.Overlaps(mark)).ToList();
        // An inferred party stands at other words than those that the event is told in.
        foreach (var party in explanation.Coded.Events.SelectMany(e => e.Actors.Concat(e.Recipients).Concat(e.Concerning)))
            if (!party.Inferred && party.Span.Overlaps(mark)) found.Add((party, heads.FirstOrDefault(h => h.Party.Span == party.Span).Head, true));
        found.AddRange(heads.Select(h => (h.Party, (Token?)h.Head, false)));
        if (found.Count == 0) return [];
        var top = sentence is null ? null : Top(sentence, mark);
        var best = found.MinBy(f => Fit(Bare(f.Party.Span, text), f.Head, mark, top)).Party.Span;
        var there = found.Where(f => f.Party.Span == best).ToList();
        if (there.Exists(f => f.Event)) there.RemoveAll(f => !f.Event);
        return [.. there.Select(f => f.Party)];
    }

    private static (int Class, int Length) Fit(Span span, Token? head, Span mark, Token? top)
    {
        if (span == mark) return (0, 0);
        if (span.Contains(mark)) return (head is null || mark.Contains(head.Span) ? 1 : 3, span.Length);
        if (mark.Contains(span)) return (head is not null && head == top ? 2 : 4, -span.Length);
        return (5, -span.Length);
    }

    /// <summary>The word of a span that depends on none within it.</summary>
    private static Token? Top(Sentence sentence, Span mark)
    {
        foreach (var t in sentence.Tokens)
            if (t.Span.Overlaps(mark) && (t.Head < 0 || !sentence[t.Head].Span.Overlaps(mark))) return t;
        return null;
    }

    /// <summary>The span without an article before it or marks about it.</summary>
    private static Span Bare(Span span, string text)
    {
        var (start, end) = (span.Start, span.End);
        foreach (var article in new[] { "the ", "a ", "an " })
            if (string.Compare(text, start, article, 0, article.Length, StringComparison.OrdinalIgnoreCase) == 0 && end - start > article.Length)
            {
                start += article.Length;
                break;
            }
        while (end > start + 1 && !char.IsLetterOrDigit(text[end - 1])) end--;
        return new Span(start, end);
    }
}
