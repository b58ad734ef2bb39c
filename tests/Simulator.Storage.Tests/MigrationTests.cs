using System.Diagnostics;
using Simulator.Storage.Sqlite;
using Simulator.Storage.Tests.Support;
using Simulator.Storage.Verification;

namespace Simulator.Storage.Tests;

/// <summary>S11: a process that is killed at any statement of a migration leaves the old schema or the new one, never something between.</summary>
public sealed class MigrationTests
{
    [Fact]
    public async Task Killed_after_any_statement_the_store_is_old_or_new_and_opens()
    {
        using var folder = new TempFolder();
        List<string> frozen = [];
        using (var connection = SqliteConnections.OpenWriter(folder.Location.DatabasePath, null))
        {
            StoreSchema.Migrate(connection, 0, () => frozen.Add(Freeze(folder, frozen.Count)));
        }

        frozen.Count.ShouldBeGreaterThan(7);
        List<long> versions = [];
        foreach (var path in frozen)
        {
            var left = new StoreLocation(path);
            using (var connection = SqliteConnections.OpenReader(left.DatabasePath))
            {
                var version = StoreSchema.Check(connection, left.DatabasePath);
                versions.Add(version);
                SqliteConnections.Ask(connection, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'").ShouldBe(version == 0 ? 0 : 4);
            }

            await using (var journal = await Some.OpenAsync(left))
            {
                await journal.AppendTurnAsync(Some.Session, 1);
            }

            (await StoreVerifier.VerifyAsync(left, Some.Never)).IsWhole.ShouldBeTrue();
        }

        versions.ShouldBe([.. Enumerable.Repeat(0L, frozen.Count - 1), StoreSchema.Current]);
    }

    // What a kill leaves: the files as the system has them, without a close. Another process copies, for opening them here would drop SQLite's locks.
    private static string Freeze(TempFolder folder, int n)
    {
        var copy = folder.File($"killed-{n}");
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.GetFiles(folder.Path, StoreLocation.DatabaseName + "*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
        {
            using var cp = Process.Start("cp", [file, copy]);
            cp.WaitForExit();
            cp.ExitCode.ShouldBe(0);
        }

        return copy;
    }
}
