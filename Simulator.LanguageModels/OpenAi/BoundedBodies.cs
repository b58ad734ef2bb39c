using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.OpenAi;

/// <summary>Cuts a response that is larger than any answer can be, whatever the server says its length is, and refuses web pages.</summary>
internal sealed class BoundedBodies(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Bytes of one response; a resident's turn has under 20 KiB, a second opinion under 200.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            response.Dispose();
            throw new ModelFailedException(ModelFailureKind.BadResponse, "a page of HTML");
        }

        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var bounded = new StreamContent(new BoundedStream(body, MaxBytes));
        foreach (var header in response.Content.Headers)
        {
            bounded.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        response.Content = bounded;
        return response;
    }
}

/// <summary>A body went over its limit.</summary>
internal sealed class BodyTooLargeException(int limit) : IOException($"more than {limit} bytes");
