using Simulator.Console.Hosting;
using Simulator.Console.Terminal;

namespace Simulator.Console.Commands.Learning;

/// <summary>Asks for the fields of a form at the terminal; without one, a field that was not given is empty.</summary>
internal sealed class FieldQuestions(Host app) : IDisposable
{
    private readonly ITerminal? _terminal = SystemTerminal.TryOpen(app.Capabilities);

    /// <summary>One line.</summary>
    /// <exception cref="CommandFailedException">Ctrl-C.</exception>
    public string Ask(string prompt, CancellationToken cancel)
    {
        if (_terminal is null)
        {
            return string.Empty;
        }

        var read = new LineEditor(_terminal).ReadLine(new ReadLineRequest(SafeText.ForLine(prompt) + "> "), cancel);
        return read.Kind == ReadLineKind.Submitted ? read.Text.Trim() : throw CommandFailedException.Interrupted();
    }

    public void Dispose() => (_terminal as IDisposable)?.Dispose();
}
