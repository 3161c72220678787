using System.Globalization;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Coding.Records;
using Entente.Language;

namespace Entente.Coding.Events;

/// <summary>Numbers of dead, injured and arrested that belong to an event.</summary>
internal sealed class Counts(SentenceView view, EventLexicon lexicon)
{
    private static readonly Dictionary<string, long> Words = new(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["hundred"] = 100,
        ["thousand"] = 1000,
        ["million"] = 1_000_000,
        ["dozen"] = 12,
    };

    private static readonly (string List, string Name)[] Kinds = [("counts_dead", "dead"), ("counts_injured", "injured"), ("counts_arrested", "arrested")];

    /// <summary>The counts at the words of an event.</summary>
    public List<CountRecord> Of(Candidate candidate)
    {
        List<CountRecord> counts = [];
        foreach (var word in new[] { candidate.Trigger }.Concat(candidate.Words).Distinct())
        {
            foreach (var (list, name) in Kinds)
            {
                if (!lexicon.Lists.TryGetValue(list, out var lemmas) || !lemmas.Contains(view.Lemmas[word])) continue;
                var token = word == candidate.Trigger ? Counted(candidate, word) : view.Arguments.Fill(word, TriggerKind.Verb, "obj");
                // "84 deaths"
                if (token < 0 && view.Sentence[word].Upos == Upos.NOUN && Number(word, name) is not null) token = word;
                // "shot dead three rioters"
                if (token < 0 && view.Sentence[word] is { Upos: Upos.ADJ } state && state.Head == candidate.Trigger) token = Counted(candidate, candidate.Trigger);
                if (token >= 0 && Number(token, name) is { } count && counts.All(c => c.Name != name)) counts.Add(count);
            }
        }
        return counts;
    }

    private int Counted(Candidate candidate, int word)
    {
        var kind = candidate.Sense.Kind;
        var obj = view.Arguments.Fill(word, kind, "obj");
        return obj >= 0 || kind != TriggerKind.Verb || view.Arguments.IsPassive(word) ? obj : view.Arguments.Fill(word, kind, "subj");
    }

    private CountRecord? Number(int token, string name)
    {
        var sentence = view.Sentence;
        if (sentence[token].Upos == Upos.NUM) return Parse(token) is { } own ? new CountRecord(name, own, own) : null;
        foreach (var c in sentence.Children(token))
        {
            if (sentence[c].Deprel != Deprel.nummod || Parse(c) is not { } n) continue;
            var words = "";
            for (var i = Math.Max(0, c - 3); i < c; i++) words += view.Lemmas[i] + " ";
            if (words.Contains("at least", StringComparison.Ordinal) || words.Contains("more than", StringComparison.Ordinal) || words.EndsWith("over ", StringComparison.Ordinal)) return new CountRecord(name, n, null);
            return new CountRecord(name, n, n);
        }
        return sentence[token] is { Upos: Upos.NOUN } noun && !noun.Has("Number=Plur") && IsOne(token) ? new CountRecord(name, 1, 1) : null;
    }

    /// <summary>"a bystander was killed", but not "a crowd".</summary>
    private bool IsOne(int token)
    {
        if (view.RoleAt(token) is { Role.Kind: World.RoleKind.Group } || lexicon.Quantifiers.Contains(view.Lemmas[token])) return false;
        foreach (var c in view.Sentence.Children(token))
            if (view.Sentence[c].Deprel == Deprel.det && view.Lemmas[c] is "a" or "an" or "another") return true;
        return false;
    }

    private long? Parse(int token)
    {
        var form = view.Sentence[token].Form.Replace(",", "", StringComparison.Ordinal);
        if (long.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
        {
            foreach (var c in view.Sentence.Children(token))
                if (c > token && Words.TryGetValue(view.Lemmas[c], out var times) && times >= 100) n *= times;
            return n;
        }
        long total = 0;
        foreach (var part in form.ToLowerInvariant().Split('-', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Words.TryGetValue(part, out var value)) return null;
            total = value >= 100 && total > 0 ? total * value : total + value;
        }
        foreach (var c in view.Sentence.Children(token))
            if (view.Sentence[c].Deprel is Deprel.compound or Deprel.flat or Deprel.nummod && Words.TryGetValue(view.Lemmas[c], out var value)) total = value < total ? total * Math.Max(value, 1) : total * value;
        return total > 0 ? total : null;
    }
}
