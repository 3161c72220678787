using Xunit;

namespace Entente.Language.Tests;

public sealed class ConlluTests
{
    private const string Sample = """
        # sent_id = 1
        # text = They don't leave.
        1	They	they	PRON	PRP	Case=Nom	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	_	4	aux	_	_
        3	n't	not	PART	RB	Polarity=Neg	4	advmod	_	_
        4	leave	leave	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
        4.1	early	early	ADV	RB	_	_	_	_	_
        5	.	.	PUNCT	.	_	4	punct	_	_


        """;

    [Fact]
    public void Words_are_read_with_their_annotation()
    {
        var sentence = Assert.Single(Conllu.Read(new StringReader(Sample)));
        Assert.Equal("They don't leave.", sentence.Text);
        Assert.Equal(["They", "do", "n't", "leave", "."], sentence.Words.Tokens.Select(t => t.Form));
        Assert.Equal([3, 3, 3, -1, 3], sentence.Words.Tokens.Select(t => t.Head));
        Assert.Equal(Deprel.nsubj, sentence.Words[0].Deprel);
        Assert.Equal("Polarity=Neg", sentence.Words[2].Feats);
    }

    [Fact]
    public void Parts_of_a_contraction_share_its_letters()
    {
        var sentence = Conllu.Read(new StringReader(Sample)).Single();
        Assert.Equal(["They", "do", "n't", "leave", "."], sentence.Words.Tokens.Select(t => t.Span.Of(sentence.Text)));
    }

    [Fact]
    public void What_is_written_reads_the_same()
    {
        var sentence = Conllu.Read(new StringReader(Sample)).Single();
        sentence.Words[0].Name = NameKind.Person;
        sentence.Words[0].NameBegins = true;
        var writer = new StringWriter();
        Conllu.Write(sentence.Words, writer, sentence.Text);
        Assert.StartsWith("# text = They don't leave.\n1\tThey\tthey\tPRON\t_\tCase=Nom\t4\tnsubj\t_\tName=B-Person\n", writer.ToString(), StringComparison.Ordinal);
        var again = Conllu.Read(new StringReader(writer.ToString())).Single();
        Assert.Equal(sentence.Text, again.Text);
        foreach (var (a, b) in sentence.Words.Tokens.Zip(again.Words.Tokens))
        {
            Assert.Equal((a.Form, a.Lemma, a.Upos, a.Feats, a.Head, a.Deprel, a.Span, a.Name, a.NameBegins), (b.Form, b.Lemma, b.Upos, b.Feats, b.Head, b.Deprel, b.Span, b.Name, b.NameBegins));
        }
    }

    [Theory]
    [InlineData("1\tword", "line 1: 2 columns")]
    [InlineData("x\ta\ta\tX\t_\t_\t0\troot\t_\t_", "line 1: 'x' is no number")]
    [InlineData("2\ta\ta\tX\t_\t_\t0\troot\t_\t_", "line 1: word 2 where 1 is expected")]
    [InlineData("1\ta\ta\tX\t_\t_\t7\troot\t_\t_", "has the head 7")]
    [InlineData("1\ta\ta\tX\t_\t_\t0\troot\t_\tName=B-PER", "line 1: 'Name=B-PER' is no name")]
    public void A_bad_line_is_named(string text, string message)
    {
        var error = Assert.Throws<FormatException>(() => Conllu.Read(new StringReader(text)).ToList());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Subtypes_do_not_count_in_the_score()
    {
        var gold = Conllu.Read(new StringReader(Sample)).Single().Words;
        var other = Conllu.Read(new StringReader(Sample.Replace("\tnsubj\t", "\tnsubj:pass\t", StringComparison.Ordinal).Replace("PART", "ADV", StringComparison.Ordinal))).Single().Words;
        other[4].Head = 0;
        var score = ParseScore.Compare([gold], [other]);
        Assert.Equal((5, 80, 80, 80), (score.Words, score.Upos, score.Uas, score.Las));
    }
}
