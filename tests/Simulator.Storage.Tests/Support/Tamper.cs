using System.Text;
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

    /// <summary>Everything that chains cover, as text.</summary>
    public static string Dump(StoreLocation location)
    {
        var text = new StringBuilder();
        using var connection = new SqliteConnection($"Data Source={location.DatabasePath};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT id, kind, name, version, hex(hash), created_at, changed_at, '', '', '' FROM streams UNION ALL
            SELECT stream, n, type, v, body, hex(content_hash), hex(content_salt), hex(content), recorded_at, hex(hash) FROM events UNION ALL
            SELECT hash, hex(bytes), '', '', '', '', '', '', '', '' FROM blobs
            """;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            for (var column = 0; column < rows.FieldCount; column++)
            {
                text.Append(rows.GetValue(column)).Append('|');
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
