using System.Diagnostics;
using System.Globalization;
using Simulator.Storage.Tests.Support;

namespace Simulator.Storage.Tests;

public sealed class OwnershipTests
{
    [Fact]
    public async Task A_second_writer_is_refused_and_told_the_owners_pid()
    {
        using var folder = new TempFolder();
        await using var first = await Some.OpenAsync(folder.Location);

        var refused = await Should.ThrowAsync<StoreOwnedException>(() => Some.OpenAsync(folder.Location));

        refused.Pid.ShouldBe(Environment.ProcessId);
        refused.Code.ShouldBe(StoreErrorCode.Owned);
        refused.Path.ShouldBe(folder.Location.DatabasePath);
        await first.AppendTurnAsync(Some.Session, 1);
    }

    [Fact]
    public async Task A_closed_store_is_free_again()
    {
        using var folder = new TempFolder();
        await (await Some.OpenAsync(folder.Location)).CloseAsync();

        await using var second = await Some.OpenAsync(folder.Location);

        await second.AppendTurnAsync(Some.Session, 1);
    }

    [Fact]
    public async Task A_pid_left_by_a_crash_does_not_keep_anybody_out()
    {
        using var folder = new TempFolder();
        await (await Some.OpenAsync(folder.Location)).CloseAsync();
        await File.WriteAllTextAsync(folder.Location.OwnerPath, "1");

        await using var next = await Some.OpenAsync(folder.Location);

        (await File.ReadAllTextAsync(folder.Location.OwnerPath)).ShouldBe(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
    }

    [NeedsToolFact("/usr/bin/flock")]
    public async Task Another_process_that_holds_the_lock_keeps_us_out_until_it_is_killed()
    {
        using var folder = new TempFolder();
        await (await Some.OpenAsync(folder.Location)).CloseAsync();
        using var other = Process.Start(new ProcessStartInfo("/usr/bin/flock", ["--no-fork", folder.Location.LockPath, "sh", "-c", "echo held; exec sleep 60"]) { RedirectStandardOutput = true })!;
        (await other.StandardOutput.ReadLineAsync()).ShouldBe("held");
        await File.WriteAllTextAsync(folder.Location.OwnerPath, other.Id.ToString(CultureInfo.InvariantCulture));

        (await Should.ThrowAsync<StoreOwnedException>(() => Some.OpenAsync(folder.Location))).Pid.ShouldBe(other.Id);

        other.Kill();
        await other.WaitForExitAsync();
        await using var next = await Some.OpenAsync(folder.Location);
        await next.AppendTurnAsync(Some.Session, 1);
    }

    [Fact]
    public async Task A_store_that_is_missing_is_not_created_unless_asked()
    {
        using var folder = new TempFolder();
        var location = new StoreLocation(folder.File("none"));

        await Should.ThrowAsync<StoreMissingException>(() => Some.OpenAsync(location, options: new SqliteJournalOptions { CreateIfMissing = false }));
        Should.Throw<StoreMissingException>(() => SqliteJournalReader.Open(location));

        Directory.Exists(location.Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task A_closed_journal_takes_no_writes()
    {
        using var folder = new TempFolder();
        var journal = await Some.ClosedStoreAsync(folder.Location);

        await Should.ThrowAsync<ObjectDisposedException>(() => journal.AppendTurnAsync(Some.Session, 9));
    }
}
