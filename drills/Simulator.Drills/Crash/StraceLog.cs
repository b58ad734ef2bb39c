using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Simulator.Drills.Crash;

/// <summary>Reads what strace recorded of one process: its file calls with all their data.</summary>
internal static partial class StraceLog
{
    private const string Calls = "openat,close,pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename,lseek";

    /// <summary>The command in front of the program to record.</summary>
    public static IReadOnlyList<string> Recorder(string log) =>
        ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=" + Calls, "-e", "signal=none", "-xx", "-s", "200000", "-o", log];

    /// <summary>The operations on files of a folder, and the acknowledgements among the output.</summary>
    public static IEnumerable<DiskOp> Read(string log, string folder)
    {
        var files = new Dictionary<string, OpenFile>(StringComparer.Ordinal);
        var unfinished = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(log))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var thread = line[..space];
            var call = line[space..].TrimStart();
            if (call.EndsWith(" <unfinished ...>", StringComparison.Ordinal))
            {
                unfinished[thread] = call[..^" <unfinished ...>".Length];
                continue;
            }

            if (Resumed().Match(call) is { Success: true } resumed && unfinished.Remove(thread, out var begun))
            {
                call = begun + call[resumed.Length..];
            }

            if (Call().Match(call) is { Success: true } match && One(match, files, folder) is { } op)
            {
                yield return op;
            }
        }
    }

    private static DiskOp? One(Match match, Dictionary<string, OpenFile> files, string folder)
    {
        var arguments = match.Groups["arguments"].Value;
        var result = long.Parse(match.Groups["result"].Value, CultureInfo.InvariantCulture);
        if (result < 0)
        {
            return null;
        }

        var words = arguments.Split(", ");
        switch (match.Groups["name"].Value)
        {
            case "openat":
                var path = Path.GetFullPath(Text(words[1]));
                files.Remove(match.Groups["result"].Value);
                if (path != folder && !path.StartsWith(folder + "/", StringComparison.Ordinal))
                {
                    return null;
                }

                files[match.Groups["result"].Value] = new OpenFile(path);
                return words[2].Contains("O_TRUNC", StringComparison.Ordinal) ? new DiskOp.Cut(path, 0)
                    : words[2].Contains("O_CREAT", StringComparison.Ordinal) ? new DiskOp.Create(path) : null;
            case "close":
                files.Remove(words[0]);
                return null;
            case "pwrite64":
                return files.TryGetValue(words[0], out var file)
                    ? new DiskOp.Write(file.Path, Number(words[3]), Bytes(words[1])[..(int)result])
                    : null;
            case "write":
                return Written(words, result, files);
            case "lseek":
                if (files.TryGetValue(words[0], out var sought))
                {
                    sought.Position = result;
                }

                return null;
            case "fsync" or "fdatasync":
                return files.TryGetValue(words[0], out var synced) ? new DiskOp.Sync(synced.Path) : null;
            case "ftruncate":
                return files.TryGetValue(words[0], out var cut) ? new DiskOp.Cut(cut.Path, Number(words[1])) : null;
            case "unlink":
                return new DiskOp.Unlink(Path.GetFullPath(Text(words[0])));
            case "rename":
                return new DiskOp.Rename(Path.GetFullPath(Text(words[0])), Path.GetFullPath(Text(words[1])));
            default:
                return null;
        }
    }

    private static DiskOp? Written(string[] words, long result, Dictionary<string, OpenFile> files)
    {
        if (files.TryGetValue(words[0], out var file))
        {
            var op = new DiskOp.Write(file.Path, file.Position, Bytes(words[1])[..(int)result]);
            file.Position += result;
            return op;
        }

        // "ack " at the beginning of a line of output.
        return words[1].StartsWith("\"\\x61\\x63\\x6b\\x20", StringComparison.Ordinal) && Text(words[1]).Split(' ') is ["ack", var session, _, var n, ..]
            ? new DiskOp.Acknowledged(session, long.Parse(n, CultureInfo.InvariantCulture))
            : null;
    }

    private static long Number(string word) => long.Parse(word, CultureInfo.InvariantCulture);

    private static string Text(string quoted) => Encoding.UTF8.GetString(Bytes(quoted));

    private static byte[] Bytes(string quoted)
    {
        if (!quoted.EndsWith('"'))
        {
            throw new DrillBrokenException("strace cut a buffer short");
        }

        var bytes = new byte[(quoted.Length - 2) / 4];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = byte.Parse(quoted.AsSpan(1 + (i * 4) + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        }

        return bytes;
    }

    [GeneratedRegex(@"^<\.\.\. \w+ resumed>")]
    private static partial Regex Resumed();

    [GeneratedRegex(@"^(?<name>\w+)\((?<arguments>.*)\)\s+= (?<result>-?\d+)")]
    private static partial Regex Call();

    private sealed class OpenFile(string path)
    {
        public string Path => path;

        public long Position { get; set; }
    }
}
