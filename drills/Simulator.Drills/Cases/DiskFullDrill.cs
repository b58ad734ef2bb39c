using System.Globalization;
using Simulator.Drills.Driving;
using Simulator.Drills.Hosting;

namespace Simulator.Drills.Cases;

/// <summary>S4: no space is left.</summary>
internal sealed class DiskFullDrill : Drill
{
    private const int Sessions = 8;

    /// <inheritdoc/>
    public override string Id => "S4";

    /// <inheritdoc/>
    public override string Title => "disk full: page quota, ENOSPC injected, a real full tmpfs";

    /// <inheritdoc/>
    public override string Asked => "acknowledged but lost 0; earlier data readable; writing resumes without a restart";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["strace", "unshare"];

    /// <inheritdoc/>
    public override async Task RunAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var played = HostCase.Load("burst-pipe");
        await QuotaAsync(run, played, cancel).ConfigureAwait(false);
        await InjectedAsync(run, played, cancel).ConfigureAwait(false);
        await TmpfsAsync(run, played, cancel).ConfigureAwait(false);
    }

    private static async Task QuotaAsync(DrillRun run, HostCase played, CancellationToken cancel)
    {
        var data = run.NewFolder("quota");
        var ledger = new Ledger();
        var driver = new TurnDriver(ledger, Sessions);
        await using (var host = await HostProcess.StartAsync(data).ConfigureAwait(false))
        {
            await driver.DriveAsync(host, 3, cancel).ConfigureAwait(false);
            await host.AskWordsAsync("quota", "quota 200").ConfigureAwait(false);
            await FillAndRecoverAsync(run, "quota", host, driver, async () => await host.AskWordsAsync("quota", "quota 100000").ConfigureAwait(false), cancel).ConfigureAwait(false);
            await host.QuitAsync().ConfigureAwait(false);
        }

        (await StoreAudit.RunAsync(data, ledger, played, cancel).ConfigureAwait(false)).Report(run);
    }

    private static async Task InjectedAsync(DrillRun run, HostCase played, CancellationToken cancel)
    {
        var data = run.NewFolder("enospc");
        var ledger = new Ledger();
        var driver = new TurnDriver(ledger, Sessions);
        string[] strace = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=pwrite64", "-e", "inject=pwrite64:error=ENOSPC:when=150..230"];
        await using (var host = await HostProcess.StartAsync(data, wrapper: strace).ConfigureAwait(false))
        {
            for (var i = 0; i < 60; i++)
            {
                await driver.DriveAsync(host, 1, cancel).ConfigureAwait(false);
            }

            await driver.SettleAsync(host).ConfigureAwait(false);
            await host.QuitAsync().ConfigureAwait(false);
        }

        run.Note("ENOSPC injected: " + Words(driver.OtherAnswers));
        run.AtLeast("refusals", driver.OtherAnswers.Values.Sum(), 1);
        (await StoreAudit.RunAsync(data, ledger, played, cancel).ConfigureAwait(false)).Report(run);
    }

    private static async Task TmpfsAsync(DrillRun run, HostCase played, CancellationToken cancel)
    {
        var data = run.NewFolder("tmpfs");
        const string mount = "mount -t tmpfs -o size=4m none \"$0\" && head -c 1500000 /dev/zero >\"$0/ballast\" && mkdir \"$0/data\" && exec \"$@\"";
        var probe = await Tools.RunAsync(["unshare", "-Urm", "true"], cancel: cancel).ConfigureAwait(false);
        if (probe.ExitCode != 0)
        {
            run.Note("tmpfs not tried: this kernel gives no user namespaces");
            return;
        }

        var ledger = new Ledger();
        var driver = new TurnDriver(ledger, Sessions);
        var copy = run.NewFolder("copy");
        await using (var host = await HostProcess.StartAsync(Path.Combine(data, "data"), wrapper: ["unshare", "-Urm", "bash", "-c", mount, data]).ConfigureAwait(false))
        {
            var inside = string.Create(CultureInfo.InvariantCulture, $"/proc/{host.Pid}/root{data}");
            await FillAndRecoverAsync(run, "tmpfs", host, driver, () =>
            {
                File.Delete(Path.Combine(inside, "ballast"));
                return Task.CompletedTask;
            }, cancel).ConfigureAwait(false);

            // The mount ends with the host; while it rests its files can be copied.
            foreach (var file in Directory.EnumerateFiles(Path.Combine(inside, "data")).Where(f => !f.EndsWith("-shm", StringComparison.Ordinal) && !f.EndsWith(".lock", StringComparison.Ordinal)))
            {
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            }

            await host.QuitAsync().ConfigureAwait(false);
        }

        (await StoreAudit.RunAsync(copy, ledger, played, cancel).ConfigureAwait(false)).Report(run);
    }

    private static async Task FillAndRecoverAsync(DrillRun run, string name, HostProcess host, TurnDriver driver, Func<Task> makeRoom, CancellationToken cancel)
    {
        for (var i = 0; i < 400 && driver.OtherAnswers.Count == 0; i++)
        {
            await driver.DriveAsync(host, 1, cancel).ConfigureAwait(false);
        }

        run.Note($"{name}: {Words(driver.OtherAnswers)}");
        if (driver.OtherAnswers.Keys.FirstOrDefault(k => k != "refused StoreFull") is { } other)
        {
            run.Problem($"{name}: a full disk was answered with '{other}'");
        }

        run.AtLeast("refusals", driver.OtherAnswers.Values.Sum(), 1);
        var read = await host.AskWordsAsync("events", "read s0-0").ConfigureAwait(false);
        if (read is not ["events", _, var count] || count == "0")
        {
            run.Problem($"{name}: earlier data cannot be read while the disk is full");
        }

        var before = driver.OtherAnswers.Values.Sum();
        await makeRoom().ConfigureAwait(false);
        await driver.SettleAsync(host).ConfigureAwait(false);
        await driver.DriveAsync(host, 2, cancel).ConfigureAwait(false);
        run.Exactly("refused after space came back", driver.OtherAnswers.Values.Sum() - before, 0);
    }

    private static string Words(IReadOnlyDictionary<string, int> answers) =>
        string.Join(" + ", answers.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Key} × {a.Value}")));
}
