using System.Diagnostics;
using System.Text.Json;
using Simulator.Core.Sessions.Journal;
using Simulator.Drills.Driving;
using Simulator.Drills.Hosting;
using Simulator.Storage;

namespace Simulator.Drills.Cases;

/// <summary>S1: the process is killed at random moments.</summary>
internal sealed class KillDrill : Drill
{
    private const int Sessions = 20;
    private const int KillsPerStore = 10;

    /// <inheritdoc/>
    public override string Id => "S1";

    /// <inheritdoc/>
    public override string Title => "kill -9 of the host with 20 sessions; kill -9 of `play --json`";

    /// <inheritdoc/>
    public override string Asked => "200 kills + 50 plays: lost 0, duplicated 0, same state; restart to ready p95 ≤ 2 s";

    /// <inheritdoc/>
    public override async Task RunAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        await KillHostsAsync(run, run.Count(200, 8, 2), cancel).ConfigureAwait(false);
        await KillPlaysAsync(run, run.Count(50, 5, 1), cancel).ConfigureAwait(false);
    }

    private static async Task KillHostsAsync(DrillRun run, int kills, CancellationToken cancel)
    {
        var played = HostCase.Load("burst-pipe");
        var result = AuditResult.Zero;
        var toReady = new List<double>();
        var (acked, resent, underFire) = (0, 0, 0);
        for (var done = 0; done < kills;)
        {
            var data = run.NewFolder("kill");
            var ledger = new Ledger();
            var driver = new TurnDriver(ledger, Sessions);
            for (var i = 0; i < KillsPerStore && done < kills; i++, done++)
            {
                await using var host = await HostProcess.StartAsync(data).ConfigureAwait(false);
                toReady.Add(host.ToReady.TotalMilliseconds);
                var before = ledger.AckedCount;
                var driving = driver.DriveAsync(host, int.MaxValue, cancel);
                // Counted from the first acknowledgement; some kills come before it.
                for (var wait = run.Random.Next(8) == 0 ? 0 : 500; wait > 0 && ledger.AckedCount == before; wait--)
                {
                    await Task.Delay(10, cancel).ConfigureAwait(false);
                }

                await Task.Delay(run.Random.Next(900), cancel).ConfigureAwait(false);
                await host.KillAsync().ConfigureAwait(false);
                await driving.ConfigureAwait(false);
                underFire += ledger.AckedCount - before;
                result = result.Plus(await StoreAudit.RunAsync(data, ledger, played, cancel).ConfigureAwait(false));
            }

            await using (var last = await HostProcess.StartAsync(data).ConfigureAwait(false))
            {
                toReady.Add(last.ToReady.TotalMilliseconds);
                await driver.SettleAsync(last).ConfigureAwait(false);
                await driver.DriveAsync(last, 1, cancel).ConfigureAwait(false);
                await last.QuitAsync().ConfigureAwait(false);
            }

            result = result.Plus(await StoreAudit.RunAsync(data, ledger, played, cancel).ConfigureAwait(false));
            acked += ledger.AckedCount;
            resent += ledger.Acked.Values.Sum(l => l.Count(a => a.Digest is null));
            foreach (var (what, count) in driver.OtherAnswers)
            {
                run.Problem($"{what} × {count}");
            }
        }

        run.Figure("kills", kills);
        run.Figure("turns acknowledged", acked);
        // Without these the drill would show nothing.
        run.AtLeast("of these by hosts that were killed", underFire, kills);
        run.Figure("found already written after a restart", resent);
        result.Report(run);
        toReady.Sort();
        run.AtMost("restart to ready p95", Percentile.Of(toReady, 95), 2000, "ms");
    }

    private static async Task KillPlaysAsync(DrillRun run, int kills, CancellationToken cancel)
    {
        var (lines, missing) = (0, 0);
        for (var i = 0; i < kills; i++)
        {
            var data = run.NewFolder("play");
            var printed = await PlayUntilKilledAsync(data, run, cancel).ConfigureAwait(false);
            lines += printed.Count;
            missing += printed.Count == 0 ? 0 : await MissingAsync(data, printed, cancel).ConfigureAwait(false);
        }

        run.Figure("plays killed", kills);
        run.Figure("lines printed", lines);
        run.Exactly("printed but not stored", missing, 0);
    }

    private static async Task<List<string>> PlayUntilKilledAsync(string data, DrillRun run, CancellationToken cancel)
    {
        using var process = Tools.Start(["dotnet", Tools.SimulatorDll, "play", "burst-pipe", "--input", "-", "--json", "--data", data], null);
        var printed = new List<string>();
        var killAfter = 1 + run.Random.Next(120);
        var feeding = FeedAsync(process);
        // A kill between lines and a kill within a turn: by count of lines, then a moment later.
        while (printed.Count < killAfter && await process.StandardOutput.ReadLineAsync(cancel).ConfigureAwait(false) is { } line)
        {
            printed.Add(line);
        }

        await Task.Delay(run.Random.Next(15), cancel).ConfigureAwait(false);
        process.Kill();
        while (await process.StandardOutput.ReadLineAsync(cancel).ConfigureAwait(false) is { } line)
        {
            printed.Add(line);
        }

        await process.WaitForExitAsync(cancel).ConfigureAwait(false);
        await feeding.ConfigureAwait(false);
        return printed;
    }

    private static async Task FeedAsync(Process process)
    {
        try
        {
            for (var i = 1; i <= 100; i++)
            {
                await process.StandardInput.WriteLineAsync(SampleTurns.For("p", i)).ConfigureAwait(false);
            }

            await process.StandardInput.FlushAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // Killed, as planned.
        }
    }

    private static async Task<int> MissingAsync(string data, List<string> printed, CancellationToken cancel)
    {
        using var reader = SqliteJournalReader.Open(new StoreLocation(data));
        var missing = 0;
        IReadOnlyList<StoredEvent>? stored = null;
        foreach (var line in printed)
        {
            if (!line.EndsWith('}'))
            {
                // Torn by the kill in mid-write: nobody has read an acknowledgement.
                continue;
            }

            using var parsed = JsonDocument.Parse(line);
            var root = parsed.RootElement;
            stored ??= await reader.ReadAsync(StreamId.Session(root.GetProperty("session").GetString()!), 0, cancel).ConfigureAwait(false);
            var n = root.GetProperty("n").GetInt64();
            var isThere = n <= stored.Count && (root.GetProperty("event").GetString() != "trainee_spoke" || stored[(int)n - 1].Content == root.GetProperty("text").GetString());
            missing += isThere ? 0 : 1;
        }

        return missing;
    }
}
