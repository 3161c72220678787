namespace Entente.Language;

/// <summary>Gives words their tags, features, lemmas, heads, relations and names. Implementations are safe to share between threads.</summary>
public interface IAnalyser
{
    /// <summary>Analyses <paramref name="sentences"/> in place. The outcome for a sentence does not depend on the others; several at once are faster.</summary>
    void Analyse(IReadOnlyList<Sentence> sentences);
}
