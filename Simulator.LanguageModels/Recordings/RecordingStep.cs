using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Stack;

namespace Simulator.LanguageModels.Recordings;

/// <summary>Writes every answer, and every failure, to a file as it was handed on. The file is complete after each call.</summary>
internal sealed class RecordingStep(IChatClient inner, string path) : StreamStep(inner)
{
    private readonly Lock _gate = new();

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var said = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var pieces = ImmutableArray.CreateBuilder<string>();
        ChatFinishReason? finish = null;
        UsageDetails? usage = null;
        ModelFailureKind? failure = null;
        var parts = InnerClient.GetStreamingResponseAsync(said, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        try
        {
            while (true)
            {
                try
                {
                    if (!await parts.MoveNextAsync().ConfigureAwait(false))
                    {
                        break;
                    }
                }
                catch (ModelFailedException failed)
                {
                    failure = failed.Failure.Kind;
                    throw;
                }

                var part = parts.Current;
                if (part.Text.Length > 0)
                {
                    pieces.Add(part.Text);
                }

                finish = part.FinishReason ?? finish;
                usage = part.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? usage;
                yield return part;
            }
        }
        finally
        {
            await parts.DisposeAsync().ConfigureAwait(false);
            Write(new RecordedAnswer(RequestHash.Of(said, options), pieces.ToImmutable(), finish?.Value, usage?.InputTokenCount, usage?.OutputTokenCount, failure));
        }
    }

    private void Write(RecordedAnswer answer)
    {
        lock (_gate)
        {
            File.AppendAllText(path, answer.ToLine() + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }
}
