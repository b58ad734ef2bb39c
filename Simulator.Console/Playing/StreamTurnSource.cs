namespace Simulator.Console.Playing;

/// <summary>One turn per line of a file or pipe; a blank line is silence.</summary>
internal sealed class StreamTurnSource(Stream stream) : ITurnSource, IDisposable
{
    private readonly LineReader _lines = new(stream);

    /// <inheritdoc/>
    public bool EndSuspends => false;

    /// <inheritdoc/>
    public async ValueTask<TurnRequest> NextAsync(string draft, CancellationToken cancel) =>
        await _lines.NextAsync(cancel).ConfigureAwait(false) switch
        {
            null => new TurnRequest(TurnRequestKind.End, string.Empty),
            { Text: null } => new TurnRequest(TurnRequestKind.BadEncoding, string.Empty),
            { Text: { } text } => TurnRequest.Turn(text),
        };

    /// <inheritdoc/>
    public async ValueTask<int> CountLeftOverAsync(CancellationToken cancel)
    {
        var left = 0;
        while (await _lines.NextAsync(cancel).ConfigureAwait(false) is not null)
        {
            left++;
        }

        return left;
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();
}
