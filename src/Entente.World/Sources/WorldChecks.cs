namespace Entente.World.Sources;

/// <summary>Checks that need all files at once.</summary>
internal static class WorldChecks
{
    public static IEnumerable<Problem> Entities(IReadOnlyList<SourceEntity> entities)
    {
        var byId = new Dictionary<string, SourceEntity>(StringComparer.Ordinal);
        var countryNames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in entities)
        {
            var entity = source.Entity;
            if (!byId.TryAdd(entity.Id, source))
                yield return new Problem(source.File, source.Line, $"id '{entity.Id}' stands in {byId[entity.Id].File}({byId[entity.Id].Line}) already");
            if (entity.Kind == EntityKind.Country) countryNames.TryAdd(Spelling.Fold(entity.Name), entity.Id);
        }

        foreach (var source in entities)
        {
            var (entity, names, file, line) = source;
            if (entity.Code.Length == 0)
            {
                if (NeedsCode(entity.Kind)) yield return new Problem(file, line, $"'{entity.Id}' needs a code");
            }
            else if (!Codes.NonState.Contains(entity.Code) && !(byId.TryGetValue(entity.Code, out var country) && country.Entity.Kind is EntityKind.Country or EntityKind.Territory))
            {
                yield return new Problem(file, line, $"unknown code '{entity.Code}'");
            }

            foreach (var name in names)
            {
                if (Phrase.Split(name.Text).Count == 0) yield return new Problem(file, name.Line, $"'{name.Text}' holds no word");
                if (name.Form is not (NameForm.Adjective or NameForm.Demonym) && countryNames.TryGetValue(Spelling.Fold(name.Text), out var shadowed) && shadowed != entity.Id)
                    yield return new Problem(file, name.Line, $"name '{name.Text}' of '{entity.Id}' is that of the country {shadowed}", IsWarning: true);
            }
        }
    }

    public static IEnumerable<Problem> Roles(IReadOnlyList<SourceRole> roles)
    {
        var known = new Dictionary<(string, RoleKind), SourceRole>();
        foreach (var source in roles)
        {
            var key = (source.Role.Noun, source.Role.Kind);
            if (!known.TryAdd(key, source))
                yield return new Problem(source.File, source.Line, $"'{source.Role.Noun}' stands in {known[key].File}({known[key].Line}) already");
        }
    }

    private static bool NeedsCode(EntityKind kind) => kind is not (EntityKind.EthnicGroup or EntityKind.ReligiousGroup or EntityKind.Movement or EntityKind.Media or EntityKind.Region);
}
