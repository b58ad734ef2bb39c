using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Simulator.StubModel;

/// <summary>
/// A model server for tests and demos: OpenAI's chat completions over HTTP, streamed or whole. The mode of a request is, in this
/// order: what <see cref="Next"/> queued, the header <c>X-Stub-Mode</c>, a model name <c>stub-MODE</c>, the server's own mode.
/// </summary>
public sealed class StubModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<StubMode> _next = new();
    private readonly ConcurrentQueue<StubRequest> _requests = new();
    private int _count;

    private StubModelServer(WebApplication app, StubOptions options)
    {
        _app = app;
        Options = options;
    }

    /// <summary>May be replaced while the server runs.</summary>
    public StubOptions Options { get; set; }

    /// <summary>Address up to and including <c>/v1</c>.</summary>
    public Uri Endpoint { get; private set; } = new("http://localhost/");

    public IReadOnlyCollection<StubRequest> Requests => _requests;

    public static async Task<StubModelServer> StartAsync(StubOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port, listen =>
            {
                if (options.IsHttps)
                {
                    listen.UseHttps(Certificate());
                }
            });
        });
        if (options.IsHttps)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        var app = builder.Build();
        var server = new StubModelServer(app, options);
        app.Run(server.AnswerAsync);
        await app.StartAsync().ConfigureAwait(false);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        server.Endpoint = new Uri(address.TrimEnd('/') + "/v1");
        return server;
    }

    /// <summary>Modes of the next requests, one each.</summary>
    public void Next(params StubMode[] modes)
    {
        foreach (var mode in modes)
        {
            _next.Enqueue(mode);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync().ConfigureAwait(false);
        await _app.StopAsync(atOnce.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(70));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.Request.Path.Value?.EndsWith("/chat/completions", StringComparison.Ordinal) != true)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
        var request = StubRequest.Parse(Interlocked.Increment(ref _count), body, context.Request.Headers.Authorization, model => ModeOf(context, model));
        _requests.Enqueue(request);
        Options.Heard?.Invoke(request);
        using var left = context.RequestAborted.Register(request.CallerLeft);
        try
        {
            await StubAnswers.AnswerAsync(context, request, Options).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or ConnectionAbortedException)
        {
            request.CallerLeft();
        }
    }

    private StubMode ModeOf(HttpContext context, string model)
    {
        const string Prefix = "stub-";
        return _next.TryDequeue(out var queued) ? queued
            : Modes.TryParse(context.Request.Headers["X-Stub-Mode"].ToString(), out var asked) ? asked
            : model.StartsWith(Prefix, StringComparison.Ordinal) && Modes.TryParse(model[Prefix.Length..], out var named) ? named
            : Options.Mode;
    }
}
