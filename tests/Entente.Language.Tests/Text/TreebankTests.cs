using Xunit;

namespace Entente.Language.Tests;

/// <summary>Words and sentences against the treebanks' own, from their raw text.</summary>
public sealed class TreebankTests
{
    [Theory]
    [InlineData("en_ewt-dev.conllu", 99.0)]
    [InlineData("en_gum-dev.conllu", 99.5)]
    public void Words_agree_with_the_treebank(string file, double leastF1)
    {
        int gold = 0, read = 0, same = 0;
        foreach (var sentence in Sentences(file))
        {
            var expected = sentence.WordSpans().ToHashSet();
            var words = Tokenizer.Tokenize(sentence.Text, new Span(0, sentence.Text.Length));
            gold += expected.Count;
            read += words.Length;
            same += words.Count(w => expected.Contains(w.Span));
        }

        Assert.True(200.0 * same / (gold + read) >= leastF1, $"F1 {200.0 * same / (gold + read):f2}");
    }

    [Theory]
    [InlineData("en_ewt-dev.conllu", 85.0)]
    [InlineData("en_gum-dev.conllu", 95.0)]
    public void Sentences_agree_with_the_treebank(string file, double leastF1)
    {
        int gold = 0, read = 0, same = 0;
        foreach (var paragraph in Paragraphs(file))
        {
            var text = string.Join(' ', paragraph);
            var expected = new HashSet<Span>();
            var at = 0;
            foreach (var sentence in paragraph)
            {
                expected.Add(new Span(at, at + sentence.TrimEnd().Length));
                at += sentence.Length + 1;
            }

            var sentences = SentenceSplitter.Split(text, new Span(0, text.Length));
            gold += expected.Count;
            read += sentences.Count;
            same += sentences.Count(expected.Contains);
        }

        Assert.True(200.0 * same / (gold + read) >= leastF1, $"F1 {200.0 * same / (gold + read):f2}");
    }

    private static IEnumerable<List<string>> Paragraphs(string file)
    {
        var paragraph = new List<string>();
        foreach (var sentence in Sentences(file))
        {
            if (sentence.BeginsParagraph && paragraph.Count > 0)
            {
                yield return paragraph;
                paragraph = [];
            }

            paragraph.Add(sentence.Text);
        }

        yield return paragraph;
    }

    private static IEnumerable<Gold> Sentences(string file)
    {
        var path = Shared.Path("data/treebanks/" + file);
        Assert.SkipWhen(path is null, "../shared/data/treebanks is not there");
        var (text, begins, words) = ("", false, new List<string>());
        foreach (var line in File.ReadLines(path!))
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal)) text = line[9..];
            else if (line.StartsWith("# newdoc", StringComparison.Ordinal) || line.StartsWith("# newpar id", StringComparison.Ordinal) || line == "# newpar") begins = true;
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]) && line.Split('\t', 3) is var row && row[0].All(char.IsAsciiDigit)) words.Add(row[1]);
            else if (line.Length == 0)
            {
                yield return new Gold(text, begins, words);
                (text, begins, words) = ("", false, []);
            }
        }
    }

    private sealed record Gold(string Text, bool BeginsParagraph, List<string> Words)
    {
        /// <summary>Where the words stand; a word that is not in the text as it is written (a typing error set right) stands where it would begin.</summary>
        public IEnumerable<Span> WordSpans()
        {
            var at = 0;
            foreach (var word in Words)
            {
                while (at < Text.Length && char.IsWhiteSpace(Text[at])) at++;
                var i = Text.IndexOf(word, at, StringComparison.Ordinal);
                if (i < 0 || i - at >= 8)
                {
                    yield return new Span(at, at);
                    continue;
                }

                yield return new Span(i, i + word.Length);
                at = i + word.Length;
            }
        }
    }
}
