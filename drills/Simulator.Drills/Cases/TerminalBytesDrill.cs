using System.Text;
using System.Text.RegularExpressions;

namespace Simulator.Drills.Cases;

/// <summary>W9: bytes that command a terminal, in names, turns and cases.</summary>
internal sealed partial class TerminalBytesDrill : Drill
{
    // Title, bell, clear, cursor report, device string, C1 forms, colour, hyperlink, markup of the view's own library, text direction, backspaces, carriage return.
    private static readonly string[] Payloads =
    [
        "\u001b]0;PWNED\u0007", "\u0007", "\u001b[2J\u001b[H", "\u001b[6n", "\u001bPq#0;2;0;0;0#0\u001b\\", "\u009b31mX", "\u009d0;PWNED\u009c",
        "\u001b[31;5mX\u001b[0m", "\u001b]8;;https://x.invalid\u001b\\X\u001b]8;;\u001b\\", "[red]X[/]", "[link=https://x.invalid]X[/]", "[/]", "\u202eX\u202c", "\b\b\bX", "X\rY", "\u001bc", "\u001b(0",
    ];

    /// <inheritdoc/>
    public override string Id => "W9";

    /// <inheritdoc/>
    public override string Title => "terminal escapes and markup in names, turns and case texts, through a pty";

    /// <inheritdoc/>
    public override string Asked => "foreign escape bytes 0; markup shown as text; no crash";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["script"];

    /// <inheritdoc/>
    public override async Task RunAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        var folder = run.NewFolder("tty");
        var turns = Path.Combine(folder, "turns.txt");
        await File.WriteAllTextAsync(turns, string.Join('\n', Payloads.Select(p => $"您好{p}我是小李")) + "\n", cancel).ConfigureAwait(false);
        var cases = await PoisonedCasesAsync(folder, cancel).ConfigureAwait(false);
        var name = string.Concat(Payloads);
        var bytes = 0;
        foreach (var terminal in (string[])["dumb", "xterm-256color"])
        {
            var data = run.NewFolder("data");
            string[][] commands =
            [
                ["play", "burst-pipe", "--input", turns, "--as", name],
                ["play", "burst-pipe", "--input", turns, "--as", name, "--json"],
                ["sessions"],
                ["play", name],
                ["check", name],
                ["review", name],
                ["list", "--scenarios", cases],
                ["check", "burst-pipe", "--scenarios", cases],
                ["play", "burst-pipe", "--input", turns, "--scenarios", cases],
                ["graph", "burst-pipe", "--scenarios", cases],
            ];
            foreach (var command in commands)
            {
                var output = await OnTerminalAsync(terminal, [.. command, "--data", data], cancel).ConfigureAwait(false);
                bytes += output.Length;
                Judge(run, terminal, command, output);
            }

            var session = await FirstSessionAsync(data, cancel).ConfigureAwait(false);
            foreach (var command in (string[][])[["review", session], ["score", session]])
            {
                Judge(run, terminal, command, await OnTerminalAsync(terminal, [.. command, "--data", data], cancel).ConfigureAwait(false));
            }
        }

        run.Figure("payloads", Payloads.Length);
        run.Figure("bytes of output looked at", bytes);
        run.Exactly("outputs with foreign bytes", run.Problems.Count, 0);
    }

    private static async Task<string> FirstSessionAsync(string data, CancellationToken cancel)
    {
        var listed = await Play.CommandAsync(["sessions", "--json", "--data", data], cancel).ConfigureAwait(false);
        return SessionName().Match(listed.Text) is { Success: true } match ? match.Groups[1].Value : throw new DrillBrokenException("no session: " + listed.Error);
    }

    private static async Task<string> PoisonedCasesAsync(string folder, CancellationToken cancel)
    {
        var root = Path.Combine(folder, "scenarios");
        foreach (var file in Directory.EnumerateFiles(Tools.Scenarios, "*.yaml", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(Tools.Scenarios, file);
            if (relative.StartsWith("_shared", StringComparison.Ordinal) || relative.StartsWith("burst-pipe", StringComparison.Ordinal))
            {
                var target = Path.Combine(root, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        var scenario = Path.Combine(root, "burst-pipe", "scenario.yaml");
        var text = await File.ReadAllTextAsync(scenario, cancel).ConfigureAwait(false);
        const string poison = @"\e]0;PWNED\a\e[2J\x9b31m[red]\u202e";
        text = text.Replace("title: 楼上冻裂了水管", $"title: \"楼上{poison}冻裂了水管\"", StringComparison.Ordinal)
            .Replace("    name: 桑珠\n", $"    name: \"桑{poison}珠\"\n", StringComparison.Ordinal);
        await File.WriteAllTextAsync(scenario, text, cancel).ConfigureAwait(false);
        return root;
    }

    private static async Task<byte[]> OnTerminalAsync(string terminal, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        string[] words = ["dotnet", Tools.SimulatorDll, .. arguments];
        var line = string.Join(' ', words.Select(w => "'" + w.Replace("'", "'\\''", StringComparison.Ordinal) + "'"));
        var finished = await Tools.RunAsync(
            ["script", "-qec", line, "/dev/null"],
            environment: new Dictionary<string, string?> { ["TERM"] = terminal, ["COLUMNS"] = "100" },
            cancel: cancel).ConfigureAwait(false);
        return finished.Output;
    }

    private static void Judge(DrillRun run, string terminal, string[] command, byte[] output)
    {
        var text = Encoding.UTF8.GetString(output);
        var name = $"{command[0]} on {terminal}";
        if (text.Contains("Unhandled exception", StringComparison.Ordinal))
        {
            run.Problem($"{name}: crashed");
        }

        // What the runtime (keypad mode) and the view itself send: colours, and on a terminal that knows them, erasing and cursor moves.
        var rest = terminal == "dumb" ? text : OwnSequences().Replace(text, string.Empty);
        var foreign = rest.FirstOrDefault(c => (c < ' ' && c is not ('\n' or '\r' or '\t')) || c is >= '\u007f' and <= '\u009f' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069');
        if (foreign != default)
        {
            var at = rest.IndexOf(foreign, StringComparison.Ordinal);
            run.Problem($"{name}: U+{(int)foreign:X4} in …{Printable(rest.Substring(Math.Max(0, at - 20), Math.Min(40, rest.Length - Math.Max(0, at - 20))))}…");
        }

        // The pty itself adds \r before \n; one of any other kind would let text overwrite text.
        if (LoneReturn().IsMatch(rest))
        {
            run.Problem($"{name}: a carriage return inside a line");
        }

        if (text.Contains("\u001b[31;5m", StringComparison.Ordinal) || text.Contains("\u001b[2J", StringComparison.Ordinal) || text.Contains("\u001b]", StringComparison.Ordinal))
        {
            run.Problem($"{name}: an injected sequence came through");
        }
    }

    private static string Printable(string text) => string.Concat(text.Select(c => c < ' ' || (c >= '\u007f' && c <= '\u009f') ? '·' : c));

    [GeneratedRegex(@"\x1b\[[0-9;]*[mKAGCDBJ]|\x1b\[\?(25|2004|1)[hl]|\x1b[=>]")]
    private static partial Regex OwnSequences();

    [GeneratedRegex(@"\r(?![\r\n])")]
    private static partial Regex LoneReturn();

    [GeneratedRegex("\"session\":\"([a-z0-9-]+)\"")]
    private static partial Regex SessionName();
}
