using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Ties;

/// <summary>Words of a sentence that tell of a tie.</summary>
internal sealed class TieMention
{
    public required int Trigger { get; init; }

    public required Sense Sense { get; init; }

    public required string Kind { get; init; }

    public string? Subtype { get; init; }

    /// <summary>The parties on the first side; of a symmetric kind all of them.</summary>
    public List<Party> First { get; } = [];

    public List<Party> Second { get; } = [];

    /// <summary>State in which the words show it, <c>opened</c> included; null where they leave it open.</summary>
    public string? State { get; set; }

    /// <summary>The word that says what becomes of it, outermost last; -1 where none does.</summary>
    public int Change { get; set; } = -1;

    /// <summary>What flows or serves, or -1.</summary>
    public int Flow { get; init; } = -1;

    /// <summary>Further words: those of the entry, and those that say what becomes of the tie.</summary>
    public List<int> Words { get; } = [];

    public List<string> Trace { get; } = [];

    public double Confidence { get; set; } = 0.8;

    /// <summary>Whether it is not told to stand: wanted, imagined or denied.</summary>
    public bool Dropped { get; set; }

    public string Begin { get; set; } = "";

    public string End { get; set; } = "";

    /// <summary>When what the words say came to be, in EDTF.</summary>
    public string Date { get; set; } = "";

    public Span? Condition { get; set; }

    /// <summary>The word on which the clause hangs that the mention stands in.</summary>
    public int Outermost => Change >= 0 ? Change : Trigger;
}
