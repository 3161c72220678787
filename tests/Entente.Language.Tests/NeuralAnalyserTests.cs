using System.Diagnostics;
using Entente.Language.Network;
using Xunit;

namespace Entente.Language.Tests;

public sealed class NeuralAnalyserTests
{
    private static readonly NeuralAnalyser Analyser = NeuralAnalyser.Load(Path.Combine(AppContext.BaseDirectory, "data"));

    private static readonly string[] Samples =
    [
        "The president of Peru met Chilean officials in Lima on Tuesday .",
        "Two soldiers were killed by unidentified gunmen near the border .",
        "POLICE ARREST FORTY AFTER PORT STRIKE",
        "yes",
        "« »",
        "they said they would not sign the agreement unless the prisoners are released , and left",
        "Maria Alvarez , who heads the ministry , denied that talks had failed ; she spoke to reporters .",
    ];

    [Fact]
    public void A_plain_sentence_gets_the_tree_a_reader_would_draw()
    {
        var s = Sentence("The president of Peru met Chilean officials in Lima on Tuesday .");
        Analyser.Analyse([s]);
        Assert.Equal((-1, Deprel.root, "meet", Upos.VERB), (s[4].Head, s[4].Deprel, s[4].Lemma, s[4].Upos));
        Assert.Equal((4, Deprel.nsubj), (s[1].Head, s[1].Deprel));
        Assert.Equal((4, Deprel.obj, "official"), (s[6].Head, s[6].Deprel, s[6].Lemma));
    }

    [Fact]
    public void Names_are_found_with_their_kind()
    {
        var s = Sentence("Protesters in Nairobi greeted Carlos Mendoza , leader of the National Liberation Army .");
        Analyser.Analyse([s]);
        Assert.Equal("Nairobi/B-Place Carlos/B-Person Mendoza/I-Person National/B-Organisation Liberation/I-Organisation Army/I-Organisation",
            string.Join(' ', s.Tokens.Where(t => t.Name != NameKind.None).Select(t => $"{t.Form}/{(t.NameBegins ? 'B' : 'I')}-{t.Name}")));
    }

    [Fact]
    public void A_passive_has_its_agent()
    {
        var s = Sentence("Two soldiers were killed by unidentified gunmen near the border .");
        Analyser.Analyse([s]);
        Assert.Equal((3, Deprel.nsubj_pass), (s[1].Head, s[1].Deprel));
        Assert.Equal((3, Deprel.aux_pass), (s[2].Head, s[2].Deprel));
        Assert.Equal((3, Deprel.obl_agent), (s[6].Head, s[6].Deprel));
    }

    [Fact]
    public void A_sentence_is_analysed_alike_alone_in_a_batch_and_on_other_threads()
    {
        var alone = Samples.Select(Sentence).ToArray();
        foreach (var s in alone) Analyser.Analyse([s]);
        var expected = string.Concat(alone.Select(Written));
        var many = Enumerable.Repeat(Samples, 40).SelectMany(s => s).Select(Sentence).ToArray();
        Analyser.Analyse(many);
        for (var i = 0; i < many.Length; i += Samples.Length) Assert.Equal(expected, string.Concat(many.Skip(i).Take(Samples.Length).Select(Written)));
        Parallel.For(0, 8, _ =>
        {
            var again = Samples.Reverse().Select(Sentence).ToArray();
            Analyser.Analyse(again);
            Assert.Equal(expected, string.Concat(again.Reverse().Select(Written)));
        });
    }

    [Fact]
    public void Heads_always_form_a_tree_with_one_root()
    {
        var random = new Random(5);
        string[] words = [.. Samples.SelectMany(s => s.Split(' ')), "", " ", "\u202eabc", "😀", new('x', 500), "1,000", "-", "日本", "A.B."];
        var sentences = Enumerable.Range(0, 400).Select(n => Words(Enumerable.Range(0, n % 70).Select(_ => words[random.Next(words.Length)]))).ToArray();
        Analyser.Analyse(sentences);
        foreach (var s in sentences) AssertTree(s);
    }

    [Fact]
    public void Empty_input_is_no_error()
    {
        Analyser.Analyse([]);
        var empty = Words([]);
        Analyser.Analyse([empty, Words([])]);
        Assert.Empty(empty.Tokens);
    }

    [Fact]
    public void A_sentence_of_a_hundred_thousand_words_takes_linear_time()
    {
        var s = Words(Enumerable.Range(0, 100_000).Select(i => i % 9 == 8 ? "," : "rivers"));
        var clock = Stopwatch.StartNew();
        Analyser.Analyse([s]);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"took {clock.Elapsed}");
        AssertTree(s);
    }

    [Fact]
    public void Damaged_weights_are_refused_with_a_reason()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "these are no weights at all");
            Assert.Contains("not a weights file", Assert.Throws<InvalidDataException>(() => NeuralAnalyser.Load(path, path, path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void AssertTree(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens.Length == 0) return;
        Assert.Single(tokens, t => t.Head < 0);
        Assert.Single(tokens, t => t.Deprel == Deprel.root);
        var reached = 0;
        var open = new Stack<int>([-1]);
        while (open.TryPop(out var at))
        {
            foreach (var child in sentence.Children(at))
            {
                reached++;
                open.Push(child);
            }
        }
        Assert.Equal(tokens.Length, reached);
    }

    private static string Written(Sentence sentence)
    {
        var writer = new StringWriter();
        Conllu.Write(sentence, writer);
        return writer.ToString();
    }

    private static Sentence Sentence(string text) => Words(text.Split(' '));

    private static Sentence Words(IEnumerable<string> words)
    {
        var at = 0;
        var tokens = words.Select((w, i) =>
        {
            var token = new Token(i, new Span(at, at + w.Length), w);
            at += w.Length + 1;
            return token;
        }).ToArray();
        return new Sentence(0, new Span(0, at), BlockKind.Paragraph, 0, tokens);
    }
}
