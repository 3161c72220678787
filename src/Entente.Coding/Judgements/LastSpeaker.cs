using Entente.Coding.Records;

namespace Entente.Coding.Judgements;

/// <summary>Who spoke last in a report: the speaker where a quotation goes on without saying whose it is.</summary>
internal sealed class LastSpeaker
{
    private PartyRecord? _speaker; // null where it was somebody without a name
    private int _at; // the paragraph in which he spoke, counted from 1
    private int _paragraph;
    private int _block = -1;

    /// <summary>Whether he spoke in the paragraph that is read.</summary>
    public bool IsHere => _at > 0 && _at == _paragraph;

    /// <summary>Goes on to a sentence of a block; whether the block is a new one.</summary>
    public bool Enter(int block)
    {
        if (block == _block) return false;
        _block = block;
        _paragraph++;
        return true;
    }

    /// <summary>Remembers who spoke, or that it was nobody with a name.</summary>
    public void Remember(PartyRecord? speaker) => (_speaker, _at) = (speaker, _paragraph);

    /// <summary>He who spoke in this paragraph, or in the one before if its quotation goes on in this one; null where nobody did.</summary>
    public PartyRecord? GoesOn(bool fromBefore)
    {
        if (_speaker is null || _at < (fromBefore ? _paragraph - 1 : _paragraph)) return null;
        _at = _paragraph;
        return _speaker;
    }
}
