using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace Simulator.LanguageModels.Recordings;

/// <summary>What makes two requests the same: roles, texts, and the options that change an answer. Not the model's name: a recording plays without one.</summary>
internal static class RequestHash
{
    public static string Of(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var text = new StringBuilder();
        foreach (var message in messages)
        {
            text.Append(CultureInfo.InvariantCulture, $"{message.Role.Value}:{message.Text.Length}:{message.Text}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{options?.Temperature}|{options?.TopP}|{options?.Seed}|{options?.MaxOutputTokens}|{options?.ResponseFormat is ChatResponseFormatJson}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }
}
