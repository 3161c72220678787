using Entente.Language;
using Entente.Training.Parser;
using Xunit;

namespace Entente.Training.Tests;

public sealed class NameAnnotationTests : IDisposable
{
    private const string Sample = """
        # sent_id = one
        1	Ana	Ana	PROPN	_	_	3	nsubj	_	_
        2	Ruiz	Ruiz	PROPN	_	_	1	flat	_	_
        3	left	leave	VERB	_	_	0	root	_	_
        4	Lima	Lima	PROPN	_	_	3	obj	_	_

        """;

    private readonly string _path = Path.GetTempFileName();
    private readonly List<ConlluSentence> _sentences = [.. Conllu.Read(new StringReader(Sample))];

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Names_are_set_by_sentence_and_words()
    {
        File.WriteAllText(_path, "# names\none\t1-2\tPER\none\t4-4\tLOC\n");
        NameAnnotation.Set(_sentences, _path);
        Assert.Equal([(NameKind.Person, true), (NameKind.Person, false), (NameKind.None, false), (NameKind.Place, true)], _sentences[0].Words.Tokens.Select(t => (t.Name, t.NameBegins)));
    }

    [Fact]
    public void Names_of_other_sentences_are_passed_over()
    {
        File.WriteAllText(_path, "two\t1-2\tPER\n");
        NameAnnotation.Set(_sentences, _path);
        Assert.All(_sentences[0].Words.Tokens, t => Assert.Equal(NameKind.None, t.Name));
    }

    [Theory]
    [InlineData("one\t1-2", ":1:")]
    [InlineData("one\t1-2\tPERSON", ":1:")]
    [InlineData("one\t1\tPER", ":1:")]
    [InlineData("one\t4-5\tLOC", "no words 4-5")]
    [InlineData("one\t2-1\tPER", "no words 2-1")]
    public void A_line_that_cannot_be_right_is_refused_with_its_place(string line, string told)
    {
        File.WriteAllText(_path, line + "\n");
        Assert.Contains(told, Assert.Throws<InvalidDataException>(() => NameAnnotation.Set(_sentences, _path)).Message, StringComparison.Ordinal);
    }
}
