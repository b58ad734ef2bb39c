using System.ClientModel.Primitives;

namespace Simulator.LanguageModels.OpenAi;

/// <summary>The connection pool of one client: no redirects (a key goes to the configured host only), no cookies, bounded bodies.</summary>
internal sealed class OpenAiTransport : IDisposable
{
    private readonly HttpClient _http;

    public OpenAiTransport()
        : this(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 64,
        })
    {
    }

    /// <param name="network">What stands for the network.</param>
    public OpenAiTransport(HttpMessageHandler network)
    {
        _http = new HttpClient(new BoundedBodies(network)) { Timeout = Timeout.InfiniteTimeSpan };
        Pipeline = new HttpClientPipelineTransport(_http);
    }

    public HttpClientPipelineTransport Pipeline { get; }

    public void Dispose()
    {
        Pipeline.Dispose();
        _http.Dispose();
    }
}
