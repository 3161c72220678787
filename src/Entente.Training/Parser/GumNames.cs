using Entente.Language;

namespace Entente.Training.Parser;

/// <summary>Names in GUM's entity annotation: mentions of persons, organisations and places whose head is a proper noun.</summary>
public static class GumNames
{
    private const string Note = "Entity=";

    /// <summary>Whether the sentences come from a treebank with this annotation.</summary>
    public static bool Annotated(ConlluSentence sentence) => sentence.Misc.Any(m => m.Contains(Note, StringComparison.Ordinal));

    /// <summary>Sets the names of a sentence's words.</summary>
    public static void Set(ConlluSentence sentence)
    {
        var tokens = sentence.Words.Tokens;
        foreach (var (kind, start, end) in Mentions(sentence).OrderByDescending(m => m.End - m.Start).ThenBy(m => m.Start))
        {
            if (Enumerable.Range(start, end - start).Any(i => tokens[i].Name != NameKind.None)) continue;
            for (var i = start; i < end; i++)
            {
                tokens[i].Name = kind;
                tokens[i].NameBegins = i == start;
            }
        }
    }

    private static List<(NameKind Kind, int Start, int End)> Mentions(ConlluSentence sentence)
    {
        var tokens = sentence.Words.Tokens;
        var result = new List<(NameKind, int, int)>();
        var open = new List<(string Id, NameKind Kind, string Core, int Start)>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var note = sentence.Misc[i].Split('|').FirstOrDefault(m => m.StartsWith(Note, StringComparison.Ordinal))?[Note.Length..] ?? "";
            for (var at = 0; at < note.Length;)
            {
                var begins = note[at] == '(';
                if (begins) at++;
                var stop = note.IndexOfAny(['(', ')'], at);
                if (stop < 0) stop = note.Length;
                // id-type-information status-salience-centering-core-link-identity
                var fields = note[at..stop].Split('-');
                if (begins) open.Add((fields[0], Kind(fields.ElementAtOrDefault(1)), fields.ElementAtOrDefault(5) ?? "", i));
                at = stop;
                if (at == note.Length || note[at] == '(') continue;
                at++;
                var found = open.FindLastIndex(o => o.Id == fields[0]);
                if (found < 0) continue;
                var (_, kind, core, start) = open[found];
                open.RemoveAt(found);
                if (kind != NameKind.None && Narrow(tokens, start, i + 1, core) is var (from, to)) result.Add((kind, from, to));
            }
        }
        return result;
    }

    private static NameKind Kind(string? type) => type switch
    {
        "person" => NameKind.Person,
        "organization" => NameKind.Organisation,
        "place" => NameKind.Place,
        _ => NameKind.None,
    };

    // The words of the name within the mention: its core, with what is capitalised and belongs to it.
    private static (int From, int To)? Narrow(Token[] tokens, int start, int end, string core)
    {
        int from = int.MaxValue, to = -1;
        foreach (var part in core.Split(','))
        {
            if (!int.TryParse(part, out var offset) || start + offset - 1 >= end) continue;
            from = Math.Min(from, start + offset - 1);
            to = Math.Max(to, start + offset);
        }
        if (to < 0 || tokens[from].Upos != Upos.PROPN && tokens[to - 1].Upos != Upos.PROPN) return null;
        while (from > start && Belongs(tokens[from - 1], from, to)) from--;
        while (true)
        {
            if (to < end && Belongs(tokens[to], from, to)) to++;
            else if (to + 1 < end && tokens[to].Lemma == "of" && tokens[to + 1].Upos == Upos.PROPN && Inside(tokens[to + 1], from, to)) to += 2;
            else return (from, to);
        }
    }

    private static bool Belongs(Token token, int from, int to) =>
        char.IsUpper(token.Form[0]) && token.Deprel is Deprel.compound or Deprel.flat or Deprel.amod or Deprel.nummod && Inside(token, from, to);

    private static bool Inside(Token token, int from, int to) => token.Head >= from && token.Head < to;
}
