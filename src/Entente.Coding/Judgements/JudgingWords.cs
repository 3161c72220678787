using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Judgements;

/// <summary>The lists of <c>judgements.yaml</c>, and whether a word or phrase judges by them.</summary>
internal sealed class JudgingWords(EventLexicon lexicon)
{
    private readonly HashSet<string> _adjectives = lexicon.List("judging_adjectives");
    private readonly HashSet<string> _nouns = lexicon.List("judging_nouns");
    private readonly HashSet<string> _labels = lexicon.List("judging_labels");
    private readonly HashSet<string> _not = lexicon.List("judging_not");
    private readonly HashSet<string> _weights = lexicon.List("judging_weights");
    private readonly HashSet<string> _states = lexicon.List("judging_states");
    private readonly HashSet<string> _handles = lexicon.List("judging_handles");

    public HashSet<string> As { get; } = lexicon.List("judging_as");

    public HashSet<string> Is { get; } = lexicon.List("judging_is");

    public HashSet<string> Open { get; } = lexicon.List("judging_open");

    public HashSet<string> Kinds { get; } = lexicon.List("judging_kinds");

    public HashSet<string> Acting { get; } = lexicon.List("judging_acting");

    public HashSet<string> Sharp { get; } = lexicon.List("judging_sharp");

    public HashSet<string> Say { get; } = lexicon.List("judging_say");

    public HashSet<string> Voiced { get; } = lexicon.List("judging_voiced");

    public HashSet<string> Link { get; } = lexicon.List("judging_link");

    public HashSet<string> View { get; } = lexicon.List("judging_view");

    public HashSet<string> People { get; } = lexicon.List("judging_people");

    public HashSet<string> Duty { get; } = lexicon.List("judging_duty");

    public HashSet<string> NotOf { get; } = lexicon.List("judging_not_of");

    public HashSet<string> Things { get; } = lexicon.List("inanimate");

    public HashSet<string> Voices { get; } = lexicon.List("voices");

    /// <summary>Whether the word tells nothing of what anybody thinks, even in quotation marks.</summary>
    public bool IsPlain(SentenceView view, int token) => _not.Contains(view.Lemmas[token]);

    /// <summary>Whether the noun says what somebody thinks where he calls a thing so.</summary>
    public bool Labels(SentenceView view, int noun) => _nouns.Contains(view.Lemmas[noun]) || _labels.Contains(view.Lemmas[noun]);

    /// <summary>Whether a bare word that was taken for a noun is an adjective that judges: "premature".</summary>
    public bool Adjectival(SentenceView view, int token) => view.Sentence[token].Upos == Upos.NOUN && (token == 0 || view.Sentence[token - 1].Upos != Upos.DET) && !_nouns.Contains(view.Lemmas[token]) && !_not.Contains(view.Lemmas[token]) && _adjectives.Contains(view.Sentence[token].Form);

    /// <summary>Whether the noun by itself says what somebody thinks.</summary>
    public bool Judges(SentenceView view, int noun) => _nouns.Contains(view.Lemmas[noun]);

    /// <summary>The judging word of a phrase: its head, an adjective before it, or what it is "of"; null where it has none.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="head">Head of the phrase.</param>
    /// <param name="labels">Whether a label will do, as where somebody calls somebody so.</param>
    public string? Of(SentenceView view, int head, bool labels) => Of(view, head, labels, 3);

    private string? Of(SentenceView view, int head, bool labels, int depth)
    {
        var t = view.Sentence[head];
        // A small letter is no name, whatever the tagger says: "frank and constructive".
        switch (t.Upos == Upos.PROPN && char.IsLower(t.Form[0]) ? Upos.ADJ : t.Upos)
        {
            case Upos.ADJ or Upos.VERB or Upos.ADV:
                if (!_not.Contains(view.Lemmas[head]) && (Judges(view, head, _adjectives) || labels && Judges(view, head, _labels) || t.Upos == Upos.VERB && _nouns.Contains(t.Form))) return t.Form;
                // "neither free nor fair"
                foreach (var c in view.Sentence.Children(head))
                    if (view.Sentence[c] is { Deprel: Deprel.conj, Upos: Upos.ADJ } && view.Arguments.Child(c, Deprel.nsubj) < 0 && view.Arguments.Child(c, Deprel.cop) < 0 && !_not.Contains(view.Lemmas[c]) && Judges(view, c, _adjectives)) return view.Sentence[c].Form;
                return t.Upos == Upos.ADJ && !_not.Contains(view.Lemmas[head]) && TooMuch(view, head) ? "too " + t.Form : null;
            case Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.DET or Upos.PRON:
                // "in tatters"
                if (Preposition(view, head) is { } p && !(p == "of" && _weights.Contains(view.Lemmas[head]))) return p == "in" && _states.Contains(view.Lemmas[head]) ? t.Form : null;
                if (Adjectival(view, head)) return t.Form;
                if (t.Upos == Upos.NOUN && (_nouns.Contains(view.Lemmas[head]) || labels && _labels.Contains(view.Lemmas[head]))) return t.Form;
                foreach (var c in view.Sentence.Children(head))
                {
                    switch (view.Sentence[c].Deprel)
                    {
                        case Deprel.amod or Deprel.compound when c < head && !lexicon.Quantifiers.Contains(view.Lemmas[head]) && (Judges(view, c, _adjectives) || labels && Judges(view, c, _labels)): return view.Sentence[c].Form;
                        // "wake-up call", "turning point"
                        case Deprel.compound or Deprel.amod when c == head - 1 && Phrase(view, c, head): return t.Form;
                        // "a step forward"
                        case Deprel.advmod when c == head + 1 && view.Lemmas[head] is "step" or "leap" && view.Lemmas[c] is "forward" or "back" or "backward" or "backwards": return t.Form;
                        // "a step in the wrong direction"
                        case Deprel.nmod when c > head && view.Lemmas[c] == "direction": return t.Form;
                        // "one of the worst crises", "an act of cowardice"
                        case Deprel.nmod when depth > 0 && c > head && t.Upos != Upos.PROPN && view.Arguments.CaseOf(c, "of") && OfNoun(view, head, c, labels, depth - 1) is { } inner: return inner;
                    }
                }
                return null;
            default:
                return null;
        }
    }

    // "the result of a mistake" is no mistake: what is "of" judges where the head is a measure, a number or a mere handle.
    private string? OfNoun(SentenceView view, int head, int of, bool labels, int depth)
    {
        if (view.Sentence[head].Upos != Upos.NUM && !lexicon.Quantifiers.Contains(view.Lemmas[head]) && !_handles.Contains(view.Lemmas[head])) return null;
        foreach (var c in view.Sentence.Children(of))
            if (view.Sentence[c].Deprel == Deprel.amod && (Judges(view, c, _adjectives) || labels && Judges(view, c, _labels))) return view.Sentence[c].Form;
        if (view.Sentence[of].Upos == Upos.NOUN && _nouns.Contains(view.Lemmas[of])) return view.Sentence[of].Form;
        return depth > 0 && labels && _labels.Contains(view.Lemmas[of]) ? view.Sentence[of].Form : null;
    }

    private bool Phrase(SentenceView view, int first, int last) =>
        view.Sentence[first].Form.Length + view.Sentence[last].Form.Length < 24 && _nouns.Contains(string.Concat(view.Sentence[first].Form.ToLowerInvariant(), " ", view.Lemmas[last]));

    private static bool Judges(SentenceView view, int token, HashSet<string> words)
    {
        var t = view.Sentence[token];
        // A capital within the sentence is part of a name: "the Popular Front".
        if (char.IsUpper(t.Form[0]) && (token > 0 && !Quotations.IsMark(view.Sentence[token - 1]) || t.Upos == Upos.PROPN)) return false;
        if (t.Upos != Upos.VERB && words.Contains(view.Lemmas[token])) return true;
        if (Hyphened(view.Sentence, token) is var first && first < token && words.Contains(Joined(view.Sentence, first, token))) return true;
        return t.Form.Length > 5 && words.Contains(char.IsUpper(t.Form[0]) ? t.Form.ToLowerInvariant() : t.Form);
    }

    private static string Joined(Sentence sentence, int first, int last)
    {
        var word = "";
        for (var i = first; i <= last; i++) word += sentence[i].Form.ToLowerInvariant();
        return word;
    }

    /// <summary>First part of a word with hyphens, which the tokenizer takes apart: "short-sighted"; the word itself where it has none.</summary>
    public static int Hyphened(Sentence sentence, int token)
    {
        while (token > 1 && sentence[token - 1].Form == "-" && sentence[token - 1].Span.End == sentence[token].Span.Start && sentence[token - 2].Span.End == sentence[token - 1].Span.Start) token -= 2;
        return token;
    }

    private static bool TooMuch(SentenceView view, int token)
    {
        foreach (var c in view.Sentence.Children(token))
            if (c < token && view.Lemmas[c] == "too" && view.Sentence[c].Deprel == Deprel.advmod) return true;
        return false;
    }

    /// <summary>The preposition of a noun, or null.</summary>
    public static string? Preposition(SentenceView view, int head)
    {
        foreach (var c in view.Sentence.Children(head))
            if (view.Sentence[c].Deprel == Deprel.@case && c < head && view.Lemmas[c] is not ("as" or "to" or "like")) return view.Lemmas[c];
        return null;
    }
}
