namespace Entente.Coding.Lexicon;

/// <summary>A place in a frame that a part of the clause can fill: subject, object, indirect object, complement clause, or the object of a named preposition.</summary>
/// <param name="Name"><c>subj</c>, <c>obj</c>, <c>iobj</c>, <c>comp</c>, or a preposition in lower case (<c>from</c>, <c>out_of</c>).</param>
/// <param name="Classes">Bits of the noun classes of which the filler must be in one; 0 with no literals and no kinds means anything.</param>
/// <param name="Kinds">Kinds of filler that the tree and the world decide, one of which suffices.</param>
/// <param name="Literals">Lemmas, one of which suffices.</param>
/// <param name="Presence">Whether the slot must be filled, may be, or must not be.</param>
public sealed record SlotCondition(string Name, ulong Classes, FillerKinds Kinds, IReadOnlyList<string> Literals, Presence Presence)
{
    /// <summary>Whether any filler will do.</summary>
    public bool Anything => Classes == 0 && Kinds == FillerKinds.None && Literals.Count == 0;
}

/// <summary>Whether a slot must be filled.</summary>
public enum Presence : byte
{
    /// <summary>A fitting filler must be there.</summary>
    Required,

    /// <summary>A filler that does not fit is left out of account.</summary>
    Optional,

    /// <summary>No fitting filler may be there.</summary>
    Absent,
}

/// <summary>What a filler is, as the tree and the world tell.</summary>
[Flags]
public enum FillerKinds : ushort
{
    /// <summary>Nothing asked.</summary>
    None = 0,

    /// <summary>A state, group, organisation, person or role noun: something that can act.</summary>
    Party = 1,

    /// <summary>A person or a role noun for persons.</summary>
    Person = 2,

    /// <summary>A country or its government.</summary>
    Country = 4,

    /// <summary>A place, countries included.</summary>
    Place = 8,

    /// <summary>A clause or noun that itself tells an event by the lexicon.</summary>
    Event = 16,

    /// <summary>A word that itself tells of a tie by the lexicon.</summary>
    Tie = 32,

    /// <summary>An organisation of states.</summary>
    Igo = 64,

    /// <summary>A state and who acts for it, its capital included, or an organisation of states.</summary>
    State = 128,

    /// <summary>An armed group, a party or another body that is no state's.</summary>
    Group = 256,
}

/// <summary>Which slots hold the parties: the first filled one of each list counts; for the actor, lists may be joined (<c>subj+with</c>).</summary>
/// <param name="Actor">Groups of alternatives; each group adds parties.</param>
/// <param name="Recipient">Groups of alternatives.</param>
/// <param name="Concerning">Slots for what it is about.</param>
public sealed record Casting(IReadOnlyList<IReadOnlyList<string>> Actor, IReadOnlyList<IReadOnlyList<string>> Recipient, IReadOnlyList<string> Concerning);

/// <summary>One reading of a word: under these conditions it tells this event, or works as this operator on the event in a slot.</summary>
/// <param name="Conditions">Conditions on slots, all of which must hold.</param>
/// <param name="Type">PLOVER type in capitals, or a kind of tie, null for an operator, <c>NONE</c> for a reading that tells nothing and ends the search.</param>
/// <param name="Modes">Modes of the type; the subtype of a tie.</param>
/// <param name="Operator">Name of the operator (<c>operators.yaml</c>; of a tie, the state that it is put in), or null.</param>
/// <param name="Inner">Slot of the event that the operator works on, or null.</param>
/// <param name="Casting">Who plays which part.</param>
/// <param name="Text">The frame as written, for the trace.</param>
/// <param name="Embedded">Whether it counts only where another word works on it: "called for sanctions against" tells more than "the sanctions against" does. Written with the type in parentheses.</param>
/// <param name="State">State in which the words show the tie, or null where they leave it open.</param>
public sealed record Frame(IReadOnlyList<SlotCondition> Conditions, string? Type, IReadOnlyList<string> Modes, string? Operator, string? Inner, Casting Casting, string Text, bool Embedded = false, string? State = null);

/// <summary>Which kind of word triggers a sense.</summary>
public enum TriggerKind : byte
{
    /// <summary>A verb, with particle where there is one.</summary>
    Verb,

    /// <summary>A noun that names an event.</summary>
    Noun,

    /// <summary>A predicate adjective.</summary>
    Adjective,
}

/// <summary>A lexicon entry for one word or phrase: its frames, most specific first.</summary>
/// <param name="Id">File and word, e.g. <c>retreat:withdraw</c>; named in traces.</param>
/// <param name="Kind">Kind of trigger.</param>
/// <param name="Head">Lemma of the word that the tree is read from.</param>
/// <param name="Others">Further words: a verb's particles and fixed adverbs, the words before a noun, in order.</param>
/// <param name="Frames">Frames in order; the first that fits is taken.</param>
public sealed record Sense(string Id, TriggerKind Kind, string Head, IReadOnlyList<string> Others, IReadOnlyList<Frame> Frames);

/// <summary>How an operator changes the event it works on.</summary>
/// <param name="Name">Name, as frames call it.</param>
/// <param name="Default">Outcome where the embedded clause tells no event, or null for none.</param>
/// <param name="Recipients">Where the recipient comes from when the frame names none, in order: <c>inner.actor</c>, <c>inner.recipient</c>.</param>
/// <param name="KeepsInner">Whether what it works on happened all the same and is an event beside it (condemned attacks).</param>
/// <param name="Rules">Rules in order; the first whose types (and modes) hold the inner event's is taken.</param>
public sealed record Operator(string Name, Outcome? Default, IReadOnlyList<string> Recipients, bool KeepsInner, IReadOnlyList<OperatorRule> Rules);

/// <summary>A rule of an operator.</summary>
/// <param name="Inner">Types, or <c>TYPE/mode</c>, or <c>*</c>.</param>
/// <param name="Outcome">What comes of it.</param>
public sealed record OperatorRule(IReadOnlyList<string> Inner, Outcome Outcome);

/// <summary>What an operator makes of an event.</summary>
/// <param name="Type">Type, or null to keep the inner event's.</param>
/// <param name="Modes">Modes, where the type changes.</param>
/// <param name="Status"><c>future</c>, <c>hypothetical</c>, or null to leave it.</param>
/// <param name="Negate">Whether the polarity turns.</param>
/// <param name="Nothing">Whether nothing is to be coded.</param>
public sealed record Outcome(string? Type, IReadOnlyList<string> Modes, string? Status, bool Negate, bool Nothing);

/// <summary>An example sentence of an entry with the coding it must get, or must not.</summary>
/// <param name="Sense">Id of the entry's first word.</param>
/// <param name="File">Source file.</param>
/// <param name="Line">Line in it.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Expected">The coding as written after <c>=&gt;</c>, or null for a sentence in which the entry must code nothing.</param>
/// <param name="Open">Whether it is known not to come out so yet.</param>
public sealed record Example(string Sense, string File, int Line, string Sentence, string? Expected, bool Open);
