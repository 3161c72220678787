using Xunit;

namespace Entente.World.Tests;

/// <summary>The organisations and persons that ship: who a name was at a date.</summary>
public class ActorsTest
{
    private static readonly World Shipped = Load();

    private static World Load()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "data", "world.bin"));
        return World.Load(stream);
    }

    [Theory]
    [InlineData("Maduro", "2013-04-20", "VEN", "GOV", "president")]
    [InlineData("Nicolas Maduro", "2010-01-01", "VEN", "GOV", "foreign minister")]
    [InlineData("María Corina Machado", "2024-08-01", "VEN", "OPP", null)]
    [InlineData("Delcy Rodríguez", "2020-01-01", "VEN", "GOV", "vice president")]
    [InlineData("Mobutu Sese Seko", "1997-04-15", "COD", "GOV", "president")]
    [InlineData("Mobutu Sese Seko", "1997-08-01", "COD", "ELI", null)]
    [InlineData("Laurent Kabila", "1997-04-15", "COD", "REB", "rebel leader")]
    [InlineData("Laurent Kabila", "1998-04-15", "COD", "GOV", "president")]
    [InlineData("Arafat", "1997-04-15", "PSE", "GOV", "chairman of the PLO")]
    [InlineData("Netanyahu", "1997-04-15", "ISR", "GOV", "prime minister")]
    [InlineData("Netanyahu", "2006-11-15", "ISR", "OPP", "leader of the opposition")]
    [InlineData("Prachanda", "2005-11-15", "NPL", "REB", "rebel leader")]
    [InlineData("Aung San Suu Kyi", "2006-11-15", "MMR", "OPP", "opposition leader")]
    [InlineData("Vladimir Putin", "2010-01-01", "RUS", "GOV", "prime minister")]
    [InlineData("Osama bin Laden", "1999-01-01", "IMG", "REB", null)]
    public void A_person_has_the_sector_and_the_office_of_the_day(string name, string date, string code, string sector, string? office)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd");
        var entity = Assert.Single(Shipped.Names.Lookup(name).Select(r => r.Entity).Distinct());
        Assert.Equal((EntityKind.Person, code, sector, office), (entity.Kind, entity.Code, entity.SectorsAt(day)[0], entity.SpellAt(day)?.Office));
    }

    [Theory]
    [InlineData("Romano Prodi", "2002-01-01", "EUR")]
    [InlineData("Romano Prodi", "2006-11-01", "ITA")]
    [InlineData("Javier Solana", "1997-04-01", "IGO")]
    [InlineData("Javier Solana", "2005-11-01", "EUR")]
    [InlineData("Franz Vranitzky", "1996-04-01", "AUT")]
    [InlineData("Franz Vranitzky", "1997-04-01", "IGO")]
    [InlineData("Ban Ki-moon", "2006-10-15", "KOR")]
    [InlineData("Ban Ki-moon", "2010-10-15", "UNO")]
    public void Who_changes_sides_acts_for_whom_the_office_is_held(string name, string date, string code)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd");
        var entity = Assert.Single(Shipped.Names.Lookup(name).Select(r => r.Entity).Distinct(), e => e.SpellAt(day) is not null);
        Assert.Equal(code, entity.CodeAt(day));
    }

    [Theory]
    [InlineData("NATO", "1998-01-01", "POL", false)]
    [InlineData("NATO", "2000-01-01", "POL", true)]
    [InlineData("European Union", "2019-01-01", "GBR", true)]
    [InlineData("European Union", "2021-01-01", "GBR", false)]
    public void An_organisation_has_members_by_date(string name, string date, string member, bool isMember) =>
        Assert.Equal(isMember, Shipped.Names.Lookup(name)[0].Entity.MembersAt(DateOnly.ParseExact(date, "yyyy-MM-dd")).Contains(member));

    [Theory]
    [InlineData("DEU", 1985, 260)]
    [InlineData("DEU", 1995, 255)]
    [InlineData("YEM", 1985, 678)]
    [InlineData("YEM", 1995, 679)]
    public void A_state_has_its_Correlates_of_War_number_by_date(string id, int year, int number) =>
        Assert.Equal(number, Shipped.Find(id)!.CowAt(new DateOnly(year, 7, 1)));

    [Theory]
    [InlineData("CHL", "president", "2007-03-01", "michelle-bachelet")]
    [InlineData("CHL", "president", "2011-03-01", "sebastian-pinera")]
    [InlineData("UNO", "secretary general", "2010-03-01", "ban-ki-moon")]
    [InlineData("CIV", "president", "2011-01-15", null)]
    public void An_office_has_one_holder_at_a_date_or_stays_open(string code, string office, string date, string? id) =>
        Assert.Equal(id, Shipped.Holder(code, office, DateOnly.ParseExact(date, "yyyy-MM-dd"))?.Id);

    [Theory]
    [InlineData("United Nations", "2006-01-01", "UNO", "")]
    [InlineData("UNIFIL", "2006-01-01", "UNO", "MIL")]
    [InlineData("International Criminal Court", "2006-01-01", "IGO", "JUD")]
    [InlineData("European Parliament", "2006-01-01", "EUR", "LEG")]
    [InlineData("NATO", "2006-01-01", "IGO", "")]
    [InlineData("Taliban", "1995-01-01", "AFG", "REB")]
    [InlineData("Taliban", "1997-01-01", "AFG", "GOV")]
    [InlineData("Taliban", "2010-01-01", "AFG", "REB")]
    [InlineData("Taliban", "2022-01-01", "AFG", "GOV")]
    [InlineData("Hizbollah", "2006-07-20", "LBN", "PTY,REB")]
    [InlineData("Hamas", "2006-11-01", "PSE", "GOV,PTY,REB")]
    [InlineData("UNITA", "1997-04-01", "AGO", "REB")]
    [InlineData("FARC", "2006-01-01", "COL", "REB")]
    [InlineData("ANC", "1997-01-01", "ZAF", "GOV,PTY")]
    [InlineData("Wagner Group", "2023-01-01", "RUS", "PRM")]
    [InlineData("Xinhua", "2006-01-01", "CHN", "JRN")]
    [InlineData("MSF", "2006-01-01", "NGO", "MED")]
    [InlineData("Gazprom", "2006-01-01", "RUS", "BUS")]
    [InlineData("Shell", "2006-01-01", "MNC", "")]
    public void A_group_has_the_sectors_of_the_day(string name, string date, string code, string sectors)
    {
        var entity = Assert.Single(Shipped.Names.Lookup(name).Select(r => r.Entity).Distinct());
        Assert.Equal((code, sectors), (entity.Code, string.Join(',', entity.SectorsAt(DateOnly.ParseExact(date, "yyyy-MM-dd")))));
    }

    [Fact]
    public void No_spell_begins_after_it_ends()
    {
        Assert.All(
            Shipped.Entities.SelectMany(e => e.Spells.Select(s => (e.Id, Spell: s))),
            x => Assert.False(x.Spell is { From: { } from, To: { } to } && from.FirstDay() > to.LastDay(), x.Id));
    }
}
