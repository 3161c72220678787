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
/// <param name="Places">Places named in it.</param>
public sealed record ExplainedSentence(Sentence Sentence, IReadOnlyList<RefusedTrigger> Refused, IReadOnlyList<Mention> Mentions, IReadOnlyList<PlaceMention> Places);

/// <summary>A word of the lexicon that led to no event.</summary>
/// <param name="Token">Index of the word in its sentence.</param>
/// <param name="Sense">Its entry in the lexicon.</param>
/// <param name="Reason">Why it led to none.</param>
public sealed record RefusedTrigger(int Token, string Sense, string Reason);

/// <summary>A party named in a sentence.</summary>
/// <param name="Token">Index of its head word.</param>
/// <param name="Party">What it was resolved to.</param>
public sealed record Mention(int Token, PartyRecord Party);

/// <summary>A place named in a sentence.</summary>
/// <param name="Span">Where its words stand.</param>
/// <param name="Place">What it was resolved to, as for an event that has no parties.</param>
/// <param name="Happens">Whether the words tell where something happens, rather than who does it or what it is called after.</param>
public sealed record PlaceMention(Span Span, PlaceRecord Place, bool Happens);
