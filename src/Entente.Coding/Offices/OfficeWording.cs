using System.Text;
using Entente.Coding.Mentions;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Offices;

/// <summary>How the words of an office are written down, and what they tell of whether it is held.</summary>
internal sealed class OfficeWording(OfficeWords words, string text)
{
    /// <summary>Whether the office is held.</summary>
    public string Standing(SentenceView view, OfficePhrase phrase)
    {
        foreach (var word in text[view.Sentence[phrase.First].Span.Start..view.Sentence[phrase.Role.End - 1].Span.End].ToLowerInvariant().Split(' '))
        {
            var hyphen = word.LastIndexOf('-');
            if (words.Former.Contains(word) || hyphen > 0 && words.Former.Contains(word[..hyphen])) return "former";
            if (words.Interim.Contains(word)) return "interim";
            if (words.Designate.Contains(word) || hyphen > 0 && words.Designate.Contains(word[(hyphen + 1)..])) return "designate";
        }
        return "current";
    }

    /// <summary>The words in lower case, but for names and what else has a capital outside the role noun.</summary>
    public string Words(SentenceView view, OfficePhrase phrase)
    {
        var written = new StringBuilder();
        // "National Development Minister": there all the title has capitals.
        var title = char.IsUpper(view.Sentence[phrase.Role.Start].Form[0]);
        for (var i = phrase.First; i < phrase.End; i++)
        {
            var t = view.Sentence[i];
            if (i > phrase.First) written.Append(text.AsSpan(view.Sentence[i - 1].Span.End, t.Span.Start - view.Sentence[i - 1].Span.End));
            // A capital at the sentence's start tells nothing of a word that is no name elsewhere.
            var plain = i == 0 && t.Form.ToLowerInvariant() is var small && (words.Interim.Contains(small) || words.Former.Contains(small));
            var name = !plain && (view.NameAt(i) is { } known && known.Readings[0].Entity.Kind != EntityKind.Person || view.RoleAt(i) is null && (t.Upos == Upos.PROPN || t.Name != NameKind.None) || t.Form.Length > 1 && t.Form.All(char.IsUpper));
            var keep = name || i > 0 && view.RoleAt(i) is null or { Role.Kind: RoleKind.Group } && !(title && i < phrase.Role.Start);
            written.Append(keep ? t.Form : t.Form.ToLowerInvariant());
        }
        return written.ToString();
    }

    /// <summary>Whether the words describe rather than name an office: "head of a communist state".</summary>
    public static bool Indefinite(SentenceView view, OfficePhrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
            if (view.Sentence[i].Upos == Upos.DET && view.Lemmas[i] is "a" or "an") return true;
        return false;
    }
}
