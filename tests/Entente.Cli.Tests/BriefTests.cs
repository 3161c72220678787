using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Cli.Output;
using Entente.Coding;
using Entente.Coding.Ontology;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Cli.Tests;

/// <summary>What the writers of briefs make of records of every kind, made by hand. Persons and events are invented.</summary>
public sealed class BriefTests
{
    private const string Text = """
        LUSAKA, March 4 (Copper Wire) - Zambian instructors left Malawi on Monday.

        They had trained its army since 2019 in exchange for timber. Zambia may close the border if Malawi buys the guns.

        Tendai Moyo-Banda, the former mayor of Lilongwe, called the parting "a needless quarrel". Zambia did not arrest the envoy. The instructors went home by bus. Malawi released two fishermen in 2021.

        The two neighbours plan a hospital, said the ministry.
        """;

    private static readonly Lazy<World.World> TheWorld = new(() => Load("world.bin", World.World.Load));
    private static readonly Lazy<PloverOntology> Ontology = new(() => Load("ontology.bin", PloverOntology.Load));

    [Theory]
    [InlineData("LUSAKA, March 4 (Copper Wire)")]
    [InlineData("2025-03-03 Zambian instructors withdrew from Malawi “left Malawi on Monday” [1,6]")]
    [InlineData("[Zambia] did not arrest the envoy (ZMB) — 2 or more arrested, according to Tendai Moyo-Banda (MWI) [5]")]
    [InlineData("Zambia may impose restrictions on [Malawi], about the guns “close the border if Malawi buys the guns” [3]")]
    [InlineData("Tendai Moyo-Banda former mayor of Lilongwe [4]")]
    [InlineData("security assistance Zambia → Malawi: ended 2025-03-03 by withdrawal, had stood since 2019, in practice; of “instructors” [1,2]")]
    [InlineData("in exchange for exchange, Malawi → Zambia “in exchange for timber” [2]")]
    [InlineData("“left Malawi on Monday” (2025-03-03) [1]")]
    [InlineData("“trained its army since 2019 in exchange for…” (active, since 2019) [2]")]
    [InlineData("exchange Malawi → Zambia: state not told")]
    [InlineData("aid program (medical) Zambia and Malawi: proposed, according to the ministry [8]")]
    [InlineData("conditional on “if Malawi buys the guns” [3]")]
    [InlineData("Tendai Moyo-Banda “a needless quarrel”, about the parting [4]")]
    [InlineData("2021 Malawi released two fishermen [7]")]
    public void A_line_tells_what_a_record_holds(string line) => Assert.Contains(InText(Coded(), 400), l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Contains(line, StringComparison.Ordinal));

    [Fact]
    public void Sections_stand_in_order_and_empty_ones_are_left_out()
    {
        string[] titles = ["What happened", "What is to come", "Who is who", "What has ended or weakened", "What stands", "What is proposed", "Who says what about it", "Background"];
        Assert.Equal(titles, InText(Coded(), 100).Where(titles.Contains));
        Assert.Equal(["Who is who"], InText(Coded() with { Events = [], Ties = [], Judgements = [] }, 100).Where(titles.Contains));
    }

    [Fact]
    public void A_report_that_tells_nothing_says_so() =>
        Assert.Contains(InText(Coded() with { Events = [], Ties = [], Judgements = [], Offices = [] }, 100), l => l.StartsWith("Nothing was read", StringComparison.Ordinal));

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_page(int width) => Assert.All(InText(Coded(), width), l => Assert.True(l.Length <= width, l));

    [Fact]
    public void A_thing_that_is_announced_for_later_is_to_come()
    {
        var promise = Event("AGREE", null, "plan", 8) with { Actors = [Party("Zambia", "ZMB")], DateEdtf = "2025-09" };
        Assert.Contains("What is to come\n  2025-09   Zambia showed readiness to cooperate", string.Join('\n', InText(Coded() with { Events = [promise] }, 100)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("visit")]
    public void An_event_without_any_party_can_be_told(string mode) =>
        Assert.Contains(InText(Coded() with { Events = [Event("CONSULT", mode, "plan", 8)] }, 100), l => l.Contains("Someone unnamed", StringComparison.Ordinal));

    [Fact]
    public void What_nobody_is_said_to_have_done_is_told_of_whom_it_was_done_to()
    {
        var arrest = Event("COERCE", "arrest", "arrest", 5) with { Recipients = [Party("the envoy", "ZMB")] };
        Assert.Contains(InText(Coded() with { Events = [arrest] }, 100), l => l.Contains("The envoy (ZMB) arrested [5]", StringComparison.Ordinal));
        Assert.Contains(InText(Coded() with { Events = [arrest with { Status = "hypothetical", Polarity = "negated" }] }, 100), l => l.Contains("The envoy (ZMB) may not be arrested [5]", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_begin_a_sentence_lose_its_capital()
    {
        var judgement = Coded().Judgements[0] with { TargetText = At("The two neighbours"), Text = Sentence(8), Sequence = 8 };
        Assert.Contains(InText(Coded() with { Judgements = [judgement] }, 100), l => l.Contains("about the two neighbours [8]", StringComparison.Ordinal));
    }

    [Fact]
    public void What_only_points_at_something_is_not_said_to_be_judged()
    {
        var judgement = Coded().Judgements[0] with { TargetText = At("its"), Target = null };
        Assert.Contains(InText(Coded() with { Judgements = [judgement] }, 100), l => l.EndsWith("“a needless quarrel” [4]", StringComparison.Ordinal));
    }

    [Fact]
    public void Parties_of_the_same_words_are_named_once_with_their_countries()
    {
        PartyRecord both = Party("The two neighbours", "ZMB"), other = both with { Code = "MWI" };
        var talks = Event("CONSULT", null, "plan", 8) with { Actors = [both, other] };
        Assert.Contains("  The two neighbours (ZMB, MWI) held talks “plan a hospital” [8]", InText(Coded() with { Events = [talks] }, 100));
    }

    [Theory]
    [InlineData("he", "USA", "MIL", "The United States (armed forces) held talks")]
    [InlineData("he", "UNO", null, "United Nations held talks")]
    [InlineData("she", null, "JUD", "Judges and courts held talks")]
    [InlineData("he", null, null, "Someone unnamed held talks")]
    public void A_pronoun_is_told_by_what_is_known_of_it(string words, string? code, string? sector, string line)
    {
        var talks = Event("CONSULT", null, "plan", 8) with { Actors = [new PartyRecord(words, At("They"), code, sector is null ? [] : [sector])] };
        Assert.Contains(InText(Coded() with { Events = [talks] }, 100), l => l.Contains(line, StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_of_JSON_come_in_the_order_of_kinds_with_every_field()
    {
        using var output = new MemoryStream();
        using (var writer = new BriefJsonWriter(output)) writer.Write(Coded());
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal("event event event event event tie tie tie judgement office", string.Join(' ', lines.Select(l => l.GetProperty("record").GetString())));
        var tie = lines[5];
        Assert.Equal("""{"relation":"in_exchange_for","tie":"t2","words":{"text":"in exchange for timber","start":113,"end":135}}""", tie.GetProperty("links")[0].GetRawText());
        foreach (var name in new[] { "id", "kind", "parties", "symmetric", "begin", "end", "state", "basis", "end_mode", "flow", "links", "last_evidence", "evidence", "confidence", "cite_info" }) Assert.True(tie.TryGetProperty(name, out _), name);
        Assert.Equal("if Malawi buys the guns", lines[7].GetProperty("conditional_on").GetProperty("text").GetString());
        Assert.Equal("a needless quarrel", lines[8].GetProperty("words").GetProperty("text").GetString());
        Assert.Equal(0.8, lines[8].GetProperty("confidence").GetDouble());
        Assert.Equal("former", lines[9].GetProperty("standing").GetString());
    }

    [Fact]
    public void The_page_links_each_line_to_its_sentence_and_marks_its_words()
    {
        var html = InHtml(Coded());
        foreach (var n in Enumerable.Range(1, 8))
        {
            Assert.Contains($"id=\"r1s{n}\"", html, StringComparison.Ordinal);
            Assert.Contains($"href=\"#r1s{n}\"", html, StringComparison.Ordinal);
        }
        Assert.Contains("<mark class=\"q4 tie\" title=\"SANCTION withdraw: ZMB/MIL → MWI, 2025-03-03 | security assistance: Zambia → Malawi, ended\">left</mark>", html, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"judgement\" title=\"judgement of Tendai Moyo-Banda\">a needless quarrel</mark>", html, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"office\" title=\"Tendai Moyo-Banda: mayor of Lilongwe (former), MWI\">Tendai Moyo-Banda</mark>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void No_word_of_the_report_is_lost_on_the_page() =>
        Assert.Equal(Words(Text), Words(Plain(Regex.Replace(InHtml(Coded()).Split("aria-label=\"Report\">")[1].Split("</section>")[0], "<span class=\"n\">[0-9]+</span>", ""))));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("</title></style><img src=x onerror=alert(1)>")]
    [InlineData("&lt;script&gt;")]
    public void Untrusted_text_stays_text(string hostile)
    {
        var text = $"Chad {hostile} warned Sudan. " + Text;
        var whole = new Span(0, text.IndexOf(" warned", StringComparison.Ordinal));
        var party = new PartyRecord(hostile, whole, hostile, [hostile]) { EntityName = hostile };
        var sentence = new Span(0, text.IndexOf('.') + 1);
        var attribution = new AttributionRecord(party, "reported");
        var e = new EventRecord { Id = hostile, Type = "THREATEN", Modes = [hostile], Trigger = [whole], Text = sentence, Sequence = 1, Actors = [party], DateEdtf = hostile, Attribution = attribution, QuadCode = 3 };
        var tie = new TieRecord { Id = hostile, Kind = hostile, Subtype = hostile, Parties = [party], State = hostile, Begin = hostile, Flow = whole, ConditionalOn = whole, EndMode = hostile, Links = [new TieLink(hostile, null, whole)], Evidence = [new TieEvidence(1, sentence, [whole], hostile, hostile, null, attribution, [])] };
        var coded = new CodedReport(new Report(hostile, text, hostile, null, "javascript:" + hostile, hostile), [e], [.. new[] { "active", "ended", "proposed" }.Select(s => tie with { Id = s, State = s })],
            [new JudgementRecord { Id = hostile, Speaker = party, TargetText = whole, Words = whole, Text = sentence, Sequence = 1 }],
            [new OfficeRecord { Id = hostile, Person = hostile, PersonSpan = whole, Office = hostile, OfficeSpan = whole, Standing = hostile, Code = hostile, Text = sentence, Sequence = 1 }]);
        var html = InHtml(coded);
        Assert.DoesNotContain(hostile, html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(hostile), html, StringComparison.Ordinal);
        // The elements are those of a page whose text is harmless.
        string[] known = ["html", "head", "meta", "title", "style", "body", "p", "mark", "article", "header", "h1", "h2", "div", "section", "ul", "li", "span", "a"];
        Assert.All(Tags(html), t => Assert.Contains(t, known));
    }

    [Fact]
    public void A_page_holds_the_reports_one_after_another_with_anchors_of_their_own()
    {
        var html = InHtml(Coded(), Coded());
        Assert.Equal(2, Tags(html).Count(t => t == "article"));
        Assert.Contains("id=\"r2s1\"", html, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_no_other_host()
    {
        var html = InHtml(Coded() with { Report = new Report("a", Text, Url: "https://example.org/a?b=1&c=2") });
        Assert.Contains("href=\"https://example.org/a?b=1&amp;c=2\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("..", "", "", "")]
    [InlineData("2026-02-18", "2026-02-18", "since 2026-02-18", "2026-02-18")]
    [InlineData("2026-02-21~", "about 2026-02-21", "since about 2026-02-21", "about 2026-02-21")]
    [InlineData("2025-23", "autumn 2025", "since autumn 2025", "autumn 2025")]
    [InlineData("2026-01-03/2026-01-09", "2026-01-03 to 2026-01-09", "since 2026-01-03", "2026-01-03 to 2026-01-09")]
    [InlineData("2026-01-03/..", "since 2026-01-03", "since 2026-01-03", "2026-01-03 or later")]
    [InlineData("../2026-02-27", "until 2026-02-27", "since 2026-02-27 or before", "2026-02-27 or before")]
    [InlineData("[..2006-02]", "until 2006-02", "since 2006-02 or before", "2006-02 or before")]
    [InlineData("XXXX-01-03", "3 January, year unknown", "since 3 January, year unknown", "3 January, year unknown")]
    public void Dates_are_told_in_words(string edtf, string words, string since, string end) => Assert.Equal((words, since, end), (Edtf.Words(edtf), Edtf.Since(edtf), Edtf.End(edtf)));

    [Theory]
    [InlineData("2026-02-18", "2026-02-18")]
    [InlineData("2026-02-21~", "2026-02-21")]
    [InlineData("2026-02", "2026-02-01")]
    [InlineData("2025-23", "2025-09-01")]
    [InlineData("../2026-02-27", "2026-02-27")]
    [InlineData("XXXX-01-03", null)]
    [InlineData("2026-02-31", "2026-02-28")]
    [InlineData("nonsense", null)]
    public void Dates_have_a_day_to_order_by(string edtf, string? day) => Assert.Equal(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", null), Edtf.Day(edtf));

    private static CodedReport Coded()
    {
        var zambia = Party("Zambia", "ZMB") with { EntityId = "ZMB", EntityName = "Zambia" };
        var malawi = Party("Malawi", "MWI") with { EntityId = "MWI", EntityName = "Malawi" };
        var mayor = Party("Tendai Moyo-Banda", "MWI") with { EntityName = "Tendai Moyo-Banda", Office = "mayor" };
        var left = Event("SANCTION", "withdraw", "left", 1) with { Id = "e1", QuadCode = 4, Actors = [Party("Zambian instructors", "ZMB", "MIL")], Recipients = [malawi], DateEdtf = "2025-03-03" };
        var close = Event("COERCE", "restrict", "close", 3) with { Status = "hypothetical", Actors = [zambia], Recipients = [malawi with { Inferred = true }], Concerning = [Party("the guns", null)] };
        var arrest = Event("COERCE", "arrest", "arrest", 5) with
        {
            Polarity = "negated",
            Actors = [zambia with { Inferred = true }],
            Recipients = [Party("the envoy", "ZMB")],
            Size = [new CountRecord("arrested", 2, null)],
            Attribution = new AttributionRecord(mayor, "reported"),
            DateEdtf = "2025-03-04~",
        };
        var home = Event("SANCTION", "withdraw", "went home", 6) with { SameAs = "e1", Actors = [Party("The instructors", "ZMB", "MIL")] };
        var released = Event("RETREAT", "release", "released", 7) with { Status = "historical", DateEdtf = "2021", Actors = [malawi], Recipients = [Party("two fishermen", "ZMB") with { Code = null }] };

        var narrator = new AttributionRecord(null, "narrator");
        var training = new TieRecord
        {
            Id = "t1",
            Kind = "security_assistance",
            Parties = [zambia, malawi],
            Begin = "2019",
            End = "2025-03-03",
            State = "ended",
            Basis = "practised",
            EndMode = "withdrawn",
            Flow = At("instructors"),
            Links = [new TieLink("in_exchange_for", "t2", At("in exchange for timber"))],
            LastEvidence = "2025-03-03",
            Evidence = [new TieEvidence(1, Sentence(1), [At("left")], "ended", "2025-03-03", "e1", narrator, []), new TieEvidence(2, Sentence(2), [At("trained")], "active", "2019/..", null, narrator, [])],
        };
        var timber = new TieRecord { Id = "t2", Kind = "exchange", Parties = [malawi, zambia], State = "unknown", Evidence = [new TieEvidence(2, Sentence(2), [At("timber")], "unknown", "", null, narrator, [])] };
        var hospital = new TieRecord
        {
            Id = "t3",
            Kind = "aid_program",
            Subtype = "medical",
            Parties = [zambia, malawi],
            Symmetric = true,
            State = "proposed",
            ConditionalOn = At("if Malawi buys the guns"),
            Evidence = [new TieEvidence(8, Sentence(8), [At("plan a hospital")], "proposed", "", null, new AttributionRecord(Party("the ministry", null), "reported"), [])],
        };
        var quarrel = new JudgementRecord { Id = "j1", Speaker = mayor, TargetText = At("the parting"), Words = At("a needless quarrel"), Quoted = true, Confidence = 0.8, Text = Sentence(4), Sequence = 4 };
        var office = new OfficeRecord { Id = "o1", Person = "Tendai Moyo-Banda", PersonSpan = At("Tendai Moyo-Banda"), Office = "mayor of Lilongwe", OfficeSpan = At("mayor of Lilongwe"), Code = "MWI", Standing = "former", Text = Sentence(4), Sequence = 4 };
        return new CodedReport(new Report("parting.txt", Text, Published: new DateOnly(2025, 3, 4)), [left, close, arrest, home, released], [training, timber, hospital], [quarrel], [office]);
    }

    private static Span At(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    private static Span Sentence(int number) => DocumentReader.Read(Text).Sentences[number - 1].Span;

    private static PartyRecord Party(string words, string? code, params string[] sectors) => new(words, At(words), code, sectors);

    private static EventRecord Event(string type, string? mode, string trigger, int sentence) =>
        new() { Id = $"{type}{sentence}", Type = type, Modes = mode is { Length: > 0 } ? [mode] : [], Trigger = [At(trigger)], Text = Sentence(sentence), Sequence = sentence };

    private static List<string> InText(CodedReport coded, int width)
    {
        using var output = new MemoryStream();
        using (var writer = new BriefTextWriter(output, TheWorld.Value, Ontology.Value, width, colours: false)) writer.Write(coded);
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n')];
    }

    private static string InHtml(params CodedReport[] reports)
    {
        using var output = new MemoryStream();
        using (var writer = new BriefHtmlWriter(output, TheWorld.Value, Ontology.Value))
        {
            foreach (var coded in reports) writer.Write(coded);
        }
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static IEnumerable<string> Tags(string html) => html.Split('<').Skip(1).Select(t => t.TrimStart('!')).Where(t => t[0] != '/' && !t.StartsWith("DOCTYPE", StringComparison.Ordinal)).Select(t => t.Split([' ', '>', '\n'])[0]);

    private static string Plain(string html) => System.Net.WebUtility.HtmlDecode(string.Concat(html.Split('<').Select((t, i) => i == 0 ? t : t[(t.IndexOf('>') + 1)..])));

    private static List<string> Words(string text) => [.. text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    private static T Load<T>(string name, Func<Stream, T> read)
    {
        using var stream = File.OpenRead(Path.Combine(Path.GetDirectoryName(Repository.Program)!, "data", name));
        return read(stream);
    }
}
