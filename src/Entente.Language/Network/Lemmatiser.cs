using System.Globalization;

namespace Entente.Language.Network;

/// <summary>
/// Base forms by learned edits: a word with its tag and features is looked up whole, then by ever shorter endings; what is found says how
/// many letters to cut off, what to append, and whether capitals stay.
/// </summary>
internal sealed unsafe class Lemmatiser
{
    /// <summary>Longest ending looked up.</summary>
    public const int LongestEnding = 6;

    private const uint WholeWord = 1000;

    private readonly HashIndex _index;
    private readonly LemmaEdit[] _edits;

    public Lemmatiser(ModelFile file)
    {
        _index = new HashIndex(file.Pointer<uint>("prints"), file.Pointer<ushort>("values"), file.Section<uint>("prints").Length);
        _edits = [.. file.Lines("edits").Select(LemmaEdit.Parse)];
    }

    /// <summary>Key of a whole word (lower case) with a label.</summary>
    public static ulong WholeKey(ReadOnlySpan<char> lower, int label) => WordForm.Hash(lower, WholeWord + ((uint)label << 11));

    /// <summary>Key of an ending of <paramref name="lower"/> with a label.</summary>
    public static ulong EndingKey(ReadOnlySpan<char> lower, int length, int label) => WordForm.Hash(lower[^length..], (uint)length + 1 + ((uint)label << 11));

    /// <summary>The base form of a word.</summary>
    public string Lemma(string form, int label)
    {
        Span<char> lower = form.Length <= 128 ? stackalloc char[form.Length] : new char[form.Length];
        form.AsSpan().ToLowerInvariant(lower);
        var found = _index.Find(WholeKey(lower, label));
        for (var n = Math.Min(LongestEnding, form.Length); found < 0 && n >= 0; n--) found = _index.Find(EndingKey(lower, n, label));
        return found < 0 ? new string(lower) : _edits[found].Apply(form, lower);
    }
}

/// <summary>An edit from a form to its lemma.</summary>
/// <param name="Cut">Letters cut off at the end; -1: all of them.</param>
/// <param name="Append">Letters appended.</param>
/// <param name="KeepCase">Whether the word's capitals stay.</param>
internal readonly record struct LemmaEdit(int Cut, string Append, bool KeepCase)
{
    /// <summary>The edit that makes <paramref name="lemma"/> of <paramref name="form"/>.</summary>
    public static LemmaEdit Between(string form, string lemma)
    {
        var lower = form.ToLowerInvariant();
        // Where the lemma has capitals of the form's own, the letters are kept as they stand.
        var keep = lemma.Any(char.IsUpper) && Common(form, lemma) >= Common(lower, lemma);
        var from = keep ? form : lower;
        var common = Common(from, lemma);
        return common == 0 && lemma.Length > 0 ? new(-1, lemma, false) : new(from.Length - common, lemma[common..], keep);
    }

    public string Apply(string form, ReadOnlySpan<char> lower)
    {
        if (Cut < 0) return Append;
        if (Cut == 0 && Append.Length == 0)
        {
            return KeepCase || lower.SequenceEqual(form) ? form : new string(lower);
        }
        if (Cut > form.Length) return new string(lower);
        return string.Concat(KeepCase ? form.AsSpan(0, form.Length - Cut) : lower[..^Cut], Append);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cut}\t{(KeepCase ? 1 : 0)}\t{Append}");

    public static LemmaEdit Parse(string line)
    {
        var parts = line.Split('\t');
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[2], parts[1] == "1");
    }

    private static int Common(string a, string b)
    {
        var n = 0;
        while (n < a.Length && n < b.Length && a[n] == b[n]) n++;
        return n;
    }
}
