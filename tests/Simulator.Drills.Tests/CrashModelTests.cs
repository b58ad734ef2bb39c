using Simulator.Core.Randomness;
using Simulator.Drills.Crash;

namespace Simulator.Drills.Tests;

public sealed class CrashModelTests
{
    [Fact]
    public void Synced_bytes_survive_and_unsynced_ones_may_be_gone_or_torn()
    {
        var disk = new DiskModel();
        disk.Apply(new DiskOp.Write("/d/f", 0, Bytes(1, 4096)));
        disk.Apply(new DiskOp.Sync("/d/f"));
        disk.Apply(new DiskOp.Write("/d/f", 4096, Bytes(2, 8192)));
        var random = new SeededRandom(1, 0, "test");

        var images = Enumerable.Range(0, 200).Select(_ => disk.Crash(random)["/d/f"]).ToList();

        images.ShouldAllBe(image => image.Take(4096).Count(b => b == 1) == 4096);
        images.ShouldContain(image => image.Length == 4096);
        images.ShouldContain(image => image.Skip(4096).Count(b => b == 2) == 8192);
        images.ShouldContain(image => image.Skip(4096).Contains((byte)0) && image.Skip(4096).Contains((byte)2));
    }

    [Fact]
    public void A_name_taken_away_is_gone_once_its_folder_is_synced()
    {
        var disk = new DiskModel();
        disk.Apply(new DiskOp.Create("/d/f"));
        disk.Apply(new DiskOp.Unlink("/d/f"));
        var random = new SeededRandom(1, 0, "test");

        Enumerable.Range(0, 50).Count(_ => disk.Crash(random).Count == 1).ShouldBeInRange(10, 40);
        disk.Apply(new DiskOp.Sync("/d"));
        Enumerable.Range(0, 50).Count(_ => disk.Crash(random).Count == 1).ShouldBe(0);
    }

    private static byte[] Bytes(byte value, int count) => [.. Enumerable.Repeat(value, count)];
}
