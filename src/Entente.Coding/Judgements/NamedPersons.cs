using Entente.Coding.Mentions;
using Entente.Coding.Offices;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>The persons whom a report names, to tell by name who speaks: "its envoy, Jane Doe", and later "she". One per report, which it reads along.</summary>
internal sealed class NamedPersons
{
    private const int Apart = 8; // most words between a role noun and the name set off behind it

    /// <summary>Somebody whom the report names.</summary>
    /// <param name="At">Where the name begins.</param>
    /// <param name="Code">The code of his role, or null.</param>
    /// <param name="Sectors">The sectors of his role.</param>
    /// <param name="Name">The name.</param>
    public sealed record Named(int At, string? Code, IReadOnlyList<string> Sectors, string Name);

    private readonly List<Named> _seen = [];
    private List<PersonName> _names = [];
    private string? _spoke;
    private int _sentence; // where the sentence that is read begins

    /// <summary>Finds the names of the sentence that is read next, and remembers them with the side of their roles.</summary>
    public void Enter(SentenceView view, PartyReader parties, string text)
    {
        _names = PersonNames.Find(view);
        _sentence = view.Sentence.Span.Start;
        foreach (var name in _names)
        {
            // A family name alone is a short form of one that was told before.
            if (name.End - name.First < 2) continue;
            var (written, at) = (Written(view, name, text), view.Sentence[name.First].Span.Start);
            Named? told = null;
            for (var i = 0; i < view.Sentence.Tokens.Length && told is null; i++)
                if (view.Sentence[i].Upos is Upos.NOUN or Upos.PROPN && Beside(view, i, text) == written && parties.Parties(i) is [{ Known: true } party, ..]) told = new Named(at, party.Code, party.Sectors, written);
            if (told is not null || name.Sure) _seen.Add(told ?? new Named(at, null, [], written));
        }
    }

    /// <summary>Remembers who spoke, or that it was nobody with a name.</summary>
    public void Spoke(string? name) => _spoke = name;

    /// <summary>Whom a family name alone names, or null.</summary>
    public Named? Short(string form) => form.Length > 3 && char.IsUpper(form[0]) ? _seen.FindLast(n => n.Name.EndsWith(form, StringComparison.Ordinal) && n.Name[^(form.Length + 1)] == ' ' || n.Name.Contains(" " + form + " ", StringComparison.Ordinal)) : null;

    /// <summary>The first word of a name that stands right before a verb, or before what is set off from it: "X, a former judge, called"; -1 where there is none.</summary>
    public int Before(SentenceView view, int verb)
    {
        foreach (var name in _names)
        {
            if (name.End - name.First < 2) continue;
            if (name.End == verb || name.End < verb - 1 && verb - name.End < 2 * Apart && view.Sentence[name.End].Form == "," && view.Sentence[verb - 1].Form == "," && Unbroken(view, name.End, verb - 1)) return name.First;
        }
        return -1;
    }

    /// <summary>The name that a word is part of, that stands behind it as behind a title, or that is set off from it by commas on either side; null where there is none.</summary>
    public string? Beside(SentenceView view, int token, string text)
    {
        var sentence = view.Sentence;
        foreach (var name in _names)
        {
            if (token >= name.First && token < name.End) return name.End - name.First > 1 ? Written(view, name, text) : null;
            if (!name.Sure && name.End - name.First < 2 || sentence[token].Upos is not (Upos.NOUN or Upos.PROPN) || sentence[token].Has("Number=Plur")) continue;
            var role = view.RoleAt(token);
            if (role is { } noun && name.First == noun.End) return Written(view, name, text);
            // "his counterpart, General John Doe,"
            var first = name.First;
            while (first > token + 1 && view.RoleAt(first - 1) is { } title && title.End == first && title.Start > token) first = title.Start;
            if (first > token + 1 && first - token <= Apart && sentence[first - 1].Form == "," && (name.End >= sentence.Tokens.Length || sentence[name.End].Upos == Upos.PUNCT) && Unbroken(view, token, first - 1)) return Written(view, name, text);
            // "John Doe, the foreign minister,"
            if (role is not null && sentence[token].Deprel == Deprel.appos && token > name.End && token - name.End < Apart && sentence[name.End].Form == "," && Unbroken(view, name.End, token)) return Written(view, name, text);
        }
        return null;
    }

    /// <summary>The record of "she" with the name: the only one named before in the sentence, the last person whose side is that of the record, or whoever spoke last.</summary>
    public PartyRecord Pronoun(PartyRecord record)
    {
        var near = _seen.FindAll(n => n.At >= _sentence && n.At < record.Span.Start);
        if (near.Count == 1) return near[0].Code == record.Code || near[0].Code is null && record.EntityName is null ? record with { EntityName = near[0].Name } : new PartyRecord(record.Text, record.Span, near[0].Code, near[0].Sectors) { EntityName = near[0].Name };
        if (record.EntityName is not null) return record;
        if (record.Code is not null && _seen.FindLast(n => n.At < record.Span.Start && n.Code == record.Code && n.Sectors.Intersect(record.Sectors).Any()) is { } same) return record with { EntityName = same.Name };
        return _spoke is not null ? record with { EntityName = _spoke } : record;
    }

    private static string Written(SentenceView view, PersonName name, string text) => text[view.Sentence[name.First].Span.Start..view.Sentence[name.End - 1].Span.End];

    /// <summary>Whether one phrase goes from the word to the comma: no other comma, no verb, no second office.</summary>
    private static bool Unbroken(SentenceView view, int token, int comma)
    {
        for (var i = token + 1; i < comma; i++)
            if (view.Sentence[i].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.CCONJ or Upos.SCONJ) return false;
        return true;
    }
}
