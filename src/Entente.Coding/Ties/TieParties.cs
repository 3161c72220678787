using Entente.Coding.Mentions;
using Entente.Coding.Ontology;
using Entente.Coding.Records;
using Entente.World;

namespace Entente.Coding.Ties;

/// <summary>Between whom a tie stands: a state's soldiers, doctors and ministers stand for the state, unless the other side is of the same state.</summary>
internal static class TieParties
{
    private static readonly string[] Groups = ["REB", "SEP", "INS", "OPP", "PTY", "UAF", "CRM", "PRM"];
    private static readonly string[] OfState = ["GOV", "MIL", "SPY", "COP", "LEG", "JUD", "MED", "EDU", "ELI", "AGR", "BUS"];

    /// <summary>The record of a party to a tie.</summary>
    /// <param name="p">The party.</param>
    /// <param name="other">The other side, or null.</param>
    /// <param name="held">Whether it is held by the other: then it stays who it is.</param>
    /// <param name="holds">Whether it holds the other.</param>
    /// <param name="world">Names of states.</param>
    /// <param name="text">The report.</param>
    public static PartyRecord Record(Party p, Party? other, bool held, bool holds, World.World world, string text)
    {
        var record = p.ToRecord(text);
        // "three Cubans" are held, not Cuba; members, not their party.
        // Where people were taken does not tell of what country they are, unless they are of its state.
        if (held && p is { Entity: null, Reason: "country of the event's place" } && !(p.Sectors.Count > 0 && p.Sectors[0] is "GOV" or "ELI" or "MIL" or "COP" or "SPY" or "LEG" or "JUD" or "OPP" or "PTY")) return record with { Code = null };
        if (held) return p.Entity is { Kind: not EntityKind.Person } ? record with { EntityId = null, EntityName = p.Span.Of(text) } : record;
        if (!IsState(p) || other?.Code == p.Code && !Pure(p) && !IsGroup(other!) && !(holds && InItsName(p))) return record;
        var state = world.Find(p.Code!);
        return record with { Sectors = [], EntityId = state?.Id, EntityName = state?.Name, Office = null };
    }

    /// <summary>What it is.</summary>
    public static PartySorts Sort(Party p)
    {
        if (p.Entity is { } entity)
        {
            switch (entity.Kind)
            {
                case EntityKind.Country or EntityKind.Territory: return PartySorts.State;
                case EntityKind.Igo: return PartySorts.Organisation;
                case EntityKind.ArmedGroup or EntityKind.Party: return PartySorts.Group;
                case EntityKind.Ngo or EntityKind.Company or EntityKind.Media: return PartySorts.Body;
            }
        }
        var sector = p.Sectors.Count > 0 ? p.Sectors[0] : "";
        if (p.Code is { Length: 3 } and not ("IGO" or "UNO" or "NGO" or "MNC" or "EUR") && (sector.Length == 0 || OfState.Contains(sector))) return PartySorts.State | (p.Person || p.Plural ? PartySorts.People : PartySorts.None);
        if (p.Code is "IGO" or "UNO" or "EUR") return PartySorts.Organisation;
        if (p.Code is "NGO" or "MNC") return PartySorts.Body;
        return Groups.Contains(sector) ? PartySorts.Group | PartySorts.People : PartySorts.People;
    }

    /// <summary>Whether it is a state or acts for one, or is an organisation of states: "Egypt", "the Egyptian government", "its army", not "two Egyptians".</summary>
    public static bool ActsForState(Party p) => (Sort(p) & (PartySorts.State | PartySorts.Organisation)) != 0 && (p.Entity is not null || p.Sectors.Count > 0 || !p.Person && !p.Plural);

    /// <summary>"his guest", "foreign troops": of whom nothing is known but that the report is about some country. Police and rebels may be told apart by no more than that.</summary>
    public static bool IsGuess(Party p, TieKind kind) => (p.Sectors.Count == 0 || !kind.Foes && kind.Name != "custody") && p.Entity is null && p.Name is null && p.Reason?.StartsWith("country named most", StringComparison.Ordinal) == true;

    /// <summary>Whether it acts for nobody but itself: rebels, parties, the opposition.</summary>
    public static bool IsGroup(Party p) => (Sort(p) & PartySorts.Group) != 0;

    /// <summary>What sets it apart from other parties.</summary>
    public static string Key(PartyRecord p, bool held) =>
        held ? p.EntityId ?? (p.EntityName ?? p.Code + "/" + First(p) + (p.Sectors.Count == 0 ? Bare(p.Text) : "")).ToLowerInvariant()
        : p.Code is { Length: 3 } code && p.Sectors.Count == 0 && (p.EntityId is null || p.EntityId == code) ? code
        : p.EntityId ?? p.Code + "/" + First(p);

    private static string First(PartyRecord p) => p.Sectors.Count > 0 ? p.Sectors[0] : "";

    private static string Bare(string text) => text[(text.LastIndexOf(' ') + 1)..];

    /// <summary>Police and courts hold people of their own state in its name; soldiers who hold their president do not.</summary>
    private static bool InItsName(Party holder) => holder.Sectors.Count > 0 && holder.Sectors[0] is "COP" or "JUD" or "GOV" or "SPY";

    private static bool Pure(Party p) => p.Entity?.Kind is EntityKind.Country && p.Sectors.Count == 0;

    private static bool IsState(Party p) =>
        p.Code is { Length: 3 } && (p.Entity is null or { Kind: EntityKind.Country or EntityKind.Territory or EntityKind.Person } || p.Sectors.Count > 0 && OfState.Contains(p.Sectors[0]))
        && (p.Sectors.Count == 0 || OfState.Contains(p.Sectors[0]));
}
