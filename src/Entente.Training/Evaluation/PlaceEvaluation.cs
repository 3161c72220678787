using Entente.Coding;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Training.Evaluation;

/// <summary>What was found of a place.</summary>
/// <param name="Row">The place.</param>
/// <param name="Found">Where the event is said to be, or what the words were resolved to where no event was coded; null where there is neither.</param>
/// <param name="OfEvent">Whether it is the place of an event.</param>
/// <param name="Right">Whether it is right.</param>
public sealed record PlaceAnswer(PlaceRow Row, PlaceRecord? Found, bool OfEvent, bool Right)
{
    /// <summary>Kilometres between what was found and the place of the table, or null where that is not known of both.</summary>
    public double? Distance => Row.Position is var (lat, lon) && Found is { } f && !double.IsNaN(f.Latitude) ? World.Place.Kilometres(lat, lon, f.Latitude, f.Longitude) : null;
}

/// <summary>Holds places against a table.</summary>
public static class PlaceEvaluation
{
    private const string Province = "province";
    private const double Near = 50;
    private const double NearProvince = 150;

    /// <summary>Looks the place up in its report, once that is coded.</summary>
    public static PlaceAnswer Answer(PlaceRow row, Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(explanation);
        var mark = row.Text.Marks[0].Span;
        var held = explanation.Sentences.Any(s => s.Sentence.Span.Contains(mark));
        // A dateline is in no sentence: it is of the events after it.
        var events = explanation.Coded.Events.Where(e => held ? e.Text.Contains(mark) : e.Text.Start >= mark.End).ToList();
        var here = events.Select(e => e.Place).OfType<PlaceRecord>().FirstOrDefault(p => Overlaps(p.Extracted, mark, row.Text.Text));
        var resolved = explanation.Sentences.SelectMany(s => s.Places).FirstOrDefault(p => p.Span.Overlaps(mark));
        if (row.Country is null)
        {
            var taken = here ?? (resolved is { Happens: true } ? resolved.Place : null);
            return new PlaceAnswer(row, taken, here is not null, taken is null);
        }
        var found = here ?? (events.Count > 0 ? events.Select(e => e.Place).FirstOrDefault(p => p is not null) : resolved?.Place);
        var answer = new PlaceAnswer(row, found, events.Count > 0, false);
        return answer with { Right = found is not null && found.CountryCode == row.Country && IsThere(row, found, answer.Distance) };
    }

    private static bool IsThere(PlaceRow row, PlaceRecord found, double? distance)
    {
        if (row.Position is null) return true;
        if (row.Kind != Province) return distance <= Near;
        return distance <= NearProvince || row.Province is { } name && (Same(found.Province, name) || found.Resolution == 2 && Same(found.Resolved, name));
    }

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the words stand where the mark is: records of places have the words only.</summary>
    private static bool Overlaps(string words, Span mark, string text)
    {
        if (words.Length == 0) return false;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            if (new Span(at, at + words.Length).Overlaps(mark)) return true;
        return false;
    }
}
