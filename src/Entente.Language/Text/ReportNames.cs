namespace Entente.Language;

/// <summary>
/// Settles the names of a report, which were found sentence by sentence: words in small letters do not begin or end a name, it has all its parts, what is
/// written alike names the same, the last word of a person's full name alone is that person, and a short form in brackets is what it stands behind.
/// </summary>
internal static class ReportNames
{
    /// <summary>Settles the names of analysed sentences of one report.</summary>
    public static void Settle(IReadOnlyList<Sentence> sentences)
    {
        var votes = new Dictionary<string, Votes>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var (start, end) in sentence.Names().ToList())
            {
                if (!sentence[start].NameBegins) continue; // it has become part of the one before
                var grown = Grow(sentence, start, end);
                var (from, to) = Trim(sentence, start, grown);
                if ((from, to) != (start, end))
                {
                    var kind = sentence[start].Name;
                    Mark(sentence, start, grown, NameKind.None);
                    Mark(sentence, from, to, kind);
                }
                if (from == to) continue;
                Vote(votes, Written(sentence, from, to), sentence[from].Name);
                if (to - from == 1) continue;
                if (sentence[from].Name == NameKind.Person) Vote(votes, sentence[to - 1].Form, NameKind.Person, FullName);
                else if (ShortForm(sentence, to) is { } form) Vote(votes, form, sentence[from].Name, FullName);
            }
        }
        if (votes.Count == 0) return;
        foreach (var sentence in sentences)
        {
            foreach (var (start, end) in sentence.Names()) Mark(sentence, start, end, votes[Written(sentence, start, end)].Kind);
            Missed(sentence, votes);
        }
    }

    /// <summary>What a full name counts for its last word alone, and a name for its short form in brackets: more than a sentence's guess.</summary>
    private const int FullName = 4;

    private const int LongestName = 6;

    // Small words that a name may begin with: "bin Laden", "al - Sadr", "van den Berg".
    private static readonly HashSet<string> Particles = ["abu", "al", "as", "at", "bin", "bint", "d'", "da", "dal", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le", "ould", "ter", "umm", "van", "von", "zu"];

    // "Lions" beside "Lions" found elsewhere: proper nouns written like a name of the report are that name.
    private static void Missed(Sentence sentence, Dictionary<string, Votes> votes)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (!MayBegin(sentence, i)) continue;
            var end = i + 1;
            while (end < sentence.Tokens.Length && end - i < LongestName && sentence[end].Name == NameKind.None && sentence[end].Upos is Upos.PROPN or Upos.ADP or Upos.PUNCT or Upos.ADJ) end++;
            for (; end > i; end--)
            {
                if (sentence[end - 1].Upos != Upos.PROPN || !votes.TryGetValue(Written(sentence, i, end), out var vote)) continue;
                if (end == i + 1 && end < sentence.Tokens.Length && sentence[end] is { Upos: Upos.PROPN } next && next.Name == NameKind.None && vote.Kind == NameKind.Person) break; // "Bush Street"
                Mark(sentence, i, end, vote.Kind);
                i = end - 1;
                break;
            }
        }
    }

    private static bool MayBegin(Sentence sentence, int i) => sentence[i] is { Name: NameKind.None, Upos: Upos.PROPN, Form.Length: > 1 } t && char.IsUpper(t.Form[0]) && t.Deprel != Deprel.nmod_desc;

    // The tree tells that the next words are parts of the name.
    private static int Grow(Sentence sentence, int start, int end)
    {
        while (end < sentence.Tokens.Length && sentence[end] is { Upos: Upos.PROPN, Deprel: Deprel.flat } t && t.Head >= start && t.Head < end && (t.Name == NameKind.None || t.Name == sentence[start].Name))
        {
            end++;
            while (t.Name != NameKind.None && end < sentence.Tokens.Length && sentence[end].Name != NameKind.None && !sentence[end].NameBegins) end++;
        }
        return end;
    }

    // "World Trade Organization (WTO)"
    private static string? ShortForm(Sentence sentence, int end) =>
        end + 2 < sentence.Tokens.Length && sentence[end].Form == "(" && sentence[end + 2].Form == ")" && sentence[end + 1].Form is { Length: > 1 } form && form.All(char.IsUpper) ? form : null;

    // "Shanwei city", "boxer Laila Ali"; a name all in small letters stays.
    private static (int From, int To) Trim(Sentence sentence, int start, int end)
    {
        var (from, to) = (start, end);
        while (from < to && IsSmall(sentence[from])) from++;
        while (to > from && IsSmall(sentence[to - 1])) to--;
        return from < to ? (from, to) : (start, end);
    }

    private static bool IsSmall(Token token) => char.IsLower(token.Form[0]) && !Particles.Contains(token.Form);

    private static void Mark(Sentence sentence, int start, int end, NameKind kind)
    {
        for (var i = start; i < end; i++) (sentence[i].Name, sentence[i].NameBegins) = (kind, kind != NameKind.None && i == start);
    }

    private static string Written(Sentence sentence, int start, int end) => end == start + 1 ? sentence[start].Form : string.Join(' ', sentence.Tokens.AsSpan(start, end - start).ToArray().Select(t => t.Form));

    private static void Vote(Dictionary<string, Votes> votes, string name, NameKind kind, int weight = 1)
    {
        if (!votes.TryGetValue(name, out var vote)) votes.Add(name, vote = new Votes());
        vote.Add(kind, weight);
    }

    /// <summary>How often what is written alike was taken for each kind of name.</summary>
    private sealed class Votes
    {
        private readonly int[] _counts = new int[4];

        /// <summary>The kind with most votes; of equals the one that had them first.</summary>
        public NameKind Kind { get; private set; }

        public void Add(NameKind kind, int weight)
        {
            _counts[(int)kind] += weight;
            if (Kind == NameKind.None || _counts[(int)kind] > _counts[(int)Kind]) Kind = kind;
        }
    }
}
