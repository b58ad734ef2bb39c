using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.Stack;

/// <summary>Turns whatever a client throws into <see cref="ModelFailedException"/>; the caller's own cancellation passes.</summary>
internal sealed class TranslatingStep(IChatClient inner) : StreamStep(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IAsyncEnumerator<ChatResponseUpdate> parts;
        try
        {
            parts = InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        }
        catch (Exception thrown) when (IsForeign(thrown, cancellationToken))
        {
            throw new ModelFailedException(Failures.Of(thrown), thrown);
        }

        await using var closing = parts.ConfigureAwait(false);
        while (true)
        {
            try
            {
                if (!await parts.MoveNextAsync().ConfigureAwait(false))
                {
                    yield break;
                }
            }
            catch (Exception thrown) when (IsForeign(thrown, cancellationToken))
            {
                throw new ModelFailedException(Failures.Of(thrown), thrown);
            }

            yield return parts.Current;
        }
    }

    private static bool IsForeign(Exception thrown, CancellationToken cancel) =>
        thrown is not ModelFailedException && !(thrown is OperationCanceledException && cancel.IsCancellationRequested);
}
