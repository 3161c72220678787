namespace Entente.Coding.Events;

/// <summary>Puts parties as they were on the day of the event: what the named were then, and who held an office that is only called by its title.</summary>
internal static class Holders
{
    /// <summary>Dates the parties of a draft; without a date of its own an event is as of publication.</summary>
    public static void Settle(Draft draft, World.World world, DateOnly? published)
    {
        var day = draft.When is { Own: true, First: { } own } ? own : published;
        if (day is not { } date) return;
        foreach (var side in new[] { draft.Candidate.Actors, draft.Candidate.Recipients })
        {
            for (var i = 0; i < side.Count; i++)
            {
                var p = date == published ? side[i] : side[i].On(date);
                if (p is { Entity: null, Name: null, Person: true, Plural: false, Code: { Length: 3 } code, Sectors: ["GOV" or "MIL", ..] } && p.Roles.Select(Office).FirstOrDefault(o => o is not null) is { } office
                    && world.Holder(code, office, date) is { } holder)
                {
                    p = p.Holding(holder, $"{office} of {code} on that day");
                }
                side[i] = p;
            }
        }
    }

    private static string? Office(string role) => role switch
    {
        "president" or "prime minister" or "foreign minister" => role,
        "premier" => "prime minister",
        "defence minister" or "defense minister" => "defence minister",
        _ => null,
    };
}
