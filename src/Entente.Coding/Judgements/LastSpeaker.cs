using Entente.Coding.Records;

namespace Entente.Coding.Judgements;

/// <summary>Who spoke last in a report: the speaker where a quotation goes on without saying whose it is.</summary>
internal sealed class LastSpeaker
{
    private Speakers? _speakers;
    private int _verb;
    private int _at; // the paragraph in which he spoke, counted from 1
    private int _paragraph;
    private int _block = -1;

    /// <summary>Whether he spoke in the paragraph that is read.</summary>
    public bool IsHere => _speakers is not null && _at == _paragraph;

    /// <summary>Goes on to a sentence of a block; whether the block is a new one.</summary>
    public bool Enter(int block)
    {
        if (block == _block) return false;
        _block = block;
        _paragraph++;
        return true;
    }

    /// <summary>Remembers the subject of a verb.</summary>
    public void Remember(Speakers speakers, int verb) => (_speakers, _verb, _at) = (speakers, verb, _paragraph);

    /// <summary>He who spoke in this paragraph, or in the one before if its quotation goes on in this one; null where nobody did.</summary>
    public PartyRecord? GoesOn(bool fromBefore)
    {
        if (_speakers is null || _at < (fromBefore ? _paragraph - 1 : _paragraph) || _speakers.Subject(_verb) is not { } speaker) return null;
        _at = _paragraph;
        return speaker;
    }
}
