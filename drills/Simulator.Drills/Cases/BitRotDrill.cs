using Simulator.Core.Sessions.Journal;
using Simulator.Drills.Driving;
using Simulator.Drills.Hosting;
using Simulator.Storage;
using Simulator.Storage.Backups;
using Simulator.Storage.Verification;

namespace Simulator.Drills.Cases;

/// <summary>S6: the file rots, is cut, loses its log, or is swapped for an old one.</summary>
internal sealed class BitRotDrill : Drill
{
    /// <inheritdoc/>
    public override string Id => "S6";

    /// <inheritdoc/>
    public override string Title => "bit rot: 1 bit flipped, file cut, yesterday's file, log of a killed host lost";

    /// <inheritdoc/>
    public override string Asked => "≥ 99 % of flips that change anything found; wrong text served 0; cuts and swaps all found; restore from backup works";

    /// <inheritdoc/>
    public override async Task RunAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var data = run.NewFolder("rot");
        var location = new StoreLocation(data);
        var ledger = new Ledger();
        var driver = new TurnDriver(ledger, 6);
        await PlayAsync(data, driver, cancel).ConfigureAwait(false);
        var yesterday = await File.ReadAllBytesAsync(location.DatabasePath, cancel).ConfigureAwait(false);
        await PlayAsync(data, driver, cancel).ConfigureAwait(false);
        var backup = Path.Combine(run.NewFolder("backup"), "journal.db");
        await StoreBackup.CreateAsync(location, backup, cancel).ConfigureAwait(false);
        var whole = await File.ReadAllBytesAsync(location.DatabasePath, cancel).ConfigureAwait(false);
        var content = await ContentAsync(location, cancel).ConfigureAwait(false) ?? throw new DrillBrokenException("the store is broken before the drill");

        await FlipAsync(run, location, whole, content, cancel).ConfigureAwait(false);
        await CutAsync(run, location, whole, cancel).ConfigureAwait(false);

        await File.WriteAllBytesAsync(location.DatabasePath, yesterday, cancel).ConfigureAwait(false);
        run.Exactly("yesterday's file opened for writing", await OpensAsync(location, cancel).ConfigureAwait(false) ? 1 : 0, 0);

        var restored = run.NewFolder("restored");
        await StoreRestore.RestoreAsync(backup, new StoreLocation(restored), TimeProvider.System, cancel).ConfigureAwait(false);
        (await StoreAudit.RunAsync(restored, ledger, HostCase.Load("burst-pipe"), cancel).ConfigureAwait(false)).Report(run);
        run.Exactly("restored store opened", await OpensAsync(new StoreLocation(restored), cancel).ConfigureAwait(false) ? 1 : 0, 1);
    }

    private static async Task PlayAsync(string data, TurnDriver driver, CancellationToken cancel)
    {
        await using var host = await HostProcess.StartAsync(data).ConfigureAwait(false);
        await driver.DriveAsync(host, 8, cancel).ConfigureAwait(false);
        await host.QuitAsync().ConfigureAwait(false);
    }

    private static async Task FlipAsync(DrillRun run, StoreLocation location, byte[] whole, List<StoredEvent> content, CancellationToken cancel)
    {
        var (found, silent, wrong, foundAtStart) = (0, 0, 0, 0);
        var flips = run.Count(1000, 200, 40);
        for (var i = 0; i < flips; i++)
        {
            var bytes = (byte[])whole.Clone();
            bytes[run.Random.Next(bytes.Length)] ^= (byte)(1 << run.Random.Next(8));
            await File.WriteAllBytesAsync(location.DatabasePath, bytes, cancel).ConfigureAwait(false);
            var read = await ContentAsync(location, cancel).ConfigureAwait(false);
            wrong += read is not null && !read.SequenceEqual(content) ? 1 : 0;
            var isSound = read is not null && await IsWholeAsync(location, cancel).ConfigureAwait(false);
            found += isSound ? 0 : 1;
            silent += isSound ? 1 : 0;
            foundAtStart += !isSound && !await OpensAsync(location, cancel).ConfigureAwait(false) ? 1 : 0;
        }

        run.Figure("flips", flips);
        run.Figure("found by verify or read", found);
        run.Figure("of these already at start", foundAtStart);
        run.Figure("without effect on any event or stored case", silent);
        run.Exactly("wrong text served", wrong, 0);
    }

    private static async Task CutAsync(DrillRun run, StoreLocation location, byte[] whole, CancellationToken cancel)
    {
        var cuts = run.Count(200, 50, 10);
        var missed = 0;
        for (var i = 0; i < cuts; i++)
        {
            var length = 1 + run.Random.Next(whole.Length - 1);
            await File.WriteAllBytesAsync(location.DatabasePath, whole[..length], cancel).ConfigureAwait(false);
            if (await OpensAsync(location, cancel).ConfigureAwait(false))
            {
                missed++;
                var isWhole = await IsWholeAsync(location, cancel).ConfigureAwait(false);
                run.Problem(System.FormattableString.Invariant($"cut at {length} of {whole.Length} opened for writing; verifies afterwards: {isWhole}"));
            }
        }

        run.Figure("cuts", cuts);
        run.Exactly("cut files opened for writing", missed, 0);
    }

    private static async Task<bool> OpensAsync(StoreLocation location, CancellationToken cancel)
    {
        try
        {
            await using var journal = await SqliteJournal.OpenAsync(location, new SqliteJournalOptions { WritesAnchors = false }, TimeProvider.System, cancel).ConfigureAwait(false);
            return true;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    private static async Task<bool> IsWholeAsync(StoreLocation location, CancellationToken cancel)
    {
        try
        {
            return (await StoreVerifier.VerifyAsync(location, cancel).ConfigureAwait(false)).IsWhole;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    /// <returns>All events, stored bytes read too; null when something was found to be wrong.</returns>
    private static async Task<List<StoredEvent>?> ContentAsync(StoreLocation location, CancellationToken cancel)
    {
        try
        {
            using var reader = SqliteJournalReader.Open(location);
            var events = new List<StoredEvent>();
            foreach (var line in (await reader.ListAsync("session", cancel).ConfigureAwait(false)).OrderBy(s => s.Stream.Id, StringComparer.Ordinal))
            {
                events.AddRange(await reader.ReadAsync(line.Stream, 0, cancel).ConfigureAwait(false));
            }

            // A listing that has lost a line is found by the anchors, not by reading.
            return events.Count == 0 ? null : events;
        }
        catch (StoreException)
        {
            return null;
        }
    }
}
