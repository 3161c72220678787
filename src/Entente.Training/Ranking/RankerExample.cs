using Entente.Coding.Ranking;

namespace Entente.Training.Ranking;

/// <summary>A candidate with the classes of which one is right.</summary>
/// <param name="Case">The candidate.</param>
/// <param name="Allowed">Bits of the classes in the order of the ranker's: a set may tell only the quad class, or join two types.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Sentence">The sentence it is from, for folds.</param>
internal sealed record RankerExample(RankingCase Case, uint Allowed, float Weight, string Sentence);
