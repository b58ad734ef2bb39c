using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using Simulator.LanguageModels.Clients;
using AiFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using AiMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Simulator.LanguageModels.OpenAi;

/// <summary>The official package's chat client behind <see cref="IChatClient"/>: text in, text, finish reason and usage out; no tools, no images.</summary>
/// <remarks>Exceptions are the package's own: the stack translates them.</remarks>
internal sealed class OpenAiChatClient(ChatClient client, ModelSettings settings, IDisposable owned) : IChatClient
{
    private readonly ChatClientMetadata _metadata = new("openai", settings.Endpoint, settings.Name);

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<AiMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken).ConfigureAwait(false);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<AiMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var stream = client.CompleteChatStreamingAsync(messages.Select(Message), OpenAiRequest.Of(options, settings), cancellationToken);
        await foreach (var part in stream.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!string.IsNullOrEmpty(part.RefusalUpdate))
            {
                throw new ModelFailedException(ModelFailureKind.Refusal, "refusal field");
            }

            yield return Update(part);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType == typeof(ChatClient) ? client
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    public void Dispose() => owned.Dispose();

    private static ChatResponseUpdate Update(StreamingChatCompletionUpdate part)
    {
        var update = new ChatResponseUpdate { Role = ChatRole.Assistant, FinishReason = Finish(part.FinishReason) };
        foreach (var piece in part.ContentUpdate)
        {
            if (piece.Text is { Length: > 0 } text)
            {
                update.Contents.Add(new TextContent(text));
            }
        }

        if (part.Usage is { } usage)
        {
            update.Contents.Add(new UsageContent(new UsageDetails
            {
                InputTokenCount = usage.InputTokenCount,
                OutputTokenCount = usage.OutputTokenCount,
                TotalTokenCount = usage.TotalTokenCount,
                CachedInputTokenCount = usage.InputTokenDetails?.CachedTokenCount,
            }));
        }

        return update;
    }

    private static AiFinishReason? Finish(OpenAI.Chat.ChatFinishReason? reason) => reason switch
    {
        null => null,
        OpenAI.Chat.ChatFinishReason.Stop => AiFinishReason.Stop,
        OpenAI.Chat.ChatFinishReason.Length => AiFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => AiFinishReason.ContentFilter,
        _ => AiFinishReason.ToolCalls,
    };

    private static OpenAI.Chat.ChatMessage Message(AiMessage message) =>
        message.Role == ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : new UserChatMessage(message.Text);
}
