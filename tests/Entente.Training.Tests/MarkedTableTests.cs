using Entente.Coding;
using Entente.Coding.Records;
using Entente.Language;
using Entente.Training.Evaluation;
using Xunit;

namespace Entente.Training.Tests;

/// <summary>Tables of marked reports, and how parties, places and chains are held against them. Reports are made up.</summary>
public class MarkedTableTests
{
    [Fact]
    public void Marks_are_taken_out_and_their_places_kept()
    {
        var text = MarkedText.Read("[[1 Kenya]] left. ¶ [[1,2 The two]] met.", numbered: true);
        Assert.Equal("Kenya left.\n\nThe two met.", text.Text);
        Assert.Equal(["Kenya", "The two"], text.Marks.Select(m => m.Span.Of(text.Text)));
        Assert.Equal([1, 2], text.Marks[1].Chains);
    }

    [Theory]
    [InlineData("id|published|text|entity|code|sector|kind\nm|2001-01-01|Chile spoke.|-|CHL|GOV|x", "made.tsv:2: the text has 0 marks, not one")]
    [InlineData("id|published|text|entity|code|sector|kind\nm|2001-01-01|[[Chile spoke.|-|CHL|GOV|x", "made.tsv:2: a mark has no end")]
    [InlineData("id|published|text|entity|code|sector|kind\nm|2001-13-01|[[Chile]] spoke.|-|CHL|GOV|x", "made.tsv:2: '2001-13-01' is no day as 2026-02-21")]
    [InlineData("id|published|text|entity|code|sector|kind\nm|2001-01-01|[[Chile]] spoke.|-|CHL", "made.tsv:2: the line has 5 columns, not 7")]
    public void A_bad_table_of_mentions_is_named_with_its_line(string table, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => MentionRow.Parse("made.tsv", table.Replace('|', '\t').Split('\n'))).Message);

    [Fact]
    public void Chains_need_no_day_but_each_mark_needs_a_number()
    {
        Assert.Null(Assert.Single(ChainRow.Parse("made.tsv", ["id\ttext\tkind", "c\t[[1 Chad]] left.\tshort"])).Published);
        Assert.Equal("made.tsv:2: the mark 'Chad' does not begin with a number", Assert.Throws<InvalidDataException>(() => ChainRow.Parse("made.tsv", ["id\ttext\tkind", "c\t[[Chad]] left.\tshort"])).Message);
    }

    [Theory]
    [InlineData("CHL", "GOV", "CHL", "GOV", true)]
    [InlineData("CHL|ARG", "GOV", "ARG", "GOV", true)]
    [InlineData("CHL", "GOV", "ARG", "GOV", false)]
    [InlineData("CHL", "PTY+OPP", "CHL", "OPP", true)]
    [InlineData("CHL", "MIL|GOV", "CHL", "GOV", true)]
    [InlineData("CHL", "MIL", "CHL", "GOV", false)]
    [InlineData("UNO", "-", "UNO", "GOV", true)]
    [InlineData("UNO", "ELI|-", "UNO", null, true)]
    [InlineData("UNO", "ELI|-", "UNO", "GOV", false)]
    [InlineData("XKX", "GOV", "KOS", "GOV", true)]
    [InlineData("-", "-", null, "GOV", true)]
    [InlineData("-", "-", "CHL", null, false)]
    [InlineData("CHL", "-", null, null, false)]
    public void A_mention_is_right_in_code_and_first_sector(string codes, string sectors, string? code, string? sector, bool right)
    {
        var row = Assert.Single(MentionRow.Parse("made.tsv", ["id\tpublished\ttext\tentity\tcode\tsector\tkind", $"m\t-\t[[They]] spoke.\t-\t{codes}\t{sectors}\tx"]));
        Assert.Equal(right, MentionEvaluation.Answer(row, Party("They", code, sector), _ => false).Right);
    }

    [Fact]
    public void A_bare_country_counts_as_its_government()
    {
        var row = Assert.Single(MentionRow.Parse("made.tsv", ["id\tpublished\ttext\tentity\tcode\tsector\tkind", "m\t-\t[[Chile]] spoke.\tChile\tCHL\tGOV\tx"]));
        Assert.True(MentionEvaluation.Answer(row, Party("Chile", "CHL", null) with { EntityId = "CHL" }, e => e == "CHL").Right);
        Assert.False(MentionEvaluation.Answer(row, Party("Chile", "CHL", null), _ => true).Right);
    }

    [Fact]
    public void A_mention_that_is_no_party_has_no_code()
    {
        var row = Assert.Single(MentionRow.Parse("made.tsv", ["id\tpublished\ttext\tentity\tcode\tsector\tkind", "m\t-\t[[Rain]] fell.\t-\t-\t-\tx"]));
        Assert.True(MentionEvaluation.Answer(row, null, _ => false).Right);
    }

    [Fact]
    public void Of_several_parties_the_one_that_fits_the_mark_best_is_meant()
    {
        const string Text = "The chief of Oxfam in Haiti spoke.";
        var explanation = Explained(Text, [], (1, "The chief of Oxfam in Haiti"), (3, "Oxfam"), (5, "Haiti"));
        Assert.Equal("Oxfam", Assert.Single(PartiesAt.Find(explanation, SpanOf(Text, "Oxfam"))).Text);
        Assert.Equal("The chief of Oxfam in Haiti", Assert.Single(PartiesAt.Find(explanation, SpanOf(Text, "chief of Oxfam"))).Text);
        Assert.Empty(PartiesAt.Find(explanation, SpanOf(Text, "spoke")));
    }

    [Fact]
    public void A_party_is_taken_as_the_event_has_it()
    {
        const string Text = "The president spoke.";
        var settled = new PartyRecord("The president", SpanOf(Text, "The president"), "CHL", ["GOV"]);
        var explanation = Explained(Text, [Event(Text, null, settled)], (1, "The president"));
        Assert.Equal("CHL", Assert.Single(PartiesAt.Find(explanation, SpanOf(Text, "The president"))).Code);
    }

    [Theory]
    [InlineData(-31.4, -64.2, "ARG", "context", true)]
    [InlineData(-31.4, -64.2, "ESP", "context", false)]
    [InlineData(-32.4, -64.2, "ARG", "context", false)]
    [InlineData(-32.4, -64.2, "ARG", "province", true)]
    [InlineData(-35.4, -64.2, "ARG", "province", false)]
    public void A_place_is_right_in_its_country_and_near(double lat, double lon, string country, string kind, bool right)
    {
        const string Text = "Workers met in Cordoba.";
        var row = Place("Workers met in [[Cordoba]].", "ARG\tOther\t-31.4\t-64.2", kind);
        var place = new PlaceRecord("Cordoba", "Córdoba", 1, lat, lon, "Cordoba", country, 4);
        Assert.Equal(right, PlaceEvaluation.Answer(row, Explained(Text, [Event(Text, place)])).Right);
    }

    [Fact]
    public void Without_an_event_the_words_count_and_nothing_happens_where_a_name_is_only_used()
    {
        const string Text = "Workers met in Cordoba.";
        var place = new PlaceRecord("Cordoba", "Córdoba", 1, -31.4, -64.2, "Cordoba", "ARG", 4);
        Explanation With(bool happens) => Explained(Text, []) is var e ? e with { Sentences = [e.Sentences[0] with { Places = [new PlaceMention(SpanOf(Text, "Cordoba"), place, happens)] }] } : e;
        var (there, nowhere) = (Place("Workers met in [[Cordoba]].", "ARG\tOther\t-31.4\t-64.2", "x"), Place("Workers met in [[Cordoba]].", "-\t-\t-\t-", "x"));
        Assert.True(PlaceEvaluation.Answer(there, With(happens: false)).Right);
        Assert.True(PlaceEvaluation.Answer(nowhere, With(happens: false)).Right);
        Assert.False(PlaceEvaluation.Answer(nowhere, With(happens: true)).Right);
    }

    [Fact]
    public void A_chain_is_right_where_all_its_links_are()
    {
        const string Text = "Kenya and Chad met. They ate. They left.";
        var row = Assert.Single(ChainRow.Parse("made.tsv", ["id\ttext\tkind", "c\t[[1 Kenya]] and [[2 Chad]] met. [[1,2 They]] ate. They [[1 left]].\tplural"]));
        PartyRecord At(string words, string entity) => new(words, SpanOf(Text, words), entity, []) { EntityId = entity };
        var explanation = Explained(Text, [Event(Text, null, At("Kenya", "KEN"), At("Chad", "TCD"), At("They", "KEN"), At("They", "TCD"), At("left", "TCD"))]);
        var links = CorefEvaluation.Links(row, explanation);
        Assert.Equal([true, false], links.Select(l => l.Right));
        Assert.Equal([(1, false), (2, true)], CorefEvaluation.Chains(links).Select(c => (c.Number, c.Right)));
    }

    [Theory]
    [InlineData("Ana Ruiz", "ana ruiz", true)]
    [InlineData("Ana Ruiz", "Ruiz", true)]
    [InlineData("Ana Ruiz", "Eva Sosa", false)]
    [InlineData("Ana Ruiz", null, true)]
    public void Parties_that_are_no_entity_are_the_same_by_name_or_by_code_and_sectors(string a, string? b, bool same) =>
        Assert.Equal(same, CorefEvaluation.Same(Party("x", "PER", "GOV") with { EntityName = a }, Party("y", "PER", "GOV") with { EntityName = b }));

    private static PlaceRow Place(string text, string answer, string kind) =>
        Assert.Single(PlaceRow.Parse("made.tsv", ["id\tpublished\ttext\tcountry\tprovince\tlat\tlon\tkind", $"p\t2001-01-01\t{text}\t{answer}\t{kind}"]));

    private static PartyRecord Party(string words, string? code, string? sector) => new(words, new Span(0, words.Length), code, sector is null ? [] : [sector]);

    private static Span SpanOf(string text, string words) => text.IndexOf(words, StringComparison.Ordinal) is var at ? new Span(at, at + words.Length) : default;

    private static EventRecord Event(string text, PlaceRecord? place, params PartyRecord[] actors) => new() { Id = "e", Type = "CONSULT", Trigger = [default], Text = new Span(0, text.Length), Sequence = 1, Place = place, Actors = actors };

    /// <summary>A report of one sentence, its words parted at spaces.</summary>
    private static Explanation Explained(string text, EventRecord[] events, params (int Head, string Words)[] mentions)
    {
        var at = 0;
        Token[] tokens = [.. text.TrimEnd('.').Split(' ').Select((w, i) =>
        {
            var token = new Token(i, new Span(at, at + w.Length), w) { Head = i - 1 };
            at += w.Length + 1;
            return token;
        })];
        var sentence = new Sentence(0, new Span(0, text.Length), BlockKind.Paragraph, 0, tokens);
        Mention[] found = [.. mentions.Select(m => new Mention(m.Head, new PartyRecord(m.Words, SpanOf(text, m.Words), null, [])))];
        return new Explanation(new CodedReport(new Report("r", text), events, [], [], []), [new ExplainedSentence(sentence, [], found, [])]);
    }
}
