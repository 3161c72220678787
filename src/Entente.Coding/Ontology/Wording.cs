namespace Entente.Coding.Ontology;

/// <summary>How a sentence tells an event of a type or mode: the ontology's <c>says</c>, such as <c>give/gave/given help [to ~]</c>.</summary>
/// <param name="Do">The verb as in "will give".</param>
/// <param name="Did">The verb as in "gave".</param>
/// <param name="Done">The verb as in "was given".</param>
/// <param name="Object">What always follows the verb ("help"), or the empty string.</param>
/// <param name="Join">What stands before the recipient ("to"), said only where there is one; or the empty string.</param>
/// <param name="Tail">What always comes last, or the empty string.</param>
/// <param name="Recipient">Whether the recipient is left out, may be said or must be said.</param>
public sealed record Wording(string Do, string Did, string Done, string Object, string Join, string Tail, RecipientUse Recipient)
{
    private const char Slot = '~';

    /// <summary>Whether the recipient is what the verb itself acts on, so that it can be told without the actor: "the envoy expelled".</summary>
    public bool Direct => Recipient != RecipientUse.None && Object.Length == 0 && Join.Length == 0;

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Wording Parse(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var verb = (blank < 0 ? text : text[..blank]).Split('/');
        if (verb.Length is not (2 or 3) || verb.Any(v => v.Length == 0 || !v.All(c => char.IsLetter(c) || c == '-')))
            throw new FormatException($"'{text}' must begin with a verb such as give/gave/given");
        var rest = blank < 0 ? "" : text[blank..];
        var slot = rest.IndexOf(Slot, StringComparison.Ordinal);
        var (open, close) = (rest.IndexOf('[', StringComparison.Ordinal), rest.IndexOf(']', StringComparison.Ordinal));
        var optional = open >= 0 && open < slot && close == slot + 1;
        if (rest.LastIndexOf(Slot) != slot || !optional && (open >= 0 || close >= 0) || rest.LastIndexOf('[') != open || rest.LastIndexOf(']') != close)
            throw new FormatException($"'{text}' must have one ~ for the recipient at most, alone or last in square brackets");
        var use = slot < 0 ? RecipientUse.None : optional ? RecipientUse.Optional : RecipientUse.Required;
        var (before, join) = use switch
        {
            RecipientUse.None => (rest, ""),
            RecipientUse.Optional => (rest[..open], rest[(open + 1)..slot]),
            _ => (rest[..slot], ""),
        };
        var tail = use == RecipientUse.None ? "" : rest[(optional ? close + 1 : slot + 1)..];
        return new Wording(verb[0], verb[1], verb[^1], before.Trim(), join.Trim(), tail.Trim(), use);
    }
}

/// <summary>What becomes of the recipient in a <see cref="Wording"/>.</summary>
public enum RecipientUse : byte
{
    /// <summary>It is not said.</summary>
    None,

    /// <summary>It is said where there is one.</summary>
    Optional,

    /// <summary>It must be said: where there is none, a word for someone unnamed stands there.</summary>
    Required,
}
