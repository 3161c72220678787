using System.Globalization;
using Entente.Language;

namespace Entente.World.Time;

/// <summary>Cuts the words of a sentence into <see cref="Atom"/>s, so that "mid-June", "9am" and "1995-96" read alike however they were tokenized.</summary>
internal static class AtomReader
{
    /// <summary>The atoms, or null if nothing in the sentence can make a time expression.</summary>
    public static List<Atom>? Read(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var trigger = false;
        foreach (var token in tokens)
        {
            if (IsTrigger(token))
            {
                trigger = true;
                break;
            }
        }

        if (!trigger) return null;
        var atoms = new List<Atom>(tokens.Length + 8);
        for (var i = 0; i < tokens.Length; i++)
        {
            var glued = i > 0 && tokens[i].Span.Start == tokens[i - 1].Span.End;
            Add(atoms, tokens[i], i, glued);
        }

        return atoms;
    }

    private static bool IsTrigger(Token token)
    {
        var form = token.Form;
        if (form.Length == 0) return false;
        if (char.IsAsciiDigit(form[0]) || form.AsSpan().IndexOfAny('-', '–', '/') > 0) return true;
        return (TimeLexicon.TryGet(form, out var entry) && entry.Trigger) || Holiday.CanStart(form) || form is ['\'' or '’', >= '0' and <= '9', ..];
    }

    private static void Add(List<Atom> atoms, Token token, int index, bool glued)
    {
        var form = token.Form.AsSpan();
        if (form.IsEmpty) return;
        if (TimeLexicon.TryGet(form, out var entry))
        {
            atoms.Add(Word(entry, token, index, glued));
            return;
        }

        if (Holiday.CanStart(token.Form) && char.IsUpper(form[0]))
        {
            atoms.Add(new Atom(Kind.HolidayStart, index, Glued: glued, Capital: true));
            return;
        }

        if (TryClock(form, out var clock))
        {
            atoms.Add(new Atom(Kind.Clock, index, clock, Glued: glued));
            return;
        }

        if (form.IndexOfAnyInRange('0', '9') < 0 && form.IndexOfAny('-', '–', '/') < 0)
        {
            atoms.Add(new Atom(Kind.Other, index, Glued: glued, Capital: char.IsUpper(form[0])));
            return;
        }

        Split(atoms, token, index, glued);
    }

    private static Atom Word(TimeLexicon.Entry entry, Token token, int index, bool glued)
    {
        var capital = char.IsUpper(token.Form[0]);
        var kind = entry.Kind;
        if (entry.Name && !capital) kind = Kind.Other;

        // What the tagger says overrides the word list: the verb "March", the modal "May", a man called April.
        if (kind is Kind.Month or Kind.Weekday or Kind.Season && (token.Upos is Upos.VERB or Upos.AUX || token.Name == NameKind.Person)) kind = Kind.Other;
        if (kind is Kind.Last && token.Upos == Upos.VERB) kind = Kind.Other;
        return new Atom(kind, index, entry.Value, 0, glued, capital, entry.Plural);
    }

    /// <summary>Cuts a word at hyphens and slashes and between digits and letters.</summary>
    private static void Split(List<Atom> atoms, Token token, int index, bool glued)
    {
        var form = token.Form.AsSpan();
        // "'80s": the apostrophe stands for the century.
        var at = form[0] is '\'' or '’' && form.Length > 1 && char.IsAsciiDigit(form[1]) ? 1 : 0;
        while (at < form.Length)
        {
            var end = at + 1;
            if (char.IsAsciiDigit(form[at]))
            {
                while (end < form.Length && (char.IsAsciiDigit(form[end]) || (form[end] is ',' or '.' && end + 1 < form.Length && char.IsAsciiDigit(form[end + 1])))) end++;
                var digits = form[at..end];
                var rest = form[end..];
                if (rest.StartsWith("s", StringComparison.Ordinal) && (rest.Length == 1 || !char.IsLetter(rest[1])) && digits.Length is 2 or 4 && digits[^1] == '0')
                {
                    atoms.Add(new Atom(Kind.DecadeName, index, Parse(digits), (byte)digits.Length, glued));
                    end++;
                }
                else if (rest.Length >= 2 && digits.Length <= 2 && (rest[..2] is "st" or "nd" or "rd" or "th") && (rest.Length == 2 || !char.IsLetter(rest[2])))
                {
                    atoms.Add(new Atom(Kind.Ordinal, index, Parse(digits), (byte)digits.Length, glued));
                    end += 2;
                }
                else if (digits.IndexOfAny(',', '.') >= 0)
                {
                    // A number with separators is no year, but it may be a quantity ("1.5 hours") or, with two dots, a date.
                    atoms.Add(digits.Count('.') == 2 && TryDotted(digits, out var packed) ? new Atom(Kind.FullDate, index, packed, Glued: glued) : new Atom(Kind.Number, index, Parse(digits), 1, glued));
                }
                else
                {
                    atoms.Add(new Atom(Kind.Number, index, Parse(digits), (byte)Math.Min(digits.Length, 9), glued));
                }
            }
            else if (char.IsLetter(form[at]))
            {
                while (end < form.Length && (char.IsLetter(form[end]) || (form[end] == '.' && end + 1 < form.Length && form[end + 1] is not ('-' or '–')) || (form[end] == '.' && end + 1 == form.Length))) end++;
                var word = form[at..end];
                var capital = char.IsUpper(word[0]);
                atoms.Add(TimeLexicon.TryGet(word, out var entry) && (!entry.Name || capital)
                    ? new Atom(entry.Kind, index, entry.Value, 0, glued, capital, entry.Plural)
                    : new Atom(Kind.Other, index, Glued: glued, Capital: capital));
            }
            else
            {
                atoms.Add(form[at] switch
                {
                    '-' or '–' => new Atom(Kind.Hyphen, index, Glued: glued),
                    '/' => new Atom(Kind.Slash, index, Glued: glued),
                    '\'' or '’' => new Atom(Kind.Possessive, index, Glued: glued),
                    _ => new Atom(Kind.Other, index, Glued: glued),
                });
            }

            at = end;
            glued = true;
        }
    }

    private static double Parse(ReadOnlySpan<char> digits)
    {
        Span<char> plain = stackalloc char[Math.Min(digits.Length, 12)];
        var n = 0;
        foreach (var c in digits)
        {
            if (c != ',' && n < plain.Length) plain[n++] = c;
        }

        return double.TryParse(plain[..n], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }

    /// <summary>"10:35" → 1035.</summary>
    private static bool TryClock(ReadOnlySpan<char> form, out int clock)
    {
        clock = 0;
        var colon = form.IndexOf(':');
        if (colon is not (1 or 2) || form.Length < colon + 3 || !char.IsAsciiDigit(form[0])) return false;
        if (!int.TryParse(form[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 24) return false;
        if (!int.TryParse(form.Slice(colon + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minute) || minute > 59) return false;
        if (form.Length > colon + 3 && form[colon + 3] != ':') return false;
        clock = 100 * hour + minute;
        return true;
    }

    /// <summary>"18.02.2026" → 20260218.</summary>
    private static bool TryDotted(ReadOnlySpan<char> digits, out int packed)
    {
        packed = 0;
        return DateOnly.TryParseExact(digits, ["d.M.yyyy", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && (packed = date.Year * 10000 + date.Month * 100 + date.Day) > 0;
    }
}
