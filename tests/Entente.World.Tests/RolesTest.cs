using Xunit;

namespace Entente.World.Tests;

public class RolesTest
{
    private static readonly string[] Sectors =
    [
        "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR",
        "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "REL", "SOC",
    ];

    private static readonly Lazy<RoleIndex> Compiled = new(() =>
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "data", "world.bin"));
        return World.Load(stream).Roles;
    });

    [Fact]
    public void Every_sector_but_that_of_disputed_territories_has_its_nouns() =>
        Assert.All(Sectors, s => Assert.True(Compiled.Value.Roles.Count(r => r.Sectors.Contains(s)) >= 20, s));

    [Theory]
    [InlineData("soldiers", "MIL")]
    [InlineData("troops", "MIL")]
    [InlineData("commanders-in-chief", "MIL")]
    [InlineData("security forces", "MIL,COP")]
    [InlineData("riot police", "COP")]
    [InlineData("bodyguards", "COP")]
    [InlineData("personal guard", "COP")]
    [InlineData("intelligence agents", "SPY")]
    [InlineData("secret service", "SPY")]
    [InlineData("heads of state", "GOV")]
    [InlineData("interim dictator", "GOV")]
    [InlineData("authorities", "GOV")]
    [InlineData("defense ministers", "GOV")]
    [InlineData("defence ministers", "GOV")]
    [InlineData("junta", "GOV,MIL")]
    [InlineData("members of parliament", "LEG")]
    [InlineData("attorneys general", "GOV,JUD")]
    [InlineData("prosecutors", "JUD")]
    [InlineData("opposition leaders", "OPP")]
    [InlineData("political prisoners", "OPP")]
    [InlineData("ruling party", "PTY,GOV")]
    [InlineData("ousted president", "ELI")]
    [InlineData("ex-ministers", "ELI")]
    [InlineData("militiamen", "PRM")]
    [InlineData("mujahideen", "REB")]
    [InlineData("unidentified gunmen", "UAF")]
    [InlineData("suicide bombers", "UAF")]
    [InlineData("unidentified men", "UNK")]
    [InlineData("drug traffickers", "CRM")]
    [InlineData("hostages", "CVL")]
    [InlineData("passers-by", "CVL")]
    [InlineData("striking teachers", "EDU")]
    [InlineData("doctors", "MED")]
    [InlineData("nurses", "MED")]
    [InlineData("asylum seekers", "REF")]
    [InlineData("imams", "REL")]
    [InlineData("state media", "JRN")]
    [InlineData("strikers", "LAB")]
    [InlineData("fishermen", "AGR")]
    [InlineData("oil company", "BUS")]
    [InlineData("human rights groups", "SOC")]
    public void A_role_noun_has_its_sectors_primary_first(string noun, string sectors) =>
        Assert.Equal(sectors, string.Join(',', Compiled.Value.Lookup(noun)[0].Sectors));

    [Theory]
    [InlineData("spokesman")]
    [InlineData("leader")]
    [InlineData("member")]
    [InlineData("neighbouring country")]
    public void A_noun_that_only_points_to_its_owner_has_no_sector(string noun) =>
        Assert.Empty(Compiled.Value.Lookup(noun)[0].Sectors);

    [Theory]
    [InlineData("aid workers", "NGO")]
    [InlineData("multinational force", "IGO")]
    [InlineData("multinational company", "MNC")]
    public void A_noun_that_belongs_to_no_state_has_a_code(string noun, string code) =>
        Assert.Equal(code, Compiled.Value.Lookup(noun)[0].Code);

    [Fact]
    public void A_noun_means_the_same_in_all_its_readings() =>
        Assert.All(
            Compiled.Value.Roles.Where(r => r.Kind != RoleKind.Title),
            r => Assert.Single(Compiled.Value.Lookup(r.Noun).Where(x => x.Kind != RoleKind.Title).Select(x => string.Join(',', x.Sectors) + x.Code).Distinct()));
}
