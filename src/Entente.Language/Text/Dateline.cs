using System.Collections.Frozen;
using static Entente.Language.Characters;

namespace Entente.Language;

/// <summary>Reads datelines: "CARACAS, Feb 18 (Reuters) -", "NAIROBI (AP) _", "Paris, April 9 (AFP) —", "WASHINGTON —", "KABUL:".</summary>
internal static class Dateline
{
    private const int Longest = 110;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = new[]
    {
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Agencies = new[]
    {
        "Reuters", "AP", "AFP", "Xinhua", "UPI", "DPA", "EFE", "ANSA", "TASS", "ITAR-TASS", "Interfax", "RIA", "PTI", "ANI", "IANS", "Kyodo", "Yonhap", "CNN", "BBC", "Bloomberg", "IPS", "VOA", "APP",
        "BERNAMA", "ANTARA", "NAN", "MENA", "KUNA", "WAM", "SPA", "IRNA", "CNA", "dpa", "CP", "AAP", "PA", "RFE/RL", "AA", "Anadolu", "The Canadian Press", "Associated Press", "The Associated Press", "Reuters Life!",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Words in capitals before a colon that are no place.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels = new[]
    {
        "UPDATE", "WATCH", "READ", "BREAKING", "EXCLUSIVE", "NOTE", "ANALYSIS", "OPINION", "EXPLAINER", "FACTBOX", "TIMELINE", "LIVE", "CORRECTION", "URGENT", "VIDEO", "INTERVIEW", "EDITORIAL", "BREAKING NEWS",
        "QUESTION", "ANSWER", "QUOTE", "LISTEN", "FEATURE", "PROFILE", "BACKGROUND", "WARNING", "SUMMARY", "UPDATED",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // "On Friday, 3 May:" tells when, not where.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = new[] { "On", "In", "By", "At", "Since", "Until", "From", "As", "For", "Before", "After" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Offset where the dateline at the start of <paramref name="block"/> ends (its dash included), or -1 where there is none.</summary>
    public static int End(string text, Span block)
    {
        var limit = Math.Min(block.End, block.Start + Longest);
        bool upper = false, lower = false, month = false, day = false, agency = false, brackets = false;
        var (words, placeEnd, capitals) = (0, -1, false); // whether all before the first comma, bracket or dash is in capitals
        for (var i = block.Start; i < limit;)
        {
            var c = text[i];
            if (IsWord(c))
            {
                var end = i;
                while (end < limit && (IsWord(text[end]) || (text[end] is '\'' or '\u2019' or '-' or '.' && end + 1 < limit && IsWord(text[end + 1])))) end++;
                var word = text.AsSpan(i, end - i);
                if (Months.Contains(word))
                {
                    month = true;
                }
                else if (char.IsAsciiDigit(c)) day = true;
                else
                {
                    if (char.IsLower(c) && word is not ("de" or "du" or "del" or "of" or "la" or "al" or "el" or "and" or "en" or "sur" or "am" or "near" or "the" or "da" or "do")) return -1;
                    foreach (var letter in word)
                    {
                        upper |= char.IsUpper(letter);
                        lower |= char.IsLower(letter);
                    }

                    if (++words > 8) return -1;
                }

                i = end;
            }
            else if (c == '(')
            {
                EndPlace(i);
                var close = text.IndexOf(')', i, limit - i);
                if (close < 0) return -1;
                agency |= Agencies.Contains(text.AsSpan(i + 1, close - i - 1).Trim());
                brackets = true;
                i = close + 1;
                if (agency && !IsDashAhead(text, i, limit)) return i; // "LONDON (Reuters) The ..."
            }
            else if (IsDash(c))
            {
                var end = i;
                while (end < limit && IsDash(text[end])) end++;
                EndPlace(i);
                if (end < block.End && !char.IsWhiteSpace(text[end]) && !agency && !(c is '\u2013' or '\u2014')) return -1;
                var place = words > 0 && upper;
                return agency || (place && month) || (place && words <= 5 && (capitals || brackets) && SentenceFollows(text, end, block.End)) ? end : -1;
            }
            else if (c == ':')
            {
                EndPlace(i);
                // "Nalchik, 13 October:"
                var dated = month && day && placeEnd >= 0 && placeEnd < i && !Openers.Contains(First(text.AsSpan(block.Start, placeEnd - block.Start)));
                return words is > 0 and <= 3 && (capitals || dated) && SentenceFollows(text, i + 1, block.End) && !Labels.Contains(text.AsSpan(block.Start, i - block.Start)) && !text.AsSpan(block.Start).StartsWith("DEAR ") ? i + 1 : -1;
            }
            else if (c is ',' or '.' or '/' || char.IsWhiteSpace(c))
            {
                if (c == ',') EndPlace(i);
                i++;
            }
            else
            {
                return -1;
            }
        }

        return -1;

        void EndPlace(int at)
        {
            if (placeEnd >= 0) return;
            placeEnd = at;
            capitals = upper && !lower && at - block.Start > 3;
        }
    }

    private static ReadOnlySpan<char> First(ReadOnlySpan<char> words) => words.IndexOf(' ') is > 0 and var space ? words[..space] : words;

    private static bool IsDashAhead(string text, int i, int limit)
    {
        while (i < limit && text[i] is ' ' or ',' or ':') i++;
        return i < limit && IsDash(text[i]);
    }

    // "NATO - the alliance" sets off words of a sentence; after a dateline a sentence begins.
    private static bool SentenceFollows(string text, int i, int end)
    {
        if (i >= end || !(char.IsWhiteSpace(text[i]) || IsDash(text[i - 1]))) return false;
        while (i < end && (char.IsWhiteSpace(text[i]) || IsOpener(text[i]))) i++;
        return i < end && (char.IsUpper(text[i]) || char.IsAsciiDigit(text[i]));
    }
}
