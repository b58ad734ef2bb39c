using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.Stack;

/// <summary>
/// Holds a call to its turn's time: first words, silence between pieces, total. A client that ignores cancellation is left behind,
/// not waited for. After the finish reason only the usage figures are waited for, and not long.
/// </summary>
internal sealed class TimeoutStep(IChatClient inner, TimeProvider time) : StreamStep(inner)
{
    private static readonly TimeSpan AfterFinish = TimeSpan.FromMilliseconds(250);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var turn = options.Turn() ?? ModelTurn.Begin(string.Empty, CallLimits.Turn, time);
        using var limit = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var parts = InnerClient.GetStreamingResponseAsync(messages, options, both.Token).GetAsyncEnumerator(both.Token);
        Task<bool>? pending = null;
        var hasWords = false;
        var finished = false;
        try
        {
            while (true)
            {
                var (wait, failure) = Wait(turn, hasWords, finished);
                limit.CancelAfter(wait);
                bool more;
                try
                {
                    pending = parts.MoveNextAsync().AsTask();
                    more = await pending.WaitAsync(both.Token).ConfigureAwait(false);
                }
                catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && limit.IsCancellationRequested)
                {
                    if (finished)
                    {
                        yield break;
                    }

                    throw new ModelFailedException(failure, $"{turn.Elapsed.TotalSeconds:0.0} s");
                }

                if (!more)
                {
                    if (!finished)
                    {
                        throw new ModelFailedException(hasWords ? ModelFailureKind.CutOff : ModelFailureKind.Empty, "ended without a finish reason");
                    }

                    yield break;
                }

                var update = parts.Current;
                finished |= update.FinishReason is not null;
                if (!hasWords && update.Text.Length > 0)
                {
                    hasWords = true;
                    turn.WordsCame();
                }

                yield return update;
            }
        }
        finally
        {
            // Whoever reads on may take his time: only waiting for the server counts.
            limit.CancelAfter(Timeout.InfiniteTimeSpan);
            await both.CancelAsync().ConfigureAwait(false);
            await CloseAsync(parts, pending).ConfigureAwait(false);
        }
    }

    private static (TimeSpan Wait, ModelFailureKind Failure) Wait(ModelTurn turn, bool hasWords, bool finished)
    {
        if (finished)
        {
            return (turn.Left < AfterFinish ? turn.Left : AfterFinish, ModelFailureKind.TotalTimeout);
        }

        var (wait, failure) = hasWords
            ? (turn.Limits.Idle, ModelFailureKind.IdleTimeout)
            : (turn.LeftForFirstWords, ModelFailureKind.FirstTokenTimeout);
        return turn.Left < wait ? (turn.Left, ModelFailureKind.TotalTimeout) : (wait, failure);
    }

    private static async ValueTask CloseAsync(IAsyncEnumerator<ChatResponseUpdate> parts, Task<bool>? pending)
    {
        if (pending is null or { IsCompleted: true })
        {
            await parts.DisposeAsync().ConfigureAwait(false);
            return;
        }

        // An enumerator must not be disposed while it moves.
        _ = pending.ContinueWith(
            moved =>
            {
                _ = moved.Exception;
                return parts.DisposeAsync().AsTask();
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
