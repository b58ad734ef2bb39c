using System.Globalization;
using Simulator.Drills.Driving;

namespace Simulator.Drills.Cases;

/// <summary>S7: a second process wants the store; the file is never opened but by SQLite.</summary>
internal sealed class SecondProcessDrill : Drill
{
    /// <inheritdoc/>
    public override string Id => "S7";

    /// <inheritdoc/>
    public override string Title => "second process on one store; raw opens of the live file";

    /// <inheritdoc/>
    public override string Asked => "refused within 1 s naming the owner's pid; raw opens 0";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["strace"];

    /// <inheritdoc/>
    public override async Task RunAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var data = run.NewFolder("owned");
        await using (var first = await HostProcess.StartAsync(data).ConfigureAwait(false))
        {
            await new TurnDriver(new Ledger(), 2).DriveAsync(first, 2, cancel).ConfigureAwait(false);
            await using var second = await HostProcess.StartAsync(data).ConfigureAwait(false);
            var isNamed = second.Ready is ["unready", "Owned", _, var message] && message.Contains(first.Pid.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            run.Exactly("second process refused by name", isNamed ? 1 : 0, 1);
            if (isNamed)
            {
                run.AtMost("refused after", double.Parse(second.Ready[2], CultureInfo.InvariantCulture), 1000, "ms");
            }

            var play = await Play.RunAsync(data, [], "您好\n", cancel: cancel).ConfigureAwait(false);
            run.Exactly("exit code of a second play", play.ExitCode, 3);
            await first.QuitAsync().ConfigureAwait(false);
        }

        var opens = await Opens.OfPlayAsync(run, cancel).ConfigureAwait(false);
        run.Figure("opens of journal.db by a play", opens.Count);
        run.Exactly("raw opens", opens.Count(o => !o.IsBySqlite), 0);
    }
}

/// <summary>S8: one connection writes.</summary>
internal sealed class OneWriterDrill : Drill
{
    /// <inheritdoc/>
    public override string Id => "S8";

    /// <inheritdoc/>
    public override string Title => "one read-write connection on every path (WAL-reset bug of SQLite < 3.51.3)";

    /// <inheritdoc/>
    public override string Asked => "writers = 1 in play, 0 in reading commands; version printed";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["strace"];

    /// <inheritdoc/>
    public override async Task RunAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var data = run.NewFolder("play");
        var play = await Opens.OfCommandAsync(run, data, ["play", "burst-pipe", "--input", "-", "--json"], "您好\n我来看看\n", cancel).ConfigureAwait(false);
        run.Exactly("read-write opens by play", play.Count(o => o.IsForWriting), 1);
        await using (var host = await HostProcess.StartAsync(data).ConfigureAwait(false))
        {
            run.Note("SQLite " + host.Ready[2]);
            await new TurnDriver(new Ledger(), 4).DriveAsync(host, 4, cancel).ConfigureAwait(false);
            await host.AskWordsAsync("events", "read s0-0").ConfigureAwait(false);
            run.Exactly("read-write descriptors of a host", Opens.WritableDescriptors(host.Pid), 1);
            var backup = Path.Combine(run.NewFolder("backup"), "copy.db");
            foreach (var command in (string[][])[["sessions"], ["verify"], ["backup", "--to", backup], ["doctor"]])
            {
                var opens = await Opens.OfCommandAsync(run, data, command, string.Empty, cancel).ConfigureAwait(false);
                run.Exactly($"read-write opens by {command[0]}", opens.Count(o => o.IsForWriting), 0);
                run.AtLeast("opens", opens.Count, 1);
            }

            await host.QuitAsync().ConfigureAwait(false);
        }
    }
}
