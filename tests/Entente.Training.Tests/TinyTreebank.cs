using Entente.Language;
using Entente.Language.Network;
using Entente.Training.Parser;

namespace Entente.Training.Tests;

/// <summary>Two sentences, one with names, and vectors for three words.</summary>
internal static class TinyTreebank
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

    public static List<ConlluSentence> Read()
    {
        var sentences = Conllu.Read(new StringReader(Sample)).ToList();
        foreach (var s in sentences) GumNames.Set(s);
        return sentences;
    }

    public static void WriteVectors(string path)
    {
        string[] words = ["officials", "met", "they"];
        var (prints, values) = HashIndex.Build([.. words.Select((w, i) => (Vocabulary.Hash(w), (ushort)i))]);
        var rows = new sbyte[words.Length * Vocabulary.Stride];
        for (var i = 0; i < rows.Length; i++) rows[i] = i % Vocabulary.Stride < Vocabulary.Size ? (sbyte)(i * 37 % 101 - 50) : (sbyte)0;
        ModelFile.Write(path,
        [
            ("trained", ModelFile.Bytes<int>([2])), ("prints", ModelFile.Bytes<uint>(prints)), ("values", ModelFile.Bytes<ushort>(values)),
            ("scales", ModelFile.Bytes<float>([0.02f, 0.02f, 0.02f])), ("rows", ModelFile.Bytes<sbyte>(rows)),
        ]);
    }
}
