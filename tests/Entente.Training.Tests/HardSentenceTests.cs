using Entente.Language;
using Entente.Training.Evaluation;
using Xunit;

namespace Entente.Training.Tests;

/// <summary>How trees are held against the table of hard sentences, and that the table can be used. Sentences and persons are made up.</summary>
public class HardSentenceTests
{
    private static readonly IReadOnlyList<HardSentence> Table = Read("hard-sentences.tsv");
    private static readonly IReadOnlyList<HardSentence> Unseen = Read("hard-sentences-unseen.tsv");

    [Fact]
    public void The_table_has_two_hundred_sentences_or_more_and_none_twice()
    {
        Assert.InRange(Table.Count, 200, int.MaxValue);
        Assert.Empty(Table.GroupBy(r => r.Text, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Each_kind_of_the_table_has_ten_sentences_or_more() =>
        Assert.Empty(Table.GroupBy(r => r.Kind, StringComparer.Ordinal).Where(g => g.Count() < 10).Select(g => g.Key));

    [Fact]
    public void The_words_of_the_tables_are_words_of_their_sentences() =>
        Assert.Empty(Table.Concat(Unseen).Select(r => HardSentenceEvaluation.Answer(r, DocumentReader.Read(r.Text).Sentences)).Where(a => a.Found.StartsWith("no word", StringComparison.Ordinal)).Select(a => $"{a.Row.Text}: {a.Found}"));

    // Five words in a row are enough to learn an answer by heart.
    [Fact]
    public void No_sentence_that_the_parser_is_trained_on_shares_five_words_with_a_hard_one()
    {
        var hard = Table.Concat(Unseen).SelectMany(r => Fives(r.Text)).ToHashSet(StringComparer.Ordinal);
        var trained = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "newswire.conllu")).Where(l => l.StartsWith(Comment, StringComparison.Ordinal)).Select(l => l[Comment.Length..]).ToList();
        Assert.InRange(trained.Count, 1000, int.MaxValue);
        Assert.DoesNotContain(trained, t => Fives(t).Any(hard.Contains));
    }

    [Theory]
    [InlineData("mayor", "obj", "met", "obj met", true)]
    [InlineData("mayor", "iobj", "met", "obj met", false)]
    [InlineData("mayor", "obj", "fled", "obj met", false)]
    [InlineData("met", "ccomp", "fled", "root", false)]
    [InlineData("met", "root", "-", "root", true)]
    [InlineData("mayor", "root", "-", "obj met", false)]
    [InlineData("They#1", "nsubj", "met", "nsubj met", true)]
    [InlineData("They#2", "nsubj", "met", "nsubj fled", false)]
    [InlineData("They#2", "nsubj", "fled", "nsubj fled", true)]
    [InlineData("mayor", "obj", "They#1", "obj met", false)]
    [InlineData("They#3", "nsubj", "met", "no word They#3", false)]
    [InlineData("mayor", "obj", "meet", "no word meet", false)]
    public void A_relation_is_right_where_both_it_and_the_head_are(string dependent, string relation, string head, string found, bool right)
    {
        var row = new HardSentence("made", "They met mayor . They fled .", dependent, relation, head);
        Assert.Equal(new HardAnswer(row, found, right), HardSentenceEvaluation.Answer(row,
        [
            Tree(0, ("They", 1, Deprel.nsubj), ("met", -1, Deprel.root), ("mayor", 1, Deprel.obj), (".", 1, Deprel.punct)),
            Tree(1, ("They", 1, Deprel.nsubj), ("fled", -1, Deprel.root), (".", 1, Deprel.punct)),
        ]));
    }

    [Fact]
    public void A_head_in_another_sentence_is_none()
    {
        // Both sentences have the head at the same place.
        var row = new HardSentence("made", "Rebels met . Police fled .", "Police", "nsubj", "met");
        Assert.Equal(new HardAnswer(row, "nsubj fled", false), HardSentenceEvaluation.Answer(row,
        [
            Tree(0, ("Rebels", 1, Deprel.nsubj), ("met", -1, Deprel.root), (".", 1, Deprel.punct)),
            Tree(1, ("Police", 1, Deprel.nsubj), ("fled", -1, Deprel.root), (".", 1, Deprel.punct)),
        ]));
    }

    [Fact]
    public void Subtypes_of_relations_do_not_matter()
    {
        var row = new HardSentence("made", "Rebels beaten by police", "police", "obl", "beaten");
        Assert.True(HardSentenceEvaluation.Answer(row, [Tree(0, ("Rebels", 1, Deprel.nsubj_pass), ("beaten", -1, Deprel.root), ("by", 3, Deprel.@case), ("police", 1, Deprel.obl_agent))]).Right);
    }

    [Fact]
    public void A_form_that_occurs_twice_needs_a_number() =>
        Assert.Contains("'They' occurs 2 times in 'They say They': write They#1", Assert.Throws<InvalidDataException>(() => HardSentenceEvaluation.Answer(
            new HardSentence("made", "They say They", "They", "nsubj", "say"), [Tree(0, ("They", 1, Deprel.nsubj), ("say", -1, Deprel.root), ("They", 1, Deprel.obj))])).Message, StringComparison.Ordinal);

    [Fact]
    public void Answers_are_counted_by_kind_in_the_order_of_the_table()
    {
        HardAnswer[] answers = [Answer("passive", true), Answer("dash", false), Answer("passive", true), Answer("passive", false)];
        Assert.Equal(new HardScore(2, 4), HardSentenceEvaluation.Score(answers));
        Assert.Equal([("passive", new HardScore(2, 3)), ("dash", new HardScore(0, 1))], HardSentenceEvaluation.ByKind(answers));
        Assert.Equal((50, 0), (new HardScore(2, 4).Percent, new HardScore(0, 0).Percent));
    }

    [Fact]
    public void Comments_and_empty_lines_of_a_table_are_left_out() =>
        Assert.Equal([new HardSentence("dash", "Rebels - some - fled.", "Rebels", "nsubj", "fled")],
            HardSentence.Parse("made.tsv", ["# made up", "kind\tsentence\tdependent\trelation\thead", "", "dash\tRebels - some - fled.\tRebels\tnsubj\tfled"]));

    [Theory]
    [InlineData("# made\ndash|They fled.|They|nsubj|fled", "made.tsv:2: the first line must name the columns kind, sentence, dependent, relation, head")]
    [InlineData("kind|sentence|dependent|relation|head\ndash|They fled.|They|nsubj", "made.tsv:2: the line has 4 columns, not 5")]
    [InlineData("kind|sentence|dependent|relation|head\n\ndash|They fled.|They|nsubj| ", "made.tsv:3: the head is missing")]
    [InlineData("kind|sentence|dependent|relation|head\ndash|They fled.|They|subject|fled", "made.tsv:2: 'subject' is no relation without subtype")]
    [InlineData("kind|sentence|dependent|relation|head\ndash|They fled.|They|nsubj:pass|fled", "made.tsv:2: 'nsubj:pass' is no relation without subtype")]
    [InlineData("kind|sentence|dependent|relation|head\ndash|They fled.|fled|root|They", "made.tsv:2: a root has the head -, and nothing else has")]
    [InlineData("kind|sentence|dependent|relation|head\ndash|They fled.|They|nsubj|-", "made.tsv:2: a root has the head -, and nothing else has")]
    public void A_bad_table_is_named_with_its_line(string table, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => HardSentence.Parse("made.tsv", table.Replace('|', '\t').Split('\n'))).Message);

    private const string Comment = "# text = ";

    private static IReadOnlyList<HardSentence> Read(string table) => HardSentence.Read(Path.Combine(AppContext.BaseDirectory, "Data", table));

    private static IEnumerable<string> Fives(string text)
    {
        string[] words = [.. new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return Enumerable.Range(0, Math.Max(0, words.Length - 4)).Select(i => string.Join(' ', words[i..(i + 5)]));
    }

    private static HardAnswer Answer(string kind, bool right) => new(new HardSentence(kind, "They fled.", "They", "nsubj", "fled"), "nsubj fled", right);

    private static Sentence Tree(int index, params (string Form, int Head, Deprel Relation)[] words)
    {
        var at = 0;
        Token[] tokens = [.. words.Select((w, i) =>
        {
            var token = new Token(i, new Span(at, at + w.Form.Length), w.Form) { Head = w.Head, Deprel = w.Relation };
            at += w.Form.Length + 1;
            return token;
        })];
        return new Sentence(index, new Span(0, at), BlockKind.Paragraph, 0, tokens);
    }
}
