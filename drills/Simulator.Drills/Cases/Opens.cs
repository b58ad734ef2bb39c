using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Simulator.Storage;

namespace Simulator.Drills.Cases;

/// <summary>One opening of a file, as strace saw it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Flags">Flags of openat.</param>
internal sealed record OpenedFile(string Path, string Flags)
{
    /// <summary>SQLite opens with O_NOFOLLOW; .NET's own file functions never do.</summary>
    public bool IsBySqlite => Flags.Contains("O_NOFOLLOW", StringComparison.Ordinal);

    public bool IsForWriting => Flags.Contains("O_RDWR", StringComparison.Ordinal) || Flags.Contains("O_WRONLY", StringComparison.Ordinal);
}

/// <summary>Watches which files a command opens.</summary>
internal static partial class Opens
{
    private const int AccessMode = 3;

    /// <summary>Opens of the database by a play.</summary>
    public static Task<List<OpenedFile>> OfPlayAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        return OfCommandAsync(run, run.NewFolder("data"), ["play", "burst-pipe", "--input", "-", "--json"], "您好\n我来看看\n", cancel);
    }

    /// <summary>Opens of the database of a data folder by a command of the product.</summary>
    public static async Task<List<OpenedFile>> OfCommandAsync(DrillRun run, string data, string[] command, string input, CancellationToken cancel)
    {
        var database = new StoreLocation(data).DatabasePath;
        var (_, opened) = await AllAsync(run, [.. command, "--data", data], input, cancel).ConfigureAwait(false);
        return [.. opened.Where(o => o.Path == database)];
    }

    /// <summary>All files a command of the product opens.</summary>
    public static async Task<(Finished Finished, List<OpenedFile> Opened)> AllAsync(DrillRun run, string[] command, string input, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var log = System.IO.Path.Combine(run.NewFolder("opens"), "log");
        string[] strace = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=openat,open", "-e", "signal=none", "-s", "4096", "-o", log];
        var finished = await Tools.RunAsync([.. strace, "dotnet", Tools.SimulatorDll, .. command], Encoding.UTF8.GetBytes(input), cancel: cancel).ConfigureAwait(false);
        var opened = (await File.ReadAllLinesAsync(log, cancel).ConfigureAwait(false))
            .Select(line => Call().Match(line))
            .Where(m => m.Success)
            .Select(m => new OpenedFile(System.IO.Path.GetFullPath(m.Groups["path"].Value), m.Groups["flags"].Value))
            .ToList();
        return (finished, opened);
    }

    /// <summary>Descriptors of a living process that may write to a journal.</summary>
    public static int WritableDescriptors(int pid)
    {
        var count = 0;
        foreach (var link in Directory.EnumerateFiles(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/fd")))
        {
            if (new FileInfo(link).LinkTarget is not { } target || System.IO.Path.GetFileName(target) != StoreLocation.DatabaseName)
            {
                continue;
            }

            var info = File.ReadAllLines(link.Replace("/fd/", "/fdinfo/", StringComparison.Ordinal)).First(l => l.StartsWith("flags:", StringComparison.Ordinal));
            count += (Convert.ToInt32(info.Split('\t')[1], 8) & AccessMode) != 0 ? 1 : 0;
        }

        return count;
    }

    [GeneratedRegex(@"open(?:at)?\((?:AT_FDCWD, )?""(?<path>[^""]*)"", (?<flags>[A-Z_|]+)")]
    private static partial Regex Call();
}
