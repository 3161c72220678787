using Entente.Coding.Records;
using Xunit;

namespace Entente.Coding.Tests;

/// <summary>Which offices reports give to persons. The persons are invented but for the two whom the world must know.</summary>
public class OfficeTests
{
    [Theory]
    [InlineData("Canadian Foreign Minister Margaret Oyelaran resigned on Monday.", "Margaret Oyelaran", "foreign minister", "CAN/GOV")]
    [InlineData("President Tomás Iriarte of Ecuador received a delegation.", "Tomás Iriarte", "president", "ECU/GOV")]
    [InlineData("Police arrested Iraq's deputy prime minister Tariq Darwish.", "Tariq Darwish", "deputy prime minister", "IRQ/GOV")]
    [InlineData("Fiji's deputy chief of operations Agnes Paluna told reporters that it was over.", "Agnes Paluna", "deputy chief of operations", "FJI/GOV")]
    [InlineData("They will go on, said head of the Fijian delegation Sova Il-Ro here Thursday.", "Sova Il-Ro", "head of the Fijian delegation", "FJI/GOV")]
    [InlineData("In Moroni soldiers detained President Said Maoulida on Friday.", "Said Maoulida", "president", "COM/GOV")]
    [InlineData("Malian Defence Minister General Oumar Diarra left for Niger.", "Oumar Diarra", "defence minister", "MLI/GOV")]
    [InlineData("The opposition leader, Verna Challenger-Polk, left Dominica on Monday.", "Verna Challenger-Polk", "opposition leader", "DMA/OPP")]
    [InlineData("PORT-AU-PRINCE, July 11 (Isla News) - Interior Minister Yolette Bonnaire resigned.", "Yolette Bonnaire", "interior minister", "HTI/GOV")]
    [InlineData("SUVA, June 4 (Isla News) - The Tuvaluan minister left on Wednesday. His host, President Isikeli Vakalala, waved.", "Isikeli Vakalala", "president", "FJI/GOV")]
    public void A_title_before_the_name_is_an_office(string sentence, string person, string office, string side) => Gives(sentence, person, office, side);

    [Theory]
    [InlineData("Adelino Tchissola, Angola's health minister, left on Monday.", "Adelino Tchissola", "health minister", "AGO/GOV")]
    [InlineData("Marine General Frank Dorrance, head of the US Southern Command, visited Caracas.", "Frank Dorrance", "head of the US Southern Command", "USA/MIL")]
    [InlineData("\"It is over,\" said Kofi Mensah, a spokesman for the Ghanaian defence ministry.", "Kofi Mensah", "spokesman for the Ghanaian defence ministry", "GHA/GOV")]
    [InlineData("He met John Brown, the US ambassador to Iraq.", "John Brown", "ambassador to Iraq", "USA/GOV")]
    [InlineData("Kazem Vaziri-Rad, 52, oil minister for Iran, is expected on Sunday.", "Kazem Vaziri-Rad", "oil minister for Iran", "IRN/GOV")]
    [InlineData("Peter Muthiora, chairman of the Kenyan shipowners' association, welcomed it.", "Peter Muthiora", "chairman of the Kenyan shipowners' association", "KEN/BUS")]
    [InlineData("Paul Nkemba, secretary at the Zambian ministry of health, resigned.", "Paul Nkemba", "secretary at the Zambian ministry of health", "ZMB/GOV")]
    [InlineData("Anna Petrova, who is the president of the Bulgarian senate, resigned.", "Anna Petrova", "president of the Bulgarian senate", "BGR/LEG")]
    [InlineData("Chisomo Kadzuwa, who leads the opposition in Malawi, was not impressed.", "Chisomo Kadzuwa", "leads the opposition in Malawi", "MWI/OPP")]
    [InlineData("Jelena Kostic, a political scientist in Plovdiv, welcomed it.", "Jelena Kostic", "political scientist in Plovdiv", "BGR/EDU")]
    public void So_is_what_stands_behind_it(string sentence, string person, string office, string side) => Gives(sentence, person, office, side);

    [Theory]
    [InlineData("The leader of the Venezuelan opposition, Maria Quiroga, praised the strategy.", "Maria Quiroga", "leader of the Venezuelan opposition", "VEN/OPP")]
    [InlineData("The Zambian government's spokesman, Elias Mwanza, rejected the allegation.", "Elias Mwanza", "government's spokesman", "ZMB/GOV")]
    public void So_is_what_stands_before_it_with_a_comma(string sentence, string person, string office, string side) => Gives(sentence, person, office, side);

    [Theory]
    [InlineData("Jan Kowalczyk is the president of the Polish senate.", "Jan Kowalczyk", "president of the Polish senate", "current")]
    [InlineData("Sarah Ndlovu became prime minister of Malawi on Tuesday.", "Sarah Ndlovu", "prime minister of Malawi", "current")]
    [InlineData("Sarah Ndlovu was sworn in as president of Malawi on Tuesday.", "Sarah Ndlovu", "president of Malawi", "current")]
    [InlineData("Peter Banda was Malawi's president from 1990 to 1994.", "Peter Banda", "president", "former")]
    [InlineData("The Malawian parliament elected Peter Banda president.", "Peter Banda", "president", "current")]
    [InlineData("Former Peruvian president Alberto Quispe was arrested.", "Alberto Quispe", "former Peruvian president", "former")]
    [InlineData("Interim Peruvian president Alberto Quispe was arrested.", "Alberto Quispe", "interim Peruvian president", "interim")]
    [InlineData("Bolivian president-elect Alberto Quispe was arrested.", "Alberto Quispe", "president-elect", "designate")]
    [InlineData("Sarah Ndlovu resigned as Malawi's health minister.", "Sarah Ndlovu", "health minister", "former")]
    public void Words_tell_whether_it_is_held(string sentence, string person, string office, string standing)
    {
        var record = Assert.Single(Offices(sentence));
        Assert.Equal((person, office, standing), (record.Person, record.Office, record.Standing));
    }

    [Theory]
    [InlineData("\"They shot at everything,\" said Mariam Sawadogo, a vegetable seller who hid in a granary.")]
    [InlineData("Coach Nadia Arrieta praised her goalkeeper, Pedro Lamas.")]
    [InlineData("Paula Ferreira, a doctor at the hospital, treated the wounded.")]
    [InlineData("Grace Phiri met the president in Lusaka.")]
    [InlineData("In a letter to the president, Grace Phiri said that she would not come.")]
    [InlineData("Grace Phiri is not the president of Zambia.")]
    [InlineData("The president and Grace Phiri met in Lusaka.")]
    [InlineData("Werner Obama opened a shop in Kenya.")]
    [InlineData("Prices fell, said a director of the consultancy Colvera Jarsk.")]
    [InlineData("General Motors closed a factory in Ohio.")]
    public void Trades_and_neighbours_are_none(string sentence) => Assert.Empty(Offices(sentence));

    [Fact]
    public void A_person_has_one_record_with_the_fullest_name_and_words()
    {
        var text = "General Dorrance arrived in Caracas on Monday. Frank Dorrance, head of the US Southern Command, met officials. Dorrance left on Tuesday.";
        var record = Assert.Single(Offices(text));
        Assert.Equal(("Frank Dorrance", "head of the US Southern Command", "USA"), (record.Person, record.Office, record.Code));
        Assert.Equal("Frank Dorrance", record.PersonSpan.Of(text));
        Assert.Equal("head of the US Southern Command", record.OfficeSpan.Of(text));
        Assert.Equal(2, record.Sequence);
    }

    [Theory]
    [InlineData("Paula Ferreira, president of the World Bank, left.", "IGO", null)]
    [InlineData("Siemens chairman Karl Brandt left.", "MNC", "BUS")]
    [InlineData("Former Algerian general Omar Haddad left.", "DZA", "ELI")]
    public void Whose_office_it_is_decides_the_side(string sentence, string code, string? sector)
    {
        var record = Assert.Single(Offices(sentence));
        Assert.Equal((code, sector), (record.Code, record.Sectors.Count > 0 ? record.Sectors[0] : null));
    }

    [Fact]
    public void Persons_who_share_a_first_name_stay_apart() =>
        Assert.Equal(["Grace Phiri", "Grace Banda"], Offices("Zambian President Grace Phiri met Malawian President Grace Banda.").Select(o => o.Person));

    [Fact]
    public void The_dateline_gives_the_country_where_no_word_does()
    {
        var record = Assert.Single(Offices("LUSAKA, Jan 14 (News Desk) - The talks failed on Monday. Defence Minister Peter Banda said so."));
        Assert.Equal("ZMB", record.Code);
        Assert.Contains("code: country of the dateline", record.Trace);
    }

    [Fact]
    public void For_a_person_only_named_the_world_may_know_the_office()
    {
        var record = Assert.Single(Offices("In Venezuela the guard protected Chávez for years."));
        Assert.Equal(("Chávez", "president", "VEN", "former"), (record.Person, record.Office, record.Code, record.Standing));
        Assert.Equal(record.PersonSpan, record.OfficeSpan);
        Assert.Contains("the report only names the person", record.Trace[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_sport_has_no_offices_but_those_of_state() =>
        Assert.Equal(["Peter Banda"], Offices("""
            Captain John Mwale scored twice in the match, and goalkeeper Sam Phiri saved a penalty. The coach praised the team after the final.
            The striker had a good season in the league. The referee booked the defender. Zambian President Peter Banda watched in the stadium.
            """).Select(o => o.Person));

    private static void Gives(string sentence, string person, string office, string side)
    {
        var record = Assert.Single(Offices(sentence));
        Assert.Equal((person, office, side), (record.Person, record.Office, $"{record.Code}/{(record.Sectors is [var sector, ..] ? sector : "")}"));
    }

    private static IReadOnlyList<OfficeRecord> Offices(string text) => TheCoder.Instance.Code(new Report("test", text, Published: new DateOnly(2026, 1, 15))).Offices;
}
