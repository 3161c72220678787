using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Mentions;
using Entente.Language;

namespace Entente.Coding.Ranking;

/// <summary>Reads what the ranker weighs: the frame, the tree, the arguments' sectors and countries, and the sentence.</summary>
internal sealed class CaseReader(EventLexicon lexicon, IWordVectors vectors)
{
    private const int Blocks = 4;
    private const int LongestPath = 12;

    /// <summary>Values of <see cref="RankingCase.Words"/>.</summary>
    public int WordValues => Blocks * vectors.VectorSize;

    /// <summary>The case of a draft among those of its sentence.</summary>
    public RankingCase Read(Draft draft, IEnumerable<Draft> sentence)
    {
        var c = draft.Candidate;
        var view = draft.View;
        var s = view.Sentence;
        var parties = Mask(c, s);
        var words = new float[WordValues];
        var result = new RankingCase
        {
            Proposed = c.Type,
            Modes = c.Modes,
            Trace = c.Trace,
            Actors = Spans(c.Actors),
            Recipients = [.. Spans(c.Recipients), .. Spans(c.Concerning)],
            Forces = c.Actors.Any(a => a.Sectors.Contains("MIL")),
            Words = words,
        };
        void Add(string name, float value = 1) => result.Features.Add((name, value));

        // The reading that the lexicon chose.
        Add(Proposal(c.Type));
        Add($"type {c.Type} {c.Status}{(c.Negated ? " negated" : "")}");
        if (c.Type.Length > 0) Add("sense " + c.Sense.Id);
        foreach (var m in c.Modes) Add($"mode {c.Type}/{m}");
        if (c.Inner is { } inner) Add($"made of {inner.Type}");
        foreach (var other in sentence)
        {
            if (ReferenceEquals(other, draft) || other.Candidate.Type.Length == 0) continue;
            Add("beside " + other.Candidate.Type);
            if (c.Type.Length == 0 || Shares(c, other.Candidate)) Add($"beside {other.Candidate.Type} with a party of it");
            if (Repeats.Under(draft, other)) Add("under " + other.Candidate.Type);
            if (Repeats.Under(other, draft)) Add("over " + other.Candidate.Type);
        }

        // Who.
        var (actor, recipient) = (c.Actors.FirstOrDefault(), c.Recipients.FirstOrDefault());
        var (from, to) = (Who(actor), Who(recipient));
        Add("actor " + from);
        Add("recipient " + to);
        Add($"{from} > {to}");
        if (actor?.Code is not null && recipient?.Code is not null) Add(actor.Code == recipient.Code ? "at home" : "abroad");

        // The trigger and what hangs on it.
        var t = c.Trigger;
        Add("trigger " + view.Lemmas[t]);
        Vector(view, [t], words.AsSpan(0, vectors.VectorSize));
        List<int> under = [];
        foreach (var k in s.Children(t))
        {
            var d = s[k].Deprel;
            if (d is Deprel.aux or Deprel.aux_pass or Deprel.advmod) Add($"{d} {view.Lemmas[k]}");
            if (parties[k] || d is not (Deprel.obj or Deprel.obl or Deprel.xcomp or Deprel.ccomp or Deprel.nmod or Deprel.advcl or Deprel.amod or Deprel.compound_prt or Deprel.compound)) continue;
            under.Add(k);
            Add($"{d} {view.Lemmas[k]}");
            foreach (var p in s.Children(k))
                if (s[p].Deprel == Deprel.@case) Add($"{view.Lemmas[p]} {view.Lemmas[k]}");
        }
        if (s[t].Head >= 0) Add($"hangs on {view.Lemmas[s[t].Head]}");
        foreach (var type in Types(view, t)) Add("trigger may tell " + type);
        Vector(view, under, words.AsSpan(vectors.VectorSize, vectors.VectorSize));

        // The way from the one party to the other.
        var (a, r) = (HeadIn(actor, s), HeadIn(recipient, s));
        var path = a >= 0 && r >= 0 ? Path(s, a, r) : [];
        foreach (var k in path)
        {
            if (parties[k]) continue;
            Add("way " + view.Lemmas[k]);
            foreach (var type in Types(view, k)) Add("way may tell " + type);
        }
        List<int> between = [];
        if (a >= 0 && r >= 0)
        {
            for (var k = Math.Min(a, r) + 1; k < Math.Max(a, r); k++)
                if (!parties[k] && Content(s[k])) between.Add(k);
            Add(a < r ? "actor first" : "recipient first");
        }
        foreach (var k in between) Add("between " + view.Lemmas[k], Share(between.Count));
        Vector(view, between, words.AsSpan(2 * vectors.VectorSize, vectors.VectorSize));

        // The sentence.
        List<int> all = [];
        for (var k = 0; k < s.Tokens.Length; k++)
            if (!parties[k] && Content(s[k])) all.Add(k);
        var share = 3 * Share(all.Count);
        HashSet<string> could = [];
        for (var i = 0; i < all.Count; i++)
        {
            var k = all[i];
            if (view.NameAt(k) is null) Add("word " + view.Lemmas[k], share);
            if (i > 0) Add($"words {view.Lemmas[all[i - 1]]} {view.Lemmas[k]}", share);
            could.UnionWith(Types(view, k));
        }
        foreach (var type in could.Order(StringComparer.Ordinal)) Add("sentence may tell " + type);
        Vector(view, all, words.AsSpan(3 * vectors.VectorSize, vectors.VectorSize));
        return result;
    }

    /// <summary>The feature of the type that the lexicon proposes.</summary>
    public static string Proposal(string type) => "type " + type;

    private static float Share(int count) => 1f / MathF.Sqrt(Math.Max(1, count));

    private static bool Content(Token t) => t.Upos is not (Upos.PUNCT or Upos.DET or Upos.NUM or Upos.SYM);

    private static List<Span> Spans(IEnumerable<Party> parties) => [.. parties.Where(p => !p.Inferred).Select(p => p.Span)];

    private static string Who(Party? p) => p is null ? "nobody" : p.Sectors.Count > 0 ? p.Sectors[0] : p.Entity is not null ? p.Entity.Kind.ToString() : "somebody";

    private static bool Shares(Candidate a, Candidate b) => a.Actors.Concat(a.Recipients).Any(p => b.Actors.Concat(b.Recipients).Any(q => p.Span == q.Span));

    private static int HeadIn(Party? p, Sentence s) => p is not null && !p.Inferred && p.Sentence == s.Index ? p.Head : -1;

    private static bool[] Mask(Candidate c, Sentence s)
    {
        var mask = new bool[s.Tokens.Length];
        foreach (var p in c.Actors.Concat(c.Recipients))
        {
            if (p.Inferred || p.Sentence != s.Index) continue;
            for (var i = 0; i < mask.Length; i++) mask[i] |= p.Span.Contains(s[i].Span);
        }
        mask[c.Trigger] = false;
        return mask;
    }

    /// <summary>The types of which the lexicon has an entry for the word.</summary>
    private IEnumerable<string> Types(SentenceView view, int token)
    {
        if (FrameMatcher.KindOf(view.Sentence[token]) is not { } kind) return [];
        HashSet<string> types = [];
        foreach (var sense in lexicon.Find(kind, view.Lemmas[token]))
        {
            if (sense.Others.Count > 0) continue;
            foreach (var f in sense.Frames) types.Add(f.Type ?? f.Operator ?? "");
        }
        types.Remove("NONE");
        return types.Order(StringComparer.Ordinal);
    }

    private static List<int> Path(Sentence s, int from, int to)
    {
        List<int> up = [];
        for (var (at, n) = (from, 0); at >= 0 && n < LongestPath; at = s[at].Head, n++) up.Add(at);
        List<int> path = [];
        for (var (at, n) = (to, 0); at >= 0 && n < LongestPath; at = s[at].Head, n++)
        {
            path.Add(at);
            if (up.IndexOf(at) is >= 0 and var meet) return [.. up[..meet], .. path];
        }
        return [];
    }

    private void Vector(SentenceView view, IReadOnlyList<int> tokens, Span<float> to)
    {
        foreach (var k in tokens) vectors.AddVector(view.Lemmas[k], to);
        var length = 0f;
        foreach (var x in to) length += x * x;
        if (length == 0) return;
        length = MathF.Sqrt(length);
        for (var i = 0; i < to.Length; i++) to[i] /= length;
    }
}
