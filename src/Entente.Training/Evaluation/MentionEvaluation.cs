using Entente.Coding;
using Entente.Coding.Records;
using Entente.World;

namespace Entente.Training.Evaluation;

/// <summary>What was found at a mention.</summary>
/// <param name="Row">The mention.</param>
/// <param name="Found">The party, or null.</param>
/// <param name="Sector">Its first sector as the table counts, or null.</param>
/// <param name="Code">Whether the code is right.</param>
/// <param name="SectorRight">Whether the first sector is right, or null where it does not matter.</param>
public sealed record MentionAnswer(MentionRow Row, PartyRecord? Found, string? Sector, bool Code, bool? SectorRight)
{
    /// <summary>Whether all that matters is right.</summary>
    public bool Right => Code && SectorRight != false;
}

/// <summary>Holds parties against a table of mentions.</summary>
/// <param name="world">Tells which entities are countries.</param>
public sealed class MentionEvaluation(World.World world)
{
    private const string None = "-";

    /// <summary>Looks the mention up in its report, once that is coded.</summary>
    public MentionAnswer Answer(MentionRow row, Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(row);
        var found = PartiesAt.Find(explanation, row.Text.Marks[0].Span);
        return Answer(row, found.Count == 0 ? null : found[0], e => world.Find(e)?.Kind is EntityKind.Country or EntityKind.Territory);
    }

    internal static MentionAnswer Answer(MentionRow row, PartyRecord? found, Func<string, bool> isCountry)
    {
        // A country that acts is its government.
        var sector = found is null ? null : found.Sectors.Count > 0 ? found.Sectors[0] : found.EntityId is { } id && isCountry(id) ? "GOV" : null;
        var code = row.Codes.Any(c => Project(c) == (found?.Code ?? None));
        bool? sectorRight = row.Sectors is [None] ? null : row.Sectors.Any(s => s == None ? sector is null : sector is not null && s.Split('+').Contains(sector, StringComparer.Ordinal));
        return new MentionAnswer(row, found, sector, code, sectorRight);
    }

    /// <summary>The code that this project has for what ISO leaves to its users.</summary>
    internal static string Project(string code) => code == "XKX" ? "KOS" : code;
}
