using Entente.Coding.Ranking;
using Entente.Language;
using Xunit;

namespace Entente.Coding.Tests.Ranking;

/// <summary>What the ranker does with the candidates of lexicon and grammar.</summary>
public sealed class RankerTests
{
    [Fact]
    public void Each_event_says_how_sure_the_ranker_is_and_what_weighed_most()
    {
        var e = Assert.Single(TheCoder.Instance.Code(new Report("a", "Kenya condemned the arrest of a journalist in Uganda.")).Events, e => e.Type == "ACCUSE");
        Assert.Contains(e.Trace, t => t.StartsWith("ranker: ACCUSE", StringComparison.Ordinal) && t.Contains("weighed most: '", StringComparison.Ordinal));
        Assert.InRange(e.Confidence, 0.5, 1);
    }

    [Theory]
    [InlineData("Kenya quietly outmanoeuvred Uganda at the trade council.", "Kenya", "Uganda")]
    [InlineData("Norway is a neighbour of Russia.", "Norway", "Russia")]
    public void Whoever_asks_what_passes_between_two_parties_gets_an_answer(string sentence, string source, string target)
    {
        Span[] pair = [.. new[] { source, target }.Select(w => new Span(sentence.IndexOf(w, StringComparison.Ordinal), sentence.IndexOf(w, StringComparison.Ordinal) + w.Length))];
        Assert.NotEmpty(TheCoder.Instance.Code(new Report("a", sentence), new CodingOptions(Pinned: pair)).Events);
    }

    [Theory]
    [InlineData("Kenya quietly outmanoeuvred Uganda at the trade council.")]
    [InlineData("Norway is a neighbour of Russia.")]
    public void Nothing_is_coded_that_no_entry_tells_where_nobody_asks(string sentence) => Assert.Empty(TheCoder.Instance.Code(new Report("a", sentence)).Events);

    [Fact]
    public void Weights_outlive_being_written_and_read()
    {
        var features = new Dictionary<ulong, int> { [Ranker.Hash("trigger meet")] = 0, [Ranker.Hash("between with")] = 1 };
        var weights = Enumerable.Range(0, 2 * Ranker.Classes).Select(i => i / 8f).ToArray();
        using var stream = new MemoryStream();
        new Ranker(features, weights, new float[Ranker.Classes], 0.75, 0.25).Save(stream);
        stream.Position = 0;
        var read = Ranker.Load(stream);
        RankingCase c = new() { Proposed = "CONSULT", Modes = [], Trace = [], Actors = [], Recipients = [], Forces = false, Words = [] };
        c.Features.Add(("trigger meet", 1));
        Assert.Equal(new Ranker(features, weights, new float[Ranker.Classes], 0.75, 0.25).Rank(c), read.Rank(c));
        Assert.Equal(1 / (1 + Math.Exp(-0.25)), read.Calibrated(0.5), 9);
    }

    [Fact]
    public void A_file_that_holds_no_weights_is_refused()
    {
        using var stream = new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.Contains("not a file of the ranker's weights", Assert.Throws<InvalidDataException>(() => Ranker.Load(stream)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ranker_needs_word_vectors() => Assert.Throws<ArgumentException>(() => TheCoder.Plain.With(new Ranker([], [], [], 1, 0)));
}
