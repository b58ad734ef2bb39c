using System.Collections.Concurrent;

namespace Simulator.Drills.Driving;

/// <summary>A turn the client has sent.</summary>
internal sealed record SentTurn(string Session, string Key, string Text);

/// <summary>A turn the host has acknowledged.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="N">Last event of the session at the acknowledgement.</param>
/// <param name="Digest">State at that event; null when the host only knew it was there.</param>
internal sealed record AckedTurn(SentTurn Turn, long N, string? Digest);

/// <summary>What a client knows: everything it sent, and what was acknowledged. Safe for many threads.</summary>
internal sealed class Ledger
{
    /// <summary>All turns ever sent, by text.</summary>
    public ConcurrentDictionary<string, SentTurn> Sent { get; } = new(StringComparer.Ordinal);

    /// <summary>Acknowledged turns in order, by session.</summary>
    public ConcurrentDictionary<string, List<AckedTurn>> Acked { get; } = new(StringComparer.Ordinal);

    /// <summary>Last acknowledged event, by session; may be read while turns go on.</summary>
    public ConcurrentDictionary<string, long> Last { get; } = new(StringComparer.Ordinal);

    /// <summary>How many turns were acknowledged.</summary>
    public int AckedCount => Acked.Values.Sum(l => l.Count);

    /// <summary>Notes an acknowledgement; one session is driven by one task at a time.</summary>
    public void Ack(AckedTurn acked)
    {
        ArgumentNullException.ThrowIfNull(acked);
        Acked.GetOrAdd(acked.Turn.Session, _ => []).Add(acked);
        Last[acked.Turn.Session] = acked.N;
    }
}
