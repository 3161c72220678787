using Entente.Language;
using Entente.Language.Network;

namespace Entente.Training.Parser;

/// <summary>
/// Names for a treebank that has none annotated: the gold trees say which words are a name, a half-trained network what it names, by the
/// majority of its answers for all names with the same head.
/// </summary>
internal static class SilverNames
{
    public static void Set(IReadOnlyList<ConlluSentence> sentences, IAnalyser analyser)
    {
        var copies = sentences.Select(s => new Sentence(0, s.Words.Span, BlockKind.Paragraph, 0, [.. s.Words.Tokens.Select(t => new Token(t.Index, t.Span, t.Form))])).ToArray();
        analyser.Analyse(copies);
        var votes = new Dictionary<string, int[]>();
        for (var s = 0; s < copies.Length; s++)
        {
            foreach (var head in Heads(sentences[s].Words.Tokens))
            {
                var key = WordForm.Normalise(head.Form);
                if (!votes.TryGetValue(key, out var counts)) votes.Add(key, counts = new int[4]);
                counts[(int)copies[s][head.Index].Name]++;
            }
        }
        foreach (var sentence in sentences)
        {
            var tokens = sentence.Words.Tokens;
            foreach (var head in Heads(tokens))
            {
                var counts = votes[WordForm.Normalise(head.Form)];
                var kind = (NameKind)Array.IndexOf(counts, counts.Max());
                if (kind != NameKind.None && GumNames.Around(tokens, head.Index, 0, tokens.Length, kind) is var (from, to)) GumNames.Mark(tokens, kind, from, to);
            }
        }
    }

    private static IEnumerable<Token> Heads(Token[] tokens) => tokens.Where(t => IsProper(t) && t.Deprel != Deprel.nmod_desc
        && !(t.Deprel is Deprel.compound or Deprel.flat or Deprel.amod or Deprel.goeswith && t.Head >= 0 && IsProper(tokens[t.Head])));

    private static bool IsProper(Token token) => token.Upos == Upos.PROPN && char.IsUpper(token.Form[0]);
}
