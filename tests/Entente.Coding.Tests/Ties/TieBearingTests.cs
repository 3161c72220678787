using Entente.Coding.Records;
using Xunit;

namespace Entente.Coding.Tests.Ties;

/// <summary>What events say of ties. All of what the sentences tell is invented; they are published on 2025-06-20.</summary>
public class TieBearingTests
{
    private static readonly DateOnly Published = new(2025, 6, 20);

    [Theory]
    // Who holds: the police and courts of the place, where nobody else is told to act there.
    [InlineData("Two Danish journalists were arrested in Kampala on Monday.", "custody UGA>Two Danish journalists active")]
    [InlineData("The arrest of two Danish journalists in Kampala angered Oslo.", "custody UGA>two Danish journalists in Kampala active")]
    [InlineData("His arrest shocked the village.", "")]
    [InlineData("Rwandan soldiers attacked a town in Burundi. Nine farmers were arrested in Burundi on Monday.", "")]
    [InlineData("Three farmers were kidnapped in Gabon on Monday.", "")]
    [InlineData("Police in Lima arrested nine trade unionists.", "custody PER>nine trade unionists active")]
    [InlineData("Soldiers in Guinea detained the president on Friday.", "custody GIN/MIL>the president active")]
    // Who is held: people, not their state, party or house.
    [InlineData("Jordan arrested eleven members of Hamas.", "custody JOR>eleven members of Hamas active")]
    [InlineData("Kenya arrested four Ugandans on Monday.", "custody KEN>four Ugandans active")]
    [InlineData("Malian rebels opened fire at a bus and kidnapped two Danish engineers.", "custody MLI/REB>two Danish engineers active")]
    // What is not, or not yet.
    [InlineData("A court in Lima issued an arrest warrant for the Chilean banker Pablo Rojas.", "")]
    [InlineData("Police may arrest the mayor of Lima.", "")]
    [InlineData("Police in Lima must release the trade unionists.", "")]
    [InlineData("Kidnapping Danish nurses is common in Mali.", "")]
    [InlineData("The Supreme Court of Kenya urged the judges to be careful when sentencing thieves.", "")]
    [InlineData("A Zambian court sentenced the farmer in absentia to nine years in prison.", "")]
    [InlineData("A Zambian court sentenced the farmer to nine years in prison.", "custody ZMB>the farmer active")]
    // How long, and until when.
    [InlineData("Two Danish journalists were arrested in Kampala in 2019.", "custody UGA>Two Danish journalists unknown")]
    [InlineData("Two Danish journalists have been detained in Uganda since 2019.", "custody UGA>Two Danish journalists active")]
    [InlineData("Uganda released the two Danish journalists on Monday.", "custody UGA>the two Danish journalists ended")]
    [InlineData("Police in Kampala arrested the trade unionist Jorge Quispe on June 2. Quispe was released on Monday.", "custody UGA>Jorge Quispe ended")]
    [InlineData("The nurses were released on Monday.", "")]
    [InlineData("Somali rebels returned nine captured soldiers to the Red Cross.", "custody SOM/REB>nine captured soldiers ended")]
    // Other deeds.
    [InlineData("Norway expelled two Iranian diplomats on Monday.", "diplomatic_relations NOR-IRN reduced")]
    [InlineData("Ethiopian troops withdrew from Somalia on Monday.", "force_presence ETH>SOM reduced")]
    [InlineData("The Kenyan army withdrew from the Kenyan town of Garissa.", "")]
    public void An_event_bears_on_ties_by_who_does_it_and_to_whom(string text, string expected) => Assert.Equal(expected, string.Join("; ", TheCoder.Instance.Code(new Report("t", text, Published: Published)).Ties.Select(Show)));

    [Fact]
    public void A_holder_whom_only_the_report_tells_is_marked_inferred()
    {
        var tie = Assert.Single(TheCoder.Instance.Code(new Report("t", "Two Danish journalists were arrested in Kampala on Monday.", Published: Published)).Ties);
        Assert.Equal([true, false], tie.Parties.Select(p => p.Inferred));
    }

    [Fact]
    public void A_noun_takes_no_date_from_the_verb_before_it()
    {
        var tie = Assert.Single(TheCoder.Instance.Code(new Report("t", "Chile criticised Belarus on Monday over the jailing of nine trade unionists in Minsk.", Published: Published)).Ties);
        Assert.Equal(("custody", ".."), (tie.Kind, tie.Begin));
    }

    private static string Show(TieRecord t)
    {
        var parties = t.Parties.Select((p, i) => t.Kind == "custody" && i == 1 ? p.EntityName ?? p.Text : p.Code + (p.Sectors.Count > 0 ? "/" + p.Sectors[0] : ""));
        return $"{t.Kind} {string.Join(t.Symmetric ? "-" : ">", parties)} {t.State}";
    }
}
