using Entente.Language;

namespace Entente.Training.Evaluation;

/// <summary>
/// How well raw text is read, own sentences and words included, measured as in the CoNLL 2018 shared task: gold and read words are matched by
/// their letters, white space left out; within a multi-word token, by the longest common run of forms. F1 in percent, punctuation included;
/// relations are compared without subtypes.
/// </summary>
/// <param name="Words">Words with the right borders.</param>
/// <param name="Sentences">Sentences with the right borders.</param>
/// <param name="Upos">Matched words with the right part of speech.</param>
/// <param name="Lemma">Matched words with the right lemma (a gold lemma of <c>_</c> counts as right).</param>
/// <param name="Uas">Matched words with the right head.</param>
/// <param name="Las">Matched words with the right head and relation.</param>
public sealed record RawScore(double Words, double Sentences, double Upos, double Lemma, double Uas, double Las)
{
    /// <summary>Reads the text of the gold documents with <paramref name="read"/> and compares.</summary>
    public static RawScore Measure(IEnumerable<TreebankDocument> gold, Func<string, Document> read)
    {
        var tally = new Tally();
        foreach (var document in gold) tally.Add(document, read(document.Text).Sentences);
        return new(tally.F1(tally.Matched), tally.SentencesF1, tally.F1(tally.Upos), tally.F1(tally.Lemma), tally.F1(tally.Uas), tally.F1(tally.Las));
    }

    /// <summary>A word of a document.</summary>
    /// <param name="Token">The word.</param>
    /// <param name="Sentence">Number of its sentence's first word in the document.</param>
    /// <param name="Letters">Where what was written for it stands, white space not counted.</param>
    /// <param name="Shares">Whether other words share this place.</param>
    private readonly record struct Word(Token Token, int Sentence, Span Letters, bool Shares)
    {
        /// <summary>Number of the head in the document, -1 for the root.</summary>
        public int Head => Token.Head < 0 ? -1 : Sentence + Token.Head;
    }

    private sealed class Tally
    {
        private int _gold, _read, _goldSentences, _readSentences, _sentences;

        public int Matched { get; private set; }

        public int Upos { get; private set; }

        public int Lemma { get; private set; }

        public int Uas { get; private set; }

        public int Las { get; private set; }

        public double SentencesF1 => F1(_sentences, _goldSentences, _readSentences);

        public double F1(int right) => F1(right, _gold, _read);

        public void Add(TreebankDocument document, IReadOnlyList<Sentence> sentences)
        {
            var letters = Letters(document.Text);
            var expected = document.Sentences.Select(s => Counted(s.Span, letters)).ToHashSet();
            _goldSentences += document.Sentences.Count;
            _readSentences += sentences.Count;
            _sentences += sentences.Count(s => expected.Contains(Counted(s.Span, letters)));

            var gold = Listed(document.Sentences, (s, i) => document.Written[s][i], letters);
            var read = Listed(sentences, (s, i) => sentences[s][i].Span, letters);
            _gold += gold.Count;
            _read += read.Count;
            var matches = Match(gold, read);
            Matched += matches.Count;
            var goldOf = matches.ToDictionary(m => m.Read, m => m.Gold);
            foreach (var match in matches)
            {
                var (g, r) = (gold[match.Gold], read[match.Read]);
                if (g.Token.Upos == r.Token.Upos) Upos++;
                if (g.Token.Lemma == r.Token.Lemma || g.Token.Lemma == "_") Lemma++;
                if (r.Head < 0 ? g.Head >= 0 : !goldOf.TryGetValue(r.Head, out var head) || head != g.Head) continue;
                Uas++;
                if (g.Token.Deprel.Universal().SequenceEqual(r.Token.Deprel.Universal())) Las++;
            }
        }

        private static double F1(int right, int gold, int read) => gold + read == 0 ? 0 : 200.0 * right / (gold + read);
    }

    /// <summary>For each offset, the letters before it.</summary>
    private static int[] Letters(string text)
    {
        var letters = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++) letters[i + 1] = letters[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        return letters;
    }

    private static Span Counted(Span span, int[] letters) => new(letters[span.Start], letters[span.End]);

    private static List<Word> Listed(IReadOnlyList<Sentence> sentences, Func<int, int, Span> written, int[] letters)
    {
        var words = new List<Word>();
        for (var s = 0; s < sentences.Count; s++)
        {
            var tokens = sentences[s].Tokens;
            var first = words.Count;
            for (var i = 0; i < tokens.Length; i++)
            {
                var place = written(s, i);
                var shares = (i > 0 && written(s, i - 1) == place) || (i + 1 < tokens.Length && written(s, i + 1) == place);
                words.Add(new(tokens[i], first, Counted(place, letters), shares));
            }
        }
        return words;
    }

    /// <summary>The words that are the same, in order.</summary>
    private static List<(int Gold, int Read)> Match(List<Word> gold, List<Word> read)
    {
        var matches = new List<(int, int)>();
        for (int g = 0, r = 0; g < gold.Count && r < read.Count;)
        {
            var (expected, found) = (gold[g].Letters, read[r].Letters);
            if (gold[g].Shares)
            {
                if (found.Start < expected.Start)
                {
                    r++;
                    continue;
                }
                var (goldEnd, readEnd) = (g, r);
                while (goldEnd < gold.Count && gold[goldEnd].Letters == expected) goldEnd++;
                while (readEnd < read.Count && read[readEnd].Letters.End <= expected.End) readEnd++;
                MatchForms(gold, g, goldEnd, read, r, readEnd, matches);
                (g, r) = (goldEnd, readEnd);
            }
            else if (expected == found)
            {
                matches.Add((g++, r++));
            }
            else if (expected.Start <= found.Start)
            {
                g++;
            }
            else
            {
                r++;
            }
        }
        return matches;
    }

    /// <summary>Adds the longest common run of forms, gaps allowed, of words of one multi-word token.</summary>
    private static void MatchForms(List<Word> gold, int goldStart, int goldEnd, List<Word> read, int readStart, int readEnd, List<(int Gold, int Read)> matches)
    {
        var lengths = new int[goldEnd - goldStart + 1, readEnd - readStart + 1]; // of the longest run from (g, r) on
        for (var g = goldEnd - 1; g >= goldStart; g--)
        {
            for (var r = readEnd - 1; r >= readStart; r--)
            {
                var (i, j) = (g - goldStart, r - readStart);
                lengths[i, j] = Same(g, r) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }
        for (int g = goldStart, r = readStart; g < goldEnd && r < readEnd;)
        {
            if (Same(g, r)) matches.Add((g++, r++));
            else if (lengths[g + 1 - goldStart, r - readStart] >= lengths[g - goldStart, r + 1 - readStart]) g++;
            else r++;
        }

        bool Same(int g, int r) => gold[g].Token.Form.Equals(read[r].Token.Form, StringComparison.OrdinalIgnoreCase);
    }
}
