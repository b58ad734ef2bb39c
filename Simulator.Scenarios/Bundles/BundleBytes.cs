using System.Buffers.Binary;
using System.Text;

namespace Simulator.Scenarios.Bundles;

/// <summary>The stored form of a bundle: "SIMB", version, id and then path and content of each file in ordinal order of paths; lengths are 32 bits, little-endian.</summary>
internal static class BundleBytes
{
    private const int Version = 1;

    private static ReadOnlySpan<byte> Magic => "SIMB"u8;

    public static byte[] Write(string id, IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        using var stream = new MemoryStream();
        stream.Write(Magic);
        Number(stream, Version);
        Block(stream, Encoding.UTF8.GetBytes(id));
        foreach (var (path, bytes) in files)
        {
            Block(stream, Encoding.UTF8.GetBytes(path));
            Block(stream, bytes.Span);
        }

        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are damaged or not a bundle.</exception>
    public static (string Id, List<(string Path, ReadOnlyMemory<byte> Bytes)> Files) Read(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith(Magic))
        {
            throw Damaged("it does not begin with SIMB");
        }

        var rest = bytes[Magic.Length..];
        var version = Number(ref rest);
        if (version != Version)
        {
            throw Damaged(FormattableString.Invariant($"version {version} is unknown"));
        }

        var id = Encoding.UTF8.GetString(Block(ref rest).Span);
        var files = new List<(string, ReadOnlyMemory<byte>)>();
        while (!rest.IsEmpty)
        {
            var path = Encoding.UTF8.GetString(Block(ref rest).Span);
            files.Add((path, Block(ref rest)));
        }

        return (id, files);
    }

    public static InvalidDataException Damaged(string why) => new($"The stored case cannot be read: {why}. Restore the store from a backup.");

    private static void Number(Stream stream, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        stream.Write(bytes);
    }

    private static void Block(Stream stream, ReadOnlySpan<byte> bytes)
    {
        Number(stream, bytes.Length);
        stream.Write(bytes);
    }

    private static int Number(ref ReadOnlyMemory<byte> rest)
    {
        if (rest.Length < sizeof(int))
        {
            throw Damaged("it ends too early");
        }

        var number = BinaryPrimitives.ReadInt32LittleEndian(rest.Span);
        rest = rest[sizeof(int)..];
        return number;
    }

    private static ReadOnlyMemory<byte> Block(ref ReadOnlyMemory<byte> rest)
    {
        var length = Number(ref rest);
        if (length < 0 || length > rest.Length)
        {
            throw Damaged("it ends too early");
        }

        var block = rest[..length];
        rest = rest[length..];
        return block;
    }
}
