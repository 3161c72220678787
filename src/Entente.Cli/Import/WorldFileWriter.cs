using System.Text;
using System.Text.RegularExpressions;

namespace Entente.Cli.Import;

/// <summary>Writes an imported world as a file of blocks: entities, then role nouns by sectors.</summary>
internal static partial class WorldFileWriter
{
    private const int Width = 120;

    /// <summary>The file's text; the same dictionaries give the same text.</summary>
    public static string Write(ImportedWorld world, IEnumerable<string> files)
    {
        using var text = new StringWriter();
        text.Write("# Written by 'entente import petrarch' from " + string.Join(", ", files.Select(f => Controls().Replace(Path.GetFileName(f), " "))) + ".\n# The dictionaries' own terms of use hold for it.\n");
        foreach (var entity in world.Entities) Write(text, entity);
        foreach (var group in world.Roles.GroupBy(r => (Sectors: string.Join(", ", r.Sectors), r.Code)))
        {
            text.Write($"\n- sectors: [{group.Key.Sectors}]\n");
            if (group.Key.Code is { } code) text.Write($"  code: {code}\n");
            List(text, "persons", [.. group.Where(r => !r.IsGroup).Select(r => r.Noun)]);
            List(text, "groups", [.. group.Where(r => r.IsGroup).Select(r => r.Noun)]);
        }
        return text.ToString();
    }

    private static void Write(StringWriter text, ImportedEntity entity)
    {
        text.Write($"\n- id: {entity.Id}\n  kind: {entity.Kind}\n  name: {Quote(entity.Name)}\n");
        List(text, "aliases", entity.Aliases);
        List(text, "adjectives", entity.Adjectives);
        List(text, "demonyms", entity.Demonyms);
        if (entity.Code is { } code) text.Write($"  code: {code}\n");
        List(text, "sectors", entity.Sectors);
        if (entity.Cameo is { } cameo) text.Write($"  cameo: {Quote(cameo)}\n");
        if (entity.Spells.Count > 0) text.Write("  spells:\n");
        foreach (var spell in entity.Spells)
        {
            List<string> parts = [];
            if (spell.Sectors.Count > 0) parts.Add($"sectors: [{string.Join(", ", spell.Sectors)}]");
            if (spell.From is { } from) parts.Add($"from: {from}");
            if (spell.To is { } to) parts.Add($"to: {to}");
            parts.Add($"cameo: {Quote(spell.Cameo)}");
            if (spell.Code is { } own) parts.Add($"code: {own}");
            text.Write($"    - {{{string.Join(", ", parts)}}}\n");
        }
    }

    private static void List(StringWriter text, string key, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return;
        var line = new StringBuilder($"  {key}: [");
        for (var i = 0; i < items.Count; i++)
        {
            var item = Quote(items[i]) + (i + 1 < items.Count ? "," : "]");
            if (i > 0 && line.Length + item.Length >= Width)
            {
                text.Write($"{line}\n");
                line.Clear().Append("    ");
            }
            else if (i > 0) line.Append(' ');
            line.Append(item);
        }
        text.Write($"{line}\n");
    }

    private static string Quote(string value) => Plain().IsMatch(value) && !Reserved().IsMatch(value)
        ? value
        : "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    [GeneratedRegex(@"^[\p{L}][\p{L}0-9 .'/-]*$")]
    private static partial Regex Plain();

    // What some readers of YAML take for something else than a text.
    [GeneratedRegex("^(?:y|n|yes|no|on|off|true|false|null)$", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();

    [GeneratedRegex(@"\p{C}")]
    private static partial Regex Controls();
}
