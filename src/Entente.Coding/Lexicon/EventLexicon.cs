namespace Entente.Coding.Lexicon;

/// <summary>Which words tell which events, in which frames; which words are of which noun class; what operators do. Immutable, safe to share between threads.</summary>
public sealed class EventLexicon
{
    private readonly SenseIndex _events;
    private readonly SenseIndex _ties;
    private readonly Dictionary<string, ulong> _classOf;
    private readonly Dictionary<string, (string[] Before, ulong Mask)[]> _phraseClasses;

    /// <summary>Creates a lexicon from its parts.</summary>
    public EventLexicon(IReadOnlyList<Sense> senses, IReadOnlyList<Sense> ties, IReadOnlyList<Operator> operators, IReadOnlyList<string> classNames,
        IReadOnlyDictionary<string, ulong> classes, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
    {
        Senses = senses;
        Ties = ties;
        Operators = operators.ToDictionary(o => o.Name, StringComparer.Ordinal);
        ClassNames = classNames;
        Classes = classes;
        Lists = lists.ToDictionary(p => p.Key, p => p.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _events = new SenseIndex(senses);
        _ties = new SenseIndex(ties);
        _classOf = classes.Where(p => !p.Key.Contains(' ', StringComparison.Ordinal)).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        _phraseClasses = classes.Where(p => p.Key.Contains(' ', StringComparison.Ordinal))
            .Select(p => (Words: p.Key.Split(' '), Mask: p.Value))
            .GroupBy(p => p.Words[^1], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(p => (p.Words[..^1], p.Mask)).OrderByDescending(p => p.Item1.Length).ToArray(), StringComparer.Ordinal);
        LightVerbs = List("light_verbs");
        Quantifiers = List("quantifiers");
        Reporting = List("reporting");
        foreach (var name in new[] { "weapon", "explosive", "attack", "vehicle", "force" })
            if (classNames.Contains(name)) Instruments |= ClassBit(name);
    }

    /// <summary>The same lexicon without composition: no frame of an event works on another event. To see what composition earns.</summary>
    public EventLexicon WithoutOperators()
    {
        Sense[] senses = [.. Senses.Select(s => s with { Frames = [.. s.Frames.Where(f => f.Operator is null)] }).Where(s => s.Frames.Count > 0)];
        return new EventLexicon(senses, Ties, [.. Operators.Values], ClassNames, Classes, Lists.ToDictionary(p => p.Key, p => (IReadOnlyList<string>)[.. p.Value], StringComparer.Ordinal));
    }

    /// <summary>The senses that tell events, in order of the files.</summary>
    public IReadOnlyList<Sense> Senses { get; }

    /// <summary>The senses that tell of ties, or of what becomes of one, in the order of <c>ties.yaml</c>.</summary>
    public IReadOnlyList<Sense> Ties { get; }

    /// <summary>The operators by name.</summary>
    public IReadOnlyDictionary<string, Operator> Operators { get; }

    /// <summary>Names of the noun classes by bit.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>Class bits by lemma or phrase.</summary>
    public IReadOnlyDictionary<string, ulong> Classes { get; }

    /// <summary>Word lists of <c>lists.yaml</c> and <c>judgements.yaml</c> by name.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Lists { get; }

    /// <summary>Verbs that lend their subject to the event noun that is their object (<c>launch an attack</c>).</summary>
    public HashSet<string> LightVerbs { get; }

    /// <summary>Nouns that count what follows <c>of</c> (<c>thousands of doctors</c>).</summary>
    public HashSet<string> Quantifiers { get; }

    /// <summary>Verbs of saying.</summary>
    public HashSet<string> Reporting { get; }

    /// <summary>Bits of the noun classes that do violence without being a party: "a bomb killed".</summary>
    internal ulong Instruments { get; }

    /// <summary>The bit of a noun class.</summary>
    /// <exception cref="KeyNotFoundException">There is no such class.</exception>
    public ulong ClassBit(string name)
    {
        for (var i = 0; i < ClassNames.Count; i++)
            if (ClassNames[i] == name) return 1UL << i;
        throw new KeyNotFoundException($"no noun class '{name}'");
    }

    /// <summary>The entries for events whose head is this lemma.</summary>
    public ReadOnlySpan<Sense> Find(TriggerKind kind, string lemma) => _events.Find(kind, lemma);

    /// <summary>The entries for ties whose head is this lemma.</summary>
    public ReadOnlySpan<Sense> FindTie(TriggerKind kind, string lemma) => _ties.Find(kind, lemma);

    /// <summary>Class bits of the noun at <paramref name="index"/> of <paramref name="lemmas"/>, phrases that end there included.</summary>
    public ulong ClassesAt(ReadOnlySpan<string> lemmas, int index)
    {
        _classOf.TryGetValue(lemmas[index], out var mask);
        if (_phraseClasses.TryGetValue(lemmas[index], out var phrases))
        {
            foreach (var (before, bits) in phrases)
            {
                var start = index - before.Length;
                if (start < 0) continue;
                var same = true;
                for (var i = 0; i < before.Length && same; i++) same = lemmas[start + i] == before[i];
                if (same) mask |= bits;
            }
        }
        return mask;
    }

    /// <summary>A word list by name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public HashSet<string> List(string name) =>
        Lists.TryGetValue(name, out var list) ? list : throw new KeyNotFoundException($"the lexicon has no list '{name}'");
}
