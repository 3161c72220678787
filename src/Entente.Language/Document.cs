namespace Entente.Language;

/// <summary>What a block of a report's text is.</summary>
public enum BlockKind : byte
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading within the text (a crosshead) or above it.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>Related links, share buttons, credits and the like: no part of the report.</summary>
    Boilerplate,
}

/// <summary>A run of text set off by line breaks.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, without the surrounding white space; after the dateline where there is one.</param>
/// <param name="Dateline">The place and time before the first sentence ("CARACAS, Feb 18 (Reuters) -"), or null.</param>
public sealed record Block(BlockKind Kind, Span Span, Span? Dateline = null);

/// <summary>A word of a sentence, in the sense of Universal Dependencies, with what the analysis says of it.</summary>
public sealed class Token
{
    /// <summary>Creates a word that is not analysed yet.</summary>
    public Token(int index, Span span, string form)
    {
        Index = index;
        Span = span;
        Form = form;
        Lemma = form;
    }

    /// <summary>Position in the sentence, from 0.</summary>
    public int Index { get; }

    /// <summary>Where it stands in the text.</summary>
    public Span Span { get; }

    /// <summary>The word as written (for part of a contraction, the part: "do", "n't").</summary>
    public string Form { get; }

    /// <summary>Base form, lower case except for names.</summary>
    public string Lemma { get; set; }

    /// <summary>Part of speech.</summary>
    public Upos Upos { get; set; }

    /// <summary>Morphological features as CoNLL-U writes them (<c>Mood=Ind|Tense=Past</c>), or the empty string.</summary>
    public string Feats { get; set; } = "";

    /// <summary>Index of the governing word in the sentence, -1 for the root.</summary>
    public int Head { get; set; } = -1;

    /// <summary>Relation to the governing word.</summary>
    public Deprel Deprel { get; set; } = Deprel.dep;

    /// <summary>What name this word is part of.</summary>
    public NameKind Name { get; set; }

    /// <summary>Whether a name begins here (two names may stand side by side).</summary>
    public bool NameBegins { get; set; }

    /// <summary>Whether the morphological features hold <paramref name="feature"/>, e.g. <c>Tense=Past</c>.</summary>
    public bool Has(string feature) => Feats.Contains(feature, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Index}:{Form}/{Upos}";
}

/// <summary>A sentence: its words and, once analysed, its dependency tree.</summary>
public sealed class Sentence
{
    private int[]? _first; // children in order, as offsets into _kids
    private int[]? _kids;

    /// <summary>Creates a sentence from its words.</summary>
    public Sentence(int index, Span span, BlockKind block, int blockIndex, Token[] tokens)
    {
        Index = index;
        Span = span;
        Block = block;
        BlockIndex = blockIndex;
        Tokens = tokens;
    }

    /// <summary>Position in the document, from 0.</summary>
    public int Index { get; }

    /// <summary>Where it stands in the text.</summary>
    public Span Span { get; }

    /// <summary>Kind of the block it stands in.</summary>
    public BlockKind Block { get; }

    /// <summary>Index of the block it stands in.</summary>
    public int BlockIndex { get; }

    /// <summary>The words.</summary>
    public Token[] Tokens { get; }

    /// <summary>The word at <paramref name="index"/>.</summary>
    public Token this[int index] => Tokens[index];

    /// <summary>The words that depend on the word at <paramref name="index"/>, left to right (-1: the roots). Valid once the heads are set; call <see cref="TreeChanged"/> after changing them.</summary>
    public ReadOnlySpan<int> Children(int index)
    {
        if (_first is null) BuildChildren();
        return _kids.AsSpan(_first![index + 1], _first[index + 2] - _first[index + 1]);
    }

    /// <summary>The names among the words, each from its first word to the one behind its last.</summary>
    internal IEnumerable<(int Start, int End)> Names()
    {
        for (var start = 0; start < Tokens.Length;)
        {
            var end = start + 1;
            if (Tokens[start].Name != NameKind.None)
            {
                while (end < Tokens.Length && Tokens[end].Name != NameKind.None && !Tokens[end].NameBegins) end++;
                yield return (start, end);
            }
            start = end;
        }
    }

    /// <summary>Tells the sentence that heads were changed.</summary>
    public void TreeChanged() => _first = null;

    private void BuildChildren()
    {
        var n = Tokens.Length;
        var first = new int[n + 2];
        foreach (var t in Tokens) first[t.Head + 2]++;
        for (var i = 1; i < first.Length; i++) first[i] += first[i - 1];
        var kids = new int[n];
        var next = (int[])first.Clone();
        for (var i = 0; i < n; i++) kids[next[Tokens[i].Head + 1]++] = i;
        _kids = kids;
        _first = first;
    }
}

/// <summary>The analysis of one report's text: blocks, sentences, words, trees and names.</summary>
/// <param name="Text">The text that all offsets refer to.</param>
/// <param name="Blocks">Blocks in order.</param>
/// <param name="Sentences">Sentences in order, those of headings and boilerplate included.</param>
public sealed record Document(string Text, IReadOnlyList<Block> Blocks, IReadOnlyList<Sentence> Sentences);
