using Microsoft.Extensions.AI;

namespace Simulator.LanguageModels.Clients;

/// <summary>Estimates tokens where a server does not count: one for each character outside ASCII, one for four of ASCII, four for each message. On the high side for present Chinese models.</summary>
public static class TokenEstimate
{
    private const int OfMessage = 4;
    private const int AsciiPerToken = 4;

    public static long Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ascii = 0;
        foreach (var c in text)
        {
            ascii += c < 0x80 ? 1 : 0;
        }

        return text.Length - ascii + ((ascii + AsciiPerToken - 1) / AsciiPerToken);
    }

    public static long Of(IEnumerable<ChatMessage> messages) => messages.Sum(m => Of(m.Text) + OfMessage);
}
