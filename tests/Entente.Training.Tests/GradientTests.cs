using Entente.Language.Network;
using Entente.Training.Parser;
using Xunit;

namespace Entente.Training.Tests;

public sealed unsafe class GradientTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly ModelFile _file;
    private readonly NetworkShape _shape;
    private readonly FloatBuffer _weights;
    private readonly PackedParameters _packed;
    private readonly Backpropagation _worker;
    private readonly Example[] _batch;

    public GradientTests()
    {
        TinyTreebank.WriteVectors(_path);
        _file = ModelFile.Open(_path);
        var vocabulary = new Vocabulary(_file);
        var gold = TinyTreebank.Read();
        var labels = Treebank.Labels(gold, 1);
        _shape = new NetworkShape(vocabulary.Trained, 64, labels.Count, 2);
        _batch = [.. gold.Select(s => new Example(s, vocabulary, 64, Treebank.Numbering(labels)))];
        _weights = new FloatBuffer(_shape.Length);
        ParserTrainer.Initialise(_shape, _weights, new Random(3));
        _packed = new PackedParameters(_shape);
        _worker = new Backpropagation(_shape, vocabulary, _weights, _packed);
    }

    public void Dispose()
    {
        _file.Dispose();
        File.Delete(_path);
    }

    [Fact]
    public void Gradients_of_every_block_are_those_of_finite_differences()
    {
        _packed.Refresh(_weights.Pointer);
        _worker.Run(_batch, 1, Dropout.None, 1, recase: false);
        var gradient = _worker.Gradient.Span.ToArray();
        foreach (var block in _shape.Blocks)
        {
            // The steepest values of a block, where rounding disturbs least, and a step along all of them at once.
            var steepest = Enumerable.Range(block.Offset, block.Length).OrderByDescending(i => Math.Abs(gradient[i])).Take(3).Where(i => gradient[i] != 0).ToArray();
            Assert.True(steepest.Length > 0, $"{block.Name}: no gradient at all");
            foreach (var i in steepest)
            {
                // A long step may cross the bend of a leaky unit, a short one drowns in rounding: one of them must agree.
                float[] steps = [4e-3f, 1e-3f, 2.5e-4f];
                var expected = Array.ConvertAll(steps, s => (LossAt(i, s) - LossAt(i, -s)) / (2 * s));
                Assert.True(Array.Exists(expected, e => Math.Abs(e - gradient[i]) < 0.02 * Math.Abs(e) + 0.003),
                    $"{block.Name}[{i - block.Offset}]: {gradient[i]}, by differences {string.Join(", ", expected)}");
            }
        }
    }

    [Fact]
    public void Names_are_taken_from_the_entity_annotation()
    {
        Assert.Equal([0, 0, 1, 2, 0, 5, 0], _batch[0].Names);
        Assert.Equal([0, 0, 0], _batch[1].Names);
    }

    private double LossAt(int parameter, float step)
    {
        var saved = _weights.Pointer[parameter];
        _weights.Pointer[parameter] = saved + step;
        _packed.Refresh(_weights.Pointer);
        var loss = _worker.Run(_batch, 0, Dropout.None, 1, recase: false);
        _weights.Pointer[parameter] = saved;
        return loss;
    }
}
