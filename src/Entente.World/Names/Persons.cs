using Entente.Language;

namespace Entente.World;

/// <summary>Tells whether the words of a name are part of a longer name of a person ("Jordan Smith", "Michael Jordan").</summary>
internal static class Persons
{
    /// <summary>Whether the tokens from <paramref name="start"/> to <paramref name="end"/> lie in a longer name of a person, by the name finder or, where it says nothing, by the tree.</summary>
    public static bool IsPartOfPerson(Sentence sentence, int start, int end)
    {
        if (sentence[start].Name == NameKind.Person)
        {
            // A one-word "person" that is a country's name is more often the finder's mistake.
            return (start > 0 && !sentence[start].NameBegins && sentence[start - 1].Name == NameKind.Person)
                || (end < sentence.Tokens.Length && !sentence[end].NameBegins && sentence[end].Name == NameKind.Person);
        }

        if (sentence[start].Name != NameKind.None) return false;
        return (start > 0 && IsFlat(sentence, start - 1, start)) || (end < sentence.Tokens.Length && IsFlat(sentence, end - 1, end));
    }

    // In Universal Dependencies the parts of a person's name hang flat from its first word.
    private static bool IsFlat(Sentence sentence, int left, int right)
    {
        var (a, b) = (sentence[left], sentence[right]);
        return a.Upos == Upos.PROPN && b.Upos == Upos.PROPN && b.Deprel == Deprel.flat && (b.Head == left || b.Head == a.Head)
            && a.Name is NameKind.None or NameKind.Person && b.Name is NameKind.None or NameKind.Person;
    }
}
