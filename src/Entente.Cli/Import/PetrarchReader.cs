using System.Text;
using System.Text.RegularExpressions;

namespace Entente.Cli.Import;

/// <summary>Reads dictionaries of actors and agents as PETRARCH and TABARI have them.</summary>
internal sealed partial class PetrarchReader
{
    private static readonly UTF8Encoding Strict = new(false, true);

    private readonly PetrarchDictionary _read;
    private PetrarchActor? _actor;
    private bool _apart = true; // whether a blank line stands before

    private PetrarchReader(string file) => _read = new PetrarchDictionary(file);

    /// <summary>Reads a file: UTF-8, or Latin-1 where it is not that.</summary>
    /// <exception cref="InvalidDataException">It is no text.</exception>
    public static PetrarchDictionary ReadFile(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && !e.Message.Contains(path, StringComparison.Ordinal) && e is not FileNotFoundException)
        {
            throw new IOException($"{path}: {e.Message}", e);
        }
        // Phoenix's countries hold a few stray zeros; names lose them.
        if (bytes.Count(b => b == 0) > bytes.Length / 1000) throw new InvalidDataException($"{path}: it is a binary file, not a dictionary");
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            text = Encoding.Latin1.GetString(bytes);
        }
        return Read(path, text.TrimStart('\uFEFF'));
    }

    /// <summary>Reads the text of a dictionary.</summary>
    public static PetrarchDictionary Read(string file, string text)
    {
        var reader = new PetrarchReader(file);
        reader._read.Groups = GroupsOf(Path.GetFileName(file), text);
        // Comments over several lines leave the lines, so that numbers hold.
        text = BlockComment().Replace(text, m => new string('\n', m.Value.Count(c => c == '\n')));
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var end = line.AsSpan().IndexOfAny('#', ';');
            reader.Line((end < 0 ? line : line[..end]).Trim(), line.Length > 0 && end >= 0, new Place(file, number));
        }
        return reader._read;
    }

    private void Line(string line, bool comment, Place place)
    {
        if (line.Length == 0)
        {
            _apart |= !comment;
            return;
        }
        if (Set().Match(line) is { Success: true } set)
        {
            _read.Sets[set.Groups[1].Value] = set.Groups[2].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return;
        }
        var open = line.IndexOf('[', StringComparison.Ordinal);
        var name = (open < 0 ? line : line[..open]).Trim();
        var inside = open < 0 ? [] : Bracket().Matches(line[open..]).Select(m => m.Groups[1].Value.Trim()).ToList();
        if (inside.Count > 0 && inside[0].Contains('~', StringComparison.Ordinal))
        {
            Agent(name, inside[0].Replace("~", "", StringComparison.Ordinal), place);
            return;
        }
        if (name.Length > 0) Name(name, place);
        foreach (var code in open >= 0 && inside.Count == 0 ? [line[(open + 1)..]] : inside)
        {
            var space = code.AsSpan().IndexOfAny(" \t<>");
            var dated = space < 0 ? new DatedCode(code, "", place) : new DatedCode(code[..space], Spaces().Replace(code[space..], ""), place);
            if (_actor is null) _read.Nameless.Add(dated);
            else _actor.Codes.Add(dated);
        }
        _apart = false;
    }

    private void Name(string name, Place place)
    {
        if (name[0] == '+' && _actor is not null)
        {
            _actor.Names.Add(name[1..]);
            return;
        }
        // "THE_UNITED_NATIONS_", "UN_" and then the code of both.
        if (_actor is { Codes.Count: 0 } && !_apart)
        {
            _actor.Names.Add(name);
            return;
        }
        _actor = new PetrarchActor(place, [name.TrimStart('+')], []);
        _read.Actors.Add(_actor);
    }

    private void Agent(string name, string code, Place place)
    {
        string? plural = null;
        if (Braces().Match(name) is { Success: true } braces)
        {
            plural = braces.Groups[1].Value.Split(',')[0].Trim();
            name = name[..braces.Index];
        }
        _read.Agents.Add(new PetrarchAgent(place, name.Trim(), plural, code));
        _actor = null;
    }

    private static CameoActor GroupsOf(string name, string text)
    {
        var head = name + text[..Math.Min(text.Length, 300)];
        if (head.Contains("ethnic group", StringComparison.OrdinalIgnoreCase) || name.Contains("ethnic", StringComparison.OrdinalIgnoreCase)) return CameoActor.Ethnic;
        return name.Contains("religi", StringComparison.OrdinalIgnoreCase) ? CameoActor.Religious : CameoActor.None;
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex BlockComment();

    [GeneratedRegex(@"^[!&](\w+)[!&]?\s*=\s*(.+)$")]
    private static partial Regex Set();

    [GeneratedRegex(@"\[([^\[\]{}]*)[\]}]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
