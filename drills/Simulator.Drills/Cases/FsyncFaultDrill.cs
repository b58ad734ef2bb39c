using System.Globalization;
using Simulator.Drills.Driving;
using Simulator.Drills.Hosting;

namespace Simulator.Drills.Cases;

/// <summary>S5: the disk does not confirm.</summary>
internal sealed class FsyncFaultDrill : Drill
{
    private const int Sessions = 8;
    private const int Lasting = 20_000;
    private const int MostDrives = 12;
    private const string Closed = "failed ReadOnly";

    /// <inheritdoc/>
    public override string Id => "S5";

    /// <inheritdoc/>
    public override string Title => "fsync fails with EIO";

    /// <inheritdoc/>
    public override string Asked => "never reported as saved; retry harmless; read-only after 3 in a row; missing 0, duplicated 0";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["strace"];

    /// <inheritdoc/>
    public override async Task RunAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var played = HostCase.Load("burst-pipe");
        var rounds = run.Count(20, 2, 1);
        var result = AuditResult.Zero;
        var (readOnly, survived, answers) = (0, 0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        for (var round = 0; round < rounds; round++)
        {
            // One fault is ridden out by the retry with the same key; many in a row close the store.
            var many = round % 2 == 0;
            var from = 8 + run.Random.Next(20);
            var until = many ? from + Lasting : from;
            var data = run.NewFolder("eio");
            var ledger = new Ledger();
            var driver = new TurnDriver(ledger, Sessions);
            var inject = string.Create(CultureInfo.InvariantCulture, $"inject=fsync,fdatasync:error=EIO:when={from}..{until}");
            await using (var host = await HostProcess.StartAsync(data, wrapper: ["strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync", "-e", inject]).ConfigureAwait(false))
            {
                // strace counts each thread's calls by itself: it takes as long as it takes until three in a row fail.
                var drives = 0;
                do
                {
                    await driver.DriveAsync(host, 40, cancel).ConfigureAwait(false);
                }
                while (many && !driver.OtherAnswers.ContainsKey(Closed) && ++drives < MostDrives);

                if (!many)
                {
                    await driver.DriveAsync(host, 5, cancel).ConfigureAwait(false);
                }

                foreach (var (what, count) in driver.OtherAnswers)
                {
                    answers[what] = answers.GetValueOrDefault(what) + count;
                }

                readOnly += many && driver.OtherAnswers.ContainsKey(Closed) ? 1 : 0;
                survived += !many && !driver.OtherAnswers.ContainsKey(Closed) ? 1 : 0;
                // Killed, not closed: a store that refuses writes must leave its log to the next start.
                await host.KillAsync().ConfigureAwait(false);
            }

            await using (var healthy = await HostProcess.StartAsync(data).ConfigureAwait(false))
            {
                await driver.SettleAsync(healthy).ConfigureAwait(false);
                await driver.DriveAsync(healthy, 2, cancel).ConfigureAwait(false);
                await healthy.QuitAsync().ConfigureAwait(false);
            }

            result = result.Plus(await StoreAudit.RunAsync(data, ledger, played, cancel).ConfigureAwait(false));
        }

        run.Figure("rounds", rounds);
        run.Note("told: " + string.Join(" + ", answers.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Key} × {a.Value}"))));
        run.Exactly("rounds with faults in a row that ended read-only", readOnly, (rounds + 1) / 2);
        run.Exactly("rounds with single faults that went on", survived, rounds / 2);
        result.Report(run);
    }
}
