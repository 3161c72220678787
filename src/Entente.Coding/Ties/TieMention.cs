using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;

namespace Entente.Coding.Ties;

/// <summary>Words of a sentence that tell of a tie.</summary>
internal sealed class TieMention
{
    public required int Trigger { get; init; }

    public required Sense Sense { get; init; }

    public required string Kind { get; init; }

    public string? Subtype { get; init; }

    /// <summary>Kinds of which a tie told elsewhere is meant, where the kind is <c>same</c>.</summary>
    public IReadOnlyList<string> Among { get; init; } = [];

    /// <summary>Whether the parties stand in no order.</summary>
    public required bool Symmetric { get; init; }

    /// <summary>Whether it counts only where another word tells what becomes of it: "restored relations" tells more than "relations" does.</summary>
    public bool Embedded { get; init; }

    /// <summary>Whether words tell that it is opened, reduced, suspended or ended.</summary>
    public bool Changed { get; set; }

    /// <summary>The parties on the first side; of a symmetric tie all of them.</summary>
    public List<Party> First { get; } = [];

    public List<Party> Second { get; } = [];

    /// <summary>State in which its own words show it, <c>opened</c> included; null where they leave it open.</summary>
    public string? State { get; init; }

    /// <summary>What flows or serves, or -1.</summary>
    public int Flow { get; init; } = -1;

    /// <summary>Further words of the entry.</summary>
    public List<int> Words { get; } = [];

    public List<string> Trace { get; } = [];

    /// <summary>What the sentence says becomes of it, each by a word of its own; none where it is only named.</summary>
    public List<TieChange> Changes { get; } = [];
}

/// <summary>What a sentence says becomes of a tie.</summary>
internal sealed class TieChange
{
    /// <summary>The word that says so, the outermost where several do.</summary>
    public required int Token { get; set; }

    /// <summary>The state that it is put in, <c>opened</c> included.</summary>
    public required string State { get; set; }

    public List<int> Words { get; } = [];

    public List<string> Trace { get; } = [];

    /// <summary>Whether it is only said that the tie itself lasts, holds or goes on.</summary>
    public bool Lasts { get; init; }

    /// <summary>Whether it is only wanted, so that it tells nothing.</summary>
    public bool Dropped { get; set; }
}

/// <summary>Begin, end and date of a tie as a sentence tells it, in EDTF; empty where it does not.</summary>
internal sealed record TieSpell(string Begin, string End, string Date);
