namespace Simulator.Console.Playing;

/// <summary>Turns of a walkthrough, typed by themselves at reading speed.</summary>
/// <param name="turns">The words.</param>
/// <param name="pause">Waits before each turn: at reading speed, or not at all.</param>
internal sealed class ScriptTurnSource(IReadOnlyList<string> turns, Func<string, CancellationToken, ValueTask> pause) : ITurnSource
{
    private int _next;

    /// <inheritdoc/>
    public bool EndSuspends => false;

    /// <inheritdoc/>
    public async ValueTask<TurnRequest> NextAsync(string draft, CancellationToken cancel)
    {
        if (_next == turns.Count)
        {
            return new TurnRequest(TurnRequestKind.End, string.Empty);
        }

        var turn = turns[_next++];
        await pause(turn, cancel).ConfigureAwait(false);
        return TurnRequest.Turn(turn);
    }

    /// <inheritdoc/>
    public ValueTask<int> CountLeftOverAsync(CancellationToken cancel) => ValueTask.FromResult(turns.Count - _next);
}
