namespace Entente.Coding.Ontology;

/// <summary>A kind of standing relation (<c>ontology/ties.yaml</c>).</summary>
/// <param name="Name">Its name in records: <c>force_presence</c>.</param>
/// <param name="Symmetric">Whether the parties stand in no order.</param>
/// <param name="Sides">What the parties are called, in order.</param>
/// <param name="Sorts">What each side may be, as bits of <see cref="PartySorts"/>.</param>
/// <param name="Derived">Whether it follows from other ties and is recorded only where a report declares it.</param>
/// <param name="Span">Days within which evidence is fresh.</param>
/// <param name="Subtypes">Subtypes, none for most kinds.</param>
/// <param name="Mutual">Subtypes of an ordered kind whose parties stand in no order.</param>
/// <param name="Covers">Kinds that its words may mean too: "the alliance" may be a defence pact told before.</param>
/// <param name="Suspends">Kind of tie between the same parties that rests while this one is in force, or null.</param>
/// <param name="Home">Where the second party is found if no words name it.</param>
/// <param name="Foes">Whether it is between those who fight, or fought, each other.</param>
/// <param name="Definition">What it covers.</param>
/// <param name="After">The data set or paper whose definition it follows.</param>
/// <param name="Opened">What begins it.</param>
/// <param name="Sustained">What continues it.</param>
/// <param name="Ended">What ends it.</param>
public sealed record TieKind(string Name, bool Symmetric, IReadOnlyList<string> Sides, IReadOnlyList<PartySorts> Sorts, bool Derived, int Span, IReadOnlyList<string> Subtypes, IReadOnlyList<string> Mutual, IReadOnlyList<string> Covers, bool Foes, HomeSide Home, string? Suspends,
    string Definition, string After, string Opened, string Sustained, string Ended)
{
    /// <summary>Whether the parties of a tie of this kind and subtype stand in no order.</summary>
    public bool IsSymmetric(string? subtype) => Symmetric || subtype is not null && Mutual.Contains(subtype);
}

/// <summary>How events of a type bear on ties: one line of <c>bearing</c> in <c>ontology/ties.yaml</c>.</summary>
/// <param name="Type">Type of the event.</param>
/// <param name="Mode">Mode it must have, or null for any.</param>
/// <param name="Future">Whether the line is for events to come.</param>
/// <param name="ActorSectors">Sectors of which the actor must have one; none means any.</param>
/// <param name="RecipientSectors">Sectors of which the recipient must have one; none means any.</param>
/// <param name="Classes">Noun classes of which the object must be in one.</param>
/// <param name="Objects">Words of which the object must be one, where no class fits.</param>
/// <param name="Words">Words of which one must be among those that tell the event; none means any.</param>
/// <param name="Without">Words of which none may hang on those that tell the event: "sentenced in absentia".</param>
/// <param name="Kind">Kind of tie; empty where such an event says nothing of any.</param>
/// <param name="Subtype">Its subtype, or null.</param>
/// <param name="State">State, or <c>opened</c>.</param>
/// <param name="First">Who is the first party.</param>
/// <param name="Second">Who is the second party.</param>
/// <param name="Text">The line as written, for the trace.</param>
public sealed record Bearing(EventType Type, string? Mode, bool Future, IReadOnlyList<string> ActorSectors, IReadOnlyList<string> RecipientSectors,
    IReadOnlyList<string> Classes, IReadOnlyList<string> Objects, IReadOnlyList<string> Words, IReadOnlyList<string> Without,
    string Kind, string? Subtype, string State, EventSide First, EventSide Second, string Text);

/// <summary>Who in an event becomes a party to a tie.</summary>
public enum EventSide : byte
{
    /// <summary>Who does it.</summary>
    Actor,

    /// <summary>To whom it is done.</summary>
    Recipient,

    /// <summary>Whom the verb takes as its object, where that is another than the recipient: those who are handed over.</summary>
    Object,
}

/// <summary>Where the second party of a tie is found if no words name it.</summary>
public enum HomeSide : byte
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>It is with whom the report last told a tie of the first.</summary>
    Told,

    /// <summary>That, or else the state that the report is from or about: what a state sends, it sends there.</summary>
    About,
}
