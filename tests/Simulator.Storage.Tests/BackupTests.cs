using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Backups;
using Simulator.Storage.Tests.Support;
using Simulator.Storage.Verification;

namespace Simulator.Storage.Tests;

public sealed class BackupTests
{
    [Fact]
    public async Task Every_backup_taken_under_load_is_whole_and_can_be_restored()
    {
        using var folder = new TempFolder();
        await using var journal = await Some.OpenAsync(folder.Location, options: new SqliteJournalOptions { CheckpointPages = 50 });
        await journal.AppendTurnAsync(Some.Session, 1);
        var load = Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
        {
            for (var turn = 1; turn <= 30; turn++)
            {
                await journal.AppendTurnAsync(StreamId.Session($"load-{i}"), turn);
            }
        })));

        for (var i = 0; i < 4; i++)
        {
            var backup = folder.File($"backup-{i}.db");
            var report = await StoreBackup.CreateAsync(folder.Location, backup, Some.Never);
            report.IsWhole.ShouldBeTrue();

            var restored = new StoreLocation(folder.File($"restored-{i}"));
            (await StoreRestore.RestoreAsync(backup, restored, new ManualClock(), Some.Never)).Events.ShouldBe(report.Events);
            await using var copy = await Some.OpenAsync(restored);
            (await copy.ReadAsync(Some.Session, 0, Some.Never)).ShouldBe(await journal.ReadAsync(Some.Session, 0, Some.Never));
            await copy.AppendTurnAsync(Some.Session, 2);
        }

        await load;
        Directory.GetFiles(folder.Path, "*.partial*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_backup_never_overwrites_a_file()
    {
        using var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location);
        await File.WriteAllTextAsync(folder.File("taken.db"), "mine");

        (await Should.ThrowAsync<StoreException>(() => StoreBackup.CreateAsync(folder.Location, folder.File("taken.db"), Some.Never))).Code.ShouldBe(StoreErrorCode.Exists);

        (await File.ReadAllTextAsync(folder.File("taken.db"))).ShouldBe("mine");
    }

    [Fact]
    public async Task A_backup_of_nothing_is_an_error_and_leaves_nothing()
    {
        using var folder = new TempFolder();

        await Should.ThrowAsync<StoreMissingException>(() => StoreBackup.CreateAsync(folder.Location, folder.File("b.db"), Some.Never));

        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_damaged_store_makes_no_backup()
    {
        using var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location);
        Tamper.Run(folder.Location, "UPDATE events SET content = '我没说过' WHERE stream = 1 AND n = 4");

        (await Should.ThrowAsync<StoreDamagedException>(() => StoreBackup.CreateAsync(folder.Location, folder.File("b.db"), Some.Never))).N.ShouldBe(4);

        Directory.GetFiles(folder.Path, "b.db*").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    [InlineData("-journal")]
    public async Task A_restore_never_goes_over_a_store_or_the_log_of_one(string ending)
    {
        using var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location);
        var target = new StoreLocation(folder.File("target"));
        Directory.CreateDirectory(target.Folder);
        await File.WriteAllTextAsync(target.DatabasePath + ending, "mine");

        var refused = await Should.ThrowAsync<StoreException>(() => StoreRestore.RestoreAsync(folder.Location.DatabasePath, target, new ManualClock(), Some.Never));

        refused.Code.ShouldBe(StoreErrorCode.Exists);
        (await File.ReadAllTextAsync(target.DatabasePath + ending)).ShouldBe("mine");
    }

    [Fact]
    public async Task A_restore_tells_what_was_recorded_after_the_backup_and_keeps_the_old_anchors()
    {
        using var folder = new TempFolder();
        await using (var journal = await Some.OpenAsync(folder.Location))
        {
            await journal.AppendTurnAsync(Some.Session, 1);
            await StoreBackup.CreateAsync(folder.Location, folder.File("backup.bak"), Some.Never);
            await journal.AppendTurnAsync(Some.Session, 2);
        }

        File.Delete(folder.Location.DatabasePath);

        var report = await StoreRestore.RestoreAsync(folder.File("backup.bak"), folder.Location, new ManualClock(), Some.Never);

        var lost = report.Findings.ShouldHaveSingleItem();
        (lost.Verdict, lost.Stream, lost.N).ShouldBe((VerifyVerdict.Missing, Some.Session, 4));
        Directory.GetFiles(folder.Path, "anchors.before-*.jsonl").Length.ShouldBe(1);
        (await StoreVerifier.VerifyAsync(folder.Location, Some.Never)).IsWhole.ShouldBeTrue();
        await using var again = await Some.OpenAsync(folder.Location);
        await again.AppendTurnAsync(Some.Session, 2);
    }

    [Fact]
    public async Task A_restore_into_a_folder_in_use_is_refused()
    {
        using var folder = new TempFolder();
        await using var journal = await Some.OpenAsync(folder.Location);

        await Should.ThrowAsync<StoreOwnedException>(() => StoreRestore.RestoreAsync(folder.File("b"), folder.Location, new ManualClock(), Some.Never));
    }
}
