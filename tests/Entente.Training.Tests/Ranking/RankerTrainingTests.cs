using Entente.Coding.Ranking;
using Entente.Training.Ranking;
using Xunit;

namespace Entente.Training.Tests.Ranking;

/// <summary>How the ranker is fitted.</summary>
public sealed class RankerTrainingTests
{
    private const int Agree = 0, Consult = 1;

    [Fact]
    public void Near_copies_of_a_sentence_are_in_one_fold()
    {
        const string Whole = "Delegates of the two states signed a treaty on fishing in the northern sea on Monday.";
        const string Cut = "Delegates of the two states signed a treaty on fishing in the northern sea";
        string[] others = [.. Enumerable.Range(0, 40).Select(i => $"Sentence number {i} tells of something {i * 7} else that is {i * 13} new.")];
        var groups = new SentenceGroups([Whole, Cut, .. others]);
        for (var seed = 1; seed <= 10; seed++) Assert.Equal(groups.Fold(Whole, seed, 5), groups.Fold(Cut, seed, 5));
        Assert.Equal(5, others.Select(o => groups.Fold(o, 1, 5)).Distinct().Count());
    }

    [Fact]
    public void The_same_examples_and_seed_give_the_same_weights()
    {
        var (a, b) = (RankerTrainer.Train(Examples(), 3), RankerTrainer.Train(Examples(), 3));
        Assert.Equal(Bytes(a), Bytes(b));
    }

    [Fact]
    public void What_the_examples_show_is_learnt_over_what_the_lexicon_proposes()
    {
        var ranker = RankerTrainer.Train(Examples(), 1);
        Assert.True(ranker.Rank(Case("AGREE", "sign"))[Agree] > 0.5);
        Assert.True(ranker.Rank(Case("AGREE", "visit"))[Consult] > 0.5);
        Assert.True(ranker.Rank(Case("AGREE", "rain"))[Ranker.Nothing] > 0.5);
    }

    [Fact]
    public void Where_a_set_tells_only_the_quad_class_the_type_is_left_to_the_other_features()
    {
        List<RankerExample> examples = [];
        for (var i = 0; i < 40; i++) examples.Add(new RankerExample(Case("CONSULT", "visit"), 1u << Agree | 1u << Consult, 1, $"sentence {i}"));
        var p = RankerTrainer.Train(examples, 1).Rank(Case("CONSULT", "visit"));
        Assert.True(p[Consult] > p[Agree]);
    }

    // Of what is proposed as AGREE, "sign" is, "visit" is CONSULT and "rain" is nothing.
    private static List<RankerExample> Examples()
    {
        List<RankerExample> examples = [];
        for (var i = 0; i < 120; i++)
        {
            var (word, allowed) = (i % 3) switch { 0 => ("sign", 1u << Agree), 1 => ("visit", 1u << Consult), _ => ("rain", 1u << Ranker.Nothing) };
            examples.Add(new RankerExample(Case("AGREE", word), allowed, 1, $"sentence {i}"));
        }
        return examples;
    }

    private static RankingCase Case(string proposed, string word)
    {
        RankingCase c = new() { Proposed = proposed, Modes = [], Trace = [], Actors = [], Recipients = [], Forces = false, Words = [] };
        c.Features.Add((CaseReader.Proposal(proposed), 1));
        c.Features.Add(("trigger " + word, 1));
        return c;
    }

    private static byte[] Bytes(Ranker ranker)
    {
        using var stream = new MemoryStream();
        ranker.Save(stream);
        return stream.ToArray();
    }
}
