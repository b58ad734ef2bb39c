using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.Stack;

/// <summary>At most so many calls in flight; a call that finds no place in half its time to the first words fails as <see cref="ModelFailureKind.Busy"/>.</summary>
internal sealed class ConcurrencyStep(IChatClient inner, int most, TimeProvider time) : StreamStep(inner)
{
    private readonly SemaphoreSlim _places = new(most, most);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await EnterAsync(options.Turn()?.LeftForFirstWords ?? CallLimits.Turn.FirstWords, cancellationToken).ConfigureAwait(false);
        try
        {
            await foreach (var part in InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
            {
                yield return part;
            }
        }
        finally
        {
            _places.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _places.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask EnterAsync(TimeSpan firstWords, CancellationToken cancel)
    {
        if (_places.Wait(0, CancellationToken.None))
        {
            return;
        }

        using var limit = new CancellationTokenSource(firstWords / 2, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            await _places.WaitAsync(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new ModelFailedException(ModelFailureKind.Busy, $"{most} calls in flight");
        }
    }
}
