using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;

namespace Simulator.LanguageModels.Stack;

/// <summary>Leaves out what some models think aloud at the beginning of an answer, between <c>&lt;think&gt;</c> and <c>&lt;/think&gt;</c>.</summary>
internal sealed class ThinkingStep(IChatClient inner) : StreamStep(inner)
{
    private const string Open = "<think>";
    private const string Close = "</think>";

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var held = new StringBuilder();
        var isDone = false;
        await foreach (var part in InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
        {
            var text = part.Text;
            if (isDone || text.Length == 0)
            {
                yield return part;
                continue;
            }

            held.Append(text);
            var spoken = Spoken(held.ToString());
            isDone = spoken is not null;
            yield return With(part, spoken ?? string.Empty);
        }

        // A beginning that only looked like thinking ("<").
        if (!isDone && held.ToString().TrimStart() is { Length: > 0 } rest && !rest.StartsWith(Open, StringComparison.OrdinalIgnoreCase))
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, rest);
        }
    }

    /// <returns>What is spoken so far; null while it cannot be told or is all thought.</returns>
    private static string? Spoken(string text)
    {
        var start = text.TrimStart();
        if (start.Length < Open.Length && Open.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!start.StartsWith(Open, StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        var end = start.IndexOf(Close, StringComparison.OrdinalIgnoreCase);
        return end < 0 || start[(end + Close.Length)..].TrimStart() is not { Length: > 0 } spoken ? null : spoken;
    }

    private static ChatResponseUpdate With(ChatResponseUpdate part, string text)
    {
        var copy = part.Clone();
        copy.Contents = [.. part.Contents.Where(c => c is not TextContent)];
        if (text.Length > 0)
        {
            copy.Contents.Add(new TextContent(text));
        }

        return copy;
    }
}
