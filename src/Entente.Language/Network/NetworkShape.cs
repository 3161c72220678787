namespace Entente.Language.Network;

/// <summary>How a block of parameters is stored in the weights file.</summary>
internal enum Storage
{
    /// <summary>Rows of signed bytes with one scale a row.</summary>
    Table,

    /// <summary>Integers with one scale a column, packed for <see cref="IntegerGemm"/>.</summary>
    Matrix,

    /// <summary>Floats.</summary>
    Plain,
}

/// <summary>A block of parameters.</summary>
/// <param name="Name">Its name in the weights file.</param>
/// <param name="Storage">How it is stored.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Offset">Where it begins among all parameters while training.</param>
internal sealed record ParameterBlock(string Name, Storage Storage, int Rows, int Columns, int Offset)
{
    public int Length => Rows * Columns;
}

/// <summary>
/// The network: word vector and embeddings → bidirectional recurrent layers → one matrix whose columns feed all heads
/// (tags, names, arcs by a bilinear form, relations of chosen arcs). Training and inference both go by this list.
/// </summary>
internal sealed class NetworkShape
{
    public const int Embedding = 128;
    public const int Input = Vocabulary.Stride + Embedding;
    public const int Hidden = 256;

    /// <summary>What a layer's input is narrowed to before its gates are computed from it.</summary>
    public const int Rank = 128;

    public const int Arc = 128;
    public const int RelationSum = 96;     // of the relation's columns, those that are added …
    public const int RelationProduct = 32; // … and those that are multiplied between word and head
    public const int Relation = RelationSum + RelationProduct;
    public const int Tag = 128;
    public const int Name = 32;

    // Where each head's columns begin.
    public const int ArcDependent = 0;
    public const int ArcHead = ArcDependent + Arc;
    public const int RelationDependent = ArcHead + Arc;
    public const int RelationHead = RelationDependent + Relation;
    public const int TagColumns = RelationHead + Relation;
    public const int NameColumns = TagColumns + Tag;
    public const int Heads = NameColumns + Name;

    public const int NameLabels = 7; // outside, then begin and inside of each kind
    public const int NamePadded = 32;
    public const int RelationPadded = 64;
    public const int Distances = 21;

    /// <summary>Rows of the word table before the words': a word without vector, a word with one.</summary>
    public const int SpareWords = 2;

    private readonly List<ParameterBlock> _blocks = [];

    public NetworkShape(int words, int affixes, int labels, int layers)
    {
        Layers = layers;
        (Narrow, NarrowBias, Gates, GatesBias, GatesState) = (new ParameterBlock[layers], new ParameterBlock[layers], new ParameterBlock[layers], new ParameterBlock[layers], new ParameterBlock[layers]);
        Words = Block("words", Storage.Table, words + SpareWords, Embedding);
        Affixes = Block("affixes", Storage.Table, affixes, Embedding);
        Shapes = Block("shapes", Storage.Table, WordForm.Shapes, Embedding);
        InputMatrix = Block("input", Storage.Matrix, Input, Hidden);
        InputBias = Block("input.bias", Storage.Plain, 1, Hidden);
        for (var i = 0; i < layers; i++)
        {
            Narrow[i] = Block($"narrow{i}", Storage.Matrix, Hidden, Rank);
            NarrowBias[i] = Block($"narrow{i}.bias", Storage.Plain, 1, Rank);
            Gates[i] = Block(GatesName(i), Storage.Matrix, Rank, 3 * Hidden);
            GatesBias[i] = Block($"gates{i}.bias", Storage.Plain, 1, 3 * Hidden);
            GatesState[i] = Block($"gates{i}.state", Storage.Plain, 2, Hidden);
        }
        HeadsMatrix = Block("heads", Storage.Matrix, Hidden, Heads);
        HeadsBias = Block("heads.bias", Storage.Plain, 1, Heads);
        ArcMatrix = Block("arc", Storage.Matrix, Arc, Arc);
        ArcBias = Block("arc.bias", Storage.Plain, 1, Arc);
        ArcRoot = Block("arc.root", Storage.Plain, 1, Arc);
        ArcDistance = Block("arc.distance", Storage.Plain, 1, Distances);
        RelationRoot = Block("relation.root", Storage.Plain, 1, Relation);
        RelationDistance = Block("relation.distance", Storage.Plain, Distances, RelationSum);
        RelationMatrix = Block("relation", Storage.Matrix, Relation, RelationPadded);
        RelationBias = Block("relation.bias", Storage.Plain, 1, RelationPadded);
        LabelCount = labels;
        TagMatrix = Block("tag", Storage.Matrix, Tag, Gemm.RoundColumns(labels));
        TagBias = Block("tag.bias", Storage.Plain, 1, Gemm.RoundColumns(labels));
        NameMatrix = Block("name", Storage.Matrix, Name, NamePadded);
        NameBias = Block("name.bias", Storage.Plain, 1, NamePadded);
    }

    /// <summary>Number of recurrent layers.</summary>
    public int Layers { get; }

    public ParameterBlock Words { get; }
    public ParameterBlock Affixes { get; }
    public ParameterBlock Shapes { get; }
    public ParameterBlock InputMatrix { get; }
    public ParameterBlock InputBias { get; }
    public ParameterBlock[] Narrow { get; }
    public ParameterBlock[] NarrowBias { get; }
    public ParameterBlock[] Gates { get; }
    public ParameterBlock[] GatesBias { get; }
    public ParameterBlock[] GatesState { get; }
    public ParameterBlock HeadsMatrix { get; }
    public ParameterBlock HeadsBias { get; }
    public ParameterBlock ArcMatrix { get; }
    public ParameterBlock ArcBias { get; }
    public ParameterBlock ArcRoot { get; }
    public ParameterBlock ArcDistance { get; }
    public ParameterBlock RelationRoot { get; }
    public ParameterBlock RelationDistance { get; }
    public ParameterBlock RelationMatrix { get; }
    public ParameterBlock RelationBias { get; }
    public ParameterBlock TagMatrix { get; }
    public ParameterBlock TagBias { get; }
    public ParameterBlock NameMatrix { get; }
    public ParameterBlock NameBias { get; }

    /// <summary>Number of labels of part of speech and features together.</summary>
    public int LabelCount { get; }

    public IReadOnlyList<ParameterBlock> Blocks => _blocks;

    /// <summary>Number of parameters.</summary>
    public int Length { get; private set; }

    /// <summary>The bucket of the distance from a word to its head (a head of -1 is the root).</summary>
    public static int Distance(int word, int head)
    {
        if (head < 0) return 0;
        var d = Math.Abs(head - word);
        var bucket = d switch { <= 4 => d, <= 6 => 5, <= 9 => 6, <= 14 => 7, <= 20 => 8, <= 30 => 9, _ => 10 };
        return head < word ? bucket : bucket + 10;
    }

    /// <summary>Name of a layer's matrix.</summary>
    public static string GatesName(int layer) => $"gates{layer}";

    private ParameterBlock Block(string name, Storage storage, int rows, int columns)
    {
        var block = new ParameterBlock(name, storage, rows, columns, Length);
        _blocks.Add(block);
        Length += (block.Length + 15) / 16 * 16;
        return block;
    }
}
