using System.Security.Cryptography;

namespace Simulator.Storage.Sqlite;

/// <summary>The name of stored bytes.</summary>
internal static class BlobHash
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
