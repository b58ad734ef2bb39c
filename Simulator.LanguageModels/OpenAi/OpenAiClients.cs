using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.OpenAi;

/// <summary>Bare clients over the official package: no retries, no time limits, no logging; the stack has them.</summary>
internal static class OpenAiClients
{
    private const string AzureScope = "https://cognitiveservices.azure.com/.default";

    // Local servers want a bearer header without looking at it.
    private const string NoKey = "none";

    public static IChatClient WithKey(ModelSettings settings) => WithKey(settings, new OpenAiTransport());

    public static IChatClient WithKey(ModelSettings settings, OpenAiTransport transport) =>
        new OpenAiChatClient(new ChatClient(settings.Name, Credential(settings), Options(settings, transport)), settings, transport);

    /// <summary>The v1 endpoint (<c>https://NAME.openai.azure.com/openai/v1/</c>) speaks OpenAI's own protocol; no API version is named.</summary>
    public static IChatClient ForAzure(ModelSettings settings)
    {
        if (settings.Key is not null)
        {
            return WithKey(settings);
        }

        var transport = new OpenAiTransport();
#pragma warning disable OPENAI001 // the package marks sign-in by token as experimental; it is the documented way to Entra ID
        var client = new ChatClient(settings.Name, new BearerTokenPolicy(new DefaultAzureCredential(), AzureScope), Options(settings, transport));
#pragma warning restore OPENAI001
        return new OpenAiChatClient(client, settings, transport);
    }

    private static ApiKeyCredential Credential(ModelSettings settings) =>
        new(settings.Key?.Read() is { Length: > 0 } key ? key : NoKey);

    private static OpenAIClientOptions Options(ModelSettings settings, OpenAiTransport transport) => new()
    {
        Endpoint = settings.Endpoint,
        Transport = transport.Pipeline,
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        NetworkTimeout = Timeout.InfiniteTimeSpan,
        EnableDistributedTracing = false,
        ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
    };
}
