namespace Entente.Language;

/// <summary>Word vectors: words that are used alike lie near each other. Safe to share between threads.</summary>
public interface IWordVectors
{
    /// <summary>Values of a vector.</summary>
    int VectorSize { get; }

    /// <summary>Adds the vector of a word, whatever its case, to <paramref name="to"/>.</summary>
    /// <returns>Whether the word has one.</returns>
    bool AddVector(ReadOnlySpan<char> word, Span<float> to);
}
