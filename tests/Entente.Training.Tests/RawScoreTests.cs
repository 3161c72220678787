using Entente.Language;
using Entente.Training.Evaluation;
using Xunit;

namespace Entente.Training.Tests;

public sealed class RawScoreTests
{
    private const string Gold = """
        # newdoc id = a
        # newpar id = a-1
        # text = They can't leave.
        1	They	they	PRON	_	_	4	nsubj	_	_
        2-3	can't	_	_	_	_	_	_	_	_
        2	ca	can	AUX	_	_	4	aux	_	_
        3	n't	not	PART	_	_	4	advmod	_	_
        4	leave	leave	VERB	_	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	_	_	4	punct	_	_

        # text = Why?
        1	Why	why	ADV	_	_	0	root	_	SpaceAfter=No
        2	?	?	PUNCT	_	_	1	punct	_	_

        # newpar
        # text = Ana stays.
        1	Ana	Ana	PROPN	_	_	2	nsubj	_	_
        2	stays	stay	VERB	_	_	0	root	_	SpaceAfter=No
        3	.	_	PUNCT	_	_	2	punct	_	_


        """;

    [Fact]
    public void The_same_reading_scores_100() => Assert.Equal(new RawScore(100, 100, 100, 100, 100, 100), Score(Gold));

    [Fact]
    public void A_word_cut_in_two_is_one_gold_word_missed_and_two_words_too_many()
    {
        // "Ana" read as "An" and "a": 9 of 10 words match 11; the subject's head is right but the word itself is not found.
        var score = Score(Gold.Replace("""
            1	Ana	Ana	PROPN	_	_	2	nsubj	_	_
            2	stays	stay	VERB	_	_	0	root	_	SpaceAfter=No
            3	.	_	PUNCT	_	_	2	punct	_	_
            """, """
            1	An	An	PROPN	_	_	3	nsubj	_	SpaceAfter=No
            2	a	a	DET	_	_	1	det	_	_
            3	stays	stay	VERB	_	_	0	root	_	SpaceAfter=No
            4	.	_	PUNCT	_	_	3	punct	_	_
            """, StringComparison.Ordinal));
        const double NineOfTen = 200.0 * 9 / (10 + 11);
        Assert.Equal(new RawScore(NineOfTen, 100, NineOfTen, NineOfTen, NineOfTen, NineOfTen), score);
    }

    [Fact]
    public void Two_sentences_read_as_one_miss_both_and_the_second_root()
    {
        var score = Score(Gold.Replace("""


            # text = Why?
            1	Why	why	ADV	_	_	0	root	_	SpaceAfter=No
            2	?	?	PUNCT	_	_	1	punct	_	_
            """, """

            6	Why	why	ADV	_	_	4	advmod	_	SpaceAfter=No
            7	?	?	PUNCT	_	_	6	punct	_	_
            """, StringComparison.Ordinal).Replace("# text = They can't leave.\n", "", StringComparison.Ordinal));
        Assert.Equal(new RawScore(100, 200.0 * 1 / (3 + 2), 100, 100, 90, 90), score);
    }

    [Fact]
    public void A_word_that_hangs_on_one_not_found_has_the_wrong_head()
    {
        var score = Score(Gold.Replace("4	nsubj	_	_\n2-3	can't", "2	nsubj	_	_\n2-3	can't", StringComparison.Ordinal).Replace("2	ca	can", "2	cannot	can", StringComparison.Ordinal));
        Assert.Equal((90, 100, 80, 80), (score.Words, score.Sentences, score.Uas, score.Las));
    }

    [Theory]
    [InlineData("	PRON	_	_	4	nsubj	", "	NOUN	_	_	4	nsubj	", 90, 100, 100, 100)]
    [InlineData("	they	", "	them	", 100, 90, 100, 100)]
    [InlineData("	.	_	PUNCT", "	.	.	PUNCT", 100, 100, 100, 100)] // gold gives no lemma
    [InlineData("4	nsubj", "2	nsubj", 100, 100, 90, 90)]
    [InlineData("4	nsubj", "4	obj", 100, 100, 100, 90)]
    [InlineData("4	nsubj", "4	nsubj:pass", 100, 100, 100, 100)] // subtypes do not count
    public void Each_layer_is_scored_apart(string gold, string read, double upos, double lemma, double uas, double las) =>
        Assert.Equal(new RawScore(100, 100, upos, lemma, uas, las), Score(Gold.Replace(gold, read, StringComparison.Ordinal)));

    [Fact]
    public void Words_of_a_multiword_token_match_by_form_where_their_letters_cannot_tell()
    {
        // Gold spells out "would not" of "won't"; what is read shares one of the two forms.
        const string Spelt = """
            1-2	won't	_	_	_	_	_	_	_	_
            1	will	will	AUX	_	_	0	root	_	_
            2	N'T	not	PART	_	_	1	advmod	_	_

            """;
        const string Read = """
            1	wo	will	AUX	_	_	0	root	_	SpaceAfter=No
            2	n't	not	PART	_	_	1	advmod	_	_

            """;
        Assert.Equal(new RawScore(50, 100, 50, 50, 0, 0), Score(Read, Spelt));
    }

    [Fact]
    public void Documents_paragraphs_and_notes_make_the_text()
    {
        const string Noted = """
            # newdoc
            1	Go	go	VERB	_	_	0	root	_	SpaceAfter=No

            1	Stay	stay	VERB	_	_	0	root	_	SpacesAfter=\s\n

            1	Wait	wait	VERB	_	_	0	root	_	_

            # newpar
            # text = Do n't
            1-2	Don't	_	_	_	_	_	_	_	_
            1	Do	do	AUX	_	_	0	root	_	_
            2	n't	not	PART	_	_	1	advmod	_	_

            # newdoc id = b
            1	End	end	NOUN	_	_	0	root	_	_

            """;
        var documents = Documents(Noted);
        Assert.Equal(["GoStay \nWait\n\nDo n't", "End"], documents.Select(d => d.Text));
        Assert.Equal(["Go", "Stay", "Wait", "Do n't"], documents[0].Sentences.Select(s => s.Span.Of(documents[0].Text)));
        Assert.Equal(["Do", "n't"], documents[0].Sentences[3].Tokens.Select(t => t.Span.Of(documents[0].Text)));
    }

    [Fact]
    public void Words_that_are_not_those_of_the_text_are_refused()
    {
        var error = Assert.Throws<FormatException>(() => Documents(Gold.Replace("# text = Why?", "# text = Who?", StringComparison.Ordinal)));
        Assert.Contains("sentence 2", error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<TreebankDocument> Documents(string conllu) => TreebankDocument.All(Conllu.Read(new StringReader(conllu)));

    private static RawScore Score(string read, string gold = Gold)
    {
        var sentences = Assert.Single(Documents(read)).Sentences;
        return RawScore.Measure(Documents(gold), text => new Document(text, [], sentences));
    }
}
