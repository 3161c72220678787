using System.Collections.Frozen;
using static Entente.Language.Characters;

namespace Entente.Language;

/// <summary>Where a word ends that may hold hyphens, periods, apostrophes and digits.</summary>
internal static class Words
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = new[]
    {
        "anti", "co", "counter", "cross", "ex", "inter", "intra", "mid", "mini", "multi", "neo", "non", "over",
        "post", "pre", "pro", "re", "semi", "socio", "sub", "un", "trans", "ultra", "pseudo", "bi", "tri",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Extensions = new[]
    {
        "doc", "docx", "xls", "xlsx", "pdf", "jpg", "jpeg", "png", "gif", "htm", "html", "txt", "exe", "zip", "com", "org", "net", "gov", "edu", "info", "uk", "eu", "ru", "cn", "ir", "io",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = new[]
    {
        "am", "pm", "k", "m", "bn", "tn", "mm", "cm", "km", "kg", "mg", "ft", "in", "lb", "lbs", "oz", "mph", "kph", "hr", "hrs", "min", "mins", "sec", "secs",
        "mw", "gw", "kw", "mwh", "gb", "mb", "kb", "hz", "mhz", "ghz", "yr", "yrs", "yo",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>End of the word that begins at <paramref name="from"/>, without a period after it; always more than <paramref name="from"/>.</summary>
    public static int End(string text, int from, int end)
    {
        var i = from;
        if (i < end && !IsWord(text[i])) i++; // '68, .5
        if (i < end && char.IsAsciiDigit(text[i])) return NumberEnd(text, from, i, end);
        for (; ; )
        {
            while (i < end && IsWord(text[i])) i++;
            if (i + 1 >= end) return i;
            var c = text[i];
            var next = text[i + 1];
            if (IsApostrophe(c) && IsWord(next)) i++;
            else if (c == '&' && char.IsUpper(next) && char.IsUpper(text[i - 1])) i++;
            else if (c == '.' && (IsInAcronym(text, from, i, end) || IsInName(text, from, i, end))) i++;
            else if (c == '-' && IsPrefix(text, from, i, next)) i++;
            else if (c == '/' && IsLetter(next) && i - from == 1 && (i + 2 == end || !IsWord(text[i + 2]) && text[i + 2] != '/')) i++; // w/o
            else if (c == '_' && IsWord(next)) i++;
            else if (c == '$' && i - from is 1 or 2 && char.IsUpper(text[from]) && char.IsUpper(text[i - 1])) return i + 1; // US$, A$
            else return i;
        }
    }

    /// <summary>Whether the period at <paramref name="to"/> belongs to the word [from, to).</summary>
    public static bool OwnsPeriod(string text, int from, int to, int end, int sentenceEnd)
    {
        if (to + 1 < end && text[to + 1] == '.') return false; // an ellipsis
        var word = text.AsSpan(from, to - from);
        if (word.Length >= 3 && word[^2] == '.') return true; // U.S., a.m.
        if (word.Length == 1) return IsLetter(word[0]) && !IsLast(text, to + 1, sentenceEnd);
        var tail = word[(word.LastIndexOf('-') + 1)..];
        if (Abbreviations.IsBeforeName(tail)) return !IsLast(text, to + 1, sentenceEnd) || char.IsUpper(tail[0]);
        if (tail is "etc") return !IsLast(text, to + 1, sentenceEnd);
        if (Abbreviations.IsOther(tail)) return char.IsUpper(tail[0]) || !IsLast(text, to + 1, sentenceEnd);
        return Abbreviations.IsBeforeNumber(tail) && NumberFollows(text, to + 1, sentenceEnd);
    }

    private static bool IsLast(string text, int i, int sentenceEnd)
    {
        while (i < sentenceEnd && IsCloser(text[i])) i++;
        return i >= sentenceEnd;
    }

    private static bool NumberFollows(string text, int i, int end)
    {
        while (i < end && (char.IsWhiteSpace(text[i]) || text[i] == '#')) i++;
        return i < end && char.IsAsciiDigit(text[i]);
    }

    private static int NumberEnd(string text, int from, int i, int end)
    {
        for (; ; )
        {
            while (i < end && char.IsAsciiDigit(text[i])) i++;
            if (i >= end) return i;
            var c = text[i];
            if (i + 1 < end && char.IsAsciiDigit(text[i + 1]) && c is '.' or ',' or ':' or '/')
            {
                i++;
                continue;
            }

            if (c == '-' && from < i)
            {
                var phone = PhoneEnd(text, from, end);
                if (phone > i) return phone;
            }

            if (IsApostrophe(c))
            {
                // the 1960's is a plural, 2003's a possessive
                return i + 1 < end && text[i + 1] is 's' && (i + 2 == end || !IsWord(text[i + 2])) ? i + 2 : i;
            }

            if (!IsWord(c)) return i;
            var letters = i;
            while (letters < end && IsWord(text[letters])) letters++;
            if (IsSum(text, from) && letters - i == 1) return i; // $4.5b
            return Units.Contains(text.AsSpan(i, letters - i)) ? i : letters;
        }
    }

    private static bool IsSum(string text, int from) => from > 0 && text[from - 1] is '$' or '\u20AC' or '\u00A3' or '\u00A5';

    /// <summary>End of a telephone number or a date in figures (555-0100, 212-555-0100, 02-18-2026), or -1.</summary>
    private static int PhoneEnd(string text, int from, int end)
    {
        Span<int> groups = stackalloc int[5];
        var n = 0;
        var i = from;
        while (n < groups.Length)
        {
            var begin = i;
            while (i < end && char.IsAsciiDigit(text[i])) i++;
            if (i == begin) return -1;
            groups[n++] = i - begin;
            if (i >= end || text[i] != '-') break;
            i++;
        }

        if (i < end && IsWord(text[i])) return -1;
        return n switch
        {
            2 when groups[0] == 3 && groups[1] == 4 => i,
            3 when groups[0] == 3 && groups[1] == 3 && groups[2] == 4 => i,
            3 when groups[0] is 1 or 2 && groups[1] is 1 or 2 && groups[2] is 2 or 4 => i,
            3 when groups[0] == 4 && groups[1] == 2 && groups[2] == 2 => i,
            4 when groups[0] is 1 or 2 && groups[1] == 3 => i,
            _ => -1,
        };
    }

    // anti-war, e-mail; but a word after a hyphen is no prefix: "Naqsh-e-Jahan".
    private static bool IsPrefix(string text, int from, int i, char next)
    {
        if (!IsWord(next) || (from > 0 && text[from - 1] == '-')) return false;
        var prefix = text.AsSpan(from, i - from);
        return prefix.Length > 1 ? Prefixes.Contains(prefix) : prefix[0] is 'e' or 'E' && char.IsLower(next);
    }

    // The period within U.S., D.C., Ph.D.
    private static bool IsInAcronym(string text, int from, int i, int end)
    {
        if (!IsLetter(text[i - 1]) || !IsLetter(text[i + 1])) return false;
        if (i + 2 < end && IsWord(text[i + 2]) && !IsApostrophe(text[i + 2])) return false;
        return i - 1 == from || text[i - 2] is '.' || (i - from == 2 && text[from] == 'P' && text[i - 1] == 'h');
    }

    // The period within the name of a site or a file: bank.example.org, report.PDF.
    private static bool IsInName(string text, int from, int i, int end)
    {
        if (i - from < 2 || !IsWord(text[i + 1])) return false;
        var to = i + 1;
        while (to < end && IsWord(text[to])) to++;
        return Extensions.Contains(text.AsSpan(i + 1, to - i - 1)) || (char.IsLower(text[i - 1]) && char.IsLower(text[i + 1]) && to < end - 1 && text[to] == '.' && char.IsLower(text[to + 1])) || (text.AsSpan(from, i - from).Contains('.') && char.IsLower(text[i + 1]));
    }
}
