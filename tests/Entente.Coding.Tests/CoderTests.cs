using Entente.Coding.Lexicon;
using Entente.Coding.Records;
using Xunit;

namespace Entente.Coding.Tests;

/// <summary>What the coder makes of single sentences and short reports, in the notation of the lexicon's examples.</summary>
public class CoderTests
{
    private static readonly DateOnly Published = new(2026, 1, 15);

    [Theory]
    [InlineData("Rebels attacked the police station in Gao on Monday.", "ASSAULT MLI/REB > MLI/COP")]
    [InlineData("The village was attacked by Syrian troops on Monday.", "ASSAULT SYR/MIL > -")]
    [InlineData("Turkish soldiers and Kurdish rebels clashed near Hakkari.", "ASSAULT TUR/MIL,TUR/REB > -")]
    [InlineData("The United States imposed sanctions on Venezuela.", "SANCTION/discontinue USA/GOV > VEN/GOV")]
    [InlineData("Ethiopia signed a peace agreement with Eritrea.", "SUPPORT ETH/GOV > ERI/GOV")]
    [InlineData("The United Nations sent food aid to Somalia.", "AID UNO > SOM")]
    [InlineData("Gunmen kidnapped two German engineers in Nigeria.", "ASSAULT/abduct NGA/UAF > DEU/LAB")]
    [InlineData("The court sentenced former president Alberto Fujimori to 25 years in prison.", "SANCTION/convict PER/JUD > PER/ELI")]
    [InlineData("Cuban doctors are leaving Brazil.", "SANCTION/withdraw CUB/MED > BRA/GOV")]
    [InlineData("The prime minister of Thailand resigned on Friday.", "RETREAT/resign THA/GOV > -")]
    [InlineData("The foreign ministers of Egypt and Sudan met in Khartoum.", "CONSULT EGY/GOV,SDN/GOV > -")]
    [InlineData("Thousands of teachers marched in Lima to demand higher wages.", "PROTEST/demo PER/EDU > PER/GOV")]
    public void A_plain_clause_is_coded_with_its_parties(string sentence, string coding) => Assert.Contains(coding, Codings(sentence));

    [Theory]
    [InlineData("Syria's shelling of Homs killed 20 civilians.", "ASSAULT/heavy-weapons SYR/GOV > SYR/CVL")]
    [InlineData("The arrest of three journalists by Turkish police drew criticism from the European Union.", "COERCE/arrest TUR/COP > TUR/JRN")]
    [InlineData("The arrest of three journalists by Turkish police drew criticism from the European Union.", "ACCUSE/disapprove EUR > TUR/COP")]
    [InlineData("Jordanian King Abdullah II held talks with visiting U.S. President George W. Bush.", "CONSULT/visit USA/GOV > JOR/GOV")]
    public void Event_nouns_are_events(string sentence, string coding) => Assert.Contains(coding, Codings(sentence));

    [Theory]
    [InlineData("Russia refused to withdraw its troops from Georgia.", "REJECT/yield RUS/GOV > GEO/GOV")]
    [InlineData("Iran threatened to close the Strait of Hormuz.", "THREATEN IRN/GOV > -")]
    [InlineData("Poland demanded that Belarus release the political prisoners.", "REQUEST/yield POL/GOV > BLR/GOV")]
    [InlineData("Japan denied that it had agreed to send troops to Iraq.", "REJECT JPN/GOV > IRQ/GOV")]
    [InlineData("Sudan announced that it would release 50 Chadian prisoners.", "CONCEDE SDN/GOV > TCD/CVL")]
    [InlineData("India accused Pakistan of supporting militants in Kashmir.", "ACCUSE/allege IND/GOV > PAK/GOV")]
    [InlineData("Israel allowed United Nations inspectors into Gaza.", "RETREAT/access ISR/GOV > UNO/GOV")]
    public void Operators_work_on_what_they_embed(string sentence, string coding)
    {
        Assert.Contains(coding, Codings(sentence));
        Assert.Single(Codings(sentence));
    }

    [Theory]
    [InlineData("Peru and Ecuador should deepen cooperation, the Peruvian president said.", "AGREE PER/GOV > ECU/GOV")]
    [InlineData("Britain did not expel the Libyan ambassador.", "SANCTION/expel GBR/GOV > LBY/GOV negated")]
    [InlineData("If Russia invades Ukraine, Poland will send weapons to Kiev.", "ASSAULT RUS/GOV > UKR hypothetical")]
    [InlineData("If Russia invades Ukraine, Poland will send weapons to Kiev.", "AGREE POL/GOV > UKR/GOV")]
    [InlineData("Rebels killed five Malian soldiers in March 2012.", "ASSAULT MLI/REB > MLI/MIL historical")]
    public void Status_and_polarity_are_told_apart(string sentence, string coding) => Assert.Contains(coding, Codings(sentence));

    [Theory]
    [InlineData("Storms killed five people in Bangladesh.")]
    [InlineData("Brazil beat Argentina 2-0 in Buenos Aires.")]
    [InlineData("Shares of Gazprom fell 3 percent in Moscow.")]
    [InlineData("Officials declined to comment on the report.")]
    [InlineData("She withdrew 50 dollars from her account.")]
    public void What_nobody_does_to_anybody_is_no_event(string sentence) => Assert.Empty(Codings(sentence));

    [Fact]
    public void A_pronoun_and_a_description_stand_for_who_was_named()
    {
        var events = Code("Jordanian King Abdullah II arrived in Washington for talks with U.S. officials.\n\nThe king urged Israel to resume negotiations. He also praised Egypt.");
        Assert.All(events.Where(e => e.Sequence > 1), e => Assert.Equal("JOR", Assert.Single(e.Actors).Code));
    }

    [Fact]
    public void Counts_date_place_and_source_are_read_from_the_words_nearby()
    {
        var e = Assert.Single(Code("Police detained 40 protesters in Minsk on January 9, according to the opposition."));
        Assert.Equal(("arrested", 40L), (Assert.Single(e.Size).Name, e.Size[0].Min));
        Assert.Equal("2026-01-09", e.DateEdtf);
        Assert.Equal(("Minsk", "BLR"), (e.Place!.Resolved, e.Place.CountryCode));
        Assert.NotNull(e.Attribution.By);
    }

    [Fact]
    public void Without_a_day_of_publication_no_date_is_guessed()
    {
        var coded = TheCoder.Instance.Code(new Report("r", "Police detained 40 protesters in Minsk on January 9."));
        Assert.Equal("XXXX-01-09", Assert.Single(coded.Events).DateEdtf);
        Assert.Null(coded.Events[0].Date);
    }

    [Fact]
    public void A_party_that_only_the_report_names_is_marked_inferred_and_left_out_when_asked()
    {
        const string Text = "Five policemen were killed in Mali on Monday.";
        var e = Assert.Single(Code(Text));
        Assert.True(Assert.Single(e.Actors).Inferred);
        Assert.NotNull(e.Actors[0].Reason);
        Assert.Empty(TheCoder.Instance.Code(new Report("r", Text, Published: Published), new CodingOptions(StrictPlover: true)).Events);
    }

    [Fact]
    public void Related_links_are_coded_only_when_asked_for()
    {
        const string Text = "Ethiopia signed a peace agreement with Eritrea.\n\nSEE ALSO:\n-\nRussia expels three British diplomats\n";
        Assert.Single(Code(Text));
        Assert.Equal(2, TheCoder.Instance.Code(new Report("r", Text, Published: Published), new CodingOptions(Boilerplate: true)).Events.Count);
    }

    [Fact]
    public void A_second_mention_points_to_the_first()
    {
        var events = Code("Ethiopian troops attacked an Eritrean garrison on Monday.\n\nThe attack by Ethiopian troops on the Eritrean garrison lasted two hours.");
        Assert.Equal(2, events.Count);
        Assert.Equal(events[0].Id, events[1].SameAs);
    }

    [Fact]
    public void Spans_lie_in_the_text_and_hold_the_words_they_say()
    {
        const string Text = "TEHRAN, Jan 12 (Agency) - Iran expelled two German diplomats on Monday.\n\nGermany condemned the expulsion.";
        foreach (var e in Code(Text))
        {
            Assert.All(e.Trigger, t => Assert.True(e.Text.Contains(t)));
            Assert.All(e.Actors.Concat(e.Recipients), p => Assert.Equal(p.Text, p.Span.Of(Text)));
        }
    }

    [Fact]
    public void The_same_report_gives_the_same_records()
    {
        const string Text = "Iran expelled two German diplomats on Monday. Germany condemned the expulsion and recalled its ambassador.";
        string Run() => string.Join('\n', TheCoder.Instance.Code(new Report("r", Text, Published: Published)).Events.Select(e => EventJson.ToJson(e, new Report("r", Text, Published: Published))));
        Assert.Equal(Run(), Run());
    }

    [Fact]
    public void Two_threads_code_what_one_does()
    {
        string[] texts = ["Iran expelled two German diplomats.", "Rebels killed five soldiers in Mali.", "China praised Egypt.", "Police arrested a journalist in Lima."];
        var one = texts.Select(t => string.Join('|', Codings(t))).ToList();
        var two = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(t => string.Join('|', Codings(t))).ToList();
        Assert.Equal(one, two);
    }

    [Fact]
    public void A_given_span_is_a_party_whatever_the_world_knows_of_it()
    {
        const string Text = "The Zorbian Front attacked the Quellist Guard.";
        var pinned = new[] { "The Zorbian Front", "the Quellist Guard" }.Select(w => new Language.Span(Text.IndexOf(w, StringComparison.Ordinal), Text.IndexOf(w, StringComparison.Ordinal) + w.Length)).ToArray();
        var e = Assert.Single(TheCoder.Instance.Code(new Report("r", Text), new CodingOptions(Pinned: pinned)).Events);
        Assert.Equal(("ASSAULT", pinned[0], pinned[1]), (e.Type, e.Actors[0].Span, e.Recipients[0].Span));
    }

    private static IReadOnlyList<EventRecord> Code(string text) => TheCoder.Instance.Code(new Report("r", text, Published: Published)).Events;

    private static List<string> Codings(string sentence) => [.. Code(sentence).Select(ExampleCheck.Show)];
}
