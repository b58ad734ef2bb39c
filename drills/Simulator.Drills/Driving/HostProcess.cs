using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Simulator.Drills.Driving;

/// <summary>The host as a process of its own, seen from the client.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string?>> _waiting = new(StringComparer.Ordinal);
    private readonly Task _reading;
    private readonly Task<string> _errors;
    private readonly SemaphoreSlim _writing = new(1);
    private volatile bool _isGone;

    private HostProcess(Process process, string ready, TimeSpan toReady)
    {
        _process = process;
        Ready = ready.Split(' ', 4);
        ToReady = toReady;
        _errors = process.StandardError.ReadToEndAsync();
        _reading = ReadAsync();
    }

    /// <summary>The words of its first line.</summary>
    public string[] Ready { get; }

    /// <summary>True when it took the store.</summary>
    public bool IsReady => Ready[0] == "ready";

    /// <summary>From the start of the process to its first line.</summary>
    public TimeSpan ToReady { get; }

    /// <summary>Its process id, not that of a tool around it.</summary>
    public int Pid => int.Parse(Ready[1], CultureInfo.InvariantCulture);

    /// <summary>Starts it.</summary>
    /// <param name="data">Data folder.</param>
    /// <param name="options">Further arguments of the host.</param>
    /// <param name="wrapper">Command in front of it, for example strace and its options.</param>
    /// <param name="environment">Additions.</param>
    /// <exception cref="DrillBrokenException">It said nothing.</exception>
    public static async Task<HostProcess> StartAsync(
        string data,
        IReadOnlyList<string>? options = null,
        IReadOnlyList<string>? wrapper = null,
        IReadOnlyDictionary<string, string?>? environment = null)
    {
        var watch = Stopwatch.StartNew();
        var process = Tools.Start([.. wrapper ?? [], "dotnet", Tools.DrillsDll, "host", data, .. options ?? []], environment);
        using var patience = new CancellationTokenSource(Patience);
        var ready = await process.StandardOutput.ReadLineAsync(patience.Token).ConfigureAwait(false);
        if (ready is null)
        {
            throw new DrillBrokenException("The host did not start: " + await process.StandardError.ReadToEndAsync(patience.Token).ConfigureAwait(false));
        }

        return new HostProcess(process, ready, watch.Elapsed);
    }

    /// <summary>Sends a turn and waits for its answer.</summary>
    /// <returns>The words of the answer; null when the host is gone.</returns>
    public async Task<string[]?> TurnAsync(SentTurn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return (await AskAsync($"{turn.Session} {turn.Key}", $"turn {turn.Session} {turn.Key} {turn.Text}").ConfigureAwait(false))?.Split(' ');
    }

    /// <summary>Sends any other line; its answer begins with <paramref name="name"/>.</summary>
    public async Task<string[]?> AskWordsAsync(string name, string line) => (await AskAsync(name, line).ConfigureAwait(false))?.Split(' ');

    /// <summary>Asks how long appends took.</summary>
    public async Task<(int Count, double P50, double P99, double Most)> StatsAsync()
    {
        var words = await AskWordsAsync("stats", "stats").ConfigureAwait(false) ?? throw new DrillBrokenException("the host is gone");
        return (int.Parse(words[1], CultureInfo.InvariantCulture), Number(words[2]), Number(words[3]), Number(words[4]));
    }

    /// <summary>Kills it like a power button would kill a program: no signal handler runs.</summary>
    public async Task KillAsync()
    {
        using var host = Process.GetProcessById(Pid);
        host.Kill();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
    }

    /// <summary>Lets it close its store and end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> QuitAsync()
    {
        await SendAsync("quit").ConfigureAwait(false);
        await _process.WaitForExitAsync().WaitAsync(Patience).ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        return _process.ExitCode;
    }

    /// <summary>What it wrote to standard error, once it is gone.</summary>
    public Task<string> ErrorsAsync() => _errors;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await (IsReady ? KillAsync() : _process.WaitForExitAsync()).ConfigureAwait(false);
        }

        _process.Dispose();
        _writing.Dispose();
    }

    private static double Number(string word) => double.Parse(word, CultureInfo.InvariantCulture);

    private async Task<string?> AskAsync(string name, string line)
    {
        var answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[name] = answer;
        if (!await SendAsync(line).ConfigureAwait(false) || _isGone)
        {
            return null;
        }

        return await answer.Task.WaitAsync(Patience).ConfigureAwait(false);
    }

    private async Task<bool> SendAsync(string line)
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        try
        {
            await _process.StandardInput.WriteAsync(line + "\n").ConfigureAwait(false);
            await _process.StandardInput.FlushAsync().ConfigureAwait(false);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            var words = line.Split(' ', 4);
            var name = words[0] is "ack" or "known" or "refused" or "failed" or "ended" ? $"{words[1]} {words[2]}" : words[0];
            if (_waiting.TryRemove(name, out var answer))
            {
                answer.SetResult(line);
            }
        }

        _isGone = true;
        foreach (var answer in _waiting.Values)
        {
            answer.TrySetResult(null);
        }
    }
}
