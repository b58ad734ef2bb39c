using Simulator.Core.People.Access;
using Simulator.Storage.Access;
using Simulator.Storage.Backups;
using Simulator.Storage.Tests.Support;
using Simulator.Storage.Verification;

namespace Simulator.Storage.Tests;

public sealed class AccessLogTests
{
    [Fact]
    public async Task Entries_are_read_back_in_order_and_verify()
    {
        using var folder = await StoreAsync(3);

        (await new FileAccessLog(folder.Location).ReadAsync(Some.Never)).ShouldBe([Entry(1), Entry(2), Entry(3)]);
        (await StoreVerifier.VerifyAsync(folder.Location, Some.Never)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task It_can_be_written_by_many_at_once_beside_the_owner_of_the_store()
    {
        using var folder = await StoreAsync(0);
        await using var owner = await Some.OpenAsync(folder.Location);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            for (var k = 0; k < 5; k++)
            {
                await new FileAccessLog(folder.Location).WriteAsync(Entry((i * 5) + k), Some.Never);
            }
        })));

        (await new FileAccessLog(folder.Location).ReadAsync(Some.Never)).Select(e => e.About).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 40).Select(i => Entry(i).About).Order(StringComparer.Ordinal));
        (await StoreVerifier.VerifyAsync(folder.Location, Some.Never)).IsWhole.ShouldBeTrue();
    }

    [Theory]
    [InlineData("edit", 2)]
    [InlineData("delete", 3)]
    [InlineData("insert", 4)]
    [InlineData("swap", 3)]
    [InlineData("cut", 5)]
    [InlineData("rewrite", 5)]
    [InlineData("empty", 1)]
    public async Task Whatever_was_changed_is_found_at_its_line(string how, int line)
    {
        using var folder = await StoreAsync(5);
        var path = folder.Location.AccessPath;
        var lines = (await File.ReadAllLinesAsync(path)).ToList();
        switch (how)
        {
            case "edit":
                // The chain tells it at the line after the one that was edited.
                lines[0] = lines[0].Replace("true", "false", StringComparison.Ordinal);
                break;
            case "delete":
                lines.RemoveAt(2);
                break;
            case "insert":
                lines.Insert(3, lines[2]);
                break;
            case "swap":
                (lines[2], lines[3]) = (lines[3], lines[2]);
                break;
            case "cut":
                lines.RemoveAt(4);
                break;
            case "rewrite":
                lines[4] = lines[4].Replace("true", "false", StringComparison.Ordinal);
                break;
            default:
                lines.Clear();
                break;
        }

        await File.WriteAllTextAsync(path, string.Concat(lines.Select(l => l + "\n")));

        var report = await StoreVerifier.VerifyAsync(folder.Location, Some.Never);
        report.IsWhole.ShouldBeFalse();
        report.Findings[0].N.ShouldBe(line);
        report.Findings[0].Detail.ShouldContain("access.jsonl");
    }

    [Fact]
    public async Task A_line_torn_by_a_kill_was_never_acknowledged_and_is_written_over()
    {
        using var folder = await StoreAsync(2);
        await File.AppendAllTextAsync(folder.Location.AccessPath, "{\"v\":1,\"n\":3,\"at\":");

        (await new FileAccessLog(folder.Location).ReadAsync(Some.Never)).Count.ShouldBe(2);
        await new FileAccessLog(folder.Location).WriteAsync(Entry(3), Some.Never);

        (await new FileAccessLog(folder.Location).ReadAsync(Some.Never)).ShouldBe([Entry(1), Entry(2), Entry(3)]);
        (await StoreVerifier.VerifyAsync(folder.Location, Some.Never)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task A_kill_between_line_and_head_is_no_damage()
    {
        using var folder = await StoreAsync(1);
        var head = await File.ReadAllBytesAsync(folder.Location.AccessPath + ".head");
        await new FileAccessLog(folder.Location).WriteAsync(Entry(2), Some.Never);
        await File.WriteAllBytesAsync(folder.Location.AccessPath + ".head", head);

        (await StoreVerifier.VerifyAsync(folder.Location, Some.Never)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task It_goes_with_a_backup_and_comes_back_with_it()
    {
        using var folder = await StoreAsync(3);
        var backup = folder.File("b.db");
        await StoreBackup.CreateAsync(folder.Location, backup, Some.Never);
        var restored = new StoreLocation(folder.File("restored"));

        (await StoreRestore.RestoreAsync(backup, restored, new ManualClock(), Some.Never)).IsWhole.ShouldBeTrue();

        (await new FileAccessLog(restored).ReadAsync(Some.Never)).ShouldBe([Entry(1), Entry(2), Entry(3)]);
        await new FileAccessLog(restored).WriteAsync(Entry(4), Some.Never);
        (await StoreVerifier.VerifyAsync(restored, Some.Never)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task Where_it_cannot_be_written_there_is_nothing_to_see()
    {
        using var folder = await StoreAsync(1);
        File.Delete(folder.Location.AccessPath);
        Directory.CreateDirectory(folder.Location.AccessPath);

        await Should.ThrowAsync<StoreException>(() => new FileAccessLog(folder.Location).WriteAsync(Entry(2), Some.Never).AsTask());
    }

    private static AccessEntry Entry(int n) => new(ManualClock.Start.AddMinutes(n), "p-mentor", Right.ReadTranscript, "p-other1", $"session/s-{n}", true);

    private static async Task<TempFolder> StoreAsync(int entries)
    {
        var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location);
        for (var n = 1; n <= entries; n++)
        {
            await new FileAccessLog(folder.Location).WriteAsync(Entry(n), Some.Never);
        }

        return folder;
    }
}
