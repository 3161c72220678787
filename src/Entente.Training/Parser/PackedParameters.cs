using Entente.Language.Network;

namespace Entente.Training.Parser;

/// <summary>The matrices of a step packed for products with them and with their transposes; shared by the threads.</summary>
internal sealed unsafe class PackedParameters(NetworkShape shape)
{
    private readonly Dictionary<ParameterBlock, (FloatBuffer Straight, FloatBuffer Transposed)> _packed = shape.Blocks
        .Where(b => b.Storage == Storage.Matrix)
        .ToDictionary(b => b, b => (new FloatBuffer(Gemm.PackedLength(b.Rows, b.Columns)), new FloatBuffer(Gemm.PackedLength(b.Columns, b.Rows))));

    public float* Straight(ParameterBlock block) => _packed[block].Straight.Pointer;

    public float* Transposed(ParameterBlock block) => _packed[block].Transposed.Pointer;

    public void Refresh(float* parameters)
    {
        foreach (var (block, (straight, transposed)) in _packed)
        {
            Gemm.Pack(parameters + block.Offset, block.Rows, block.Columns, block.Columns, straight.Pointer);
            Gemm.PackTransposed(parameters + block.Offset, block.Columns, block.Rows, block.Columns, transposed.Pointer);
        }
    }
}
