namespace Simulator.Drills.Cases;

/// <summary>W11: ids that want to be paths.</summary>
internal sealed class PathsDrill : Drill
{
    private static readonly string[] Ids =
    [
        "../outside", "..", ".", "/etc/passwd", "burst-pipe/../../outside", "..\\outside", "burst-pipe/", "BURST-PIPE", "con", "nul", "com1", "aux",
        "_shared", "burst-pipe\u200b", "%2e%2e%2foutside", "-rf", "~", "$HOME", "a\nb", "ｂurst-pipe", "link", new('a', 300),
    ];

    /// <inheritdoc/>
    public override string Id => "W11";

    /// <inheritdoc/>
    public override string Title => "case and session ids: traversal, reserved names, links, look-alikes";

    /// <inheritdoc/>
    public override string Asked => "refused with exit 2 (a linked folder as a broken case: 1; no store yet: 3); files outside the root opened 0";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["strace"];

    /// <inheritdoc/>
    public override async Task RunAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var folder = run.NewFolder("paths");
        var (root, outside) = (Path.Combine(folder, "scenarios"), Path.Combine(folder, "outside"));
        Copy("_shared", Path.Combine(root, "_shared"));
        Copy("burst-pipe", Path.Combine(root, "burst-pipe"));
        Copy("burst-pipe", outside);
        Directory.CreateSymbolicLink(Path.Combine(root, "link"), outside);
        var (tried, opened, accepted) = (0, 0, 0);
        var ids = run.Size == DrillSize.Full ? Ids : Ids.Where((_, i) => i % 3 == 0).ToArray();
        foreach (var id in ids)
        {
            string[][] commands = run.Size == DrillSize.Full
                ? [["play", "--input", "-", "--", id], ["graph", "--", id], ["demo", "--fast", "--", id], ["review", "--", id], ["resume", "--input", "-", "--", id]]
                : [["play", "--input", "-", "--", id], ["review", "--", id]];
            foreach (var command in commands)
            {
                var data = run.NewFolder("data");
                string[] all = [command[0], "--data", data, "--scenarios", root, .. command[1..]];
                var (finished, files) = await Opens.AllAsync(run, all, string.Empty, cancel).ConfigureAwait(false);
                tried++;
                if (!IsRefusal(command[0], id, finished.ExitCode))
                {
                    accepted++;
                    run.Problem($"{command[0]} '{id}': exit {finished.ExitCode}");
                }

                var stray = files.Where(f => f.Path.StartsWith(outside, StringComparison.Ordinal) || f.Path == "/etc/passwd" || f.Path.StartsWith(Path.Combine(root, "link") + "/", StringComparison.Ordinal)).ToList();
                opened += stray.Count;
                stray.ForEach(f => run.Problem($"{command[0]} '{id}' opened {Path.GetFileName(f.Path)} outside"));
            }
        }

        run.Figure("tries", tried);
        run.Exactly("accepted", accepted, 0);
        run.Exactly("files outside the root opened", opened, 0);
    }

    // A store that is not there yet is exit 3 for the commands that name a session; a linked folder has a good id and is a broken case.
    private static bool IsRefusal(string command, string id, int exit) =>
        command is "review" or "resume" ? exit is 2 or 3 : exit == (id == "link" ? 1 : 2);

    private static void Copy(string name, string target)
    {
        var source = Path.Combine(Tools.Scenarios, name);
        foreach (var file in Directory.EnumerateFiles(source, "*.yaml", SearchOption.AllDirectories))
        {
            var path = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }
}
