using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Entente.Coding.Ontology;

/// <summary>A node of a YAML file that knows its place: each thing wrong with it is told as <c>file:line: reason</c> and reading goes on.</summary>
internal sealed class SourceNode(string file, YamlNode node, List<string> errors, YamlNode? key = null)
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

    /// <summary>Tells what is wrong here: at the line of the key, where there is one.</summary>
    public void Error(string reason) => errors.Add($"{file}:{(key ?? node).Start.Line}: {reason}");

    /// <summary>The pairs of a mapping, in order; every key outside <paramref name="allowed"/> (where given) is an error.</summary>
    public IEnumerable<(string Key, SourceNode Value)> Pairs(params string[] allowed)
    {
        if (node is not YamlMappingNode mapping)
        {
            Error("expected a mapping (key: value)");
            yield break;
        }

        foreach (var (name, value) in mapping.Children)
        {
            var pair = new SourceNode(file, value, errors, name);
            if (name is not YamlScalarNode { Value: { } text }) pair.Error("expected a simple key");
            else if (allowed.Length > 0 && !allowed.Contains(text)) pair.Error($"unknown key '{text}'; known are {string.Join(", ", allowed)}");
            else yield return (text, pair);
        }
    }

    /// <summary>The value of <paramref name="name"/>, or null.</summary>
    public SourceNode? Find(string name)
    {
        if (node is not YamlMappingNode mapping) return null;
        foreach (var (other, value) in mapping.Children)
            if (other is YamlScalarNode scalar && scalar.Value == name) return new SourceNode(file, value, errors, other);
        return null;
    }

    /// <summary>The text of <paramref name="name"/>; where it must be there and is not, an error and the empty string.</summary>
    public string Text(string name, bool required = true)
    {
        if (Find(name) is { } value) return value.Text();
        if (required) Error($"'{name}' is missing");
        return "";
    }

    /// <summary>The text of a scalar.</summary>
    public string Text()
    {
        if (node is YamlScalarNode { Value: { } text }) return text;
        Error("expected a text");
        return "";
    }

    /// <summary>The number under <paramref name="name"/>.</summary>
    public double Number(string name)
    {
        var text = Text(name);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        if (text.Length > 0) Find(name)!.Error($"'{text}' is no number");
        return 0;
    }

    /// <summary>The items of a list; none where <paramref name="name"/> is not there.</summary>
    public IReadOnlyList<SourceNode> Items(string name)
    {
        if (Find(name) is not { } list) return [];
        if (list.Sequence is { } sequence) return [.. sequence.Select(n => new SourceNode(file, n, errors))];
        list.Error("expected a list");
        return [];
    }

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select(i => i.Text())];

    private YamlSequenceNode? Sequence => node as YamlSequenceNode;
}
