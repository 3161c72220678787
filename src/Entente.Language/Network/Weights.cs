using System.Globalization;

namespace Entente.Language.Network;

/// <summary>The network's weights in a memory-mapped file, ready for use where they lie.</summary>
internal sealed unsafe class Weights
{
    private readonly Dictionary<ParameterBlock, nint> _pointers = [];
    private readonly Dictionary<ParameterBlock, nint> _scales = [];

    public Weights(ModelFile file)
    {
        var lines = file.Lines("labels");
        Labels = [.. lines.Select(Label.Parse)];
        Inflections = [.. Labels.Select(Lemmatiser.Inflection)];
        var sizes = file.Section<int>("sizes");
        var layers = 0;
        while (file.Has(NetworkShape.GatesName(layers))) layers++;
        Shape = new NetworkShape(sizes[0], sizes[1], Labels.Length, layers);
        foreach (var block in Shape.Blocks)
        {
            var expected = block.Storage switch { Storage.Table => block.Length, Storage.Matrix => Gemm.PackedLength(block.Rows, block.Columns) * 2, _ => block.Length * 4 };
            if (file.Section<byte>(block.Name).Length != expected) throw new InvalidDataException($"weights: section {block.Name} has not the size this program expects");
            _pointers.Add(block, (nint)file.Pointer<byte>(block.Name));
            if (block.Storage != Storage.Plain) _scales.Add(block, (nint)file.Pointer<float>(ScaleName(block)));
        }
    }

    public NetworkShape Shape { get; }

    /// <summary>Part of speech and features of each class of the tagger.</summary>
    public Label[] Labels { get; }

    /// <summary>What of each label matters to the lemma.</summary>
    public uint[] Inflections { get; }

    public float* this[ParameterBlock block] => (float*)_pointers[block];

    /// <summary>A matrix.</summary>
    public IntegerMatrix Matrix(ParameterBlock block) => new((short*)_pointers[block], (float*)_scales[block]);

    /// <summary>The rows of a table.</summary>
    public Table Rows(ParameterBlock block) => new((sbyte*)_pointers[block], (float*)_scales[block], block.Columns);

    /// <summary>Writes the parameters, as they are laid out while training, to a weights file.</summary>
    public static void Write(string path, NetworkShape shape, IEnumerable<Label> labels, float* parameters)
    {
        var sections = new List<(string, byte[])>
        {
            ("sizes", ModelFile.Bytes<int>([shape.Words.Rows - NetworkShape.SpareWords, shape.Affixes.Rows])),
            ("labels", ModelFile.Bytes(labels.Select(l => l.ToString()))),
        };
        foreach (var block in shape.Blocks)
        {
            var from = parameters + block.Offset;
            switch (block.Storage)
            {
                case Storage.Table:
                    var (bytes, scales) = Quantise(from, block.Rows, block.Columns, block.Columns);
                    sections.Add((block.Name, ModelFile.Bytes<sbyte>(bytes)));
                    sections.Add((ScaleName(block), ModelFile.Bytes<float>(scales)));
                    break;
                case Storage.Matrix:
                    var (values, factors) = IntegerGemm.Pack(from, block.Rows, block.Columns);
                    sections.Add((block.Name, ModelFile.Bytes<short>(values)));
                    sections.Add((ScaleName(block), ModelFile.Bytes<float>(factors)));
                    break;
                default:
                    sections.Add((block.Name, ModelFile.Bytes(new ReadOnlySpan<float>(from, block.Length))));
                    break;
            }
        }
        ModelFile.Write(path, sections);
    }

    /// <summary>Rounds rows of floats to signed bytes with one scale each.</summary>
    public static (sbyte[] Bytes, float[] Scales) Quantise(float* from, int rows, int columns, int stride)
    {
        var (bytes, scales) = (new sbyte[rows * stride], new float[rows]);
        for (var i = 0; i < rows; i++)
        {
            var row = new ReadOnlySpan<float>(from + (long)i * columns, columns);
            var most = 0f;
            foreach (var x in row) most = Math.Max(most, Math.Abs(x));
            scales[i] = most / 127;
            if (most == 0) continue;
            for (var j = 0; j < columns; j++) bytes[i * stride + j] = (sbyte)MathF.Round(row[j] / scales[i]);
        }
        return (bytes, scales);
    }

    private static string ScaleName(ParameterBlock block) => block.Name + ".scale";

    /// <summary>A table of embeddings.</summary>
    internal readonly struct Table(sbyte* rows, float* scales, int columns)
    {
        public void Add(int row, float* to) => Elementwise.AddScaled(to, rows + (long)row * columns, scales[row], columns);
    }
}

/// <summary>Part of speech and features.</summary>
internal sealed record Label(Upos Upos, string Feats)
{
    public static Label Parse(string line)
    {
        var bar = line.IndexOf(' ', StringComparison.Ordinal);
        return new(Tags.ParseUpos(line[..bar]), line[(bar + 1)..]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Upos.Text()} {Feats}");
}
