using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Simulator.Core.Sessions.Journal;

/// <summary>The hash chain of a stream: every event's link covers the link before it.</summary>
/// <remarks>
/// Link n is SHA-256 over link n-1 and the length-prefixed canonical bytes of the event. The chain starts from the
/// stream's own name, so that two streams cannot be swapped. Words enter only as their salted hash: erasing them and
/// their salt leaves every link as it was. The time of recording is covered too, because it is evidence in contests.
/// The layout is version 1 and is never changed: a new layout needs a new <see cref="Layout"/> and a store migration.
/// </remarks>
public static class EventChain
{
    /// <summary>Length of a link and of a content hash, in bytes.</summary>
    public const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>Length of a content salt, in bytes.</summary>
    public const int SaltLength = 16;

    private const string Layout = "simulator-journal-1";

    /// <summary>What event 1 of a stream links to.</summary>
    public static byte[] Start(StreamId stream) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Layout}\n{stream.Kind}\n{stream.Id}\n"));

    /// <summary>The salted hash under which words enter the chain.</summary>
    public static void HashContent(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content, Span<byte> destination)
    {
        var length = salt.Length + content.Length;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        salt.CopyTo(rented);
        content.CopyTo(rented.AsSpan(salt.Length));
        SHA256.HashData(rented.AsSpan(0, length), destination);
        // The pool would keep somebody's words alive after they were erased.
        ArrayPool<byte>.Shared.Return(rented, clearArray: true);
    }

    /// <summary>Computes the link of an event.</summary>
    /// <param name="previous">The link before, or <see cref="Start"/>.</param>
    /// <param name="fields">The event.</param>
    /// <param name="destination">Receives <see cref="HashLength"/> bytes; may be the same memory as <paramref name="previous"/>.</param>
    public static void Link(ReadOnlySpan<byte> previous, in ChainFields fields, Span<byte> destination)
    {
        var length = HashLength + 8 + 4 + 8 + 4 + fields.Type.Length + 4 + fields.Body.Length + 1 + fields.ContentHash.Length;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        var bytes = rented.AsSpan(0, length);
        previous.CopyTo(bytes);
        var rest = bytes[HashLength..];
        BinaryPrimitives.WriteInt64BigEndian(rest, fields.N);
        BinaryPrimitives.WriteInt32BigEndian(rest[8..], fields.Version);
        BinaryPrimitives.WriteInt64BigEndian(rest[12..], fields.RecordedAtMs);
        rest = Prefixed(rest[20..], fields.Type);
        rest = Prefixed(rest, fields.Body);
        rest[0] = (byte)fields.ContentHash.Length;
        fields.ContentHash.CopyTo(rest[1..]);
        SHA256.HashData(bytes, destination);
        ArrayPool<byte>.Shared.Return(rented);
    }

    private static Span<byte> Prefixed(Span<byte> target, ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteInt32BigEndian(target, value.Length);
        value.CopyTo(target[4..]);
        return target[(4 + value.Length)..];
    }
}
