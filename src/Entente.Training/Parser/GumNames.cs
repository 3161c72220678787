using Entente.Language;

namespace Entente.Training.Parser;

/// <summary>Names in GUM's entity annotation: mentions of persons, organisations and places whose head is a proper noun.</summary>
public static class GumNames
{
    private const int Reach = 3; // words from a name to a further part of it: "Jean - Louis", "University of New York"

    private static readonly HashSet<string> Titles =
    [
        "President", "Senator", "General", "Colonel", "Captain", "Professor", "Doctor", "Dr.", "Mr.", "Mrs.", "Ms.", "Madam", "Minister", "Secretary", "Speaker",
        "Ambassador", "Governor", "Mayor", "Congressman", "Congresswoman", "King", "Queen", "Emperor", "Tsar", "Shah", "Sheikh", "Pope", "Bishop", "Saint", "Democrat",
        "Republican", "Director", "Chairman", "Undersecretary", "Architect",
    ];

    /// <summary>Sets the names of a sentence's words.</summary>
    public static void Set(ConlluSentence sentence)
    {
        var tokens = sentence.Words.Tokens;
        foreach (var (kind, start, end) in Mentions(sentence).OrderByDescending(m => m.End - m.Start).ThenBy(m => m.Start))
        {
            Mark(tokens, kind, start, end);
        }
    }

    /// <summary>Marks words as a name unless one of them is part of another.</summary>
    internal static void Mark(Token[] tokens, NameKind kind, int start, int end)
    {
        if (Enumerable.Range(start, end - start).Any(i => tokens[i].Name != NameKind.None)) return;
        for (var i = start; i < end; i++)
        {
            tokens[i].Name = kind;
            tokens[i].NameBegins = i == start;
        }
    }

    private static IEnumerable<(NameKind Kind, int Start, int End)> Mentions(ConlluSentence sentence)
    {
        foreach (var m in GumMention.Of(sentence))
            if (Kind(m.Type) is var kind and not NameKind.None && Narrow(sentence.Words.Tokens, m.Start, m.End, kind, m.Core) is var (from, to)) yield return (kind, from, to);
    }

    private static NameKind Kind(string? type) => type switch
    {
        "person" => NameKind.Person,
        "organization" => NameKind.Organisation,
        "place" => NameKind.Place,
        _ => NameKind.None,
    };

    // The words of the name within the mention.
    private static (int From, int To)? Narrow(Token[] tokens, int start, int end, NameKind kind, string core)
    {
        var words = core.Split(',').Select(c => int.TryParse(c, out var offset) ? start + offset - 1 : -1).Where(i => i >= start && i < end).ToArray();
        if (words.Length == 0) return null;
        return Around(tokens, Array.Find(words, i => !words.Contains(tokens[i].Head)), start, end, kind);
    }

    /// <summary>The words of the name with this head: what is compounded with it, and "of …"; null where it is none.</summary>
    internal static (int From, int To)? Around(Token[] tokens, int head, int start, int end, NameKind kind)
    {
        if (!IsName(tokens[head], kind)) return null;
        var (from, to) = (head, head + 1);
        for (var grown = true; grown;)
        {
            grown = false;
            for (var i = Math.Max(start, from - Reach); i < from && !grown; i++)
            {
                if (!Inside(tokens[i], from, to) || tokens[i].Deprel is not (Deprel.compound or Deprel.flat or Deprel.amod or Deprel.nummod) || !char.IsUpper(tokens[i].Form[0])) continue;
                (from, grown) = (i, true);
            }
            for (var i = Math.Min(end, to + Reach) - 1; i >= to && !grown; i--)
            {
                var part = tokens[i].Deprel is Deprel.flat or Deprel.goeswith
                    || kind != NameKind.Person && tokens[i].Deprel == Deprel.nmod && tokens[i].Upos == Upos.PROPN && tokens[to].Lemma == "of";
                if (part && Inside(tokens[i], from, to)) (to, grown) = (i + 1, true);
            }
        }
        return (from, to);
    }

    // Peoples ("Kenyans") and bare titles are no names of persons here.
    private static bool IsName(Token head, NameKind kind) =>
        head.Upos == Upos.PROPN && char.IsUpper(head.Form[0]) && !(kind == NameKind.Person && (head.Has("Number=Plur") || Titles.Contains(head.Form)));

    private static bool Inside(Token token, int from, int to) => token.Head >= from && token.Head < to;
}
