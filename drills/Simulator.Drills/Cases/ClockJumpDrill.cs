using Simulator.Core.Sessions.Journal;
using Simulator.Drills.Driving;
using Simulator.Drills.Hosting;
using Simulator.Storage;

namespace Simulator.Drills.Cases;

/// <summary>S16: the wall clock jumps during sessions.</summary>
internal sealed class ClockJumpDrill : Drill
{
    private const string Library = "faketime/libfaketimeMT.so.1";
    private static readonly string[] Jumps = ["+0", "-1d", "+1d", "-30d", "+400d", "-2h", "+0"];

    /// <inheritdoc/>
    public override string Id => "S16";

    /// <inheritdoc/>
    public override string Title => "clock jumps of −30 to +400 days during sessions and between starts";

    /// <inheritdoc/>
    public override string Asked => "order by sequence, never by clock: order errors 0";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => [Library];

    /// <inheritdoc/>
    public override async Task RunAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var data = run.NewFolder("clock");
        var clock = Path.Combine(run.NewFolder("faketime"), "offset");
        var environment = new Dictionary<string, string?>
        {
            ["LD_PRELOAD"] = Tools.Find(Library),
            ["FAKETIME_TIMESTAMP_FILE"] = clock,
            ["FAKETIME_NO_CACHE"] = "1",
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        };
        var ledger = new Ledger();
        var driver = new TurnDriver(ledger, 5);
        for (var start = 0; start < run.Count(5, 2, 1); start++)
        {
            await File.WriteAllTextAsync(clock, Jumps[start + 1] + "\n", cancel).ConfigureAwait(false);
            await using var host = await HostProcess.StartAsync(data, environment: environment).ConfigureAwait(false);
            foreach (var jump in Jumps)
            {
                await File.WriteAllTextAsync(clock, jump + "\n", cancel).ConfigureAwait(false);
                await driver.DriveAsync(host, 2, cancel).ConfigureAwait(false);
            }

            await host.QuitAsync().ConfigureAwait(false);
        }

        var backwards = await BackwardsAsync(data, ledger, cancel).ConfigureAwait(false);
        run.Figure("turns", ledger.AckedCount);
        run.AtLeast("steps back in recorded time", backwards, 1);
        run.Exactly("errors", driver.OtherAnswers.Values.Sum(), 0);
        (await StoreAudit.RunAsync(data, ledger, HostCase.Load("burst-pipe"), cancel).ConfigureAwait(false)).Report(run);
    }

    private static async Task<int> BackwardsAsync(string data, Ledger ledger, CancellationToken cancel)
    {
        using var reader = SqliteJournalReader.Open(new StoreLocation(data));
        var backwards = 0;
        foreach (var session in ledger.Acked.Keys)
        {
            var stored = await reader.ReadAsync(StreamId.Session(session), 0, cancel).ConfigureAwait(false);
            backwards += stored.Zip(stored.Skip(1)).Count(pair => pair.Second.RecordedAt < pair.First.RecordedAt);
        }

        return backwards;
    }
}
