using System.Globalization;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;
using Xunit;

namespace Entente.Coding.Tests;

/// <summary>Sentences that the parser reads otherwise than people do: what is coded from them once the tree is mended. All of it is invented.</summary>
public class TreeRepairTests
{
    private static readonly DateOnly Published = new(2025, 6, 20);

    // form/tag>head relation, heads counted from 1 and 0 for the root; a name's words are in brackets.
    [Fact]
    public void A_passive_parted_by_an_insertion_is_joined() => Assert.Equal(
        "Aid>6 nsubj:pass|was>6 aux:pass|,>2 punct|practice>6 obl|,>4 punct|paid>0 root|oil>6 obl|likeness>10 nsubj|is>10 cop|accident>6 parataxis",
        Mended("Aid/NOUN>10 nsubj|was/AUX>10 cop|,/PUNCT>2 punct|practice/NOUN>10 obl|,/PUNCT>4 punct|paid/VERB>4 acl|oil/NOUN>6 obl|likeness/NOUN>10 nsubj|is/AUX>10 cop|accident/NOUN>0 root"));

    [Theory]
    [InlineData("They/PRON>2 nsubj|pressed/VERB>0 root|[Delia/PROPN>2 obj|Paz]/PROPN>2 obj", "They>2 nsubj|pressed>0 root|Delia>2 obj|Paz>3 flat")]
    [InlineData("capture/NOUN>0 root|of/ADP>3 case|strongman/NOUN>1 nmod|[Juan/PROPN>3 flat|Paz]/PROPN>4 flat", "capture>0 root|of>4 case|strongman>4 nmod:desc|Juan>1 nmod|Paz>4 flat")]
    [InlineData("[Upul/PROPN>6 nsubj|Sena/PROPN>3 nmod:desc|Dias]/PROPN>6 nsubj|,/PUNCT>5 punct|admiral/NOUN>3 appos|spoke/VERB>0 root", "Upul>6 nsubj|Sena>1 flat|Dias>1 flat|,>5 punct|admiral>1 appos|spoke>0 root")]
    [InlineData("[Ana/PROPN>3 nsubj|Paz]/PROPN>1 flat|spoke/VERB>0 root", "Ana>3 nsubj|Paz>1 flat|spoke>0 root")]
    public void A_name_that_hangs_together_in_parts_is_joined(string tree, string mended) => Assert.Equal(mended, Mended(tree));

    private static string Mended(string tree)
    {
        var named = false;
        Token[] tokens = [.. tree.Split('|').Select((w, i) =>
        {
            var (begins, slash, arrow, blank) = (w[0] == '[', w.IndexOf('/', StringComparison.Ordinal), w.IndexOf('>', StringComparison.Ordinal), w.IndexOf(' ', StringComparison.Ordinal));
            named |= begins;
            var token = new Token(i, new Span(i * 10, i * 10 + 9), w[..slash].Trim('[', ']'))
            {
                Upos = Tags.ParseUpos(w[(slash + 1)..arrow]), Head = int.Parse(w[(arrow + 1)..blank], CultureInfo.InvariantCulture) - 1, Deprel = Tags.ParseDeprel(w[(blank + 1)..]),
                Name = named ? NameKind.Person : NameKind.None, NameBegins = begins,
                Lemma = w.StartsWith("was/", StringComparison.Ordinal) || w.StartsWith("is/", StringComparison.Ordinal) ? "be" : "", Feats = w.StartsWith("paid/", StringComparison.Ordinal) ? "Tense=Past|VerbForm=Part" : "",
            };
            named &= w[slash - 1] != ']';
            return token;
        })];
        var sentence = new Sentence(0, new Span(0, 1), BlockKind.Paragraph, 0, tokens);
        TreeRepair.Apply(sentence);
        return string.Join('|', sentence.Tokens.Select(t => $"{t.Form}>{t.Head + 1} {t.Deprel.Text()}"));
    }

    [Theory]
    [InlineData("In Plovdiv fourteen people were injured and 37 were arrested.", "COERCE/arrest BGR/COP > BGR/CVL")]
    [InlineData("The police freed the teachers, also from Ghana, whom rebels had abducted in Mali.", "ASSAULT/abduct MLI/REB > GHA/EDU")]
    public void An_event_is_coded_as_people_read_it(string sentence, string coding) =>
        Assert.Contains(coding, TheCoder.Instance.Code(new Report("t", sentence, Published: Published)).Events.Select(ExampleCheck.Show));

    [Theory]
    [InlineData("A ceasefire between the army of Niger and the rebels of the Desert Movement took effect at midnight.", "ceasefire NER-NER/REB")]
    [InlineData("Kenya on Wednesday lifted part of the embargo it has kept on Madagascar since 2019.", "sanctions KEN>MDG")]
    [InlineData("The European Union is taking a harder line: in May it prolonged the travel bans on nine Malagasy officers.", "sanctions EUR>MDG")]
    [InlineData("Soldiers seized the palace in the Comoros and detained President Said Maoulida, in the first coup in two decades.", "custody COM/MIL>COM/ELI")]
    [InlineData("Japan has offered Malé two patrol vessels.", "security_assistance JPN>MDV")]
    [InlineData("The Cuban mission in Angola was, in practice, paid for with Angolan oil.", "exchange AGO>CUB")]
    public void A_tie_is_read_as_people_read_it(string sentence, string tie)
    {
        var ties = TheCoder.Instance.Code(new Report("t", sentence, Published: Published)).Ties
            .Select(t => $"{t.Kind} {string.Join(t.Symmetric ? "-" : ">", t.Parties.Select(p => p.Code + (p.Sectors.Count > 0 ? "/" + p.Sectors[0] : "")))}");
        Assert.Contains(tie, ties);
    }
}
