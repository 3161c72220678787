namespace Entente.Coding.Ontology;

/// <summary>Reads the ontology's files, <c>plover.yaml</c> and <c>cameo.yaml</c>.</summary>
public sealed class OntologySource
{
    private readonly List<string> _errors = [];
    private readonly List<TypeInfo> _types = [];
    private readonly List<ContextInfo> _contexts = [];
    private readonly List<CameoEntry> _codes = [];
    private readonly List<ClosestCode> _closest = [];
    private IReadOnlyList<Term> _quads = [];
    private IReadOnlyList<Term> _statuses = [];
    private IReadOnlyList<Term> _sectors = [];
    private IReadOnlyList<Term> _nonState = [];
    private IReadOnlyList<string> _rules = [];
    private IReadOnlyList<string> _dropped = [];

    /// <summary>What is wrong with the files, one line each: <c>file:line: reason</c>.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Reads <c>plover.yaml</c> and <c>cameo.yaml</c> of a folder.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static OntologySource Read(string folder)
    {
        using var plover = new StreamReader(Path.Combine(folder, "plover.yaml"));
        using var cameo = new StreamReader(Path.Combine(folder, "cameo.yaml"));
        return Read(plover, cameo);
    }

    /// <summary>Reads the two files' texts. What is wrong is gathered in <see cref="Errors"/>.</summary>
    public static OntologySource Read(TextReader plover, TextReader cameo)
    {
        var source = new OntologySource();
        if (SourceNode.Read("plover.yaml", plover, source._errors) is { } p) source.Plover(p);
        if (SourceNode.Read("cameo.yaml", cameo, source._errors) is { } c) source.Cameo(c);
        return source;
    }

    /// <summary>The ontology of what was read.</summary>
    /// <exception cref="InvalidDataException">The files have <see cref="Errors"/>; the message lists them.</exception>
    public PloverOntology Build() =>
        _errors.Count > 0
            ? throw new InvalidDataException(string.Join('\n', _errors))
            : new PloverOntology(new OntologyData(_types, _contexts, CueIndex.Of(_contexts), _quads, _statuses, _rules, _sectors, _nonState, _codes, _dropped, _closest));

    private void Plover(SourceNode root)
    {
        foreach (var (key, node) in root.Pairs("version", "quads", "statuses", "rules", "types", "contexts", "sectors", "nonstate"))
        {
            switch (key)
            {
                case "quads": _quads = [.. node.Pairs("1", "2", "3", "4").Select(p => new Term(p.Value.Text("name"), p.Value.Text("definition")))]; break;
                case "statuses": _statuses = Terms(node); break;
                case "rules": _rules = root.Texts(key); break;
                case "sectors": _sectors = [.. node.Pairs("frequent", "other").SelectMany(p => Terms(p.Value))]; break;
                case "nonstate": _nonState = Terms(node); break;
                case "contexts": Contexts(node); break;
            }
        }

        // Modes name contexts, so the types come last.
        if (root.Find("types") is { } types) Types(types);
        else root.Error("'types' is missing");
        if (_quads.Count != 4) root.Error("'quads' must name the four classes");
    }

    private void Contexts(SourceNode contexts)
    {
        foreach (var (name, node) in contexts.Pairs())
        {
            foreach (var _ in node.Pairs("definition", "unless", "against", "strong", "cues")) { }
            var cues = node.Items("strong").Select(i => Cue(i, 2)).Concat(node.Items("cues").Select(i => Cue(i, 1))).Concat(node.Items("against").Select(i => Cue(i, -2)));
            _contexts.Add(new ContextInfo(name, node.Text("definition"), node.Texts("unless"), [.. cues]));
        }

        foreach (var (_, node) in contexts.Pairs())
            foreach (var other in node.Items("unless")) KnownContext(other);
    }

    private static ContextCue Cue(SourceNode node, int weight)
    {
        var phrases = node.Text().Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var phrase in phrases)
            if (CueIndex.WordsOf(phrase).Count() is 0 or > 3) node.Error($"the cue '{phrase}' must have one to three words");
        return new ContextCue(phrases, weight);
    }

    private void Types(SourceNode types)
    {
        foreach (var (name, node) in types.Pairs())
        {
            if (!PloverOntology.TryParse(name, out var type)) node.Error($"'{name}' is no PLOVER type");
            else if ((int)type != _types.Count) node.Error($"'{name}' is out of order or doubled: {Enum.GetName((EventType)_types.Count) ?? "the end"} comes here");
            else _types.Add(Type(type, node));
        }

        if (_types.Count < Enum.GetValues<EventType>().Length) types.Error($"the type {(EventType)_types.Count} is missing");
    }

    private TypeInfo Type(EventType type, SourceNode node)
    {
        foreach (var _ in node.Pairs("quad", "score", "recipient", "definition", "example", "says", "notes", "modes")) { }
        var quad = (int)node.Number("quad");
        if (quad is < 1 or > 4) (node.Find("quad") ?? node).Error($"quad of {type} must be 1 to 4");
        var recipient = node.Text("recipient");
        if (recipient is not ("required" or "optional")) (node.Find("recipient") ?? node).Error($"recipient of {type} must be required or optional");
        var score = Score(node);
        return new TypeInfo(type, quad, score, recipient == "required", node.Text("definition"), node.Text("example"), Says(node), node.Texts("notes"),
            [.. node.Find("modes")?.Pairs().Select(m => Mode(m.Key, m.Value, score)) ?? []]);
    }

    private ModeInfo Mode(string name, SourceNode node, double typeScore)
    {
        foreach (var _ in node.Pairs("score", "context", "definition", "example", "says")) { }
        var context = node.Find("context");
        if (context is not null) KnownContext(context);
        return new ModeInfo(name, node.Find("score") is null ? typeScore : Score(node), context?.Text(), node.Text("definition"), node.Text("example"), Says(node));
    }

    private static string Says(SourceNode node)
    {
        var text = node.Text("says");
        try
        {
            Wording.Parse(text);
        }
        catch (FormatException e)
        {
            (node.Find("says") ?? node).Error(e.Message);
        }
        return text;
    }

    private static double Score(SourceNode node)
    {
        var score = node.Number("score");
        if (score is < -10 or > 10) node.Find("score")!.Error("the score is not within -10 to 10");
        return score;
    }

    private void Cameo(SourceNode root)
    {
        foreach (var _ in root.Pairs("dropped", "codes", "closest")) { }
        _dropped = root.Texts("dropped");
        foreach (var node in root.Items("codes"))
        {
            var entry = Entry(node);
            if (_codes.Any(c => c.Code == entry.Code)) node.Error($"the code {entry.Code} is doubled");
            else _codes.Add(entry);
        }

        if (root.Find("closest") is not { } closest)
        {
            root.Error("'closest' is missing");
            return;
        }

        foreach (var (key, node) in closest.Pairs()) Closest(key, node);
        foreach (var type in Enum.GetValues<EventType>())
            if (!_closest.Any(c => c.Type == type && c.Mode is null)) closest.Error($"the closest code of {type} is missing");
    }

    private CameoEntry Entry(SourceNode node)
    {
        foreach (var _ in node.Pairs("code", "type", "mode", "context", "literal", "was", "why", "note", "label")) { }
        var code = node.Text("code");
        if (code.Length is < 2 or > 4 || !code.All(char.IsAsciiDigit)) node.Error($"'{code}' is no CAMEO code: two to four digits, in quotation marks");
        var coding = Coding(node);
        Known(node, coding);
        var literal = node.Find("literal") is { } table ? Coding(table) : coding;
        if (node.Find("was") is { } was)
        {
            foreach (var _ in was.Pairs("mode", "context")) { }
            literal = literal with
            {
                Mode = was.Find("mode")?.Text() ?? literal.Mode,
                Contexts = was.Find("context") is null ? literal.Contexts : was.Texts("context"),
            };
        }

        var why = node.Text("why", required: false);
        if (!coding.Equals(literal) && why.Length == 0) node.Error($"'why' is missing: {code} differs from the table");
        var note = node.Text("note", required: false);
        return new CameoEntry(code, node.Text("label"), coding, literal, node.Find("literal") is not null, why.Length > 0 ? why : null, note.Length > 0 ? note : null);
    }

    private static PloverCoding Coding(SourceNode node)
    {
        var name = node.Text("type");
        if (!PloverOntology.TryParse(name, out var type)) node.Error($"'{name}' is no PLOVER type");
        return new PloverCoding(type, node.Find("mode")?.Text(), node.Texts("context"));
    }

    private void Closest(string key, SourceNode node)
    {
        var at = key.IndexOf(' ', StringComparison.Ordinal);
        if (!PloverOntology.TryParse(at < 0 ? key : key[..at], out var type))
        {
            node.Error($"'{key}' begins with no PLOVER type");
            return;
        }

        var codes = node.Pairs().Select(p => new ClosestCode.Choice(p.Key == "any" ? null : p.Key, p.Value.Text())).ToList();
        foreach (var (_, code) in codes)
            if (_codes.All(c => c.Code != code)) node.Error($"the code {code} is not in the table");
        if (codes.All(p => p.Context is not null)) node.Error($"'any' is missing for {key}");
        var mode = at < 0 ? null : key[(at + 1)..];
        Known(node, new PloverCoding(type, mode, [.. codes.Select(p => p.Context).OfType<string>()]));
        if (_closest.Any(c => c.Type == type && c.Mode == mode)) node.Error($"'{key}' is doubled");
        else _closest.Add(new ClosestCode(type, mode, codes));
    }

    private void Known(SourceNode node, PloverCoding coding)
    {
        if (_types.Count <= (int)coding.Type) return; // told already
        if (coding.Mode is { } mode && _types[(int)coding.Type].Modes.All(m => m.Name != mode)) node.Error($"{coding.Type} has no mode '{mode}'");
        foreach (var context in coding.Contexts)
            if (_contexts.All(c => c.Name != context)) node.Error($"there is no context '{context}'");
    }

    private void KnownContext(SourceNode node)
    {
        if (_contexts.All(c => c.Name != node.Text())) node.Error($"there is no context '{node.Text()}'");
    }

    private static Term[] Terms(SourceNode node) => [.. node.Pairs().Select(p => new Term(p.Key, p.Value.Text()))];
}
