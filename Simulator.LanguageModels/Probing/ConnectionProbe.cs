using System.Text;
using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Judging;
using Simulator.LanguageModels.Prompts;

namespace Simulator.LanguageModels.Probing;

/// <summary>Tries a model with two short questions: one in Chinese, one for JSON. Sends nothing of any session.</summary>
public static class ConnectionProbe
{
    private const double ChineseShare = 0.6;

    private static readonly CallLimits Limits = CallLimits.Report with { FirstWords = TimeSpan.FromSeconds(30), Total = TimeSpan.FromSeconds(60), MaxCalls = 1 };

    public static async Task<ProbeReport> RunAsync(IChatClient client, TimeProvider time, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(time);
        var files = PromptFiles.Embedded("Probe");
        try
        {
            var talk = await AskAsync(client, time, files.Text("talk"), null, cancel).ConfigureAwait(false);
            return new ProbeReport(null, talk.FirstWords, talk.Speed, IsChinese(talk.Text), await IsJsonAsync(client, time, files, cancel).ConfigureAwait(false));
        }
        catch (ModelFailedException failed)
        {
            return new ProbeReport(failed.Failure, null, null, false, false);
        }
    }

    private static async Task<bool> IsJsonAsync(IChatClient client, TimeProvider time, PromptFiles files, CancellationToken cancel)
    {
        try
        {
            var answer = await AskAsync(client, time, files.Text("json"), ChatResponseFormat.Json, cancel).ConfigureAwait(false);
            using var read = JsonAnswer.TryParse(answer.Text);
            return read is not null;
        }
        catch (ModelFailedException)
        {
            // A server may refuse the format itself; residents do not need it.
            return false;
        }
    }

    private static async Task<(string Text, TimeSpan? FirstWords, double? Speed)> AskAsync(IChatClient client, TimeProvider time, string prompt, ChatResponseFormat? format, CancellationToken cancel)
    {
        var turn = ModelTurn.Begin(string.Empty, Limits, time);
        var options = new ChatOptions { MaxOutputTokens = 200, Temperature = 0.7f, ResponseFormat = format }.For(turn);
        var text = new StringBuilder();
        int? first = null;
        var last = TimeSpan.Zero;
        await foreach (var part in client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, prompt)], options, cancel).ConfigureAwait(false))
        {
            if (part.Text.Length > 0)
            {
                text.Append(part.Text);
                first ??= part.Text.Length;
                last = turn.Elapsed;
            }
        }

        var seconds = turn.FirstWords is { } words ? (last - words).TotalSeconds : 0;
        return (text.ToString(), turn.FirstWords, seconds > 0 ? (text.Length - first) / seconds : null);
    }

    private static bool IsChinese(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters > 0 && text.Count(c => c is >= '\u3400' and <= '\u9FFF') >= ChineseShare * letters;
    }
}
