using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Tests.Support;
using Simulator.Storage.Verification;

namespace Simulator.Storage.Tests;

/// <summary>One flipped bit or a cut file is found, or what is read is still what was written: never a wrong text.</summary>
public sealed class BitRotTests
{
    private const int Flips = 200;
    private const int Cuts = 50;
    private static readonly StreamId[] Streams = [Some.Session, StreamId.Session("s-2")];

    [Fact]
    public async Task A_flipped_bit_never_gives_a_wrong_text()
    {
        using var folder = new TempFolder();
        var (whole, written) = await StoreAsync(folder);
        var dump = Tamper.Dump(folder.Location);
        var random = new Random(20261122);
        var found = 0;
        for (var i = 0; i < Flips; i++)
        {
            var bytes = (byte[])whole.Clone();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            if (await IsFoundAsync(folder, bytes, written))
            {
                found++;
                continue;
            }

            // The rest hits unused space, heads of listings and retry keys, which no chain covers.
            Tamper.Dump(folder.Location).ShouldBe(dump);
        }

        found.ShouldBeGreaterThan(Flips / 4);
    }

    [Fact]
    public async Task A_cut_file_is_always_found()
    {
        using var folder = new TempFolder();
        var (whole, written) = await StoreAsync(folder);
        var random = new Random(20261123);
        for (var i = 0; i < Cuts; i++)
        {
            var length = 1 + random.Next(whole.Length - 1);
            (await IsFoundAsync(folder, whole[..length], written)).ShouldBeTrue($"cut at {length}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(124)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(6000)]
    public async Task A_cut_file_is_never_opened_for_writing(int missing)
    {
        using var folder = new TempFolder();
        var (whole, _) = await StoreAsync(folder);
        await File.WriteAllBytesAsync(folder.Location.DatabasePath, whole[..^missing]);

        await Should.ThrowAsync<StoreDamagedException>(() => Some.OpenAsync(folder.Location));

        (await File.ReadAllBytesAsync(folder.Location.DatabasePath)).ShouldBe(whole[..^missing]);
    }

    private static async Task<(byte[] Bytes, List<StoredEvent> Events)> StoreAsync(TempFolder folder)
    {
        await Some.ClosedStoreAsync(folder.Location, turns: 20);
        return (await File.ReadAllBytesAsync(folder.Location.DatabasePath), (await ReadAllAsync(folder.Location))!);
    }

    private static async Task<bool> IsFoundAsync(TempFolder folder, byte[] bytes, List<StoredEvent> written)
    {
        await File.WriteAllBytesAsync(folder.Location.DatabasePath, bytes);
        if (await ReadAllAsync(folder.Location) is not { } read)
        {
            return true;
        }

        read.ShouldBe(written);
        try
        {
            return !(await StoreVerifier.VerifyAsync(folder.Location, Some.Never)).IsWhole;
        }
        catch (StoreException)
        {
            return true;
        }
    }

    private static async Task<List<StoredEvent>?> ReadAllAsync(StoreLocation location)
    {
        try
        {
            using var reader = SqliteJournalReader.Open(location);
            var events = new List<StoredEvent>();
            foreach (var line in await reader.ListAsync("session", Some.Never))
            {
                events.AddRange(await reader.ReadAsync(line.Stream, 0, Some.Never));
            }

            // A listing that has lost a line is found by the anchors, not by reading.
            return events.Count == 0 ? null : events;
        }
        catch (StoreException)
        {
            return null;
        }
    }
}
