using System.Globalization;
using Entente.World.Time;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Entente.World.Sources;

/// <summary>Reads a file that is a list of blocks and reports what is wrong with where it stands.</summary>
internal sealed class YamlBlocks(string file, List<Problem> problems)
{
    public string File => file;

    /// <summary>The items of the list that the file is; none, and the problem told, where it is no list.</summary>
    public IEnumerable<YamlNode> Items(TextReader reader)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(reader);
        }
        catch (YamlException e)
        {
            problems.Add(new Problem(file, (int)e.Start.Line, e.Message));
            return [];
        }

        if (stream.Documents.Count == 0) return [];
        if (stream.Documents[0].RootNode is not YamlSequenceNode list)
        {
            Error(stream.Documents[0].RootNode, "the file must be a list of blocks");
            return [];
        }

        return list;
    }

    public void Error(YamlNode node, string message) => problems.Add(new Problem(file, Line(node), message));

    public static int Line(YamlNode node) => (int)node.Start.Line;

    public static YamlNode? Node(YamlMappingNode block, string key) => block.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    /// <summary>A text that must not be empty where the key stands; null where it does not.</summary>
    public string? Text(YamlMappingNode block, string key)
    {
        if (Node(block, key) is not { } node) return null;
        if (node is YamlScalarNode { Value: { } value } && value.Trim().Length > 0) return value.Trim();
        Error(node, $"'{key}' must be a text and not empty");
        return null;
    }

    /// <summary>A list of texts, none of them empty; a single text counts as a list of one.</summary>
    public List<(string Text, YamlNode Node)> Texts(YamlMappingNode block, string key)
    {
        var texts = new List<(string, YamlNode)>();
        foreach (var node in Items(block, key))
        {
            if (node is YamlScalarNode { Value: { } value } && value.Trim().Length > 0) texts.Add((value.Trim(), node));
            else Error(node, $"an item of '{key}' must be a text and not empty");
        }

        return texts;
    }

    /// <summary>The items of a list; none where the key is absent or empty.</summary>
    public static IEnumerable<YamlNode> Items(YamlMappingNode block, string key) => Node(block, key) switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        YamlScalarNode { Value: null or "" or "~" or "null", Style: ScalarStyle.Plain } => [],
        var single => [single],
    };

    public int? Number(YamlMappingNode block, string key)
    {
        if (Text(block, key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Error(Node(block, key)!, $"'{key}' must be a number, not '{text}'");
        return null;
    }

    public PartialDate? Date(YamlMappingNode block, string key)
    {
        if (Text(block, key) is not { } text) return null;
        if (SpellDates.TryParse(text, out var date)) return date;
        Error(Node(block, key)!, $"'{text}' is no date (2013, 2013-04 or 2013-04-14)");
        return null;
    }

    /// <summary>Known sector codes.</summary>
    public List<string> Sectors(YamlMappingNode block)
    {
        var sectors = new List<string>();
        foreach (var (sector, node) in Texts(block, "sectors"))
        {
            if (!Codes.Sectors.Contains(sector)) Error(node, $"unknown sector '{sector}'");
            else if (sectors.Contains(sector)) Error(node, $"sector '{sector}' stands twice");
            else sectors.Add(sector);
        }

        return sectors;
    }

    /// <summary>Those nodes that are mappings with allowed keys; the others are reported.</summary>
    public List<YamlMappingNode> Mappings(IEnumerable<YamlNode> nodes, IReadOnlySet<string> allowedKeys)
    {
        var blocks = new List<YamlMappingNode>();
        foreach (var node in nodes)
        {
            if (node is not YamlMappingNode block)
            {
                Error(node, "a block of 'key: value' lines is expected here");
                continue;
            }

            foreach (var key in block.Children.Keys)
                if (key is not YamlScalarNode { Value: { } name } || !allowedKeys.Contains(name)) Error(key, $"unknown key '{key}'");
            blocks.Add(block);
        }

        return blocks;
    }
}
