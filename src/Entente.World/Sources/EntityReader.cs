using Entente.World.Time;
using YamlDotNet.RepresentationModel;

namespace Entente.World.Sources;

/// <summary>A name of an entity in a source file.</summary>
internal readonly record struct SourceName(string Text, NameForm Form, int Line);

/// <summary>An entity with its names and where it was read.</summary>
internal sealed record SourceEntity(Entity Entity, IReadOnlyList<SourceName> Names, string File, int Line)
{
    /// <summary>Spells that somebody else claims too: no contradiction.</summary>
    public IReadOnlyList<Spell> Disputed { get; init; } = [];
}

/// <summary>Reads <c>world/{countries,organisations,people}/*.yaml</c>.</summary>
internal sealed class EntityReader(string file, List<Problem> problems)
{
    private static readonly HashSet<string> Keys = new(
        ["id", "kind", "name", "aliases", "adjectives", "demonyms", "seats", "historical", "code", "sectors", "spells", "iso2", "cow", "geonameid", "part_of", "members", "unverified", "cameo"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> SpellKeys = new(["office", "sectors", "from", "to", "code", "disputed", "unverified", "cameo"], StringComparer.Ordinal);
    private static readonly HashSet<string> MemberKeys = new(["ids", "from", "to"], StringComparer.Ordinal);
    private static readonly HashSet<string> CowKeys = new(["number", "from", "to"], StringComparer.Ordinal);
    private static readonly HashSet<string> HistoricalKeys = new(["name", "from", "to"], StringComparer.Ordinal);

    private readonly YamlBlocks _yaml = new(file, problems);

    public IEnumerable<SourceEntity> Read(TextReader reader) => Read(_yaml.Items(reader));

    public IEnumerable<SourceEntity> Read(IEnumerable<YamlNode> blocks)
    {
        foreach (var block in _yaml.Mappings(blocks, Keys))
            if (ReadEntity(block) is { } entity) yield return entity;
    }

    private SourceEntity? ReadEntity(YamlMappingNode block)
    {
        var id = Required(block, "id");
        var name = Required(block, "name");
        var kindText = Required(block, "kind");
        if (id is null || name is null || kindText is null) return null;
        if (!Codes.Kinds.TryGetValue(kindText, out var kind))
        {
            _yaml.Error(YamlBlocks.Node(block, "kind")!, $"unknown kind '{kindText}'");
            return null;
        }

        if (!id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) _yaml.Error(YamlBlocks.Node(block, "id")!, $"id '{id}' must be of letters, digits and hyphens");
        var code = _yaml.Text(block, "code") ?? (kind is EntityKind.Country or EntityKind.Territory ? id : "");
        _yaml.Text(block, "cameo"); // for whoever reads the file
        var (spells, disputed, unverified) = ReadSpells(block);
        var entity = new Entity(id, name, kind, code, _yaml.Sectors(block), spells)
        {
            Iso2 = _yaml.Text(block, "iso2"),
            Cow = ReadCow(block),
            PartOf = _yaml.Text(block, "part_of"),
            Members = ReadMembers(block),
            GeonameId = _yaml.Number(block, "geonameid"),
            Unverified = Flag(block, "unverified") || unverified,
        };
        return new SourceEntity(entity, ReadNames(block, name), file, YamlBlocks.Line(block)) { Disputed = disputed };
    }

    private List<SourceName> ReadNames(YamlMappingNode block, string name)
    {
        List<SourceName> names = [new(name, NameForm.Name, YamlBlocks.Line(block))];
        Add("aliases", NameForm.Alias);
        Add("seats", NameForm.Seat);
        foreach (var item in YamlBlocks.Items(block, "historical"))
        {
            if (item is YamlScalarNode { Value: { Length: > 0 } text })
            {
                names.Add(new SourceName(text.Trim(), NameForm.Historical, YamlBlocks.Line(item)));
                continue;
            }

            foreach (var former in _yaml.Mappings([item], HistoricalKeys))
            {
                Range(former);
                if (Required(former, "name") is { } formerName) names.Add(new SourceName(formerName, NameForm.Historical, YamlBlocks.Line(former)));
            }
        }

        Add("adjectives", NameForm.Adjective);
        Add("demonyms", NameForm.Demonym);
        return names;

        void Add(string key, NameForm form)
        {
            foreach (var (text, node) in _yaml.Texts(block, key)) names.Add(new SourceName(text, form, YamlBlocks.Line(node)));
        }
    }

    private (List<Spell> Spells, List<Spell> Disputed, bool Unverified) ReadSpells(YamlMappingNode block)
    {
        var spells = new List<Spell>();
        List<Spell> disputed = [];
        var unverified = false;
        foreach (var node in _yaml.Mappings(YamlBlocks.Items(block, "spells"), SpellKeys))
        {
            var (from, to) = Range(node);
            unverified |= Flag(node, "unverified");
            var office = _yaml.Text(node, "office");
            var sectors = _yaml.Sectors(node);
            _yaml.Text(node, "cameo");
            if (office is null && sectors.Count == 0 && _yaml.Text(node, "code") is null) _yaml.Error(node, "a spell needs an office or sectors");
            spells.Add(new Spell(office, sectors, from, to, _yaml.Text(node, "code")));
            if (Flag(node, "disputed")) disputed.Add(spells[^1]);
        }

        return ([.. spells.OrderBy(s => s.From.Pack())], disputed, unverified);
    }

    // Those that joined on one day stand together.
    private List<Membership> ReadMembers(YamlMappingNode block)
    {
        List<Membership> members = [];
        foreach (var node in _yaml.Mappings(YamlBlocks.Items(block, "members"), MemberKeys))
        {
            var (from, to) = Range(node);
            foreach (var (id, _) in _yaml.Texts(node, "ids")) members.Add(new Membership(id, from, to));
        }

        return members;
    }

    private List<CowNumber> ReadCow(YamlMappingNode block)
    {
        if (YamlBlocks.Node(block, "cow") is not YamlSequenceNode list) return _yaml.Number(block, "cow") is { } only ? [new CowNumber(only, null, null)] : [];
        List<CowNumber> numbers = [];
        foreach (var node in _yaml.Mappings(list, CowKeys))
        {
            var (from, to) = Range(node);
            if (Required(node, "number") is not null && _yaml.Number(node, "number") is { } number) numbers.Add(new CowNumber(number, from, to));
        }

        return numbers;
    }

    private (PartialDate? From, PartialDate? To) Range(YamlMappingNode node)
    {
        var from = _yaml.Date(node, "from");
        var to = _yaml.Date(node, "to");
        if (from is { } f && to is { } t && t.LastDay() < f.FirstDay()) _yaml.Error(node, $"it ends ({t}) before it begins ({f})");
        return (from, to);
    }

    private bool Flag(YamlMappingNode block, string key)
    {
        if (_yaml.Text(block, key) is not { } text) return false;
        if (text is not ("true" or "false")) _yaml.Error(YamlBlocks.Node(block, key)!, $"'{key}' must be true or false");
        return text == "true";
    }

    private string? Required(YamlMappingNode block, string key)
    {
        if (YamlBlocks.Node(block, key) is null) _yaml.Error(block, $"'{key}' is missing");
        return _yaml.Text(block, key);
    }
}
