using System.Diagnostics;
using System.Text;

namespace Simulator.Drills;

/// <summary>Commands of the operating system, and the programs of this repository.</summary>
internal static class Tools
{
    /// <summary>Where the repository is: the nearest parent of this program with Simulator.sln.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The cases.</summary>
    public static string Scenarios => Path.Combine(Repository, "scenarios");

    /// <summary>This program.</summary>
    public static string DrillsDll => typeof(Tools).Assembly.Location;

    /// <summary>The product, of the same build configuration as this program.</summary>
    public static string SimulatorDll
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(Repository, "Simulator.Console", "bin", framework.Parent!.Name, framework.Name, "simulator.dll");
        }
    }

    /// <summary>Path of a command, or null. A name with a slash is a pattern of a library's file under /usr/lib.</summary>
    public static string? Find(string name) => name.Contains('/', StringComparison.Ordinal)
        ? LibraryFolders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        : (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    /// <summary>Runs a command to its end.</summary>
    /// <param name="command">Program and arguments.</param>
    /// <param name="input">Bytes for standard input, then its end; null for none.</param>
    /// <param name="environment">Additions; a null value removes.</param>
    /// <param name="watch">Called with the process every few milliseconds while it runs.</param>
    /// <param name="cancel">Kills it.</param>
    public static async Task<Finished> RunAsync(
        IReadOnlyList<string> command,
        byte[]? input = null,
        IReadOnlyDictionary<string, string?>? environment = null,
        Action<Process>? watch = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        using var process = Start(command, environment);
        var clock = Stopwatch.StartNew();
        var output = ReadAsync(process.StandardOutput.BaseStream, cancel);
        var error = ReadAsync(process.StandardError.BaseStream, cancel);
        try
        {
            if (input is not null)
            {
                await process.StandardInput.BaseStream.WriteAsync(input, cancel).ConfigureAwait(false);
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading everything.
        }

        while (watch is not null && !process.HasExited)
        {
            watch(process);
            await Task.Delay(2, cancel).ConfigureAwait(false);
        }

        try
        {
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        var elapsed = clock.Elapsed;
        return new Finished(process.ExitCode, await output.ConfigureAwait(false), Encoding.UTF8.GetString(await error.ConfigureAwait(false)), elapsed);
    }

    /// <summary>Starts a command with its three streams piped.</summary>
    public static Process Start(IReadOnlyList<string> command, IReadOnlyDictionary<string, string?>? environment)
    {
        ArgumentNullException.ThrowIfNull(command);
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new DrillBrokenException($"{command[0]} did not start");
    }

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancel).ConfigureAwait(false);
        return bytes.ToArray();
    }

    private static IEnumerable<string> LibraryFolders() =>
        Directory.Exists("/usr/lib") ? Directory.EnumerateDirectories("/usr/lib").Append("/usr/lib") : [];

    private static string FindRepository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Simulator.sln")))
            {
                return at.FullName;
            }
        }

        throw new DrillBrokenException("Drills run inside the repository.");
    }
}

/// <summary>A command that has ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Bytes of standard output.</param>
/// <param name="Error">Text of standard error.</param>
/// <param name="Elapsed">From start to end.</param>
internal sealed record Finished(int ExitCode, byte[] Output, string Error, TimeSpan Elapsed)
{
    public string Text => Encoding.UTF8.GetString(Output);
}
