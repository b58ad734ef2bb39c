using Simulator.Drills.Crash;

namespace Simulator.Drills.Tests;

public sealed class StraceLogTests
{
    [Fact]
    public async Task Interrupted_calls_are_joined_and_other_folders_left_out()
    {
        var log = Path.GetTempFileName();
        await File.WriteAllLinesAsync(log,
        [
            "10 openat(AT_FDCWD, \"\\x2f\\x64\\x2f\\x61\", O_RDWR|O_CREAT|O_NOFOLLOW|O_CLOEXEC, 0644) = 5",
            "10 openat(AT_FDCWD, \"\\x2f\\x65\", O_RDWR|O_CLOEXEC) = 6",
            "10 pwrite64(5, \"\\x01\\x02\", 2, 4096 <unfinished ...>",
            "11 write(7, \"\\x61\\x63\\x6b\\x20\\x73\\x31\\x20\\x6b\\x31\\x20\\x39\\x20\\x66\\x0a\", 14) = 14",
            "10 <... pwrite64 resumed>) = 2",
            "10 pwrite64(6, \"\\x01\", 1, 0) = 1",
            "10 fdatasync(5) = -1 EIO (Input/output error) (INJECTED)",
            "10 fdatasync(5) = 0",
        ]);

        var ops = StraceLog.Read(log, "/d").ToList();
        File.Delete(log);

        ops.Count.ShouldBe(4);
        ops[0].ShouldBe(new DiskOp.Create("/d/a"));
        ops[1].ShouldBe(new DiskOp.Acknowledged("s1", 9));
        ops[2].ShouldBeOfType<DiskOp.Write>().Offset.ShouldBe(4096);
        ops[3].ShouldBe(new DiskOp.Sync("/d/a"));
    }
}
