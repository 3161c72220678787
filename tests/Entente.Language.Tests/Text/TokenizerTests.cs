using CsCheck;
using Xunit;

namespace Entente.Language.Tests;

public sealed class TokenizerTests
{
    [Theory]
    // Contractions and possessives
    [InlineData("They don't.", "They do n't .")]
    [InlineData("It's Iran's.", "It 's Iran 's .")]
    [InlineData("Havana’s envoy didn’t come.", "Havana ’s envoy did n’t come .")]
    [InlineData("the soldiers' families", "the soldiers ' families")]
    [InlineData("We cannot say.", "We can not say .")]
    [InlineData("They're sure he'll go; I've asked, she'd know.", "They 're sure he 'll go ; I 've asked , she 'd know .")]
    [InlineData("CAN'T STOP", "CA N'T STOP")]
    [InlineData("O'Rourke's o'clock coup d'etat", "O'Rourke 's o'clock coup d'etat")]
    [InlineData("Sana'a and the Shi'ites", "Sana'a and the Shi'ites")]
    [InlineData("the 1960's and 2003's war", "the 1960's and 2003 's war")]
    // Hyphens and dashes
    [InlineData("a pro-government 32-year-old", "a pro-government 32 - year - old")]
    [InlineData("anti-war, non-aligned, ex-minister, re-elected", "anti-war , non-aligned , ex-minister , re-elected")]
    [InlineData("the Naqsh-e-Jahan square", "the Naqsh - e - Jahan square")]
    [InlineData("the Israeli-occupied West Bank", "the Israeli - occupied West Bank")]
    [InlineData("al-Qaeda e-mails", "al - Qaeda e-mails")]
    [InlineData("talks — the third — failed", "talks — the third — failed")]
    [InlineData("talks—the third--failed", "talks — the third -- failed")]
    [InlineData("from 2001-2005, 3–4 men", "from 2001 - 2005 , 3 – 4 men")]
    [InlineData("call 555-0100 or 212-555-0100", "call 555-0100 or 212-555-0100")]
    // Numbers, money, time
    [InlineData("$1,200.50, €5bn and US$3m", "$ 1,200.50 , € 5 bn and US$ 3 m")]
    [InlineData("45% of 3.5 million", "45 % of 3.5 million")]
    [InlineData("at 10:30 on the 3rd", "at 10:30 on the 3rd")]
    [InlineData("the 1990s, the '90s", "the 1990s , the '90s")]
    [InlineData("5pm, 80km, a T72 tank", "5 pm , 80 km , a T72 tank")]
    [InlineData("on 9/11 and/or 18/02/2026", "on 9/11 and / or 18/02/2026")]
    [InlineData("No. 5 said no.", "No. 5 said no .")]
    // Periods
    [InlineData("the U.S. and U.N.", "the U.S. and U.N.")]
    [InlineData("Gen. J. F. Doe Jr. left at 5 a.m. on Jan. 3.", "Gen. J. F. Doe Jr. left at 5 a.m. on Jan. 3 .")]
    [InlineData("Acme Inc. and St. Petersburg", "Acme Inc. and St. Petersburg")]
    [InlineData("Well... no… yes", "Well ... no … yes")]
    [InlineData("What?! Go!!", "What ?! Go !!")]
    // Quotes and brackets
    [InlineData("\"We won,\" he said (twice).", "\" We won , \" he said ( twice ) .")]
    [InlineData("the ‘bankrupt’ “regime”", "the ‘ bankrupt ’ “ regime ”")]
    [InlineData("[sic]", "[ sic ]")]
    // Addresses and the like
    [InlineData("See https://example.org/a-b?c=d, or www.example.com.", "See https://example.org/a-b?c=d , or www.example.com .")]
    [InlineData("write to press.office@example.org.", "write to press.office@example.org .")]
    [InlineData("<http://example.org>", "< http://example.org >")]
    [InlineData("#FreeThemAll @ministry", "#FreeThemAll @ministry")]
    [InlineData("AT&T and R&D", "AT&T and R&D")]
    // Other scripts, invisible characters
    [InlineData("Vene\u00ADzuela", "Venezuela")]
    [InlineData("cafe\u0301s", "cafe\u0301s")]
    [InlineData("\U0001F600\U0001F600 ok", "\U0001F600 \U0001F600 ok")]
    [InlineData("غادر الجنود.", "غادر الجنود .")]
    [InlineData("", "")]
    public void Words_of_a_sentence(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokenizer.Tokenize(text, new Span(0, text.Length)).Select(t => t.Form)));

    [Fact]
    public void Words_know_their_place()
    {
        const string Text = "He said: they don't.";
        var words = Tokenizer.Tokenize(Text, new Span(9, Text.Length));
        Assert.Equal(["they", "do", "n't", "."], words.Select(w => w.Span.Of(Text)));
        Assert.Equal([0, 1, 2, 3], words.Select(w => w.Index));
    }

    [Fact]
    public void Words_lie_in_order_and_cover_all_but_white_space() => Generators.Text.Sample(text =>
    {
        var clean = TextCleaner.Clean(text);
        var words = Tokenizer.Tokenize(clean, new Span(0, clean.Length));
        var at = 0;
        foreach (var word in words)
        {
            Assert.True(word.Span.Length > 0 && word.Span.Start >= at);
            Assert.True(string.IsNullOrWhiteSpace(clean[at..word.Span.Start]));
            Assert.NotEmpty(word.Form);
            at = word.Span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(clean[at..]));
    });
}
