namespace Entente.Training.Comparison;

/// <summary>Finds trees for tagged words. Safe to share between threads.</summary>
internal interface ITreeParser
{
    /// <summary>Weights that are not zero.</summary>
    int NonZero { get; }

    /// <summary>The best tree.</summary>
    PartialTree Parse(Words words);
}
