using System.Diagnostics;

namespace Simulator.Console.Tests.Processes;

/// <summary>The stub model server as a program of its own, killed on dispose.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _heard = [];

    private StubServer(Process process, Uri endpoint)
    {
        _process = process;
        Endpoint = endpoint;
        process.OutputDataReceived += (_, line) =>
        {
            lock (_heard)
            {
                if (line.Data is { } heard)
                {
                    _heard.Add(heard);
                }
            }
        };
        process.BeginOutputReadLine();
    }

    public Uri Endpoint { get; }

    /// <summary>Requests it has told of so far.</summary>
    public int Requests
    {
        get
        {
            lock (_heard)
            {
                return _heard.Count;
            }
        }
    }

    public static async Task<StubServer> StartAsync(params string[] arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Path.Combine(Repository.Root, "tests", "Simulator.StubModel", "bin", configuration, "net10.0", "stub-model.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[program, "--port", "0", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return new StubServer(process, new Uri(address ?? throw new InvalidOperationException("The stub server did not start.")));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
