using Entente.Language;
using Entente.Language.Network;
using Entente.Training.Parser;
using Xunit;

namespace Entente.Training.Tests;

public sealed unsafe class GradientTests : IDisposable
{
    private const string Sample = """
        1	Officials	official	NOUN	_	_	2	nsubj	_	Entity=(1-person-new-sssss-cf1-1-sgl)
        2	met	meet	VERB	_	_	0	root	_	_
        3	Ana	Ana	PROPN	_	_	2	obj	_	Entity=(2-person-new-sssss-cf2-1,2-sgl
        4	Ruiz	Ruiz	PROPN	_	_	3	flat	_	Entity=2)
        5	in	in	ADP	_	_	6	case	_	_
        6	Lima	Lima	PROPN	_	_	2	obl	_	Entity=(3-place-new-sssss-cf3-1-sgl)
        7	.	.	PUNCT	_	_	2	punct	_	_

        1	They	they	PRON	_	_	2	nsubj	_	_
        2	left	leave	VERB	_	_	0	root	_	_
        3	early	early	ADV	_	_	2	advmod	_	_

        """;

    private readonly string _path = Path.GetTempFileName();
    private readonly ModelFile _file;
    private readonly NetworkShape _shape;
    private readonly FloatBuffer _weights;
    private readonly PackedParameters _packed;
    private readonly Backpropagation _worker;
    private readonly Example[] _batch;

    public GradientTests()
    {
        string[] words = ["officials", "met", "they"];
        var (prints, values) = HashIndex.Build([.. words.Select((w, i) => (Vocabulary.Hash(w), (ushort)i))]);
        var rows = new sbyte[words.Length * Vocabulary.Stride];
        for (var i = 0; i < rows.Length; i++) rows[i] = i % Vocabulary.Stride < Vocabulary.Size ? (sbyte)(i * 37 % 101 - 50) : (sbyte)0;
        ModelFile.Write(_path,
        [
            ("trained", ModelFile.Bytes<int>([2])), ("prints", ModelFile.Bytes<uint>(prints)), ("values", ModelFile.Bytes<ushort>(values)),
            ("scales", ModelFile.Bytes<float>([0.02f, 0.02f, 0.02f])), ("rows", ModelFile.Bytes<sbyte>(rows)),
        ]);
        _file = ModelFile.Open(_path);
        var vocabulary = new Vocabulary(_file);
        var gold = Conllu.Read(new StringReader(Sample)).ToList();
        foreach (var s in gold) GumNames.Set(s);
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
        Assert.Equal(0, _batch[1].NameWeight);
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
