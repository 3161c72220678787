using Entente.Coding.Lexicon;
using Entente.Language;
using Entente.World;
using Entente.World.Time;

namespace Entente.Coding.Mentions;

/// <summary>A sentence with what the world and the lexicon know of its words.</summary>
internal sealed class SentenceView
{
    private readonly NameMatch?[] _names;
    private readonly RoleMatch?[] _roles;
    private readonly PlaceMatch?[] _places;
    private readonly ulong[] _classes;

    public SentenceView(NamedSentence named, PlaceContext context, World.World world, EventLexicon lexicon, TimeReader time, Referents referents)
    {
        var sentence = Sentence = named.Sentence;
        var n = sentence.Tokens.Length;
        Lemmas = new string[n];
        for (var i = 0; i < n; i++) Lemmas[i] = Lemma(sentence[i], lexicon);
        _classes = new ulong[n];
        for (var i = 0; i < n; i++) _classes[i] = lexicon.ClassesAt(Lemmas, i);
        _names = new NameMatch?[n];
        foreach (var name in named.Names)
        {
            if (referents.Choose(sentence, name) is not { } m) continue;
            for (var i = m.Start; i < m.End; i++) _names[i] = m;
        }
        _roles = new RoleMatch?[n];
        foreach (var m in world.Roles.Match(sentence))
            for (var i = m.Start; i < m.End; i++) _roles[i] = m;
        _places = new PlaceMatch?[n];
        Places = [.. named.Places.Select(context.Settle)];
        foreach (var m in Places)
            for (var i = m.Start; i < m.End; i++) _places[i] = m;
        People();
        Times = time.Read(sentence);
        Arguments = new Events.Arguments(sentence, lexicon, IsTime);
    }

    // A verb that the lemmatiser has not seen may come out wrong ("bom"): of its possible base forms take the one that the lexicon knows.
    private static string Lemma(Token t, EventLexicon lexicon)
    {
        var lemma = t.Lemma.Length > 0 && char.IsUpper(t.Lemma[0]) ? t.Lemma.ToLowerInvariant() : t.Lemma;
        if (t.Upos != Upos.VERB || lexicon.Find(TriggerKind.Verb, lemma).Length > 0) return lemma;
        var form = t.Form.ToLowerInvariant();
        foreach (var ending in new[] { "ing", "ed", "es", "s", "d" })
        {
            if (!form.EndsWith(ending, StringComparison.Ordinal) || form.Length < ending.Length + 3) continue;
            var stem = form[..^ending.Length];
            // "raped" is of "rape": of "rap" it would be "rapped".
            var silent = stem.Length >= 3 && ending is "ed" or "ing" && "aeiou".Contains(stem[^2], StringComparison.Ordinal) && !"aeiouwxy".Contains(stem[^1], StringComparison.Ordinal) && !"aeiou".Contains(stem[^3], StringComparison.Ordinal);
            foreach (var candidate in new[] { silent ? stem + "e" : stem, silent ? stem : stem + "e", stem.EndsWith('i') ? stem[..^1] + "y" : stem, stem[^1] == stem[^2] ? stem[..^1] : stem })
                if (lexicon.Find(TriggerKind.Verb, candidate).Length > 0) return candidate;
        }
        return lemma;
    }

    /// <summary>"the teachers, also from Ghana, whom it had abducted": who and whom are people, not the place beside them.</summary>
    private void People()
    {
        var changed = false;
        for (var i = 0; i < Sentence.Tokens.Length; i++)
        {
            if (Sentence[i].Deprel != Deprel.acl_relcl || Sentence[i].Head is not (>= 0 and var place) || place > i) continue;
            if (_places[place] is null && _names[place]?.Readings[0].Entity.Kind is not (EntityKind.Country or EntityKind.Territory)) continue;
            var who = false;
            foreach (var c in Sentence.Children(i)) who |= Sentence[c].Form is "who" or "whom" && c < i;
            if (!who || Sentence[place].Head is not (>= 0 and var noun) || noun > place) continue;
            if (Sentence[noun].Upos == Upos.VERB)
                foreach (var c in Sentence.Children(noun))
                    if (Sentence[c].Deprel == Deprel.obj && c < place) noun = c;
            if (Sentence[noun].Upos != Upos.NOUN || Sentence[place].Deprel is not (Deprel.nmod or Deprel.obl or Deprel.appos)) continue;
            Sentence[i].Head = noun;
            changed = true;
        }
        if (changed) Sentence.TreeChanged();
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Lemmas, all in lower case.</summary>
    public string[] Lemmas { get; }

    /// <summary>Place names.</summary>
    public IReadOnlyList<PlaceMatch> Places { get; }

    /// <summary>Time expressions.</summary>
    public IReadOnlyList<TimeExpression> Times { get; }

    /// <summary>What fills the slots of its words.</summary>
    public Events.Arguments Arguments { get; }

    /// <summary>The name that the word is part of.</summary>
    public NameMatch? NameAt(int token) => _names[token];

    /// <summary>The role noun that the word is part of.</summary>
    public RoleMatch? RoleAt(int token) => _roles[token];

    /// <summary>The place name that the word is part of.</summary>
    public PlaceMatch? PlaceAt(int token) => _places[token];

    /// <summary>Bits of the noun classes that the word is in.</summary>
    public ulong ClassesAt(int token) => _classes[token];

    /// <summary>Whether the noun has an article or a word that points: "the", "this".</summary>
    public bool IsDefinite(int noun)
    {
        foreach (var c in Sentence.Children(noun))
            if (Sentence[c].Deprel == Deprel.det && Lemmas[c] is "the" or "this" or "that" or "these" or "those") return true;
        return false;
    }

    /// <summary>Whether the word is part of a time expression.</summary>
    public bool IsTime(int token)
    {
        foreach (var t in Times)
            if (token >= t.Start && token < t.End) return true;
        return false;
    }

    /// <summary>Where the phrase of a head stands in the text, without clauses, appositions and conjuncts.</summary>
    public Span PhraseOf(int head)
    {
        int first = head, last = head;
        Extend(head, ref first, ref last, 8);
        while (first < head && (Sentence[first].Upos is Upos.ADP or Upos.SCONJ or Upos.PUNCT || IsTime(first))) first++;
        while (last > head && Sentence[last].Upos == Upos.PUNCT && Sentence[last].Form is not (")" or "]")) last--;
        return new Span(Sentence[first].Span.Start, Sentence[last].Span.End);
    }

    private void Extend(int token, ref int first, ref int last, int depth)
    {
        if (depth == 0) return;
        foreach (var c in Sentence.Children(token))
        {
            if (Sentence[c].Deprel is not (Deprel.det or Deprel.amod or Deprel.compound or Deprel.flat or Deprel.nmod or Deprel.nmod_poss or Deprel.nmod_desc or Deprel.nummod
                or Deprel.@fixed or Deprel.goeswith or Deprel.@case or Deprel.det_predet or Deprel.nmod_unmarked or Deprel.advmod)) continue;
            if (Sentence[c].Deprel == Deprel.@case && c < token && Sentence[token].Deprel is not (Deprel.nmod or Deprel.nmod_poss)) continue;
            if (c < first) first = c;
            if (c > last) last = c;
            Extend(c, ref first, ref last, depth - 1);
        }
    }
}
