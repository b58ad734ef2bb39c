namespace Simulator.Core.Sessions.Journal;

/// <summary>An event with everything its chain covers, so that another machine can check it.</summary>
/// <param name="N">See <see cref="StoredEvent.N"/>.</param>
/// <param name="Type">See <see cref="NewEvent.Type"/>.</param>
/// <param name="Version">See <see cref="NewEvent.Version"/>.</param>
/// <param name="Body">See <see cref="NewEvent.Body"/>.</param>
/// <param name="ContentHash">Hex of the salted hash of the words; null when there never were any.</param>
/// <param name="Salt">Hex of the salt; null when there are no words.</param>
/// <param name="Content">The words; null when there are none or they were erased.</param>
/// <param name="RecordedAtMs">Wall time of the append, Unix milliseconds.</param>
/// <param name="Hash">Hex of its link.</param>
public sealed record SealedEvent(
    long N,
    string Type,
    int Version,
    string Body,
    string? ContentHash,
    string? Salt,
    string? Content,
    long RecordedAtMs,
    string Hash);
