using System.Diagnostics;
using System.Globalization;

namespace Simulator.Console.Tests.Terminal;

/// <summary>A tmux server of its own with one pane running a shell; killed on dispose.</summary>
internal sealed class Tmux : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("simulator-tmux-").FullName;

    public Tmux(int width, int height)
    {
        Run("-f", "/dev/null", "new-session", "-d", "-x", Number(width), "-y", Number(height), "PS1='$ ' exec sh");
        WaitFor("$");
    }

    /// <summary>Null when tmux is not on the PATH.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => System.IO.Path.Combine(folder, "tmux"))
        .FirstOrDefault(System.IO.File.Exists);

    public void StartHost(string arguments = "", string after = "")
    {
        var host = System.IO.Path.Combine(AppContext.BaseDirectory, "Simulator.Console.EditorHost.dll");
        var script = File("go");
        System.IO.File.WriteAllText(script, $"clear\ndotnet '{host}' {arguments}\n{after}\n");
        Run("send-keys", "-l", $". {script}");
        Run("send-keys", "Enter");
        WaitFor(screen => screen.StartsWith('>'), "the prompt");
    }

    /// <summary>Where the host is told to write its process number.</summary>
    public string ProcessFile => File("pid");

    private string File(string name) => System.IO.Path.Combine(_folder, name);

    public void SignalHost(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, System.IO.File.ReadAllText(ProcessFile)]);
        kill.WaitForExit();
    }

    public void Type(string text) => Run("send-keys", "-l", "--", text);

    public void Press(params string[] keys) => Run(["send-keys", .. keys]);

    public void Paste(string text)
    {
        var file = File("paste");
        System.IO.File.WriteAllText(file, text);
        Run("load-buffer", file);
        Run("paste-buffer", "-p");
    }

    public void Resize(int width, int height) => Run("resize-window", "-x", Number(width), "-y", Number(height));

    public string WaitFor(string text) => WaitFor(screen => screen.Contains(text, StringComparison.Ordinal), text);

    /// <summary>Polls the pane until it satisfies the condition; the screen then, lines without trailing spaces.</summary>
    public string WaitFor(Func<string, bool> condition, string expected)
    {
        var waited = Stopwatch.StartNew();
        var screen = "";
        using var pause = new ManualResetEventSlim();
        while (waited.Elapsed < Patience)
        {
            screen = Run("capture-pane", "-p").TrimEnd();
            if (condition(screen))
            {
                return screen;
            }

            pause.Wait(Pause);
        }

        throw new TimeoutException($"Expected on the screen: {expected}\nBut there was:\n{screen}");
    }

    public void Dispose()
    {
        Run("kill-server");
        Directory.Delete(_folder, recursive: true);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-u", "-S", File("socket"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment.Remove("TMUX");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
