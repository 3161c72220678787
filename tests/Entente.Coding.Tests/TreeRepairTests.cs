using Entente.Coding.Lexicon;
using Xunit;

namespace Entente.Coding.Tests;

/// <summary>Sentences that the parser reads otherwise than people do: what is coded from them once the tree is mended. All of it is invented.</summary>
public class TreeRepairTests
{
    private static readonly DateOnly Published = new(2025, 6, 20);

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
