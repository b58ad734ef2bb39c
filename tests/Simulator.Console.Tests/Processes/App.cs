using System.Diagnostics;
using System.Text;

namespace Simulator.Console.Tests.Processes;

/// <summary>The built program with a data folder of its own, deleted on dispose. Cases: the frozen ones of this project.</summary>
internal sealed class App : IDisposable
{
    /// <summary>Frozen copies of a case and of the shared data: writers tune theirs without changing these tests.</summary>
    public static readonly string Frozen = Path.Combine(AppContext.BaseDirectory, "Cases");

    public const string Tiny = "tiny";

    private static readonly UTF8Encoding Utf8 = new(false);

    public string Folder { get; } = Directory.CreateTempSubdirectory("simulator-console-").FullName;

    public string Data => Path.Combine(Folder, "data");

    /// <summary>Null: the repository's own cases.</summary>
    public string? Scenarios { get; init; } = Frozen;

    public Dictionary<string, string> Environment { get; } = [];

    public Task<Finished> RunAsync(params string[] arguments) => RunAsync(arguments, []);

    public Task<Finished> RunAsync(string[] arguments, string input) => RunAsync(arguments, Utf8.GetBytes(input));

    public async Task<Finished> RunAsync(string[] arguments, byte[] input)
    {
        using var running = Start(arguments);
        await running.WriteAsync(input);
        running.CloseInput();
        return await running.FinishAsync();
    }

    /// <summary>Plays the tiny case in machine mode from a file.</summary>
    public Task<Finished> PlayAsync(string input, params string[] more) => PlayAsync(Utf8.GetBytes(input), more);

    public async Task<Finished> PlayAsync(byte[] input, params string[] more) =>
        await RunAsync(["play", Tiny, "--json", "--seed", "5", "--input", File("turns.txt", input), .. more]);

    public string File(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    public string File(string name, string content) => File(name, Utf8.GetBytes(content));

    /// <summary>Starts the program and leaves it running.</summary>
    public Running Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "simulator.dll"));
        string[] places = Scenarios is { } root ? ["--data", Data, "--scenarios", root] : ["--data", Data];
        foreach (var argument in (string[])[.. arguments, .. places])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("SIMULATOR_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return new Running(Process.Start(start)!);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
