using System.Globalization;
using Simulator.Drills.Driving;
using Simulator.Storage;
using Simulator.Storage.Verification;

namespace Simulator.Drills.Crash;

/// <summary>What the images of one recording came to.</summary>
/// <param name="Images">Images built and opened.</param>
/// <param name="Losing">Images that miss something acknowledged.</param>
/// <param name="Unsound">Images that do not open, fail the integrity check or break a chain.</param>
/// <param name="Foreign">Images that hold more than one unacknowledged turn of a session.</param>
/// <param name="Syncs">Sync calls in the recording.</param>
/// <param name="Acknowledged">Acknowledgements in the recording.</param>
internal sealed record CutResult(int Images, int Losing, int Unsound, int Foreign, int Syncs, int Acknowledged);

/// <summary>Records a host under load and opens what random power cuts would leave.</summary>
internal static class PowerCuts
{
    private const int Sessions = 6;
    private const string MemoryFolder = "/dev/shm";

    /// <summary>Records a run and tries images of it.</summary>
    /// <param name="run">The drill.</param>
    /// <param name="synchronous">SQLite's setting.</param>
    /// <param name="images">How many images.</param>
    /// <param name="cancel">Stops between images.</param>
    public static async Task<CutResult> TryAsync(DrillRun run, string synchronous, int images, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var data = run.NewFolder("recorded");
        var log = Path.Combine(run.NewFolder("strace"), "calls.log");
        var ledger = new Ledger();
        var driver = new TurnDriver(ledger, Sessions);
        await using (var host = await HostProcess.StartAsync(data, ["--synchronous", synchronous, "--checkpoint", "60"], StraceLog.Recorder(log)).ConfigureAwait(false))
        {
            await driver.DriveAsync(host, run.Count(14, 8, 4), cancel).ConfigureAwait(false);
            await host.QuitAsync().ConfigureAwait(false);
        }

        var ops = StraceLog.Read(log, data).ToList();
        // A tenth of the cuts fall into the making of the store, the rest anywhere.
        var first = ops.FindIndex(op => op is DiskOp.Acknowledged);
        if (first < 0)
        {
            throw new DrillBrokenException("The recording holds no acknowledgement.");
        }

        var cuts = Enumerable.Range(0, images).Select(i => run.Random.Next((i % 10 == 0 ? first : ops.Count) + 1)).Order().ToList();
        return await OpenAsync(run, synchronous, ops, cuts, data, cancel).ConfigureAwait(false);
    }

    private static async Task<CutResult> OpenAsync(DrillRun run, string synchronous, List<DiskOp> ops, List<int> cuts, string data, CancellationToken cancel)
    {
        var disk = new DiskModel();
        var acked = new Dictionary<string, long>(StringComparer.Ordinal);
        var allAcks = ops.OfType<DiskOp.Acknowledged>().ToLookup(a => a.Session, a => a.N, StringComparer.Ordinal);
        var (at, losing, unsound, foreign) = (0, 0, 0, 0);
        var root = Directory.Exists(MemoryFolder) ? Directory.CreateDirectory(Path.Combine(MemoryFolder, Path.GetRandomFileName())).FullName : run.NewFolder("images");
        try
        {
            foreach (var cut in cuts)
            {
                for (; at < cut; at++)
                {
                    disk.Apply(ops[at]);
                    if (ops[at] is DiskOp.Acknowledged told)
                    {
                        acked[told.Session] = told.N;
                    }
                }

                var folder = Directory.CreateDirectory(Path.Combine(root, "image")).FullName;
                foreach (var (path, bytes) in disk.Crash(run.Random))
                {
                    var name = Path.GetRelativePath(data, path);
                    if (!name.EndsWith("-shm", StringComparison.Ordinal))
                    {
                        await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes, cancel).ConfigureAwait(false);
                    }
                }

                var (verdict, detail) = await JudgeAsync(folder, acked, allAcks, cancel).ConfigureAwait(false);
                if (detail is not null && synchronous == "FULL")
                {
                    run.Problem(string.Create(CultureInfo.InvariantCulture, $"cut at call {cut} of {ops.Count}: {verdict}: {detail}"));
                }

                switch (verdict)
                {
                    case Verdict.Losing:
                        losing++;
                        break;
                    case Verdict.Unsound:
                        unsound++;
                        break;
                    case Verdict.Foreign:
                        foreign++;
                        break;
                    default:
                        break;
                }

                Directory.Delete(folder, recursive: true);
            }
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }

        return new CutResult(cuts.Count, losing, unsound, foreign, ops.Count(op => op is DiskOp.Sync), ops.Count(op => op is DiskOp.Acknowledged));
    }

    private static async Task<(Verdict Verdict, string? Detail)> JudgeAsync(string folder, Dictionary<string, long> acked, ILookup<string, long> allAcks, CancellationToken cancel)
    {
        try
        {
            var location = new StoreLocation(folder);
            await using var journal = await SqliteJournal.OpenAsync(location, new SqliteJournalOptions { WritesAnchors = false }, TimeProvider.System, cancel).ConfigureAwait(false);
            var versions = (await journal.ListAsync("session", cancel).ConfigureAwait(false)).ToDictionary(s => s.Stream.Id, s => s.Version);
            if (acked.FirstOrDefault(a => versions.GetValueOrDefault(a.Key) < a.Value) is { Key: { } lost })
            {
                return (Verdict.Losing, lost);
            }

            if (await StoreVerifier.VerifyAsync(location, cancel).ConfigureAwait(false) is { IsWhole: false } report)
            {
                return (Verdict.Unsound, report.BrokenPages.Concat(report.Findings.Select(f => $"{f.Verdict} {f.Detail}")).First());
            }

            // A session may be one turn ahead of what it told, never two.
            return versions.Any(v => allAcks[v.Key].Where(n => n > acked.GetValueOrDefault(v.Key)).Order().FirstOrDefault(long.MaxValue) < v.Value)
                ? (Verdict.Foreign, "two turns ahead")
                : (Verdict.Sound, null);
        }
        catch (StoreException refused)
        {
            return (Verdict.Unsound, refused.Message);
        }
    }

    private enum Verdict
    {
        Sound,
        Losing,
        Unsound,
        Foreign,
    }
}
