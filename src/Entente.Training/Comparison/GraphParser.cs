namespace Entente.Training.Comparison;
internal sealed class GraphParser : ITreeParser
{
    public int NonZero => 0;
    public static GraphParser Train(GoldTree[] sentences, int epochs, int seed, Action<int> afterEpoch) => throw new NotImplementedException();
    public PartialTree Parse(Words words) => throw new NotImplementedException();
}
