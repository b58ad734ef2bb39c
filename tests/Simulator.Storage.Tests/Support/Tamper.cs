using Microsoft.Data.Sqlite;

namespace Simulator.Storage.Tests.Support;

/// <summary>Somebody with the sqlite3 program and bad intentions, while nobody uses the store.</summary>
internal static class Tamper
{
    public static void Run(StoreLocation location, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={location.DatabasePath};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
