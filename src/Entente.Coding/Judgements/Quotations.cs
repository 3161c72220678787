using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>Which words of a sentence stand in double quotation marks.</summary>
internal sealed class Quotations
{
    private readonly Sentence _sentence;

    private Quotations(Sentence sentence, bool openAtStart)
    {
        _sentence = sentence;
        OpenAtStart = openAtStart;
        OpenAtEnd = Inside(sentence.Tokens.Length);
    }

    /// <summary>Whether the sentence begins within a quotation that an earlier one opened.</summary>
    public bool OpenAtStart { get; }

    /// <summary>Whether the quotation goes on after the sentence.</summary>
    public bool OpenAtEnd { get; }

    /// <summary>Those of a sentence, after those of the one before it. A new block begins outside.</summary>
    public static Quotations Of(Sentence sentence, Quotations? before) => new(sentence, before is { OpenAtEnd: true } && before._sentence.BlockIndex == sentence.BlockIndex);

    /// <summary>Whether the word stands within quotation marks.</summary>
    public bool Inside(int token)
    {
        var open = OpenAtStart;
        for (var i = 0; i < token; i++)
        {
            var form = _sentence[i].Form;
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

    /// <summary>Whether quotation marks stand directly before the phrase of a word, after the verb.</summary>
    public static bool Before(Sentence sentence, int head, int verb)
    {
        for (var i = head - 1; i > verb && i >= head - 6; i--)
            if (IsMark(sentence[i])) return true;
        return false;
    }
}
