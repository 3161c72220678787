using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Entente.Language;
using Entente.World.Time;

namespace Entente.Training.Evaluation;

/// <summary>What <c>entente eval dates</c> measures.</summary>
/// <param name="SpanPrecision">Share of the expressions found that overlap one of the gold.</param>
/// <param name="SpanRecall">Share of the gold that is overlapped by one found.</param>
/// <param name="ValuePrecision">Share of the expressions found that overlap a gold one of the same value.</param>
/// <param name="ValueRecall">Share of the gold with an overlapping expression of the same value.</param>
/// <param name="Gold">Number of gold expressions.</param>
/// <param name="Found">Number of expressions found.</param>
public sealed record DateScore(double SpanPrecision, double SpanRecall, double ValuePrecision, double ValueRecall, int Gold, int Found)
{
    /// <summary>Relaxed F1 of the spans.</summary>
    public double SpanF1 => F1(SpanPrecision, SpanRecall);

    /// <summary>F1 of spans with the right TIMEX3 value.</summary>
    public double ValueF1 => F1(ValuePrecision, ValueRecall);

    private static double F1(double p, double r) => p + r == 0 ? 0 : 2 * p * r / (p + r);

    /// <summary>The lines that the command prints.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"span_f1 {SpanF1:0.0000}\nvalue_f1 {ValueF1:0.0000}\nspan_precision {SpanPrecision:0.0000}\nspan_recall {SpanRecall:0.0000}\nvalue_precision {ValuePrecision:0.0000}\nvalue_recall {ValueRecall:0.0000}\ngold {Gold}\nfound {Found}");
}

/// <summary>Scores <see cref="TimeReader"/> on TimeML files as TempEval-3 does: spans match if they overlap, values if they are the same text. Document creation times are not scored.</summary>
public static class DateEvaluation
{
    /// <summary>One difference between gold and program, for the report of errors.</summary>
    /// <param name="File">Name of the file.</param>
    /// <param name="Words">Words in the gold and as found; empty where there is none.</param>
    /// <param name="Gold">Gold value, or empty.</param>
    /// <param name="Found">Value found, or empty.</param>
    /// <param name="Context">The words around it.</param>
    public sealed record Difference(string File, string Words, string Gold, string Found, string Context);

    private sealed record Timex(Span Span, string Value);

    /// <summary>Scores all <c>*.tml</c> files of a directory, in order of name.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="read">Gives the analysed document of a text; null reads words only, without tags and trees.</param>
    /// <param name="differences">Takes each difference, if not null.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such directory.</exception>
    /// <exception cref="FormatException">A file is no TimeML; the message names it.</exception>
    public static DateScore Run(string directory, Func<string, Document>? read = null, Action<Difference>? differences = null)
    {
        read ??= DocumentReader.Read;
        int gold = 0, found = 0, spanGold = 0, spanFound = 0, valueGold = 0, valueFound = 0;
        foreach (var path in Directory.EnumerateFiles(directory, "*.tml").Order(StringComparer.Ordinal))
        {
            var (text, published, expected) = Load(path);
            var answers = Find(read(text), published);
            gold += expected.Count;
            found += answers.Count;
            spanGold += expected.Count(g => answers.Exists(f => f.Span.Overlaps(g.Span)));
            spanFound += answers.Count(f => expected.Exists(g => f.Span.Overlaps(g.Span)));
            valueGold += expected.Count(g => answers.Exists(f => f.Span.Overlaps(g.Span) && Same(f, g)));
            valueFound += answers.Count(f => expected.Exists(g => f.Span.Overlaps(g.Span) && Same(f, g)));
            if (differences is not null) Compare(Path.GetFileNameWithoutExtension(path), text, expected, answers, differences);
        }

        return new DateScore(Share(spanFound, found), Share(spanGold, gold), Share(valueFound, found), Share(valueGold, gold), gold, found);
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static bool Same(Timex found, Timex gold) => found.Value == Canonical(gold.Value);

    /// <summary>The data's spelling of a value in the standard's own: <c>1949-XX</c> is 1949, <c>199X</c> 199, <c>2000-W7</c> 2000-W07.</summary>
    private static string Canonical(string value)
    {
        while (value.EndsWith("-XX", StringComparison.Ordinal) && char.IsAsciiDigit(value[0])) value = value[..^3];
        if (value.Length == 4 && value[3] == 'X' && char.IsAsciiDigit(value[0])) return value[..3];
        return value.Length == 7 && value[4..6] == "-W" ? value[..6] + "0" + value[6] : value;
    }

    /// <summary>All expressions with their values, datelines included; the narrative moves on from date to date.</summary>
    private static List<Timex> Find(Document document, DateOnly? published)
    {
        var reader = new TimeReader();
        var all = new List<Timex>();
        PartialDate? narrative = published is { } p ? PartialDate.Of(p) : null;
        var day = narrative;
        foreach (var block in document.Blocks)
        {
            if (block.Dateline is { } line) Read(new Sentence(0, line, block.Kind, 0, Tokenizer.Tokenize(document.Text, line)));
        }

        foreach (var sentence in document.Sentences) Read(sentence);
        return all;

        void Read(Sentence sentence)
        {
            foreach (var e in reader.Read(sentence))
            {
                // Days count from the last day told; the date of an event is not looked for here.
                var origin = e.AnchoredToEvent ? null : e.Offset is { Unit: <= TimeUnit.Week } ? day : narrative;
                var value = reader.Resolve(e, new TimeAnchor(published, origin, TenseReader.At(sentence, e)));
                if (value.Settles is { } settled)
                {
                    narrative = settled;
                    if (settled.IsExact) day = settled;
                }

                all.Add(new Timex(new Span(sentence[e.Start].Span.Start, sentence[e.End - 1].Span.End), value.Timex));
            }
        }
    }

    private static void Compare(string file, string text, List<Timex> gold, List<Timex> found, Action<Difference> report)
    {
        string Context(Span span) => text[Math.Max(0, span.Start - 50)..Math.Min(text.Length, span.End + 30)].ReplaceLineEndings(" ");
        foreach (var g in gold)
        {
            var f = found.Find(f => f.Span.Overlaps(g.Span));
            if (f is null) report(new Difference(file, g.Span.Of(text), g.Value, "", Context(g.Span)));
            else if (!Same(f, g)) report(new Difference(file, g.Span.Of(text) + " | " + f.Span.Of(text), g.Value, f.Value, Context(g.Span)));
        }

        foreach (var f in found.Where(f => !gold.Exists(g => g.Span.Overlaps(f.Span)))) report(new Difference(file, f.Span.Of(text), "", f.Value, Context(f.Span)));
    }

    /// <summary>The text without its tags, the creation date, and the gold expressions.</summary>
    private static (string Text, DateOnly? Published, List<Timex> Gold) Load(string path)
    {
        XDocument xml;
        try
        {
            xml = XDocument.Load(path, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            throw new FormatException($"{path}({e.LineNumber}): not a TimeML file: {e.Message}", e);
        }

        var body = xml.Descendants("TEXT").FirstOrDefault() ?? throw new FormatException($"{path}: no TEXT element");
        var text = new StringBuilder();
        var gold = new List<Timex>();
        Walk(body);
        var created = xml.Descendants("DCT").Elements("TIMEX3").FirstOrDefault()?.Attribute("value")?.Value ?? "";
        DateOnly? published = created.Length >= 10 && DateOnly.TryParseExact(created[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return (text.ToString(), published, gold);

        void Walk(XElement element)
        {
            foreach (var node in element.Nodes())
            {
                if (node is XText { Value: var value })
                {
                    text.Append(value);
                }
                else if (node is XElement child)
                {
                    var start = text.Length;
                    Walk(child);
                    if (child.Name.LocalName == "TIMEX3" && text.Length > start && child.Attribute("functionInDocument")?.Value != "CREATION_TIME")
                        gold.Add(new Timex(new Span(start, text.Length), child.Attribute("value")?.Value ?? ""));
                }
            }
        }
    }
}
