namespace Entente.World;

/// <summary>
/// What a report tells about where it takes place: the countries that it names, and the other places. Settles which of several places
/// of one name is meant. Immutable once made, and safe to share between threads.
/// </summary>
/// <remarks>
/// To the order of magnitude of its population (and its rank) a place adds up to 3 where the report names its country, 3 where it names
/// its first-level region, and 2.5 where it names other places within 150 km: as for toponyms in J. Leidner, Toponym Resolution in Text
/// (2007), one report means one place by a name, and nearby ones go together. The weights are hand-set.
/// </remarks>
public sealed class PlaceContext
{
    private const double OfCountry = 2.5, OfMain = 1.5, OfRegion = 3, OfNeighbours = 2.5, NearKm = 150, OfVote = 0.7;

    private readonly Dictionary<string, double> _countries;
    private readonly List<(PlaceMatch Match, double[] Likely)> _named = [];
    private readonly double _all;

    /// <summary>Takes note of what a report names.</summary>
    /// <param name="named">The place names in it.</param>
    /// <param name="countries">Countries (alpha-3) that it names otherwise, each with how surely and often: 1 for a name.</param>
    public PlaceContext(IEnumerable<PlaceMatch> named, IReadOnlyDictionary<string, double> countries)
    {
        ArgumentNullException.ThrowIfNull(named);
        _countries = new Dictionary<string, double>(countries, StringComparer.Ordinal);
        _all = _countries.Values.Sum();
        foreach (var match in named.DistinctBy(m => (m.Candidates[0], m.Candidates.Count)))
        {
            // How likely each is meant, before the places beside it are looked at.
            double[] likely = [.. match.Candidates.Select(c => Math.Pow(10, Alone(c)))];
            var sum = likely.Sum();
            for (var i = 0; i < likely.Length; i++) likely[i] /= sum;
            _named.Add((match, likely));
        }
    }

    /// <summary>The match with its candidates in order, the one that is meant first.</summary>
    public PlaceMatch Settle(PlaceMatch match)
    {
        if (match.Candidates.Count < 2) return match;
        return match with { Candidates = [.. match.Candidates.OrderByDescending(c => Score(c, match))] };
    }

    private double Alone(Place place)
    {
        var told = _countries.GetValueOrDefault(place.CountryCode);
        return Gazetteer.Weight(place) + OfCountry * Math.Min(1, told) + OfMain * told / (_all + 1);
    }

    private double Score(Place place, PlaceMatch match)
    {
        var (votes, near, region) = (0.0, 0.0, false);
        foreach (var (other, likely) in _named)
        {
            if (other.Candidates.Count == match.Candidates.Count && other.Candidates[0] == match.Candidates[0]) continue;
            var (most, within) = (0.0, 0.0);
            for (var i = 0; i < likely.Length; i++)
            {
                var its = other.Candidates[i];
                if (its.CountryCode != place.CountryCode && !IsNear(its, place)) continue;
                if (its.CountryCode == place.CountryCode) within += likely[i];
                if (its.Resolution >= 2 && IsNear(its, place)) most = Math.Max(most, likely[i]);
                // A region that is surely named: not a town that is called like it.
                region |= its.Resolution == 2 && place.Resolution > 2 && its.CountryCode == place.CountryCode && its.Province == place.Province && likely[i] > 0.02;
            }
            votes += within;
            near += most;
        }
        var told = _countries.GetValueOrDefault(place.CountryCode);
        return Gazetteer.Weight(place) + OfCountry * Math.Min(1, told + OfVote * votes) + OfMain * (told + votes) / (_all + _named.Count)
            + Math.Max(OfNeighbours * Math.Min(1, near), region ? OfRegion : 0);
    }

    private static bool IsNear(Place a, Place b) => !double.IsNaN(a.Lat) && !double.IsNaN(b.Lat) && Math.Abs(a.Lat - b.Lat) < 2 && a.KilometresTo(b) is > 0 and <= NearKm;
}
