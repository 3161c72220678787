namespace Entente.Language.Network;

/// <summary>Word vectors trained on large corpora by others, a byte a value with one scale a row; found by a word's normal form.</summary>
internal sealed unsafe class Vocabulary
{
    /// <summary>Values of a vector.</summary>
    public const int Size = 100;

    /// <summary>Bytes of a row: <see cref="Size"/> rounded up to whole registers, the rest is zero.</summary>
    public const int Stride = 112;

    private readonly HashIndex _index;
    private readonly sbyte* _rows;
    private readonly float* _scales;

    public Vocabulary(ModelFile file)
    {
        _index = new HashIndex(file.Pointer<uint>("prints"), file.Pointer<ushort>("values"), file.Section<uint>("prints").Length);
        _rows = file.Pointer<sbyte>("rows");
        _scales = file.Pointer<float>("scales");
        Count = file.Section<float>("scales").Length;
        Trained = file.Section<int>("trained")[0];
    }

    /// <summary>Number of words.</summary>
    public int Count { get; }

    /// <summary>The first so many words are frequent in the treebanks; the network learns an embedding of its own for each.</summary>
    public int Trained { get; }

    /// <summary>The row of a word by its normal form, or -1.</summary>
    public int Find(ReadOnlySpan<char> normal) => _index.Find(Hash(normal));

    /// <summary>Adds the vector at <paramref name="row"/> to <paramref name="to"/> (<see cref="Stride"/> floats).</summary>
    public void Add(int row, float* to) => Elementwise.AddScaled(to, _rows + (long)row * Stride, _scales[row], Stride);

    /// <summary>Whether there is a vector at <paramref name="row"/>, not only a word.</summary>
    public bool HasVector(int row) => _scales[row] != 0;

    public static ulong Hash(ReadOnlySpan<char> normal) => WordForm.Hash(normal, 0);
}
