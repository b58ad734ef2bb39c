using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.Voices;

/// <summary>One call to a model, read sentence by sentence. It never throws except when the caller cancelled: what went wrong is <see cref="Failure"/>. For one caller at a time.</summary>
internal sealed class ModelAnswer : IAsyncDisposable
{
    // More than any turn can need; a client with the house's chain around it stops sooner.
    private const int MostCharacters = 1200;

    private readonly IAsyncEnumerator<ChatResponseUpdate> _parts;
    private readonly ModelTurn _turn;
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _either;
    private readonly CancellationToken _cancel;
    private readonly TaggedLines _lines;
    private Task<bool>? _pending;
    private int _characters;
    private bool _isOver;

    public ModelAnswer(IChatClient client, IReadOnlyList<ChatMessage> messages, ChatOptions options, ModelTurn turn, TimeProvider time, Func<string, bool> isTag, CancellationToken cancel)
    {
        _lines = new TaggedLines(isTag);
        _turn = turn;
        _cancel = cancel;
        _limit = new CancellationTokenSource(turn.LeftForFirstWords, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(cancel, _limit.Token);
        _parts = client.GetStreamingResponseAsync(messages, options, _either.Token).GetAsyncEnumerator(_either.Token);
    }

    /// <summary>What went wrong, snake_case; null while nothing did.</summary>
    public string? Failure { get; private set; }

    /// <summary>True once the answer is complete or broken.</summary>
    public bool IsOver => _isOver;

    /// <summary>The next finished sentence; null at the end.</summary>
    public async ValueTask<Utterance?> NextAsync()
    {
        while (true)
        {
            if (_lines.Next() is { } ready)
            {
                return ready;
            }

            if (_isOver)
            {
                return null;
            }

            await ReadAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Words were shown: from now on only the turn's whole time counts.</summary>
    public void WordsShown()
    {
        _turn.WordsShown();
        if (!_limit.IsCancellationRequested)
        {
            _limit.CancelAfter(_turn.Left);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_pending is { IsCompleted: false })
        {
            // A client that does not listen to cancellation: it is left to itself, nobody waits for it.
            await _either.CancelAsync().ConfigureAwait(false);
            _ = AbandonAsync(_pending, _parts);
        }
        else
        {
            await DisposeQuietlyAsync(_parts).ConfigureAwait(false);
        }

        _either.Dispose();
        _limit.Dispose();
    }

    private async ValueTask ReadAsync()
    {
        try
        {
            _pending = _parts.MoveNextAsync().AsTask();
            if (!await _pending.WaitAsync(_either.Token).ConfigureAwait(false))
            {
                _lines.End();
                _isOver = true;
                return;
            }

            var text = _parts.Current.Text;
            _characters += text.Length;
            _lines.Add(text);
            if (_characters > MostCharacters)
            {
                Break(Name(ModelFailureKind.Endless));
            }
        }
        catch (OperationCanceledException) when (_cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException) when (_limit.IsCancellationRequested)
        {
            Break(Name(_turn.Left > TimeSpan.Zero ? ModelFailureKind.FirstTokenTimeout : ModelFailureKind.TotalTimeout));
        }
        catch (ModelFailedException failed)
        {
            Break(Name(failed.Failure.Kind));
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            // A client of another make may throw anything; the trainee gets an answer all the same, and the record says so.
            Break(Name(ModelFailureKind.BadResponse));
        }
    }

    private void Break(string failure)
    {
        Failure = failure;
        _isOver = true;
        _lines.Break();
    }

    private static string Name(ModelFailureKind kind) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private static async Task AbandonAsync(Task<bool> pending, IAsyncEnumerator<ChatResponseUpdate> parts)
    {
        await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await DisposeQuietlyAsync(parts).ConfigureAwait(false);
    }

    private static Task DisposeQuietlyAsync(IAsyncEnumerator<ChatResponseUpdate> parts) =>
        parts.DisposeAsync().AsTask().ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
