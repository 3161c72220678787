using System.Buffers;
using System.Text;
using System.Text.Json;
using Entente.Coding.Records;
using Xunit;

namespace Entente.Coding.Tests.Ties;

/// <summary>What reports say of standing relations. All of what they tell is invented; they are published on 2025-06-20.</summary>
public class TieReaderTests
{
    private static readonly DateOnly Published = new(2025, 6, 20);

    [Theory]
    [InlineData("The army has kept soldiers in Laos since 2015.", "")]
    [InlineData("Peru has kept troops in Haiti since 2015.", "force_presence PER>HTI 2015/.. active")]
    [InlineData("Norway ended its sanctions against Mali in March.", "sanctions NOR>MLI ../2025-03 ended")]
    [InlineData("Norway has maintained sanctions against Mali since 2012.", "sanctions NOR>MLI 2012/.. active")]
    [InlineData("Norway suspended its sanctions against Mali.", "sanctions NOR>MLI ../.. suspended")]
    [InlineData("Norway called for an end to Kenya's sanctions against Mali.", "sanctions KEN>MLI ../.. active")]
    [InlineData("Norway will not impose sanctions against Mali.", "")]
    [InlineData("Norway denied that it was preparing sanctions against Mali.", "")]
    [InlineData("Togo and Benin restored the diplomatic relations that they had broken off in 2017.", "diplomatic_relations TGO-BEN 2025-06~/.. active")]
    [InlineData("Togo refused to recognise Kosovo.", "")]
    [InlineData("Togo and Benin have had a strategic partnership for more than 20 years.", "partnership TGO-BEN [..2005-06]/.. active")]
    [InlineData("Police in Lima arrested the trade unionist Jorge Quispe on June 18.", "custody PER>Jorge Quispe 2025-06-18/.. active")]
    public void A_sentence_tells_a_tie_with_its_spell_and_state(string sentence, string expected) => Assert.Equal(expected, Shown(sentence));

    [Fact]
    public void A_later_mention_without_parties_is_of_the_tie_told_before()
    {
        var tie = Assert.Single(Ties("Chile denounced its defence pact with Bolivia on Tuesday. The pact had bound the two countries since 1986."));
        Assert.Equal(("defence_pact", "1986", "2025-06-17", "ended"), (tie.Kind, tie.Begin, tie.End, tie.State));
        Assert.Equal([1, 2], tie.Evidence.Select(e => e.Sequence));
        Assert.Equal(["ended", "active"], tie.Evidence.Select(e => e.State));
    }

    [Fact]
    public void Events_bear_on_ties_party_by_party()
    {
        var ties = Ties("Cuban soldiers and doctors are leaving Angola.");
        Assert.Equal(["aid_program/medical CUB>AGO reduced", "force_presence CUB>AGO reduced"], ties.Select(t => $"{t.Kind}{(t.Subtype is null ? "" : "/" + t.Subtype)} {t.Parties[0].Code}>{t.Parties[1].Code} {t.State}").Order());
        Assert.All(ties, t => Assert.NotNull(Assert.Single(t.Evidence).EventId));
    }

    [Fact]
    public void What_is_paid_for_is_linked_to_what_it_is_paid_with()
    {
        var ties = Ties("The Cuban medical mission in Angola was paid for with Angolan oil.");
        var aid = ties.Single(t => t.Kind == "aid_program");
        var exchange = ties.Single(t => t.Kind == "exchange");
        Assert.Equal(["AGO", "CUB"], exchange.Parties.Select(p => p.Code));
        Assert.Equal(("in_exchange_for", aid.Id), (exchange.Links[0].Relation, exchange.Links[0].Tie));
        Assert.Equal("Angolan oil", exchange.Flow!.Value.Of("The Cuban medical mission in Angola was paid for with Angolan oil."));
    }

    [Theory]
    [InlineData("French troops have been stationed in Chad at the invitation of its government since 1986.", "given")]
    [InlineData("Turkish forces have been stationed in Syria without the consent of Damascus.", "refused")]
    [InlineData("French troops have been stationed in Chad since 1986.", null)]
    public void Whether_the_host_wants_the_forces_is_kept(string sentence, string? consent) => Assert.Equal(consent, Assert.Single(Ties(sentence)).Consent);

    [Theory]
    [InlineData("Chile denounced its defence pact with Bolivia on Tuesday.", "withdrawn")]
    [InlineData("The ceasefire between Chad and Libya expired on Tuesday.", "expired")]
    [InlineData("Mali expelled Cuban doctors on Tuesday.", "expelled")]
    public void How_a_tie_ended_is_kept(string sentence, string mode) => Assert.Equal(("ended", mode), Ties(sentence).Select(t => (t.State, t.EndMode)).Single());

    [Fact]
    public void What_a_tie_depends_on_is_kept_in_the_reports_words()
    {
        const string text = "Kenya will lift its sanctions on Malawi if Malawi releases the prisoners.";
        Assert.Equal("if Malawi releases the prisoners", Ties(text).Single(t => t.Kind == "sanctions").ConditionalOn!.Value.Of(text));
    }

    [Fact]
    public void A_conflict_rests_while_a_ceasefire_of_its_parties_is_in_force()
    {
        var ties = Ties("A ceasefire between Chad and Libya took effect on Thursday. The fighting between Chad and Libya had begun in 1978.");
        Assert.Equal(("active", "suspended"), (ties.Single(t => t.Kind == "ceasefire").State, ties.Single(t => t.Kind == "armed_conflict").State));
    }

    [Fact]
    public void Troops_there_are_where_the_last_tie_of_their_state_was()
    {
        var tie = Assert.Single(Ties("Norway has a naval base in Iceland. It has kept troops there since 2015."));
        Assert.Equal(("force_presence", "ISL", "2015"), (tie.Kind, tie.Parties[1].Code, tie.Begin));
    }

    [Fact]
    public void A_tie_keeps_its_identifier_and_bytes_from_run_to_run()
    {
        const string text = "Peru has kept troops in Haiti since 2015. Norway ended its sanctions against Mali in March.";
        Assert.Equal(Json(text), Json(text));
        Assert.Equal(2, Json(text).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public void The_json_of_a_tie_names_what_outside_readers_rely_on()
    {
        var tie = JsonDocument.Parse(Assert.Single(Json("Peru has kept troops in Haiti since 2015."))).RootElement;
        Assert.Equal("tie", tie.GetProperty("record").GetString());
        foreach (var name in new[] { "id", "kind", "parties", "begin", "end", "state", "links", "last_evidence", "evidence", "cite_info" }) Assert.True(tie.TryGetProperty(name, out _), name);
        Assert.Equal("PER", tie.GetProperty("parties")[0].GetProperty("code").GetString());
        Assert.Equal(1, tie.GetProperty("evidence")[0].GetProperty("text_info").GetProperty("sequence").GetInt32());
    }

    private static IReadOnlyList<TieRecord> Ties(string text) => TheCoder.Instance.Code(new Report("t", text, Published: Published)).Ties;

    private static string Shown(string text) => string.Join("; ", Ties(text).Select(Show));

    private static string Show(TieRecord t)
    {
        var parties = t.Parties.Select((p, i) => t.Kind == "custody" && i == 1 ? p.EntityName ?? p.Text : p.Code);
        return $"{t.Kind} {string.Join(t.Symmetric ? "-" : ">", parties)} {t.Begin}/{t.End} {t.State}";
    }

    private static List<string> Json(string text)
    {
        var report = new Report("t", text, Published: Published);
        List<string> lines = [];
        foreach (var tie in TheCoder.Instance.Code(report).Ties)
        {
            var buffer = new ArrayBufferWriter<byte>();
            BriefJson.Write(tie, report, buffer);
            lines.Add(Encoding.UTF8.GetString(buffer.WrittenSpan));
        }
        return lines;
    }
}
