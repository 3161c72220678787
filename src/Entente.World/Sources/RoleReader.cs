using YamlDotNet.RepresentationModel;

namespace Entente.World.Sources;

/// <summary>A role, the forms it is found by, and where it was read.</summary>
internal sealed record SourceRole(Role Role, IReadOnlyList<string> Forms, string File, int Line);

/// <summary>Reads <c>world/roles/*.yaml</c>.</summary>
internal sealed class RoleReader(string file, List<Problem> problems)
{
    private static readonly HashSet<string> Keys = new(["sectors", "code", "persons", "groups", "offices", "titles"], StringComparer.Ordinal);

    // What a block of role nouns has and an entity has not.
    private static readonly string[] Nouns = ["persons", "groups", "offices", "titles"];

    private readonly YamlBlocks _yaml = new(file, problems);

    /// <summary>Whether an item of a file that may hold entities too is a block of role nouns.</summary>
    public static bool IsRoles(YamlNode item) => item is YamlMappingNode block && Nouns.Any(key => YamlBlocks.Node(block, key) is not null);

    public IEnumerable<SourceRole> Read(TextReader reader) => Read(_yaml.Items(reader));

    public IEnumerable<SourceRole> Read(IEnumerable<YamlNode> blocks)
    {
        foreach (var block in _yaml.Mappings(blocks, Keys))
        {
            var sectors = _yaml.Sectors(block);
            var code = _yaml.Text(block, "code");
            if (code is not null && !Codes.NonState.Contains(code)) _yaml.Error(YamlBlocks.Node(block, "code")!, $"unknown non-state code '{code}'");
            if (YamlBlocks.Node(block, "sectors") is null && code is null) _yaml.Error(block, "a block needs sectors ([] where the owner decides) or a code");
            foreach (var (key, kind) in new[] { ("offices", RoleKind.Office), ("persons", RoleKind.Person), ("groups", RoleKind.Group), ("titles", RoleKind.Title) })
                foreach (var (text, node) in _yaml.Texts(block, key))
                    yield return Role(text, kind, sectors, code, YamlBlocks.Line(node));
        }
    }

    private SourceRole Role(string text, RoleKind kind, List<string> sectors, string? code, int line)
    {
        // "serviceman/servicemen": an irregular plural is written out.
        var slash = kind != RoleKind.Title ? text.IndexOf('/', StringComparison.Ordinal) : -1;
        var noun = slash < 0 ? text : text[..slash].Trim();
        IReadOnlyList<string> forms = slash >= 0 ? [noun, text[(slash + 1)..].Trim()]
            : kind is RoleKind.Person or RoleKind.Office ? [noun, Plurals.Of(noun)]
            : [noun];
        return new SourceRole(new Role(noun, kind, sectors, code), forms, file, line);
    }
}
