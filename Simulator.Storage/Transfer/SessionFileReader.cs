using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Sqlite;

namespace Simulator.Storage.Transfer;

/// <summary>Reads session files from strangers: everything is checked before anything is used.</summary>
public static class SessionFileReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="from">At its beginning; read to its end.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <exception cref="SessionFileException">It is no such file, is cut off, too large, or a chain in it is broken.</exception>
    public static async Task<SessionFile> ReadAsync(Stream from, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(from);
        if (from.CanSeek && from.Length > SessionFile.Longest)
        {
            throw new SessionFileException(SessionFileProblem.TooLarge, 0);
        }

        var parts = new Parts();
        try
        {
            using var text = new StreamReader(from, Strict, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
            for (var number = 1; await text.ReadLineAsync(cancel).ConfigureAwait(false) is { } line; number++)
            {
                parts.Take(number, Parse(number, line));
            }
        }
        catch (DecoderFallbackException)
        {
            throw new SessionFileException(SessionFileProblem.NotThisFormat, parts.Count + 1);
        }

        return parts.ToFile();
    }

    private static SessionFileLine Parse(int number, string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, SessionFileJson.Default.SessionFileLine) ?? throw new SessionFileException(SessionFileProblem.NotThisFormat, number);
        }
        catch (JsonException)
        {
            throw new SessionFileException(SessionFileProblem.NotThisFormat, number);
        }
    }

    private static byte[] Unpacked(int number, string base64)
    {
        try
        {
            using var packed = new MemoryStream(Convert.FromBase64String(base64));
            using var gzip = new GZipStream(packed, CompressionMode.Decompress);
            var bytes = new byte[SessionFile.LargestBlob + 1];
            var read = gzip.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read <= SessionFile.LargestBlob ? bytes[..read] : throw new SessionFileException(SessionFileProblem.TooLarge, number);
        }
        catch (Exception fault) when (fault is FormatException or InvalidDataException)
        {
            throw new SessionFileException(SessionFileProblem.NotThisFormat, number);
        }
    }

    /// <summary>What was read so far.</summary>
    private sealed class Parts
    {
        private readonly Dictionary<string, byte[]> _blobs = new(StringComparer.Ordinal);
        private readonly List<(StreamId Stream, string Head, List<SealedEvent> Events)> _streams = [];
        private string? _session;
        private bool _isComplete;
        private int _events;

        public int Count { get; private set; }

        public void Take(int number, SessionFileLine line)
        {
            if (_isComplete || (number == 1) != (line.Kind == "file"))
            {
                throw new SessionFileException(SessionFileProblem.NotThisFormat, number);
            }

            switch (line)
            {
                case { Kind: "file", Format: SessionFile.Format, Session: { } session }:
                    _session = session;
                    break;
                case { Kind: "blob", Hash: { } hash, Bytes: { } packed }:
                    var bytes = Unpacked(number, packed);
                    _blobs[hash] = BlobHash.Of(bytes) == hash ? bytes : throw new SessionFileException(SessionFileProblem.Broken, number);
                    break;
                case { Kind: "stream", Stream: { } kind, Id: { } id, Head: { } head }:
                    _streams.Add((new StreamId(kind, id), head, []));
                    break;
                case { Kind: "event", Event: { } item } when _streams.Count > 0 && ++_events <= SessionFile.MostEvents:
                    _streams[^1].Events.Add(item);
                    break;
                case { Kind: "end", Lines: { } lines } when lines == Count:
                    _isComplete = true;
                    break;
                default:
                    throw new SessionFileException(SessionFileProblem.NotThisFormat, number);
            }

            Count++;
        }

        public SessionFile ToFile()
        {
            if (!_isComplete || _session is null || _streams.Count == 0)
            {
                throw new SessionFileException(SessionFileProblem.CutOff, Count);
            }

            var streams = _streams.Select(s => new SealedHistory(s.Stream, s.Head, [.. s.Events])).ToImmutableArray();
            foreach (var stream in streams)
            {
                Check(stream);
            }

            return new SessionFile(_session, streams, _blobs.ToImmutableSortedDictionary(StringComparer.Ordinal));
        }

        private static void Check(SealedHistory stream)
        {
            try
            {
                JournalRules.CheckStream(stream.Stream);
                JournalRules.CheckHead(stream.Head);
            }
            catch (ArgumentException)
            {
                throw new SessionFileException(SessionFileProblem.NotThisFormat, 0);
            }

            if (stream.Stream.Kind is not ("session" or "review"))
            {
                throw new SessionFileException(SessionFileProblem.NotThisFormat, 0);
            }

            if (stream.Events.IsEmpty || stream.FirstBroken() is not null)
            {
                throw new SessionFileException(SessionFileProblem.Broken, 0, string.Create(CultureInfo.InvariantCulture, $"{stream.Stream} {stream.FirstBroken() ?? 0}"));
            }
        }
    }
}

/// <summary>What is wrong with a session file.</summary>
public enum SessionFileProblem
{
    NotThisFormat,
    CutOff,
    TooLarge,

    /// <summary>A chain or a bundle is not what its hash says: somebody changed it.</summary>
    Broken,
}

/// <summary>A session file cannot be used; nothing of it was.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="line">Line, from 1; 0 for the file as a whole.</param>
/// <param name="detail">Stream and event of a broken chain; null otherwise.</param>
public sealed class SessionFileException(SessionFileProblem problem, int line, string? detail = null)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"{problem} at line {line}. {detail}"))
{
    public SessionFileProblem Problem { get; } = problem;

    public int Line { get; } = line;

    public string? Detail { get; } = detail;
}
