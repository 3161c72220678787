namespace Entente.Coding.Judgements;

/// <summary>What somebody may be said to think of something, before it is known who.</summary>
/// <param name="Head">The word that judges, or the noun that a judging word describes.</param>
/// <param name="Subject">What is judged, -1 where the sentence does not name it.</param>
/// <param name="First">First word of the judgement.</param>
/// <param name="Last">Last word of the judgement.</param>
/// <param name="Why">What makes it one.</param>
internal readonly record struct Predicate(int Head, int Subject, int First, int Last, string Why);
