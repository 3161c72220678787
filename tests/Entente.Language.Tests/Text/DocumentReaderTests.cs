using System.Diagnostics;
using CsCheck;
using Xunit;

namespace Entente.Language.Tests;

public sealed class DocumentReaderTests
{
    [Fact]
    public void A_report_is_read_into_blocks_sentences_and_words()
    {
        const string Text = "NAIROBI (AP) — The army left. It didn't fight.\n\nOld friends\n\nThe mayor thanked both sides for their patience.\n\nSEE ALSO:\n- Army leaves second town";
        var document = DocumentReader.Read(Text);
        Assert.Equal([BlockKind.Paragraph, BlockKind.Heading, BlockKind.Paragraph, BlockKind.Boilerplate, BlockKind.Boilerplate], document.Blocks.Select(b => b.Kind));
        Assert.Equal("NAIROBI (AP) —", document.Blocks[0].Dateline?.Of(Text));
        Assert.Equal(["The army left.", "It didn't fight.", "Old friends", "The mayor thanked both sides for their patience.", "SEE ALSO:", "- Army leaves second town"], document.Sentences.Select(s => s.Span.Of(Text)));
        Assert.Equal([0, 0, 1, 2, 3, 4], document.Sentences.Select(s => s.BlockIndex));
        Assert.Equal([0, 1, 2, 3, 4, 5], document.Sentences.Select(s => s.Index));
        Assert.Equal(["It", "did", "n't", "fight", "."], document.Sentences[1].Tokens.Select(t => t.Form));
    }

    [Fact]
    public void Boilerplate_is_analysed_only_when_asked_for()
    {
        const string Text = "The army left the town on Monday, officials said.\nAdvertisement\nThe mayor thanked both sides for their patience.";
        var analyser = new Counter();
        var pipeline = new LanguagePipeline(analyser);
        Assert.Equal(3, pipeline.Analyse(Text).Sentences.Count);
        pipeline.Analyse(Text, boilerplate: true);
        pipeline.Analyse("");
        Assert.Equal([2, 3], analyser.Batches);
    }

    [Fact]
    public void Any_text_at_all_is_read() => Generators.Text.Sample(text =>
    {
        var document = DocumentReader.Read(text);
        Assert.Equal(text.Length, document.Text.Length);
        var at = 0;
        foreach (var block in document.Blocks)
        {
            var start = block.Dateline?.Start ?? block.Span.Start;
            Assert.True(start >= at && block.Span.Start >= (block.Dateline?.End ?? 0) && block.Span.End <= text.Length);
            at = block.Span.End;
        }

        foreach (var sentence in document.Sentences)
        {
            Assert.True(document.Blocks[sentence.BlockIndex].Span.Contains(sentence.Span));
            Assert.NotEmpty(sentence.Tokens);
        }
    });

    public static TheoryData<string> Bad { get; } = ["a", "word ", ".", "\"", ". ", ",", "a-", "a.", "7-", "'", "\n", "x y\n", "-\n", "SEE ALSO:\n", "a\u200D", "\U0001F600", "\u0301", "\u519B\u3002", "(", "? \" ", "Army.Left.", ".\"", "[1] ", "Mr. "];

    // Quadratic time would take minutes; the bound is wide because machines are busy.
    [Theory]
    [MemberData(nameof(Bad))]
    public void Hostile_text_takes_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        var document = DocumentReader.Read(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
        Assert.True(document.Sentences.Select(s => s.Tokens.Length).DefaultIfEmpty().Max() <= 4200);
    }

    [Fact]
    public void The_missions_report_has_its_crossheads_and_links_told_apart()
    {
        var path = Shared.Path("mission/report.txt");
        Assert.SkipWhen(path is null, "../shared/mission is not there");
        var document = DocumentReader.Read(File.ReadAllText(path!));
        Assert.Equal(2, document.Blocks.Count(b => b.Kind == BlockKind.Heading));
        Assert.Equal(5, document.Blocks.Count(b => b.Kind == BlockKind.Boilerplate));
        Assert.Equal(11, document.Blocks.Count(b => b.Kind == BlockKind.Paragraph));
    }

    private sealed class Counter : IAnalyser
    {
        public List<int> Batches { get; } = [];

        public void Analyse(IReadOnlyList<Sentence> sentences) => Batches.Add(sentences.Count);
    }
}
