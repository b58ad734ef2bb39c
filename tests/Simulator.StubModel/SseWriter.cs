using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Simulator.StubModel;

/// <summary>Writes a streamed answer piece by piece, each flushed at once.</summary>
internal sealed class SseWriter(HttpContext context, StubRequest request)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public CancellationToken Gone => context.RequestAborted;

    public Task BeginAsync()
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.Body.FlushAsync(Gone);
    }

    public Task PieceAsync(string text)
    {
        request.PieceSent();
        return EventAsync(Chunk(new { content = text }, null));
    }

    public Task RefusalAsync(string text) => EventAsync(Chunk(new { refusal = text }, null));

    public Task FinishAsync(string? reason) => EventAsync(Chunk(new { }, reason));

    public Task UsageAsync(int answerCharacters) => EventAsync(JsonSerializer.Serialize(
        new
        {
            id = "stub",
            @object = "chat.completion.chunk",
            created = 1,
            model = request.Model,
            choices = Array.Empty<object>(),
            usage = Usage(request, answerCharacters),
        },
        Json));

    public Task DoneAsync() => EventAsync("[DONE]");

    public Task EventAsync(string data) => RawAsync("data: " + data + "\n\n");

    public Task RawAsync(string text) => RawAsync(Encoding.UTF8.GetBytes(text));

    public async Task RawAsync(ReadOnlyMemory<byte> bytes)
    {
        await context.Response.Body.WriteAsync(bytes, Gone).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(Gone).ConfigureAwait(false);
    }

    public string Chunk(object delta, string? finish) => JsonSerializer.Serialize(
        new
        {
            id = "stub",
            @object = "chat.completion.chunk",
            created = 1,
            model = request.Model,
            choices = new[] { new { index = 0, delta, finish_reason = finish } },
        },
        Json);

    public static object Usage(StubRequest request, int answerCharacters) => new
    {
        prompt_tokens = request.Prompt.Length,
        completion_tokens = answerCharacters,
        total_tokens = request.Prompt.Length + answerCharacters,
    };
}
