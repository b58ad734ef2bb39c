using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.Recordings;

/// <summary>
/// Answers from a recording, piece by piece as they came, failures included; makes no connection. The same request asked
/// again gets the next recorded answer to it, after the last one that one again. Thread-safe.
/// </summary>
public sealed class ReplayClient : IChatClient
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<RecordedAnswer>> _answers = new(StringComparer.Ordinal);

    /// <exception cref="ModelFailedException">The file is no recording.</exception>
    public ReplayClient(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            try
            {
                var answer = RecordedAnswer.OfLine(line);
                (_answers.TryGetValue(answer.Request, out var queue) ? queue : _answers[answer.Request] = new()).Enqueue(answer);
            }
            catch (JsonException broken)
            {
                throw new ModelFailedException(ModelFailureKind.NotRecorded, $"line {number} of the recording is broken", broken);
            }
        }
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken).ConfigureAwait(false);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Task.CompletedTask.ConfigureAwait(false);
        var answer = Next(RequestHash.Of(messages, options));
        options.Turn()?.TryTakeCall();
        foreach (var piece in answer.Pieces)
        {
            options.Turn()?.WordsCame();
            yield return new ChatResponseUpdate(ChatRole.Assistant, piece);
        }

        if (answer.Failure is { } failure)
        {
            throw new ModelFailedException(failure, "as recorded");
        }

        var last = new ChatResponseUpdate { Role = ChatRole.Assistant, FinishReason = answer.Finish is { } finish ? new ChatFinishReason(finish) : null };
        if (answer.PromptTokens is not null || answer.AnswerTokens is not null)
        {
            last.Contents.Add(new UsageContent(new UsageDetails { InputTokenCount = answer.PromptTokens, OutputTokenCount = answer.AnswerTokens }));
        }

        yield return last;
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;
    }

    public void Dispose()
    {
        // Holds nothing but memory.
    }

    private RecordedAnswer Next(string request)
    {
        lock (_gate)
        {
            return _answers.TryGetValue(request, out var queue)
                ? queue.Count > 1 ? queue.Dequeue() : queue.Peek()
                : throw new ModelFailedException(ModelFailureKind.NotRecorded, $"request {request}");
        }
    }
}
