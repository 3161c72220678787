using Entente.Language;

namespace Entente.World;

/// <summary>Finds the names of entities in sentences. Immutable and safe to share between threads.</summary>
public sealed class NameIndex
{
    private readonly WordTable _words;
    private readonly PhraseTrie _trie;
    private readonly IReadOnlyList<Entity> _entities;
    private readonly NameReading[]?[] _readings; // by node, filled when first asked for
    private readonly NameIndex? _above; // names that go before these
    private readonly Func<string, bool>? _hides; // those of these that are defined anew above

    internal NameIndex(WordTable words, PhraseTrie trie, IReadOnlyList<Entity> entities)
    {
        _words = words;
        _trie = trie;
        _entities = entities;
        _readings = new NameReading[trie.NodeCount][];
    }

    private NameIndex(NameIndex under, NameIndex above, Func<string, bool> hides)
    {
        (_words, _trie, _entities, _readings) = (under._words, under._trie, under._entities, under._readings);
        (_above, _hides) = (above, hides);
    }

    /// <summary>These names with others above them, which hide the entities of the same identifiers.</summary>
    internal NameIndex Under(NameIndex above, Func<string, bool> hides) => new(this, above, hides);

    /// <summary>
    /// The names in a sentence, longest first from the left, not overlapping. Letters must have the capitals that the name has
    /// (text in capitals, or without any, is read as well); diacritics, dots and hyphens do not matter. A country's name that is
    /// part of a person's ("Michael Jordan") is left out.
    /// </summary>
    public IReadOnlyList<NameMatch> Match(Sentence sentence)
    {
        List<NameMatch>? matches = null;
        using var words = new SentenceWords(sentence, _words);
        for (var start = 0; start < words.Count;)
        {
            if (!words.Begins(start) || Longest(words, start, sentence, out var end) is not { } readings)
            {
                start++;
                continue;
            }

            (matches ??= []).Add(new NameMatch(words.Token(start), words.Token(end - 1) + 1, readings));
            start = end;
        }

        if (_above is null) return matches ?? (IReadOnlyList<NameMatch>)[];
        var visible = Visible(matches);
        return Layers.Merge([.. _above.Match(sentence).Where(m => !visible.Exists(v => IsSameState(v, m)))], visible, m => (m.Start, m.End));
    }

    /// <summary>What <paramref name="name"/>, written as it would be in running text, may name; best first.</summary>
    public IReadOnlyList<NameReading> Lookup(string name)
    {
        if (_above is not null) return [.. _above.Lookup(name), .. Own(name).Where(r => !_hides!(r.Entity.Id))];
        return Own(name);
    }

    // What a dictionary lists under a state's bare code is the state itself.
    private static bool IsSameState(NameMatch under, NameMatch above) =>
        under.Start == above.Start && under.End == above.End && under.Readings[0].Entity is { Kind: EntityKind.Country } state && above.Readings[0].Entity is { Sectors.Count: 0, Spells.Count: 0 } other
        && other.Kind != EntityKind.Country && other.Code == state.Code;

    private List<NameMatch> Visible(List<NameMatch>? matches)
    {
        List<NameMatch> visible = [];
        foreach (var m in matches ?? [])
        {
            NameReading[] readings = [.. m.Readings.Where(r => !_hides!(r.Entity.Id))];
            if (readings.Length > 0) visible.Add(readings.Length == m.Readings.Count ? m : m with { Readings = readings });
        }

        return visible;
    }

    private NameReading[] Own(string name)
    {
        using var words = new SentenceWords(name, _words);
        var node = 0;
        for (var i = 0; i < words.Count; i++)
        {
            node = _trie.Child(node, words.Id(i));
            if (node == 0) return [];
        }

        return node == 0 ? [] : ReadingsAt(words, node, 0, words.Count, null) ?? [];
    }

    private NameReading[]? Longest(in SentenceWords words, int start, Sentence sentence, out int end)
    {
        NameReading[]? best = null;
        end = start;
        var node = 0;
        for (var i = start; i < words.Count; i++)
        {
            node = _trie.Child(node, words.Id(i));
            if (node == 0) break;
            if (!words.Ends(i) || !_trie.HasEntries(node)) continue;
            if (ReadingsAt(words, node, start, i + 1, sentence) is not { } readings) continue;
            best = readings;
            end = i + 1;
        }

        return best;
    }

    // Those readings whose case fits and that the sentence does not rule out; null where there are none.
    private NameReading[]? ReadingsAt(in SentenceWords words, int node, int start, int end, Sentence? sentence)
    {
        var (first, last) = _trie.Entries(node);
        var fits = 0;
        ulong chosen = 0;
        bool? person = null;
        for (var e = first; e < last && e - first < 64; e++)
        {
            if (!words.Fits(_trie.Case(e), start, end, _words)) continue;
            if (sentence is not null)
            {
                var token = sentence[words.Token(start)];
                var kind = _entities[_trie.Value(e)].Kind;
                if (end - start == 1 && (_trie.Case(e) & 3) == 2 && IsFunctionWord(token) && !IsAcronym(sentence, token)) continue;
                if (end - start == 1 && words.LowerCase && token.Upos is not (Upos.PROPN or Upos.X) && !IsNational(kind)) continue;
                // "President Kim" is not the whole of "President Kim Young-sam".
                if (kind == EntityKind.Person && end - start > 1 && token.Name != NameKind.Person && GoesOn(sentence, words.Token(end - 1))) continue;
                if (kind is EntityKind.Country or EntityKind.Territory
                    && (person ??= Persons.IsPartOfPerson(sentence, words.Token(start), words.Token(end - 1) + 1))) continue;
            }

            fits++;
            chosen |= 1UL << (e - first);
        }

        if (fits == 0) return null;
        var all = _readings[node] ??= [.. Enumerable.Range(first, last - first).Select(Reading)];
        return fits == all.Length ? all : [.. all.Where((_, i) => i < 64 && (chosen >> i & 1) != 0)];
    }

    private NameReading Reading(int entry) => new(_entities[_trie.Value(entry)], (NameForm)_trie.Form(entry));

    // In text without capitals "apple" and "bush" are names only if the tagger says so; "cuban" always is one.
    private static bool IsNational(EntityKind kind) => kind is EntityKind.Country or EntityKind.Territory or EntityKind.EthnicGroup;

    private static bool GoesOn(Sentence sentence, int last) =>
        sentence[last].Name == NameKind.Person && last + 1 < sentence.Tokens.Length && sentence[last + 1] is { Name: NameKind.Person, NameBegins: false };

    // "WHO experts", in a sentence that is not in capitals.
    private static bool IsAcronym(Sentence sentence, Token token)
    {
        if (token.Upos != Upos.PRON || token.Form.Length < 3) return false;
        foreach (var t in sentence.Tokens)
            if (t.Form.Length > 3 && char.IsLower(t.Form[^1])) return true;
        return false;
    }

    // "It IS true", "WHO SHOT US".
    private static bool IsFunctionWord(Token token) => token.Upos is
        Upos.PRON or Upos.AUX or Upos.ADP or Upos.DET or Upos.PART or Upos.CCONJ or Upos.SCONJ or Upos.ADV or Upos.VERB or Upos.INTJ;
}
