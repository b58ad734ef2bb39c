using System.Text.Json;

namespace Simulator.StubModel;

public sealed record StubMessage(string Role, string Content);

/// <summary>A request as it came in.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Authorization">The header's text, or null.</param>
public sealed record StubRequest(int Number, string Model, IReadOnlyList<StubMessage> Messages, bool IsStream, bool WantsJson, string? Authorization, string Body, StubMode Mode)
{
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the caller closed the connection before the answer was over.</summary>
    public Task Gone => _gone.Task;

    public string Prompt => string.Join("\n", Messages.Select(m => m.Content));

    /// <summary><see cref="System.Diagnostics.Stopwatch.GetTimestamp"/> when the first and the last piece were sent; 0 before.</summary>
    public long FirstPieceAt { get; private set; }

    public long LastPieceAt { get; private set; }

    internal void PieceSent()
    {
        LastPieceAt = System.Diagnostics.Stopwatch.GetTimestamp();
        FirstPieceAt = FirstPieceAt == 0 ? LastPieceAt : FirstPieceAt;
    }

    internal void CallerLeft() => _gone.TrySetResult();

    internal static StubRequest Parse(int number, string body, string? authorization, Func<string, StubMode> mode)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        var model = root.TryGetProperty("model", out var name) ? name.GetString() ?? string.Empty : string.Empty;
        var messages = root.GetProperty("messages").EnumerateArray()
            .Select(m => new StubMessage(m.GetProperty("role").GetString() ?? string.Empty, Content(m.GetProperty("content"))))
            .ToList();
        return new StubRequest(
            number,
            model,
            messages,
            root.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True,
            root.TryGetProperty("response_format", out var format) && format.GetRawText().Contains("json", StringComparison.Ordinal),
            authorization,
            body,
            mode(model));
    }

    private static string Content(JsonElement content) => content.ValueKind == JsonValueKind.Array
        ? string.Concat(content.EnumerateArray().Select(p => p.TryGetProperty("text", out var text) ? text.GetString() : null))
        : content.GetString() ?? string.Empty;
}
