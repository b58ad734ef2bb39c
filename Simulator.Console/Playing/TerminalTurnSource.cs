using Simulator.Console.Terminal;
using Simulator.Console.Texts;

namespace Simulator.Console.Playing;

/// <summary>Turns typed at a terminal, in our own line editor: a refused draft and the end of input lose nothing.</summary>
internal sealed class TerminalTurnSource(ITerminal terminal) : ITurnSource
{
    private readonly LineEditor _editor = new(terminal);

    /// <summary>The terminal.</summary>
    public ITerminal Terminal => terminal;

    /// <inheritdoc/>
    public bool EndSuspends => true;

    /// <inheritdoc/>
    public async ValueTask<TurnRequest> NextAsync(string draft, CancellationToken cancel)
    {
        var request = new ReadLineRequest(Phrase.Of("play.prompt") + "> ", draft);

        // The editor blocks on the keyboard; the session must still hear of a cancellation.
        var read = await Task.Run(() => _editor.ReadLine(request, cancel), CancellationToken.None).ConfigureAwait(false);
        return read.Kind switch
        {
            ReadLineKind.Submitted => TurnRequest.Turn(read.Text),
            ReadLineKind.Cancelled => new TurnRequest(TurnRequestKind.Interrupted, read.Text),
            _ => new TurnRequest(TurnRequestKind.End, read.Text),
        };
    }

    /// <inheritdoc/>
    public ValueTask<int> CountLeftOverAsync(CancellationToken cancel) => ValueTask.FromResult(0);
}
