namespace Entente.Coding.Lexicon;

/// <summary>Reads a frame's line: <c>subj=party obj=force from?=party =&gt; RETREAT/withdraw subj &gt; from</c>.</summary>
public static class FrameParser
{
    /// <summary>Reads one frame.</summary>
    /// <param name="text">The line.</param>
    /// <param name="classes">Bit index of each noun class.</param>
    /// <exception cref="FormatException">The line is not a frame; the message says what is wrong with it.</exception>
    public static Frame Parse(string text, IReadOnlyDictionary<string, int> classes) => Parse(text, classes, ParseCode);

    /// <summary>Reads one frame of a tie: <c>obj=force in=place =&gt; force_presence:opened subj &gt; in ~ obj</c>.</summary>
    /// <param name="text">The line.</param>
    /// <param name="classes">Bit index of each noun class.</param>
    /// <exception cref="FormatException">The line is not a frame; the message says what is wrong with it.</exception>
    public static Frame ParseTie(string text, IReadOnlyDictionary<string, int> classes)
    {
        string? state = null;
        var frame = Parse(text, classes, code =>
        {
            var (kind, subtype, told) = ParseTieCode(code);
            state = told;
            return (kind, subtype?.Split('+') ?? []);
        });
        return frame with { State = state };
    }

    /// <summary>Reads <c>kind</c>, <c>kind/subtype</c>, <c>kind:state</c> or <c>kind/subtype:state</c>.</summary>
    public static (string Kind, string? Subtype, string? State) ParseTieCode(string code)
    {
        var colon = code.IndexOf(':', StringComparison.Ordinal);
        var state = colon < 0 ? null : code[(colon + 1)..];
        if (colon >= 0) code = code[..colon];
        var slash = code.IndexOf('/', StringComparison.Ordinal);
        return (slash < 0 ? code : code[..slash], slash < 0 ? null : code[(slash + 1)..], state);
    }

    private static Frame Parse(string text, IReadOnlyDictionary<string, int> classes, Func<string, (string Type, IReadOnlyList<string> Modes)> parseCode)
    {
        var arrow = text.IndexOf("=>", StringComparison.Ordinal);
        if (arrow < 0) throw new FormatException($"a frame needs '=>': {text}");
        var conditions = text[..arrow].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => ParseCondition(c, classes)).ToList();
        var right = text[(arrow + 2)..].Trim();
        var space = right.IndexOf(' ', StringComparison.Ordinal);
        var code = space < 0 ? right : right[..space];
        var casting = ParseCasting(space < 0 ? "" : right[(space + 1)..]);
        var paren = code.IndexOf('(', StringComparison.Ordinal);
        if (paren > 0)
        {
            if (!code.EndsWith(')')) throw new FormatException($"an operator is written name(slot): {code}");
            return new Frame(conditions, null, [], code[..paren], code[(paren + 1)..^1], casting, text);
        }
        var embedded = code is ['(', .., ')'];
        var (type, modes) = parseCode(embedded ? code[1..^1] : code);
        return new Frame(conditions, type, modes, null, null, casting, text, embedded);
    }

    /// <summary>Reads <c>TYPE</c>, <c>TYPE/mode</c> or <c>TYPE/mode+mode</c>.</summary>
    public static (string Type, IReadOnlyList<string> Modes) ParseCode(string code)
    {
        var slash = code.IndexOf('/', StringComparison.Ordinal);
        var type = slash < 0 ? code : code[..slash];
        if (type.Length == 0 || !type.All(char.IsAsciiLetterUpper)) throw new FormatException($"not an event type: {code}");
        return (type, slash < 0 ? [] : code[(slash + 1)..].Split('+'));
    }

    private static SlotCondition ParseCondition(string text, IReadOnlyDictionary<string, int> classes)
    {
        var presence = Presence.Required;
        if (text[0] == '!')
        {
            presence = Presence.Absent;
            text = text[1..];
        }
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? text : text[..equals];
        if (name.EndsWith('?'))
        {
            presence = Presence.Optional;
            name = name[..^1];
        }
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterLower(c) || c is '_' or '.')) throw new FormatException($"not a slot: {text}");
        ulong mask = 0;
        var kinds = FillerKinds.None;
        List<string> literals = [];
        if (equals >= 0)
        {
            foreach (var part in text[(equals + 1)..].Split('|'))
            {
                if (part is ['[', .., ']']) literals.AddRange(part[1..^1].Split(',').Select(w => w.Replace('_', ' ')));
                else if (Enum.TryParse<FillerKinds>(part, true, out var kind) && char.IsAsciiLetterLower(part[0])) kinds |= kind;
                else if (classes.TryGetValue(part, out var bit)) mask |= 1UL << bit;
                else throw new FormatException($"no noun class, kind or [word] is called '{part}'");
            }
        }
        return new SlotCondition(name, mask, kinds, literals, presence);
    }

    private static Casting ParseCasting(string text)
    {
        IReadOnlyList<string> concerning = [];
        var tilde = text.IndexOf('~', StringComparison.Ordinal);
        if (tilde >= 0)
        {
            concerning = text[(tilde + 1)..].Trim().Split('|');
            text = text[..tilde];
        }
        var sides = text.Split('>');
        if (sides.Length > 2) throw new FormatException($"more than one '>' in '{text}'");
        return new Casting(Side(sides[0]), sides.Length > 1 ? Side(sides[1]) : [], concerning);

        static IReadOnlyList<IReadOnlyList<string>> Side(string side)
        {
            side = side.Trim();
            return side is "" or "-" ? [] : [.. side.Split('+').Select(g => (IReadOnlyList<string>)g.Trim().Split('|'))];
        }
    }
}
