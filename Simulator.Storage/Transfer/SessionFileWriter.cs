using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Simulator.Storage.Transfer;

/// <summary>Writes session files: JSON Lines, UTF-8, LF.</summary>
public static class SessionFileWriter
{
    private static readonly SessionFileJson Json = new(new JsonSerializerOptions(SessionFileJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes a file. The same session gives the same text.</summary>
    public static async Task WriteAsync(SessionFile file, TextWriter into, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(into);
        var count = 0;
        foreach (var line in Lines(file))
        {
            await LineAsync(into, line, cancel).ConfigureAwait(false);
            count++;
        }

        await LineAsync(into, new SessionFileLine { Kind = "end", Lines = count }, cancel).ConfigureAwait(false);
        await into.FlushAsync(cancel).ConfigureAwait(false);
    }

    private static IEnumerable<SessionFileLine> Lines(SessionFile file)
    {
        yield return new SessionFileLine { Kind = "file", Format = SessionFile.Format, Session = file.Session };
        foreach (var (hash, bytes) in file.Blobs)
        {
            yield return new SessionFileLine { Kind = "blob", Hash = hash, Bytes = Convert.ToBase64String(Packed(bytes)) };
        }

        foreach (var stream in file.Streams)
        {
            yield return new SessionFileLine { Kind = "stream", Stream = stream.Stream.Kind, Id = stream.Stream.Id, Head = stream.Head };
            foreach (var item in stream.Events)
            {
                yield return new SessionFileLine { Kind = "event", Event = item };
            }
        }
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static Task LineAsync(TextWriter into, SessionFileLine line, CancellationToken cancel) =>
        into.WriteAsync((JsonSerializer.Serialize(line, Json.SessionFileLine) + "\n").AsMemory(), cancel);
}
