using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding;

/// <summary>How a report came to be coded as it is.</summary>
/// <param name="Coded">The events.</param>
/// <param name="Sentences">Each sentence that was looked at, in order.</param>
public sealed record Explanation(CodedReport Coded, IReadOnlyList<ExplainedSentence> Sentences);

/// <summary>A sentence with its tree, its parties, and the words that led to no event.</summary>
/// <param name="Sentence">The sentence with its tree.</param>
/// <param name="Refused">Words of the lexicon that led to no event.</param>
/// <param name="Mentions">Parties named in it.</param>
public sealed record ExplainedSentence(Sentence Sentence, IReadOnlyList<RefusedTrigger> Refused, IReadOnlyList<Mention> Mentions);

/// <summary>A word of the lexicon that led to no event.</summary>
/// <param name="Token">Index of the word in its sentence.</param>
/// <param name="Sense">Its entry in the lexicon.</param>
/// <param name="Reason">Why it led to none.</param>
public sealed record RefusedTrigger(int Token, string Sense, string Reason);

/// <summary>A party named in a sentence.</summary>
/// <param name="Token">Index of its head word.</param>
/// <param name="Party">What it was resolved to.</param>
public sealed record Mention(int Token, PartyRecord Party);
