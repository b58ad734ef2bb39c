using System.Text;
using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Clients;
using Simulator.StubModel;

namespace Simulator.LanguageModels.Tests.Support;

/// <summary>Calls a client and says what came of it.</summary>
internal static class Call
{
    // Only so that a hanging call ends as a failed test.
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(60);

    public static ModelSettings Patient(StubModelServer server) => new(server.Endpoint, "stub")
    {
        FirstWordsSeconds = 30,
        IdleSeconds = 30,
        TurnSeconds = 40,
    };

    public static ModelSettings Hasty(StubModelServer server) => new(server.Endpoint, "stub")
    {
        FirstWordsSeconds = 0.6,
        IdleSeconds = 0.3,
        TurnSeconds = 1.2,
    };

    public static ModelTurn Turn(ModelSettings settings, string session = "s") => ModelTurn.Begin(session, settings.Limits, TimeProvider.System);

    public static Task<(string Text, ModelFailure? Failure)> AskAsync(IChatClient client, ModelTurn turn, string prompt = "@wang\n你好") =>
        AskAsync(client, new ChatOptions().For(turn), prompt);

    public static async Task<(string Text, ModelFailure? Failure)> AskAsync(IChatClient client, ChatOptions? options, string prompt = "@wang\n你好")
    {
        var text = new StringBuilder();
        try
        {
            await RunAsync().WaitAsync(Hanging);
            return (text.ToString(), null);
        }
        catch (ModelFailedException failed)
        {
            return (text.ToString(), failed.Failure);
        }

        async Task RunAsync()
        {
            await foreach (var part in client.GetStreamingResponseAsync([new ChatMessage(ChatRole.System, "你是居民。"), new ChatMessage(ChatRole.User, prompt)], options))
            {
                text.Append(part.Text);
            }
        }
    }
}
