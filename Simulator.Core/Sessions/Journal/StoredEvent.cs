namespace Simulator.Core.Sessions.Journal;

/// <summary>An event as it stands in a journal.</summary>
/// <param name="N">Position in its stream, from 1, without gaps. Order is by this number, never by a clock.</param>
/// <param name="Type">See <see cref="NewEvent.Type"/>.</param>
/// <param name="Version">See <see cref="NewEvent.Version"/>.</param>
/// <param name="Body">See <see cref="NewEvent.Body"/>.</param>
/// <param name="Content">The words, or null when there are none or when they were erased.</param>
/// <param name="ContentErased">True when the event had words that have been erased since.</param>
/// <param name="RecordedAt">Wall time of the append (UTC); for people only.</param>
/// <param name="Hash">Hex SHA-256 link of the stream's chain: covers the previous link, N, type, version, body, time of recording and the salted hash of the content, so that erasing words leaves the chain whole. See <see cref="EventChain"/>.</param>
public sealed record StoredEvent(
    long N,
    string Type,
    int Version,
    string Body,
    string? Content,
    bool ContentErased,
    DateTimeOffset RecordedAt,
    string Hash);
