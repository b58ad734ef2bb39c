using Microsoft.Extensions.AI;
using Simulator.Core.Privacy;

namespace Simulator.LanguageModels.Stack;

/// <summary>Masks personal data in everything that leaves the machine.</summary>
internal sealed class MaskingStep(IChatClient inner, ITextMask mask) : StreamStep(inner)
{
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        InnerClient.GetStreamingResponseAsync([.. messages.Select(m => new ChatMessage(m.Role, mask.Mask(m.Text)))], options, cancellationToken);
}
