using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Simulator.Console.Tests.Processes;

/// <summary>A run of the program that is under way; killed on dispose when it still is.</summary>
internal sealed class Running(Process process) : IDisposable
{
    // Only against a hang: nothing here depends on how fast the machine is.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Task<string> _error = process.StandardError.ReadToEndAsync();
    private readonly StringBuilder _seen = new();

    public int Id => process.Id;

    public async Task WriteAsync(byte[] input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            await process.StandardInput.BaseStream.FlushAsync();
        }
        catch (IOException)
        {
            // The program ended without reading its input.
        }
    }

    public Task WriteLineAsync(string line) => WriteAsync(Encoding.UTF8.GetBytes(line + "\n"));

    public void CloseInput() => process.StandardInput.Close();

    /// <summary>Reads output up to the first line that contains a text.</summary>
    public async Task<string> WaitForAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            _seen.Append(line).Append('\n');
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"'{text}' never came:\n{_seen}\n{await _error}");
    }

    public void Kill() => process.Kill();

    /// <summary>Sends a POSIX signal by name.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<Finished> FinishAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var rest = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new Finished(process.ExitCode, _seen + rest, await _error);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
