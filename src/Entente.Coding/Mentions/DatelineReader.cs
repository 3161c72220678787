using System.Globalization;
using Entente.Language;
using Entente.World;

namespace Entente.Coding.Mentions;

/// <summary>The place of a dateline.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Match">The places that it may be.</param>
internal readonly record struct Dateline(string Words, PlaceMatch Match);

/// <summary>Reads the place before a report's first sentence: "CARACAS, Venezuela (Reuters) -", "BIRMINGHAM, Ala. (AP) -".</summary>
internal sealed class DatelineReader(World.World world)
{
    private static readonly char[] Ends = [',', '(', '—', '–', '_', '/', ':'];

    /// <summary>The first dateline of a report whose place is known, or null.</summary>
    public Dateline? Read(Document document, Report report)
    {
        foreach (var block in document.Blocks)
            if (block.Dateline is { } words && Read(words.Of(report.Text)) is { } dateline) return dateline;
        return null;
    }

    private Dateline? Read(string words)
    {
        var parts = Parts(words);
        var candidates = parts.Count == 0 ? [] : Lookup(parts[0]);
        if (candidates.Count == 0) return null;
        foreach (var part in parts.Skip(1))
        {
            // What stands after the town is where it lies; other parts are dates and agencies.
            var whole = Lookup(part);
            Place[] fitting = [.. candidates.Where(c => whole.Any(w => w.Holds(c)))];
            if (fitting.Length > 0) candidates = fitting;
        }
        return new Dateline(parts[0], new PlaceMatch(0, 0, candidates));
    }

    private IReadOnlyList<Place> Lookup(string name) =>
        world.Places.Lookup(name.All(c => !char.IsLetter(c) || char.IsUpper(c)) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant()) : name);

    private static List<string> Parts(string words)
    {
        List<string> parts = [];
        for (var at = 0; at < words.Length;)
        {
            var end = words.IndexOfAny(Ends, at);
            // "PORT-AU-PRINCE": a hyphen within a word parts nothing.
            var dash = words.IndexOf(" -", at, StringComparison.Ordinal);
            if (dash >= 0 && (end < 0 || dash < end)) end = dash;
            if (end < 0) end = words.Length;
            if (words[at..end].Trim(' ', '-') is { Length: > 0 } part) parts.Add(part);
            at = end + 1;
        }
        return parts;
    }
}
