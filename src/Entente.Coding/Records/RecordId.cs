using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Entente.Language;

namespace Entente.Coding.Records;

/// <summary>Stable identifiers of records: the same report and words give the same one.</summary>
internal static class RecordId
{
    /// <summary>The kind of events: theirs are the identifiers without a kind in them.</summary>
    public const string Event = "";

    /// <summary>Identifier of a record.</summary>
    /// <param name="textHash">SHA-256 of the report's text.</param>
    /// <param name="kind">What sets apart records of different kinds over the same words.</param>
    /// <param name="span">The words.</param>
    /// <param name="ordinal">Number among the records of the kind with these words, from 0.</param>
    public static string Of(byte[] textHash, string kind, Span span, int ordinal)
    {
        Span<byte> data = stackalloc byte[44 + Encoding.UTF8.GetMaxByteCount(kind.Length)];
        textHash.CopyTo(data);
        BinaryPrimitives.WriteInt32LittleEndian(data[32..], span.Start);
        BinaryPrimitives.WriteInt32LittleEndian(data[36..], span.End);
        BinaryPrimitives.WriteInt32LittleEndian(data[40..], ordinal);
        var length = 44 + Encoding.UTF8.GetBytes(kind, data[44..]);
        return Convert.ToHexStringLower(SHA256.HashData(data[..length]).AsSpan(0, 8));
    }
}
