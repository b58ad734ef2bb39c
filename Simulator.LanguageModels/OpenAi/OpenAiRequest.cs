using System.Globalization;
using System.Text;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.OpenAi;

/// <summary>Request options of the package from those of the port.</summary>
internal static class OpenAiRequest
{
    public static ChatCompletionOptions Of(ChatOptions? options, ModelSettings settings)
    {
        var request = new ChatCompletionOptions
        {
            Temperature = options?.Temperature,
            TopP = options?.TopP,
            FrequencyPenalty = options?.FrequencyPenalty,
            PresencePenalty = options?.PresencePenalty,
        };
        if (options?.ResponseFormat is ChatResponseFormatJson)
        {
            request.ResponseFormat = OpenAI.Chat.ChatResponseFormat.CreateJsonObjectFormat();
        }

        foreach (var stop in options?.StopSequences ?? [])
        {
            request.StopSequences.Add(stop);
        }

#pragma warning disable OPENAI001, SCME0001 // seed and further body fields: marked experimental, part of every compatible server's protocol
        request.Seed = options?.Seed;
        if (options?.MaxOutputTokens is { } most)
        {
            request.Patch.Set(Path(settings.TokenLimitField), most);
        }

        foreach (var (name, json) in settings.Extra)
        {
            request.Patch.Set(Path(name), BinaryData.FromString(json));
        }
#pragma warning restore OPENAI001, SCME0001
        return request;
    }

    private static byte[] Path(string field) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"$.{field}"));
}
