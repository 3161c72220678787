using Entente.Language;
using Entente.Training.Parser;

namespace Entente.Training.Evaluation;

/// <summary>Chains of mentions in news documents of GUM: those of persons and organisations.</summary>
public static class GumChains
{
    private const string Document = "newdoc id = ", News = "GUM_news_";

    /// <summary>The news documents of a treebank, each as one report without a day of publication whose marks are the mentions of persons and organisations that are mentioned more than once.</summary>
    public static IReadOnlyList<ChainRow> Read(string path)
    {
        using var reader = File.OpenText(path);
        IReadOnlyList<ConlluSentence> sentences = [.. Conllu.Read(reader)];
        var (at, rows) = (0, new List<ChainRow>());
        foreach (var document in TreebankDocument.All(sentences))
        {
            var own = sentences.Skip(at).Take(document.Sentences.Count).ToList();
            at += document.Sentences.Count;
            var id = own[0].Comments.FirstOrDefault(c => c.StartsWith(Document, StringComparison.Ordinal))?[Document.Length..] ?? "";
            if (!id.StartsWith(News, StringComparison.Ordinal)) continue;
            var mentions = own.SelectMany((s, i) => IsHeading(s) ? [] : GumMention.Of(s).Where(m => m.Type is "person" or "organization").Select(m => (m.Id, Span: Words(document.Written[i], m)))).ToList();
            var chains = mentions.GroupBy(m => m.Id).Where(g => g.Count() > 1).Select((g, i) => (g.Key, Number: i + 1)).ToDictionary(g => g.Key, g => g.Number);
            Mark[] marks = [.. mentions.Where(m => chains.ContainsKey(m.Id)).Select(m => new Mark(m.Span, [chains[m.Id]])).OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End)];
            if (marks.Length > 0) rows.Add(new ChainRow(id, null, new MarkedText(document.Text, marks), id));
        }
        return rows;
    }

    // The coder passes over headings.
    private static bool IsHeading(ConlluSentence sentence) => sentence.Comments.Any(c => c.StartsWith("newpar_block = head", StringComparison.Ordinal));

    private static Span Words(Span[] written, GumMention m) => new(written[m.Start].Start, written[m.End - 1].End);
}
