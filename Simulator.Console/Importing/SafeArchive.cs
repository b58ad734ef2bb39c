using System.IO.Compression;
using Simulator.Console.Hosting;

namespace Simulator.Console.Importing;

/// <summary>Opens a ZIP file of unknown origin and gives entries out in memory; never writes a file. What is hostile is refused, not repaired.</summary>
/// <remarks>20 MB packed, 100 MB unpacked, 1,000 entries, 100 times: counted while unpacking, whatever the directory of the archive says. Checksums are compared.</remarks>
internal sealed class SafeArchive : IDisposable
{
    private const long MostPacked = 20L << 20;
    private const long MostUnpacked = 100L << 20;
    private const int MostEntries = 1000;
    private const int MostRatio = 100;
    private const int SmallEntry = 64 * 1024;
    private const int UnixLink = 0xA000;
    private const int UnixKind = 0xF000;
    private static readonly uint[] Crc = CrcTable();

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private long _unpacked;

    private SafeArchive(ZipArchive zip) => _zip = zip;

    /// <exception cref="CommandFailedException">It is no ZIP file, too large, or holds what no honest file holds.</exception>
    public static SafeArchive Open(string path)
    {
        if (new FileInfo(path).Length > MostPacked)
        {
            throw Hostile(path);
        }

        try
        {
            var archive = new SafeArchive(new ZipArchive(new MemoryStream(File.ReadAllBytes(path)), ZipArchiveMode.Read));
            archive.Check(path);
            return archive;
        }
        catch (InvalidDataException)
        {
            throw Hostile(path);
        }
    }

    /// <summary>The bytes of an entry; null when there is none of that name.</summary>
    public byte[]? Read(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        try
        {
            using var packed = entry.Open();
            using var bytes = new MemoryStream();
            var buffer = new byte[16 * 1024];
            var crc = uint.MaxValue;
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                _unpacked += read;
                if (_unpacked > MostUnpacked || (bytes.Length > SmallEntry && bytes.Length > entry.CompressedLength * MostRatio))
                {
                    throw Hostile(name);
                }

                bytes.Write(buffer, 0, read);
                for (var i = 0; i < read; i++)
                {
                    crc = Crc[(crc ^ buffer[i]) & 0xFF] ^ (crc >> 8);
                }
            }

            return ~crc == entry.Crc32 ? bytes.ToArray() : throw Hostile(name);
        }
        catch (InvalidDataException)
        {
            throw Hostile(name);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private static CommandFailedException Hostile(string path) => CommandFailedException.Broken("err.archive", Path.GetFileName(path));

    private void Check(string path)
    {
        if (_zip.Entries.Count > MostEntries)
        {
            throw Hostile(path);
        }

        var told = 0L;
        foreach (var entry in _zip.Entries)
        {
            var name = entry.FullName;
            var isOutside = name.Contains('\\') || name.Contains(':') || name.StartsWith('/') || name.Contains('\0') || name.Split('/').Contains("..");
            var isLink = ((entry.ExternalAttributes >> 16) & UnixKind) == UnixLink;
            told += entry.Length;
            if (isOutside || isLink || entry.IsEncrypted || told > MostUnpacked || (entry.Length > SmallEntry && entry.Length > entry.CompressedLength * MostRatio) || !_entries.TryAdd(name, entry))
            {
                throw Hostile(path);
            }
        }
    }

    private static uint[] CrcTable()
    {
        const uint Polynomial = 0xEDB88320;
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
            }

            table[i] = value;
        }

        return table;
    }
}
