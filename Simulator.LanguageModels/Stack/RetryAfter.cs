using System.ClientModel.Primitives;
using System.Globalization;

namespace Simulator.LanguageModels.Stack;

/// <summary>Reads <c>Retry-After</c>: seconds, or a date measured against the response's own <c>Date</c>. Rubbish is as if there were none.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Of(PipelineResponse? response)
    {
        if (response is null || !response.Headers.TryGetValue("Retry-After", out var text) || text is null)
        {
            return null;
        }

        response.Headers.TryGetValue("Date", out var now);
        return Of(text, now);
    }

    /// <returns>At least zero, or null.</returns>
    internal static TimeSpan? Of(string text, string? serverNow)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        if (Date(text) is { } until && serverNow is not null && Date(serverNow) is { } now)
        {
            return until > now ? until - now : TimeSpan.Zero;
        }

        return null;
    }

    private static DateTimeOffset? Date(string text) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
