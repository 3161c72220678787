namespace Entente.Coding.Lexicon;

/// <summary>Senses by the lemma of their head, those of more words first.</summary>
internal sealed class SenseIndex(IReadOnlyList<Sense> senses)
{
    private readonly Dictionary<string, Sense[]> _verbs = Of(senses, TriggerKind.Verb);
    private readonly Dictionary<string, Sense[]> _nouns = Of(senses, TriggerKind.Noun);
    private readonly Dictionary<string, Sense[]> _adjectives = Of(senses, TriggerKind.Adjective);

    public ReadOnlySpan<Sense> Find(TriggerKind kind, string lemma) =>
        (kind switch { TriggerKind.Verb => _verbs, TriggerKind.Noun => _nouns, _ => _adjectives }).TryGetValue(lemma, out var found) ? found : [];

    private static Dictionary<string, Sense[]> Of(IReadOnlyList<Sense> senses, TriggerKind kind) =>
        senses.Where(s => s.Kind == kind).GroupBy(s => s.Head, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(s => s.Others.Count).ToArray(), StringComparer.Ordinal);
}
