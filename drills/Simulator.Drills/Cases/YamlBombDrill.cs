using System.Globalization;
using System.Text;

namespace Simulator.Drills.Cases;

/// <summary>W12: case files made to hurt the reader.</summary>
internal sealed class YamlBombDrill : Drill
{
    private const int HeadRoomMegabytes = 64;

    /// <inheritdoc/>
    public override string Id => "W12";

    /// <inheritdoc/>
    public override string Title => "YAML bombs through `simulator check`";

    /// <inheritdoc/>
    public override string Asked => "refused with file and line in ≤ 1 s, ≤ 64 MB above a harmless check; the process lives";

    /// <inheritdoc/>
    public override async Task RunAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var harmless = await CheckAsync(run, Text("id: bomb\n"), cancel).ConfigureAwait(false);
        var (worstTime, worstMemory, count) = (0.0, 0.0, 0);
        foreach (var (name, bytes) in Bombs(run.Size == DrillSize.Full))
        {
            var (finished, peak) = await CheckAsync(run, bytes, cancel).ConfigureAwait(false);
            count++;
            worstTime = Math.Max(worstTime, finished.Elapsed.TotalSeconds);
            worstMemory = Math.Max(worstMemory, peak - harmless.PeakMegabytes);
            if (finished.ExitCode != 1)
            {
                run.Problem($"{name}: exit {finished.ExitCode}, expected 1: {finished.Error}");
            }

            if (!finished.Text.Contains("bomb/scenario.yaml:", StringComparison.Ordinal))
            {
                run.Problem($"{name}: no file and line: {finished.Text[..Math.Min(200, finished.Text.Length)]}");
            }
        }

        run.Figure("files", count);
        run.AtMost("slowest, start of the program included", worstTime, 1, "s");
        run.AtMost("most memory above a harmless check", worstMemory, HeadRoomMegabytes, "MB");
    }

    private static async Task<(Finished Finished, double PeakMegabytes)> CheckAsync(DrillRun run, byte[] scenario, CancellationToken cancel)
    {
        var root = run.NewFolder("bombs");
        Directory.CreateSymbolicLink(Path.Combine(root, "_shared"), Path.Combine(Tools.Scenarios, "_shared"));
        var folder = Directory.CreateDirectory(Path.Combine(root, "bomb")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "scenario.yaml"), scenario, cancel).ConfigureAwait(false);
        var peak = 0.0;
        var finished = await Tools.RunAsync(
            ["dotnet", Tools.SimulatorDll, "check", folder],
            watch: process => peak = Math.Max(peak, PeakOf(process.Id)),
            cancel: cancel).ConfigureAwait(false);
        return (finished, peak);
    }

    private static double PeakOf(int pid)
    {
        try
        {
            var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/status")).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Bombs(bool isFull)
    {
        yield return ("10,000 nested sequences", Text("id: " + new string('[', 10_000)));
        yield return ("100,000 nested sequences", Text("id: " + new string('[', 100_000)));
        yield return ("10,000 nested maps", Text(string.Concat(Enumerable.Repeat("{a: ", 10_000))));
        yield return ("nested by indent", Text(string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', i) + "a:\n"))));
        yield return ("alias bomb", Text("a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 12).Select(i => $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(',', Enumerable.Repeat($"*{(char)('a' + i - 1)}", 9))}]\n"))));
        yield return ("self-reference", Text("a: &a [*a]\n"));
        yield return ("duplicate key", Text("id: bomb\nid: bomb\n"));
        yield return ("foreign tag", Text("id: !!python/object/apply:os.system [ls]\n"));
        yield return ("dotnet tag", Text("id: !System.IO.FileInfo /etc/passwd\n"));
        yield return ("NUL", Text("id: a\0b\n"));
        yield return ("not UTF-8", [.. "id: "u8, 0xff, 0xfe, 0x41, 0x0a]);
        yield return ("byte order mark", [0xef, 0xbb, 0xbf, .. "id: bomb\ntitle: no\n"u8]);
        yield return ("Norway", Text("id: bomb\ntitle: no\nsafety_note: yes\ndifficulty: 0o7\n"));
        yield return ("300,000 lines", Text("id: bomb\nx:\n" + string.Concat(Enumerable.Repeat("  - a\n", 300_000))));
        yield return ("25,000 nodes", Text("x: [" + string.Concat(Enumerable.Repeat("a,", 25_000)) + "]\n"));
        yield return ("one line of 1 MB", Text("id: " + new string('x', 1_000_000)));
        yield return ("two documents", Text("id: bomb\n---\nid: bomb\n"));
        if (isFull)
        {
            yield return ("50 MB", Text("id: bomb\n# " + new string('x', 50_000_000)));
            yield return ("50 MB nested", Text(new string('[', 50_000_000)));
        }
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
