using Simulator.Core.Randomness;

namespace Simulator.Drills.Crash;

/// <summary>A disk that promises only what was synced: anything after may be there, be torn, or be gone when the power fails.</summary>
/// <remarks>Sectors are 512 bytes or 4 KiB. A new name is there at once; one that was taken away may survive until its folder is synced.</remarks>
internal sealed class DiskModel
{
    private readonly Dictionary<string, ModelFile> _files = new(StringComparer.Ordinal);

    /// <summary>Goes on by one operation.</summary>
    public void Apply(DiskOp op)
    {
        switch (op)
        {
            case DiskOp.Create create:
                At(create.Path);
                break;
            case DiskOp.Write write:
                At(write.Path).Pending.Add(write);
                break;
            case DiskOp.Cut cut:
                At(cut.Path).Pending.Add(cut);
                break;
            case DiskOp.Sync sync when _files.TryGetValue(sync.Path, out var file):
                file.Settle();
                break;
            case DiskOp.Sync folder:
                SettleNames(folder.Path);
                break;
            case DiskOp.Unlink unlink when _files.TryGetValue(unlink.Path, out var gone):
                gone.IsUnlinked = true;
                break;
            case DiskOp.Rename rename when _files.Remove(rename.From, out var moved):
                _files[rename.To] = moved;
                break;
            default:
                break;
        }
    }

    /// <summary>What a power cut now might leave.</summary>
    public IReadOnlyDictionary<string, byte[]> Crash(SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var sector = random.Next(2) == 0 ? 512 : 4096;
        // Images where nearly all or nearly nothing survives are as likely as mixed ones.
        var survival = random.Next(4) switch { 0 => 0.05, 1 => 0.95, 2 => 0.5, _ => random.NextUnit() };
        var image = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (path, file) in _files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (!file.IsUnlinked || random.Next(2) == 0)
            {
                image[path] = file.Crash(random, survival, sector);
            }
        }

        return image;
    }

    private void SettleNames(string folder)
    {
        foreach (var path in _files.Where(f => f.Value.IsUnlinked && Path.GetDirectoryName(f.Key) == folder).Select(f => f.Key).ToList())
        {
            _files.Remove(path);
        }
    }

    private ModelFile At(string path)
    {
        if (!_files.TryGetValue(path, out var file) || file.IsUnlinked)
        {
            _files[path] = file = new ModelFile();
        }

        return file;
    }

    private sealed class ModelFile
    {
        private byte[] _durable = [];
        private int _length;

        public List<DiskOp> Pending { get; } = [];

        public bool IsUnlinked { get; set; }

        public void Settle()
        {
            foreach (var op in Pending)
            {
                if (op is DiskOp.Write write)
                {
                    Put(ref _durable, ref _length, write.Offset, write.Bytes);
                }
                else if (op is DiskOp.Cut cut)
                {
                    Cut(ref _durable, ref _length, cut.Length);
                }
            }

            Pending.Clear();
        }

        public byte[] Crash(SeededRandom random, double survival, int sector)
        {
            var (bytes, length) = (_durable[.._length], _length);
            foreach (var op in Pending)
            {
                if (op is DiskOp.Cut cut && random.NextUnit() < survival)
                {
                    Cut(ref bytes, ref length, cut.Length);
                }
                else if (op is DiskOp.Write write)
                {
                    Tear(ref bytes, ref length, write, random, survival, sector);
                }
            }

            return bytes[..length];
        }

        private static void Tear(ref byte[] bytes, ref int length, DiskOp.Write write, SeededRandom random, double survival, int sector)
        {
            var isTorn = random.Next(3) == 0;
            if (!isTorn)
            {
                if (random.NextUnit() < survival)
                {
                    Put(ref bytes, ref length, write.Offset, write.Bytes);
                }

                return;
            }

            for (var from = 0; from < write.Bytes.Length;)
            {
                var until = (int)Math.Min(write.Bytes.Length, (((write.Offset + from) / sector) + 1) * sector - write.Offset);
                if (random.NextUnit() < survival)
                {
                    Put(ref bytes, ref length, write.Offset + from, write.Bytes.AsSpan(from, until - from));
                }

                from = until;
            }
        }

        private static void Put(ref byte[] bytes, ref int length, long offset, ReadOnlySpan<byte> data)
        {
            var end = (int)offset + data.Length;
            if (end > bytes.Length)
            {
                Array.Resize(ref bytes, Math.Max(end, bytes.Length * 2));
            }

            data.CopyTo(bytes.AsSpan((int)offset));
            length = Math.Max(length, end);
        }

        private static void Cut(ref byte[] bytes, ref int length, long to)
        {
            if (to > bytes.Length)
            {
                Array.Resize(ref bytes, (int)to);
            }

            if (to < length)
            {
                bytes.AsSpan((int)to, length - (int)to).Clear();
            }

            length = (int)to;
        }
    }
}
