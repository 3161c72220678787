using Entente.Cli.Import;

namespace Entente.Cli.Tests.Import;

public sealed class CameoCodeTests
{
    [Theory]
    [InlineData("USA", "USA", "")]
    [InlineData("USAGOVMED", "USA", "GOV JRN")]
    [InlineData("USAHLH", "USA", "MED")]
    [InlineData("MEXINS", "MEX", "REB")]
    [InlineData("MEXGOVDEV", "MEX", "GOV SOC")]
    [InlineData("MEXENVHRI", "MEX", "SOC")]
    [InlineData("ISRSET", "ISR", "CVL")]
    [InlineData("ROMGOV", "ROU", "GOV")]
    [InlineData("KSVPTY", "KOS", "PTY")]
    [InlineData("BMUGOV", "GBR", "GOV")]
    [InlineData("IGOUNOHLHWHO", "UNO", "MED")]
    [InlineData("IGOEUREEC", "EUR", "")]
    [InlineData("IGOAFROAU", "IGO", "")]
    [InlineData("NGOUSAHRI", "NGO", "SOC")]
    [InlineData("NGM", "ISM", "")]
    [InlineData("MNCJPN", "MNC", "")]
    [InlineData("IMGMUSALQ", "IMG", "REB REL")]
    [InlineData("ASAREB", "IMG", "REB")]
    [InlineData("IRQKUR", "IRQ", "CVL")]
    [InlineData("IRQKURREB", "IRQ", "REB")]
    [InlineData("LBNMUS", "LBN", "REL")]
    [InlineData("CHRPRO214", null, "REL")]
    [InlineData("MED", null, "JRN")]
    [InlineData("LAM", null, "")]
    public void A_code_of_CAMEO_is_a_country_and_sectors(string cameo, string? code, string sectors)
    {
        var read = CameoCode.Read(cameo, CameoActor.None, Imports.IsCountry, out var error);
        Assert.Equal("", error);
        Assert.Equal((code, sectors), (read!.Code, string.Join(' ', read.Sectors)));
    }

    [Fact]
    public void What_has_no_place_is_told()
    {
        Assert.Equal(["RAD"], CameoCode.Read("PAKMUSRAD", CameoActor.None, Imports.IsCountry, out _)!.Dropped);
        Assert.Null(CameoCode.Read("QQQGOV", CameoActor.None, Imports.IsCountry, out var error));
        Assert.Equal("unknown code 'QQQ' in 'QQQGOV'", error);
    }

    [Fact]
    public void A_dictionary_of_peoples_takes_ARG_for_the_Aragonese() =>
        Assert.Null(CameoCode.Read("ARG", CameoActor.Ethnic, Imports.IsCountry, out _)!.Code);

    [Fact]
    public void Every_code_of_the_tables_is_one_of_the_program() =>
        Assert.All(CameoTables.Countries.Values, c => Assert.True(Imports.IsCountry(c), c));
}
