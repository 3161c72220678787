using Entente.Language;

namespace Entente.World;

/// <summary>Finds role nouns ("soldiers", "chief of staff") in sentences. Immutable and safe to share between threads.</summary>
public sealed class RoleIndex
{
    private readonly WordTable _words;
    private readonly PhraseTrie _trie;
    private readonly IReadOnlyList<Role> _roles;
    private readonly RoleIndex? _above; // role nouns that go before these

    internal RoleIndex(WordTable words, PhraseTrie trie, IReadOnlyList<Role> roles, RoleIndex? above = null)
    {
        _words = words;
        _trie = trie;
        _roles = roles;
        _above = above;
    }

    /// <summary>These role nouns with others above them.</summary>
    internal RoleIndex Under(RoleIndex above) => new(_words, _trie, _roles, above);

    /// <summary>All role nouns known.</summary>
    public IReadOnlyList<Role> Roles => _above is null ? _roles : [.. _above.Roles, .. _roles];

    /// <summary>
    /// The role nouns in a sentence, longest first from the left, not overlapping. The last word is matched by its lemma as
    /// well, so that plurals are found; verbs are not role nouns; a title is one only before a name.
    /// </summary>
    public IReadOnlyList<RoleMatch> Match(Sentence sentence)
    {
        List<RoleMatch>? matches = null;
        using var words = new SentenceWords(sentence, _words);
        for (var start = 0; start < words.Count;)
        {
            if (!words.Begins(start) || Longest(words, start, sentence, out var end) is not { } role)
            {
                start++;
                continue;
            }

            (matches ??= []).Add(new RoleMatch(words.Token(start), words.Token(end - 1) + 1, role));
            start = end;
        }

        if (_above is not null) return Layers.Merge(_above.Match(sentence), matches ?? [], m => (m.Start, m.End));
        return matches ?? (IReadOnlyList<RoleMatch>)[];
    }

    /// <summary>The roles that a noun, singular or plural, names as written; offices first.</summary>
    public IReadOnlyList<Role> Lookup(string noun)
    {
        return _above is null ? Own(noun) : [.. _above.Lookup(noun), .. Own(noun)];
    }

    private IReadOnlyList<Role> Own(string noun)
    {
        using var words = new SentenceWords(noun, _words);
        var node = 0;
        for (var i = 0; i < words.Count; i++)
        {
            node = _trie.Child(node, words.Id(i));
            if (node == 0) return [];
        }

        if (node == 0) return [];
        var (first, last) = _trie.Entries(node);
        return [.. Enumerable.Range(first, last - first).Select(e => _roles[_trie.Value(e)])];
    }

    private Role? Longest(in SentenceWords words, int start, Sentence sentence, out int end)
    {
        Role? best = null;
        end = start;
        var node = 0;
        for (var i = start; i < words.Count; i++)
        {
            if (words.Ends(i) && IsNominal(sentence[words.Token(i)]))
            {
                var whole = _trie.Child(node, words.Id(i));
                var role = RoleAt(words, whole, start, i + 1, sentence) ?? RoleAt(words, ByLemma(sentence, words, node, i), start, i + 1, sentence);
                if (role is not null)
                {
                    best = role;
                    end = i + 1;
                }
            }

            node = _trie.Child(node, words.Id(i));
            if (node == 0) break;
        }

        return best;
    }

    private int ByLemma(Sentence sentence, in SentenceWords words, int node, int word)
    {
        var token = sentence[words.Token(word)];
        var lemma = token.Lemma;
        if (lemma.Length > Folding.MaxLength || !words.Begins(word) || string.Equals(lemma, token.Form, StringComparison.Ordinal)) return 0;
        Span<char> buffer = stackalloc char[Folding.MaxLength * 2];
        var length = Folding.Fold(lemma, buffer, out _);
        return length == 0 ? 0 : _trie.Child(node, _words.Find(buffer[..length]));
    }

    private Role? RoleAt(in SentenceWords words, int node, int start, int end, Sentence sentence)
    {
        if (node == 0) return null;
        var (first, last) = _trie.Entries(node);
        var beforeName = IsBeforeName(sentence, words.Token(end - 1) + 1, words.LowerCase);
        Role? other = null;
        for (var e = first; e < last; e++)
        {
            if (!words.Fits(_trie.Case(e), start, end, _words)) continue;
            var role = _roles[_trie.Value(e)];
            if (role.Kind == RoleKind.Title)
            {
                if (beforeName) return role;
            }
            else
            {
                other ??= role;
            }
        }

        return other;
    }

    private static bool IsNominal(Token token) => token.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X;

    private static bool IsBeforeName(Sentence sentence, int next, bool lowerCase)
    {
        if (next >= sentence.Tokens.Length) return false;
        var token = sentence[next];
        return token.Form.Length > 0 && char.IsUpper(token.Form[0]) ? token.Upos is Upos.PROPN or Upos.X or Upos.NOUN or Upos.ADJ : lowerCase && token.Upos == Upos.PROPN;
    }
}
