using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.Stack;

/// <summary>Refuses answers that are none: empty, endless, going round in circles, broken characters, filtered, refused, another language.</summary>
/// <remarks>A failure may come after pieces were handed on: whoever shows text does so by checked sentences.</remarks>
internal sealed class GuardStep(IChatClient inner) : StreamStep(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var limits = options.Turn()?.Limits ?? CallLimits.Turn;
        var answer = new AnswerWatch(limits);
        ChatFinishReason? finish = null;
        await foreach (var part in InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
        {
            answer.Add(part.Text);
            finish = part.FinishReason ?? finish;
            if (finish == ChatFinishReason.ContentFilter)
            {
                throw new ModelFailedException(ModelFailureKind.ContentFilter, "finish reason");
            }

            yield return part;
        }

        answer.End();
        if (finish == ChatFinishReason.Length)
        {
            throw new ModelFailedException(ModelFailureKind.CutOff, "answer longer than its token limit");
        }
    }
}
