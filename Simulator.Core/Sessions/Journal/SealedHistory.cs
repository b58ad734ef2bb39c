using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Simulator.Core.Sessions.Journal;

/// <summary>A whole stream that can travel to another journal and be checked there.</summary>
/// <param name="Stream">Its name; the chain begins with it.</param>
/// <param name="Head">Its line in listings.</param>
/// <param name="Events">All events, in order.</param>
public sealed record SealedHistory(StreamId Stream, string Head, ImmutableArray<SealedEvent> Events)
{
    /// <summary>Number of the first event that does not fit its chain; null when all fit. Never throws, whatever is in it.</summary>
    public long? FirstBroken()
    {
        var link = EventChain.Start(Stream);
        for (var i = 0; i < Events.Length; i++)
        {
            if (Events[i].N != i + 1 || !Fits(Events[i], link))
            {
                return i + 1;
            }
        }

        return null;
    }

    private static bool Fits(SealedEvent item, byte[] link)
    {
        if (Bytes(item.ContentHash) is not { } contentHash || Bytes(item.Salt) is not { } salt || Bytes(item.Hash) is not { Length: EventChain.HashLength } hash
            || item.Version < 1 || (contentHash.Length is not 0 and not EventChain.HashLength))
        {
            return false;
        }

        Span<byte> computed = stackalloc byte[EventChain.HashLength];
        if (item.Content is not null)
        {
            EventChain.HashContent(salt, Encoding.UTF8.GetBytes(item.Content), computed);
            if (!CryptographicOperations.FixedTimeEquals(computed, contentHash))
            {
                return false;
            }
        }

        var fields = new ChainFields(item.N, item.Version, item.RecordedAtMs, Encoding.UTF8.GetBytes(item.Type), Encoding.UTF8.GetBytes(item.Body), contentHash);
        EventChain.Link(link, fields, computed);
        computed.CopyTo(link);
        return computed.SequenceEqual(hash);
    }

    // Absent is no bytes; null is what is no hex.
    private static byte[]? Bytes(string? hex)
    {
        if (hex is null)
        {
            return [];
        }

        var bytes = new byte[hex.Length / 2];
        return Convert.FromHexString(hex, bytes, out _, out var written) == System.Buffers.OperationStatus.Done && written * 2 == hex.Length ? bytes : null;
    }
}
