using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Language;

namespace Entente.Coding.Mentions;

/// <summary>Whose a thing, a place or a deed is. These are two questions: who is named as its owner or doer, and to which country it belongs, whoever is named beside it.
/// An attack in a capital is on the country, not on the government that has its seat there.</summary>
internal sealed class Ownership(SentenceView view, EvidenceReader evidence, PartyReader parties)
{
    private const int Nesting = 2;
    private static readonly string[] NounSlots = ["poss", "by", "mod", "from", "of", "with"];
    private static readonly string[] ClauseSlots = ["subj"];
    private readonly Sentence _sentence = view.Sentence;

    /// <summary>The parties that the words name as those whose it is: "the court's decision", "a plan by France", the subject of a clause.</summary>
    public IReadOnlyList<Party> Named(int head, int depth = Nesting)
    {
        if (depth == 0 || FrameMatcher.KindOf(_sentence[head]) is not { } kind) return [];
        foreach (var slot in kind == TriggerKind.Noun ? NounSlots : ClauseSlots)
        {
            var owner = view.Arguments.Fill(head, kind, slot);
            if (owner < 0 || owner == head) continue;
            if (parties.Parties(owner) is { Count: > 0 } found) return found;
            // "the legality of the Israeli operation"
            if (slot == "of" && Named(owner, depth - 1) is { Count: > 0 } further) return further;
        }
        return [];
    }

    /// <summary>The country or group to which what is done to a thing or place is done, named or not: "the Syrian capital", "the village of Qana".</summary>
    public IReadOnlyList<Party> Country(int head)
    {
        if (head < 0 || _sentence[head].Upos is not (Upos.NOUN or Upos.PROPN)) return [];
        var e = evidence.Read(head, PartyReader.Depth);
        var code = e.Country;
        if (code is null && view.PlaceAt(head) is { } match) code = match.Candidates[0].CountryCode;
        if (code is null)
        {
            // "the city of Sarajevo", "the village of Qana"
            foreach (var c in _sentence.Children(head))
                if (_sentence[c].Deprel is Deprel.nmod or Deprel.appos or Deprel.nmod_desc or Deprel.flat && view.PlaceAt(c) is { } named)
                    code ??= named.Candidates[0].CountryCode;
        }
        if (string.IsNullOrEmpty(code)) return [];
        return [new Party { Sentence = _sentence.Index, Head = head, Span = view.PhraseOf(head), Code = code, Sectors = e.OwnerSectors, Reason = $"owner of '{_sentence[head].Form}'" }];
    }

    /// <summary>Whether a word is marked as an owner: "X <i>'s</i>".</summary>
    public bool IsPossessive(int token)
    {
        foreach (var c in _sentence.Children(token))
            if (_sentence[c].Form is "'s" or "’s" || _sentence[c].Deprel == Deprel.flat && IsPossessive(c)) return true;
        return false;
    }
}
