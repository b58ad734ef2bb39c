using System.Globalization;
using Simulator.Core.Sessions.Journal;
using Simulator.Drills.Driving;
using Simulator.Drills.Hosting;
using Simulator.Storage;
using Simulator.Storage.Backups;
using Simulator.Storage.Verification;

namespace Simulator.Drills.Cases;

/// <summary>S9: many write at once while somebody reads.</summary>
internal sealed class ContentionDrill : Drill
{
    private const int Sessions = 50;

    /// <inheritdoc/>
    public override string Id => "S9";

    /// <inheritdoc/>
    public override string Title => "50 sessions × 200 turns at once, a reader scanning, every fsync 5 ms slower";

    /// <inheritdoc/>
    public override string Asked => "errors 0; p99 append ≤ 25 ms";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["strace"];

    /// <inheritdoc/>
    public override async Task RunAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var data = run.NewFolder("contention");
        var ledger = new Ledger();
        var driver = new TurnDriver(ledger, Sessions);
        string[] strace = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:delay_enter=5000"];
        int scans;
        await using (var host = await HostProcess.StartAsync(data, wrapper: strace).ConfigureAwait(false))
        {
            // Starting fifty sessions stores the case fifty times: that is not what is measured.
            await driver.DriveAsync(host, 4, cancel).ConfigureAwait(false);
            await host.AskWordsAsync("reset", "reset").ConfigureAwait(false);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var scanning = ScanAsync(data, stop.Token);
            await driver.DriveAsync(host, run.Count(200, 12, 3), cancel).ConfigureAwait(false);
            await stop.CancelAsync().ConfigureAwait(false);
            scans = await scanning.ConfigureAwait(false);
            var (count, p50, p99, most) = await host.StatsAsync().ConfigureAwait(false);
            run.Figure("turns", ledger.AckedCount);
            run.Figure("appends", count);
            run.Figure("p50", p50, "ms");
            run.AtMost("p99", p99, 25, "ms");
            run.Figure("max", most, "ms");
            await host.QuitAsync().ConfigureAwait(false);
        }

        run.AtLeast("whole scans beside it", scans, 1);
        run.Exactly("errors", driver.OtherAnswers.Values.Sum(), 0);
        (await StoreAudit.RunAsync(data, ledger, HostCase.Load("burst-pipe"), cancel).ConfigureAwait(false)).Report(run);
    }

    private static Task<int> ScanAsync(string data, CancellationToken stop) => Task.Run(async () =>
    {
        using var reader = SqliteJournalReader.Open(new StoreLocation(data));
        var scans = 0;
        do
        {
            foreach (var line in await reader.ListAsync("session", CancellationToken.None).ConfigureAwait(false))
            {
                await reader.ReadAsync(line.Stream, 0, CancellationToken.None).ConfigureAwait(false);
            }

            scans++;
            await Task.Delay(200, CancellationToken.None).ConfigureAwait(false);
        }
        while (!stop.IsCancellationRequested);
        return scans;
    }, CancellationToken.None);
}

/// <summary>S10: backups while everybody writes.</summary>
internal sealed class BackupDrill : Drill
{
    private const int Sessions = 50;

    /// <inheritdoc/>
    public override string Id => "S10";

    /// <inheritdoc/>
    public override string Title => "backup every 2 s under the load of 50 sessions, each restored and verified";

    /// <inheritdoc/>
    public override string Asked => "100 % open, chains valid; every turn acknowledged before the backup began is in it";

    /// <inheritdoc/>
    public override async Task RunAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var data = run.NewFolder("live");
        var copies = run.NewFolder("copies");
        var ledger = new Ledger();
        var driver = new TurnDriver(ledger, Sessions);
        var backups = run.Count(15, 3, 2);
        var expected = new List<Dictionary<string, long>>();
        await using (var host = await HostProcess.StartAsync(data).ConfigureAwait(false))
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            await driver.DriveAsync(host, 1, cancel).ConfigureAwait(false);
            var driving = driver.DriveAsync(host, int.MaxValue, stop.Token);
            for (var i = 0; i < backups; i++)
            {
                await Task.Delay(run.Size == DrillSize.Tiny ? 100 : 2000, cancel).ConfigureAwait(false);
                expected.Add(ledger.Last.ToDictionary());
                await StoreBackup.CreateAsync(new StoreLocation(data), Copy(copies, i), cancel).ConfigureAwait(false);
            }

            await stop.CancelAsync().ConfigureAwait(false);
            await driving.ConfigureAwait(false);
            await host.QuitAsync().ConfigureAwait(false);
        }

        var (good, missing) = (0, 0);
        for (var i = 0; i < backups; i++)
        {
            var location = new StoreLocation(run.NewFolder("restored"));
            await StoreRestore.RestoreAsync(Copy(copies, i), location, TimeProvider.System, cancel).ConfigureAwait(false);
            await using var journal = await SqliteJournal.OpenAsync(location, new SqliteJournalOptions(), TimeProvider.System, cancel).ConfigureAwait(false);
            good += (await StoreVerifier.VerifyAsync(location, cancel).ConfigureAwait(false)).IsWhole ? 1 : 0;
            var versions = (await journal.ListAsync("session", cancel).ConfigureAwait(false)).ToDictionary(s => s.Stream, s => s.Version);
            missing += expected[i].Count(e => versions.GetValueOrDefault(StreamId.Session(e.Key)) < e.Value);
        }

        run.Figure("backups", backups);
        run.Figure("turns meanwhile", ledger.AckedCount);
        run.Exactly("restored and whole", good, backups);
        run.Exactly("sessions behind their acknowledgement", missing, 0);
        run.Exactly("errors", driver.OtherAnswers.Values.Sum(), 0);
    }

    private static string Copy(string folder, int number) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"copy-{number}.db"));
}
