using System.Globalization;

namespace Entente.Language.Network;

/// <summary>
/// Base forms by learned edits: a word is looked up whole, with its inflection and then with its part of speech alone, then by ever
/// shorter endings, until an edit gives a word of the vocabulary.
/// </summary>
internal sealed class Lemmatiser
{
    /// <summary>Longest ending looked up.</summary>
    public const int LongestEnding = 6;

    private const uint WholeWord = 1000;

    private readonly HashIndex _index;
    private readonly LemmaEdit[] _edits;
    private readonly Vocabulary _vocabulary;

    public unsafe Lemmatiser(ModelFile file, Vocabulary vocabulary)
    {
        _index = new HashIndex(file.Pointer<uint>("prints"), file.Pointer<ushort>("values"), file.Section<uint>("prints").Length);
        _edits = [.. file.Lines("edits").Select(LemmaEdit.Parse)];
        _vocabulary = vocabulary;
    }

    /// <summary>A number for what of a label matters to the lemma: of open classes the inflection, of others all.</summary>
    public static uint Inflection(Label label)
    {
        var text = label.Upos switch
        {
            Upos.VERB or Upos.AUX => Has("VerbForm=Inf") ? "verb" : Has("Tense=Past") ? "past" : Has("VerbForm=Ger") || Has("VerbForm=Part") ? "ing" : Has("Person=3") && Has("Number=Sing") ? "3sg" : "verb",
            Upos.NOUN or Upos.PROPN => label.Upos.Text() + (Has("Number=Plur") || Has("Number=Ptan") ? " plural" : ""),
            Upos.ADJ or Upos.ADV => label.Upos.Text() + (Has("Degree=Cmp") ? " more" : Has("Degree=Sup") ? " most" : ""),
            _ => label.ToString(),
        };
        return (uint)WordForm.Hash(text, 7);

        bool Has(string feature) => label.Feats.Contains(feature, StringComparison.Ordinal);
    }

    /// <summary>A number for a part of speech alone.</summary>
    public static uint Inflection(Upos upos) => (uint)upos;

    /// <summary>Key of a whole word (lower case).</summary>
    public static ulong WholeKey(ReadOnlySpan<char> lower, uint inflection) => WordForm.Hash(lower, inflection * 31 + WholeWord);

    /// <summary>Key of an ending of <paramref name="lower"/>.</summary>
    public static ulong EndingKey(ReadOnlySpan<char> lower, int length, uint inflection) => WordForm.Hash(lower[^length..], inflection * 31 + (uint)length);

    /// <summary>The base form of a word.</summary>
    public string Lemma(string form, Upos upos, uint inflection)
    {
        Span<char> lower = form.Length <= 128 ? stackalloc char[form.Length] : new char[form.Length];
        form.AsSpan().ToLowerInvariant(lower);
        var whole = _index.Find(WholeKey(lower, inflection));
        if (whole < 0) whole = _index.Find(WholeKey(lower, Inflection(upos)));
        if (whole >= 0) return _edits[whole].Apply(form, lower);
        string? first = null;
        for (var n = Math.Min(LongestEnding, form.Length); n >= 0; n--)
        {
            var found = _index.Find(EndingKey(lower, n, inflection));
            if (found < 0) continue;
            var lemma = _edits[found].Apply(form, lower);
            if (upos == Upos.PROPN || lemma.Length == form.Length && lemma.AsSpan().SequenceEqual(lower) || Known(lemma)) return lemma;
            first ??= lemma;
        }
        return first ?? new string(lower);
    }

    private bool Known(string lemma)
    {
        Span<char> normal = stackalloc char[WordForm.MaxLength];
        return _vocabulary.Find(normal[..WordForm.Normalise(lemma, normal)]) >= 0;
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
