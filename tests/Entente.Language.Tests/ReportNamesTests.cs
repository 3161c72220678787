using CsCheck;
using Xunit;

namespace Entente.Language.Tests;

/// <summary>Names of a report as they were found sentence by sentence, and as they stand once the report is looked at as a whole.</summary>
public sealed class ReportNamesTests
{
    // A word is form, or form/kind where a name begins, form/+ where it goes on; ^ marks a proper noun that no name was found in, = one that is a flat part of the word before.
    [Theory]
    [InlineData("Ana/Person Ruiz/+ left . Ruiz/Place fled", "Ana/Person Ruiz/+ left . Ruiz/Person fled")]
    [InlineData("Ana/Person Ruiz/+ left . ^Ruiz fled", "Ana/Person Ruiz/+ left . Ruiz/Person fled")]
    [InlineData("Gazprom/Organisation sold . Gazprom/Place bought . Gazprom/Organisation paid", "Gazprom/Organisation sold . Gazprom/Organisation bought . Gazprom/Organisation paid")]
    [InlineData("Lima/Place met . ^Lima fell", "Lima/Place met . Lima/Place fell")]
    [InlineData("Bush/Person met . ^Bush ^Street was closed", "Bush/Person met . Bush Street was closed")]
    [InlineData("boxer/Person Laila/+ Ali/+ won", "boxer Laila/Person Ali/+ won")]
    [InlineData("in Shanwei/Place city/+ today", "in Shanwei/Place city today")]
    [InlineData("al/Person -/+ Sadr/+ spoke", "al/Person -/+ Sadr/+ spoke")]
    [InlineData("in tampa/Place bay/+ today", "in tampa/Place bay/+ today")]
    [InlineData("Ana/Person =Ruiz spoke", "Ana/Person Ruiz/+ spoke")]
    [InlineData("Ana/Person =Ruiz =Paz and Bo/Person left", "Ana/Person Ruiz/+ Paz/+ and Bo/Person left")]
    [InlineData("Meas/Person =Sophea/Person spoke", "Meas/Person Sophea/+ spoke")]
    [InlineData("Awad/Person =Ahmed/Person al/+ Bandar/+ spoke", "Awad/Person Ahmed/+ al/+ Bandar/+ spoke")]
    [InlineData("the World/Organisation Trade/+ Body/+ ( ^WTB ) met . WTB/Place met", "the World/Organisation Trade/+ Body/+ ( WTB/Organisation ) met . WTB/Organisation met")]
    [InlineData("the rivers rose", "the rivers rose")]
    public void Names_settled(string found, string settled)
    {
        Sentence[] sentences = [.. found.Split(" . ").Select(Read)];
        ReportNames.Settle(sentences);
        Assert.Equal(settled, string.Join(" . ", sentences.Select(Written)));
    }

    [Fact]
    public void Any_names_at_all_are_settled() => Names.Sample(words =>
    {
        Sentence[] sentences = [Read(string.Join(' ', words)), Read("met Ana/Person Ruiz/+ in Lima/Place")];
        ReportNames.Settle(sentences);
        foreach (var tokens in sentences.Select(s => s.Tokens))
        {
            for (var i = 0; i < tokens.Length; i++) Assert.True(tokens[i].Name == NameKind.None ? !tokens[i].NameBegins : tokens[i].NameBegins || i > 0 && tokens[i - 1].Name == tokens[i].Name);
        }
    });

    private static readonly string[] Pieces = ["Ana/Person", "Ruiz/+", "^Ruiz", "=Ruiz", "=Ruiz/Person", "Lima/Place", "=Lima/Place", "city/+", "al/+", "(", "WTB/Organisation", ")", "met"];

    private static readonly Gen<string[]> Names = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 12].Select(Sound);

    // A name can only go on where one stands, and the first word is no part of another.
    private static string[] Sound(string[] words)
    {
        words[0] = words[0].TrimStart('=');
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].EndsWith("/+", StringComparison.Ordinal) && (i == 0 || !words[i - 1].Contains('/', StringComparison.Ordinal))) words[i] = words[i][..^2];
        }
        return words;
    }

    [Fact]
    public void Settling_twice_changes_nothing()
    {
        Sentence[] sentences = [.. "Ana/Person Ruiz/+ left . ^Ruiz fled . Ruiz/Place slept . minister/Person Ruiz/+ woke".Split(" . ").Select(Read)];
        ReportNames.Settle(sentences);
        var once = string.Join(" . ", sentences.Select(Written));
        ReportNames.Settle(sentences);
        Assert.Equal(once, string.Join(" . ", sentences.Select(Written)));
    }

    private static Sentence Read(string text)
    {
        string[] words = text.Split(' ');
        return new Sentence(0, new Span(0, text.Length), BlockKind.Paragraph, 0,
        [
            .. words.Select((w, i) =>
            {
                var slash = w.IndexOf('/', StringComparison.Ordinal);
                var form = (slash < 0 ? w : w[..slash]).TrimStart('^', '=');
                var kind = slash < 0 ? NameKind.None : w[(slash + 1)..] == "+" ? Kind(words, i) : Enum.Parse<NameKind>(w[(slash + 1)..]);
                return new Token(i, new Span(i, i + 1), form) { Name = kind, NameBegins = slash > 0 && w[^1] != '+', Upos = w[0] is '^' or '=' || slash > 0 && char.IsUpper(form[0]) ? Upos.PROPN : Upos.NOUN, Head = w[0] == '=' ? i - 1 : -1, Deprel = w[0] == '=' ? Deprel.flat : Deprel.dep };
            }),
        ]);
    }

    private static NameKind Kind(string[] words, int at)
    {
        while (words[at].EndsWith("/+", StringComparison.Ordinal)) at--;
        return Enum.Parse<NameKind>(words[at][(words[at].IndexOf('/', StringComparison.Ordinal) + 1)..]);
    }

    private static string Written(Sentence sentence) =>
        string.Join(' ', sentence.Tokens.Select(t => t.Name == NameKind.None ? t.Form : $"{t.Form}/{(t.NameBegins ? t.Name : "+")}"));
}
