using System.Diagnostics;

namespace Entente.Language;

/// <summary>How well an analyser does on gold words: percent of words, punctuation included; relations are compared without subtypes.</summary>
/// <param name="Words">Words compared.</param>
/// <param name="Upos">Right part of speech.</param>
/// <param name="Feats">Right features, all of them.</param>
/// <param name="Lemma">Right lemma (a gold lemma of <c>_</c> counts as right).</param>
/// <param name="Uas">Right head.</param>
/// <param name="Las">Right head and relation.</param>
public sealed record ParseScore(int Words, double Upos, double Feats, double Lemma, double Uas, double Las)
{
    /// <summary>Analyses copies of the gold sentences and compares.</summary>
    public static ParseScore Measure(IAnalyser analyser, IReadOnlyList<Sentence> gold)
    {
        var copies = Copy(gold);
        analyser.Analyse(copies);
        return Compare(gold, copies);
    }

    /// <summary>Compares analysed sentences with the gold ones, word by word.</summary>
    /// <exception cref="ArgumentException">The two do not have the same sentences and words.</exception>
    public static ParseScore Compare(IReadOnlyList<Sentence> gold, IReadOnlyList<Sentence> analysed)
    {
        if (gold.Count != analysed.Count) throw new ArgumentException($"{analysed.Count} sentences against {gold.Count}", nameof(analysed));
        int words = 0, upos = 0, feats = 0, lemma = 0, uas = 0, las = 0;
        for (var s = 0; s < gold.Count; s++)
        {
            if (gold[s].Tokens.Length != analysed[s].Tokens.Length) throw new ArgumentException($"sentence {s + 1}: not the same words", nameof(analysed));
            for (var i = 0; i < gold[s].Tokens.Length; i++)
            {
                var (g, a) = (gold[s].Tokens[i], analysed[s].Tokens[i]);
                words++;
                if (g.Upos == a.Upos) upos++;
                if (g.Feats == a.Feats) feats++;
                if (g.Lemma == a.Lemma || g.Lemma == "_") lemma++;
                if (g.Head != a.Head) continue;
                uas++;
                if (g.Deprel.Universal().SequenceEqual(a.Deprel.Universal())) las++;
            }
        }
        return new(words, Percent(upos), Percent(feats), Percent(lemma), Percent(uas), Percent(las));

        double Percent(int n) => words == 0 ? 0 : 100.0 * n / words;
    }

    /// <summary>Words a second that the analyser does on the calling thread alone, the best of a few passes over all sentences after one to warm up.</summary>
    public static double TokensPerSecond(IAnalyser analyser, IReadOnlyList<Sentence> sentences, int passes = 5)
    {
        var copies = Copy(sentences);
        var words = copies.Sum(s => (long)s.Tokens.Length);
        var best = TimeSpan.MaxValue;
        for (var pass = 0; pass <= passes; pass++)
        {
            var start = Stopwatch.GetTimestamp();
            analyser.Analyse(copies);
            var time = Stopwatch.GetElapsedTime(start);
            if (pass > 0 && time < best) best = time;
        }
        return words / best.TotalSeconds;
    }

    private static Sentence[] Copy(IReadOnlyList<Sentence> sentences) =>
        [.. sentences.Select(s => new Sentence(s.Index, s.Span, s.Block, s.BlockIndex, [.. s.Tokens.Select(t => new Token(t.Index, t.Span, t.Form))]))];
}
