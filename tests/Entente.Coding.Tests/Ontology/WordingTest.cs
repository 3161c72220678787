using Entente.Coding.Ontology;
using Xunit;

namespace Entente.Coding.Tests.Ontology;

public class WordingTest
{
    [Theory]
    [InlineData("give/gave/given help [to ~]", "give", "gave", "given", "help", "to", "", RecipientUse.Optional, false)]
    [InlineData("arrest/arrested ~", "arrest", "arrested", "arrested", "", "", "", RecipientUse.Required, true)]
    [InlineData("ask/asked [~] for help", "ask", "asked", "asked", "", "", "for help", RecipientUse.Optional, true)]
    [InlineData("resign/resigned", "resign", "resigned", "resigned", "", "", "", RecipientUse.None, false)]
    public void A_template_is_read(string text, string plain, string did, string done, string what, string join, string tail, RecipientUse use, bool direct)
    {
        var wording = Wording.Parse(text);
        Assert.Equal(new Wording(plain, did, done, what, join, tail, use), wording);
        Assert.Equal(direct, wording.Direct);
    }

    [Theory]
    [InlineData("")]
    [InlineData("visit ~")]
    [InlineData("visit/visited ~ and ~")]
    [InlineData("give/gave help [to ~")]
    [InlineData("give/gave [help] ~")]
    [InlineData("give/gave [help]")]
    [InlineData("give/ ~")]
    public void What_is_no_template_is_refused(string text) => Assert.Throws<FormatException>(() => Wording.Parse(text));

    [Fact]
    public void Every_type_and_mode_has_a_wording()
    {
        foreach (var type in Repository.Ontology.Types)
        {
            Assert.NotEmpty(Repository.Ontology.Wording(type.Type).Do);
            foreach (var mode in type.Modes) Assert.Equal(Wording.Parse(mode.Says), Repository.Ontology.Wording(type.Type, mode.Name));
        }
    }
}
