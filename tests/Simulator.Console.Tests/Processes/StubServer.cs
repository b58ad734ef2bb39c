using System.Diagnostics;

namespace Simulator.Console.Tests.Processes;

/// <summary>The stub model server as a program of its own, killed on dispose.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _endpoint = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _lines;

    private StubServer(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Heard(line.Data);
        _process.BeginOutputReadLine();
    }

    public Uri Endpoint { get; private set; } = new("http://127.0.0.1:9/");

    /// <summary>Requests it has told of so far.</summary>
    public int Requests => Volatile.Read(ref _lines) - 1;

    public static async Task<StubServer> StartAsync(params string[] arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Repository.Of("tests", "Simulator.StubModel", "bin", configuration, "net10.0", "stub-model.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[program, "--port", "0", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        var server = new StubServer(start);
        server.Endpoint = await server._endpoint.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    // The address first, then a line for each request.
    private void Heard(string? line)
    {
        if (line is not null && Interlocked.Increment(ref _lines) == 1)
        {
            _endpoint.TrySetResult(new Uri(line));
        }
    }
}
