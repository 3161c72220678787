using Entente.Coding.Records;

namespace Entente.Coding.Ontology;

/// <summary>Reads <c>ties.yaml</c>.</summary>
public sealed class TieSource
{
    private readonly PloverOntology _plover;
    private readonly List<string> _errors = [];
    private readonly List<TieKind> _kinds = [];
    private readonly List<Bearing> _bearing = [];

    private TieSource(PloverOntology plover) => _plover = plover;

    /// <summary>What is wrong with the file, one line each: <c>file:line: reason</c>.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Reads the file's text. What is wrong is gathered in <see cref="Errors"/>.</summary>
    /// <param name="text">The file.</param>
    /// <param name="plover">The types and modes that events have.</param>
    public static TieSource Read(TextReader text, PloverOntology plover)
    {
        var source = new TieSource(plover);
        if (SourceNode.Read("ties.yaml", text, source._errors) is not { } root) return source;
        foreach (var (key, node) in root.Pairs("kinds", "bearing"))
            if (key == "kinds")
                foreach (var (name, kind) in node.Pairs()) source.Kind(name, kind);
        foreach (var line in root.Items("bearing")) source.Line(line);
        return source;
    }

    /// <summary>The ontology of what was read.</summary>
    /// <exception cref="InvalidDataException">The file has <see cref="Errors"/>; the message lists them.</exception>
    public TieOntology Build() => _errors.Count > 0 ? throw new InvalidDataException(string.Join('\n', _errors)) : new TieOntology(_kinds, _bearing);

    private void Kind(string name, SourceNode node)
    {
        foreach (var _ in node.Pairs("parties", "sides", "sorts", "derived", "span", "subtypes", "mutual", "covers", "foes", "home", "suspends", "definition", "after", "opened", "sustained", "ended")) { }
        if (!name.All(c => char.IsAsciiLetterLower(c) || c == '_')) node.Error($"a kind is named in lower case: {name}");
        var parties = node.Text("parties");
        if (parties is not ("ordered" or "symmetric")) (node.Find("parties") ?? node).Error($"parties of {name} must be ordered or symmetric");
        if (node.Texts("sides").Count != 2) node.Error($"'sides' of {name} must name two");
        var span = (int)node.Number("span");
        if (span <= 0) node.Error($"'span' of {name} must be a number of days");
        _kinds.Add(new TieKind(name, parties == "symmetric", node.Texts("sides"), Sorts(name, node), node.Text("derived", required: false) == "true", span, node.Texts("subtypes"), node.Texts("mutual"), node.Texts("covers"), node.Text("foes", required: false) == "true",
            Home(node), node.Find("suspends")?.Text(),
            node.Text("definition"), node.Text("after"), node.Text("opened"), node.Text("sustained"), node.Text("ended")));
    }

    private static HomeSide Home(SourceNode node)
    {
        if (node.Find("home") is not { } home) return HomeSide.None;
        switch (home.Text())
        {
            case "told": return HomeSide.Told;
            case "about": return HomeSide.About;
            default:
                home.Error("'home' must be told or about");
                return HomeSide.None;
        }
    }

    private static PartySorts[] Sorts(string name, SourceNode node)
    {
        var sorts = node.Texts("sorts");
        if (sorts.Count != 2) node.Error($"'sorts' of {name} must say what each side may be");
        return [.. sorts.Select(Parse).Concat([PartySorts.None, PartySorts.None]).Take(2)];

        PartySorts Parse(string text)
        {
            var all = PartySorts.None;
            foreach (var word in text.Split('|'))
            {
                if (word.Length > 0 && char.IsAsciiLetterLower(word[0]) && Enum.TryParse<PartySorts>(word, true, out var sort)) all |= sort;
                else node.Error($"'{word}' is no sort of party; known: {string.Join(", ", Enum.GetNames<PartySorts>().Skip(1)).ToLowerInvariant()}");
            }
            return all;
        }
    }

    private void Line(SourceNode node)
    {
        try
        {
            _bearing.Add(Parse(node.Text()));
        }
        catch (FormatException e)
        {
            node.Error(e.Message);
        }
    }

    private Bearing Parse(string text)
    {
        var sides = text.Split("=>", StringSplitOptions.TrimEntries);
        if (sides.Length != 2) throw new FormatException($"a line needs one '=>': {text}");
        var left = sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var right = sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var code = left[0].Split('/');
        if (!PloverOntology.TryParse(code[0], out var type)) throw new FormatException($"'{code[0]}' is no PLOVER type");
        var mode = code.Length > 1 ? code[1] : null;
        if (mode is not null && _plover.Mode(type, mode) is null) throw new FormatException($"{type} has no mode '{mode}'");
        IReadOnlyList<string> actor = [], recipient = [], words = [], without = [];
        List<string> classes = [], objects = [];
        var future = false;
        foreach (var condition in left.Skip(1))
        {
            if (condition == "future") future = true;
            else if (Value(condition, "actor=") is { } a) actor = Sectors(a);
            else if (Value(condition, "recipient=") is { } r) recipient = Sectors(r);
            else if (Value(condition, "word=") is { } w) words = List(w);
            else if (Value(condition, "without=") is { } n) without = List(n);
            else if (Value(condition, "obj=") is { } o)
            {
                foreach (var part in o.Split('|'))
                    if (part.StartsWith('[')) objects.AddRange(List(part));
                    else classes.Add(part);
            }
            else throw new FormatException($"no condition is called '{condition}'");
        }
        if (right is ["nothing"]) return new Bearing(type, mode, future, actor, recipient, classes, objects, words, without, "", null, "", EventSide.Actor, EventSide.Recipient, text);
        if (right is not [var kind, var state, var one, (">" or "-") and var order, var two] || Side(one) is not { } first || Side(two) is not { } second || first == second)
            throw new FormatException($"after '=>' stand kind, state and 'actor > recipient' or the like: {sides[1]}");
        var slash = kind.IndexOf('/', StringComparison.Ordinal);
        var name = slash < 0 ? kind : kind[..slash];
        var subtype = slash < 0 ? null : kind[(slash + 1)..];
        var known = _kinds.Find(k => k.Name == name) ?? throw new FormatException($"there is no kind '{name}'");
        if (subtype is not null && !known.Subtypes.Contains(subtype)) throw new FormatException($"{name} has no subtype '{subtype}'");
        if (known.Symmetric != (order == "-")) throw new FormatException($"the parties of {name} are {(known.Symmetric ? "in no order: 'A - B'" : "in order: 'A > B'")}");
        if (state != TieStates.Opened && !TieStates.All.Contains(state)) throw new FormatException($"there is no state '{state}'");
        return new Bearing(type, mode, future, actor, recipient, classes, objects, words, without, name, subtype, state, first, second, text);
    }

    private static EventSide? Side(string name) => name switch
    {
        "actor" => EventSide.Actor,
        "recipient" => EventSide.Recipient,
        "object" => EventSide.Object,
        _ => null,
    };

    private static string? Value(string condition, string name) => condition.StartsWith(name, StringComparison.Ordinal) ? condition[name.Length..] : null;

    private static string[] List(string text) =>
        text is ['[', .., ']'] ? [.. text[1..^1].Split(',').Select(w => w.Replace('_', ' '))] : throw new FormatException($"words stand in brackets: {text}");

    private string[] Sectors(string text)
    {
        var sectors = text.Split('|');
        foreach (var sector in sectors)
            if (_plover.Sectors.All(s => s.Name != sector)) throw new FormatException($"there is no sector '{sector}'");
        return sectors;
    }
}
