using Entente.Language;

namespace Entente.World;

/// <summary>Places by name. Immutable and safe to share between threads.</summary>
public sealed class Gazetteer
{
    private readonly WordTable _words;
    private readonly PhraseTrie _trie;
    private readonly PlaceTable _places;
    private readonly Lazy<Dictionary<string, int>> _countries;
    private readonly Place[]?[] _candidates; // by node, filled when first asked for

    internal Gazetteer(WordTable words, PhraseTrie trie, PlaceTable places)
    {
        _words = words;
        _trie = trie;
        _places = places;
        _candidates = new Place[trie.NodeCount][];
        _countries = new Lazy<Dictionary<string, int>>(() => Countries(places));
    }

    /// <summary>Number of places.</summary>
    public int Count => _places.Count;

    /// <summary>
    /// The place names in a sentence, longest first from the left, not overlapping. A name of one word must be tagged as a proper
    /// noun (where there are tags); one that is a common English word too ("Reading", "Nice") must stand alone within the sentence, a small one after a preposition; none
    /// is found in a person's name. Before "province", "state" and the like only regions are candidates, before ", Ontario" only what lies there.
    /// </summary>
    public IReadOnlyList<PlaceMatch> Match(Sentence sentence)
    {
        List<PlaceMatch>? matches = null;
        using var words = new SentenceWords(sentence, _words);
        for (var start = 0; start < words.Count;)
        {
            if (!words.Begins(start) || Longest(words, start, sentence, out var end) is not { } places)
            {
                start++;
                continue;
            }

            var last = words.Token(end - 1) + 1;
            (matches ??= []).Add(new PlaceMatch(words.Token(start), last, Narrow(places, sentence, words.Token(start), last)));
            start = end;
        }

        return matches is null ? [] : PlacesBeside.Narrow(sentence, matches);
    }

    /// <summary>The places called <paramref name="name"/>, the likeliest without context first.</summary>
    public IReadOnlyList<Place> Lookup(string name)
    {
        using var words = new SentenceWords(name, _words);
        var node = 0;
        for (var i = 0; i < words.Count; i++)
        {
            node = _trie.Child(node, words.Id(i));
            if (node == 0) return [];
        }

        return node == 0 || !_trie.HasEntries(node) ? [] : Candidates(node);
    }

    /// <summary>The country with the ISO code <paramref name="alpha3"/> as a place, or null.</summary>
    public Place? Country(string alpha3) => _countries.Value.TryGetValue(alpha3, out var place) ? _places[place] : null;

    /// <summary>How likely a place is meant when nothing else is known: the order of magnitude of its population and its rank.</summary>
    internal static double Weight(Place place) =>
        Math.Log10(place.Population + 1) + (place.Capital || place.StandsAlone ? 2 : 0) + (place.Resolution == 1 ? 1 : 0) - (place.Resolution is 2 or 3 ? 1 : 0);

    private Place[]? Longest(in SentenceWords words, int start, Sentence sentence, out int end)
    {
        Place[]? best = null;
        end = start;
        var node = 0;
        for (var i = start; i < words.Count; i++)
        {
            node = _trie.Child(node, words.Id(i));
            if (node == 0) break;
            if (!words.Ends(i) || !_trie.HasEntries(node) || !Passes(words, node, start, i + 1, sentence)) continue;
            best = Candidates(node);
            end = i + 1;
        }

        return best;
    }

    private bool Passes(in SentenceWords words, int node, int start, int end, Sentence sentence)
    {
        var (first, last) = _trie.Entries(node);
        for (var e = first; e < last; e++)
        {
            if (!words.Fits(_trie.Case(e), start, end, _words)) continue;
            var token = sentence[words.Token(start)];
            if (end - start == 1)
            {
                if (token.Upos is not (Upos.PROPN or Upos.X)) return false;
                if ((_trie.Form(e) & CommonWord) != 0 && (words.LowerCase || words.UpperCase || !IsPlainlyPlace(sentence, words.Token(start), node))) return false;
            }

            return (token.Name != NameKind.Person || IsLocated(sentence, words.Token(start))) && !Persons.IsPartOfPerson(sentence, words.Token(start), words.Token(end - 1) + 1);
        }

        return false;
    }

    // Nobody is "in" or "near" a person: there the name finder errs.
    private static bool IsLocated(Sentence sentence, int token) => token > 0 && sentence[token - 1].Form is "in" or "at" or "near" or "outside" or "In" or "At" or "Near" or "Outside";

    // "in Reading", "the Nice attack"; not "Reading is", "in Central Asia". Small places need the preposition.
    private bool IsPlainlyPlace(Sentence sentence, int token, int node) =>
        token > 0
        && sentence[token].Upos == Upos.PROPN
        && sentence[token - 1].Upos != Upos.PROPN
        && (token + 1 == sentence.Tokens.Length || sentence[token + 1].Upos != Upos.PROPN)
        && (sentence[token - 1].Upos == Upos.ADP || Candidates(node)[0].Population >= 100_000);

    private static Dictionary<string, int> Countries(PlaceTable places)
    {
        var countries = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < places.Count; i++)
            if (places.Resolution(i) == 1) countries.TryAdd(places[i].CountryCode, i);
        return countries;
    }

    private Place[] Candidates(int node)
    {
        if (_candidates[node] is { } known) return known;
        var (first, last) = _trie.Entries(node);
        var places = Enumerable.Range(first, last - first).Select(e => _trie.Value(e)).Distinct().Select(i => _places[i]).ToArray();
        return _candidates[node] = [.. places.OrderByDescending(Weight)];
    }

    // "Havana province" names no city, "the state of Washington" neither.
    private static Place[] Narrow(Place[] places, Sentence sentence, int start, int end)
    {
        if (places.Length < 2) return places;
        var says = (end < sentence.Tokens.Length && IsRegionNoun(sentence[end].Form))
            || (start > 1 && sentence[start - 1].Form is "of" && IsRegionNoun(sentence[start - 2].Form));
        if (!says) return places;
        var regions = Array.FindAll(places, p => p.Resolution is 2 or 3);
        return regions.Length > 0 ? regions : places;
    }

    private static bool IsRegionNoun(string form) => form.ToLowerInvariant() is
        "province" or "state" or "region" or "governorate" or "oblast" or "department" or "prefecture" or "county" or "district";

    /// <summary>Flag in an entry's form: the name is a common English word too.</summary>
    internal const byte CommonWord = 2;
}
