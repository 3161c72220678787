using Xunit;

namespace Entente.Coding.Tests;

/// <summary>Whom words mean that name nobody: pronouns, descriptions, short forms, "the two sides". The reports are made up.</summary>
public class CoreferenceTests
{
    [Theory]
    [InlineData("Peru and Ecuador signed a truce in Rome. Chile praised it. They accused Brazil.", "PER ECU")]
    [InlineData("Peru accused Ecuador. Chile urged restraint. Both countries accused Brazil.", "PER ECU")]
    [InlineData("Peru and Ecuador signed a truce. Chile praised it. The rivals accused Brazil.", "PER ECU")]
    [InlineData("France, Germany and Britain criticised Iran. The three European powers accused Brazil.", "FRA DEU GBR")]
    [InlineData("Costa Rica sued Nicaragua. The two accused Brazil.", "CRI NIC")]
    [InlineData("Nepal crowned a king. China urged restraint. The Himalayan kingdom accused Brazil.", "NPL")]
    [InlineData("North Korea fired a rocket. Japan protested. The isolated state accused Brazil.", "PRK")]
    [InlineData("Mali was placed under curfew. Algeria accused the West African country.", "DZA>MLI")]
    [InlineData("Estonia protested to Russia. Russia and Norway denied it. The Baltic state accused Brazil.", "EST")]
    [InlineData("France and Mali met in France. France praised Kenya. The two African countries accused Brazil.", "MLI KEN")]
    [InlineData("Peru met Brazil. The three Baltic states of Estonia, Latvia and Lithuania accused Brazil.", "EST LTU LVA")]
    [InlineData("Turkey began talks, but the country accused Brazil.", "TUR")]
    [InlineData("NATO met in Riga. Poland agreed. The alliance accused Brazil.", "nato")]
    [InlineData("Boko Haram raided two villages. Troops came. The group accused Brazil.", "boko-haram")]
    [InlineData("The Tupac Amaru Revolutionary Movement met reporters. Fujimori left. The guerrillas accused Brazil.", "mrta")]
    [InlineData("The Permanent Court of Arbitration met. China protested. The tribunal accused Brazil.", "permanent-court-of-arbitration")]
    [InlineData("Charles Taylor left Liberia. Crowds cheered. The former warlord accused Brazil.", "charles-taylor")]
    [InlineData("Robert Mugabe resigned. Joice Mujuru, his ally, wept. He accused Brazil.", "robert-mugabe")]
    public void A_later_mention_means_who_was_named_before(string text, string meant)
    {
        var last = TheCoder.Instance.Code(new Report("r", text, Published: new DateOnly(2003, 4, 1))).Events[^1];
        static string Parties(IReadOnlyList<Records.PartyRecord> parties) => string.Join(' ', parties.Select(p => p.EntityId));
        var actors = Parties(last.Actors);
        Assert.Equal(meant, meant.Contains('>', StringComparison.Ordinal) ? $"{actors}>{Parties(last.Recipients)}" : actors);
    }

    [Theory]
    [InlineData("The Lord's Resistance Army attacked a village. The army accused Brazil.", "lra")]
    [InlineData("Hu Jintao and John Kufuor met. The presidents accused Brazil.", "hu-jintao")]
    [InlineData("Romano Prodi met reporters. Crowds cheered. The former leader accused Brazil.", "romano-prodi")]
    [InlineData("The Alliance for Democracy in Mali met. These parties accused Brazil.", "alliance-for-democracy-in-mali")]
    public void What_is_called_otherwise_or_is_several_is_not_meant(string text, string other) =>
        Assert.DoesNotContain(TheCoder.Instance.Code(new Report("r", text, Published: new DateOnly(2007, 4, 1))).Events[^1].Actors, p => p.EntityId == other);
}
