using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Simulator.Storage.Sqlite;

/// <summary>A statement that is prepared once and run many times.</summary>
/// <remarks>
/// Speaks to SQLite below SqliteCommand, which looks up every parameter by name and makes a reader for every run: a
/// turn appends a dozen rows and should cost little more than its fsync. Texts are bound as the bytes that were hashed.
/// </remarks>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public SqliteStatement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, index, value));
        return this;
    }

    public SqliteStatement Bind(int index, string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(_statement, index) : raw.sqlite3_bind_text(_statement, index, value));
        return this;
    }

    public SqliteStatement BindBlob(int index, byte[]? value)
    {
        Check(value switch
        {
            null => raw.sqlite3_bind_null(_statement, index),
            [] => raw.sqlite3_bind_zeroblob(_statement, index, 0),
            _ => raw.sqlite3_bind_blob(_statement, index, value),
        });
        return this;
    }

    /// <summary>Binds UTF-8; an empty array is an empty text, not NULL.</summary>
    public SqliteStatement BindText(int index, byte[]? value)
    {
        Check(value switch
        {
            null => raw.sqlite3_bind_null(_statement, index),
            [] => raw.sqlite3_bind_text(_statement, index, string.Empty),
            _ => raw.sqlite3_bind_text(_statement, index, (ReadOnlySpan<byte>)value),
        });
        return this;
    }

    /// <returns>True when a row can be read.</returns>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        if (code == raw.SQLITE_DONE)
        {
            return false;
        }

        var fault = Fault(code);
        Reset();
        throw fault;
    }

    /// <summary>Runs to the end and makes ready for the next run.</summary>
    public void Run()
    {
        while (Step())
        {
        }

        Reset();
    }

    // The code that reset repeats was thrown by Step already.
    public void Reset() => _ = raw.sqlite3_reset(_statement);

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    /// <summary>Bytes of a BLOB or TEXT column; valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Fault(code);
        }
    }

    private SqliteException Fault(int code) =>
        new(raw.sqlite3_errmsg(_database).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(_database));
}
