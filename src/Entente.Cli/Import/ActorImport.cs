using Entente.World;
using Entente.World.Sources;

namespace Entente.Cli.Import;

/// <summary>Actors of dictionaries as entities.</summary>
/// <param name="known">The program's own world, for countries and their adjectives.</param>
/// <param name="result">Where entities and remarks go.</param>
internal sealed class ActorImport(World.World known, ImportedWorld result)
{
    private readonly Dictionary<string, List<Draft>> _byName = new(StringComparer.Ordinal);
    private readonly List<Draft> _drafts = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    private sealed record Coded(CameoCode Code, string? From, string? To)
    {
        public bool IsDated => From is not null || To is not null;
    }

    private sealed record Draft(PetrarchActor First, List<string> Names, List<Coded> Codes)
    {
        public bool IsDated => Codes.Any(c => c.IsDated);

        public string? Code => Codes.Select(c => c.Code.Code).FirstOrDefault(c => c is not null);
    }

    /// <summary>Reads the actors of a dictionary; those of a name that stands already join it.</summary>
    public void Add(PetrarchDictionary dictionary)
    {
        foreach (var actor in dictionary.Actors)
        {
            result.Read++;
            if (Read(actor, dictionary.Groups) is { } draft) Join(draft);
        }
        foreach (var code in dictionary.Nameless)
        {
            result.Read++;
            result.Refused.Add(new Remark(code.Place, $"[{code.Code}]: no name stands before the code"));
        }
    }

    /// <summary>Makes entities of what was read.</summary>
    public void Finish() => result.Entities.AddRange(_drafts.Select(Entity));

    private Draft? Read(PetrarchActor actor, CameoActor groups)
    {
        var label = actor.Names[0].Trim(' ', '\t', '_');
        if (!actor.Names.SelectMany(n => PetrarchNames.Read(n, false)).Any(IsName)) return Refuse("its name holds no word");
        if (actor.Codes.Count == 0) return Refuse("no code follows it");
        List<Coded> codes = [];
        List<Remark> wrong = [];
        foreach (var (text, dates, place) in actor.Codes)
        {
            // What PETRARCH is told not to code at other times than those named.
            if (text == "---") continue;
            var said = $"[{text}{(dates.Length > 0 ? " " + dates : "")}]";
            if (CameoCode.Read(text, groups, c => known.Find(c) is { Kind: EntityKind.Country }, out var error) is not { } code) wrong.Add(new Remark(place, error));
            else if (!PetrarchDates.TryRead(dates, out var from, out var to)) wrong.Add(new Remark(place, $"the dates of {said} are none, or end before they begin"));
            else codes.Add(new Coded(code, from, to));
        }
        if (codes.Count == 0) return Refuse(wrong.Count > 0 ? wrong[0].Text : "its code [---] says that it is not to be coded");
        var draft = new Draft(actor, actor.Names, codes);
        if (IsPerson(draft) && draft.Code is null) return Refuse($"'{codes[0].Code.Text}' names neither a state nor an organisation that a person could belong to");
        result.Partly.AddRange(wrong.Select(w => w with { Text = $"{label}: left out: {w.Text}" }));
        result.Drop(codes.SelectMany(c => c.Code.Dropped));
        return draft;

        Draft? Refuse(string reason)
        {
            result.Refused.Add(new Remark(actor.Place, $"{label}: {reason}"));
            return null;
        }
    }

    private void Join(Draft draft)
    {
        var name = Spelling.Fold(draft.Names.SelectMany(n => PetrarchNames.Read(n, false)).First(IsName));
        if (!_byName.TryGetValue(name, out var same)) _byName[name] = same = [];
        // Two of one name are one, unless each has a state of its own and no dates tell the two lives apart.
        if (same.FirstOrDefault(d => d.Code == draft.Code || (d.IsDated && draft.IsDated)) is { } first)
        {
            first.Names.AddRange(draft.Names);
            first.Codes.AddRange(draft.Codes.Except(first.Codes));
            return;
        }
        same.Add(draft);
        _drafts.Add(draft);
    }

    private ImportedEntity Entity(Draft draft)
    {
        var kind = KindOf(draft);
        var always = draft.Codes.Where(c => !c.IsDated).ToList();
        var dated = draft.Codes.Where(c => c.IsDated).ToList();
        var code = always.Select(c => c.Code.Code).FirstOrDefault(c => c is not null)
            ?? dated.OrderBy(c => c.From, StringComparer.Ordinal).Select(c => c.Code.Code).LastOrDefault(c => c is not null);
        List<string> sectors = [.. always.Where(c => c.Code.Code is null || c.Code.Code == code).SelectMany(c => c.Code.Sectors).Distinct()];
        foreach (var other in always.Where(c => c.Code.Code is not null && c.Code.Code != code))
            result.Partly.Add(new Remark(draft.First.Place, $"{draft.Names[0].Trim('_')}: left out: [{other.Code.Text}] holds at all times, and so does [{always[0].Code.Text}]"));
        // Whoever has left office is ELI without being told; told so, they would be it in office too.
        if (kind == "person" && dated.Any(c => c.Code.Sectors.Any(World.Entity.IsOfState))) sectors.Remove("ELI");
        List<ImportedSpell> spells = [];
        foreach (var (c, from, to) in dated)
        {
            var own = c.Code is not null && (c.Code != code || c.Sectors.Count == 0) ? c.Code : null;
            if (own is null && c.Sectors.Count == 0) result.Partly.Add(new Remark(draft.First.Place, $"{draft.Names[0].Trim('_')}: left out: [{c.Text} {from}..{to}] gives neither a state nor a sector"));
            else if (!spells.Exists(s => s.Cameo == c.Text && s.From == from && s.To == to)) spells.Add(new ImportedSpell(c.Sectors, from, to, c.Text, own));
        }

        var names = Names(draft, kind);
        var entity = new ImportedEntity(Id(names[0]), kind, names[0]) { Code = code, Sectors = sectors, Cameo = always.Count > 0 ? always[0].Code.Text : null, Spells = spells };
        foreach (var alias in names.Skip(1)) (FormOf(alias, kind, code) switch { NameForm.Adjective => entity.Adjectives, NameForm.Demonym => entity.Demonyms, _ => entity.Aliases }).Add(alias);
        return entity;
    }

    // "Afghan" stands among the names of Afghanistan; as one it would hide the adjective of "Afghan soldiers".
    private NameForm FormOf(string name, string kind, string? code)
    {
        if (kind != "institution" || code is null) return NameForm.Alias;
        var readings = known.Names.Lookup(name).Where(r => r.Entity.Kind == EntityKind.Country && r.Entity.Code == code).Select(r => r.Form).ToList();
        return readings.Count > 0 && readings[0] is NameForm.Adjective or NameForm.Demonym ? readings[0] : NameForm.Alias;
    }

    private static List<string> Names(Draft draft, string kind)
    {
        var bare = draft.Codes.TrueForAll(c => c.Code is { Actor: CameoActor.Country, Sectors.Count: 0 });
        var acronyms = !bare && kind is "igo" or "ngo" or "company" or "armed_group" or "party" or "media" or "movement" or "institution";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. draft.Names.SelectMany(n => PetrarchNames.Read(n, acronyms)).Where(n => IsName(n) && seen.Add(Spelling.Fold(n)))];
    }

    private static bool IsName(string name) => Spelling.Words(name).Any(w => w.Any(char.IsLetterOrDigit));

    private string Id(string name)
    {
        var slug = string.Join('-', Spelling.Words(name).Select(w => new string([.. Spelling.Fold(w).Where(char.IsAsciiLetterOrDigit)])).Where(w => w.Length > 0));
        slug = "petrarch-" + (slug.Length > 0 ? slug : "name");
        var id = slug;
        for (var i = 2; !_ids.Add(id); i++) id = $"{slug}-{i}";
        return id;
    }

    private static bool IsPerson(Draft draft) =>
        draft.IsDated && !PetrarchNames.IsOrgan(draft.Names[0])
        && !draft.Codes.TrueForAll(c => c.Code.Actor is CameoActor.Country or CameoActor.Region or CameoActor.Ethnic or CameoActor.Religious && c.Code.Sectors.Count == 0);

    private static string KindOf(Draft draft)
    {
        var raw = draft.Names[0];
        // Two entries without a code may make one that is like a person's.
        if (IsPerson(draft) && draft.Code is not null) return "person";
        var code = draft.Codes.Find(c => !c.IsDated)?.Code ?? draft.Codes[0].Code;
        return code.Actor switch
        {
            CameoActor.Igo => "igo",
            CameoActor.Ngo => "ngo",
            CameoActor.Movement => "movement",
            CameoActor.Militant => "armed_group",
            CameoActor.Company => "company",
            CameoActor.Ethnic => "ethnic_group",
            CameoActor.Religious => "religious_group",
            CameoActor.Region => code.Sectors.Count == 0 ? "region" : "movement",
            CameoActor.None when draft.Code is null => code.Sectors is ["JRN", ..] ? "media" : "movement",
            _ => OfState(code.Sectors, raw),
        };
    }

    private static string OfState(IReadOnlyList<string> sectors, string raw)
    {
        if (sectors.Count == 0) return "institution";
        if (sectors.Contains("PTY")) return "party";
        if (sectors[0] is "REB" or "UAF" or "CRM") return "armed_group";
        if (sectors[0] == "JRN") return "media";
        if (PetrarchNames.IsOrgan(raw)) return sectors[0] == "BUS" ? "company" : "institution";
        return raw.Trim(' ', '_').Split('_', ' ').Length is >= 2 and <= 4 ? "person" : "institution";
    }
}
