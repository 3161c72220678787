using System.Text;
using Entente.Language;

namespace Entente.Training.Evaluation;

/// <summary>A document of a treebank: its text as a reader would be given it, and the gold sentences where they stand in it.</summary>
public sealed class TreebankDocument
{
    private const string NextParagraph = "\n\n";

    private TreebankDocument(string text, IReadOnlyList<Sentence> sentences, IReadOnlyList<Span[]> written) => (Text, Sentences, Written) = (text, sentences, written);

    /// <summary>The sentences' texts, with a space between two of them where no note says otherwise and an empty line between paragraphs.</summary>
    public string Text { get; }

    /// <summary>The gold sentences; offsets count in <see cref="Text"/>.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>For each sentence, where what was written for each word stands: words of one multi-word token share its place.</summary>
    internal IReadOnlyList<Span[]> Written { get; }

    /// <summary>The documents of a file, told apart by its <c>newdoc</c> comments.</summary>
    /// <exception cref="FormatException">The words of a sentence are not those of its <c>text</c> comment.</exception>
    public static IReadOnlyList<TreebankDocument> All(IEnumerable<ConlluSentence> sentences)
    {
        var documents = new List<TreebankDocument>();
        var text = new StringBuilder();
        var placed = new List<Sentence>();
        var written = new List<Span[]>();
        var space = "";
        foreach (var sentence in sentences)
        {
            if (Opens(sentence, "newdoc")) Close();
            if (placed.Count > 0) text.Append(Opens(sentence, "newpar") ? NextParagraph : space);
            Place(sentence);
            space = sentence.SpaceAfter;
        }
        Close();
        return documents;

        void Place(ConlluSentence sentence)
        {
            var own = sentence.Comments.FirstOrDefault(c => c.StartsWith("text = ", StringComparison.Ordinal))?["text = ".Length..].Trim() ?? sentence.Text;
            var move = Move(sentence, own, text.Length);
            var tokens = sentence.Words.Tokens.Select(t => new Token(t.Index, move(t.Span), t.Form)
            {
                Lemma = t.Lemma,
                Upos = t.Upos,
                Feats = t.Feats,
                Head = t.Head,
                Deprel = t.Deprel,
            });
            placed.Add(new Sentence(placed.Count, new Span(text.Length, text.Length + own.Length), BlockKind.Paragraph, 0, [.. tokens]));
            written.Add([.. sentence.Written.Select(move)]);
            text.Append(own);
        }

        void Close()
        {
            if (placed.Count == 0) return;
            documents.Add(new(text.ToString(), [.. placed], [.. written]));
            text.Clear();
            placed.Clear();
            written.Clear();
        }
    }

    private static bool Opens(ConlluSentence sentence, string mark) => sentence.Comments.Any(c => c == mark || c.StartsWith(mark + " ", StringComparison.Ordinal));

    /// <summary>What carries places in the sentence's restored text over to <paramref name="own"/>, which has the same letters and may have other white space, and stands at <paramref name="at"/>.</summary>
    private static Func<Span, Span> Move(ConlluSentence sentence, string own, int at)
    {
        var restored = sentence.Text;
        var places = new int[restored.Length + 1];
        var to = 0;
        for (var i = 0; i < restored.Length; i++)
        {
            places[i] = to;
            if (char.IsWhiteSpace(restored[i])) continue;
            while (to < own.Length && char.IsWhiteSpace(own[to])) to++;
            if (to == own.Length || own[to] != restored[i]) throw NotItsText(sentence);
            places[i] = to++;
        }
        if (!string.IsNullOrWhiteSpace(own[to..])) throw NotItsText(sentence);
        places[restored.Length] = to;
        return span => span.Length == 0 ? new(at + places[span.Start], at + places[span.Start]) : new(at + places[span.Start], at + places[span.End - 1] + 1);
    }

    private static FormatException NotItsText(ConlluSentence sentence) => new($"sentence {sentence.Words.Index + 1}: its words are not those of its text");
}
