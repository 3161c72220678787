using Entente.Language;

namespace Entente.World;

/// <summary>"London, Ontario", "Athens, Georgia": what stands after the comma tells which of several places is meant, and is told by it.</summary>
internal static class PlacesBeside
{
    /// <summary>The matches with the candidates that fit the place named after them.</summary>
    public static IReadOnlyList<PlaceMatch> Narrow(Sentence sentence, IReadOnlyList<PlaceMatch> places)
    {
        if (places.Count < 2) return places;
        PlaceMatch[] narrowed = [.. places];
        for (var i = 0; i + 1 < narrowed.Length; i++)
        {
            var (town, region) = (narrowed[i], narrowed[i + 1]);
            if (region.Start != town.End + 1 || sentence[town.End].Form is not (",") || town.Candidates.Count + region.Candidates.Count < 3) continue;
            Place[] fitting = [.. town.Candidates.Where(c => c.Resolution >= 3 && region.Candidates.Any(r => r.Holds(c)))];
            if (fitting.Length == 0) continue;
            narrowed[i] = town with { Candidates = fitting };
            narrowed[i + 1] = region with { Candidates = [.. region.Candidates.Where(r => r.Holds(fitting[0]))] };
        }
        return narrowed;
    }
}
