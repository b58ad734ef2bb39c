using System.Collections.Immutable;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Reviews.Rejudging;

/// <summary>One record of an overlay as stored.</summary>
/// <param name="Turn">Its turn.</param>
/// <param name="Type">Type of the session event.</param>
/// <param name="Body">Its body: spans and ids.</param>
public sealed record OverlayRecord(int Turn, string Type, string Body);

/// <summary>Turns overlays into records and back.</summary>
public static class OverlayCodec
{
    public static ImmutableArray<OverlayRecord> Encode(EvidenceOverlay overlay)
    {
        ArgumentNullException.ThrowIfNull(overlay);
        return [.. overlay.Turns.SelectMany(t => t.Value.Records.Select(e => SessionEventCodec.Encode(e)).Select(r => new OverlayRecord(t.Key, r.Type, r.Body)))];
    }

    /// <exception cref="System.Text.Json.JsonException">A body is not what its type says.</exception>
    public static EvidenceOverlay Decode(ImmutableArray<OverlayRecord> records) => new(records
        .GroupBy(r => r.Turn)
        .Select(g => (Turn: g.Key, Evidence: TurnEvidence.Of([.. g.Select(Event)])))
        .Where(t => t.Evidence is not null)
        .ToImmutableSortedDictionary(t => t.Turn, t => t.Evidence!));

    private static SessionEvent Event(OverlayRecord record) =>
        SessionEventCodec.Decode(new StoredEvent(0, record.Type, 1, record.Body, null, false, default, string.Empty))!;
}
