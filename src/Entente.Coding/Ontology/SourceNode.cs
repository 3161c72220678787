using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Entente.Coding.Ontology;

/// <summary>A node of a YAML file that knows its place: each thing wrong with it is told as <c>file:line: reason</c> and reading goes on.</summary>
internal sealed class SourceNode(string file, YamlNode node, List<string> errors)
{
    /// <summary>Reads a file's only document; null if it is no YAML.</summary>
    public static SourceNode? Read(string file, TextReader text, List<string> errors)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(text);
            if (stream.Documents.Count > 0) return new SourceNode(file, stream.Documents[0].RootNode, errors);
            errors.Add($"{file}:1: the file is empty");
        }
        catch (YamlException e)
        {
            errors.Add($"{file}:{e.Start.Line}: {e.Message}");
        }

        return null;
    }

    /// <summary>Tells what is wrong here.</summary>
    public void Error(string reason) => errors.Add($"{file}:{node.Start.Line}: {reason}");

    /// <summary>The pairs of a mapping, in order; every key outside <paramref name="allowed"/> (where given) is an error.</summary>
    public IEnumerable<(string Key, SourceNode Value)> Pairs(params string[] allowed)
    {
        if (node is not YamlMappingNode mapping)
        {
            Error("expected a mapping (key: value)");
            yield break;
        }

        foreach (var (key, value) in mapping.Children)
        {
            var name = key is YamlScalarNode { Value: { } text } ? text : key.ToString();
            if (allowed.Length > 0 && !allowed.Contains(name)) new SourceNode(file, key, errors).Error($"unknown key '{name}'; known are {string.Join(", ", allowed)}");
            else yield return (name, new SourceNode(file, value, errors));
        }
    }

    /// <summary>The value of <paramref name="key"/>, or null.</summary>
    public SourceNode? Find(string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? new SourceNode(file, value, errors) : null;

    /// <summary>The text of <paramref name="key"/>; where it must be there and is not, an error and the empty string.</summary>
    public string Text(string key, bool required = true)
    {
        if (Find(key) is { } value) return value.Text();
        if (required) Error($"'{key}' is missing");
        return "";
    }

    /// <summary>The text of a scalar.</summary>
    public string Text()
    {
        if (node is YamlScalarNode { Value: { } text }) return text;
        Error("expected a text");
        return "";
    }

    /// <summary>The number under <paramref name="key"/>.</summary>
    public double Number(string key)
    {
        var text = Text(key);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        if (text.Length > 0) Find(key)!.Error($"'{text}' is no number");
        return 0;
    }

    /// <summary>The items of a list; none where <paramref name="key"/> is not there.</summary>
    public IReadOnlyList<SourceNode> Items(string key)
    {
        if (Find(key) is not { } list) return [];
        if (list.Sequence is { } sequence) return [.. sequence.Select(n => new SourceNode(file, n, errors))];
        list.Error("expected a list");
        return [];
    }

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(i => i.Text())];

    private YamlSequenceNode? Sequence => node as YamlSequenceNode;
}
