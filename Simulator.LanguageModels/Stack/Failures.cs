using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Text.Json;
using Azure.Identity;
using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.OpenAi;

namespace Simulator.LanguageModels.Stack;

/// <summary>What an exception of a client means. Details are statuses and error classes, never texts a server sent: those may repeat the key or the prompt.</summary>
internal static class Failures
{
    public static ModelFailure Of(Exception thrown)
    {
        for (var at = thrown; at is not null; at = at is AggregateException { InnerExceptions: [var first, ..] } ? first : at.InnerException)
        {
            if (Known(at) is { } failure)
            {
                return failure;
            }
        }

        return new ModelFailure(ModelFailureKind.BadResponse, thrown.GetType().Name);
    }

    private static ModelFailure? Known(Exception at) => at switch
    {
        ModelFailedException known => known.Failure,
        ClientResultException { Status: > 0 } status => OfStatus(status.Status, status.GetRawResponse()),
        AuthenticationFailedException => new(ModelFailureKind.Unauthorized, "Entra ID"),
        AuthenticationException => new(ModelFailureKind.Tls, "certificate or protocol"),
        HttpRequestException { StatusCode: { } code } => OfStatus((int)code, null),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new(ModelFailureKind.Dns, "name not found"),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new(ModelFailureKind.Tls, "certificate or protocol"),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError, InnerException: SocketException socket } => OfSocket(socket),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => new(ModelFailureKind.NoConnection, "refused"),
        HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } => new(ModelFailureKind.CutOff, "connection closed"),
        SocketException socket => OfSocket(socket),
        BodyTooLargeException large => new(ModelFailureKind.Endless, large.Message),
        DecoderFallbackException => new(ModelFailureKind.BrokenEncoding, "UTF-8"),
        InvalidOperationException { InnerException: DecoderFallbackException } => new(ModelFailureKind.BrokenEncoding, "UTF-8"),
        JsonException => new(ModelFailureKind.BadResponse, "JSON"),
        IOException { InnerException: null } => new(ModelFailureKind.CutOff, "connection reset"),
        _ => null,
    };

    private static ModelFailure OfSocket(SocketException socket) => socket.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData => new(ModelFailureKind.Dns, "name not found"),
        SocketError.ConnectionReset or SocketError.ConnectionAborted => new(ModelFailureKind.CutOff, "connection reset"),
        _ => new(ModelFailureKind.NoConnection, socket.SocketErrorCode.ToString()),
    };

    private static ModelFailure OfStatus(int status, PipelineResponse? response)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"HTTP {status}");
        return (HttpStatusCode)status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(ModelFailureKind.Unauthorized, text),
            HttpStatusCode.NotFound => new(ModelFailureKind.NotFound, text),
            HttpStatusCode.TooManyRequests => new(ModelFailureKind.TooManyRequests, text, RetryAfter.Of(response)),
            HttpStatusCode.BadRequest when IsFiltered(response) => new(ModelFailureKind.ContentFilter, text),
            HttpStatusCode.RequestTimeout => new(ModelFailureKind.ServerError, text, RetryAfter.Of(response)),
            _ when status >= 500 => new(ModelFailureKind.ServerError, text, RetryAfter.Of(response)),
            _ => new(ModelFailureKind.BadResponse, text),
        };
    }

    private static bool IsFiltered(PipelineResponse? response)
    {
        try
        {
            return response?.Content.ToString() is { } body
                && (body.Contains("content_filter", StringComparison.Ordinal)
                    || body.Contains("data_inspection_failed", StringComparison.Ordinal)
                    || body.Contains("DataInspectionFailed", StringComparison.Ordinal)
                    || body.Contains("\"1301\"", StringComparison.Ordinal));
        }
        catch (InvalidOperationException)
        {
            // The body was not read.
            return false;
        }
    }
}
