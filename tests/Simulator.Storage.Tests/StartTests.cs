using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Tests.Support;

namespace Simulator.Storage.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task A_store_of_a_newer_version_is_left_alone()
    {
        using var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location);
        Tamper.Run(folder.Location, "PRAGMA user_version = 2");
        var before = await File.ReadAllBytesAsync(folder.Location.DatabasePath);

        var newer = await Should.ThrowAsync<StoreNewerException>(() => Some.OpenAsync(folder.Location));

        (newer.Found, newer.Supported).ShouldBe((2, 1));
        newer.Message.ShouldContain("made by a newer version");
        Should.Throw<StoreNewerException>(() => SqliteJournalReader.Open(folder.Location));
        (await File.ReadAllBytesAsync(folder.Location.DatabasePath)).ShouldBe(before);
    }

    [Fact]
    public async Task A_database_of_another_program_is_left_alone()
    {
        using var folder = new TempFolder();
        Tamper.Run(folder.Location, "CREATE TABLE songs (title TEXT)");

        (await Should.ThrowAsync<StoreException>(() => Some.OpenAsync(folder.Location))).Code.ShouldBe(StoreErrorCode.Foreign);
        Should.Throw<StoreException>(() => SqliteJournalReader.Open(folder.Location)).Code.ShouldBe(StoreErrorCode.Foreign);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_damaged()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.Location.DatabasePath, new string('x', 8192));

        await Should.ThrowAsync<StoreDamagedException>(() => Some.OpenAsync(folder.Location));
        Should.Throw<StoreDamagedException>(() => SqliteJournalReader.Open(folder.Location));
    }

    [Fact]
    public async Task A_store_cut_short_before_its_tables_were_made_is_made_new()
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.Location.DatabasePath, []);
        Should.Throw<StoreMissingException>(() => SqliteJournalReader.Open(folder.Location));

        await using var journal = await Some.OpenAsync(folder.Location);

        await journal.AppendTurnAsync(Some.Session, 1);
    }

    [Fact]
    public async Task A_store_whose_making_was_cut_off_is_made_new()
    {
        using var folder = new TempFolder();
        byte[] hot = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7, .. new byte[504]];
        await File.WriteAllBytesAsync(folder.Location.DatabasePath, []);
        await File.WriteAllBytesAsync(folder.Location.DatabasePath + "-journal", hot);

        await using (var journal = await Some.OpenAsync(folder.Location))
        {
            await journal.AppendTurnAsync(Some.Session, 1);
        }

        await using var again = await Some.OpenAsync(folder.Location);
        (await again.ReadAsync(Some.Session, 0, Some.Never)).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("UPDATE streams SET hash = zeroblob(32) WHERE id = 1")]
    [InlineData("DELETE FROM events WHERE stream = 1 AND n = 12")]
    [InlineData("UPDATE streams SET version = 9, hash = (SELECT hash FROM events WHERE stream = 1 AND n = 9) WHERE id = 1; DELETE FROM events WHERE stream = 1 AND n > 9")]
    public async Task Damage_found_at_the_start_names_the_stream_and_nothing_is_written(string sql)
    {
        using var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location);
        Tamper.Run(folder.Location, sql);
        var before = await File.ReadAllBytesAsync(folder.Location.DatabasePath);

        var damaged = await Should.ThrowAsync<StoreDamagedException>(() => Some.OpenAsync(folder.Location));

        damaged.Stream.ShouldBe(Some.Session);
        (await File.ReadAllBytesAsync(folder.Location.DatabasePath)).ShouldBe(before);
    }

    [Fact]
    public async Task Yesterdays_file_put_in_place_is_found_by_the_anchors()
    {
        using var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location, turns: 2);
        var yesterday = await File.ReadAllBytesAsync(folder.Location.DatabasePath);
        await using (var journal = await Some.OpenAsync(folder.Location))
        {
            await journal.AppendTurnAsync(Some.Session, 3);
        }

        await File.WriteAllBytesAsync(folder.Location.DatabasePath, yesterday);

        (await Should.ThrowAsync<StoreDamagedException>(() => Some.OpenAsync(folder.Location))).N.ShouldBe(9);
    }

    [Fact]
    public async Task A_database_that_is_gone_is_not_silently_replaced_by_an_empty_one()
    {
        using var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location);
        File.Delete(folder.Location.DatabasePath);

        await Should.ThrowAsync<StoreDamagedException>(() => Some.OpenAsync(folder.Location));

        File.Exists(folder.Location.DatabasePath).ShouldBeFalse();
    }

    [Fact]
    public async Task Damage_met_while_reading_stops_all_writing()
    {
        using var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location);
        Tamper.Run(folder.Location, "UPDATE events SET content = '我没说过' WHERE stream = 1 AND n = 4");
        await using var journal = await Some.OpenAsync(folder.Location);

        var damaged = await Should.ThrowAsync<StoreDamagedException>(() => journal.ReadAsync(Some.Session, 0, Some.Never).AsTask());

        (damaged.Stream, damaged.N).ShouldBe((Some.Session, 4));
        journal.Refusal.ShouldBeSameAs(damaged);
        (await journal.AppendAsync(StreamId.Session("s-3"), 0, "k", Some.Turn(1), null, Some.Never)).Outcome.ShouldBe(AppendOutcome.ReadOnly);
        (await journal.ReadAsync(StreamId.Session("s-2"), 0, Some.Never)).Count.ShouldBe(12);
    }
}
