using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.Stack;

/// <summary>Asks the circuit before each call and tells it, and the operator, how the call went.</summary>
internal sealed class CircuitStep(IChatClient inner, Circuit circuit, OperatorNotices notices) : StreamStep(inner)
{
    // A caller's own clock may be a little ahead.
    private static readonly TimeSpan AlmostNothing = TimeSpan.FromMilliseconds(50);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!circuit.TryEnter())
        {
            throw new ModelFailedException(ModelFailureKind.CircuitOpen, "server left alone for a while");
        }

        var turn = options.Turn();
        var hasWords = false;
        var isOver = false;
        var hasFailed = false;
        try
        {
            var parts = InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using var closing = parts.ConfigureAwait(false);
            while (true)
            {
                try
                {
                    if (!await parts.MoveNextAsync().ConfigureAwait(false))
                    {
                        isOver = true;
                        break;
                    }
                }
                catch (ModelFailedException failed) when (IsOfServer(failed.Failure.Kind))
                {
                    hasFailed = true;
                    notices.Tell(failed.Failure, circuit.Failed(IsForGood(failed.Failure.Kind)));
                    throw;
                }

                hasWords |= parts.Current.Text.Length > 0;
                yield return parts.Current;
            }
        }
        finally
        {
            if (hasFailed)
            {
                // Told already.
            }
            else if (!isOver && turn is not null && turn.LeftForFirstWords < AlmostNothing)
            {
                // Whoever waited gave up because the time was spent: that is the server's doing.
                notices.Tell(new ModelFailure(ModelFailureKind.FirstTokenTimeout, "time spent"), circuit.Failed(forGood: false));
            }
            else if (hasWords)
            {
                circuit.Succeeded();
                notices.Recovered();
            }
            else
            {
                circuit.Abandoned();
            }
        }
    }

    private static bool IsForGood(ModelFailureKind kind) => kind is ModelFailureKind.Unauthorized or ModelFailureKind.NotFound;

    private static bool IsOfServer(ModelFailureKind kind) => kind is not (
        ModelFailureKind.Refusal or ModelFailureKind.WrongLanguage or ModelFailureKind.ContentFilter
        or ModelFailureKind.Busy or ModelFailureKind.Cancelled);
}
