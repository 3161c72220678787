using Entente.Coding.Records;

namespace Entente.Coding.Lexicon;

/// <summary>Holds the coder against the example sentences of the lexicon: each must get the coding written beside it, or must not be coded by its entry.</summary>
public static class ExampleCheck
{
    /// <summary>What is wrong with the coding of an example, or null where it is as it must be.</summary>
    public static string? Failure(Coder coder, Example example)
    {
        var coded = coder.Code(new Report("example", example.Sentence, Published: new DateOnly(2026, 1, 15)));
        if (example.File == LexiconSource.TieFile) return TieExampleCheck.Failure(coded, example);
        var events = coded.Events;
        if (example.Expected is null)
        {
            var entry = example.Sense + ":";
            var own = events.FirstOrDefault(e => e.Trace.Any(t => t.StartsWith(entry, StringComparison.Ordinal)));
            return own is null ? null : $"coded as {Show(own)} though it must not be";
        }
        var space = example.Expected.IndexOf(' ', StringComparison.Ordinal);
        var (type, modes) = FrameParser.ParseCode(space < 0 ? example.Expected : example.Expected[..space]);
        var sides = space < 0 ? [] : example.Expected[(space + 1)..].Split('>');
        foreach (var e in events)
        {
            if (e.Type == type && modes.All(e.Modes.Contains) && (sides.Length < 1 || Fits(sides[0], e.Actors)) && (sides.Length < 2 || Fits(sides[1], e.Recipients))) return null;
        }
        return events.Count == 0 ? "codes nothing" : "coded as " + string.Join("; ", events.Select(Show));
    }

    /// <summary>A coding in the notation of the examples.</summary>
    public static string Show(EventRecord e) =>
        $"{e.Type}{(e.Modes.Count > 0 ? "/" + string.Join('+', e.Modes) : "")} {Side(e.Actors)} > {Side(e.Recipients)}{(e.Polarity == "negated" ? " negated" : "")}{(e.Status == "actual" ? "" : " " + e.Status)}";

    private static string Side(IReadOnlyList<PartyRecord> parties) =>
        parties.Count == 0 ? "-" : string.Join(",", parties.Select(p => (p.Code ?? "?") + (p.Sectors.Count > 0 ? "/" + p.Sectors[0] : "")));

    private static bool Fits(string side, IReadOnlyList<PartyRecord> parties)
    {
        side = side.Trim();
        if (side is "?" or "") return true;
        if (side == "-") return parties.All(p => p.Inferred);
        return side.Split(',').All(want =>
        {
            var parts = want.Trim().Split('/');
            return parties.Any(p => (parts[0] is "?" || p.Code == parts[0]) && (parts.Length < 2 || p.Sectors.Contains(parts[1])));
        });
    }
}
