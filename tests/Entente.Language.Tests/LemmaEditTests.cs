using Entente.Language.Network;
using Xunit;

namespace Entente.Language.Tests;

public sealed class LemmaEditTests
{
    [Theory]
    [InlineData("countries", "country", "CITIES", "city")]
    [InlineData("Officials", "official", "talks", "talk")]
    [InlineData("was", "be", "were", "be")]
    [InlineData("Lima", "Lima", "Quito", "Quito")]
    [InlineData("Americans", "American", "Italians", "Italian")]
    public void An_edit_learned_from_one_word_does_for_another(string form, string lemma, string other, string expected) =>
        Assert.Equal(expected, LemmaEdit.Parse(LemmaEdit.Between(form, lemma).ToString()).Apply(other, other.ToLowerInvariant()));
}
