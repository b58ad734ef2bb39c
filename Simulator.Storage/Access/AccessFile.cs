using System.Text;
using System.Text.Json;

namespace Simulator.Storage.Access;

/// <summary>The files of the access log, held for the shortest time: the lines, and beside them how many there were.</summary>
internal sealed class AccessFile : IDisposable
{
    private const int Attempts = 250;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(20);

    private readonly string _path;
    private readonly FileStream _lock;

    private AccessFile(string path, FileStream held)
    {
        _path = path;
        _lock = held;
    }

    /// <summary>Where the head stands.</summary>
    public static string HeadPath(string path) => path + ".head";

    /// <summary>Keeps everybody else off, in this process and in others, for at most five seconds of waiting.</summary>
    /// <exception cref="IOException">Nobody gave it free.</exception>
    public static async Task<AccessFile> HoldAsync(string path, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new AccessFile(path, new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException fault) when (fault.HResult is WindowsSharingViolation or LinuxWouldBlock or MacWouldBlock && attempt < Attempts)
            {
                await Task.Delay(BetweenAttempts, cancel).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The whole lines, in order; a torn last one was never acknowledged and is left out.</summary>
    public IReadOnlyList<string> Lines()
    {
        if (!File.Exists(_path))
        {
            return [];
        }

        var lines = File.ReadAllText(_path).Split('\n');
        return lines[..^1];
    }

    /// <summary>How far the log had come; null when that was never noted, or cannot be read.</summary>
    public AccessHead? Head()
    {
        try
        {
            return File.Exists(HeadPath(_path)) ? JsonSerializer.Deserialize(File.ReadAllText(HeadPath(_path)), AccessJson.Default.AccessHead) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The last whole line, and where it ends; reads the tail of the file alone.</summary>
    public (string? Line, long End) Last()
    {
        if (!File.Exists(_path))
        {
            return (null, 0);
        }

        using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        for (long size = 4096; ; size *= 4)
        {
            var from = Math.Max(0, file.Length - size);
            var bytes = new byte[file.Length - from];
            file.Position = from;
            file.ReadExactly(bytes);
            var end = Array.LastIndexOf(bytes, (byte)'\n');
            var start = end <= 0 ? -1 : Array.LastIndexOf(bytes, (byte)'\n', end - 1);
            if (from == 0 || (end > 0 && start >= 0))
            {
                return end < 0 ? (null, 0) : (Encoding.UTF8.GetString(bytes, start + 1, end - start - 1), from + end + 1);
            }
        }
    }

    /// <summary>Puts a line at the end, over what a kill has torn, and waits until it is on disk.</summary>
    public void Append(string line, long end)
    {
        using (var file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read))
        {
            file.SetLength(end);
            file.Position = end;
            file.Write(Encoding.UTF8.GetBytes(line + "\n"));
            file.Flush(flushToDisk: true);
        }
    }

    /// <summary>Notes how far the log has come.</summary>
    public void PutHead(AccessHead head)
    {
        var temporary = HeadPath(_path) + ".new";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(JsonSerializer.SerializeToUtf8Bytes(head, AccessJson.Default.AccessHead));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, HeadPath(_path), overwrite: true);
    }

    public void Dispose() => _lock.Dispose();
}
