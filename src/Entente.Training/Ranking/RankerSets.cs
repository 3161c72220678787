using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Entente.Coding;
using Entente.Coding.Lexicon;
using Entente.Coding.Ontology;
using Entente.Coding.Ranking;
using Entente.Training.Evaluation;
using Entente.Training.Parser;

namespace Entente.Training.Ranking;

/// <summary>Makes the ranker's examples of the sets that it may learn from.</summary>
internal static class RankerSets
{
    private const uint None = 1u << Ranker.Nothing;
    /// <summary>The examples of the lexicon are short and plain, and what it proposes there is always right: they count less than sentences of newswire.</summary>
    private const float CodebookWeight = 0.3f;

    private static readonly string[] Political = ["weblog", "newsgroup", "news", "speech", "interview"];

    /// <summary>Whether nobody reads the sentence and nothing that ships learns from it: one in five, by its MD5.</summary>
#pragma warning disable CA5351 // draws a lot, protects nothing
    public static bool IsBlind(string sentence) => new BigInteger(MD5.HashData(Encoding.UTF8.GetBytes(sentence)), isUnsigned: true, isBigEndian: true) % 5 == 0;
#pragma warning restore CA5351

    /// <summary>Examples of a relation set: the candidate that has the two spans, once with the pair given and once without. A row whose label and whose candidate's steps show that the set has the codebook's type under another name is relabelled.</summary>
    public static IEnumerable<RankerExample> Roots(Coder coder, IReadOnlyList<RootsRow> rows, Action<RootsRow, string>? relabelled = null)
    {
        foreach (var row in rows)
        {
            if (IsBlind(row.Sentence)) continue;
            var said = false;
            foreach (var given in new[] { true, false })
            {
                var options = given ? new CodingOptions(Pinned: RootsEvaluation.Pinned(row)) : new CodingOptions();
                if (RootsEvaluation.Best(coder.Cases(new Report(row.Id, row.Sentence), options), row) is not { } best) continue;
                var allowed = Label(row.Root, best, out var other);
                if (other is not null && !said)
                {
                    said = true;
                    relabelled?.Invoke(row, other);
                }
                yield return new RankerExample(best, allowed, given ? 1f : 0.5f, row.Sentence);
            }
        }
    }

    /// <summary>Examples of a set of quad classes: of a sentence with the spans of who acts and who is acted upon, the candidate between them; of another, its only candidate. Class 0 are statements and appeals.</summary>
    public static IEnumerable<RankerExample> Quads(Coder coder, string quads, string roles)
    {
        var pairs = new Dictionary<string, (string Source, string Target)>(StringComparer.Ordinal);
        foreach (var s in RolesSentence.Read(roles))
            if (Words(s, 'S') is { } source && Words(s, 'T') is { } target) pairs.TryAdd(Letters(string.Concat(s.Words)), (source, target));
        foreach (var (line, p) in Table.Rows(quads, File.ReadLines(quads), ["id", "sentence", "quad"]))
        {
            if (!int.TryParse(p[2], CultureInfo.InvariantCulture, out var quad)) throw Table.Bad(quads, line, "expected a quad class of 0 to 4");
            if (IsBlind(p[1])) continue;
            var allowed = quad switch
            {
                0 => None | Of("REQUEST"),
                1 => Of("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
                2 => Of("COOPERATE", "AID", "RETREAT", "CONCEDE"),
                3 => Of("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION"),
                _ => Of("MOBILIZE", "COERCE", "ASSAULT"),
            };
            RankingCase? found;
            if (pairs.TryGetValue(Letters(p[1]), out var pair))
            {
                var row = new RootsRow(p[0], p[1], pair.Source, pair.Target, "", quad);
                found = RootsEvaluation.Best(coder.Cases(new Report(p[0], p[1]), new CodingOptions(Pinned: RootsEvaluation.Pinned(row))), row);
            }
            else
            {
                found = coder.Cases(new Report(p[0], p[1])) is [var only] ? only : null;
            }
            if (found is not null) yield return new RankerExample(found, allowed, 0.5f, p[1]);
        }
    }

    /// <summary>The examples of the lexicon: of a sentence that must be coded, the candidate of the type it must get; of one that must not, whatever its entry proposes.</summary>
    public static IEnumerable<RankerExample> Codebook(Coder coder, IEnumerable<Entente.Coding.Lexicon.Example> examples)
    {
        foreach (var example in examples)
        {
            if (example.File == LexiconSource.TieFile || example.Open) continue;
            var cases = coder.Cases(new Report("example", example.Sentence, Published: new DateOnly(2026, 1, 15)));
            if (example.Expected is { } coding)
            {
                var space = coding.IndexOf(' ', StringComparison.Ordinal);
                var (type, _) = FrameParser.ParseCode(space < 0 ? coding : coding[..space]);
                if (type is not null && cases.FirstOrDefault(c => c.Proposed == type) is { } found) yield return new RankerExample(found, Of(type), CodebookWeight, example.Sentence);
            }
            else
            {
                foreach (var c in cases.Where(c => c.Trace.Any(t => t.StartsWith(example.Sense + ":", StringComparison.Ordinal)))) yield return new RankerExample(c, None, CodebookWeight, example.Sentence);
            }
        }
    }

    /// <summary>Examples of texts in which nobody acts in politics: whatever is proposed there is nothing.</summary>
    public static IEnumerable<RankerExample> Quiet(Coder coder, IEnumerable<string> treebanks)
    {
        foreach (var file in treebanks)
        {
            foreach (var s in Treebank.Read(file))
            {
                var id = s.Comments.FirstOrDefault(c => c.StartsWith("sent_id", StringComparison.Ordinal)) ?? "";
                if (Political.Any(g => id.Contains(g, StringComparison.Ordinal))) continue;
                foreach (var c in coder.Cases(new Report("quiet", s.Text))) yield return new RankerExample(c, None, 1f, s.Text);
            }
        }
    }

    private static uint Label(string root, RankingCase c, out string? other)
    {
        other = null;
        if (root == "YIELD")
        {
            // Forces that leave an ally whom they helped withdraw help: the codebook's SANCTION.
            if (c.Proposed == "SANCTION" && c.Modes.Contains("withdraw") && c.Forces) return Of(other = "SANCTION");
            return Of("CONCEDE", "RETREAT");
        }
        if (root == "AGREE" && c.Proposed == "CONCEDE" && RootsEvaluation.IsPromised(c.Trace)) return Of(other = "CONCEDE");
        // Sanctions imposed are the codebook's SANCTION, the set's COERCE.
        if (root == "COERCE" && c.Proposed == "SANCTION" && c.Modes.Contains("discontinue")) return Of(other = "SANCTION");
        if (root == "ACCUSE" && c.Proposed == "SANCTION" && c.Modes.Contains("convict")) return Of(other = "SANCTION");
        return Of(root);
    }

    private static uint Of(params string[] types)
    {
        uint bits = 0;
        foreach (var t in types)
            if (PloverOntology.TryParse(t, out var type)) bits |= 1u << (int)type;
        return bits;
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>The words of the first span of a role, as they can be found in the running text.</summary>
    private static string? Words(RolesSentence s, char role)
    {
        for (var i = 0; i < s.Labels.Count; i++)
        {
            if (s.Labels[i] != $"B-{role}") continue;
            var end = i + 1;
            while (end < s.Labels.Count && s.Labels[end] == $"I-{role}") end++;
            return string.Join(' ', s.Words.Skip(i).Take(end - i)).Replace(" 's", "'s", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal);
        }
        return null;
    }
}
