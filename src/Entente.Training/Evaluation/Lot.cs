using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Training.Evaluation;

/// <summary>What is drawn at random goes by the seed and its own name alone, so that the order in which things come does not matter.</summary>
internal static class Lot
{
    /// <summary>What things are sorted by: those that come first are drawn.</summary>
    public static string Of(int seed, string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\t{name}"))));
}
