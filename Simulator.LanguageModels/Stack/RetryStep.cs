using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.Stack;

/// <summary>
/// The only retry loop: calls again after a failure that may pass, if no words came yet, the turn has a call left and the wait
/// (Retry-After, else a short random one) leaves time for an answer. A refused key or a wrong name is never tried again.
/// </summary>
/// <param name="jitter">A number in [0, 1) for each wait.</param>
internal sealed class RetryStep(IChatClient inner, TimeProvider time, Func<double> jitter) : StreamStep(inner)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Spread = TimeSpan.FromMilliseconds(250);

    // A second call that has less than this until the first words is not worth waiting for.
    private static readonly TimeSpan Worthwhile = TimeSpan.FromMilliseconds(500);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var turn = options.Turn() ?? ModelTurn.Begin(string.Empty, CallLimits.Turn, time);
        var mine = options.For(turn);
        var said = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        if (!turn.TryTakeCall())
        {
            throw new ModelFailedException(ModelFailureKind.CallsSpent, $"{turn.Calls}");
        }

        while (true)
        {
            TimeSpan? wait = null;
            var hasWords = false;
            var parts = InnerClient.GetStreamingResponseAsync(said, mine, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (parts.ConfigureAwait(false))
            {
                while (true)
                {
                    try
                    {
                        if (!await parts.MoveNextAsync().ConfigureAwait(false))
                        {
                            yield break;
                        }
                    }
                    catch (ModelFailedException failed) when (!hasWords && WaitBefore(failed.Failure, turn) is { } before && turn.TryTakeCall())
                    {
                        wait = before;
                        break;
                    }

                    hasWords |= parts.Current.Text.Length > 0;
                    yield return parts.Current;
                }
            }

            await Task.Delay(wait.Value, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool MayPass(ModelFailureKind kind) =>
        kind is ModelFailureKind.TooManyRequests or ModelFailureKind.ServerError or ModelFailureKind.CutOff;

    private TimeSpan? WaitBefore(ModelFailure failure, ModelTurn turn)
    {
        if (!MayPass(failure.Kind))
        {
            return null;
        }

        var wait = Shortest + (Spread * jitter());
        wait = failure.RetryAfter is { } asked && asked > wait ? asked : wait;
        return wait + Worthwhile <= turn.LeftForFirstWords ? wait : null;
    }
}
