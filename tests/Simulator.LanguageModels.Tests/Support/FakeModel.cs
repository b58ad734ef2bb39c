using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Simulator.LanguageModels.Tests.Support;

/// <summary>A model that answers as it is told, in small pieces.</summary>
/// <param name="answer">From the messages of a call to its answer.</param>
internal sealed class FakeModel(Func<IReadOnlyList<ChatMessage>, string> answer) : IChatClient
{
    private const int Piece = 3;

    public List<IReadOnlyList<ChatMessage>> Calls { get; } = [];

    /// <summary>Thrown after the answer's pieces instead of ending well; null for a good end.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Waits here before every piece; null for not at all.</summary>
    public Func<CancellationToken, Task>? BeforePiece { get; init; }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Calls.Add([.. messages]);
        await Task.Yield();
        var text = answer(Calls[^1]);
        for (var i = 0; i < text.Length; i += Piece)
        {
            if (BeforePiece is not null)
            {
                await BeforePiece(cancellationToken);
            }

            yield return new ChatResponseUpdate(ChatRole.Assistant, text.Substring(i, Math.Min(Piece, text.Length - i)));
        }

        if (Failure is not null)
        {
            throw Failure;
        }
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
