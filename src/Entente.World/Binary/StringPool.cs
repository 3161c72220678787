namespace Entente.World.Binary;

/// <summary>Gives each distinct string a number, in order of first use.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];

    public IReadOnlyList<string> Strings => _strings;

    public int Count => _strings.Count;

    public int Add(string text)
    {
        if (_ids.TryGetValue(text, out var id)) return id;
        _ids.Add(text, id = _strings.Count);
        _strings.Add(text);
        return id;
    }
}
