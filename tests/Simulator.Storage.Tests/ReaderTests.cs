using Simulator.Storage.Tests.Support;

namespace Simulator.Storage.Tests;

public sealed class ReaderTests
{
    [Fact]
    public async Task A_reader_beside_a_writer_sees_every_acknowledged_event()
    {
        using var folder = new TempFolder();
        await using var journal = await Some.OpenAsync(folder.Location);
        using var reader = SqliteJournalReader.Open(folder.Location);

        for (var turn = 1; turn <= 5; turn++)
        {
            await journal.AppendTurnAsync(Some.Session, turn);
            (await reader.ReadAsync(Some.Session, 0, Some.Never)).Count.ShouldBe(turn * 3);
        }
    }

    [Fact]
    public async Task Reading_goes_on_while_others_write_and_never_sees_half_an_append()
    {
        using var folder = new TempFolder();
        await using var journal = await Some.OpenAsync(folder.Location, options: new SqliteJournalOptions { CheckpointPages = 20 });
        await journal.AppendTurnAsync(Some.Session, 1);
        using var reader = SqliteJournalReader.Open(folder.Location);

        var writing = Task.Run(async () =>
        {
            for (var turn = 2; turn <= 80; turn++)
            {
                await journal.AppendTurnAsync(Some.Session, turn);
            }
        });
        do
        {
            ((await reader.ReadAsync(Some.Session, 0, Some.Never)).Count % 3).ShouldBe(0);
        }
        while (!writing.IsCompleted);

        await writing;
        (await reader.ReadAsync(Some.Session, 0, Some.Never)).Count.ShouldBe(240);
    }

    [Fact]
    public async Task A_reader_works_when_no_writer_is_alive()
    {
        using var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location);

        using var reader = SqliteJournalReader.Open(folder.Location);

        (await reader.ReadAsync(Some.Session, 0, Some.Never)).Count.ShouldBe(12);
        (await reader.ListAsync("session", Some.Never)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_closed_store_has_no_log_beside_it()
    {
        using var folder = new TempFolder();

        await Some.ClosedStoreAsync(folder.Location);

        File.Exists(folder.Location.DatabasePath + "-wal").ShouldBeFalse();
    }

    [Fact]
    public void The_library_tells_its_version() => Version.TryParse(SqliteJournal.SqliteVersion, out _).ShouldBeTrue();
}
