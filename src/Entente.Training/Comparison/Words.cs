using Entente.Language;
using Entente.Language.Network;

namespace Entente.Training.Comparison;

/// <summary>A sentence as numbers: the root is 0, words count from 1, and the place after the last word stands for a word that is not there.</summary>
internal sealed class Words
{
    /// <summary>The tags of the root and of a word that is not there, after those of words.</summary>
    public const int RootTag = (int)Upos.VERB + 1, NoTag = RootTag + 1;

    private const uint RootForm = 1, NoForm = 2;

    public Words(Sentence sentence, WordClusters? clusters)
    {
        Count = sentence.Tokens.Length;
        Forms = new uint[Count + 2];
        Tags = new byte[Count + 2];
        Shapes = new byte[Count + 2];
        Affixes = new int[(Count + 2) * WordForm.Affixes];
        Fine = new ushort[Count + 2];
        Coarse = new ushort[Count + 2];
        HasClusters = clusters is not null;
        var shouted = WordForm.Shouted(sentence.Tokens);
        Span<char> buffer = stackalloc char[WordForm.MaxLength];
        for (var i = 1; i <= Count; i++)
        {
            var form = sentence.Tokens[i - 1].Form;
            var normal = buffer[..WordForm.Normalise(form, buffer)];
            Forms[i] = (uint)WordForm.Hash(normal, 0);
            Shapes[i] = (byte)WordForm.Shape(form, i == 1, shouted);
            WordForm.AffixRows(normal, int.MaxValue, Affixes.AsSpan(i * WordForm.Affixes, WordForm.Affixes));
            if (clusters is not null) (Fine[i], Coarse[i]) = clusters.Find(normal);
        }
        (Forms[0], Forms[None]) = (RootForm, NoForm);
        (Tags[0], Tags[None]) = (RootTag, NoTag);
    }

    /// <summary>Number of words.</summary>
    public int Count { get; }

    /// <summary>The word that is not there.</summary>
    public int None => Count + 1;

    /// <summary>Hashes of the normal forms.</summary>
    public uint[] Forms { get; }

    /// <summary>Parts of speech, set by the tagger.</summary>
    public byte[] Tags { get; }

    public byte[] Shapes { get; }
    public int[] Affixes { get; }

    /// <summary>Whether the clusters of the words' vectors are to be used.</summary>
    public bool HasClusters { get; }

    public ushort[] Fine { get; }
    public ushort[] Coarse { get; }

    /// <summary>A distance in few steps.</summary>
    public static uint Distance(int from, int to) => Math.Abs(to - from) switch
    {
        <= 5 and var d => (uint)d,
        <= 10 => 6,
        <= 20 => 7,
        _ => 8,
    };
}

/// <summary>A sentence to learn from: its words, and its tree made projective.</summary>
internal sealed class GoldTree
{
    public GoldTree(Sentence sentence, WordClusters? clusters)
    {
        Words = new Words(sentence, clusters);
        Tags = [0, .. sentence.Tokens.Select(t => (byte)t.Upos)];
        Relations = [0, .. sentence.Tokens.Select(t => (byte)t.Deprel)];
        Heads = [-1, .. sentence.Tokens.Select(t => t.Head + 1)];
        Lift(Heads);
    }

    public Words Words { get; }
    public byte[] Tags { get; }
    public byte[] Relations { get; }

    /// <summary>Heads; 0 is the root.</summary>
    public int[] Heads { get; }

    /// <summary>Makes a tree projective: as long as a word stands between another and its head without hanging on that head, the shortest such arc moves up to the head's head.</summary>
    internal static void Lift(int[] heads)
    {
        while (true)
        {
            var shortest = 0;
            for (var d = 1; d < heads.Length; d++)
            {
                if (heads[d] != 0 && (shortest == 0 || Math.Abs(d - heads[d]) < Math.Abs(shortest - heads[shortest])) && !IsProjective(heads, d)) shortest = d;
            }
            if (shortest == 0) return;
            heads[shortest] = heads[heads[shortest]];
        }
    }

    private static bool IsProjective(int[] heads, int dependent)
    {
        var head = heads[dependent];
        for (var between = Math.Min(head, dependent) + 1; between < Math.Max(head, dependent); between++)
        {
            var above = between;
            while (above > 0 && above != head) above = heads[above];
            if (above != head) return false;
        }
        return true;
    }
}
