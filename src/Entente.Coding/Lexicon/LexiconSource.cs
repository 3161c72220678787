using Entente.Coding.Records;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Entente.Coding.Lexicon;

/// <summary>Reads the lexicon's files (<c>lexicon/*.yaml</c>): classes, lists, operators and entries, with their examples.</summary>
public sealed class LexiconSource
{
    private static readonly string[] EntryKeys = ["verbs", "nouns", "adjs", "frames", "noun_frames", "yes", "no", "open", "note"];
    internal const string TieFile = "ties.yaml";
    private readonly List<Sense> _senses = [];
    private readonly List<Sense> _ties = [];
    private readonly List<Operator> _operators = [];
    private readonly List<Example> _examples = [];
    private readonly List<string> _errors = [];
    private readonly Dictionary<string, ulong> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _bits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the files, one line each: file, line, reason.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The examples of all entries.</summary>
    public IReadOnlyList<Example> Examples => _examples;

    /// <summary>Reads all files of a folder. Errors are gathered in <see cref="Errors"/>; what is right is in <see cref="Build"/>.</summary>
    public static LexiconSource Read(string folder)
    {
        var source = new LexiconSource();
        source.File(Path.Combine(folder, "classes.yaml"), source.ReadClasses);
        source.File(Path.Combine(folder, "lists.yaml"), source.ReadLists);
        source.File(Path.Combine(folder, "judgements.yaml"), source.ReadLists);
        source.File(Path.Combine(folder, "operators.yaml"), source.ReadOperators);
        foreach (var path in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
            if (Path.GetFileName(path) is not ("classes.yaml" or "lists.yaml" or "judgements.yaml" or "operators.yaml"))
                source.File(path, source.ReadEntries);
        return source;
    }

    /// <summary>The lexicon of what was read.</summary>
    public EventLexicon Build() => new(_senses, _ties, _operators, [.. _bits.OrderBy(p => p.Value).Select(p => p.Key)], _classes, _lists);

    private void File(string path, Action<string, YamlNode> read)
    {
        var name = Path.GetFileName(path);
        try
        {
            var stream = new YamlStream();
            using var reader = new StreamReader(path);
            stream.Load(reader);
            if (stream.Documents.Count > 0) read(name, stream.Documents[0].RootNode);
        }
        catch (YamlException e)
        {
            _errors.Add($"{name}:{e.Start.Line}: {e.Message}");
        }
        catch (IOException e)
        {
            _errors.Add($"{name}: {e.Message}");
        }
    }

    private void Error(string file, YamlNode node, string message) => _errors.Add($"{file}:{node.Start.Line}: {message}");

    private void ReadClasses(string file, YamlNode root)
    {
        foreach (var (key, value) in Mapping(file, root))
        {
            if (_bits.Count == 64)
            {
                Error(file, value, "at most 64 noun classes");
                return;
            }
            _bits.TryAdd(key, _bits.Count);
            foreach (var lemma in Strings(file, value))
            {
                _classes.TryGetValue(lemma, out var mask);
                _classes[lemma] = mask | 1UL << _bits[key];
            }
        }
    }

    private void ReadLists(string file, YamlNode root)
    {
        foreach (var (key, value) in Mapping(file, root)) _lists[key] = [.. Strings(file, value)];
    }

    private void ReadOperators(string file, YamlNode root)
    {
        foreach (var (name, value) in Mapping(file, root))
        {
            Outcome? otherwise = null;
            List<OperatorRule> rules = [];
            List<string> recipients = [];
            var keeps = false;
            foreach (var (key, node) in Mapping(file, value))
            {
                try
                {
                    switch (key)
                    {
                        case "note": break;
                        case "default": otherwise = ParseOutcome(((YamlScalarNode)node).Value!); break;
                        case "recipients": recipients = [.. Strings(file, node)]; break;
                        case "keeps_inner": keeps = ((YamlScalarNode)node).Value == "true"; break;
                        case "rules":
                            foreach (var rule in Strings(file, node))
                            {
                                var sides = rule.Split("=>");
                                if (sides.Length != 2) throw new FormatException($"a rule needs one '=>': {rule}");
                                rules.Add(new OperatorRule(sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), ParseOutcome(sides[1].Trim())));
                            }
                            break;
                        default: Error(file, node, $"unknown key '{key}' of operator '{name}'"); break;
                    }
                }
                catch (FormatException e)
                {
                    Error(file, node, e.Message);
                }
            }
            _operators.Add(new Operator(name, otherwise, recipients, keeps, rules));
        }
    }

    private static Outcome ParseOutcome(string text)
    {
        string? type = null, status = null;
        IReadOnlyList<string> modes = [];
        bool negate = false, nothing = false;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word)
            {
                case "keep": break;
                case "nothing": nothing = true; break;
                case "negate": negate = true; break;
                case "future" or "hypothetical" or "historical": status = word; break;
                default: (type, modes) = FrameParser.ParseCode(word); break;
            }
        }
        return new Outcome(type, modes, status, negate, nothing);
    }

    private void ReadEntries(string file, YamlNode root)
    {
        if (root is not YamlSequenceNode entries)
        {
            Error(file, root, "expected a list of entries");
            return;
        }
        var stem = Path.GetFileNameWithoutExtension(file);
        foreach (var entry in entries)
        {
            var map = Mapping(file, entry).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
            foreach (var (key, node) in map)
                if (!EntryKeys.Contains(key)) Error(file, node, $"unknown key '{key}'; known: {string.Join(", ", EntryKeys)}");
            var frames = Frames(file, map.GetValueOrDefault("frames"));
            var nounFrames = map.TryGetValue("noun_frames", out var own) ? Frames(file, own) : frames;
            string? first = null;
            foreach (var (key, kind) in new[] { ("verbs", TriggerKind.Verb), ("nouns", TriggerKind.Noun), ("adjs", TriggerKind.Adjective) })
            {
                if (!map.TryGetValue(key, out var words)) continue;
                foreach (var phrase in Strings(file, words))
                {
                    var parts = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                    var (head, others) = kind == TriggerKind.Noun ? (parts[^1], parts[..^1]) : (parts[0], parts[1..]);
                    first ??= $"{stem}:{phrase}";
                    (file == TieFile ? _ties : _senses).Add(new Sense($"{stem}:{phrase}", kind, head, others, kind == TriggerKind.Noun ? nounFrames : frames));
                }
            }
            if (first is null)
            {
                Error(file, entry, "an entry needs verbs, nouns or adjs");
                continue;
            }
            if (frames.Count == 0 && nounFrames.Count == 0) Error(file, entry, $"'{first}' has no frames");
            ReadExamples(file, first, map.GetValueOrDefault("yes"), true, false);
            ReadExamples(file, first, map.GetValueOrDefault("no"), false, false);
            ReadExamples(file, first, map.GetValueOrDefault("open"), null, true);
        }
    }

    private void ReadExamples(string file, string sense, YamlNode? node, bool? positive, bool open)
    {
        if (node is not YamlSequenceNode list) return;
        foreach (var item in list)
        {
            if (item is not YamlScalarNode { Value: { } text })
            {
                Error(file, item, "an example is a line of text");
                continue;
            }
            var sides = text.Split("=>");
            if (positive is { } must && must != (sides.Length == 2)) Error(file, item, must ? $"a 'yes' example needs '=>' and what it must come out as: {text}" : $"a 'no' example has no '=>': {text}");
            else _examples.Add(new Example(sense, file, (int)item.Start.Line, sides[0].Trim(), sides.Length == 2 ? sides[1].Trim() : null, open));
        }
    }

    private List<Frame> Frames(string file, YamlNode? node)
    {
        List<Frame> frames = [];
        if (node is null) return frames;
        if (node is not YamlSequenceNode list)
        {
            Error(file, node, "frames are a list");
            return frames;
        }
        foreach (var item in list)
        {
            if (!item.Tag.IsEmpty && item.Tag.Value.StartsWith('!'))
            {
                Error(file, item, "a frame that begins with '!' must be in quotes");
                continue;
            }
            try
            {
                var text = ((YamlScalarNode)item).Value!;
                var frame = file == TieFile ? FrameParser.ParseTie(text, _bits) : FrameParser.Parse(text, _bits);
                if (file == TieFile) CheckTie(file, item, frame);
                else if (frame.Operator is { } op && _operators.All(o => o.Name != op)) Error(file, item, $"operators.yaml has no operator '{op}'");
                frames.Add(frame);
            }
            catch (FormatException e)
            {
                Error(file, item, e.Message);
            }
        }
        return frames;
    }

    private void CheckTie(string file, YamlNode node, Frame frame)
    {
        if (frame.Operator is { } op && op != TieStates.Wanted) Known(op);
        if (frame.State is { } state) Known(state);

        void Known(string name)
        {
            if (name != TieStates.Opened && !TieStates.All.Contains(name)) Error(file, node, $"there is no state '{name}'; known: {TieStates.Opened}, {string.Join(", ", TieStates.All)}, and {TieStates.Wanted} of operators");
        }
    }

    private IEnumerable<(string Key, YamlNode Value)> Mapping(string file, YamlNode node)
    {
        if (node is YamlMappingNode map)
            return map.Children.Select(p => (((YamlScalarNode)p.Key).Value!, p.Value));
        Error(file, node, "expected 'key: value'");
        return [];
    }

    private IEnumerable<string> Strings(string file, YamlNode node)
    {
        if (node is not YamlSequenceNode list)
        {
            Error(file, node, "expected a list");
            yield break;
        }
        foreach (var item in list)
        {
            if (!item.Tag.IsEmpty && item.Tag.Value.StartsWith('!')) Error(file, item, "a line that begins with '!' must be in quotes");
            if (item is YamlScalarNode { Value: { Length: > 0 } value }) yield return value;
            else Error(file, item, "expected a word or phrase");
        }
    }
}
