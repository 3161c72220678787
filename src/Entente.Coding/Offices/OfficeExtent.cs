using Entente.Coding.Mentions;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Offices;

/// <summary>Where the words of an office begin and end.</summary>
internal static class OfficeExtent
{
    /// <summary>Most words of an office.</summary>
    public const int Longest = 16;

    /// <summary>The phrase that ends right before <paramref name="end"/> and whose head is a role noun, the outermost.</summary>
    public static OfficePhrase? Reaching(SentenceView view, OfficeWords words, int end, int longest)
    {
        var start = end;
        while (start > 0 && end - start < longest && Within(view.Sentence[start - 1])) start--;
        for (var i = start; i < end; i++)
        {
            if (view.RoleAt(i) is not { } role || role.Start < start || role.End > end) continue;
            if (words.IsOffice(role.Role) && !OfficeWords.Plural(view, role) && Right(view, role.Start, HeadEnd(view, role, end), end, true) == end) return new OfficePhrase(Left(view, role, role.End), end, role, "");
            i = role.End - 1;
        }
        return null;
    }

    /// <summary>Where a role noun ends, with the rest of a phrase that it breaks into: "leader of the opposition" in "leader of the opposition Labour party".</summary>
    public static int HeadEnd(SentenceView view, RoleMatch role, int limit)
    {
        for (var i = role.Start; i < role.End; i++)
            if (view.Sentence[i].Upos == Upos.ADP) return Math.Max(role.End, NounPhrase(view, i + 1, limit));
        return role.End;
    }

    /// <summary>Words that may stand within an office.</summary>
    private static bool Within(Token t) => t.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.ADP or Upos.PART or Upos.NUM or Upos.CCONJ or Upos.X || t.Deprel is Deprel.amod or Deprel.compound or Deprel.nmod_poss;

    /// <summary>Where a noun phrase without prepositions ends that begins at <paramref name="start"/>: after its last noun.</summary>
    public static int NounPhrase(SentenceView view, int start, int limit)
    {
        var end = start;
        var sentence = view.Sentence;
        for (var i = start; i < limit && i < sentence.Tokens.Length && i - start < Longest; i++)
        {
            var t = sentence[i];
            if (view.IsTime(i) && t.Upos is not Upos.ADJ && view.RoleAt(i) is null) break;
            if (t.Upos is Upos.NOUN or Upos.PROPN or Upos.X) end = i + 1;
            else if (t.Upos == Upos.CCONJ && (i == start || i + 1 >= limit || sentence[i + 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ) || !Joined(view, start, i))) break;
            // A role of several words may end in an adjective or hold a preposition: "secretary general", "head of state".
            else if (view.RoleAt(i) is { } role && role.Start >= start) end = Math.Max(end, i + 1);
            else if (t.Upos is not (Upos.ADJ or Upos.DET or Upos.NUM or Upos.PART or Upos.CCONJ or Upos.ADV) && !(t.Upos == Upos.PRON && t.Deprel == Deprel.nmod_poss) && t.Deprel is not (Deprel.amod or Deprel.compound)) break;
            else if (t.Upos == Upos.DET && i > start && sentence[i - 1].Upos is Upos.NOUN or Upos.PROPN) break;
        }
        return end;
    }

    /// <summary>Whether a conjunction joins words of one phrase: what stands before it, from <paramref name="start"/>, governs or is governed by what follows.</summary>
    private static bool Joined(SentenceView view, int start, int conjunction)
    {
        var sentence = view.Sentence;
        var next = sentence[conjunction].Head;
        return next > conjunction && sentence[next].Deprel == Deprel.conj && sentence[next].Head >= start && sentence[next].Head < conjunction;
    }

    /// <summary>"leads the opposition in Malawi": the place hangs on the verb whose object the office is.</summary>
    private static bool Led(SentenceView view, int start, int end, int place)
    {
        if (view.Sentence[place].Deprel != Deprel.obl || view.PlaceAt(place) is null) return false;
        for (var i = start; i < end; i++)
            if (view.Sentence[i].Deprel == Deprel.obj && view.Sentence[i].Head == view.Sentence[place].Head) return true;
        return false;
    }

    /// <summary>Where the office ends that has its head noun before <paramref name="end"/>: with the "of", "for", "to" … phrases that hang on it.</summary>
    public static int Right(SentenceView view, int start, int end, int limit, bool adjacent)
    {
        var sentence = view.Sentence;
        while (end < limit)
        {
            var t = sentence[end];
            int next;
            if (t.Upos == Upos.ADP || t.Deprel == Deprel.@case && t.Upos != Upos.PART)
            {
                if (end + 1 >= limit || view.IsTime(end + 1) && view.RoleAt(end + 1) is null) break;
                var of = view.Lemmas[end] is "of";
                if (!of && !adjacent && !(t.Head > end && (sentence[t.Head].Deprel is Deprel.nmod && sentence[t.Head].Head is var up && up >= start && up < end || Led(view, start, end, t.Head)))) break;
                if (!of && adjacent && view.Lemmas[end] is not ("for" or "to" or "in" or "at" or "on")) break;
                next = NounPhrase(view, end + 1, limit);
                if (next == end + 1) break;
            }
            else if (t.Upos == Upos.CCONJ && end + 1 < limit && sentence[end + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ && Joined(view, start, end) && sentence[end + 1].Name != NameKind.Person)
            {
                next = NounPhrase(view, end + 1, limit);
                if (next == end + 1 || next < sentence.Tokens.Length && sentence[next].Upos is Upos.VERB or Upos.AUX) break;
            }
            else break;
            end = next;
        }
        return end;
    }

    /// <summary>Where the words before a role noun begin that belong to it; a country's adjective or genitive stays outside, its code says it.</summary>
    public static int Left(SentenceView view, RoleMatch role, int reach, int least = 0)
    {
        var sentence = view.Sentence;
        var first = role.Start;
        while (first > least)
        {
            var i = first - 1;
            var t = sentence[i];
            if (t.Form == "-" && i > least && i + 1 < sentence.Tokens.Length && sentence[i - 1].Span.End == t.Span.Start && t.Span.End == sentence[i + 1].Span.Start) i--; // "one-time"
            else if (t.Upos is Upos.PART or Upos.CCONJ)
            {
                // "prime minister and defence minister X" is of two; "trade and industry minister" of one.
                if (i == least || t.Upos == Upos.CCONJ && !(Belongs(view, i - 1, reach) && Joined(view, 0, i))) break;
            }
            else if (!Belongs(view, i, reach)) break;
            first = i;
        }
        while (first < role.Start && (sentence[first].Upos is Upos.PART or Upos.CCONJ or Upos.DET or Upos.PUNCT or Upos.ADV || Place(view, first))) first++;
        return first;
    }

    /// <summary>Whether the word before a role noun belongs to its phrase.</summary>
    public static bool Belongs(SentenceView view, int i, int reach)
    {
        var t = view.Sentence[i];
        if (t.Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.X) && t.Deprel is not (Deprel.amod or Deprel.compound) || view.IsTime(i) && view.NameAt(i) is null && t.Upos != Upos.ADJ) return false;
        if (t.Upos == Upos.VERB && t.Form.Equals("visiting", StringComparison.OrdinalIgnoreCase)) return false;
        return t.Head > i && t.Head < reach || view.NameAt(i) is { } name && name.Readings[0].Entity.Kind != EntityKind.Person;
    }

    // A country, or the words with which the world's name of a person begins: "Saudi King Abdullah".
    private static bool Place(SentenceView view, int i) => view.NameAt(i) is { } name && name.Readings[0].Entity.Kind is EntityKind.Country or EntityKind.Territory or EntityKind.Region or EntityKind.Person;
}
