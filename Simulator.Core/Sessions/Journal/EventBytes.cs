using System.Text;

namespace Simulator.Core.Sessions.Journal;

/// <summary>A new event as the bytes that are hashed and stored: encoded once, outside the writer's queue.</summary>
public sealed class EventBytes
{
    // Strict, because a half surrogate would be stored as another character than the one the caller has seen.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Encodes an event.</summary>
    /// <param name="source">The event.</param>
    /// <param name="salt">Salt for its words, <see cref="EventChain.SaltLength"/> bytes; ignored when it has none.</param>
    /// <exception cref="ArgumentException">A text is not valid Unicode (half a surrogate pair).</exception>
    public EventBytes(NewEvent source, byte[] salt)
    {
        ArgumentNullException.ThrowIfNull(source);
        Version = source.Version;
        Type = Strict.GetBytes(source.Type);
        Body = Strict.GetBytes(source.Body);
        if (source.Content is null)
        {
            return;
        }

        Content = Strict.GetBytes(source.Content);
        Salt = salt;
        ContentHash = new byte[EventChain.HashLength];
        EventChain.HashContent(salt, Content, ContentHash);
    }

    public int Version { get; }

    public byte[] Type { get; }

    public byte[] Body { get; }

    /// <summary>The words, or null when there are none.</summary>
    public byte[]? Content { get; }

    /// <summary>Salt of the words, or null when there are none.</summary>
    public byte[]? Salt { get; }

    /// <summary>Salted hash of the words, or null when there are none.</summary>
    public byte[]? ContentHash { get; }

    /// <summary>The event's link at a place of a chain.</summary>
    public byte[] Link(ReadOnlySpan<byte> previous, long n, long recordedAtMs)
    {
        var link = new byte[EventChain.HashLength];
        EventChain.Link(previous, new ChainFields(n, Version, recordedAtMs, Type, Body, ContentHash), link);
        return link;
    }
}
