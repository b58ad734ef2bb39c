using Microsoft.Data.Sqlite;
using Simulator.Storage.Sqlite;
using Simulator.Storage.Tests.Support;

namespace Simulator.Storage.Tests;

public sealed class ConnectionTests
{
    [Theory]
    [InlineData("synchronous", 2)]
    [InlineData("fullfsync", 1)]
    [InlineData("busy_timeout", 5000)]
    [InlineData("foreign_keys", 1)]
    [InlineData("secure_delete", 1)]
    [InlineData("cell_size_check", 1)]
    [InlineData("trusted_schema", 0)]
    [InlineData("wal_autocheckpoint", 0)]
    [InlineData("mmap_size", 0)]
    [InlineData("temp_store", 2)]
    [InlineData("journal_size_limit", 67108864)]
    public void The_writer_is_set_for_durability_and_not_left_to_the_defaults_of_a_build(string pragma, long expected)
    {
        using var folder = new TempFolder();
        using var connection = SqliteConnections.OpenWriter(folder.Location.DatabasePath, maxPages: null);

        SqliteConnections.Ask(connection, $"PRAGMA {pragma}").ShouldBe(expected);
        using var mode = new SqliteStatement(connection, "PRAGMA journal_mode");
        mode.Step().ShouldBeTrue();
        mode.Text(0).ShouldBe("wal");
    }

    [Theory]
    [InlineData("DELETE FROM events")]
    [InlineData("PRAGMA user_version = 9")]
    public async Task A_reader_cannot_write(string sql)
    {
        using var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location);
        using var connection = ReadSession.OpenChecked(folder.Location.DatabasePath);

        Should.Throw<SqliteException>(() => SqliteConnections.Set(connection, sql));
    }

    [Fact]
    public async Task A_store_carries_its_mark_and_its_format()
    {
        using var folder = new TempFolder();
        await Some.ClosedStoreAsync(folder.Location);
        using var connection = ReadSession.OpenChecked(folder.Location.DatabasePath);

        SqliteConnections.Ask(connection, "PRAGMA application_id").ShouldBe(StoreSchema.ApplicationId);
        SqliteConnections.Ask(connection, "PRAGMA user_version").ShouldBe(1);
        SqliteConnections.Ask(connection, "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND strict = 0").ShouldBe(0);
    }
}
