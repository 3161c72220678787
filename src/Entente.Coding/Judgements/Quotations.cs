using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>Follows double quotation marks through a report: which words stand in them, over the end of a sentence too. A new block begins outside.</summary>
internal sealed class Quotations
{
    private int _block = -1;
    private Sentence? _sentence;

    /// <summary>Whether the sentence begins within a quotation that an earlier one opened.</summary>
    public bool OpenAtStart { get; private set; }

    /// <summary>Whether the quotation goes on after the sentence.</summary>
    public bool OpenAtEnd { get; private set; }

    /// <summary>Goes on to the next sentence.</summary>
    public void Enter(Sentence sentence)
    {
        OpenAtStart = sentence.BlockIndex == _block && OpenAtEnd;
        _block = sentence.BlockIndex;
        _sentence = sentence;
        OpenAtEnd = Inside(sentence.Tokens.Length);
    }

    /// <summary>Whether the word stands within quotation marks.</summary>
    public bool Inside(int token)
    {
        var open = OpenAtStart;
        for (var i = 0; i < token; i++)
        {
            var form = _sentence![i].Form;
            if (form.Length > 2) continue;
            switch (form)
            {
                case "\"": open = !open; break;
                case "“" or "``" or "«" or "„": open = true; break;
                case "”" or "''" or "»": open = false; break;
            }
        }
        return open;
    }

    /// <summary>Whether the word is a quotation mark, a single one included.</summary>
    public static bool IsMark(Token t) => t.Upos == Upos.PUNCT && t.Form is "\"" or "“" or "”" or "``" or "''" or "«" or "»" or "„" or "'" or "‘" or "’" or "`";
}
