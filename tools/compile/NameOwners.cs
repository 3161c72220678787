using Entente.World.Sources;

namespace Entente.Compile;

/// <summary>Which places have a name as their own, so that it is not given to others as an alternate name.</summary>
internal sealed class NameOwners
{
    private readonly Dictionary<string, List<(string Country, long Population)>> _owners = new(StringComparer.Ordinal);

    public void Add(string name, string country, long population)
    {
        var folded = Spelling.Fold(name);
        if (!_owners.TryGetValue(folded, out var owners)) _owners.Add(folded, owners = []);
        owners.Add((country, population));
    }

    /// <summary>Whether a place of more than <paramref name="population"/> has the name, in another country for regions and countries (a region may be called by its town's English name).</summary>
    public bool Take(string folded, string country, long population) =>
        _owners.TryGetValue(folded, out var owners) && owners.Exists(o => o.Population == long.MaxValue ? o.Country != country : o.Population > population);
}
