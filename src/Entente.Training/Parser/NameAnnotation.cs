using System.Globalization;
using Entente.Language;

namespace Entente.Training.Parser;

/// <summary>Names of a treebank that has none, kept apart from its text: lines of <c>sent_id</c>, first and last word (counted from 1) and kind (PER, ORG or LOC), tab-separated.</summary>
public static class NameAnnotation
{
    /// <summary>Sets the names of the sentences that the file tells of.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read, or names words that its sentence has not; the message names file and line.</exception>
    public static void Set(IReadOnlyList<ConlluSentence> sentences, string path)
    {
        var byId = new Dictionary<string, Sentence>();
        foreach (var s in sentences)
        {
            if (Id(s) is { } id) byId[id] = s.Words;
        }
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var fields = line.Split('\t');
            if (fields.Length != 3 || Kind(fields[2]) is not { } kind || fields[1].Split('-') is not [var a, var b]
                || !int.TryParse(a, CultureInfo.InvariantCulture, out var first) || !int.TryParse(b, CultureInfo.InvariantCulture, out var last))
            {
                throw new InvalidDataException($"{path}:{number}: not a sentence, its first and last word and PER, ORG or LOC, tab-separated");
            }
            if (!byId.TryGetValue(fields[0], out var sentence)) continue;
            if (first < 1 || last < first || last > sentence.Tokens.Length) throw new InvalidDataException($"{path}:{number}: {fields[0]} has no words {fields[1]}");
            GumNames.Mark(sentence.Tokens, kind, first - 1, last);
        }
    }

    private static string? Id(ConlluSentence sentence)
    {
        const string Comment = "sent_id = ";
        return sentence.Comments.FirstOrDefault(c => c.StartsWith(Comment, StringComparison.Ordinal))?[Comment.Length..];
    }

    /// <summary>The kind that Universal NER calls so, or null.</summary>
    internal static NameKind? Kind(string tag) => tag switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organisation,
        "LOC" => NameKind.Place,
        _ => null,
    };
}
