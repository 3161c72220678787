using Entente.Language;
using Xunit;

namespace Entente.Coding.Tests.Ontology;

public class ContextReaderTest
{
    [Theory]
    [InlineData("the police seize two ton of cocaine", "illegal_drugs")] // and not crime: the more specific one takes its place
    [InlineData("minister sign a free trade agreement", "economic")]
    [InlineData("soldier shell the village", "military")]
    [InlineData("they call for freedom of the press", "rights_freedoms")]
    [InlineData("an anti - corruption march", "corruption")]
    [InlineData("an anti-corruption march", "corruption")]
    [InlineData("the woman 's right march", "gender")]
    [InlineData("the peacekeeper from Nepal", "peacekeeping")]
    [InlineData("WHO send vaccine to the island", "health")]
    [InlineData("the president dismiss the general", "executive")]
    [InlineData("who say so", "")]
    [InlineData("a court try he for murder", "legal crime")]
    [InlineData("a court try he for war crime", "legal human_rights")]
    [InlineData("the minister meet the president in the palace", "executive")]
    [InlineData("the minister greet the president", "")]
    [InlineData("", "")]
    public void Cues_tell_what_a_sentence_is_about(string lemmas, string contexts)
    {
        var words = lemmas.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(contexts.Split(' ', StringSplitOptions.RemoveEmptyEntries), Repository.Ontology.ContextReader.Read(words, words));
    }

    [Fact]
    public void In_the_rest_of_the_paragraph_a_cue_counts_half()
    {
        var reader = Repository.Ontology.ContextReader;
        Assert.Empty(reader.Read(["they", "win"], ["the", "election"]));
        Assert.Equal(["election"], reader.Read(["the", "candidate", "win"], ["the", "election"]));
        Assert.Equal(["election"], reader.Read(["they", "win"], ["the", "election", "of", "the", "voter"]));
    }

    [Fact]
    public void A_cue_counts_once()
    {
        var words = new[] { "candidate", "candidate", "candidate" };
        Assert.Empty(Repository.Ontology.ContextReader.Read(words, words));
    }

    [Fact]
    public void A_paragraphs_sentences_lend_each_other_their_cues()
    {
        var (first, second, apart) = (Sentence(0, 0, "candidate", "win"), Sentence(1, 0, "the", "election", "end"), Sentence(2, 1, "candidate", "win"));
        var contexts = Repository.Ontology.ContextReader.Read(new Document("", [], [first, second, apart]));
        Assert.Equal(["election"], contexts[0]);
        Assert.Equal(["election"], contexts[1]);
        Assert.Empty(contexts[2]);
    }

    [Fact]
    public void No_word_alone_gives_more_than_four_contexts()
    {
        var reader = Repository.Ontology.ContextReader;
        var phrases = Repository.Ontology.Contexts.SelectMany(c => c.Cues).Where(c => c.Weight > 0).SelectMany(c => c.Phrases).Distinct();
        Assert.All(phrases, p => Assert.InRange(reader.Read(p.Split(' '), []).Count, 0, 4));
    }

    private static Sentence Sentence(int index, int block, params string[] words) =>
        new(index, default, BlockKind.Paragraph, block, [.. words.Select((w, i) => new Token(i, default, w))]);
}
