using System.Collections.Immutable;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Storage.Transfer;

/// <summary>Gathers a session for its journey and takes one in.</summary>
public static class SessionPacker
{
    /// <summary>The session with all that is needed to read, review and judge it elsewhere; null when there is none.</summary>
    /// <exception cref="StoreDamagedException">A chain is broken.</exception>
    public static async Task<SessionFile?> PackAsync(SqliteJournalReader journal, string session, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var streams = ImmutableArray.CreateBuilder<SealedHistory>();
        var blobs = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        for (string? next = session; next is not null;)
        {
            if (await journal.SealAsync(StreamId.Session(next), cancel).ConfigureAwait(false) is not { } sealedSession)
            {
                return null;
            }

            streams.Add(sealedSession);
            var start = await StartAsync(journal, next, cancel).ConfigureAwait(false);
            if (start is not null && await journal.GetBlobAsync(start.Bundle, cancel).ConfigureAwait(false) is { } bundle)
            {
                blobs[start.Bundle] = bundle;
            }

            next = start?.Parent?.Session;
        }

        if (await journal.SealAsync(new StreamId("review", session), cancel).ConfigureAwait(false) is { } review)
        {
            streams.Add(review);
        }

        return new SessionFile(session, streams.ToImmutable(), blobs.ToImmutable());
    }

    /// <summary>Takes a session in: cases first, so that no session ever stands without its own.</summary>
    /// <exception cref="StoreException">It could not be written.</exception>
    public static async Task<IntakeResult> UnpackAsync(SqliteJournal journal, SessionFile file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(file);
        foreach (var bytes in file.Blobs.Values)
        {
            await journal.PutBlobAsync(bytes, cancel).ConfigureAwait(false);
        }

        return await journal.TakeInAsync(file.Streams, cancel).ConfigureAwait(false);
    }

    private static async ValueTask<SessionStarted?> StartAsync(SqliteJournalReader journal, string session, CancellationToken cancel)
    {
        var events = await journal.ReadAsync(StreamId.Session(session), 0, cancel).ConfigureAwait(false);
        return SessionEventCodec.Decode(events[0]) as SessionStarted;
    }
}
