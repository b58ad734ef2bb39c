using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Simulator.StubModel;

/// <summary>Answers one request in its mode: refusals by status here, everything that begins with a stream in <see cref="StreamFaults"/>.</summary>
internal static class StubAnswers
{
    private const string Page = "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>";

    public static async Task AnswerAsync(HttpContext context, StubRequest request, StubOptions options)
    {
        if (options.Key is { } key && request.Authorization != "Bearer " + key)
        {
            await ErrorAsync(context, 401, "invalid_api_key").ConfigureAwait(false);
            return;
        }

        switch (request.Mode)
        {
            case StubMode.Unauthorized:
                await ErrorAsync(context, 401, "invalid_api_key").ConfigureAwait(false);
                return;
            case StubMode.Forbidden:
                await ErrorAsync(context, 403, "forbidden").ConfigureAwait(false);
                return;
            case StubMode.NotFound:
                await ErrorAsync(context, 404, "model_not_found").ConfigureAwait(false);
                return;
            case StubMode.TooMany:
                if (options.RetryAfter is { } after)
                {
                    context.Response.Headers.RetryAfter = after;
                }

                await ErrorAsync(context, 429, "rate_limit_exceeded").ConfigureAwait(false);
                return;
            case StubMode.Error500:
                await ErrorAsync(context, 500, "server_error").ConfigureAwait(false);
                return;
            case StubMode.Error503:
                await ErrorAsync(context, 503, "overloaded").ConfigureAwait(false);
                return;
            case StubMode.Error504:
                await ErrorAsync(context, 504, "timeout").ConfigureAwait(false);
                return;
            case StubMode.Error529:
                await ErrorAsync(context, 529, "overloaded").ConfigureAwait(false);
                return;
            case StubMode.BadRequest:
                await ErrorAsync(context, 400, "invalid_request").ConfigureAwait(false);
                return;
            case StubMode.FilteredPrompt:
                await ErrorAsync(context, 400, "content_filter").ConfigureAwait(false);
                return;
            case StubMode.Html502:
                await TextAsync(context, 502, "text/html", Page).ConfigureAwait(false);
                return;
            case StubMode.Html200:
                await TextAsync(context, 200, "text/html", Page).ConfigureAwait(false);
                return;
            case StubMode.Redirect:
                context.Response.Redirect("http://127.0.0.1:9/stolen");
                return;
            case StubMode.Hangup:
                Reset(context);
                return;
            case StubMode.Dead:
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(false);
                return;
            default:
                await (request.IsStream ? StreamFaults.AnswerAsync(context, request, options) : WholeAsync(context, request, options)).ConfigureAwait(false);
                return;
        }
    }

    /// <summary>Closes the connection so that the caller sees a reset.</summary>
    public static void Reset(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            socket.LingerState = new System.Net.Sockets.LingerOption(true, 0);
        }

        context.Abort();
    }

    private static Task ErrorAsync(HttpContext context, int status, string code) =>
        TextAsync(context, status, "application/json", JsonSerializer.Serialize(new { error = new { message = "stub: " + code, type = code, code } }));

    private static Task TextAsync(HttpContext context, int status, string type, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text, Encoding.UTF8, context.RequestAborted);
    }

    private static Task WholeAsync(HttpContext context, StubRequest request, StubOptions options)
    {
        var text = StreamFaults.TextOf(request, options);
        return TextAsync(context, 200, "application/json", JsonSerializer.Serialize(new
        {
            id = "stub",
            @object = "chat.completion",
            created = 1,
            model = request.Model,
            choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = "stop" } },
            usage = SseWriter.Usage(request, text.Length),
        }));
    }
}
