using Xunit;

namespace Entente.World.Tests;

public class RoleIndexTests
{
    private static readonly RoleIndex Roles = Samples.Small.Value.Roles;

    [Theory]
    [InlineData("two soldiers fell", "Person soldier 1-2")]
    [InlineData("Soldiers fell", "Person soldier 0-1")]
    [InlineData("the servicemen", "Person serviceman 1-2")]
    [InlineData("commanders in chief met", "Person commander in chief 0-3")]
    [InlineData("the army 's chief of staff", "Office chief of staff 3-6")]
    [InlineData("the general spoke", "Person general 1-2")]
    [InlineData("General Smith spoke", "Title General 0-1")]
    [InlineData("Gen. Smith spoke", "Title Gen. 0-1")]
    [InlineData("gen. smith spoke", "")]
    [InlineData("the Military 's troops", "Group military 1-2, Group troops 3-4")]
    [InlineData("he soldiers/VERB on", "")]
    public void Role_nouns_are_found_in_singular_and_plural(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Roles.Match(Samples.Sentence(text)).Select(m => $"{m.Role.Kind} {m.Role.Noun} {m.Start}-{m.End}")));

    [Fact]
    public void A_plural_that_no_table_holds_is_found_by_its_lemma()
    {
        var sentence = Samples.Sentence("the militaries met");
        sentence[1].Lemma = "military";
        Assert.Equal("military", Assert.Single(Roles.Match(sentence)).Role.Noun);
    }
}
