using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;
using Simulator.Drills.Hosting;
using Simulator.Storage;
using Simulator.Storage.Verification;

namespace Simulator.Drills.Driving;

/// <summary>What became of acknowledged turns.</summary>
/// <param name="Lost">Acknowledged but not there, or not before its acknowledged event number.</param>
/// <param name="Duplicated">There more than once.</param>
/// <param name="Disordered">Acknowledged turns in another order, or turns nobody sent.</param>
/// <param name="Diverged">Acknowledged states that the stored events do not lead to.</param>
/// <param name="Unsound">1 when the verifier finds anything, else 0.</param>
internal sealed record AuditResult(int Lost, int Duplicated, int Disordered, int Diverged, int Unsound)
{
    public static AuditResult Zero { get; } = new(0, 0, 0, 0, 0);

    public AuditResult Plus(AuditResult other) => new(
        Lost + other.Lost,
        Duplicated + other.Duplicated,
        Disordered + other.Disordered,
        Diverged + other.Diverged,
        Unsound + other.Unsound);

    /// <summary>Writes the figures, each of which must be 0.</summary>
    public void Report(DrillRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        run.Exactly("lost", Lost, 0);
        run.Exactly("duplicated", Duplicated, 0);
        run.Exactly("out of order", Disordered, 0);
        run.Exactly("states diverged", Diverged, 0);
        run.Exactly("stores not whole", Unsound, 0);
    }
}

/// <summary>Compares a store with what its client was told.</summary>
internal static class StoreAudit
{
    /// <summary>Reads every session of the ledger.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static async Task<AuditResult> RunAsync(string data, Ledger ledger, HostCase played, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var location = new StoreLocation(data);
        using var reader = SqliteJournalReader.Open(location);
        var result = AuditResult.Zero;
        foreach (var (session, acked) in ledger.Acked)
        {
            var stored = await reader.ReadAsync(StreamId.Session(session), 0, cancel).ConfigureAwait(false);
            result = result.Plus(Compare(stored, acked, ledger)).Plus(new AuditResult(0, 0, 0, Diverged(session, stored, acked, played), 0));
        }

        var report = await StoreVerifier.VerifyAsync(location, cancel).ConfigureAwait(false);
        return result.Plus(new AuditResult(0, 0, 0, 0, report.IsWhole ? 0 : 1));
    }

    private static AuditResult Compare(IReadOnlyList<StoredEvent> stored, List<AckedTurn> acked, Ledger ledger)
    {
        var spoken = stored.Where(e => e.Type == "trainee_spoke").ToList();
        var places = spoken.Select((e, i) => (e, i)).ToLookup(p => p.e.Content ?? string.Empty, StringComparer.Ordinal);
        var duplicated = places.Sum(p => p.Count() - 1);
        var foreign = places.Count(p => !ledger.Sent.ContainsKey(p.Key));
        var (lost, disordered, last) = (0, 0, -1);
        foreach (var ack in acked)
        {
            var found = places[ack.Turn.Text].ToList();
            if (found.Count == 0 || found[0].e.N > ack.N || stored.Count < ack.N)
            {
                lost++;
                continue;
            }

            disordered += found[0].i > last ? 0 : 1;
            last = found[0].i;
        }

        return new AuditResult(lost, duplicated, disordered + foreign, 0, 0);
    }

    private static int Diverged(string session, IReadOnlyList<StoredEvent> stored, List<AckedTurn> acked, HostCase played)
    {
        var expected = acked.Where(a => a.Digest is not null).ToDictionary(a => a.N, a => a.Digest);
        var diverged = 0;
        SessionState? state = null;
        foreach (var record in stored)
        {
            if (SessionEventCodec.Decode(record) is not { } happened)
            {
                continue;
            }

            state = state is null ? SessionFold.Begin(session, (SessionStarted)happened, played.Scenario) : SessionFold.Apply(state, happened, record.Content);
            diverged += expected.TryGetValue(record.N, out var digest) && digest != StateDigest.Of(state) ? 1 : 0;
        }

        return diverged;
    }
}
