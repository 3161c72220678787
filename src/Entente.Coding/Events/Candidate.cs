using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;

namespace Entente.Coding.Events;

/// <summary>An event that a word tells, before it is dated, placed and resolved.</summary>
internal sealed class Candidate
{
    public required int Trigger { get; init; }

    /// <summary>Further words of the trigger: particles, the light verb that carries a noun, the operators around it.</summary>
    public List<int> Words { get; } = [];

    public required Sense Sense { get; init; }

    public required string Type { get; set; }

    public IReadOnlyList<string> Modes { get; set; } = [];

    public List<Party> Actors { get; } = [];

    public List<Party> Recipients { get; } = [];

    public List<Party> Concerning { get; } = [];

    /// <summary>Status that operators and the clause give it.</summary>
    public string Status { get; set; } = "actual";

    public bool Negated { get; set; }

    /// <summary>Whether it is told only as what another act is for ("to help the refugees").</summary>
    public bool Purpose { get; set; }

    /// <summary>Whether it is told only where another word works on it.</summary>
    public bool Embedded { get; init; }

    /// <summary>The event that this one was made of, if an operator made it.</summary>
    public Candidate? Inner { get; set; }

    public double Confidence { get; set; } = 0.8;

    public List<string> Trace { get; } = [];

    /// <summary>Token of the object or other word that counts may stand at.</summary>
    public int ObjectToken { get; set; } = -1;

    /// <summary>The parties that the object names, whether or not they are recipients: "handed <i>the captives</i> over to".</summary>
    public IReadOnlyList<Party> Objects { get; set; } = [];
}

/// <summary>A word of the lexicon that led to no event, with the reason.</summary>
/// <param name="Token">The word.</param>
/// <param name="Sense">Its entry.</param>
/// <param name="Reason">Why it led to none.</param>
internal sealed record Refusal(int Token, string Sense, string Reason);
