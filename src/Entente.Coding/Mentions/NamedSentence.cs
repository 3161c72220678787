using Entente.Language;
using Entente.World;

namespace Entente.Coding.Mentions;

/// <summary>A sentence with the names of the world in it, before the report has told which of several is meant.</summary>
internal sealed class NamedSentence
{
    /// <summary>Reads the names.</summary>
    public NamedSentence(Sentence sentence, World.World world)
    {
        Sentence = sentence;
        Names = world.Names.Match(sentence);
        // "Abu Sayyaf" is not of the town of Abu.
        Places = [.. world.Places.Match(sentence).Where(m => !Names.Any(n => n.Start <= m.Start && m.Start < n.End && n.End - n.Start > m.End - m.Start && n.Readings[0].Entity.Kind is EntityKind.Person or EntityKind.ArmedGroup or EntityKind.Party))];
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Names of states, persons, organisations and groups.</summary>
    public IReadOnlyList<NameMatch> Names { get; }

    /// <summary>Names of places.</summary>
    public IReadOnlyList<PlaceMatch> Places { get; }

    /// <summary>What the sentences of a report tell about where it takes place.</summary>
    public static PlaceContext Context(IReadOnlyList<NamedSentence> sentences, Dateline? dateline)
    {
        const double Told = 2, Named = 1, Member = 0.5;
        Dictionary<string, double> countries = new(StringComparer.Ordinal);
        foreach (var sentence in sentences)
            foreach (var name in sentence.Names)
                if (name.Readings[0] is { Form: not NameForm.Seat, Entity: { Code.Length: 3 } entity })
                    countries[entity.Code] = countries.GetValueOrDefault(entity.Code) + (entity.Kind is EntityKind.Country or EntityKind.Territory ? Named : Member);
        // It is the place that the report surely is about.
        if (dateline is { Match.Candidates: [{ CountryCode.Length: > 0 } first, ..] candidates } && candidates.All(c => c.CountryCode == first.CountryCode)) countries[first.CountryCode] = countries.GetValueOrDefault(first.CountryCode) + Told;
        var places = sentences.SelectMany(s => s.Places);
        return new PlaceContext(dateline is { } before ? places.Prepend(before.Match) : places, countries);
    }
}
