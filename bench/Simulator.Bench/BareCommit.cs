using Microsoft.Data.Sqlite;

namespace Simulator.Bench;

/// <summary>The least a durable store can do: one row, one commit, one fsync, with the store's own settings.</summary>
internal sealed class BareCommit : IDisposable
{
    private static readonly string Body = new('x', 600);

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;

    public BareCommit(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        using var setup = _connection.CreateCommand();
        setup.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE rows (n INTEGER PRIMARY KEY, body TEXT) STRICT;";
        setup.ExecuteNonQuery();
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO rows (body) VALUES ($body)";
        _insert.Parameters.AddWithValue("$body", Body);
        _insert.Prepare();
    }

    /// <summary>Writes a row and waits for the disk.</summary>
    public void Write(int number)
    {
        _insert.Parameters[0].Value = Body + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _insert.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }
}
