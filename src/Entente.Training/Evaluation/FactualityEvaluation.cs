using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Entente.Coding;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Training.Evaluation;

/// <summary>How polarity and status of coded events agree with TimeML.</summary>
/// <param name="Matched">Coded events whose trigger is an event of the gold, in finite form.</param>
/// <param name="Polarity">Share of them with the gold's polarity.</param>
/// <param name="Status">Share of them that are real (actual, historical) where the gold is, and not (future, hypothetical) where it has a future tense or a modal.</param>
/// <param name="Negated">Right, given and in the gold: negated events.</param>
/// <param name="Unreal">Right, given and in the gold: events that are to come or might be.</param>
public sealed record FactualityScore(int Matched, double Polarity, double Status, (int Right, int Given, int Gold) Negated, (int Right, int Given, int Gold) Unreal)
{
    /// <summary>The lines that the command prints.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"matched {Matched}\npolarity {Polarity:0.0000}\nstatus {Status:0.0000}\nnegated_right {Negated.Right}\nnegated_given {Negated.Given}\nnegated_gold {Negated.Gold}\nunreal_right {Unreal.Right}\nunreal_given {Unreal.Given}\nunreal_gold {Unreal.Gold}");
}

/// <summary>Holds status and polarity against the tense, modality and polarity that TimeML gives the words of events. Files of 2000 are left out: their polarity is corrupt.</summary>
public static class FactualityEvaluation
{
    private sealed record GoldEvent(Span Span, bool Negated, bool Unreal);

    /// <summary>Codes the files of 1998 and 1999 of a directory and compares the events whose trigger the gold has as a finite verb.</summary>
    /// <param name="coder">The coder.</param>
    /// <param name="directory">The directory of <c>*.tml</c> files.</param>
    /// <param name="differences">Told of each event that differs: file, event, the sentence.</param>
    /// <exception cref="FormatException">A file is no TimeML; the message names it.</exception>
    public static FactualityScore Run(Coder coder, string directory, Action<string, EventRecord, string>? differences = null)
    {
        int matched = 0, polarity = 0, status = 0;
        int[] negated = new int[3], unreal = new int[3];
        foreach (var path in Directory.EnumerateFiles(directory, "*.tml").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (!name.Contains("1998", StringComparison.Ordinal) && !name.Contains("1999", StringComparison.Ordinal)) continue;
            var (text, published, gold) = Load(path);
            foreach (var e in coder.Code(new Report(name, text, Published: published)).Events)
            {
                if (gold.Find(g => g.Span.Overlaps(e.Trigger[0])) is not { } told) continue;
                matched++;
                var no = e.Polarity == "negated";
                // What is to come may have become another type of the codebook's: a meeting agreed on, a retreat announced.
                var open = e.Status is "future" or "hypothetical" || e.Trace.Any(t => t.Contains(" to come => ", StringComparison.Ordinal));
                if (no == told.Negated) polarity++;
                if (open == told.Unreal) status++;
                if (no != told.Negated || open != told.Unreal) differences?.Invoke(name, e, e.Text.Of(text));
                Count(negated, no, told.Negated);
                Count(unreal, open, told.Unreal);
            }
        }
        double Share(int part) => matched == 0 ? 0 : (double)part / matched;
        return new FactualityScore(matched, Share(polarity), Share(status), (negated[0], negated[1], negated[2]), (unreal[0], unreal[1], unreal[2]));
    }

    private static void Count(int[] counts, bool given, bool gold)
    {
        if (given && gold) counts[0]++;
        if (given) counts[1]++;
        if (gold) counts[2]++;
    }

    private static (string Text, DateOnly? Published, List<GoldEvent> Gold) Load(string path)
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
        var instances = xml.Descendants("MAKEINSTANCE").GroupBy(m => (string?)m.Attribute("eventID") ?? "").ToDictionary(g => g.Key, g => g.First());
        var text = new StringBuilder();
        List<GoldEvent> gold = [];
        foreach (var node in (xml.Descendants("TEXT").FirstOrDefault() ?? throw new FormatException($"{path}: no TEXT element")).DescendantNodes())
        {
            if (node is not XText words) continue;
            var start = text.Length;
            text.Append(words.Value);
            if (words.Parent is { Name.LocalName: "EVENT" } e && instances.TryGetValue((string?)e.Attribute("eid") ?? "", out var instance) && (string?)instance.Attribute("tense") is "PAST" or "PRESENT" or "FUTURE")
                gold.Add(new GoldEvent(new Span(start, text.Length), (string?)instance.Attribute("polarity") == "NEG", (string?)instance.Attribute("tense") == "FUTURE" || (string?)instance.Attribute("modality") is { Length: > 0 } and not "NONE"));
        }
        var day = (string?)xml.Descendants("DCT").Elements("TIMEX3").FirstOrDefault()?.Attribute("value");
        return (text.ToString(), day?.Length >= 10 && DateOnly.TryParse(day[..10], CultureInfo.InvariantCulture, out var date) ? date : null, gold);
    }
}
