using Simulator.Console.Terminal;

namespace Simulator.Console.EditorHost;

/// <summary>Throws at the first control key, so that an exception leaves the editor while the terminal is raw.</summary>
internal sealed class FailingTerminal(ITerminal inner) : ITerminal
{
    public int Width => inner.Width;

    public int Height => inner.Height;

    public IDisposable BeginEditing() => inner.BeginEditing();

    public TerminalKey ReadKey(CancellationToken cancellationToken)
    {
        var key = inner.ReadKey(cancellationToken);
        return key.Kind == TerminalKeyKind.Text ? key : throw new InvalidOperationException("Asked to fail.");
    }

    public void Write(string text) => inner.Write(text);

    public void Suspend() => inner.Suspend();

    public void Dispose() => inner.Dispose();
}
