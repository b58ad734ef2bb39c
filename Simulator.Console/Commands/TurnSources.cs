using Simulator.Console.Hosting;
using Simulator.Console.Playing;
using Simulator.Console.Terminal;

namespace Simulator.Console.Commands;

/// <summary>Opens where turns come from: a file, standard input, or the terminal.</summary>
internal sealed class TurnSources : IDisposable
{
    private readonly IDisposable? _owned;

    private TurnSources(ITurnSource turns, bool echo, IDisposable? owned)
    {
        Turns = turns;
        Echo = echo;
        _owned = owned;
    }

    public ITurnSource Turns { get; }

    /// <summary>True when the trainee's words are not on the screen yet.</summary>
    public bool Echo { get; }

    /// <summary>Opens the source.</summary>
    /// <param name="host">The process.</param>
    /// <param name="input">A file, <c>-</c> for standard input, or null: the terminal, else standard input.</param>
    /// <exception cref="CommandFailedException">The file cannot be read, or is no text.</exception>
    public static TurnSources Open(Host host, string? input)
    {
        if (input is null && SystemTerminal.TryOpen(host.Capabilities) is { } terminal)
        {
            return new TurnSources(new TerminalTurnSource(terminal), echo: false, terminal as IDisposable);
        }

        var source = new StreamTurnSource(input is null or "-" ? System.Console.OpenStandardInput() : OpenFile(input));
        return new TurnSources(source, echo: true, source);
    }

    /// <inheritdoc/>
    public void Dispose() => _owned?.Dispose();

    private static FileStream OpenFile(string path)
    {
        try
        {
            var bytes = File.OpenRead(path);
            if (!TextFileCheck.IsText(bytes))
            {
                bytes.Dispose();
                throw CommandFailedException.Broken("err.input_encoding", path);
            }

            bytes.Position = 0;
            return bytes;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CommandFailedException.Usage("err.input_missing", path);
        }
    }
}
